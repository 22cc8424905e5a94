"""A slider and a field hold every number that they accept, from the smallest float to the largest."""

import math
import sys
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from app.core.parameters import parameters_of
from app.panels.editors.number_control import NumberControl
from app.panels.editors.numbers import next_number, read_number, show_number
from app.panels.editors.scale import POSITIONS, Scale
from tests.panels.editors.toy import Toy

SMALLEST, LARGEST = math.ulp(0.0), sys.float_info.max
DECLARED = {parameter.name: parameter for parameter in parameters_of(Toy)}
FINITE = st.floats(allow_nan=False, allow_infinity=False)
POSITIVE = st.floats(min_value=SMALLEST, allow_infinity=False)
ENDS = st.sampled_from((SMALLEST, 1e-308, sys.float_info.min, 0.05, 5.0, 1e308, LARGEST))


@st.composite
def scales(draw) -> Scale:
    """A scale of any range, logarithmic where both ends are positive."""
    is_log = draw(st.booleans())
    ends = draw(st.lists(POSITIVE | ENDS if is_log else FINITE | ENDS, min_size=2, max_size=2, unique=True))
    return Scale(min(ends), max(ends), log=is_log, is_whole=False)


@settings(max_examples=400, deadline=None)
@given(scale=scales(), value=FINITE | ENDS, position=st.integers(0, POSITIONS))
def test_every_value_has_a_position_and_every_position_a_value_in_the_range(scale, value, position):
    wide = scale.holding(value)
    assert 0 <= wide.position(value) <= POSITIONS
    assert wide.low <= wide.value(position) <= wide.high
    assert (wide.value(0), wide.value(POSITIONS)) == (wide.low, wide.high)
    assert (wide.position(wide.low), wide.position(wide.high)) == (0, POSITIONS)


@settings(max_examples=200, deadline=None)
@given(scale=scales(), one=st.integers(0, POSITIONS), other=st.integers(0, POSITIONS))
def test_a_position_further_right_is_never_a_smaller_value(scale, one, other):
    left, right = sorted((one, other))
    assert scale.value(left) <= scale.value(right)


@settings(max_examples=400, deadline=None)
@given(value=FINITE | ENDS, steps=st.integers(-10, 10), name=st.sampled_from(["lr", "beta", "offset", "noise"]))
def test_an_arrow_key_never_leads_out_of_the_numbers(value, steps, name):
    parameter = DECLARED[name]
    if parameter.allows(value):
        stepped = next_number(value, steps, parameter)
        assert math.isfinite(stepped)
        assert parameter.allows(stepped)


@pytest.fixture
def controls(qtbot) -> dict[str, NumberControl]:
    owner = QWidget()
    qtbot.addWidget(owner)
    wide = replace(DECLARED["lr"], name="wide", soft=(SMALLEST, LARGEST))
    line = replace(DECLARED["offset"], name="line", soft=(-LARGEST, LARGEST))
    return {one.name: NumberControl(one, one.name, "", owner) for one in (*map(DECLARED.get, NAMES), wide, line)}


NAMES = ("lr", "beta", "noise", "offset")


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_any_accepted_number_keeps_slider_and_field_together(controls):
    @settings(max_examples=300, deadline=None)
    @given(name=st.sampled_from(sorted(controls)), value=FINITE | POSITIVE | ENDS, position=st.integers(0, POSITIONS))
    def holds(name, value, position):
        control = controls[name]
        parameter = DECLARED.get(name, DECLARED["lr"] if name == "wide" else DECLARED["offset"])
        if not parameter.allows(value):
            return
        control.set_value(value)
        assert control.value() == value
        assert control.field.text() == show_number(value)
        if control.slider is not None:
            assert control.slider.value() == control.slider.scale.position(value)
            assert control.slider.scale.low <= value <= control.slider.scale.high or value <= 0
            control.slider.setValue(position)
            assert math.isfinite(control.value())
            assert parameter.allows(control.value())
            assert control.slider.value() == position

    holds()


def typed(control: NumberControl, text: str) -> None:
    control.field.setFocus()
    control.field.selectAll()
    QTest.keyClicks(control.field, text)
    QTest.keyClick(control.field, Qt.Key.Key_Return)


@pytest.mark.qt_log_ignore("This plugin does not support")
@pytest.mark.parametrize("tiny", ["1e-308", "5e-324", "1.7e308"])
def test_after_an_extreme_number_an_ordinary_one_is_taken(controls, heard, tiny):
    control = controls["lr"]
    said = heard(control.value_changed)
    typed(control, tiny)
    typed(control, "5")
    assert said == [float(tiny), 5.0]
    assert (control.value(), control.field.text()) == (5.0, "5")


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_the_slider_has_its_declared_range_again_after_a_number_outside(controls):
    control = controls["lr"]
    control.set_value(0.05)
    before = control.slider.scale
    control.set_value(1e-308)
    assert control.slider.scale.low == 1e-308
    control.set_value(0.05)
    assert control.slider.scale == before


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_a_refused_text_gives_way_to_the_number_before_and_a_sentence(controls, heard):
    control = controls["lr"]
    control.set_value(0.05)
    said = heard(control.value_changed)
    for text in ("-1", "1e999", "two"):
        typed(control, text)
        assert (control.value(), control.field.text()) == (0.05, "0.05")
        assert control.hint()
    assert not said


@given(value=FINITE | ENDS)
def test_what_is_shown_can_be_read_unless_its_six_digits_are_beyond_the_largest_float(value):
    read = read_number(show_number(value))
    assert read is None if math.isinf(float(show_number(value))) else math.isclose(read, value, rel_tol=1e-5)


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_the_largest_float_may_be_left_as_it_is_shown(controls):
    control = controls["lr"]
    control.set_value(LARGEST)
    typed(control, control.field.text())
    assert control.value() == LARGEST
    assert not control.hint()
