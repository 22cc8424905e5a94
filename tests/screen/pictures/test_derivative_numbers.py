"""The numbers and sentences of the derivative lab, without a window."""

import math

import numpy as np
import pytest

from app.core.landscapes import LANDSCAPES, Formula, Himmelblau, Quartic
from app.core.parameters import kind_of
from app.screen.pictures.derivative_numbers import (
    curvature_at,
    error_chart,
    error_range,
    gradient_at,
    is_spoilt,
    level_places,
    padded,
    powers,
    slopes,
    tangent_at,
)
from app.views.derivative.curve_page import POSITIONS, position_of, step_at
from app.views.derivative.shrink import DOWN, LOWEST, PAUSE, UP, exponent_at
from app.views.derivative.words import direction_sentence, gradient_sentence, secant_sentence, slope_sentence

CURVES = [entry for entry in LANDSCAPES if entry is not Formula and entry.dimension == 1]
PARABOLA = Formula(expression="x^2")


def test_the_tangent_and_the_secant_of_a_parabola():
    tangent = tangent_at(PARABOLA, 1.5, 0.5)
    assert (tangent.value, tangent.there) == (2.25, 4.0)
    assert (tangent.slope, tangent.curvature, tangent.secant) == (3.0, 2.0, 3.5)
    assert tangent.error == 0.5
    assert not tangent.is_lost


def test_a_step_below_the_spacing_of_numbers_is_lost():
    assert tangent_at(PARABOLA, 1.5, 1e-16).is_lost
    assert not tangent_at(PARABOLA, 0.0, 1e-16).is_lost


@pytest.mark.parametrize("entry", CURVES, ids=kind_of)
def test_the_curvature_is_that_of_the_slopes(entry):
    landscape = entry()
    x = landscape.start[0] + 0.017
    bare = type("Bare", (), {"value": landscape.value, "gradient": landscape.gradient})()
    assert curvature_at(bare, x) == pytest.approx(curvature_at(landscape, x), rel=1e-6, abs=1e-7)


@pytest.mark.parametrize("entry", CURVES, ids=kind_of)
def test_the_chart_of_errors_bends_where_theory_says(entry):
    landscape = entry()
    tangent = tangent_at(landscape, landscape.start[0] + 0.017, 0.1)
    chart = error_chart(landscape, tangent)
    linear = (chart.h > -6) & (chart.h < -3) & (chart.linear > chart.floor + 1)
    assert np.abs(chart.forward[linear] - chart.linear[linear]).max(initial=0) < 0.1
    small = (chart.h < -11) & np.isfinite(chart.forward)
    assert (chart.forward[small] < chart.floor[small] + 1.2).all()


def test_a_surface_without_curvature_has_a_chart_without_the_second_guide():
    bare = type("Bare", (), {"value": PARABOLA.value, "gradient": PARABOLA.gradient})()
    chart = error_chart(bare, tangent_at(bare, 1.5, 0.1))
    assert np.isnan(chart.quadratic).all()
    assert np.isfinite(chart.forward).any()


def test_powers_of_what_has_none_are_left_out():
    assert powers(np.array([100.0, 1e-3, 0.0, np.inf, np.nan]))[:2] == pytest.approx([2, -3])
    assert np.isnan(powers(np.array([0.0, -1.0, np.inf, np.nan]))).all()


def test_level_places_are_the_zeros_of_the_slope():
    places = level_places(Formula(expression="x^3 - 3*x"), -4.0, 4.0)
    assert places == pytest.approx([-1.0, 1.0], abs=1e-12)
    assert slopes(PARABOLA, np.array([-1.0, 2.0])).tolist() == [-2.0, 4.0]


def test_a_range_leaves_room_and_ignores_towers():
    assert padded(np.array([0.0, 1.0]), share=0.1) == pytest.approx((-0.1, 1.1))
    assert padded(np.array([np.nan, np.inf])) == (-1.0, 1.0)
    tower = np.append(np.linspace(0, 1, 100), 1e6)
    assert padded(tower)[1] < 10
    low, high = padded(np.full(4, 7.0))
    assert low < 7 < high


def test_the_range_of_errors_is_whole_powers():
    low, high = error_range(error_chart(PARABOLA, tangent_at(PARABOLA, 1.5, 0.1)))
    assert low == int(low)
    assert -18 <= low < -6
    assert 0 <= high <= 1.5


def test_the_gradient_and_the_slope_along_u():
    landscape, theta = Himmelblau(), np.array([0.4, -0.6])
    gradient = gradient_at(landscape, theta, 0.0)
    assert gradient.along == gradient.gradient[0]
    assert gradient_at(landscape, theta, gradient.steepest).along == pytest.approx(gradient.norm, rel=1e-14)
    assert gradient.norm == pytest.approx(float(np.linalg.norm(landscape.gradient(theta))), rel=1e-15)


# -- sentences -----------------------------------------------------------------------------------


def test_each_sign_of_the_slope_has_its_sentence():
    said = [slope_sentence(tangent_at(PARABOLA, x, 0.1), 4.0) for x in (1.0, -1.0, 0.0)]
    assert "positive" in said[0]
    assert "Descent goes left" in said[0]
    assert "negative" in said[1]
    assert "Descent goes right" in said[1]
    assert "minimum" in said[2]
    assert "maximum" in slope_sentence(tangent_at(Formula(expression="-x^2"), 0.0, 0.1), 4.0)
    assert "level" in slope_sentence(tangent_at(Quartic(), 0.0, 0.1), 4.0)
    assert "no slope" in slope_sentence(tangent_at(Formula(expression="log(x)"), -1.0, 0.1), 4.0)


def test_the_size_of_h_has_its_sentence():
    said = [secant_sentence(tangent_at(PARABOLA, 1.5, h)) for h in (0.5, 1e-11, 1e-16)]
    assert "closes" in said[0]
    assert "rounding" in said[1]
    assert "x + h is x itself" in said[2]
    assert not is_spoilt(tangent_at(PARABOLA, 1.5, 1e-3))


def test_directions_have_their_sentences():
    surface, theta = Formula(expression="x + 0*y"), np.array([1.0, 1.0])
    said = [direction_sentence(gradient_at(surface, theta, angle)) for angle in (0.0, math.pi, math.pi / 2)]
    assert ["grows" in said[0], "falls" in said[1], "level line" in said[2]] == [True] * 3
    flat = gradient_at(Formula(expression="x^2 + y^2"), np.zeros(2), 0.0)
    assert "zero" in gradient_sentence(flat)
    assert direction_sentence(flat) == ""
    assert "no gradient" in gradient_sentence(gradient_at(Formula(expression="log(x) + y"), np.array([-1.0, 0]), 0.0))


# -- the movement of h ---------------------------------------------------------------------------


def test_h_shrinks_geometrically_and_comes_back():
    way = [exponent_at(tick, 0.0) for tick in range(DOWN + PAUSE + UP + 1)]
    assert (way[0], min(way), way[-1]) == (0.0, LOWEST, 0.0)
    assert np.ptp(np.diff(way[: DOWN + 1])) < 1e-12
    assert way[DOWN : DOWN + PAUSE + 1] == [LOWEST] * (PAUSE + 1)
    assert (np.diff(way[DOWN + PAUSE :]) > 0).all()


def test_the_slider_reaches_every_step():
    assert (step_at(0), step_at(POSITIONS)) == (1e-16, 1.0)
    assert all(position_of(step_at(position)) == position for position in range(0, POSITIONS + 1, 37))
