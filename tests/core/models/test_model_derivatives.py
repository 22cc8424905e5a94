"""Back-propagation and its derivative by hand, against PyTorch's autograd and against differences."""

import numpy as np
import pytest

from tests.core.models.network_cases import REFERENCES, Case

# At a kink the second derivative is a convention, and differences across it mean nothing.
SMOOTH = [name for name in REFERENCES if "relu" not in name and "huber" not in name]


@pytest.mark.parametrize("reference", REFERENCES)
def test_loss_gradient_and_hessian_product_are_those_of_torch(reference):
    case = Case(reference)
    value, gradient = case.value_and_gradient(case.theta)
    scale = max(1.0, np.abs(case.gradient).max(), np.abs(case.product).max())
    np.testing.assert_allclose(value, case.loss_value, rtol=1e-13, atol=0)
    np.testing.assert_allclose(gradient, case.gradient, rtol=0, atol=1e-13 * scale)
    np.testing.assert_allclose(case.hessian_vector(case.theta, case.vector), case.product, rtol=0, atol=1e-12 * scale)


@pytest.mark.parametrize("reference", REFERENCES)
def test_the_value_alone_is_the_value_with_the_gradient_bit_for_bit(reference):
    case = Case(reference)
    assert case.value(case.theta).tobytes() == case.value_and_gradient(case.theta)[0].tobytes()


@pytest.mark.parametrize("reference", SMOOTH)
def test_the_gradient_is_the_limit_of_central_differences(reference):
    case = Case(reference)
    h = 1e-5
    steps = h * np.eye(len(case.theta))
    slopes = (case.value(case.theta + steps) - case.value(case.theta - steps)) / (2 * h)
    gradient = case.value_and_gradient(case.theta)[1]
    np.testing.assert_allclose(gradient, slopes, rtol=0, atol=2e-8 * max(1.0, np.abs(gradient).max()))


@pytest.mark.parametrize("reference", SMOOTH)
def test_the_hessian_product_is_the_limit_of_differences_of_gradients(reference):
    case = Case(reference)
    h = 1e-5
    above = case.value_and_gradient(case.theta + h * case.vector)[1]
    below = case.value_and_gradient(case.theta - h * case.vector)[1]
    product = case.hessian_vector(case.theta, case.vector)
    np.testing.assert_allclose(product, (above - below) / (2 * h), rtol=0, atol=2e-7 * max(1.0, np.abs(product).max()))


@pytest.mark.parametrize("reference", REFERENCES)
def test_the_hessian_is_symmetric(reference):
    case = Case(reference)
    size = len(case.theta)
    thetas = np.broadcast_to(case.theta, (size, size))
    hessian = case.hessian_vector(np.ascontiguousarray(thetas), np.eye(size))
    np.testing.assert_allclose(hessian, hessian.T, rtol=0, atol=1e-12 * max(1.0, np.abs(hessian).max()))
