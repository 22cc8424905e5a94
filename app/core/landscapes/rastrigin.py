"""The landscape `rastrigin`."""

import math
from typing import Annotated

import numpy as np

from app.core.arrays import Array
from app.core.landscapes.base import Landscape2D
from app.core.landscapes.points import coordinates, matrix, vector
from app.core.landscapes.stationary import found_minima
from app.core.parameters import number
from app.core.words import QT_TRANSLATE_NOOP


class Rastrigin(Landscape2D, frozen=True, kw_only=True, tag="rastrigin"):
    """A rippled bowl; the global minimum is 0 at the origin."""

    title = QT_TRANSLATE_NOOP("Landscape", "Rastrigin")
    lesson = QT_TRANSLATE_NOOP(
        "Landscape",
        "A bowl with a ripple: a local minimum near every pair of whole numbers, and only one "
        "of them is the global one.",
    )
    latex = r"f(x, y) = 2 A + x^2 - A \cos 2 \pi x + y^2 - A \cos 2 \pi y"
    reference = "Rastrigin, Systems of Extremal Control, 1974."
    expression = "2*{amplitude} + x^2 - {amplitude}*cos(2*pi*x) + y^2 - {amplitude}*cos(2*pi*y)"
    bounds = ((-5.12, 5.12), (-5.12, 5.12))
    start = (-3.3, 2.4)
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
            help=QT_TRANSLATE_NOOP("Parameter", "How deep the local minima are. Zero leaves a plain bowl."),
        ),
    ] = 10.0

    def value(self, theta: Array) -> Array:
        x, y = coordinates(theta)
        return 2.0 * self.amplitude + (
            (x * x - self.amplitude * np.cos(2.0 * math.pi * x)) + (y * y - self.amplitude * np.cos(2.0 * math.pi * y))
        )

    def gradient(self, theta: Array) -> Array:
        x, y = coordinates(theta)
        slope = 2.0 * math.pi * self.amplitude
        return vector(theta, 2.0 * x + slope * np.sin(2.0 * math.pi * x), 2.0 * y + slope * np.sin(2.0 * math.pi * y))

    def hessian(self, theta: Array) -> Array:
        x, y = coordinates(theta)
        bend = 4.0 * math.pi * math.pi * self.amplitude
        return matrix(theta, 2.0 + bend * np.cos(2.0 * math.pi * x), 0.0, 2.0 + bend * np.cos(2.0 * math.pi * y))
