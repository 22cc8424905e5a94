"""Formulas of the built-in landscapes against the landscapes' own arithmetic, and their typeset derivatives."""

import numpy as np
import pytest

from app.core.calculus.equations import derivative_equations
from app.core.formulas import compiled
from app.core.landscapes import LANDSCAPES, Formula
from app.core.parameters import kind_of, parameters_of

BUILT_IN = [entry for entry in LANDSCAPES if entry is not Formula]


def bent(entry):
    """The landscape with every parameter a little off its default."""
    changed = {each.name: each.default * 1.07 + 0.003 for each in parameters_of(entry) if each.type is float}
    return entry(**changed)


@pytest.mark.parametrize("make", [lambda entry: entry(), bent], ids=["as it is", "bent"])
@pytest.mark.parametrize("entry", BUILT_IN, ids=kind_of)
def test_the_formula_is_the_landscape(entry, make):
    landscape = make(entry)
    low, high = np.array(landscape.bounds).T
    theta = np.random.default_rng(5).uniform(low, high, (101, landscape.dimension))
    formula = compiled(landscape.formula(), landscape.dimension)
    for mine, its in ((formula.value, landscape.value), (formula.gradient, landscape.gradient)):
        expected = its(theta)
        assert np.abs(mine(theta) - expected).max() <= 2e-13 * max(1.0, np.abs(expected).max())


@pytest.mark.parametrize("entry", BUILT_IN, ids=kind_of)
def test_every_built_in_landscape_has_an_equation_for_each_derivative(entry):
    equations = derivative_equations(entry())
    assert len(equations) == entry.dimension
    names = (
        [r"\frac{d f}{d x} = "] if entry.dimension == 1 else [r"\frac{\partial f}{\partial x} = ", r"\frac{\partial"]
    )
    assert all(each.startswith(name) for each, name in zip(equations, names, strict=True))


def test_a_typed_formula_has_its_own():
    assert derivative_equations(Formula(expression="x^3")) == (r"\frac{d f}{d x} = 3 x^{2}",)
    assert len(derivative_equations(Formula(expression="x^3", given_bounds=((-1, 1), (-1, 1))))) == 2


def test_decimals_stay_readable():
    assert "0000" not in "".join("".join(derivative_equations(entry())) for entry in BUILT_IN)


def test_what_is_no_landscape_has_none():
    assert derivative_equations(object()) == ()
