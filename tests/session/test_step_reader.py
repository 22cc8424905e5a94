"""The inside of a step is the same whichever way the cursor came to it."""

import numpy as np
import pytest

from app.core.cancellation import Paused, Stop
from app.core.inspection import inspect_at
from app.core.scenario.reading import from_plain
from app.core.simulation.simulator import Simulator
from app.session.step_reader import BLOCK, StepReader

STEPS = 150


@pytest.fixture
def simulator() -> Simulator:
    plain = {
        "format": "descent-lab/1",
        "problem": {"kind": "surface", "landscape": {"kind": "rosenbrock"}, "gradient_noise": 1.0},
        "contenders": [{"label": "Adam", "optimizer": {"kind": "adam", "lr": 0.01}}],
        "stop": {"max_steps": 1000},
    }
    simulator = Simulator(from_plain(plain))
    simulator.advance(STEPS)
    return simulator


@pytest.mark.parametrize(
    "cursors",
    [range(STEPS - 1), range(STEPS - 1, -1, -1), (120, 119, 118, 60, 59, 61, 58, 0, 149, 149 - BLOCK, 148)],
    ids=["forwards", "backwards", "in leaps"],
)
def test_every_step_is_read_as_from_its_checkpoint(simulator: Simulator, cursors) -> None:
    reader = StepReader()
    for cursor in cursors:
        read, wanted = reader.inspection(simulator, "Adam", cursor), inspect_at(simulator, "Adam", cursor)
        assert read is not None
        assert wanted is not None
        assert read.step == wanted.step
        for one, other in zip(read.quantities, wanted.quantities, strict=True):
            np.testing.assert_array_equal(one.value, other.value)


def test_another_run_is_not_read_from_what_was_kept(simulator: Simulator) -> None:
    reader = StepReader()
    for cursor in (100, 99, 98):
        reader.inspection(simulator, "Adam", cursor)
    other = Simulator(simulator.scenario)
    other.advance(20)
    assert reader.inspection(other, "Adam", 98).step == 19  # type: ignore[union-attr]


def test_before_the_first_step_there_is_nothing_to_read(simulator: Simulator) -> None:
    assert StepReader().inspection(Simulator(simulator.scenario), "Adam", 0) is None


@pytest.mark.parametrize("steps", [1, 5, BLOCK])
def test_a_run_at_its_start_has_nothing_to_read_whatever_run_was_read_before(simulator: Simulator, steps: int) -> None:
    reader = StepReader()
    assert reader.inspection(simulator, "Adam", steps) is not None
    assert reader.inspection(Simulator(simulator.scenario), "Adam", steps) is None


@pytest.mark.parametrize("cursors", [(120, 119, 118, 100, 140), (90, 60, 59)], ids=["by steps", "in leaps"])
def test_a_step_read_in_pieces_has_the_numbers_of_one_read_at_once(simulator: Simulator, cursors) -> None:
    reader, pieces = StepReader(), 0
    for cursor in cursors:
        read = None
        while read is None:
            try:
                read = reader.inspection(simulator, "Adam", cursor, stop=Stop().within(0))
            except Paused:
                pieces += 1
        wanted = inspect_at(simulator, "Adam", cursor)
        assert read.step == wanted.step
        for one, other in zip(read.quantities, wanted.quantities, strict=True):
            np.testing.assert_array_equal(one.value, other.value)
    assert pieces > len(cursors)
