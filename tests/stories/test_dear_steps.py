"""A person plays, pauses, steps and edits a run each of whose steps takes long; the window answers all the while."""

import msgspec
import numpy as np
import pytest

from app.core.scenario.declaration import Scenario
from app.core.scenario.interventions import with_value
from app.core.scenario.reading import from_plain
from app.core.simulation.simulator import Simulator
from app.core.simulation.timeline import COLUMNS
from app.session import background_stepper


@pytest.fixture
def window(open_window, monkeypatch):
    monkeypatch.setattr(background_stepper, "STEP_BUDGET", 0.0)
    plain = {
        "format": "descent-lab/1",
        "problem": {
            "kind": "training",
            "dataset": {"kind": "two_moons", "samples": 20_000},
            "model": {"kind": "mlp", "hidden": [16, 16]},
            "loss": {"kind": "cross_entropy"},
        },
        "contenders": [{"label": "Adam", "optimizer": {"kind": "adam", "lr": 0.01}}],
    }
    return open_window(from_plain(plain))


def faster(scenario: Scenario) -> Scenario:
    return msgspec.structs.replace(scenario, contenders=(with_value(scenario.contenders[0], "optimizer.lr", 0.05),))


def test_playing_pausing_stepping_and_editing_a_run_of_dear_steps(window, qtbot) -> None:
    laboratory, transport = window.laboratory, window.transport
    transport.play.click()
    qtbot.waitUntil(lambda: laboratory.cursor >= 3)
    transport.play.click()
    paused_at = laboratory.cursor
    qtbot.wait(100)
    assert (laboratory.cursor, transport.step.text()) == (paused_at, f"step {paused_at} / {paused_at}")

    transport.forward.click()
    assert transport.step.text() == f"computing step {paused_at + 1}…"
    qtbot.waitUntil(lambda: not laboratory.player.aim is not None)
    assert transport.step.text() == f"step {paused_at + 1} / {paused_at + 1}"

    transport.forward.click()
    assert laboratory.edit(faster, "rate")
    assert not laboratory.player.aim is not None
    for tab in (window.tabs.step, window.tabs.table):
        window.tabs.setCurrentWidget(tab)
        transport.play.click()
        top = laboratory.cursor
        qtbot.waitUntil(lambda top=top: laboratory.cursor >= top + 2)
        transport.play.click()

    replay = Simulator(laboratory.document.scenario)
    replay.advance(laboratory.simulator.step)
    ours, other = (one.timeline.track("Adam") for one in (laboratory.simulator, replay))
    assert all(np.array_equal(ours.column(name), other.column(name)) for name in COLUMNS)


def test_the_window_closes_while_a_step_is_made(window) -> None:
    window.transport.forward.click()
    assert window.laboratory.player.aim is not None
    window.close()
    assert not window.laboratory.player.aim is not None


def test_another_scenario_opens_while_it_plays(window, qtbot) -> None:
    window.transport.play.click()
    qtbot.waitUntil(lambda: window.laboratory.cursor >= 1)
    window.files.new()
    qtbot.waitUntil(lambda: window.laboratory.cursor >= 3)
    window.laboratory.player.pause()
