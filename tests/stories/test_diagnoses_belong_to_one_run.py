"""What is said of a run is said of this run: no word of one that was edited, taken back or left for another."""

from collections.abc import Callable

import numpy as np
import pytest
from PySide6.QtCore import QPoint
from pytestqt.qtbot import QtBot

from app.core.scenario.reading import from_plain
from app.shell.main_window import MainWindow
from app.style.words import said as in_words
from tests.stories.conftest import Open
from tests.stories.gestures import (
    click_canvas,
    click_tab,
    drag_canvas,
    field,
    scrub,
    shipped,
    trigger,
    type_into,
    words_of,
)

UNSAID = {"running", ""}
"""What a card says of a contender whose run is not diagnosed yet, if the run has not ended."""

STILL = 500
"""Milliseconds without a new word after which a window with a paused run has said all it has to say."""

Words = dict[str, str]


# -- where the words stand -----------------------------------------------------------------------------


def on_the_cards(window: MainWindow) -> Words:
    return {one.accessibleName(): one.status.text() for one in window.editors.contenders.cards()}


def in_the_table(window: MainWindow) -> Words:
    return {row.label: in_words(row.status) for row in window.tabs.contenders.rows()}


def in_the_explanations(window: MainWindow) -> Words:
    return {one.name.text(): one.status.text() for one in window.tabs.diagnosis.cards() if not one.isHidden()}


PLACES: dict[str, Callable[[MainWindow], Words]] = {
    "Charts": on_the_cards,
    "Table": in_the_table,
    "Why?": in_the_explanations,
}
"""Where the words stand, by the tab that is open; the cards can always be seen."""


def said(window: MainWindow) -> list[tuple[str, str]]:
    """Every word of a contender that can be seen."""
    tab = window.tabs.tabText(window.tabs.currentIndex())
    return [*on_the_cards(window).items(), *PLACES[tab](window).items()]


def said_at_last(window: MainWindow, qtbot: QtBot) -> list[tuple[str, str]]:
    """What is said once nothing new is said."""
    words: list[tuple[str, str]] = []
    while words != (now := said(window)):
        words = now
        qtbot.wait(STILL)
    return words


def recorded(window: MainWindow) -> Words:
    """The status that the file format knows, which needs no diagnosis."""
    laboratory = window.laboratory
    timeline = laboratory.simulator.timeline
    return {
        label: track.frame(laboratory.cursor).status
        for label, track in zip(timeline.labels, timeline.tracks, strict=True)
    }


def told_afresh(open_window: Open, qtbot: QtBot, window: MainWindow) -> list[tuple[str, str]]:
    """What a window says at last that has known no other run than the one shown in `window`."""
    laboratory = window.laboratory
    qtbot.waitUntil(lambda: laboratory.player.aim is None)
    fresh = open_window(laboratory.document.scenario)
    fresh.laboratory.player.step_by(laboratory.simulator.step)
    fresh.laboratory.player.seek(laboratory.cursor)
    click_tab(fresh.tabs, window.tabs.tabText(window.tabs.currentIndex()))
    qtbot.wait(STILL)
    words = said_at_last(fresh, qtbot)
    fresh.hide()
    return words


# -- gestures ------------------------------------------------------------------------------------------


def at_the_end(open_window: Open, qtbot: QtBot) -> MainWindow:
    """The local minimum, run to its end and fully diagnosed."""
    window = open_window(shipped("05_local_minimum"))
    window.laboratory.player.step_by(400)
    qtbot.waitUntil(lambda: not set(on_the_cards(window).values()) & UNSAID)
    return window


def click_at(x: float) -> Callable[[MainWindow, QtBot], None]:
    def click(window: MainWindow, qtbot: QtBot) -> None:
        curve = window.pages.landscape.curve
        before = window.laboratory.document.scenario.start
        click_canvas(curve, curve.position_of(np.array([x])))
        qtbot.waitUntil(lambda: window.laboratory.document.scenario.start != before)

    return click


