"""Formulas and landscapes as torch source."""

import numpy as np
import pytest

from app.core.formulas import compiled
from app.core.landscapes import LANDSCAPES, Formula, Landscape
from app.core.parameters import kind_of, parameters_of
from app.exporters.torch_formula import formula_lines, landscape_lines
from tests.exporters.fake_torch import returned

BUILT_IN = [entry for entry in LANDSCAPES if entry is not Formula]
POINTS = np.random.default_rng(3).uniform(-4, 4, (200, 2))


def assert_same_values(landscape: Landscape) -> None:
    points = POINTS[:, : landscape.dimension]
    with np.errstate(all="ignore"):
        meant = landscape.value(points)
    found = np.broadcast_to(returned(landscape_lines(landscape), theta=points.T), meant.shape)
    assert np.allclose(found, meant, rtol=1e-11, atol=1e-11 * max(1.0, np.nanmax(np.abs(meant))), equal_nan=True)


@pytest.mark.parametrize("entry", BUILT_IN, ids=kind_of)
def test_every_landscape_s_source_gives_its_values(entry: type[Landscape]):
    assert_same_values(entry())


@pytest.mark.parametrize("entry", [entry for entry in BUILT_IN if parameters_of(entry)], ids=kind_of)
def test_the_parameters_are_in_the_source(entry: type[Landscape]):
    for parameter in parameters_of(entry):
        for value in (0.75, 3.0, -1.25):
            if parameter.allows(value):
                assert_same_values(entry(**{parameter.name: value}))


FORMULAS = [
    "x",
    "-x^2",
    "(-x)^2",
    "2^-x",
    "2^x^0.5",
    "(2^x)^0.5",
    "x - y - 1",
    "x - (y - 1)",
    "x / y / 2",
    "x / (y / 2)",
    "x * -y",
    "--x",
    "-(x + y)",
    "-(x * y)^3",
    "1 - -x",
    "x^2^3",
    "(x^2)^3",
    "x^-1",
    "(x + y)^(1/3)",
    "3",
    "-3",
    "-2^2 + x",
    "(-2)^2 + x",
    "8^(1/3) * x",
    "pi * x + e^y",
    "sin(2) * x + sqrt(2) + sigmoid(0.3) + max(1, 2)",
    "sin(x) + cos(y) + tan(x) + asin(x/5) + acos(y/5) + atan(x)",
    "sinh(x) + cosh(y) + tanh(x) + exp(-y) + log(x^2 + 1) + sqrt(abs(y)) + sign(x)",
    "min(x, y) + max(x, 1) + min(x, y, 0.5) + relu(x) + sigmoid(y) + softplus(x)",
    "softplus(30 * x) + softplus(-700 * y)",
    "1e-300 * x + 1.5e10 * y + .5",
    "(x**2 + y - 11)**2 + (x + y**2 - 7)**2",
    "x + y*2 - x/3*y + x^2*y",
    "+x + +y",
    "x^0 + y^1",
]


@pytest.mark.parametrize("expression", FORMULAS)
def test_a_formula_s_source_gives_its_values(expression: str):
    assert_same_values(Formula(expression=expression, given_bounds=((-5.0, 5.0), (-5.0, 5.0))))


@pytest.mark.parametrize("expression", [one for one in FORMULAS if "x" in one])
def test_a_long_formula_is_written_operation_by_operation(expression: str):
    whole = " + ".join([f"({expression})"] * 60)
    lines = formula_lines(whole)
    x, y = POINTS.T
    with np.errstate(all="ignore"):
        meant = compiled(whole, 2).value(POINTS)
    assert np.allclose(returned(lines, x=x, y=y), meant, rtol=1e-11, equal_nan=True)


@pytest.mark.parametrize(
    "expression", ["+".join(["sin(x)"] * 1200), "x" + "+y" * 4900, "(" * 99 + "x" + ")" * 99, "x" + "^y" * 3000]
)
def test_no_formula_is_too_long_for_python(expression: str):
    compile("\n".join(["def f(x, y):", *(f"    {line}" for line in formula_lines(expression))]), "formula", "exec")


def test_a_short_formula_stays_readable():
    lines = formula_lines("(x^2 + y - 11)^2 + (x + y^2 - 7)^2")
    assert lines == ["return (x**2 + y - 11)**2 + (x + y**2 - 7)**2"]
