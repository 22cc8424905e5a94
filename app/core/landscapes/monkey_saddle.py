"""The landscape `monkey_saddle`."""

from app.core.arrays import Array
from app.core.landscapes.base import Landscape2D
from app.core.landscapes.points import coordinates, matrix, vector
from app.core.words import QT_TRANSLATE_NOOP


class MonkeySaddle(Landscape2D, frozen=True, tag="monkey_saddle"):
    """A degenerate saddle, with no curvature at its centre; it is unbounded below."""

    title = QT_TRANSLATE_NOOP("Landscape", "Monkey saddle")
    lesson = QT_TRANSLATE_NOOP(
        "Landscape",
        "Three valleys and three ridges meet at a point where slope and curvature both "
        "vanish; the loss falls without end in the valleys.",
    )
    latex = r"f(x, y) = x^3 - 3 x y^2"
    expression = "x^3 - 3*x*y^2"
    bounds = ((-2.0, 2.0), (-2.0, 2.0))
    start = (1.5, 0.02)

    def value(self, theta: Array) -> Array:
        x, y = coordinates(theta)
        return x * (x * x - 3.0 * (y * y))

    def gradient(self, theta: Array) -> Array:
        x, y = coordinates(theta)
        return vector(theta, 3.0 * (x * x - y * y), -6.0 * (x * y))

    def hessian(self, theta: Array) -> Array:
        x, y = coordinates(theta)
        return matrix(theta, 6.0 * x, -6.0 * y, -6.0 * x)
