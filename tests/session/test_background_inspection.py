"""Steps over very many samples are taken apart on a thread, with the numbers of any other."""

import threading

import numpy as np
import pytest

from app.core.inspection import Inspection, inspect_at
from app.core.scenario.interventions import with_value
from app.core.scenario.reading import from_plain
from app.core.simulation.simulator import Simulator
from app.core.simulation.updates import Replay
from app.session.background_inspection import Asked, BackgroundInspection, is_inspected_in_background


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
def told() -> list[tuple[Asked, Inspection]]:
    return []


@pytest.fixture
def inspection(background, told) -> BackgroundInspection:
    return BackgroundInspection(background, lambda asked, read: told.append((asked, read)))


def asked(simulator: Simulator, step: int, label: str = "many") -> Asked:
    return Asked(simulator.key, label, step, ())


def test_only_updates_that_touch_very_many_samples_go_to_the_background(simulator, monkeypatch) -> None:
    assert not is_inspected_in_background(simulator, "many", 3)
    monkeypatch.setattr("app.core.analysis.frame_budget.FRAME_BUDGET", 0.0004)
    assert is_inspected_in_background(simulator, "many", 3)
    assert not is_inspected_in_background(simulator, "some", 3)


def test_a_step_read_on_a_thread_has_the_bits_of_one_read_here(simulator, inspection, told, qtbot, monkeypatch) -> None:
    threads, plain = [], Replay.record

    def noted(way: Replay):
        threads.append(threading.get_ident())
        return plain(way)

    monkeypatch.setattr(Replay, "record", noted)
    inspection.begin(simulator, asked(simulator, 4))
    qtbot.waitUntil(lambda: bool(told))
    assert threads
    assert threading.get_ident() not in threads
    ((of, read),) = told
    wanted = inspect_at(simulator, "many", 4)
    assert (of.step, read.step) == (4, 4)
    for one, other in zip(read.quantities, wanted.quantities, strict=True):
        np.testing.assert_array_equal(one.value, other.value)


def test_of_two_steps_asked_for_the_later_alone_is_told(simulator, inspection, told, qtbot) -> None:
    inspection.begin(simulator, asked(simulator, 2))
    inspection.begin(simulator, asked(simulator, 5))
    qtbot.waitUntil(lambda: bool(told))
    qtbot.wait(50)
    assert [read.step for _, read in told] == [5]


def test_a_step_of_a_run_that_was_edited_meanwhile_is_not_told(simulator, inspection, background, told, qtbot) -> None:
    inspection.begin(simulator, asked(simulator, 2))
    assert simulator.adopt(with_value(simulator.scenario, "seed", 9))
    background.show_key(simulator.key)
    assert not inspection.is_busy
    qtbot.wait(50)
    assert told == []
