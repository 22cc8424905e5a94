"""The landscape `plateau`."""

from typing import Annotated

from app.core.arrays import Array
from app.core.landscapes.base import Landscape2D, Minimum
from app.core.landscapes.points import coordinates, matrix, vector
from app.core.parameters import number
from app.core.words import QT_TRANSLATE_NOOP


class Plateau(Landscape2D, frozen=True, kw_only=True, tag="plateau"):
    """A wide plain around a hollow of depth h and width w at (2, −1.5); far away the slope fades as 1/r³."""

    title = QT_TRANSLATE_NOOP("Landscape", "Plateau")
    lesson = QT_TRANSLATE_NOOP(
        "Landscape",
        "A wide plain with hardly any slope, and one way down. The step shrinks with the "
        "slope, so the start is very slow.",
    )
    latex = r"f(x, y) = \frac{h\,q}{1 + q}, \quad q = \frac{(x - 2)^2 + (y + 1.5)^2}{w^2}"
    expression = "{depth}*((x - 2)^2 + (y + 3/2)^2)/{width}^2/(1 + ((x - 2)^2 + (y + 3/2)^2)/{width}^2)"
    bounds = ((-5.0, 5.0), (-5.0, 5.0))
    start = (-3.4, 2.6)
    minima = (Minimum((2.0, -1.5), 0.0),)

    depth: Annotated[
        float,
        number(
            QT_TRANSLATE_NOOP("Parameter", "Depth of the hollow"),
            "h",
            above=0,
            at_most=1e6,
            soft=(0.5, 10.0),
            live=False,
            help=QT_TRANSLATE_NOOP("Parameter", "How far the bottom lies below the plain."),
        ),
    ] = 2.0
    width: Annotated[
        float,
        number(
            QT_TRANSLATE_NOOP("Parameter", "Width of the hollow"),
            "w",
            at_least=0.05,
            at_most=100,
            soft=(0.2, 4.0),
            live=False,
            help=QT_TRANSLATE_NOOP("Parameter", "How far from the bottom the slope can be felt."),
        ),
    ] = 1.0

    def value(self, theta: Array) -> Array:
        x, y = coordinates(theta)
        u, v = (x - 2.0) / self.width, (y + 1.5) / self.width
        square = u * u + v * v
        return self.depth * square / (1.0 + square)

    def gradient(self, theta: Array) -> Array:
        x, y = coordinates(theta)
        u, v = (x - 2.0) / self.width, (y + 1.5) / self.width
        square = u * u + v * v
        whole = 1.0 + square
        pull = 2.0 * self.depth / self.width / (whole * whole)
        return vector(theta, pull * u, pull * v)

    def hessian(self, theta: Array) -> Array:
        x, y = coordinates(theta)
        u, v = (x - 2.0) / self.width, (y + 1.5) / self.width
        square = u * u + v * v
        whole = 1.0 + square
        bend = 2.0 * self.depth / (self.width * self.width) / (whole * whole * whole)
        return matrix(theta, bend * (whole - 4.0 * (u * u)), -4.0 * bend * (u * v), bend * (whole - 4.0 * (v * v)))
