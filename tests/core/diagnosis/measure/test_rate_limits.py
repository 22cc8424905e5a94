"""The largest stable rate against runs on quadratics just below and just above it."""

import numpy as np
import pytest

from app.core.optimizers import OPTIMIZERS, Optimizer
from app.core.parameters import by_kind
from tests.core.diagnosis.situations import gd, momentum, other

CURVATURES = np.array([0.7, 5.0])
METHODS = [
    gd(1.0),
    momentum(1.0, 0.5),
    momentum(1.0, 0.9),
    momentum(1.0, 0.0),
    other("momentum", 1.0, momentum=0.8, dampening=0.4),
    other("nesterov", 1.0, momentum=0.5),
    other("nesterov", 1.0, momentum=0.9),
    other("qhm", 1.0, momentum=0.9, nu=0.7),
    other("qhm", 1.0, momentum=0.5, nu=0.3),
    other("qhm", 1.0, momentum=0.9, nu=1.0),
    gd(1.0, weight_decay=0.5),
]


class Quadratic:
    """½ Σ λ θ², as an objective."""

    def gradient(self, theta):
        return CURVATURES * theta


def method(plain: dict) -> Optimizer:
    fields = {name: value for name, value in plain.items() if name != "kind"}
    return by_kind(OPTIMIZERS)[plain["kind"]](**fields)


def growth(optimizer: Optimizer, lr: float, steps: int = 4000) -> float:
    """By how much the distance from the minimum grows over a long run."""
    theta = np.array([1.0, 1.0])
    state = optimizer.init(theta)
    for _ in range(steps):
        delta, state = optimizer.update(theta, state, Quadratic(), lr)
        theta = theta + delta
        if not np.abs(theta).max() < 1e200:
            break
    return float(np.abs(theta).max())


@pytest.mark.parametrize("plain", METHODS, ids=str)
def test_just_below_its_limit_a_rate_converges_and_just_above_it_diverges(plain):
    optimizer = method(plain)
    limit = float(optimizer.stable_rate(CURVATURES[-1:])[0])
    assert growth(optimizer, 0.99 * limit) < 1e-6
    assert growth(optimizer, 1.01 * limit) > 1e6


def test_gradient_descent_is_stable_up_to_two_over_the_largest_curvature():
    assert method(gd(1.0)).stable_rate(np.array([4.0]))[0] == 0.5


def test_there_is_no_limit_where_nothing_bends_upwards():
    assert np.isnan(method(gd(1.0)).stable_rate(np.array([0.0, -1.0, np.nan, np.inf]))).all()


@pytest.mark.parametrize("kind", ["adam", "rmsprop", "adagrad", "newton", "lbfgs", "sign_sgd"])
def test_no_limit_is_claimed_for_methods_that_rescale_the_gradient(kind):
    assert np.isnan(by_kind(OPTIMIZERS)[kind]().stable_rate(np.array([4.0]))).all()
