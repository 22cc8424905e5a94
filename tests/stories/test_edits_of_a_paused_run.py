"""An edit of a paused run is seen whole: the new run is as long as the old one was, so that both compare."""

from collections.abc import Callable

import numpy as np
import pytest
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox
from pytestqt.qtbot import QtBot

from app.core.scenario.reading import read, write
from app.core.simulation.simulator import Simulator
from app.shell.main_window import MainWindow
from app.shell.translation import install_translation
from tests.stories.conftest import Open
from tests.stories.gestures import card, choose, field, named, open_more, scrub, shipped, trigger, type_into

PATIENCE = 1500
"""Milliseconds in which a run that is being computed grows, on a busy machine too."""


def reached(window: MainWindow) -> dict[str, int]:
    timeline = window.laboratory.simulator.timeline
    return {label: track.last_step for label, track in zip(timeline.labels, timeline.tracks, strict=True)}


def is_whole(window: MainWindow, steps: int) -> bool:
    """Whether every contender that has not ended has made so many steps."""
    tracks = window.laboratory.simulator.timeline.tracks
    return all(track.last_step == steps or track.ended is not None for track in tracks)


def wait_for_the_run(window: MainWindow, qtbot: QtBot, steps: int) -> None:
    """Wait until the run is whole, or grows no more."""
    before: dict[str, int] = {}
    while not is_whole(window, steps) and (now := reached(window)) != before:
        before = now
        qtbot.wait(PATIENCE)


def draw_again(window: MainWindow) -> None:
    trigger(window, "draw_again")


def weigh(window: MainWindow) -> None:
    type_into(field(open_more(window), "Weight penalty"), "0.001")


def another_activation(window: MainWindow) -> None:
    choose(named(window.editors.problem, QComboBox, "Activation"), "relu")


def standardize(window: MainWindow) -> None:
    boxes = window.editors.problem.findChildren(QCheckBox)
    next(box for box in boxes if box.text() == "Standardize" and box.isVisibleTo(window)).click()


def edit_the_formula(window: MainWindow) -> None:
    line = field(window.editors.problem, "Formula of x, or of x and y")
    type_into(line, f"{line.text()} + x^2/50 + sin(x)*cos(y)/10")


def nudge_early(window: MainWindow) -> None:
    scrub(window, 50)
    first = window.laboratory.document.scenario.contenders[0]
    type_into(field(card(window, first.label), "Learning rate"), str(first.optimizer.lr * 0.7))


def undo_a_seed(window: MainWindow) -> None:
    trigger(window, "draw_again")
    trigger(window, "undo")


LONG = ("another activation", "undo", "a penalty")
"""Run apart: the mechanism is that of the others."""

EDITS = {
    "a penalty": ("29_spirals", 800, weigh),
    "another seed": ("29_spirals", 800, draw_again),
    "another activation": ("29_spirals", 800, another_activation),
    "an early nudge": ("29_spirals", 800, nudge_early),
    "undo": ("29_spirals", 800, undo_a_seed),
    "standardize": ("26a_raw_features", 200, standardize),
    "a formula": ("18_your_own_formula", 200, edit_the_formula),
}


@pytest.mark.parametrize(
    ("name", "steps", "edit"),
    [pytest.param(*edit, marks=pytest.mark.heavy if name in LONG else ()) for name, edit in EDITS.items()],
    ids=EDITS,
)
def test_an_edited_run_is_computed_to_the_length_it_had(
    open_window: Open, qtbot: QtBot, name: str, steps: int, edit: Callable[[MainWindow], None]
) -> None:
    window = open_window(shipped(name))
    laboratory = window.laboratory
    laboratory.player.step_by(steps)
    edit(window)
    cursor = 50 if edit is nudge_early else steps
    wait_for_the_run(window, qtbot, steps)
    assert is_whole(window, steps), reached(window)
    assert laboratory.simulator.step == steps
    qtbot.waitUntil(lambda: window.transport.step.text() == f"step {cursor} / {steps}", timeout=500)
    assert window.transport.scrub.maximum() == steps
    assert laboratory.cursor == cursor
    assert not laboratory.player.is_playing
    again = Simulator(read(write(laboratory.document.scenario)), laboratory.document.folder)
    again.advance(steps)
    for ours, other in zip(laboratory.simulator.timeline.tracks, again.timeline.tracks, strict=True):
        assert np.array_equal(ours.column("theta"), other.column("theta")[: len(ours)], equal_nan=True)


def test_a_short_run_is_there_again_at_once(window: MainWindow) -> None:
    window.laboratory.player.step_by(60)
    type_into(field(window.editors.start, "Starting point θ"), "1, 1")
    assert reached(window) == dict.fromkeys(window.laboratory.simulator.timeline.labels, 60)
    assert window.transport.step.text() == "step 60 / 60"


def test_somebody_goes_elsewhere_while_a_run_is_computed_again(open_window: Open, qtbot: QtBot) -> None:
    window = open_window(shipped("29_spirals"))
    window.laboratory.player.step_by(300)
    trigger(window, "draw_again")
    trigger(window, "draw_again")
    window.transport.to_start.click()
    assert window.laboratory.cursor == 0
    wait_for_the_run(window, qtbot, 300)
    assert window.laboratory.cursor == 0
    laboratory = window.laboratory
    again = Simulator(read(write(laboratory.document.scenario)))
    again.advance(laboratory.simulator.step)
    for ours, other in zip(laboratory.simulator.timeline.tracks, again.timeline.tracks, strict=True):
        assert np.array_equal(ours.column("theta"), other.column("theta")[: len(ours)])


def test_a_run_is_computed_on_while_the_language_is_changed(
    open_window: Open, qtbot: QtBot, qapp: QApplication
) -> None:
    window = open_window(shipped("29_spirals"))
    window.laboratory.player.step_by(300)
    trigger(window, "draw_again")
    action = next(one for one in window.menus.submenus["language"].actions() if one.text() == "한국어")
    action.trigger()
    try:
        wait_for_the_run(window, qtbot, 300)
        assert window.laboratory.simulator.step == window.laboratory.cursor == 300
    finally:
        install_translation(qapp, "en")
