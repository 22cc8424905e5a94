"""Value, gradient and Hessian against SymPy's derivatives of the textbook formula, in 30 digits."""

from typing import Any

import mpmath
import numpy as np
import pytest
import sympy

from app.core.landscapes import LANDSCAPES, Landscape
from app.core.parameters import by_kind, kind_of, parameters_of
from tests.core.landscapes.landscape_formulas import FORMULAS, VARIANTS

KINDS = by_kind(LANDSCAPES)
CASES = [(kind, {}) for kind in FORMULAS] + list(VARIANTS.items())
POINTS = 200


def reference(landscape: Landscape, points: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """f, ∇f and ∇²f of the formula at (n, d) points."""
    names = sympy.symbols("x y", real=True)[: landscape.dimension]
    entry = type(landscape)
    values = {parameter.name: sympy.Float(getattr(landscape, parameter.name)) for parameter in parameters_of(entry)}
    known = {**{str(name): name for name in names}, **values}
    function = sympy.sympify(FORMULAS[kind_of(entry)], locals=known)
    gradient = [sympy.diff(function, name) for name in names]
    hessian = [[sympy.diff(slope, name).subs(sympy.DiracDelta(names[0]), 0) for name in names] for slope in gradient]

    def evaluated(expression: Any) -> np.ndarray:
        run = sympy.lambdify(names, expression, modules="mpmath")
        return np.array([float(run(*map(mpmath.mpf, point))) for point in points])

    with mpmath.workdps(30):
        slopes = np.stack([evaluated(slope) for slope in gradient], axis=-1)
        curvatures = np.stack([np.stack([evaluated(entry) for entry in row], axis=-1) for row in hessian], axis=-2)
        return evaluated(function), slopes, curvatures


def assert_close(found: np.ndarray, expected: np.ndarray) -> None:
    np.testing.assert_allclose(found, expected, rtol=1e-12, atol=4e-14 * np.abs(expected).max())


def test_every_landscape_has_a_reference_formula():
    assert {*FORMULAS, "formula"} == set(KINDS)


def test_every_landscape_with_parameters_is_tried_beyond_its_defaults():
    assert set(VARIANTS) == {kind for kind, entry in KINDS.items() if parameters_of(entry)}


@pytest.mark.parametrize(("kind", "parameters"), CASES, ids=lambda case: str(case))
def test_value_gradient_and_hessian_are_those_of_the_formula(kind, parameters):
    landscape = KINDS[kind](**parameters)
    low, high = np.array(landscape.bounds).T
    points = np.random.default_rng(20260501).uniform(low, high, (POINTS, landscape.dimension))
    value, gradient, hessian = reference(landscape, points)
    assert_close(landscape.value(points), value)
    assert_close(landscape.gradient(points), gradient)
    assert_close(landscape.hessian(points), hessian)


def test_the_slope_of_the_kink_is_zero_at_the_kink():
    assert KINDS["kink"]().gradient(np.zeros(1)).tolist() == [0.0]


def test_the_tip_of_ackley_has_a_zero_gradient_and_a_finite_hessian():
    ackley = KINDS["ackley"]()
    assert ackley.gradient(np.zeros(2)).tolist() == [0.0, 0.0]
    smooth = 2.0 * np.pi**2 * np.e
    np.testing.assert_allclose(ackley.hessian(np.zeros(2)), np.diag([smooth, smooth]), rtol=1e-14)
