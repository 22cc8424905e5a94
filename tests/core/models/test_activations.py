"""Activations against the standard library, differences, and PyTorch where it is installed."""

import math

import numpy as np
import pytest

from app.core.models.activations import ACTIVATIONS
from app.core.models.normal_curve import normal_density, normal_distribution

POINTS = np.concatenate((np.linspace(-12, 12, 4001), [-1e300, -800.0, -40.0, 0.0, 40.0, 800.0, 1e300]))


def test_the_normal_distribution_is_that_of_the_standard_library():
    expected = np.array([0.5 * math.erfc(-x / math.sqrt(2)) for x in POINTS])
    np.testing.assert_allclose(normal_distribution(POINTS), expected, rtol=1e-13, atol=1e-300)


def test_the_normal_density_is_the_slope_of_the_distribution():
    x = np.linspace(-6, 6, 401)
    slopes = (normal_distribution(x + 1e-5) - normal_distribution(x - 1e-5)) / 2e-5
    np.testing.assert_allclose(normal_density(x), slopes, rtol=0, atol=1e-10)


def test_the_normal_distribution_passes_on_what_is_not_a_number():
    assert np.isnan(normal_distribution(np.array([np.nan]))).all()


@pytest.mark.parametrize("name", ACTIVATIONS)
def test_slope_and_bend_are_the_limits_of_differences(name):
    activation = ACTIVATIONS[name]
    z = np.linspace(-5, 5, 200)  # an even count: 0, where some have a kink, is not among them
    h = 1e-5

    def slope(z):
        return activation.slope(z, activation.value(z))

    np.testing.assert_allclose(slope(z), (activation.value(z + h) - activation.value(z - h)) / (2 * h), atol=1e-9)
    np.testing.assert_allclose(
        activation.bend(z, activation.value(z)), (slope(z + h) - slope(z - h)) / (2 * h), atol=1e-9
    )


@pytest.mark.parametrize("name", ACTIVATIONS)
def test_values_and_slopes_are_those_of_torch(name):
    torch = pytest.importorskip("torch")
    layers = {"tanh": "Tanh", "relu": "ReLU", "leaky_relu": "LeakyReLU", "sigmoid": "Sigmoid", "gelu": "GELU"}
    z = torch.tensor(POINTS[np.abs(POINTS) < 100], dtype=torch.float64, requires_grad=True)
    phi = getattr(torch.nn, layers[name])()(z)
    phi.sum().backward()
    ours = ACTIVATIONS[name]
    at = z.detach().numpy()
    np.testing.assert_allclose(ours.value(at), phi.detach().numpy(), rtol=0, atol=1e-14)
    np.testing.assert_allclose(ours.slope(at, ours.value(at)), z.grad.numpy(), rtol=0, atol=1e-14)
