"""An edit is drawn once; a language switch changes the words and nothing that was worked out."""

from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QSlider
from pytestqt.qtbot import QtBot

from app.shell.main_window import MainWindow
from app.shell.translation import install_translation
from app.views.charts.view import ChartView
from app.views.curve.canvas import LandscapeCurve
from app.views.map.canvas import LandscapeMap
from tests.stories.conftest import Open
from tests.stories.gestures import (
    card,
    counted,
    drag_canvas,
    field,
    named,
    path_of,
    press_button,
    scrub,
    shipped,
    trigger,
    type_into,
)


def type_a_rate(window: MainWindow) -> None:
    type_into(field(card(window, "Gradient descent"), "Learning rate"), "0.04")


def nudge_a_slider(window: MainWindow) -> None:
    slider = named(card(window, "Gradient descent"), QSlider, "Learning rate")
    slider.setValue(slider.value() + 20)


def type_a_start(window: MainWindow) -> None:
    type_into(field(window.editors.start, "Starting point θ"), "1, 1")


def type_noise(window: MainWindow) -> None:
    type_into(field(window.editors.problem, "Gradient noise"), "0.3")


def remove_a_contender(window: MainWindow) -> None:
    card(window, "Adam").remove_requested.emit()  # type: ignore[attr-defined]


def undo(window: MainWindow) -> None:
    trigger(window, "undo")


def another_seed(window: MainWindow) -> None:
    trigger(window, "draw_again")


EDITS = (type_a_rate, nudge_a_slider, type_a_start, type_noise, remove_a_contender, undo, another_seed)


@pytest.mark.parametrize("edit", EDITS, ids=lambda one: one.__name__)
def test_an_edit_is_drawn_once(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch, edit: Callable[[MainWindow], None]
) -> None:
    """Counted are the pictures that a canvas is given from the gesture until control is back with the person.

    Where the run could not be brought to its length in that time, it goes on being drawn as it grows.
    """
    window.laboratory.player.step_by(100)
    nudge_a_slider(window)
    maps, charts = (counted(canvas, "draw", monkeypatch.setattr) for canvas in (LandscapeMap, ChartView))
    edit(window)
    assert (len(maps), len(charts) <= 1) == (1, True)
    is_growing = window.laboratory.player.aim is not None
    QApplication.processEvents()
    assert len(maps) == 1 or is_growing


def test_each_move_of_a_dragged_start_is_drawn_once(
    open_window: Open, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    window = open_window(shipped("05_local_minimum"))
    window.laboratory.player.step_by(50)
    curve = window.pages.landscape.curve
    start, end = curve.start_position(), curve.position_of(np.array([1.5]))
    way = (end - start).toPoint()
    starts: list[object] = []
    window.laboratory.changed.connect(lambda: starts.append(window.laboratory.document.scenario.start))
    draws = counted(LandscapeCurve, "draw", monkeypatch.setattr)
    drag_canvas(curve, start, *(way * share for share in (0.3, 0.6, 1.0)))
    assert len(set(starts)) == 3
    assert len(draws) <= len(starts)


@pytest.mark.parametrize("step", [99, 40, 0])
def test_a_scrub_is_drawn_once(window: MainWindow, monkeypatch: pytest.MonkeyPatch, step: int) -> None:
    window.laboratory.player.step_by(100)
    draws = counted(LandscapeMap, "draw", monkeypatch.setattr)
    scrub(window, step)
    assert len(draws) == 1


@pytest.mark.parametrize("notice", ["", "Something was said before."])
def test_another_experiment_is_drawn_when_it_is_there_and_when_it_plays(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch, notice: str
) -> None:
    window.view.say(notice)
    draws = counted(LandscapeMap, "draw", monkeypatch.setattr)
    window.files.open_path(path_of("13_ravine"))
    assert window.laboratory.player.is_playing
    assert len(draws) == 2
    assert window.notice.text() == ""
    assert window.seen.menus.recent[0].name == "13_ravine.json"


def test_saving_is_drawn_once(window: MainWindow, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    window.files.open_path(path_of("13_ravine"))
    window.laboratory.player.pause()
    draws = counted(LandscapeMap, "draw", monkeypatch.setattr)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "mine.json"), ""))
    window.files.save_as()
    assert len(draws) == 1
    assert window.seen.menus.recent[0] == tmp_path / "mine.json"


# -- another language ----------------------------------------------------------------------------------


@pytest.fixture
def english_again(qapp: QApplication) -> Iterator[None]:
    yield
    install_translation(qapp, "en")


def choose_language(window: MainWindow, words: str) -> None:
    menu = window.menus.submenus["language"]
    next(action for action in menu.actions() if action.text() == words).trigger()
    for _ in range(5):
        QApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.mark.parametrize("kind", ["Plane of the trail", "Random plane"])
def test_the_plane_of_a_network_stays_in_another_language(
    open_window: Open, qtbot: QtBot, english_again: None, kind: str
) -> None:
    window = open_window(shipped("29_spirals"))
    window.laboratory.player.step_by(60)

    def plane() -> object:
        page = window.pages.landscape.plane
        return None if page is None or page.progress.isVisible() else page.plane

    qtbot.waitUntil(lambda: plane() is not None)
    first = plane()
    press_button(window.pages.landscape.plane, kind)
    qtbot.waitUntil(lambda: plane() not in (None, first))
    before = plane()
    choose_language(window, "한국어")
    qtbot.waitUntil(lambda: plane() is not None)
    qtbot.wait(300)
    qtbot.waitUntil(lambda: plane() is not None)
    after = plane()
    assert (after.kind, after.step) == (before.kind, before.step)
    for name in ("origin", "first", "second", "values"):
        assert np.array_equal(getattr(after, name), getattr(before, name), equal_nan=True), name
