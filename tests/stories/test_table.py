"""The table of the contenders in the window."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.core.scenario.declaration import Scenario
from app.core.scenario.reading import from_plain
from app.shell.main_window import MainWindow
from tests.stories.conftest import Open


def opened(window: MainWindow, step: int) -> MainWindow:
    window.laboratory.player.step_by(step)
    window.tabs.setCurrentWidget(window.tabs.table)
    return window


def training() -> Scenario:
    return from_plain(
        {
            "format": "descent-lab/1",
            "problem": {
                "kind": "training",
                "dataset": {"kind": "two_moons"},
                "model": {"kind": "logistic"},
                "loss": {"kind": "cross_entropy"},
                "batch": {"size": 8},
            },
            "contenders": [
                {"label": "SGD", "optimizer": {"kind": "gradient_descent", "lr": 0.1}},
                {"label": "SAM", "optimizer": {"kind": "sam", "lr": 0.1}},
            ],
        }
    )


def test_it_holds_the_numbers_of_the_run_at_the_cursor(window: MainWindow) -> None:
    opened(window, 40)
    window.laboratory.player.seek(25)
    rows = window.tabs.contenders.rows()
    for row, track in zip(rows, window.laboratory.simulator.timeline.tracks, strict=True):
        frame = track.frame(25)
        shown = (row.step, row.loss, row.gradient_norm, row.step_length, row.learning_rate, row.gradient_evaluations)
        told = (frame.loss, frame.gradient_norm, frame.step_length, frame.learning_rate, frame.gradient_evaluations)
        assert shown == (25, *told)
        assert row.samples is None
        assert row.accuracy is None


def test_one_table_tells_what_learning_reached_and_what_it_cost(open_window: Open) -> None:
    window = opened(open_window(training()), 40)
    sgd, sam = window.tabs.contenders.rows()
    assert (sgd.step, sgd.samples, sgd.gradient_evaluations) == (40, 320, 40)
    assert (sam.step, sam.samples, sam.gradient_evaluations) == (40, 640, 80)
    assert sgd.accuracy is not None
    assert 0.5 < sgd.accuracy <= 1
    assert sgd.epochs is not None


def test_at_the_same_gradients_each_number_is_of_the_step_shown(open_window: Open) -> None:
    window = opened(open_window(training()), 40)
    QTest.mouseClick(window.tabs.contenders.basis.button("gradient_evaluations"), Qt.MouseButton.LeftButton)
    sgd, sam = window.tabs.contenders.rows()
    assert (sgd.step, sam.step) == (40, 20)
    frame = window.laboratory.simulator.timeline.tracks[1].frame(20)
    assert (sam.loss, sam.gradient_norm, sam.step_length) == (frame.loss, frame.gradient_norm, frame.step_length)
    assert str(sam.status) == "running"  # the diagnosis is of the cursor, not of this step


def test_a_landscape_is_compared_at_the_same_step_where_samples_were_wanted(open_window: Open) -> None:
    window = opened(open_window(training()), 10)
    table = window.tabs.contenders
    QTest.mouseClick(table.basis.button("samples"), Qt.MouseButton.LeftButton)
    window.editors.problem.switch.value_changed.emit("surface")
    assert table.basis.value() == "step"
    assert not table.basis.button("samples").isVisible()
    window.laboratory.undo()
    assert table.basis.value() == "samples"


def test_pressing_a_contender_shows_it_everywhere(window: MainWindow) -> None:
    view = opened(window, 10).tabs.contenders.view
    cell = view.visualRect(view.model().index(1, 2)).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=cell)
    assert window.seen.scene.picture.selected == 2
    assert view.selected() == 2


def test_a_comparison_takes_room_only_once_a_run_is_kept(window: MainWindow, qtbot: QtBot) -> None:
    opened(window, 10)
    compare, height = window.tabs.compare, window.tabs.table.height()
    assert compare.height() < 0.2 * height
    assert compare.verticalScrollBar().maximum() == 0
    window.run_actions.keep_run()
    qtbot.waitUntil(lambda: 0.4 * height < compare.height() < 0.6 * height)
    compare.rows[0].remove.click()
    qtbot.waitUntil(lambda: compare.height() < 0.2 * height)
