"""A grid filled by a spline is the loss, only sooner."""

import numpy as np
import pytest

from app.core.analysis.surfaces.grid import grid_axes, spline_matrix, values_on_grid
from app.core.problems.loss_surface import LossSurface
from tests.core.problems.training_cases import bound


def grid(points=90, low=-1.5, high=2.5):
    x, y = np.linspace(low, high, points), np.linspace(-1.0, 1.0, points - 7)
    return x, y, np.stack(np.meshgrid(x, y), axis=-1)


def test_a_spline_gives_every_cubic_back_exactly():
    knots, points = np.linspace(0, 1, 9), np.linspace(0, 1, 50)
    for power in range(4):
        np.testing.assert_allclose(spline_matrix(9, 50) @ knots**power, points**power, atol=1e-13)


def test_a_spline_nears_a_sine_with_the_fourth_power_of_the_spacing():
    def error(knots):
        fine = np.linspace(0, 6, 500)
        return np.abs(spline_matrix(knots, 500) @ np.sin(np.linspace(0, 6, knots)) - np.sin(fine)).max()

    assert error(41) < error(21) / 12


def test_only_even_grids_are_taken_for_grids():
    x, y, points = grid()
    found = grid_axes(points)
    assert found is not None
    np.testing.assert_array_equal(found[0], x)
    np.testing.assert_array_equal(found[1], y)
    bent = points.copy()
    bent[3, 4, 0] += 1e-3
    assert grid_axes(bent) is None
    assert grid_axes(points[0]) is None
    assert grid_axes(points[:, [0, 1, 5]]) is None


@pytest.mark.parametrize(
    "case",
    [("line", "linear", "huber"), ("line", "exponential", "mse"), ("sine", "tanh_neuron", "mse")],
    ids=["huber", "exponential", "tanh"],
)
def test_a_filled_grid_differs_from_the_loss_by_less_than_a_shade(case):
    loss = LossSurface(bound(*case).full_objective(0))
    x, y, points = grid()
    exact = loss.values(points.reshape(-1, 2)).reshape(points.shape[:2])
    filled = values_on_grid(loss.values, x, y, loss.rows, most=2**18)
    assert not np.array_equal(filled, exact)
    assert np.abs(filled - exact).max() < np.ptp(exact) / 255


def test_few_samples_are_worked_out_at_every_point():
    loss = LossSurface(bound("line", "linear", "mse").full_objective(0))
    x, y, points = grid()
    exact = loss.values(points.reshape(-1, 2)).reshape(points.shape[:2])
    np.testing.assert_array_equal(values_on_grid(loss.values, x, y, loss.rows), exact)


def test_a_loss_that_is_not_finite_everywhere_is_not_splined():
    def value(thetas):
        return np.where(thetas[:, 0] > 1, np.inf, thetas[:, 0])

    x, y, points = grid()
    np.testing.assert_array_equal(values_on_grid(value, x, y, 10**6), value(points.reshape(-1, 2)).reshape(len(y), -1))
