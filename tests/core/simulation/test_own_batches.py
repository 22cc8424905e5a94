"""A contender with batches of its own sees them instead of the problem's, and changes nothing for the others."""

from typing import Any

import msgspec
import numpy as np
import pytest

from app.core.faults import ScenarioError
from app.core.problems.training_problem import TrainingProblem
from app.core.scenario.interventions import scenario_at, steered
from app.core.scenario.reading import from_plain, read, write
from app.core.simulation.simulator import Simulator
from tests.core.simulation.simulated_runs import (
    LINE,
    STREAM,
    SURFACE,
    assert_same_run,
    assert_same_track,
    run,
    scenario,
    training,
)

BATCHES: dict[str, dict[str, Any]] = {
    "full": {"size": "full"},
    "mini": {"size": 5},
    "mini, dropped": {"size": 5, "drop_last": True},
    "mini, summed": {"size": 5, "scaling": "sum"},
    "in order": {"size": 4, "sampling": "sequential"},
    "drawn": {"size": 7, "sampling": "replacement"},
    "online": {"size": 1},
}


def one(label: str, batch: dict[str, Any] | None = None, kind: str = "momentum") -> dict[str, Any]:
    plain: dict[str, Any] = {"label": label, "optimizer": {"kind": kind, "lr": 1e-3}}
    return plain if batch is None else {**plain, "batch": batch}


@pytest.mark.parametrize("problem", [training("full"), training(6, **STREAM), training(6, validation=0.3)])
@pytest.mark.parametrize("batch", BATCHES)
def test_own_batches_give_the_numbers_of_the_problem_s(batch: str, problem: dict[str, Any]):
    """The same contender in a scenario whose problem has those batches is the same run, bit for bit."""
    shared = {**problem, "batch": BATCHES[batch]}
    alone = run(scenario(shared, one("A")))
    beside = run(scenario(problem, one("B"), one("A", BATCHES[batch])))
    assert_same_track(alone.timeline.track("A"), beside.timeline.track("A"))


@pytest.mark.parametrize("batch", BATCHES)
def test_own_batches_leave_the_others_unchanged(batch: str):
    alone = run(scenario(training(6), one("B")))
    beside = run(scenario(training(6), one("A", BATCHES[batch]), one("B")))
    assert_same_track(alone.timeline.track("B"), beside.timeline.track("B"))


def test_batches_of_all_sizes_meet_the_samples_in_the_same_order():
    """In one epoch 23 samples come as 23 single ones, as 5 + 5 + 5 + 5 + 3, or at once."""
    found = scenario(training("full"), one("full"), one("mini", {"size": 5}), one("online", {"size": 1}))
    simulator = run(found, 60)
    orders = {}
    for label, steps in (("mini", 5), ("online", 23)):
        objectives = [simulator.problem_at(step, label).objective(step) for step in range(2 * steps)]
        orders[label] = np.concatenate([one.ids for one in objectives])
    assert np.array_equal(orders["mini"], orders["online"])
    assert sorted(orders["mini"][:23]) == sorted(orders["mini"][23:]) == list(range(23))
    assert not np.array_equal(orders["mini"][:23], orders["mini"][23:])


def test_contenders_with_equal_batches_share_one_problem():
    simulator = run(scenario(training(6), one("A", {"size": 5}), one("B", {"size": 5}), one("C"), one("D")), 3)
    assert simulator.problem_at(0, "A") is simulator.problem_at(0, "B")
    assert simulator.problem_at(0, "C") is simulator.problem_at(0, "D") is simulator.problem_at(0)
    assert simulator.problem_at(0, "A") is not simulator.problem_at(0)


def test_the_samples_of_each_are_counted_by_its_own_batches():
    simulator = run(scenario(LINE, one("full"), one("mini", {"size": 5}), one("online", {"size": 1})), 46)
    samples = {label: simulator.timeline.track(label).column("samples") for label in ("full", "mini", "online")}
    assert samples["full"][-1] == 46 * 23
    assert samples["online"].tolist() == list(range(47))
    assert np.diff(samples["mini"])[:10].tolist() == [5, 5, 5, 5, 3, 5, 5, 5, 5, 3]


def test_a_run_ends_once_so_many_samples_were_touched():
    found = scenario(
        LINE,
        one("full"),
        one("mini", {"size": 5}),
        one("online", {"size": 1}),
        stop={"max_steps": 900, "max_samples": 92},
    )
    tracks = run(found).timeline.tracks
    assert [track.last_step for track in tracks] == [4, 20, 92]
    assert [int(track.column("samples")[-1]) for track in tracks] == [92, 92, 92]
    assert {(track.ended, track.stopped_by) for track in tracks} == {("max_samples", "max_samples")}
    assert {track.frame(900).status for track in tracks} == {"running"}


