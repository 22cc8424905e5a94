"""How many steps are asked for at once changes no number."""

import pytest

from app.core.optimizers import OPTIMIZERS
from app.core.parameters import kind_of
from tests.core.simulation.simulated_runs import KINDS, PROBLEMS, SCHEDULES, assert_same_run, run, scenario


@pytest.mark.parametrize("problem", PROBLEMS)
@pytest.mark.parametrize("kind", KINDS)
def test_single_steps_give_the_bits_of_many_at_once(kind: str, problem: str):
    found = scenario(PROBLEMS[problem], kind, stop={"max_steps": 23})
    assert_same_run(run(found, *[1] * 23), run(found, 23))


@pytest.mark.parametrize("schedule", SCHEDULES, ids=lambda schedule: schedule["kind"])
@pytest.mark.parametrize("problem", ["surface", "full batch", "batches", "stream"])
def test_any_cut_of_a_run_gives_its_bits(problem: str, schedule: dict):
    contender = {"label": "A", "optimizer": {"kind": "adam", "lr": 0.3}, "schedule": schedule}
    interventions = [{"step": 31, "contender": "A", "set": "optimizer.lr", "value": 0.05}]
    found = scenario(PROBLEMS[problem], contender, "momentum", interventions=interventions)
    assert_same_run(run(found, 1, 30, 1, 29, 29), run(found, 90))


def test_a_run_longer_than_a_block_gives_the_bits_of_its_parts():
    found = scenario(PROBLEMS["noisy surface"], "adam", "langevin", stop={"max_steps": 1500})
    assert_same_run(run(found, 700, 3, 797), run(found, 1500))


def test_two_runs_of_all_optimizers_are_the_same():
    found = scenario(PROBLEMS["batches"], *KINDS, stop={"max_steps": 15})
    assert_same_run(run(found), run(found))


@pytest.mark.parametrize("problem", ["noisy surface", "batches", "full batch"])
@pytest.mark.parametrize("kind", KINDS)
def test_looking_inside_a_step_changes_no_number(kind: str, problem: str):
    found = scenario(PROBLEMS[problem], kind, stop={"max_steps": 12})
    looked = run(found, 6)
    for step in (6, 1, 4):
        looked.inspect(kind, step)
    looked.advance(6)
    assert_same_run(looked, run(found, 12))


def test_every_optimizer_is_among_those_tested():
    assert {kind_of(entry) for entry in OPTIMIZERS} == set(KINDS)
