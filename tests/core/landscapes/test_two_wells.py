"""The first-start landscape: what it must show."""

import numpy as np

from app.core.arrays import Array
from app.core.landscapes.two_wells import TwoWells

LANDSCAPE = TwoWells()
LOCAL, GLOBAL = (np.array(minimum.theta) for minimum in sorted(LANDSCAPE.minima, key=lambda each: -each.value))
STARTS = np.array(LANDSCAPE.start) + np.random.default_rng(5).uniform(-0.1, 0.1, (20, 2))


def descended(lr: float, momentum: float, steps: int = 600) -> Array:
    theta, velocity = STARTS.copy(), np.zeros_like(STARTS)
    for _ in range(steps):
        velocity = momentum * velocity + LANDSCAPE.gradient(theta)
        theta = theta - lr * velocity
    return theta


def test_the_local_well_is_on_the_upper_left_and_the_global_one_on_the_lower_right():
    assert LOCAL[0] < 0.0 < LOCAL[1]
    assert GLOBAL[1] < 0.0 < GLOBAL[0]
    assert LANDSCAPE.value(GLOBAL) < LANDSCAPE.value(LOCAL)


def test_the_start_lies_on_a_shoulder():
    assert np.linalg.norm(LANDSCAPE.gradient(np.array(LANDSCAPE.start))) < 0.15


def test_plain_gradient_descent_ends_in_the_local_well():
    for lr in (0.02, 0.05, 0.1):
        np.testing.assert_allclose(descended(lr, 0.0), np.tile(LOCAL, (20, 1)), atol=1e-3)


def test_momentum_rolls_through_into_the_global_well():
    for lr, momentum in ((0.03, 0.9), (0.05, 0.9), (0.03, 0.93)):
        np.testing.assert_allclose(descended(lr, momentum), np.tile(GLOBAL, (20, 1)), atol=1e-3)
