"""The landscape `himmelblau`."""

from app.core.arrays import Array
from app.core.landscapes.base import Landscape2D, Minimum
from app.core.landscapes.points import coordinates, matrix, vector
from app.core.words import QT_TRANSLATE_NOOP


class Himmelblau(Landscape2D, frozen=True, tag="himmelblau"):
    """Four global minima of value 0, and a hill in the middle."""

    title = QT_TRANSLATE_NOOP("Landscape", "Himmelblau")
    lesson = QT_TRANSLATE_NOOP(
        "Landscape", "Four equally deep minima. Where you start, and how you step, decides which one you find."
    )
    latex = r"f(x, y) = (x^2 + y - 11)^2 + (x + y^2 - 7)^2"
    reference = "Himmelblau, Applied Nonlinear Programming, 1972."
    expression = "(x^2 + y - 11)^2 + (x + y^2 - 7)^2"
    bounds = ((-5.0, 5.0), (-5.0, 5.0))
    start = (0.4, -0.6)
    minima = (
        Minimum((3.0, 2.0), 0.0),
        Minimum((-2.805118086952745, 3.131312518250573), 0.0),
        Minimum((-3.779310253377747, -3.2831859912861696), 0.0),
        Minimum((3.5844283403304917, -1.8481265269644036), 0.0),
    )
    is_log_scaled = True

    def value(self, theta: Array) -> Array:
        x, y = coordinates(theta)
        p = x * x + y - 11.0
        q = x + y * y - 7.0
        return p * p + q * q

    def gradient(self, theta: Array) -> Array:
        x, y = coordinates(theta)
        p = x * x + y - 11.0
        q = x + y * y - 7.0
        return vector(theta, 4.0 * (x * p) + 2.0 * q, 2.0 * p + 4.0 * (y * q))

    def hessian(self, theta: Array) -> Array:
        x, y = coordinates(theta)
        p = x * x + y - 11.0
        q = x + y * y - 7.0
        return matrix(theta, 4.0 * p + 8.0 * (x * x) + 2.0, 4.0 * (x + y), 4.0 * q + 8.0 * (y * y) + 2.0)
