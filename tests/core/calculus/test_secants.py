"""Secants against derivatives written down by hand, on functions whose derivatives are known."""

import math
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import pytest

from app.core.arrays import Array
from app.core.calculus.secants import (
    BEST_CENTRAL,
    BEST_FORWARD,
    EPSILON,
    central_slope,
    forward_slope,
    rounding_floor,
    secant_errors,
    steps,
    third_derivative,
    truncation,
)
from app.core.landscapes import LANDSCAPES, Formula


@dataclass(frozen=True)
class Case:
    """A function of (..., 1) and its derivatives at one point."""

    value: Callable[[Array], Array]
    x: float
    slope: float
    curvature: float
    third: float


CASES = {
    "exp": Case(lambda theta: np.exp(theta[..., 0]), 0.7, math.exp(0.7), math.exp(0.7), math.exp(0.7)),
    "sin": Case(lambda theta: np.sin(theta[..., 0]), 1.1, math.cos(1.1), -math.sin(1.1), -math.cos(1.1)),
    "quintic": Case(lambda theta: theta[..., 0] ** 5, 1.3, 5 * 1.3**4, 20 * 1.3**3, 60 * 1.3**2),
}
cases = pytest.mark.parametrize("case", CASES.values(), ids=CASES)


def order(h: Array, error: Array) -> float:
    """The slope of the error on logarithmic axes."""
    return float(np.polyfit(np.log10(h), np.log10(error), 1)[0])


@cases
def test_the_forward_error_falls_linearly_until_rounding(case: Case):
    errors = secant_errors(case.value, case.x, case.slope)
    linear = (errors.h <= 1e-2) & (errors.h >= 1e-6)
    assert order(errors.h[linear], errors.forward[linear]) == pytest.approx(1.0, abs=0.05)


@cases
def test_the_central_error_falls_quadratically_until_rounding(case: Case):
    errors = secant_errors(case.value, case.x, case.slope)
    quadratic = (errors.h <= 1e-1) & (errors.h >= 1e-4)
    assert order(errors.h[quadratic], errors.central[quadratic]) == pytest.approx(2.0, abs=0.1)


@cases
def test_the_forward_error_is_half_the_curvature_times_h(case: Case):
    errors = secant_errors(case.value, case.x, case.slope, np.array([1e-4]))
    assert errors.forward[0] == pytest.approx(float(truncation(case.curvature, 1e-4)), rel=1e-3)


@cases
def test_below_the_best_step_the_error_lies_near_the_rounding_floor(case: Case):
    errors = secant_errors(case.value, case.x, case.slope)
    rounding = (errors.h < 1e-10) & (errors.h > 1e-15)
    floor = rounding_floor(float(case.value(np.array([case.x]))), case.x, case.slope, errors.h[rounding])
    share = errors.forward[rounding] / floor
    assert share.max() < 3.0
    assert np.median(share) > 0.02


@cases
def test_the_best_steps_are_the_roots_of_epsilon(case: Case):
    errors = secant_errors(case.value, case.x, case.slope)
    assert pytest.approx(1.49e-8, rel=1e-2) == BEST_FORWARD
    assert pytest.approx(6.06e-6, rel=1e-2) == BEST_CENTRAL
    for best, error in ((BEST_FORWARD, errors.forward), (BEST_CENTRAL, errors.central)):
        lowest = errors.h[np.argmin(error)]
        assert best / 100 < lowest < best * 100


@cases
def test_the_third_derivative_is_found_from_the_curvature(case: Case):
    known = {"exp": np.exp, "sin": lambda x: -np.sin(x), "quintic": lambda x: 20 * x**3}
    name = next(name for name, other in CASES.items() if other is case)
    assert third_derivative(lambda theta: known[name](theta[..., 0]), case.x) == pytest.approx(case.third, rel=1e-8)


def test_a_step_lost_in_x_gives_a_flat_secant():
    assert forward_slope(lambda theta: theta[..., 0] ** 2, 2.0, 1e-17) == 0.0


def test_a_secant_out_of_the_domain_has_no_slope():
    assert np.isnan(forward_slope(lambda theta: np.log(theta[..., 0]), -1.0, 0.1))
    assert np.isnan(central_slope(lambda theta: np.log(theta[..., 0]), 0.05, 0.1))


def test_the_steps_fall_from_one_to_the_sixteenth_decimal():
    h = steps()
    assert (h[0], h[-1]) == (1.0, pytest.approx(1e-16, rel=1e-12))
    assert (np.diff(h) < 0).all()
    assert np.ptp(np.diff(np.log10(h))) < 1e-12


def test_the_floor_grows_as_h_shrinks():
    assert rounding_floor(3.0, 0.0, 5.0, 1e-8) == pytest.approx(EPSILON * 3.0 / 1e-8)


@pytest.mark.parametrize(
    "entry", [entry for entry in LANDSCAPES if entry is not Formula and entry.dimension == 1], ids=lambda e: e.__name__
)
def test_the_central_slope_of_a_landscape_is_its_gradient(entry):
    landscape = entry()
    x = landscape.start[0] + 0.01
    slope = float(landscape.gradient(np.array([x]))[0])
    assert float(central_slope(landscape.value, x, BEST_CENTRAL)) == pytest.approx(slope, rel=1e-6, abs=1e-8)
