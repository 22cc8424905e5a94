"""The landscape `hills`."""

import numpy as np

from app.core.arrays import Array
from app.core.landscapes.base import Landscape2D, Minimum
from app.core.landscapes.points import coordinates, matrix, vector
from app.core.words import QT_TRANSLATE_NOOP


class Hills(Landscape2D, frozen=True, tag="hills"):
    """A mix of shifted and scaled Gaussian bells: one global and two local minima."""

    title = QT_TRANSLATE_NOOP("Landscape", "Hills and hollows")
    lesson = QT_TRANSLATE_NOOP(
        "Landscape", "Three hills, three hollows and level ground around them. A start on the outside goes nowhere."
    )
    latex = (
        r"f(x, y) = 3\,(1 - x)^2\,e^{-x^2 - (y + 1)^2} "
        r"- 10\,\left(\frac{x}{5} - x^3 - y^5\right) e^{-x^2 - y^2} - \frac{1}{3}\,e^{-(x + 1)^2 - y^2}"
    )
    reference = "The function peaks of MATLAB."
    expression = "3*(1 - x)^2*exp(-x^2 - (y + 1)^2) - 10*(x/5 - x^3 - y^5)*exp(-x^2 - y^2) - exp(-(x + 1)^2 - y^2)/3"
    bounds = ((-3.0, 3.0), (-3.0, 3.0))
    start = (-0.3, 2.1)
    minima = (
        Minimum((0.22827892055636909, -1.6255349574999964), -6.551133332835837),
        Minimum((-1.3473962443682108, 0.20451886609700518), -3.04984940280026, False),
        Minimum((0.2964455538468321, 0.32019624766683435), -0.06493586825552689, False),
    )

    def value(self, theta: Array) -> Array:
        x, y = coordinates(theta)
        a, b, c = 1.0 - x, y + 1.0, x + 1.0
        square_x, square_y = x * x, y * y
        first = 3.0 * (a * a) * np.exp(-(square_x + b * b))
        second = 10.0 * (x * (0.2 - square_x) - square_y * square_y * y) * np.exp(-(square_x + square_y))
        third = np.exp(-(c * c + square_y)) / 3.0
        return first - second - third

    def gradient(self, theta: Array) -> Array:
        x, y = coordinates(theta)
        a, b, c = 1.0 - x, y + 1.0, x + 1.0
        square_x, square_y = x * x, y * y
        first = 3.0 * a * np.exp(-(square_x + b * b))
        second = 10.0 * np.exp(-(square_x + square_y))
        third = np.exp(-(c * c + square_y)) / 3.0
        inner = x * (0.2 - square_x) - square_y * square_y * y
        inner_x, inner_y = 0.2 - 3.0 * square_x, -5.0 * (square_y * square_y)
        return vector(
            theta,
            -2.0 * first * (1.0 + x * a) - second * (inner_x - 2.0 * (x * inner)) + 2.0 * (c * third),
            -2.0 * first * (a * b) - second * (inner_y - 2.0 * (y * inner)) + 2.0 * (y * third),
        )

    def hessian(self, theta: Array) -> Array:
        x, y = coordinates(theta)
        a, b, c = 1.0 - x, y + 1.0, x + 1.0
        square_x, square_y = x * x, y * y
        first = 6.0 * np.exp(-(square_x + b * b))
        second = 10.0 * np.exp(-(square_x + square_y))
        third = np.exp(-(c * c + square_y)) / 3.0
        inner = x * (0.2 - square_x) - square_y * square_y * y
        inner_x, inner_y = 0.2 - 3.0 * square_x, -5.0 * (square_y * square_y)
        shift = x * a
        inner_xx = (4.0 * square_x - 2.0) * inner - 4.0 * (x * inner_x) - 6.0 * x
        inner_xy = 4.0 * (x * y) * inner - 2.0 * (y * inner_x) - 2.0 * (x * inner_y)
        inner_yy = (4.0 * square_y - 2.0) * inner - 4.0 * (y * inner_y) - 20.0 * (square_y * y)
        return matrix(
            theta,
            first * (1.0 - a * a + 4.0 * shift + 2.0 * (shift * shift))
            - second * inner_xx
            - (4.0 * (c * c) - 2.0) * third,
            2.0 * first * (b * (a + shift * a)) - second * inner_xy - 4.0 * (c * y) * third,
            first * (a * a) * (2.0 * (b * b) - 1.0) - second * inner_yy - (4.0 * square_y - 2.0) * third,
        )
