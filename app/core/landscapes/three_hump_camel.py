"""The landscape `three_hump_camel`."""

from app.core.arrays import Array
from app.core.landscapes.base import Landscape2D, Minimum
from app.core.landscapes.points import coordinates, matrix, vector
from app.core.words import QT_TRANSLATE_NOOP


class ThreeHumpCamel(Landscape2D, frozen=True, tag="three_hump_camel"):
    """Three minima; the global one is 0 at the origin."""

    title = QT_TRANSLATE_NOOP("Landscape", "Three-hump camel")
    lesson = QT_TRANSLATE_NOOP("Landscape", "A global minimum between two local ones, in a long tilted valley.")
    latex = r"f(x, y) = 2 x^2 - 1.05 x^4 + \frac{x^6}{6} + x y + y^2"
    reference = "Surjanovic and Bingham, Virtual Library of Simulation Experiments, 2013."
    expression = "2*x^2 - 21/20*x^4 + x^6/6 + x*y + y^2"
    bounds = ((-2.4, 2.4), (-2.4, 2.4))
    start = (-2.2, 1.8)
    minima = (
        Minimum((0.0, 0.0), 0.0),
        Minimum((-1.7475523458302888, 0.8737761729151444), 0.2986384422368598, False),
        Minimum((1.7475523458302888, -0.8737761729151444), 0.2986384422368598, False),
    )

    def value(self, theta: Array) -> Array:
        x, y = coordinates(theta)
        square = x * x
        return square * (2.0 + square * (square / 6.0 - 1.05)) + x * y + y * y

    def gradient(self, theta: Array) -> Array:
        x, y = coordinates(theta)
        square = x * x
        return vector(theta, x * (4.0 + square * (square - 4.2)) + y, x + 2.0 * y)

    def hessian(self, theta: Array) -> Array:
        x, _ = coordinates(theta)
        square = x * x
        return matrix(theta, 4.0 + square * (5.0 * square - 12.6), 1.0, 2.0)
