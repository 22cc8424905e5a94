"""Going back and on again gives the run that was never interrupted."""

from itertools import count

import msgspec
import numpy as np
import pytest

from app.core import cancellation
from app.core.cancellation import Paused
from app.core.scenario.declaration import Intervention, Scenario, Stop
from app.core.simulation.contender_run import CHECKPOINT_INTERVAL
from app.core.simulation.simulator import Simulator
from app.core.simulation.updates import update
from tests.core.simulation.simulated_runs import (
    KINDS,
    PROBLEMS,
    SCHEDULES,
    assert_same_run,
    assert_same_track,
    run,
    scenario,
)


def nudged(found: Scenario, step: int, label: str, value: float = 2e-3) -> Scenario:
    added = Intervention(step=step, contender=label, set="optimizer.lr", value=value)
    return msgspec.structs.replace(found, interventions=(*found.interventions, added))


@pytest.mark.parametrize("problem", ["noisy surface", "full batch", "batches", "stream"])
@pytest.mark.parametrize("kind", KINDS)
def test_an_edit_undone_gives_the_uninterrupted_run(kind: str, problem: str):
    found = scenario(PROBLEMS[problem], kind, stop={"max_steps": 24})
    simulator = run(found, 20)
    assert simulator.adopt(nudged(found, 11, kind)) == (simulator.step >= 11)
    simulator.advance(5)
    simulator.adopt(found)
    simulator.advance(24)
    assert_same_run(simulator, run(found, 24))


@pytest.mark.parametrize("schedule", SCHEDULES, ids=lambda schedule: schedule["kind"])
@pytest.mark.parametrize("step", [1, 255, 256, 257, 700, 1023])
def test_a_run_goes_on_from_any_step_with_the_same_state(schedule: dict, step: int):
    contender = {"label": "A", "optimizer": {"kind": "adam", "lr": 0.01}, "schedule": schedule}
    found = scenario(PROBLEMS["noisy surface"], contender, stop={"max_steps": 1100})
    simulator = run(found, 1100)
    simulator.adopt(nudged(found, step, "A"))
    assert simulator.step == step
    simulator.adopt(found)
    simulator.advance(1100)
    assert_same_run(simulator, run(found, 1100))


def test_an_edit_while_running_gives_the_numbers_of_its_replay():
    found = scenario(PROBLEMS["full batch"], "adam", "momentum", stop={"max_steps": 60})
    live = run(found, 25)
    edited = nudged(found, 25, "adam", 0.2)
    assert not live.adopt(edited)
    live.advance(60)
    assert_same_run(live, run(edited, 60))


@pytest.mark.parametrize("kind", ["adam", "asgd", "lbfgs", "langevin", "nadam", "rprop"])
@pytest.mark.parametrize("problem", PROBLEMS)
def test_the_inside_of_a_step_is_the_step_that_was_recorded(problem: str, kind: str):
    simulator = run(scenario(PROBLEMS[problem], kind, stop={"max_steps": 20}), 20)
    track = simulator.timeline.tracks[0]
    for step in range(1, track.last_step + 1):
        record = simulator.inspect(kind, step)
        assert record is not None
        thetas = track.column("theta")
        assert np.array_equal(record.before.theta, thetas[step - 1])
        assert np.array_equal(record.before.theta + record.delta, thetas[step], equal_nan=True)
        assert np.array_equal(record.after.theta, thetas[step], equal_nan=True)
        assert record.after.gradient_evaluations == track.column("gradient_evaluations")[step]
        assert record.after.samples == track.column("samples")[step]
        assert record.lr == track.column("learning_rate")[step]


