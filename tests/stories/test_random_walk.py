"""Whatever a person does, the window says what follows from the document, the cursor, the choices and the results."""

import math
import os
from typing import Any

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

from app.core.scenario.reading import read, write
from app.shell.main_window import MainWindow
from tests.stories.conftest import Open
from tests.stories.random_walk import Walk, read_back, told_by

LONG = int(os.environ.get("DESCENT_LAB_WALK", "500"))
"""Gestures of a long walk; `DESCENT_LAB_WALK=5000` for a thorough one."""

EVERY = 50
"""Gestures between two looks at what a window opened anew shows, once both are at rest."""


def same(one: Any, other: Any) -> bool:
    if isinstance(one, float) and isinstance(other, float):
        return one == other or (math.isnan(one) and math.isnan(other)) or math.isclose(one, other, rel_tol=1e-9)
    if isinstance(one, list | tuple) and isinstance(other, list | tuple):
        return len(one) == len(other) and all(map(same, one, other))
    return bool(one == other)


def differences(found: dict[str, Any], wanted: dict[str, Any]) -> dict[str, tuple[Any, Any]]:
    shared = found.keys() & wanted.keys()
    return {name: (found[name], wanted[name]) for name in shared if not same(found[name], wanted[name])}


def rest(window: MainWindow, qtbot: QtBot) -> None:
    player = window.laboratory.player
    if player.is_playing:
        player.pause()
    qtbot.waitUntil(lambda: player.aim is None and not window.background.is_busy(), timeout=60_000)


def afresh(open_window: Open, window: MainWindow, qtbot: QtBot) -> dict[str, Any]:
    """What a window says that has never seen another run."""
    laboratory = window.laboratory
    other = open_window(read(write(laboratory.document.scenario)), size=(window.width(), window.height()))
    other.view.prepare(**{name: getattr(window.view.now, name) for name in ("options", "page", "tab", "selected")})
    timeline = laboratory.simulator.timeline
    for label, track in zip(timeline.labels, timeline.tracks, strict=True):
        other.laboratory.simulator.advance_one(label, track.last_step)
    other.laboratory.player.seek(laboratory.cursor)
    rest(other, qtbot)
    told = read_back(other)
    other.close()
    return told


def walk(open_window: Open, qtbot: QtBot, seed: int, gestures: int) -> None:
    window = open_window()
    window.laboratory.player.pause()
    walker = Walk(window, seed)
    for count in range(gestures):
        with qtbot.captureExceptions() as raised:
            walker.go()
        assert raised == [], (raised, count, walker.log)
        found = differences(read_back(window), told_by(walker.expected(), window))
        assert found == {}, (found, count, walker.log)
        if count % EVERY == EVERY - 1:
            rest(window, qtbot)
            mine, theirs = read_back(window), afresh(open_window, window, qtbot)
            for name in ("title", "modified", "undo", "notice", "readout", "kept", "compared"):  # of this window alone
                mine.pop(name, None)
            assert differences(mine, theirs) == {}, (differences(mine, theirs), count, walker.log)
    QTest.qWait(10)


@pytest.fixture(autouse=True)
def _nobody_saves(monkeypatch: pytest.MonkeyPatch) -> None:
    """The question about unsaved changes is answered at once."""
    discard = QMessageBox.StandardButton.Discard
    monkeypatch.setattr("app.shell.files.QMessageBox.question", lambda *_: discard)


@pytest.mark.parametrize("seed", range(2))
def test_a_short_walk_leaves_nothing_stale(open_window: Open, qtbot: QtBot, seed: int) -> None:
    walk(open_window, qtbot, seed, 100)


@pytest.mark.heavy
@pytest.mark.parametrize("seed", range(10, 14))
def test_a_long_walk_leaves_nothing_stale(open_window: Open, qtbot: QtBot, seed: int) -> None:
    walk(open_window, qtbot, seed, LONG)
