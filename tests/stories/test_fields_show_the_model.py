"""A field shows the model's value, or a sentence beside it says why what was typed was not taken."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QLineEdit, QSlider, QWidget
from pytestqt.qtbot import QtBot

from app.core.scenario.declaration import Scenario
from app.panels.editors.numbers import show_number
from app.shell.main_window import MainWindow
from tests.stories.conftest import Open
from tests.stories.gestures import card, field, named, shipped, trigger, type_into, words_of

TEXTS = {
    "tiny, then five": ("1e-308", "5"),
    "smallest, then usual": ("5e-324", "0.02"),
    "tiny, then huge": ("1e-200", "1e200"),
    "huge": ("1e308",),
    "usual": ("0.03", "0,04", "5e-2"),
    "out of limits": ("-1", "0.05", "-0.1"),
    "no number": ("abc", "0.05", "1e999", ""),
}


def rate(window: MainWindow) -> tuple[QWidget, str, Callable[[Scenario], float]]:
    owner = card(window, "Gradient descent")
    return owner, "Learning rate", lambda scenario: scenario.contenders[0].optimizer.lr


def noise(window: MainWindow) -> tuple[QWidget, str, Callable[[Scenario], float]]:
    return window.editors.problem, "Gradient noise", lambda scenario: scenario.problem.gradient_noise


def assert_shown(window: MainWindow, owner: QWidget, line: QLineEdit, typed: str, value: float) -> None:
    """The field says what the model has, and if that is not what was typed, a sentence stands below."""
    assert line.text() == show_number(value)
    try:
        was_taken = float(typed.replace(",", ".")) == value
    except ValueError:
        was_taken = False
    hints = [words for words in words_of(owner) if words.endswith(".") and len(words) > 12]
    assert was_taken or hints or window.notice.text() or not typed


@pytest.mark.parametrize("texts", TEXTS.values(), ids=TEXTS)
def test_a_rate_that_was_typed_is_the_model_s_or_is_refused_with_a_sentence(
    window: MainWindow, qtbot: QtBot, texts: tuple[str, ...]
) -> None:
    window.laboratory.player.step_by(40)
    owner, name, read = rate(window)
    line = field(owner, name)
    with qtbot.captureExceptions() as raised:
        for text in texts:
            type_into(line, text)
            assert_shown(window, owner, line, text, read(window.laboratory.in_force))
    assert raised == []


def test_noise_that_was_typed_is_the_model_s_or_is_refused_with_a_sentence(window: MainWindow, qtbot: QtBot) -> None:
    owner, name, read = noise(window)
    line = field(owner, name)
    with qtbot.captureExceptions() as raised:
        for text in ("1e300", "5e-324", "0", "-1", "x"):
            type_into(line, text)
            assert_shown(window, owner, line, text, read(window.laboratory.in_force))
    assert raised == []


def test_a_batch_size_that_was_typed_is_the_model_s_or_is_refused_with_a_sentence(
    open_window: Open, qtbot: QtBot
) -> None:
    window = open_window(shipped("19_full_mini_online"))
    owner = card(window, "Mini-batch, m = 10")
    line = field(owner, "Batch size")
    with qtbot.captureExceptions() as raised:
        for text in ("1e300", "0", "2.5", "101", "64"):
            type_into(line, text)
            assert_shown(window, owner, line, text, window.laboratory.in_force.contenders[0].batch.size)
    assert raised == []


def test_a_slider_still_works_after_a_tiny_rate(window: MainWindow, qtbot: QtBot) -> None:
    owner, name, read = rate(window)
    slider = named(owner, QSlider, name)
    with qtbot.captureExceptions() as raised:
        for text in ("1e-308", "5"):
            type_into(field(owner, name), text)
        for position in (slider.maximum(), slider.maximum() // 2, 0):
            slider.setValue(position)
            assert field(owner, name).text() == show_number(read(window.laboratory.in_force))
    assert raised == []


# -- edits that the laboratory refuses ------------------------------------------------------------------


def formula_of(window: MainWindow) -> str:
    return str(window.laboratory.in_force.problem.landscape.expression)  # type: ignore[union-attr]


@pytest.mark.parametrize("text", ["log(-1 - x^2)", "x^2 + z", "(x", "1/0"])
def test_a_formula_that_was_typed_is_the_model_s_or_is_refused_with_a_sentence(
    open_window: Open, qtbot: QtBot, text: str
) -> None:
    window = open_window(shipped("18_your_own_formula"))
    line, before = field(window.editors.problem, "Formula of x, or of x and y"), formula_of(window)
    with qtbot.captureExceptions() as raised:
        type_into(line, text)
    assert raised == []
    assert formula_of(window) == before
    assert window.notice.text() or [one for one in words_of(window.editors.problem) if one.endswith(".")]


def test_a_name_that_another_contender_has_is_numbered_in_field_and_model(window: MainWindow) -> None:
    title = card(window, "Adam").title  # type: ignore[attr-defined]
    type_into(title, "Gradient descent")
    labels = [one.label for one in window.laboratory.in_force.contenders]
    assert labels == [one.accessibleName() for one in window.editors.contenders.cards()]
    assert title.text() == "Gradient descent 2"
    assert title.text() in labels


# -- undo, while the field still has the keyboard -------------------------------------------------------


def a_rate(window: MainWindow) -> QLineEdit:
    return field(card(window, "Gradient descent"), "Learning rate")


def some_noise(window: MainWindow) -> QLineEdit:
    return field(window.editors.problem, "Gradient noise")


def a_start(window: MainWindow) -> QLineEdit:
    return field(window.editors.start, "Starting point θ")


def a_formula(window: MainWindow) -> QLineEdit:
    return field(window.editors.problem, "Formula of x, or of x and y")


@pytest.mark.parametrize(
    ("line_of", "text"),
    [(a_rate, "0.001"), (some_noise, "0.5"), (a_start, "0.5, 0.5"), (a_formula, "x^2 + 2*y^2")],
    ids=lambda one: getattr(one, "__name__", None),
)
def test_what_was_taken_back_stands_no_longer_in_its_field(
    open_window: Open, qtbot: QtBot, line_of: Callable[[MainWindow], QLineEdit], text: str
) -> None:
    window = open_window(shipped("18_your_own_formula"))
    line = line_of(window)
    window.activateWindow()
    line.setFocus()
    qtbot.waitUntil(line.hasFocus)
    before = line.text()
    type_into(line, text)
    assert line.text() == text != before
    trigger(window, "undo")
    assert line.hasFocus()
    assert line.text() == before
