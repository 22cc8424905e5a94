"""An intervention at step k is first felt in the update to row k + 1, and a replay gives the same run."""

from typing import Any

import msgspec
import numpy as np
import pytest

from app.core.scenario.declaration import Scenario
from app.core.scenario.interventions import scenario_at, steered
from app.core.scenario.reading import read, write
from tests.core.simulation.simulated_runs import LINE, PROBLEMS, STREAM, assert_same_run, bits, run, scenario, training

EDITS: list[tuple[str, dict[str, Any], dict[str, Any]]] = [
    ("rate", PROBLEMS["surface"], {"contender": "momentum", "set": "optimizer.lr", "value": 5e-4}),
    ("decay", PROBLEMS["full batch"], {"contender": "momentum", "set": "optimizer.weight_decay", "value": 0.5}),
    ("noise", PROBLEMS["surface"], {"set": "problem.gradient_noise", "value": 3.0}),
    ("no noise", PROBLEMS["noisy surface"], {"set": "problem.gradient_noise", "value": 0.0}),
    ("batch", PROBLEMS["batches"], {"set": "problem.batch.size", "value": 2}),
    ("batch of a full run", PROBLEMS["full batch"], {"set": "problem.batch.size", "value": 2}),
    ("full batch", PROBLEMS["batches"], {"set": "problem.batch.size", "value": "full"}),
    ("sampling", PROBLEMS["batches"], {"set": "problem.batch.sampling", "value": "sequential"}),
    ("scaling", PROBLEMS["batches"], {"set": "problem.batch.scaling", "value": "sum"}),
    ("scaling of a full run", PROBLEMS["full batch"], {"set": "problem.batch.scaling", "value": "sum"}),
    ("penalty of a full run", PROBLEMS["full batch"], {"set": "problem.l2", "value": 4.0}),
    ("penalty of a line", LINE, {"set": "problem.l2", "value": 4.0}),
    ("arrivals", PROBLEMS["stream"], {"set": "problem.stream.rate", "value": 3.0}),
    ("arrivals, full", PROBLEMS["stream, full"], {"set": "problem.stream.initial", "value": 12}),
    ("delta", training(loss={"kind": "huber"}, dataset={"kind": "line"}), {"set": "problem.loss.delta", "value": 0.01}),
]


def edited(problem: dict[str, Any], *interventions: dict[str, Any]) -> Scenario:
    return scenario(problem, "momentum", "adam", stop={"max_steps": 40}, interventions=list(interventions))


@pytest.mark.parametrize("step", [0, 1, 13, 39])
@pytest.mark.parametrize(("problem", "edit"), [edit[1:] for edit in EDITS], ids=[edit[0] for edit in EDITS])
def test_an_edit_is_first_felt_in_the_next_row(problem: dict[str, Any], edit: dict[str, Any], step: int):
    plain = run(edited(problem)).timeline.track("momentum").column("theta")
    changed = run(edited(problem, {"step": step, **edit})).timeline.track("momentum").column("theta")
    assert bits(changed[: step + 1]) == bits(plain[: step + 1])
    if "stream" in edit["set"]:  # what arrives later is felt later
        assert step > 30 or bits(changed) != bits(plain)
    else:
        assert bits(changed[step + 1]) != bits(plain[step + 1])


@pytest.mark.parametrize(("problem", "edit"), [edit[1:] for edit in EDITS], ids=[edit[0] for edit in EDITS])
def test_the_update_after_an_edit_minimises_the_edited_problem(problem: dict[str, Any], edit: dict[str, Any]):
    """A step of plain gradient descent is −lr times the gradient of what is in force."""
    one = {"label": "momentum", "optimizer": {"kind": "momentum", "lr": 1e-3, "momentum": 0.0}}
    found = scenario(problem, one, stop={"max_steps": 12}, interventions=[{"step": 7, **edit}])
    simulator = run(found, 12)
    theta = simulator.timeline.tracks[0].column("theta")
    rates = simulator.timeline.tracks[0].column("learning_rate")
    for step in (6, 7):
        if step == 7 and edit["set"] == "optimizer.weight_decay":
            continue
        gradient = simulator.problem_at(step).objective(step).gradient(theta[step])
        assert np.array_equal(theta[step + 1], theta[step] + gradient * -rates[step + 1])


@pytest.mark.parametrize(("problem", "edit"), [edit[1:] for edit in EDITS], ids=[edit[0] for edit in EDITS])
def test_an_edit_made_live_replays_from_its_file(problem: dict[str, Any], edit: dict[str, Any]):
    found = edited(problem)
    live = run(found, 13)
    assert not live.adopt(edited(problem, {"step": 13, **edit}))
    live.advance(40)
    assert_same_run(live, run(read(write(live.scenario))))


