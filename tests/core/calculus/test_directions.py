"""Directional derivatives against differences along the direction."""

import math

import numpy as np
import pytest

from app.core.calculus.directions import angle_of, direction, directional_derivative, directional_slopes, turned
from app.core.calculus.secants import BEST_CENTRAL, central_slope
from app.core.landscapes import LANDSCAPES, Formula

PLANES = [entry for entry in LANDSCAPES if entry is not Formula and entry.dimension == 2]
ANGLES = np.linspace(-math.pi, math.pi, 25)


@pytest.mark.parametrize("entry", PLANES, ids=lambda entry: entry.__name__)
def test_it_is_the_slope_of_the_landscape_along_the_direction(entry):
    landscape = entry()
    theta = np.array(landscape.start) + 0.013
    gradient = landscape.gradient(theta)
    size = float(np.linalg.norm(gradient)) + abs(float(landscape.value(theta))) * 1e-3 + 1e-9
    for angle in (-2.3, 0.0, 0.4, 1.9):
        u = direction(angle)
        along = central_slope(lambda t, u=u: landscape.value(theta + t * u), 0.0, BEST_CENTRAL)
        assert directional_derivative(gradient, u) == pytest.approx(float(along), abs=2e-7 * size)


@pytest.mark.parametrize("gradient", [(3.0, -4.0), (0.0, 2.0), (-1e-3, 1e-5)], ids=str)
def test_it_is_largest_along_the_gradient_and_smallest_against_it(gradient):
    gradient = np.array(gradient)
    steepest, length = angle_of(gradient), float(np.hypot(*gradient))
    assert directional_derivative(gradient, direction(steepest)) == pytest.approx(length, rel=1e-14)
    assert directional_derivative(gradient, -direction(steepest)) == pytest.approx(-length, rel=1e-14)
    assert directional_derivative(gradient, direction(steepest + math.pi / 2)) == pytest.approx(0, abs=1e-15 * length)
    slopes = directional_slopes(gradient, ANGLES)
    assert slopes == pytest.approx(length * np.cos(ANGLES - steepest), abs=1e-14 * length)


def test_the_length_of_the_vector_does_not_matter():
    gradient = np.array([1.0, 2.0])
    assert directional_derivative(gradient, np.array([30.0, 40.0])) == pytest.approx(11 / 5, rel=1e-15)
    assert math.isnan(directional_derivative(gradient, np.zeros(2)))


def test_angles_are_turned_into_one_round():
    assert [turned(math.radians(angle)) for angle in (30, 370, -190, 540)] == pytest.approx(
        [math.radians(angle) for angle in (30, 10, 170, -180)], abs=1e-12
    )
