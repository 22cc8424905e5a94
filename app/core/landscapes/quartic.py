"""The landscape `quartic`."""

from app.core.arrays import Array
from app.core.landscapes.base import Landscape1D, Minimum
from app.core.landscapes.points import coordinate, matrix, vector
from app.core.words import QT_TRANSLATE_NOOP


class Quartic(Landscape1D, frozen=True, tag="quartic"):
    """A fourth power: convex, with a bottom of no curvature."""

    title = QT_TRANSLATE_NOOP("Landscape", "Flat-bottomed bowl")
    lesson = QT_TRANSLATE_NOOP(
        "Landscape", "The curvature vanishes at the bottom, so the steps shrink long before the minimum is reached."
    )
    latex = r"f(x) = x^4"
    expression = "x^4"
    bounds = ((-2.0, 2.0),)
    start = (1.6,)
    minima = (Minimum((0.0,), 0.0),)

    def value(self, theta: Array) -> Array:
        x = coordinate(theta)
        square = x * x
        return square * square

    def gradient(self, theta: Array) -> Array:
        x = coordinate(theta)
        return vector(theta, 4.0 * (x * x * x))

    def hessian(self, theta: Array) -> Array:
        x = coordinate(theta)
        return matrix(theta, 12.0 * (x * x))
