"""A field shows the model's value, or a sentence beside it says why what was typed was not taken."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QLineEdit, QSlider, QWidget
from pytestqt.qtbot import QtBot

from app.core.scenario.declaration import Scenario
from app.panels.editors.numbers import show_number
from app.shell.main_window import MainWindow
from tests.stories.conftest import Open
from tests.stories.gestures import card, field, named, shipped, type_into, words_of

OVERFLOWS = pytest.mark.xfail(strict=True, reason="the scale of a slider overflows where its ends are far apart")

TEXTS = {
    "tiny, then five": (("1e-308", "5"), OVERFLOWS),
    "smallest, then usual": (("5e-324", "0.02"), OVERFLOWS),
    "tiny, then huge": (("1e-200", "1e200"), OVERFLOWS),
    "huge": (("1e308",), OVERFLOWS),
    "usual": (("0.03", "0,04", "5e-2"), ()),
    "out of limits": (("-1", "0.05", "-0.1"), ()),
    "no number": (("abc", "0.05", "1e999", ""), ()),
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


@pytest.mark.parametrize(
    ("texts"), [pytest.param(texts, marks=marks) for texts, marks in TEXTS.values()], ids=list(TEXTS)
)
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


@OVERFLOWS
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