def edit(step: int, size: int) -> dict[str, Any]:
    return {"step": step, "contender": "A", "set": "batch.size", "value": size}


def test_an_own_batch_changes_while_it_runs_and_keeps_theta():
    found = scenario(training(6), one("A", {"size": 5}), one("B"), interventions=[edit(20, 2)])
    simulator, plain = run(found), run(scenario(training(6), one("A", {"size": 5}), one("B")))
    changed, same = simulator.timeline.track("A"), plain.timeline.track("A")
    assert np.array_equal(changed.column("theta")[:21], same.column("theta")[:21])
    assert not np.array_equal(changed.column("theta")[21], same.column("theta")[21])
    assert np.diff(changed.column("samples"))[20:30].tolist() == [2] * 10
    assert_same_track(simulator.timeline.track("B"), plain.timeline.track("B"))


def test_an_edit_of_the_problem_s_batch_is_not_felt_by_own_batches():
    plain = scenario(training(6), one("A", {"size": 5}), one("B"))
    later = scenario(
        training(6),
        one("A", {"size": 5}),
        one("B"),
        interventions=[{"step": 13, "set": "problem.batch.size", "value": 2}],
    )
    assert_same_track(run(plain).timeline.track("A"), run(later).timeline.track("A"))


def test_an_edit_of_the_model_s_penalty_is_felt_by_all():
    more = {"interventions": [{"step": 13, "set": "problem.l2", "value": 3.0}]}
    both = run(scenario(training(6), one("A", {"size": 5}), one("B"), **more))
    alone = run(scenario(training(5), one("A"), **more))
    assert_same_track(both.timeline.track("A"), alone.timeline.track("A"))


def test_a_steered_run_replays_from_its_file():
    """An own batch is made smaller at row 30 of a run that goes on; the saved scenario gives the same numbers."""
    start = scenario(training(6), one("A", {"size": 5}), one("B"), stop={"max_steps": 70})
    simulator = Simulator(start)
    simulator.advance(30)
    in_force = scenario_at(start, 30)
    first = in_force.contenders[0]
    smaller = msgspec.structs.replace(first, batch=msgspec.structs.replace(first.batch, size=1))
    wanted = msgspec.structs.replace(in_force, contenders=(smaller, in_force.contenders[1]))
    found = steered(start, wanted, 30, 30)
    assert found is not None
    assert [(one.contender, one.set, one.value) for one in found.interventions] == [("A", "batch.size", 1)]
    simulator.adopt(found)
    simulator.advance(70)
    assert_same_run(simulator, run(read(write(found))))


def test_choosing_own_batches_starts_that_contender_alone_anew():
    start = scenario(training(6), one("A"), one("B"))
    simulator = run(start, 30)
    kept = simulator.timeline.track("B")
    changed = scenario(training(6), one("A", {"size": 1}), one("B"))
    assert simulator.adopt(changed)
    assert simulator.timeline.track("B") is kept
    simulator.advance(60)
    assert_same_run(simulator, run(changed))


def test_the_inside_of_a_step_is_of_the_own_batch():
    simulator = run(scenario(training(6), one("A", {"size": 1}, "gradient_descent"), one("B")), 20)
    record = simulator.inspect("A", 12)
    assert record is not None
    assert isinstance(record.problem, TrainingProblem)
    gradient = record.problem.objective(11).gradient(record.before.theta)
    assert np.array_equal(record.delta, -record.lr * gradient)
    assert record.after.samples - record.before.samples == 1


def faults(*contenders: dict[str, Any], problem: dict[str, Any], **more: Any) -> list[str]:
    plain = {"format": "descent-lab/1", "problem": problem, "contenders": list(contenders), **more}
    with pytest.raises(ScenarioError) as caught:
        Simulator(from_plain(plain))
    return [str(fault) for fault in caught.value.faults]


def test_a_batch_larger_than_the_data_is_told_at_its_contender():
    found = faults(one("B"), one("A", {"size": 24}), problem=LINE)
    assert found == ["contenders[1].batch.size: must be <= 23, the number of samples, got 24"]


def test_a_batch_that_becomes_larger_than_the_data_is_told_at_its_intervention():
    found = faults(one("B"), one("A", {"size": 2}), problem=LINE, interventions=[edit(5, 24)])
    assert found == ["interventions[0].value: must be <= 23, the number of samples, got 24"]


def test_a_landscape_has_no_batches():
    found = faults(one("A", {"size": 1}), problem=SURFACE)
    assert found == ["contenders[0].batch: a landscape has no samples, so it has no batches"]


def test_a_batch_that_is_not_there_cannot_be_edited():
    found = faults(one("A"), problem=LINE, interventions=[edit(5, 2)])
    assert found == ['interventions[0].set: there is no field "batch.size"']
