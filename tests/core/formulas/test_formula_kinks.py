"""What derivatives are where there is none: as PyTorch has them."""

import numpy as np
import pytest

from app.core.formulas import compiled

NAN, INF = float("nan"), float("inf")

# Value, first and second derivative at a point, from torch 2.13 in float64 (autograd, twice); where torch has no
# graph for the second derivative it is 0.
TORCH = [
    ("abs(x)", 0.0, 0.0, 0.0, 0.0),
    ("abs(x)", 1.0, 1.0, 1.0, 0.0),
    ("sign(x)", 0.0, 0.0, 0.0, 0.0),
    ("sign(x)", 1.0, 1.0, 0.0, 0.0),
    ("relu(x)", 0.0, 0.0, 0.0, 0.0),
    ("relu(x)", 1.0, 1.0, 1.0, 0.0),
    ("relu(-x)", 0.0, 0.0, 0.0, 0.0),
    ("sqrt(abs(x))", 0.0, 0.0, NAN, NAN),
    ("relu(x)^2", 0.0, 0.0, 0.0, 0.0),
    ("relu(x)^2", 1.0, 1.0, 2.0, 2.0),
    ("abs(x)^3", 0.0, 0.0, 0.0, 0.0),
    ("x*abs(x)", 0.0, 0.0, 0.0, 0.0),
    ("x*abs(x)", 1.0, 1.0, 2.0, 2.0),
    ("x*sign(x)", 0.0, 0.0, 0.0, 0.0),
    ("x*sign(x)", 1.0, 1.0, 1.0, 0.0),
    ("min(x, 2*x)", 0.0, 0.0, 1.5, 0.0),
    ("min(x, 2*x)", 1.0, 1.0, 1.0, 0.0),
    ("max(x, -3*x)", 0.0, 0.0, -1.0, 0.0),
    ("max(x, 0)", 0.0, 0.0, 0.5, 0.0),
    ("min(x, x)", 0.0, 0.0, 1.0, 0.0),
    ("max(x^2, x)", 0.0, 0.0, 0.5, 1.0),
    ("max(x^2, x)", 1.0, 1.0, 1.5, 1.0),
    ("max(min(x, 0), x)", 0.0, 0.0, 0.75, 0.0),
    ("abs(x - 1) + abs(x)", 0.0, 1.0, -1.0, 0.0),
    ("abs(x - 1) + abs(x)", 1.0, 1.0, 1.0, 0.0),
    ("relu(relu(x))", 0.0, 0.0, 0.0, 0.0),
    ("abs(abs(x))", 0.0, 0.0, 0.0, 0.0),
    ("sigmoid(x)", 1.0, 0.7310585786300049, 0.19661193324148185, -0.09085774767294841),
    ("softplus(x)", 1.0, 1.3132616875182228, 0.7310585786300049, 0.19661193324148185),
    ("tanh(x)", 1.0, 0.7615941559557649, 0.41997434161402614, -0.6397000084492246),
    ("x^0", 0.0, 1.0, 0.0, 0.0),
    ("x^1.5", 0.0, 0.0, 0.0, INF),
    ("2^x", 0.0, 1.0, 0.6931471805599453, 0.4804530139182014),
    ("x^x", 1.0, 1.0, 1.0, 2.0),
]


@pytest.mark.parametrize(("text", "x", "value", "slope", "curvature"), TORCH)
def test_kinks_follow_pytorch(text, x, value, slope, curvature):
    formula, theta = compiled(text, 1), np.array([x])
    with np.errstate(all="ignore"):
        found = [formula.value(theta), formula.gradient(theta)[0], formula.hessian(theta)[0, 0]]
    np.testing.assert_allclose(found, [value, slope, curvature], rtol=4e-15)


def test_a_power_with_a_zero_base_does_not_change_with_its_exponent():
    with np.errstate(all="ignore"):
        assert compiled("x^y", 2).gradient(np.array([0.0, 2.0])).tolist() == [0.0, 0.0]


def test_the_side_that_is_not_taken_does_not_spoil_the_slope():
    theta = np.array([800.0])
    with np.errstate(over="ignore"):
        assert compiled("min(x, exp(x))", 1).gradient(theta).tolist() == [1.0]
        assert compiled("relu(-exp(x)) + x", 1).gradient(theta).tolist() == [1.0]
