"""Numbers as typed and shown."""

import math

import pytest

from app.core.parameters import parameters_of
from app.panels.editors.numbers import next_number, read_number, read_numbers, show_number, show_numbers
from tests.panels.editors.toy import Toy

DECLARED = {parameter.name: parameter for parameter in parameters_of(Toy)}


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1e-3", 1e-3),
        ("0.001", 1e-3),
        ("0,001", 1e-3),
        (" 5 ", 5.0),
        ("−2.4", -2.4),
        ("1 000", 1000.0),
        (".5", 0.5),
        ("+3", 3.0),
    ],
)
def test_a_number_may_be_typed_in_many_ways(text, value):
    assert read_number(text) == value


@pytest.mark.parametrize("text", ["", "abc", "1,2,3", "nan", "inf", "-inf", "1e999", "1_000", "0x10", "1..2"])
def test_what_is_no_finite_number_is_refused(text):
    assert read_number(text) is None


@pytest.mark.parametrize(
    ("text", "values"),
    [("−2.400, 1.900", (-2.4, 1.9)), ("1;2;3", (1, 2, 3)), ("[1 2]", (1, 2)), ("", ()), ("8, 8", (8, 8))],
)
def test_a_list_may_be_typed_in_many_ways(text, values):
    assert read_numbers(text) == values


def test_a_list_with_one_bad_word_is_refused():
    assert read_numbers("1, x") is None


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (0.05, "0.05"),
        (1e-6, "1e-6"),
        (12345.678, "12345.7"),
        (1 / 3, "0.333333"),
        (10**8, "100000000"),
    ],
)
def test_up_to_six_digits_are_shown(value, text):
    assert show_number(value) == text


@pytest.mark.parametrize("value", [0.1, 1e-300, 123456.0, -2.5e17, 3.0])
def test_what_is_shown_can_be_typed_back(value):
    assert read_number(show_number(value)) == value
    assert read_numbers(show_numbers((value, value))) == (value, value)


@pytest.mark.parametrize(
    ("name", "value", "steps", "after"),
    [
        ("lr", 0.05, 1, 0.051),
        ("lr", 0.05, -1, 0.049),
        ("lr", 0.001, -1, 0.0009),
        ("beta", 0.9, 1, 0.91),
        ("beta", 0.99, 1, 0.991),
        ("beta", 0.0, -1, 0.0),
        ("count", 10, 1, 11),
        ("count", 995, 10, 1000),
        ("count", 1, -1, 1),
        ("offset", 0.0, -1, -0.01),
    ],
)
def test_an_arrow_key_moves_the_second_digit_and_stays_within_the_limits(name, value, steps, after):
    stepped = next_number(value, steps, DECLARED[name])
    assert stepped == pytest.approx(after, rel=1e-12, abs=0)
    assert DECLARED[name].allows(stepped)
    assert math.isfinite(stepped)
