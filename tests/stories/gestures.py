"""What a person does to the window, and what a person reads from it."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import numpy as np
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLabel, QLineEdit, QSlider, QTabWidget, QWidget

from app.core.arrays import Array
from app.core.resources import resource
from app.core.scenario.declaration import Scenario
from app.core.scenario.reading import read_file
from app.core.simulation.timeline import COLUMNS
from app.shell.main_window import MainWindow

WidgetT = TypeVar("WidgetT", bound=QWidget)
LEFT, PLAIN = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


def path_of(name: str) -> Path:
    """The file of a shipped scenario."""
    return resource(f"scenarios/{name}.json")


def shipped(name: str) -> Scenario:
    """A shipped scenario, read anew."""
    return read_file(path_of(name))


# -- gestures ----------------------------------------------------------------------------------------


def named(owner: QWidget, kind: type[WidgetT], name: str) -> WidgetT:
    """The widget of this kind that a screen reader calls `name`, among those that can be seen in `owner`."""
    found = [one for one in owner.findChildren(kind) if one.accessibleName() == name and one.isVisibleTo(owner)]
    assert len(found) == 1, f"{len(found)} widgets called {name}"
    return found[0]


def field(owner: QWidget, name: str) -> QLineEdit:
    """The field of a number by its name."""
    return named(owner, QLineEdit, name)


def type_into(line: QLineEdit, text: str) -> None:
    """Type over what a field holds, and press Return."""
    line.setFocus()
    line.selectAll()
    QTest.keyClicks(line, text)
    QTest.keyClick(line, Qt.Key.Key_Return)


def drag(slider: QSlider, *positions: int) -> None:
    """Press a slider's knob, move it over some positions, let it go."""
    slider.setSliderDown(True)
    for position in positions:
        slider.setSliderPosition(position)
    slider.setSliderDown(False)


def choose(combo: QComboBox, data: object) -> None:
    """Choose an entry of a combo box."""
    at = combo.findData(data)
    combo.setCurrentIndex(at)
    combo.activated.emit(at)


def card(window: MainWindow, label: str) -> QWidget:
    """The card of a contender."""
    return next(one for one in window.editors.contenders.cards() if one.accessibleName() == label)


def press_button(owner: QWidget, text: str) -> None:
    """Press a button by the words on it."""
    (button,) = (one for one in owner.findChildren(QAbstractButton) if one.text() == text and one.isVisibleTo(owner))
    button.click()


def open_more(window: MainWindow) -> QWidget:
    """Open what the problem panel keeps folded: regularisation, stream."""
    training = window.editors.problem.training
    assert training is not None
    training.more.set_open(True)
    return training


def click_tab(tabs: QTabWidget, text: str) -> None:
    """Click a tab by its words."""
    bar = tabs.tabBar()
    at = [tabs.tabText(index) for index in range(tabs.count())].index(text)
    QTest.mouseClick(bar, LEFT, PLAIN, bar.tabRect(at).center())


def trigger(window: MainWindow, action: str) -> None:
    """Choose an action of the menus."""
    window.menus.actions[action].trigger()


def click_canvas(canvas: QWidget, at: QPointF) -> None:
    """Click a canvas; where a click could be the first of two, the program acts a moment later."""
    QTest.mouseClick(canvas.viewport(), LEFT, PLAIN, at.toPoint())  # type: ignore[attr-defined]


def drag_canvas(canvas: QWidget, start: QPointF, *moves: QPoint) -> None:
    """Drag what lies at a place of a canvas by these offsets, one after the other."""
    viewport, at = canvas.viewport(), start.toPoint()  # type: ignore[attr-defined]
    QTest.mousePress(viewport, LEFT, PLAIN, at)
    for move in moves:
        QTest.mouseMove(viewport, at + move)
    QTest.mouseRelease(viewport, LEFT, PLAIN, at + moves[-1])


def scrub(window: MainWindow, step: int) -> None:
    """Drag the scrubber of a short run to a step."""
    window.transport.scrub.setValue(step)
    assert window.laboratory.cursor == step


# -- readings ----------------------------------------------------------------------------------------


def words_of(owner: QWidget) -> list[str]:
    """What the labels and buttons say that can be seen in `owner`."""
    labels = [one.text() for one in owner.findChildren(QLabel) if one.isVisibleTo(owner)]
    return labels + [one.text() for one in owner.findChildren(QAbstractButton) if one.isVisibleTo(owner)]


def rows_of(window: MainWindow, last: int) -> dict[tuple[str, str], Array]:
    """A copy of all recorded rows up to step `last`, by contender and column."""
    timeline = window.laboratory.simulator.timeline
    return {
        (label, name): np.array(track.column(name)[: track.index_at(last) + 1])
        for label, track in zip(timeline.labels, timeline.tracks, strict=True)
        for name in COLUMNS
    }


def assert_same_rows(now: dict[tuple[str, str], Array], then: dict[tuple[str, str], Array]) -> None:
    """Bit for bit."""
    assert now.keys() == then.keys()
    for key, rows in then.items():
        assert now[key].shape == rows.shape, key
        assert now[key].tobytes() == rows.tobytes(), key


def counted(owner: type, name: str, patch: Callable[[type, str, object], None]) -> list[object]:
    """A list that grows by one with each call of a method from now on; `patch` is `monkeypatch.setattr`."""
    calls: list[object] = []
    real = getattr(owner, name)

    def call(self: object, *args: object, **keywords: object) -> object:
        calls.append(self)
        return real(self, *args, **keywords)

    patch(owner, name, call)
    return calls
