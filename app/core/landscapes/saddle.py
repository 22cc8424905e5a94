"""The landscape `saddle`."""

from app.core.arrays import Array
from app.core.landscapes.base import Landscape2D
from app.core.landscapes.points import coordinates, matrix, vector
from app.core.words import QT_TRANSLATE_NOOP


class Saddle(Landscape2D, frozen=True, tag="saddle"):
    """The plainest saddle; it is unbounded below."""

    title = QT_TRANSLATE_NOOP("Landscape", "Saddle")
    lesson = QT_TRANSLATE_NOOP(
        "Landscape",
        "Up in one direction, down in the other. The slope vanishes at the centre, which is "
        "no minimum; below it the loss falls without end.",
    )
    latex = r"f(x, y) = x^2 - y^2"
    expression = "x^2 - y^2"
    bounds = ((-2.0, 2.0), (-2.0, 2.0))
    start = (-1.6, 0.001)

    def value(self, theta: Array) -> Array:
        x, y = coordinates(theta)
        return x * x - y * y

    def gradient(self, theta: Array) -> Array:
        x, y = coordinates(theta)
        return vector(theta, 2.0 * x, -2.0 * y)

    def hessian(self, theta: Array) -> Array:
        return matrix(theta, 2.0, 0.0, -2.0)
