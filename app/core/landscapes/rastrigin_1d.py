"""The landscape `rastrigin_1d`."""

import math
from typing import Annotated

import numpy as np

from app.core.arrays import Array
from app.core.landscapes.base import Landscape1D
from app.core.landscapes.points import coordinate, matrix, vector
from app.core.landscapes.stationary import found_minima
from app.core.parameters import number
from app.core.words import QT_TRANSLATE_NOOP


class Rastrigin1D(Landscape1D, frozen=True, kw_only=True, tag="rastrigin_1d"):
    """A rippled parabola; the global minimum is 0 at 0."""

    title = QT_TRANSLATE_NOOP("Landscape", "Rastrigin, one dimension")
    lesson = QT_TRANSLATE_NOOP("Landscape", "A parabola with a ripple: a new local minimum near every whole number.")
    latex = r"f(x) = A + x^2 - A \cos(2 \pi x)"
    reference = "Rastrigin, Systems of Extremal Control, 1974."
    expression = "{amplitude} + x^2 - {amplitude}*cos(2*pi*x)"
    bounds = ((-5.12, 5.12),)
    start = (3.3,)
    minima = property(found_minima)

    amplitude: Annotated[
        float,
        number(
            QT_TRANSLATE_NOOP("Parameter", "Height of the ripple"),
            "A",
            at_least=0,
            at_most=1000,
            soft=(0.0, 20.0),
            live=False,
            help=QT_TRANSLATE_NOOP("Parameter", "How deep the local minima are. Zero leaves a plain parabola."),
        ),
    ] = 10.0

    def value(self, theta: Array) -> Array:
        x = coordinate(theta)
        return self.amplitude + (x * x - self.amplitude * np.cos(2.0 * math.pi * x))

    def gradient(self, theta: Array) -> Array:
        x = coordinate(theta)
        return vector(theta, 2.0 * x + 2.0 * math.pi * self.amplitude * np.sin(2.0 * math.pi * x))

    def hessian(self, theta: Array) -> Array:
        x = coordinate(theta)
        return matrix(theta, 2.0 + 4.0 * math.pi * math.pi * self.amplitude * np.cos(2.0 * math.pi * x))
