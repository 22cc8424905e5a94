"""The landscape `two_wells`."""

from typing import Annotated

import numpy as np

from app.core.arrays import Array
from app.core.landscapes.base import Landscape2D
from app.core.landscapes.points import coordinates, matrix, vector
from app.core.landscapes.stationary import found_minima
from app.core.parameters import number
from app.core.words import QT_TRANSLATE_NOOP


class TwoWells(Landscape2D, frozen=True, kw_only=True, tag="two_wells"):
    """A broad hollow with two Gaussian wells in it, and a rim that levels out into a plateau."""

    title = QT_TRANSLATE_NOOP("Landscape", "Plateau and two wells")
    lesson = QT_TRANSLATE_NOOP(
        "Landscape",
        "A flat shoulder, a local well on the left, the global well on the lower right. "
        "Momentum can roll through the first; plain gradient descent stays in it.",
    )
    latex = (
        r"f(x, y) = 1.5\,\left(1 - e^{-\frac{x^2 + y^2}{2.88}}\right) "
        r"- a\,e^{-2\,(x + 1.1)^2 - 2\,(y - 0.4)^2} "
        r"- b\,e^{-\frac{(x - 1.2)^2 + (y + 0.9)^2}{0.72}}"
    )
    expression = (
        "3/2*(1 - exp(-25*(x^2 + y^2)/72)) - {left_depth}*exp(-2*((x + 11/10)^2 + (y - 2/5)^2))"
        " - {right_depth}*exp(-25*((x - 6/5)^2 + (y + 9/10)^2)/18)"
    )
    bounds = ((-3.0, 3.0), (-3.0, 3.0))
    start = (-2.4, 1.9)
    minima = property(found_minima)

    left_depth: Annotated[
        float,
        number(
            QT_TRANSLATE_NOOP("Parameter", "Depth of the left well"),
            "a",
            at_least=0,
            at_most=10,
            soft=(0.0, 3.0),
            live=False,
            help=QT_TRANSLATE_NOOP("Parameter", "The deeper the left well, the harder it is to roll through."),
        ),
    ] = 0.6
    right_depth: Annotated[
        float,
        number(
            QT_TRANSLATE_NOOP("Parameter", "Depth of the right well"),
            "b",
            at_least=0,
            at_most=10,
            soft=(0.0, 3.0),
            live=False,
            help=QT_TRANSLATE_NOOP("Parameter", "How deep the well on the lower right is."),
        ),
    ] = 1.6

    def value(self, theta: Array) -> Array:
        x, y = coordinates(theta)
        left_x, left_y, right_x, right_y = x + 1.1, y - 0.4, x - 1.2, y + 0.9
        broad = 1.5 - 1.5 * np.exp((x * x + y * y) / -2.88)
        left = self.left_depth * np.exp(-2.0 * (left_x * left_x + left_y * left_y))
        right = self.right_depth * np.exp((right_x * right_x + right_y * right_y) / -0.72)
        return broad - left - right

    def gradient(self, theta: Array) -> Array:
        x, y = coordinates(theta)
        left_x, left_y, right_x, right_y = x + 1.1, y - 0.4, x - 1.2, y + 0.9
        broad = 1.5 / 1.44 * np.exp((x * x + y * y) / -2.88)
        left = 4.0 * self.left_depth * np.exp(-2.0 * (left_x * left_x + left_y * left_y))
        right = self.right_depth / 0.36 * np.exp((right_x * right_x + right_y * right_y) / -0.72)
        return vector(theta, broad * x + left * left_x + right * right_x, broad * y + left * left_y + right * right_y)

    def hessian(self, theta: Array) -> Array:
        x, y = coordinates(theta)
        left_x, left_y, right_x, right_y = x + 1.1, y - 0.4, x - 1.2, y + 0.9
        broad = 1.5 / 1.44 * np.exp((x * x + y * y) / -2.88)
        left = 4.0 * self.left_depth * np.exp(-2.0 * (left_x * left_x + left_y * left_y))
        right = self.right_depth / 0.36 * np.exp((right_x * right_x + right_y * right_y) / -0.72)
        broad_bend, left_bend, right_bend = broad / 1.44, 4.0 * left, right / 0.36
        level = broad + left + right
        return matrix(
            theta,
            level - broad_bend * (x * x) - left_bend * (left_x * left_x) - right_bend * (right_x * right_x),
            -broad_bend * (x * y) - left_bend * (left_x * left_y) - right_bend * (right_x * right_y),
            level - broad_bend * (y * y) - left_bend * (left_y * left_y) - right_bend * (right_y * right_y),
        )
