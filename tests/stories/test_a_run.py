"""Somebody changes a run while it goes on, goes back, branches, takes it back."""

import numpy as np
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from app.core.scenario.reading import read, write
from app.core.simulation.simulator import Simulator


def thetas(window, label):
    return np.array(window.laboratory.simulator.timeline.track(label).column("theta"))


def type_lr(window, index: int, text: str) -> None:
    field = window.editors.contenders.cards()[index].rows()["lr"].control.field
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, text)
    QTest.keyClick(field, Qt.Key.Key_Return)


def test_the_start_is_dragged_while_the_run_goes_on(window, qtbot) -> None:
    window.play_soon()
    qtbot.waitUntil(lambda: window.laboratory.cursor >= 10, timeout=5000)
    canvas = window.pages.landscape.map
    at = canvas.start_position().toPoint()
    viewport = canvas.viewport()
    QTest.mousePress(viewport, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)
    for step in range(1, 6):
        QTest.mouseMove(viewport, at + QPoint(12 * step, 8 * step))
    QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at + QPoint(60, 40))
    expected = canvas.theta_at((at + QPoint(60, 40)).toPointF())
    start = np.array(window.laboratory.document.scenario.start.theta)
    assert np.allclose(start, expected, atol=0.05)
    assert window.laboratory.player.is_playing
    before = window.laboratory.cursor
    qtbot.waitUntil(lambda: window.laboratory.cursor > before, timeout=5000)
    assert np.array_equal(thetas(window, window.laboratory.simulator.timeline.labels[0])[0], start)
    window.run_actions.undo()
    assert tuple(window.laboratory.document.scenario.start.theta) != tuple(start)


def test_a_rate_typed_while_running_replays_to_the_same_numbers(window, qtbot) -> None:
    window.play_soon()
    qtbot.waitUntil(lambda: window.laboratory.cursor >= 20, timeout=5000)
    type_lr(window, 0, "0.09")
    assert window.laboratory.player.is_playing
    (intervention,) = window.laboratory.document.scenario.interventions
    assert (intervention.set, intervention.value) == ("optimizer.lr", 0.09)
    qtbot.waitUntil(lambda: window.laboratory.cursor >= intervention.step + 20, timeout=5000)
    window.laboratory.player.pause()
    label = intervention.contender
    replay = Simulator(read(write(window.laboratory.document.scenario)))
    replay.advance(window.laboratory.simulator.step)
    assert np.array_equal(replay.timeline.track(label).column("theta"), thetas(window, label))


def test_scrubbing_back_and_changing_a_rate_branches_there(window) -> None:
    player = window.laboratory.player
    player.step_by(60)
    label = window.laboratory.simulator.timeline.labels[0]
    first = thetas(window, label)
    window.transport.scrub.setValue(25)
    assert window.laboratory.cursor == 25
    type_lr(window, 0, "0.2")
    assert window.laboratory.cursor == 25
    player.step_by(35)
    branched = thetas(window, label)
    assert np.array_equal(branched[:26], first[:26])
    assert not np.array_equal(branched[26], first[26])
    window.run_actions.undo()
    player.step_by(60 - player.cursor)
    assert np.array_equal(thetas(window, label)[:61], first)


def test_an_optimizer_is_added_and_removed(window) -> None:
    window.laboratory.player.step_by(40)
    panel = window.editors.contenders
    count = len(panel.cards())
    panel.cards()[0].duplicate_requested.emit()
    assert len(window.laboratory.simulator.timeline.labels) == count + 1
    assert window.laboratory.simulator.timeline.tracks[1].last_step == 40
    window.run_actions.undo()
    assert len(panel.cards()) == count


def test_nothing_typed_wrong_reaches_the_run(window) -> None:
    before = window.laboratory.document.scenario
    type_lr(window, 0, "-3")
    assert window.laboratory.document.scenario == before
