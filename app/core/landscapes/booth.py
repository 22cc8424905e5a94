"""The landscape `booth`."""

from app.core.arrays import Array
from app.core.landscapes.base import Landscape2D, Minimum
from app.core.landscapes.points import coordinates, matrix, vector
from app.core.words import QT_TRANSLATE_NOOP


class Booth(Landscape2D, frozen=True, tag="booth"):
    """A quadratic with its minimum, 0, at (1, 3)."""

    title = QT_TRANSLATE_NOOP("Landscape", "Booth")
    lesson = QT_TRANSLATE_NOOP("Landscape", "A tilted elliptic bowl: one minimum, and a mild zigzag on the way.")
    latex = r"f(x, y) = (x + 2 y - 7)^2 + (2 x + y - 5)^2"
    reference = "Surjanovic and Bingham, Virtual Library of Simulation Experiments, 2013."
    expression = "(x + 2*y - 7)^2 + (2*x + y - 5)^2"
    bounds = ((-10.0, 10.0), (-10.0, 10.0))
    start = (-8.0, 7.0)
    minima = (Minimum((1.0, 3.0), 0.0),)

    def value(self, theta: Array) -> Array:
        x, y = coordinates(theta)
        p = x + 2.0 * y - 7.0
        q = 2.0 * x + y - 5.0
        return p * p + q * q

    def gradient(self, theta: Array) -> Array:
        x, y = coordinates(theta)
        p = x + 2.0 * y - 7.0
        q = 2.0 * x + y - 5.0
        return vector(theta, 2.0 * p + 4.0 * q, 4.0 * p + 2.0 * q)

    def hessian(self, theta: Array) -> Array:
        return matrix(theta, 10.0, 8.0, 10.0)