def test_of_two_edits_of_one_field_the_last_counts():
    edits = [{"step": step, "contender": "adam", "set": "optimizer.lr", "value": step / 10} for step in (9, 3, 3)]
    edits[2]["value"] = 0.7
    rates = run(edited(PROBLEMS["surface"], *edits)).timeline.track("adam").column("learning_rate")
    assert list(rates[[3, 4, 9, 10, 40]]) == [1e-3, 0.7, 0.7, 0.9, 0.9]


def test_an_edit_of_one_contender_leaves_the_others_alone():
    edit = {"step": 5, "contender": "adam", "set": "optimizer.lr", "value": 0.9}
    one, other = run(edited(PROBLEMS["noisy surface"])), run(edited(PROBLEMS["noisy surface"], edit))
    assert bits(one.timeline.track("momentum").column("theta")) == bits(
        other.timeline.track("momentum").column("theta")
    )


def test_many_edits_take_no_quadratic_time():
    edits = [
        {"step": step, "contender": "adam", "set": "optimizer.lr", "value": 1e-3 + step * 1e-6} for step in range(5000)
    ]
    found = scenario(PROBLEMS["surface"], "adam", stop={"max_steps": 5000}, interventions=edits)
    rates = run(found).timeline.track("adam").column("learning_rate")
    assert rates[-1] == 1e-3 + 4999 * 1e-6


# -- steering: edits recorded while a run goes on ----------------------------------------------------


def wish(found: Scenario, step: int, **changes: Any) -> Scenario:
    """What a person who looks at row `step` asks for: the first contender's optimizer changed."""
    now = scenario_at(found, step)
    first = now.contenders[0]
    optimizer = msgspec.structs.replace(first.optimizer, **changes)
    first = msgspec.structs.replace(first, optimizer=optimizer)
    return msgspec.structs.replace(now, contenders=(first, *now.contenders[1:]))


def test_a_steered_run_replays_as_it_was_seen():
    found = edited(PROBLEMS["batches"])
    live = run(found)
    live = run(found, 5)
    for step, rate in ((5, 2e-3), (5, 3e-3), (9, 1e-2), (20, 5e-4)):
        live.catch_up(step, 40)
        steering = steered(live.scenario, wish(live.scenario, step, lr=rate), step, live.step)
        assert steering is not None
        live.adopt(steering)
        live.advance(3)
    live.advance(40)
    replay = run(read(write(live.scenario)))
    assert_same_run(live, replay)
    rates = replay.timeline.tracks[0].column("learning_rate")
    assert list(rates[[5, 6, 9, 10, 20, 21]]) == [1e-3, 3e-3, 3e-3, 1e-2, 1e-2, 5e-4]


@pytest.mark.parametrize("later", [4, 8])
def test_steering_back_in_time_drops_the_later_edits_of_that_very_value_that_the_run_has_met(later):
    found = edited(
        PROBLEMS["surface"],
        {"step": later, "contender": "momentum", "set": "optimizer.lr", "value": 0.5},
        {"step": later, "contender": "adam", "set": "optimizer.lr", "value": 0.5},
    )
    wanted = wish(found, 3, lr=0.1)
    steering, ahead = steered(found, wanted, 3, later), steered(found, wanted, 3, 3)
    assert steering is not None
    assert ahead is not None
    assert [(one.step, one.contender) for one in steering.interventions] == [(later, "adam"), (3, "momentum")]
    assert ahead.interventions == (*found.interventions, steering.interventions[-1])


def test_what_cannot_change_while_a_run_goes_on_is_not_steered():
    found = edited(PROBLEMS["batches"])
    other = msgspec.structs.replace(found, seed=3)
    assert steered(found, other, 5, 5) is None
    deeper = edited(training(5, model={"kind": "mlp", "hidden": [4]}))
    assert steered(found, deeper, 5, 5) is None


def test_steering_with_nothing_changed_changes_nothing():
    found = edited(PROBLEMS["stream"], {"step": 2, "set": "problem.stream.rate", "value": 1.0})
    assert steered(found, scenario_at(found, 10), 10, 10) == found


def test_the_problem_is_steered_too():
    found = edited(training(5, **STREAM))
    wanted = msgspec.structs.replace(found, problem=edited(training(7, l2=0.5, **STREAM)).problem)
    steering = steered(found, wanted, 6, 6)
    assert steering is not None
    assert {(one.set, one.value) for one in steering.interventions} == {("problem.batch.size", 7), ("problem.l2", 0.5)}
    assert scenario_at(steering, 6).problem == wanted.problem
    assert scenario_at(steering, 5).problem == found.problem
