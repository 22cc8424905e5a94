"""The landscape `cliff`."""

from typing import Annotated

import numpy as np

from app.core.arrays import Array
from app.core.landscapes.base import Landscape1D
from app.core.landscapes.points import coordinate, matrix, vector
from app.core.landscapes.stationary import found_minima
from app.core.parameters import number
from app.core.words import QT_TRANSLATE_NOOP

Height = Annotated[
    float,
    number(
        QT_TRANSLATE_NOOP("Parameter", "Height of the cliff"),
        "h",
        above=0,
        at_most=1000,
        soft=(0.5, 10.0),
        live=False,
        help=QT_TRANSLATE_NOOP("Parameter", "How far the loss falls at the cliff."),
    ),
]

Steepness = Annotated[
    float,
    number(
        QT_TRANSLATE_NOOP("Parameter", "Steepness"),
        "k",
        above=0,
        at_most=1000,
        log=True,
        soft=(2.0, 100.0),
        live=False,
        help=QT_TRANSLATE_NOOP(
            "Parameter", "How sharp the edge is. The largest slope is the height times this, divided by 4."
        ),
    ),
]


class Cliff(Landscape1D, frozen=True, kw_only=True, tag="cliff"):
    """A shallow parabola with a steep step of height h at x = 1."""

    title = QT_TRANSLATE_NOOP("Landscape", "Cliff")
    lesson = QT_TRANSLATE_NOOP(
        "Landscape", "A gentle slope ends at a cliff. One huge gradient there throws a large learning rate far away."
    )
    latex = r"f(x) = \frac{x^2}{20} + \frac{h}{1 + e^{-k\,(x - 1)}}"
    reference = "After Goodfellow, Bengio and Courville, Deep Learning, 2016, section 8.2.4."
    expression = "x^2/20 + {height}*sigmoid({steepness}*(x - 1))"
    bounds = ((-3.0, 4.0),)
    start = (3.2,)
    minima = property(found_minima)

    height: Height = 2.0
    steepness: Steepness = 20.0

    def value(self, theta: Array) -> Array:
        x = coordinate(theta)
        return 0.05 * (x * x) + self.height * (0.5 + 0.5 * np.tanh(0.5 * self.steepness * (x - 1.0)))

    def gradient(self, theta: Array) -> Array:
        x = coordinate(theta)
        tail = np.exp(-self.steepness * np.abs(x - 1.0))
        whole = 1.0 + tail
        return vector(theta, 0.1 * x + self.height * self.steepness * (tail / (whole * whole)))

    def hessian(self, theta: Array) -> Array:
        x = coordinate(theta)
        tail = np.exp(-self.steepness * np.abs(x - 1.0))
        whole = 1.0 + tail
        bend = tail / (whole * whole) * np.tanh(0.5 * self.steepness * (x - 1.0))
        return matrix(theta, 0.1 - self.height * self.steepness * self.steepness * bend)
