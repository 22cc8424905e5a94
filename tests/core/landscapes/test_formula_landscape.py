"""The landscape that a user types."""

import msgspec
import numpy as np
import pytest

from app.core.formulas import FormulaError
from app.core.landscapes import AnyLandscape, Formula
from app.core.landscapes.himmelblau import Himmelblau

HIMMELBLAU = "(x**2 + y - 11)**2 + (x + y**2 - 7)^2"


def decoded(**fields) -> Formula:
    return msgspec.convert({"kind": "formula", **fields}, AnyLandscape)


def test_without_bounds_the_dimension_follows_the_use_of_y():
    assert decoded(expression="x**2").bounds == ((-5.0, 5.0),)
    assert decoded(expression="y**2").bounds == ((-5.0, 5.0), (-5.0, 5.0))
    assert decoded(expression="3", bounds=None).dimension == 1


def test_bounds_decide_the_dimension():
    landscape = decoded(expression="x**2", bounds=[[-1, 1], [2, 3]])
    assert landscape.dimension == 2
    assert landscape.bounds == ((-1.0, 1.0), (2.0, 3.0))
    assert landscape.hessian(np.array([1.0, 2.5])).tolist() == [[2.0, 0.0], [0.0, 0.0]]


def test_the_file_keeps_its_form():
    fields = {"kind": "formula", "expression": HIMMELBLAU, "bounds": [[-5.0, 5.0], [-4.0, 4.0]]}
    landscape = msgspec.convert(fields, AnyLandscape)
    assert msgspec.json.decode(msgspec.json.encode(landscape)) == fields


def test_a_typed_himmelblau_is_the_built_in_one():
    points = np.random.default_rng(0).uniform(-5, 5, (101, 2))
    typed, built_in = Formula(expression=HIMMELBLAU), Himmelblau()
    np.testing.assert_allclose(typed.value(points), built_in.value(points), rtol=1e-14)
    np.testing.assert_allclose(typed.gradient(points), built_in.gradient(points), rtol=1e-12, atol=1e-12)
    np.testing.assert_allclose(typed.hessian(points), built_in.hessian(points), rtol=1e-12, atol=1e-12)


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ({"expression": "x +"}, "expression: "),
        ({"expression": "x + z"}, "expression: The name 'z' at column 5 is not known."),
        ({"expression": "x + y", "bounds": [[-1, 1]]}, "bounds: The formula uses y"),
        ({"expression": "x", "bounds": []}, "bounds: "),
        ({"expression": "x", "bounds": [[0, 1], [0, 1], [0, 1]]}, "bounds: .* not 3"),
        ({"expression": "x", "bounds": [[1, -1]]}, r"bounds\[0\]: .* got 1.0 and -1.0"),
        ({"expression": "x", "bounds": [[-1, 1], [2, 2]]}, r"bounds\[1\]: "),
        ({"expression": "x", "bounds": [[-1, float("inf")]]}, r"bounds\[0\]: .* finite"),
        ({"expression": "x", "bounds": [[float("nan"), 1.0]]}, r"bounds\[0\]: "),
        ({"expression": "x", "bounds": [[-1e308, 1e308]]}, r"bounds\[0\]: "),
        ({"expression": "x", "bounds": [[0, 1, 2]]}, "length 2"),
        ({"expression": "x", "bounds": [["0", 1]]}, "float"),
        ({"expression": "sqrt(-1 - x**2)"}, "no finite value anywhere"),
        ({"expression": "log(x)", "bounds": [[-2, -1]]}, "no finite value anywhere"),
        ({"expression": 5}, "str"),
        ({}, "expression"),
    ],
    ids=str,
)
def test_a_fault_is_named_with_its_field(fields, message):
    with pytest.raises(msgspec.ValidationError, match=message):
        decoded(**fields)


def test_the_constructor_refuses_what_the_reader_refuses():
    with pytest.raises(FormulaError, match="expression: "):
        Formula(expression="import os")


def test_a_formula_finite_on_a_small_island_is_accepted():
    assert decoded(expression="sqrt(0.01 - (x - 1)**2 - (y - 1)**2)").dimension == 2


def test_the_start_is_where_the_formula_is_finite():
    for expression in ("log(x)", "sqrt(x - 3)", "sqrt(0.01 - (x - 1)**2 - (y - 1)**2)", "x**2 + y**2"):
        landscape = decoded(expression=expression)
        assert np.isfinite(landscape.value(np.array(landscape.start)))


def test_only_a_surface_over_many_decades_is_coloured_by_its_logarithm():
    assert decoded(expression="(1 - x)**2 + 100*(y - x**2)**2").is_log_scaled
    assert not decoded(expression="x**2 + y**2").is_log_scaled
    assert not decoded(expression="sin(x)*cos(y)").is_log_scaled
    assert not decoded(expression="x**4").is_log_scaled
    assert not decoded(expression="0*y").is_log_scaled
