"""Steps over very many samples are taken apart on a thread, with the numbers of any other."""

import threading

import numpy as np
import pytest

from app.core.inspection import inspect_at
from app.core.scenario.reading import from_plain
from app.core.simulation.simulator import Simulator
from app.core.simulation.updates import Way
from app.session import steps_beside
from app.session.steps_beside import Asked, StepsBeside, is_dear_to_read


@pytest.fixture
def simulator() -> Simulator:
    plain = {
        "format": "descent-lab/1",
        "problem": {
            "kind": "training",
            "dataset": {"kind": "two_moons", "samples": 20_000},
            "model": {"kind": "mlp", "hidden": [8]},
            "loss": {"kind": "cross_entropy"},
        },
        "contenders": [
            {"label": "some", "optimizer": {"kind": "adam"}, "batch": {"size": 32}},
            {"label": "many", "optimizer": {"kind": "adam"}, "batch": {"size": 15_000}},
        ],
    }
    simulator = Simulator(from_plain(plain))
    simulator.advance(6)
    return simulator


@pytest.fixture
def beside(qapp):
    beside = StepsBeside()
    yield beside
    beside.stop()


def asked(simulator: Simulator, step: int, label: str = "many") -> Asked:
    return Asked(simulator, simulator.scenario, label, step, ())


def test_only_updates_that_touch_very_many_samples_are_dear(simulator, monkeypatch) -> None:
    assert not is_dear_to_read(simulator, "many", 3)
    monkeypatch.setattr(steps_beside, "ALWAYS_CHEAP", 100_000)
    assert is_dear_to_read(simulator, "many", 3)
    assert not is_dear_to_read(simulator, "some", 3)


def test_a_step_read_on_a_thread_has_the_bits_of_one_read_here(simulator, beside, qtbot, monkeypatch) -> None:
    threads, plain = [], Way.record

    def noted(way: Way):
        threads.append(threading.get_ident())
        return plain(way)

    monkeypatch.setattr(Way, "record", noted)
    with qtbot.waitSignal(beside.read) as told:
        beside.begin(asked(simulator, 4))
    assert threads
    assert threading.get_ident() not in threads
    of, read = told.args
    wanted = inspect_at(simulator, "many", 4)
    assert (of.step, read.step) == (4, 4)
    for one, other in zip(read.quantities, wanted.quantities, strict=True):
        np.testing.assert_array_equal(one.value, other.value)


def test_of_two_steps_asked_for_the_later_alone_is_told(simulator, beside, qtbot) -> None:
    told: list[int] = []
    beside.read.connect(lambda of, read: told.append(read.step))
    beside.begin(asked(simulator, 2))
    beside.begin(asked(simulator, 5))
    qtbot.waitUntil(lambda: bool(told))
    qtbot.wait(50)
    assert told == [5]


def test_a_step_of_a_run_that_was_edited_is_told_apart(simulator) -> None:
    one = asked(simulator, 2)
    assert one.is_of(simulator, "many")
    assert not one.is_of(simulator, "some")
    assert not one._replace(scenario=from_plain({**PLAIN_SURFACE})).is_of(simulator, "many")


PLAIN_SURFACE = {
    "format": "descent-lab/1",
    "problem": {"kind": "surface", "landscape": {"kind": "booth"}},
    "contenders": [{"label": "many", "optimizer": {"kind": "adam"}}],
}
