"""The landscape `spiral_valley`."""

from typing import Annotated

import numpy as np

from app.core.arrays import Array
from app.core.landscapes.base import Landscape2D, Minimum
from app.core.landscapes.points import coordinates, matrix, vector
from app.core.parameters import number
from app.core.words import QT_TRANSLATE_NOOP


class SpiralValley(Landscape2D, frozen=True, kw_only=True, tag="spiral_valley"):
    """Two arms of a spiral valley that meet at the minimum, 0, at the origin; r² = x² + y².

    It is smooth everywhere: at the polar angle φ the walls are h r² (1 − cos(2φ − t)) / (1 + r²).
    """

    title = QT_TRANSLATE_NOOP("Landscape", "Spiral valley")
    lesson = QT_TRANSLATE_NOOP(
        "Landscape",
        "Two valleys wind around the centre. The way down leads along a curve that keeps "
        "turning, with walls on both sides.",
    )
    latex = (
        r"f(x, y) = 0.02\,r^2 + h\,\frac{r^2 - p}{1 + r^2}, \quad "
        r"p = (x^2 - y^2) \cos t + 2 x y \sin t, \quad t = 2 k\,\sqrt{1 + r^2}"
    )
    expression = (
        "(x^2 + y^2)/50 + {height}*(x^2 + y^2 - (x^2 - y^2)*cos(2*{twist}*sqrt(1 + x^2 + y^2))"
        " - 2*x*y*sin(2*{twist}*sqrt(1 + x^2 + y^2)))/(1 + x^2 + y^2)"
    )
    bounds = ((-5.0, 5.0), (-5.0, 5.0))
    start = (-3.9, 2.2)
    minima = (Minimum((0.0, 0.0), 0.0),)

    height: Annotated[
        float,
        number(
            QT_TRANSLATE_NOOP("Parameter", "Height of the walls"),
            "h",
            above=0,
            at_most=100,
            soft=(0.1, 5.0),
            live=False,
            help=QT_TRANSLATE_NOOP("Parameter", "How high the walls between the arms are."),
        ),
    ] = 1.0
    twist: Annotated[
        float,
        number(
            QT_TRANSLATE_NOOP("Parameter", "Twist"),
            "k",
            at_least=0,
            at_most=5,
            live=False,
            help=QT_TRANSLATE_NOOP("Parameter", "How fast the valleys wind; zero leaves them straight."),
        ),
    ] = 1.0

    def value(self, theta: Array) -> Array:
        x, y = coordinates(theta)
        square = x * x + y * y
        turn = 2.0 * self.twist * np.sqrt(1.0 + square)
        along = (x * x - y * y) * np.cos(turn) + 2.0 * (x * y) * np.sin(turn)
        return 0.02 * square + self.height * (square - along) / (1.0 + square)

    def gradient(self, theta: Array) -> Array:
        x, y = coordinates(theta)
        square = x * x + y * y
        whole = 1.0 + square
        root = np.sqrt(whole)
        cosine, sine = np.cos(2.0 * self.twist * root), np.sin(2.0 * self.twist * root)
        difference, twice = x * x - y * y, 2.0 * (x * y)
        wall = (square - difference * cosine - twice * sine) / whole
        spin = 2.0 * self.twist / root * (twice * cosine - difference * sine)
        shrink = 2.0 - spin - 2.0 * wall
        scale = self.height / whole
        return vector(
            theta,
            0.04 * x + scale * (shrink * x - 2.0 * (x * cosine + y * sine)),
            0.04 * y + scale * (shrink * y - 2.0 * (x * sine - y * cosine)),
        )

    def hessian(self, theta: Array) -> Array:
        x, y = coordinates(theta)
        square = x * x + y * y
        whole = 1.0 + square
        root = np.sqrt(whole)
        cosine, sine = np.cos(2.0 * self.twist * root), np.sin(2.0 * self.twist * root)
        difference, twice = x * x - y * y, 2.0 * (x * y)
        along, across = difference * cosine + twice * sine, twice * cosine - difference * sine
        rate = 2.0 * self.twist / root
        turn_x, turn_y, bend = rate * x, rate * y, rate / whole
        along_x, along_y = 2.0 * (x * cosine + y * sine), 2.0 * (x * sine - y * cosine)
        wall = (square - along) / whole
        wall_x = (2.0 * (x - x * wall) - along_x - turn_x * across) / whole
        wall_y = (2.0 * (y - y * wall) - along_y - turn_y * across) / whole
        along_xx = 2.0 * cosine - 2.0 * turn_x * along_y + (rate - bend * (x * x)) * across - turn_x * turn_x * along
        along_xy = 2.0 * sine - turn_y * along_y + turn_x * along_x - bend * (x * y) * across - turn_x * turn_y * along
        along_yy = -2.0 * cosine + 2.0 * turn_y * along_x + (rate - bend * (y * y)) * across - turn_y * turn_y * along
        scale = self.height / whole
        return matrix(
            theta,
            0.04 + scale * (2.0 - along_xx - 4.0 * (x * wall_x) - 2.0 * wall),
            scale * (-along_xy - 2.0 * (x * wall_y) - 2.0 * (y * wall_x)),
            0.04 + scale * (2.0 - along_yy - 4.0 * (y * wall_y) - 2.0 * wall),
        )
