"""The minima of small models, against normal equations, scans and derivatives."""

import numpy as np
import pytest

from app.core.analysis.surfaces.extent import extent, widened
from app.core.analysis.surfaces.minima import hessian, least_squares, minima_within, polished
from tests.core.problems.training_cases import bound

SMALL = {
    "linear, mse": ("line", "linear", "mse"),
    "linear, huber": ("line", "linear", "huber"),
    "tanh neuron": ("sine", "tanh_neuron", "mse"),
    "sine neuron": ("sine", "sine_neuron", "mse"),
    "exponential": ("line", "exponential", "huber"),
}


@pytest.mark.parametrize("l2", [0.0, 0.3])
@pytest.mark.parametrize("size", [3, 20, 200])
def test_least_squares_solves_the_normal_equations(size, l2):
    problem = bound("line", "linear", "mse", batch={"size": size}, l2=l2)
    objective = problem.objective(5)
    x, y, n = objective.inputs, objective.targets, objective.samples
    expected = np.linalg.solve(x.T @ x * 2 / n + np.diag([l2, 0.0]), x.T @ y * 2 / n)
    found = least_squares(objective)
    np.testing.assert_allclose(found, expected, rtol=1e-9)
    assert np.abs(objective.gradient(found)).max() < 1e-12


def test_one_sample_leaves_a_line_no_single_best_place():
    assert least_squares(bound("line", "linear", "mse", batch={"size": 1}).objective(0)) is None


def test_other_losses_have_no_least_squares():
    assert least_squares(bound("line", "linear", "huber").full_objective(0)) is None


@pytest.mark.parametrize("case", SMALL.values(), ids=SMALL)
def test_minima_are_points_without_slope_that_curve_upwards(case):
    problem = bound(*case)
    objective = problem.full_objective(0)
    start = np.full(problem.dimension, 0.4)
    minima = minima_within(objective, extent(problem, start))
    assert minima
    for minimum in minima:
        theta = np.array(minimum.theta)
        assert np.linalg.norm(objective.gradient(theta)) < 1e-6
        assert np.linalg.eigvalsh(hessian(objective, theta))[0] > 0
        assert minimum.value == pytest.approx(float(objective.value(theta)), rel=1e-12)
    assert minima[0].is_global
    assert all(one.value >= minima[0].value for one in minima)


def test_the_minima_of_a_sine_neuron_are_those_of_a_fine_scan():
    problem = bound("sine", "sine_neuron", "mse")
    bounds = extent(problem, np.array([0.1]))
    w = np.linspace(*bounds[0], 400_001)
    values = problem.surface(w[:, None])
    is_low = (values[1:-1] < values[:-2]) & (values[1:-1] < values[2:])
    found = sorted(minimum.theta[0] for minimum in minima_within(problem.full_objective(0), bounds))
    np.testing.assert_allclose(found, w[1:-1][is_low], atol=5e-5)


def test_a_valley_has_no_minimum_that_is_a_point():
    objective = bound("line", "two_weight_chain", "mse").full_objective(0)
    assert polished(objective, np.array([1.0, 1.2])) is None


@pytest.mark.parametrize("case", [*SMALL.values(), ("line", "two_weight_chain", "mse")], ids=[*SMALL, "chain"])
@pytest.mark.parametrize("size", [1.0, 5.0, 40.0])
def test_the_extent_holds_the_start_and_the_best_place(case, size):
    problem = bound(*case)
    start = np.full(problem.dimension, size)
    bounds = extent(problem, start)
    assert all(low < size < high for low, high in bounds)
    best = least_squares(problem.full_objective(0))
    for part, (low, high) in zip([] if best is None else best, bounds, strict=False):
        assert low < part < high


def test_the_extent_holds_a_trail_but_not_one_that_diverged():
    problem = bound("line", "linear", "mse")
    start = np.zeros(2)
    plain = extent(problem, start)
    (low, high), _ = plain
    near, far = np.array([[high + 0.3 * (high - low), 1.0]]), np.array([[1e6, 1.0], [np.nan, 0.0]])
    assert extent(problem, start, near)[0][1] > near[0, 0]
    assert extent(problem, start, far) == plain


def test_bounds_grow_evenly_and_only_where_a_start_leaves_them():
    bounds = ((0.0, 2.0), (-1.0, 1.0))
    assert widened(bounds, np.array([1.5, 0.0])) == bounds
    assert widened(bounds, np.array([5.0, 0.0])) == ((-3.0, 5.0), (-1.0, 1.0))
    assert widened(bounds, np.array([np.nan, np.inf])) == bounds