@pytest.mark.parametrize("kind", ["adam", "lbfgs", "langevin"])
def test_going_back_through_the_steps_makes_few_updates_again(kind: str, monkeypatch: pytest.MonkeyPatch):
    simulator = run(scenario(PROBLEMS["surface"], kind, stop={"max_steps": 1_000}), 1_000)
    made = []

    def counted(*arguments: object) -> object:
        made.append(1)
        return update(*arguments)

    monkeypatch.setattr("app.core.simulation.updates.update", counted)
    track = simulator.timeline.tracks[0]
    for step in range(track.last_step, 0, -1):
        record = simulator.inspect(kind, step)
        assert record is not None
        assert np.array_equal(record.after.theta, track.column("theta")[step], equal_nan=True)
    assert sum(made) <= 12 * track.last_step


def test_no_moment_of_a_run_that_was_cut_is_used_again():
    found = scenario(PROBLEMS["surface"], "adam", stop={"max_steps": 400})
    simulator = run(found, 400)
    simulator.inspect("adam", 250)
    simulator.adopt(nudged(found, 100, "adam"))
    simulator.advance(400)
    record = simulator.inspect("adam", 240)
    assert record is not None
    assert np.array_equal(record.after.theta, simulator.timeline.tracks[0].column("theta")[240])


def test_there_is_nothing_inside_row_0_or_an_unknown_row():
    simulator = run(scenario(PROBLEMS["surface"], "adam"), 5)
    assert simulator.inspect("adam", 0) is None
    assert simulator.inspect("adam", 6) is None


def test_checkpoints_stay_few_in_a_very_long_run():
    simulator = run(scenario(PROBLEMS["curve"], "gradient_descent", stop={"max_steps": 40_000}), 40_000)
    (lane,) = simulator._lanes
    assert lane._checkpoints[0].step == 0
    assert len(lane._checkpoints) <= 40_000 // CHECKPOINT_INTERVAL + 1


