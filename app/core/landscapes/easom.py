"""The landscape `easom`."""

import math

import numpy as np

from app.core.arrays import Array
from app.core.landscapes.base import Landscape2D, Minimum
from app.core.landscapes.points import coordinates, matrix, vector
from app.core.words import QT_TRANSLATE_NOOP


class Easom(Landscape2D, frozen=True, tag="easom"):
    """A needle in a haystack; the global minimum is −1 at (π, π)."""

    title = QT_TRANSLATE_NOOP("Landscape", "Easom")
    lesson = QT_TRANSLATE_NOOP(
        "Landscape", "One narrow hole in a vast plain. Unless the start is near, the gradient tells nothing."
    )
    latex = r"f(x, y) = -\cos x\,\cos y\;e^{-(x - \pi)^2 - (y - \pi)^2}"
    reference = "Easom, A Survey of Global Optimization Techniques, 1990."
    expression = "-cos(x)*cos(y)*exp(-(x - pi)^2 - (y - pi)^2)"
    bounds = ((-2.0, 8.0), (-2.0, 8.0))
    start = (1.4, 4.6)
    minima = (Minimum((math.pi, math.pi), -1.0),)

    def value(self, theta: Array) -> Array:
        x, y = coordinates(theta)
        u, v = x - math.pi, y - math.pi
        return -(np.cos(x) * np.cos(y)) * np.exp(-(u * u + v * v))

    def gradient(self, theta: Array) -> Array:
        x, y = coordinates(theta)
        u, v = x - math.pi, y - math.pi
        bell = np.exp(-(u * u + v * v))
        cosine_x, cosine_y = np.cos(x), np.cos(y)
        return vector(
            theta,
            bell * cosine_y * (np.sin(x) + 2.0 * u * cosine_x),
            bell * cosine_x * (np.sin(y) + 2.0 * v * cosine_y),
        )

    def hessian(self, theta: Array) -> Array:
        x, y = coordinates(theta)
        u, v = x - math.pi, y - math.pi
        bell = np.exp(-(u * u + v * v))
        cosine_x, cosine_y, sine_x, sine_y = np.cos(x), np.cos(y), np.sin(x), np.sin(y)
        return matrix(
            theta,
            bell * cosine_y * ((3.0 - 4.0 * (u * u)) * cosine_x - 4.0 * u * sine_x),
            -bell * ((sine_x + 2.0 * u * cosine_x) * (sine_y + 2.0 * v * cosine_y)),
            bell * cosine_x * ((3.0 - 4.0 * (v * v)) * cosine_y - 4.0 * v * sine_y),
        )
