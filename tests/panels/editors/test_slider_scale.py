"""Where values stand on a slider, for every declared number of every catalog."""

import math

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.core.batches import Batch, Stream
from app.core.datasets import DATASETS
from app.core.initializers import STARTS
from app.core.landscapes import LANDSCAPES
from app.core.losses import LOSSES
from app.core.models import MODELS
from app.core.optimizers import OPTIMIZERS
from app.core.parameters import Parameter, parameters_of
from app.core.problems.declaration import Surface, Training
from app.core.scenario.declaration import Stop
from app.core.schedules import SCHEDULES
from app.panels.editors.number_control import NumberControl
from app.panels.editors.numbers import next_number, show_number
from app.panels.editors.scale import POSITIONS, Scale, scale_of
from tests.panels.editors.toy import Toy

CATALOGS = (*OPTIMIZERS, *SCHEDULES, *LANDSCAPES, *DATASETS, *MODELS, *LOSSES, *STARTS)
ENTRIES = (*CATALOGS, Stop, Surface, Training, Batch, Stream)
NUMBERS = [
    pytest.param(parameter, id=f"{entry.__name__}.{parameter.name}")
    for entry in ENTRIES
    for parameter in parameters_of(entry)
    if parameter.type in (int, float)
]


@pytest.mark.parametrize("parameter", NUMBERS)
def test_every_position_of_a_slider_offers_an_allowed_value(parameter):
    scale = scale_of(parameter)
    if scale is None:
        assert parameter.soft is None
        return
    values = [scale.value(position) for position in range(POSITIONS + 1)]
    assert all(map(parameter.allows, values))
    assert values == sorted(values)
    assert all(isinstance(value, parameter.type) for value in values)


@pytest.mark.parametrize("parameter", NUMBERS)
def test_a_slider_stands_where_its_default_is(parameter):
    scale = scale_of(parameter)
    if scale is None or not isinstance(parameter.default, int | float):
        return
    wide = scale.holding(parameter.default)
    if wide.log and parameter.default <= 0:
        assert wide.position(parameter.default) == 0
        return
    there = wide.value(wide.position(parameter.default))
    reach = wide.high / wide.low if wide.log else wide.high - wide.low
    step = there * (reach ** (1 / POSITIONS) - 1) if wide.log else reach / POSITIONS
    assert there == pytest.approx(parameter.default, abs=step * 1.5 + abs(there) * 0.005 + wide.is_whole)


def test_the_scale_widens_to_hold_a_value_outside():
    scale = Scale(1e-4, 10.0, log=True, is_whole=False)
    assert scale.holding(100.0) == Scale(1e-4, 100.0, log=True, is_whole=False)
    assert scale.holding(0.5) == scale
    assert scale.holding(0.0) == scale


@pytest.mark.parametrize("position", range(0, POSITIONS + 1, 50))
def test_a_logarithmic_position_comes_back_from_its_value(position):
    scale = Scale(1e-4, 10.0, log=True, is_whole=False)
    assert scale.position(scale.value(position)) == position


# -- any number ----------------------------------------------------------------------------------------

FINITE = st.floats(allow_nan=False, allow_infinity=False)
EXTREMES = st.sampled_from([0.0, 5e-324, -5e-324, 2.2e-308, 1e-200, 1.7e308, -1.7e308, 1.7976931348623157e308])


@st.composite
def parameters(draw):
    """A declared float with any limits and any soft range within them, or none."""
    low, high = sorted((draw(FINITE | EXTREMES), draw(FINITE | EXTREMES)))
    assume(low < high)
    lower = draw(st.sampled_from([{}, {"at_least": low}, {"above": low}]))
    upper = draw(st.sampled_from([{}, {"at_most": high}, {"below": high}]))
    assume(("above" in lower) + ("below" in upper) < 2 or math.nextafter(low, high) < high)
    log = draw(st.booleans())
    soft = draw(st.sampled_from([None, (low, high)]))
    default = draw(st.sampled_from([low, high, 1.0, 0.0]))
    return Parameter("x", float, default, "Any number", log=log, soft=soft, **lower, **upper)


@given(parameter=parameters(), data=st.data())
def test_any_accepted_number_has_a_place_and_every_place_an_accepted_number(parameter, data):
    scale = scale_of(parameter)
    assume(scale is not None)
    value = data.draw((FINITE | EXTREMES).filter(parameter.allows))
    wide = scale.holding(value)
    assert 0 <= wide.position(value) <= POSITIONS
    offered = [wide.value(position) for position in range(0, POSITIONS + 1, 25)]
    assert all(map(math.isfinite, offered))
    assert all(map(parameter.allows, offered))
    assert offered == sorted(offered)
    assert (wide.value(0), wide.value(POSITIONS)) == (wide.low, wide.high)
    if not wide.log:
        assert wide.low <= value <= wide.high


@pytest.fixture(scope="module")
def owner(qapp):
    widget = QWidget()
    QVBoxLayout(widget)
    yield widget
    widget.deleteLater()


@given(parameter=parameters(), data=st.data())
@settings(max_examples=60, deadline=None)
def test_any_accepted_number_stays_the_same_in_field_and_slider(owner, parameter, data):
    numbers = (FINITE | EXTREMES).filter(parameter.allows)
    control = NumberControl(parameter, "Any number", "", owner)
    told = []
    control.value_changed.connect(told.append)
    for value in data.draw(st.lists(numbers, min_size=1, max_size=4)):
        control.set_value(value)
        assert control.value() == value
        assert control.field.text() == show_number(value)
        assert told == []
        if control.slider is not None:
            assert control.slider.value() == control.slider.scale.position(value)
            control.slider.setValue(data.draw(st.integers(0, POSITIONS)))
            assert all(map(math.isfinite, told))
            assert all(map(parameter.allows, told))
            assert control.value() == (told[-1] if told else value)
            assert control.field.text() == show_number(control.value())
            told.clear()
    for part in (control.slider, control.field):
        if part is not None:
            part.deleteLater()
    control.deleteLater()


@given(value=FINITE | EXTREMES, steps=st.integers(-10, 10))
def test_an_arrow_key_never_leaves_the_finite_numbers(value, steps):
    unlimited = Parameter("x", float, 0.0, "Any number")
    assert math.isfinite(next_number(value, steps, unlimited))


def test_the_slider_of_a_value_is_the_same_whatever_was_shown_before(owner):
    (rate,) = (one for one in parameters_of(Toy) if one.name == "lr")
    fresh, used = (NumberControl(rate, "Rate", "", owner) for _ in range(2))
    used.set_value(1e-308)
    for control in (fresh, used):
        control.set_value(0.05)
    assert (used.slider.value(), used.slider.scale) == (fresh.slider.value(), fresh.slider.scale)
    used.set_value(1e-308)
    used.slider.setValue(POSITIONS)
    fresh.set_value(used.value())
    assert (used.slider.value(), used.slider.scale) == (fresh.slider.value(), fresh.slider.scale)


def test_a_drag_that_was_not_taken_leaves_the_knob_at_the_number(owner):
    (rate,) = (one for one in parameters_of(Toy) if one.name == "lr")
    control = NumberControl(rate, "Rate", "", owner)
    control.set_value(0.05)
    place = control.slider.value()
    control.value_changed.connect(lambda _: control.set_value(0.05))
    control.slider.setSliderDown(True)
    control.slider.setSliderPosition(POSITIONS)
    control.slider.setSliderDown(False)
    assert (control.value(), control.slider.value()) == (0.05, place)