def test_checkpoints_of_a_growing_state_stay_within_memory(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("app.core.simulation.contender_run.CHECKPOINT_INTERVAL", 2)
    monkeypatch.setattr("app.core.simulation.contender_run.CHECKPOINT_BYTES", 20_000)
    contender = {"label": "A", "optimizer": {"kind": "lbfgs", "max_iter": 2, "lr": 0.01}}
    found = scenario(PROBLEMS["batches"], contender, stop={"max_steps": 200})
    simulator = run(found)
    (lane,) = simulator._lanes
    assert lane._checkpoints[0].step == 0
    assert len(lane._checkpoints) <= 9
    assert lane.inspect(150) is not None


# -- adopting a changed scenario ---------------------------------------------------------------------


def test_a_new_contender_leaves_the_frames_of_the_others():
    found = scenario(PROBLEMS["batches"], "adam", stop={"max_steps": 40})
    simulator = run(found, 30)
    before = simulator.timeline.track("adam").column("theta").copy()
    both = scenario(PROBLEMS["batches"], "adam", "momentum", stop={"max_steps": 40})
    assert not simulator.adopt(both)
    assert np.array_equal(simulator.timeline.track("adam").column("theta"), before)
    simulator.advance(40)
    assert_same_run(simulator, run(both, 40))


def test_a_latecomer_catches_up():
    simulator = run(scenario(PROBLEMS["surface"], "adam", stop={"max_steps": 4000}), 3000)
    simulator.adopt(scenario(PROBLEMS["surface"], "adam", "momentum", stop={"max_steps": 4000}))
    assert simulator.is_behind(3000)
    while simulator.is_behind(3000):
        simulator.catch_up(3000, 256)
    assert [track.last_step for track in simulator.timeline.tracks] == [3000, 3000]


def test_a_removed_contender_takes_nothing_along():
    both = scenario(PROBLEMS["noisy surface"], "adam", "momentum")
    simulator = run(both, 50)
    kept = simulator.timeline.track("momentum")
    assert not simulator.adopt(scenario(PROBLEMS["noisy surface"], "momentum"))
    assert simulator.timeline.labels == ("momentum",)
    assert simulator.timeline.tracks[0] is kept


def test_a_changed_optimizer_restarts_that_contender_alone():
    found = scenario(PROBLEMS["surface"], "adam", "momentum")
    simulator = run(found, 50)
    kept = simulator.timeline.track("momentum")
    other = {"label": "adam", "optimizer": {"kind": "adam", "lr": 0.5}}
    assert simulator.adopt(scenario(PROBLEMS["surface"], other, "momentum"))
    assert simulator.timeline.track("momentum") is kept
    assert kept.last_step == 50
    assert set(simulator.timeline.track("adam").column("learning_rate")) == {0.5}


@pytest.mark.parametrize(
    "change",
    [{"seed": 12}, {"problem": PROBLEMS["curve"], "start": None}, {"start": {"kind": "point", "theta": [1.0, 1.0]}}],
    ids=["seed", "problem", "start"],
)
def test_what_every_frame_depends_on_restarts_everyone(change: dict):
    problem = change.get("problem", PROBLEMS["surface"])
    more = {name: value for name, value in change.items() if name != "problem"}
    simulator = run(scenario(PROBLEMS["surface"], "adam"), 20)
    changed = scenario(problem, "adam", **more)
    assert simulator.adopt(changed)
    assert simulator.step == 0
    simulator.advance(90)
    assert_same_run(simulator, run(changed, 90))


def test_title_notes_and_colours_lose_no_frame():
    found = scenario(PROBLEMS["surface"], "adam")
    simulator = run(found, 20)
    plain = {"label": "adam", "colour": "#123456", "optimizer": {"kind": "adam", "lr": 1e-3}}
    assert not simulator.adopt(scenario(PROBLEMS["surface"], plain, title="A", notes="B"))
    assert simulator.step == 20


@pytest.mark.parametrize("most", [10, 60, 300])
def test_a_changed_end_gives_the_run_it_would_have_been(most: int):
    found = scenario(PROBLEMS["surface"], "adam", "momentum", stop={"max_steps": 60})
    simulator = run(found, 60)
    assert simulator.has_ended
    changed = msgspec.structs.replace(found, stop=Stop(max_steps=most))
    assert simulator.adopt(changed) == (most < 60)
    simulator.advance(300)
    assert_same_run(simulator, run(changed, 300))


def test_a_tighter_tolerance_ends_a_run_where_it_would_have_ended():
    found = scenario(PROBLEMS["curve"], "adam", stop={"max_steps": 3000})
    simulator = run(found, 2500)
    changed = msgspec.structs.replace(found, stop=Stop(max_steps=3000, loss_change=1e-4))
    simulator.adopt(changed)
    simulator.advance(3000)
    assert_same_run(simulator, run(changed))


def test_a_scenario_that_cannot_be_bound_leaves_the_run_as_it_was():
    found = scenario(PROBLEMS["batches"], "adam")
    simulator = run(found, 20)
    broken = msgspec.structs.replace(found, interventions=(Intervention(step=5, set="problem.batch.size", value=24),))
    with pytest.raises(ValueError, match=r"interventions\[0\].value: must be <= 23"):
        simulator.adopt(broken)
    assert simulator.scenario is found
    assert simulator.step == 20
    simulator.advance(90)
    assert_same_run(simulator, run(found, 90))


def test_what_has_arrived_before_an_edit_is_counted_anew_when_an_earlier_edit_changes():
    def edits(rate: float) -> list[dict]:
        return [
            {"step": 10, "set": "problem.stream.rate", "value": rate},
            {"step": 20, "set": "problem.stream.rate", "value": 0.5},
        ]

    problem = PROBLEMS["stream"]
    simulator = run(scenario(problem, "adam", interventions=edits(0.0)), 40)
    changed = scenario(problem, "adam", interventions=edits(1.0))
    simulator.adopt(changed)
    simulator.advance(90)
    assert_same_run(simulator, run(changed, 90))


def test_a_thinned_run_can_still_go_back(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("app.core.simulation.timeline.TRACK_BYTES", 2000)
    found = scenario(PROBLEMS["curve"], "adam", stop={"max_steps": 900})
    simulator = Simulator(found)
    (lane,) = simulator._lanes
    simulator.advance(900)
    assert len(lane.track) < 100
    simulator.adopt(nudged(found, 333, "adam", 1e-3))
    simulator.advance(900)
    monkeypatch.undo()
    whole = run(nudged(found, 333, "adam", 1e-3), 900).timeline.tracks[0]
    assert lane.track.last_step == 900
    kept = lane.track.column("step")
    assert np.array_equal(lane.track.column("theta"), whole.column("theta")[kept])


def test_a_run_adopted_many_times_is_the_run_of_its_last_scenario():
    found = scenario(PROBLEMS["batches"], "adam", "asgd", stop={"max_steps": 50})
    simulator = run(found, 10)
    for step in range(10, 40, 3):
        found = nudged(found, step, "adam", 1e-3 * (step % 5 + 1))
        simulator.adopt(found)
        simulator.advance(3)
    simulator.advance(50)
    assert_same_track(simulator.timeline.track("adam"), run(found, 50).timeline.track("adam"))
    assert_same_run(simulator, run(found, 50))


@pytest.mark.parametrize("kind", ["adam", "lbfgs", "langevin"])
@pytest.mark.parametrize("problem", ["noisy surface", "full batch", "batches", "stream"])
def test_a_walk_left_unfinished_goes_on_where_it_was_left(problem: str, kind: str, monkeypatch: pytest.MonkeyPatch):
    found = scenario(PROBLEMS[problem], kind, stop={"max_steps": 30})
    simulator, whole = run(found, 30), run(found, 30).inspect(kind, 21)
    made = []

    def counted(*arguments: object) -> object:
        made.append(1)
        return update(*arguments)

    monkeypatch.setattr("app.core.simulation.updates.update", counted)
    left = 0
    while True:
        try:
            record = simulator.inspect(kind, 21, cancellation.Stop().within(0))
            break
        except Paused:
            left += 1
    assert (left, sum(made)) == (19, 21)
    assert record is not None
    assert np.array_equal(record.delta, whole.delta)
    assert np.array_equal(record.after.theta, whole.after.theta)


@pytest.mark.parametrize("kind", ["adam", "lbfgs", "langevin"])
@pytest.mark.parametrize("problem", ["noisy surface", "full batch", "batches", "stream"])
def test_an_update_made_again_elsewhere_has_the_same_bits_and_the_run_goes_on(problem: str, kind: str):
    found = scenario(PROBLEMS[problem], kind, stop={"max_steps": 60})
    simulator = run(found, 30)
    way, here = simulator.way(kind, 21), simulator.inspect(kind, 21)
    simulator.advance(30)
    record = way.record()
    assert np.array_equal(record.before.theta, here.before.theta)
    assert np.array_equal(record.delta, here.delta)
    assert (record.lr, record.after.samples) == (here.lr, here.after.samples)
    assert_same_run(simulator, run(found, 60))


def test_there_is_no_way_to_row_0_or_an_unknown_row():
    simulator = run(scenario(PROBLEMS["surface"], "adam"), 5)
    assert simulator.way("adam", 0) is None
    assert simulator.way("adam", 6) is None


def test_a_walk_left_in_a_run_that_is_cut_is_forgotten():
    found = scenario(PROBLEMS["surface"], "adam", stop={"max_steps": 400})
    simulator = run(found, 250)
    with pytest.raises(Paused):
        simulator.inspect("adam", 250, cancellation.Stop(count().__next__).within(201))
    simulator.adopt(nudged(found, 100, "adam"))
    simulator.advance(150)
    record = simulator.inspect("adam", 240)
    assert np.array_equal(record.after.theta, simulator.timeline.tracks[0].column("theta")[240])
