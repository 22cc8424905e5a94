"""The landscape `plateau_drop`."""

from typing import Annotated

import numpy as np

from app.core.arrays import Array
from app.core.landscapes.base import Landscape1D, Minimum
from app.core.landscapes.points import coordinate, matrix, vector
from app.core.parameters import number
from app.core.words import QT_TRANSLATE_NOOP


class PlateauDrop(Landscape1D, frozen=True, kw_only=True, tag="plateau_drop"):
    """A hole in a flat plain, shaped like a Gaussian bell upside down, with its bottom at x = 2."""

    title = QT_TRANSLATE_NOOP("Landscape", "Plateau with a drop")
    lesson = QT_TRANSLATE_NOOP(
        "Landscape",
        "Almost no slope until the edge of the hole. The step shrinks with the slope, so far "
        "away hardly anything moves.",
    )
    latex = r"f(x) = h\,\left(1 - e^{-\frac{(x - 2)^2}{2 w^2}}\right)"
    expression = "{depth}*(1 - exp(-(x - 2)^2/(2*{width}^2)))"
    bounds = ((-4.0, 5.0),)
    start = (0.2,)
    minima = (Minimum((2.0,), 0.0),)

    depth: Annotated[
        float,
        number(
            QT_TRANSLATE_NOOP("Parameter", "Depth of the hole"),
            "h",
            above=0,
            at_most=1e6,
            soft=(0.5, 10.0),
            live=False,
            help=QT_TRANSLATE_NOOP("Parameter", "How far the bottom lies below the plateau."),
        ),
    ] = 2.0
    width: Annotated[
        float,
        number(
            QT_TRANSLATE_NOOP("Parameter", "Width of the hole"),
            "w",
            at_least=0.05,
            at_most=10,
            soft=(0.2, 2.0),
            live=False,
            help=QT_TRANSLATE_NOOP("Parameter", "How far from the bottom the slope can be felt."),
        ),
    ] = 0.6

    def value(self, theta: Array) -> Array:
        x = coordinate(theta)
        u = (x - 2.0) / self.width
        return -self.depth * np.expm1(-0.5 * (u * u))

    def gradient(self, theta: Array) -> Array:
        x = coordinate(theta)
        u = (x - 2.0) / self.width
        return vector(theta, self.depth / self.width * u * np.exp(-0.5 * (u * u)))

    def hessian(self, theta: Array) -> Array:
        x = coordinate(theta)
        u = (x - 2.0) / self.width
        square = u * u
        return matrix(theta, self.depth / (self.width * self.width) * (1.0 - square) * np.exp(-0.5 * square))
