"""The landscape `griewank`."""

import math

import numpy as np

from app.core.arrays import Array
from app.core.landscapes.base import Landscape2D
from app.core.landscapes.points import coordinates, matrix, vector
from app.core.landscapes.stationary import found_minima
from app.core.words import QT_TRANSLATE_NOOP

_ROOT = math.sqrt(2.0)


class Griewank(Landscape2D, frozen=True, tag="griewank"):
    """A wide bowl with a ripple; the global minimum is 0 at the origin."""

    title = QT_TRANSLATE_NOOP("Landscape", "Griewank")
    lesson = QT_TRANSLATE_NOOP(
        "Landscape",
        "A very shallow bowl under a regular ripple. Close up there are only local minima; "
        "from afar it looks like a bowl.",
    )
    latex = r"f(x, y) = 1 + \frac{x^2 + y^2}{4000} - \cos x\,\cos\frac{y}{\sqrt{2}}"
    reference = "Griewank, Journal of Optimization Theory and Applications 34, 1981."
    expression = "1 + (x^2 + y^2)/4000 - cos(x)*cos(y/sqrt(2))"
    bounds = ((-10.0, 10.0), (-10.0, 10.0))
    start = (-7.5, 6.0)
    minima = property(found_minima)

    def value(self, theta: Array) -> Array:
        x, y = coordinates(theta)
        ripple: Array = np.cos(x) * np.cos(y / _ROOT)
        return 1.0 + (x * x + y * y) / 4000.0 - ripple

    def gradient(self, theta: Array) -> Array:
        x, y = coordinates(theta)
        z = y / _ROOT
        return vector(theta, x / 2000.0 + np.sin(x) * np.cos(z), y / 2000.0 + np.cos(x) * np.sin(z) / _ROOT)

    def hessian(self, theta: Array) -> Array:
        x, y = coordinates(theta)
        z = y / _ROOT
        cosines = np.cos(x) * np.cos(z)
        return matrix(theta, 0.0005 + cosines, -(np.sin(x) * np.sin(z)) / _ROOT, 0.0005 + 0.5 * cosines)
