"""Directional derivatives: the slope of a landscape of two dimensions along any direction."""

import math

import numpy as np

from app.core.arrays import Array


def direction(angle: float) -> Array:
    """The unit vector (2,) at an angle in radians, from the x axis towards the y axis."""
    return np.array([math.cos(angle), math.sin(angle)])


def angle_of(vector: Array) -> float:
    """The angle of a vector (2,) in radians, −π … π; 0 for no vector at all."""
    return math.atan2(float(vector[1]), float(vector[0]))


def directional_derivative(gradient: Array, along: Array) -> float:
    """D_u f = ∇f · u for ∇f (d,) and a vector u (d,), which is made one unit long."""
    length = float(np.linalg.norm(along))
    return float(np.dot(gradient, along)) / length if length > 0 else math.nan


def directional_slopes(gradient: Array, angles: Array) -> Array:
    """D_u f (n,) for ∇f (2,) and the directions at these angles (n,) in radians: |∇f| cos(angle − angle of ∇f)."""
    slopes: Array = gradient[0] * np.cos(angles) + gradient[1] * np.sin(angles)
    return slopes


def turned(angle: float) -> float:
    """The same angle within −π … π."""
    return math.remainder(angle, 2 * math.pi)
