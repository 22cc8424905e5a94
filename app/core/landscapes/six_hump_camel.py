"""The landscape `six_hump_camel`."""

from app.core.arrays import Array
from app.core.landscapes.base import Landscape2D, Minimum
from app.core.landscapes.points import coordinates, matrix, vector
from app.core.words import QT_TRANSLATE_NOOP


class SixHumpCamel(Landscape2D, frozen=True, tag="six_hump_camel"):
    """Six minima, symmetric about the origin; two of them are global."""

    title = QT_TRANSLATE_NOOP("Landscape", "Six-hump camel")
    lesson = QT_TRANSLATE_NOOP(
        "Landscape", "Six minima in three pairs: two global, two local, and two barely deep enough to hold a ball."
    )
    latex = r"f(x, y) = \left(4 - 2.1 x^2 + \frac{x^4}{3}\right) x^2 + x y + (4 y^2 - 4)\,y^2"
    reference = "Dixon and Szegő, Towards Global Optimisation 2, 1978."
    expression = "4*x^2 - 21/10*x^4 + x^6/3 + x*y - 4*y^2 + 4*y^4"
    bounds = ((-2.0, 2.0), (-1.1, 1.1))
    start = (-1.9, 0.4)

    @property
    def minima(self) -> tuple[Minimum, ...]:
        halves = (
            Minimum((0.08984201310031806, -0.7126564030207396), -1.0316284534898774),
            Minimum((1.703606714969981, -0.7960835686726251), -0.21546382438371764, False),
            Minimum((1.6071047529201972, 0.5686514548841314), 2.1042503103112584, False),
        )
        return halves + tuple(Minimum((-m.theta[0], -m.theta[1]), m.value, m.is_global) for m in halves)

    def value(self, theta: Array) -> Array:
        x, y = coordinates(theta)
        square_x, square_y = x * x, y * y
        return square_x * (4.0 + square_x * (square_x / 3.0 - 2.1)) + x * y + square_y * (4.0 * square_y - 4.0)

    def gradient(self, theta: Array) -> Array:
        x, y = coordinates(theta)
        square_x, square_y = x * x, y * y
        return vector(theta, x * (8.0 + square_x * (2.0 * square_x - 8.4)) + y, x + y * (16.0 * square_y - 8.0))

    def hessian(self, theta: Array) -> Array:
        x, y = coordinates(theta)
        square_x, square_y = x * x, y * y
        return matrix(theta, 8.0 + square_x * (10.0 * square_x - 25.2), 1.0, 48.0 * square_y - 8.0)