def drag_the_start(window: MainWindow, qtbot: QtBot) -> None:
    curve = window.pages.landscape.curve
    start, end = curve.start_position(), curve.position_of(np.array([1.5]))
    way = (end - start).toPoint()
    drag_canvas(curve, start, QPoint(way.x() // 2, 0), QPoint(way.x(), 0))


def undo(window: MainWindow, qtbot: QtBot) -> None:
    trigger(window, "undo")


def type_a_start(window: MainWindow, qtbot: QtBot) -> None:
    type_into(field(window.editors.start, "Starting point θ"), "0.4")


def open_another(window: MainWindow, qtbot: QtBot) -> None:
    """The same labels, another landscape."""
    plain = {
        "format": "descent-lab/1",
        "problem": {"kind": "surface", "landscape": {"kind": "formula", "expression": "x**2", "bounds": [[-3, 3]]}},
        "start": {"kind": "point", "theta": [1.0]},
        "contenders": [
            {"label": one.label, "optimizer": {"kind": "gradient_descent", "lr": 1e-4}}
            for one in window.laboratory.document.scenario.contenders
        ],
    }
    assert window.laboratory.replace(from_plain(plain), "a bowl")
    window.laboratory.restart()


GESTURES = {
    "click": (None, click_at(-0.93), "Table"),
    "drag": (None, drag_the_start, "Why?"),
    "typed start": (None, type_a_start, "Why?"),
    "opening": (None, open_another, "Table"),
    "undo": (click_at(-0.93), undo, "Why?"),
}


@pytest.mark.parametrize(("before", "gesture", "tab"), GESTURES.values(), ids=GESTURES)
def test_no_word_of_the_run_before_is_told_of_the_new_one(
    open_window: Open,
    qtbot: QtBot,
    before: Callable[[MainWindow, QtBot], None] | None,
    gesture: Callable[[MainWindow, QtBot], None],
    tab: str,
) -> None:
    window = at_the_end(open_window, qtbot)
    if before is not None:
        before(window, qtbot)
    click_tab(window.tabs, tab)
    old = said_at_last(window, qtbot)
    gesture(window, qtbot)
    at_once, own = said(window), recorded(window)
    fresh = told_afresh(open_window, qtbot, window)
    assert fresh != old  # or nothing could be told apart
    honest = [*fresh, *own.items()]
    assert [(label, word) for label, word in at_once if word not in UNSAID and (label, word) not in honest] == []
    qtbot.waitUntil(lambda: said(window) == fresh, timeout=2500)


def test_a_formula_edited_while_paused_is_explained_as_it_is_now(open_window: Open, qtbot: QtBot) -> None:
    plain = {
        "format": "descent-lab/1",
        "problem": {
            "kind": "surface",
            "landscape": {"kind": "formula", "expression": "x**2 + y**2", "bounds": [[-3, 3], [-3, 3]]},
        },
        "start": {"kind": "point", "theta": [0.0, 0.0]},
        "contenders": [{"label": "GD", "optimizer": {"kind": "gradient_descent", "lr": 0.01}}],
        "stop": {"max_steps": 60},
    }
    window = open_window(from_plain(plain))
    click_tab(window.tabs, "Why?")
    window.laboratory.player.step_by(30)
    qtbot.waitUntil(lambda: not set(in_the_explanations(window).values()) & UNSAID)
    said_at_last(window, qtbot)
    (old,) = in_the_explanations(window).values()
    evidence = words_of(window.tabs.diagnosis)
    type_into(field(window.editors.problem, "Formula of x, or of x and y"), "x**2 - y**2")
    assert window.laboratory.document.scenario.problem.landscape.expression == "x**2 - y**2"
    (word,) = in_the_explanations(window).values()
    assert word != old
    assert words_of(window.tabs.diagnosis) != evidence
    qtbot.waitUntil(lambda: in_the_explanations(window)["GD"] == "saddle", timeout=2500)


def test_scrubbing_to_and_fro_keeps_what_was_said_of_this_run(open_window: Open, qtbot: QtBot) -> None:
    window = at_the_end(open_window, qtbot)
    words = said_at_last(window, qtbot)
    scrub(window, 300)
    scrub(window, 400)
    qtbot.waitUntil(lambda: said(window) == words)
