"""The landscape `bowl`."""

from app.core.arrays import Array
from app.core.landscapes.base import Landscape2D, Minimum
from app.core.landscapes.points import coordinates, matrix
from app.core.words import QT_TRANSLATE_NOOP


class Bowl(Landscape2D, frozen=True, tag="bowl"):
    """The sphere function: the same curvature in every direction."""

    title = QT_TRANSLATE_NOOP("Landscape", "Round bowl")
    lesson = QT_TRANSLATE_NOOP(
        "Landscape", "The gradient points straight away from the minimum, so every path is a straight line."
    )
    latex = r"f(x, y) = x^2 + y^2"
    reference = "De Jong's first function (sphere), 1975."
    expression = "x^2 + y^2"
    bounds = ((-3.0, 3.0), (-3.0, 3.0))
    start = (-2.4, 1.9)
    minima = (Minimum((0.0, 0.0), 0.0),)

    def value(self, theta: Array) -> Array:
        x, y = coordinates(theta)
        return x * x + y * y

    def gradient(self, theta: Array) -> Array:
        return 2.0 * theta

    def hessian(self, theta: Array) -> Array:
        return matrix(theta, 2.0, 0.0, 2.0)
