"""A branch goes on as the run would, and the run knows nothing of it."""

import msgspec
import numpy as np
import pytest

from app.core.scenario.interventions import scenario_at, with_value
from app.core.simulation.edits import edited
from app.core.simulation.simulator import Simulator
from tests.core.diagnosis.situations import gd, other, training

COLUMNS = ("step", "theta", "loss", "gradient", "learning_rate", "step_length", "gradient_evaluations", "samples")


def begun(optimizer=None, steps=300, **more) -> Simulator:
    return training({"kind": "mlp", "hidden": [3]}, optimizer or other("adam", 0.01), steps, **more)


def changed(simulator: Simulator, path: str, value: object, cursor: int):
    """The scenario after an edit of the contender at a step."""
    wanted = scenario_at(simulator.scenario, cursor)
    one = with_value(wanted.contenders[0], path, value)
    return edited(simulator, msgspec.structs.replace(wanted, contenders=(one,)), cursor)


def assert_same_end(lane, track):
    """The rows of a branch are those of the track, to the last bit."""
    rows = len(lane.track)
    assert lane.track.last_step == track.last_step
    for name in COLUMNS:
        mine, theirs = lane.track.column(name)[1:], track.column(name)[len(track) - rows + 1 :]
        assert np.array_equal(mine, theirs), name


@pytest.mark.parametrize("batch", [{"size": "full"}, {"size": 8}, {"size": 8, "sampling": "replacement"}])
def test_a_branch_of_the_same_scenario_is_the_run_itself(batch):
    simulator = begun(batch=batch)
    lane = simulator.branch(simulator.scenario, "one", 300)
    lane.advance(400 - lane.step, simulator.scenario.stop)
    simulator.advance(100)
    assert_same_end(lane, simulator.timeline.tracks[0])


@pytest.mark.parametrize(
    ("path", "value", "cursor"),
    [
        ("optimizer.lr", 0.002, 300),
        ("optimizer.lr", 0.002, 40),
        ("batch", {"size": 4}, 300),
        ("optimizer", {"kind": "momentum", "lr": 0.1}, 300),
        ("schedule", {"kind": "cosine", "total_steps": 400}, 300),
    ],
)
def test_a_branch_of_a_changed_scenario_is_what_the_run_becomes(path, value, cursor):
    simulator = begun(batch={"size": 8})
    scenario = changed(simulator, path, value, cursor)
    lane = simulator.branch(scenario, "one", cursor)
    lane.advance(400 - max(lane.step, 0), scenario.stop)
    before = np.array(simulator.timeline.tracks[0].column("loss"))
    assert len(before) == 301
    simulator.adopt(scenario)
    simulator.advance(400 - simulator.step)
    assert_same_end(lane, simulator.timeline.tracks[0])


def test_a_branch_ends_where_the_run_ends():
    simulator = begun(gd(0.1), 100, batch={"size": "full"})
    stop = msgspec.structs.replace(simulator.scenario.stop, max_samples=20_000)
    simulator.adopt(msgspec.structs.replace(simulator.scenario, stop=stop))
    lane = simulator.branch(simulator.scenario, "one", 50)
    lane.advance(10_000, stop)
    simulator.advance(10_000)
    assert lane.track.ended == simulator.timeline.tracks[0].ended == "max_samples"
    assert lane.step == simulator.step
