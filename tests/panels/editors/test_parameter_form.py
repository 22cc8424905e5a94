"""A form edits what an entry declares, by real keys and clicks."""

import msgspec
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QWidget

from app.panels.editors.parameter_editors import NumberEditor
from app.panels.editors.parameter_form import ParameterForm
from tests.panels.editors.toy import Toy


@pytest.fixture
def form(shown):
    made = shown(ParameterForm(Toy))
    made.set_value(Toy())
    return made


def field_of(form, name):
    return form.editor(name).control.field


def retype(qtbot, field, text):
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, text)


def wheel(widget, up=True):
    centre = QPointF(widget.rect().center())
    event = QWheelEvent(
        centre,
        widget.mapToGlobal(centre),
        QPoint(),
        QPoint(0, 120 if up else -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(widget, event)


def test_untouched_numbers_keep_every_digit(form, heard):
    precise = Toy(lr=0.012345678901234567, beta=1 - 2**-40, limit=1.23456789e-7, note="mine")
    said = heard(form.value_changed)
    form.set_value(precise)
    assert form.value() is precise
    assert said == []
    form.editor("centred").box.click()
    assert said == [msgspec.structs.replace(precise, centred=True)]


def test_leaving_a_field_without_typing_changes_nothing(form, heard, qtbot):
    form.set_value(Toy(lr=0.012345678901234567))
    said = heard(form.value_changed)
    field = field_of(form, "lr")
    field.setFocus()
    qtbot.keyClick(field, Qt.Key.Key_Return)
    field_of(form, "beta").setFocus()
    assert said == []
    assert form.value().lr == 0.012345678901234567


def test_typing_the_shown_digits_again_keeps_the_others(form, heard, qtbot):
    form.set_value(Toy(lr=0.012345678901234567))
    said = heard(form.value_changed)
    retype(qtbot, field_of(form, "lr"), "0.0123457")
    qtbot.keyClick(field_of(form, "lr"), Qt.Key.Key_Return)
    assert said == []
    assert form.value().lr == 0.012345678901234567


@pytest.mark.parametrize(("text", "value"), [("1e-3", 1e-3), ("0,25", 0.25), ("123.456789012", 123.456789012)])
def test_a_typed_number_becomes_the_value_in_full(form, heard, qtbot, text, value):
    said, finished = heard(form.value_changed), heard(form.editing_finished)
    retype(qtbot, field_of(form, "lr"), text)
    assert said == []
    qtbot.keyClick(field_of(form, "lr"), Qt.Key.Key_Return)
    assert said == [Toy(lr=value)]
    assert len(finished) == 1


@pytest.mark.parametrize(
    ("name", "text", "sentence"),
    [
        ("lr", "abc", "This is not a number."),
        ("lr", "-1", "It must be > 0."),
        ("beta", "1", "It must be ≥ 0, < 1."),
        ("count", "2.5", "It must be a whole number."),
        ("count", "5000", "It must be ≥ 1, ≤ 1000."),
    ],
)
def test_bad_typing_keeps_the_last_good_value_and_says_why(form, heard, qtbot, name, text, sentence):
    said, field = heard(form.value_changed), field_of(form, name)
    before = field.text()
    retype(qtbot, field, text)
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert said == []
    assert form.value() == Toy()
    assert field.text() == before
    assert form.editor(name).control.hint() == sentence
    retype(qtbot, field, "0.5" if name != "count" else "5")
    assert form.editor(name).control.hint() == ""


def test_escape_takes_the_typing_back(form, heard, qtbot):
    said, field = heard(form.value_changed), field_of(form, "lr")
    retype(qtbot, field, "77")
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert field.text() == "0.01"
    field_of(form, "beta").setFocus()
    assert said == []


@pytest.mark.parametrize(
    ("key", "value"), [(Qt.Key.Key_Up, 0.011), (Qt.Key.Key_Down, 0.009), (Qt.Key.Key_PageUp, 0.02)]
)
def test_arrow_keys_step_a_number(form, heard, qtbot, key, value):
    said = heard(form.value_changed)
    field_of(form, "lr").setFocus()
    qtbot.keyClick(field_of(form, "lr"), key)
    assert said == [Toy(lr=value)]


@pytest.mark.parametrize("part", ["field", "slider"])
def test_the_wheel_turns_only_what_has_the_keyboard(form, heard, part):
    said = heard(form.value_changed)
    widget = getattr(form.editor("lr").control, part)
    field_of(form, "beta").setFocus()
    wheel(widget)
    assert said == []
    widget.setFocus()
    wheel(widget)
    assert len(said) >= 1
    assert said[-1].lr > 0.01


def test_dragging_a_slider_tells_every_value_and_finishes_once(form, heard, qtbot):
    said, finished = heard(form.value_changed), heard(form.editing_finished)
    slider = form.editor("lr").control.slider
    middle = slider.rect().center()
    qtbot.mousePress(slider, Qt.MouseButton.LeftButton, pos=middle)
    for x in range(10, 61, 10):
        qtbot.mouseMove(slider, middle + QPoint(x, 0))
    assert finished == []
    qtbot.mouseRelease(slider, Qt.MouseButton.LeftButton, pos=middle + QPoint(60, 0))
    assert len(said) >= 5
    assert [toy.lr for toy in said] == sorted(toy.lr for toy in said)
    assert len(finished) == 1
    assert form.value() == said[-1]
    assert field_of(form, "lr").value() == said[-1].lr


def test_showing_the_value_back_during_a_drag_leaves_the_knob_alone(form, qtbot):
    form.value_changed.connect(form.set_value)
    slider = form.editor("lr").control.slider
    middle = slider.rect().center()
    qtbot.mousePress(slider, Qt.MouseButton.LeftButton, pos=middle)
    qtbot.mouseMove(slider, middle + QPoint(40, 0))
    at = slider.value()
    form.set_value(form.value())
    assert slider.value() == at
    assert slider.isSliderDown()
    qtbot.mouseRelease(slider, Qt.MouseButton.LeftButton, pos=middle + QPoint(40, 0))


def test_a_value_beyond_the_soft_range_widens_the_slider(form):
    form.set_value(Toy(lr=500.0))
    assert form.editor("lr").control.slider.chosen() == 500.0
    assert form.value().lr == 500.0


def test_a_choice_made_by_keys_is_told(form, heard, qtbot):
    said, combo = heard(form.value_changed), form.editor("mode").combo
    assert combo.itemText(1) == "two words"
    combo.setFocus()
    qtbot.keyClick(combo, Qt.Key.Key_Down)
    assert said == [Toy(mode="two_words")]


def test_a_check_box_switches_an_optional_number_on_and_off(form, heard):
    said, editor = heard(form.value_changed), form.editor("limit")
    assert not editor.control.field.isEnabled()
    editor.box.click()
    assert said == [Toy(limit=1e-6)]
    assert editor.control.field.isEnabled()
    editor.box.click()
    assert said[-1] == Toy()


def test_numbers_set_from_outside_keep_the_widgets_and_the_focus(form, qtbot):
    children = set(map(id, form.findChildren(QWidget)))
    field = field_of(form, "lr")
    field.setFocus()
    form.set_value(Toy(lr=0.5, beta=0.1, count=7))
    assert set(map(id, form.findChildren(QWidget))) == children
    assert field.hasFocus()
    assert field.text() == "0.5"


def test_words_being_typed_survive_a_value_from_outside(form, qtbot):
    field = field_of(form, "lr")
    retype(qtbot, field, "0.2")
    form.set_value(Toy(lr=0.5))
    assert field.text() == "0.2"
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert form.value().lr == 0.2


def test_every_editor_has_a_name_and_can_be_reached_by_tab(form):
    for editor in form.findChildren(NumberEditor):
        for widget in (editor.control.field, editor.control.slider):
            if widget is not None:
                assert widget.accessibleName()
                assert widget.focusPolicy() & Qt.FocusPolicy.TabFocus


def test_the_tooltip_says_limits_and_restarts(form):
    assert "Allowed: > 0." in field_of(form, "lr").toolTip()
    assert "A change starts the run again." in field_of(form, "noise").toolTip()
