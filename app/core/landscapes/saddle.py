"""The landscape `saddle`."""

from typing import ClassVar

from app.core.arrays import Array
from app.core.landscapes.base import Bounds, Landscape2D
from app.core.landscapes.points import coordinates, matrix, vector
from app.core.words import QT_TRANSLATE_NOOP


class Saddle(Landscape2D, frozen=True, tag="saddle"):
    """The plainest saddle; it is unbounded below."""

    title: ClassVar[str] = QT_TRANSLATE_NOOP("Landscape", "Saddle")
    lesson: ClassVar[str] = QT_TRANSLATE_NOOP(
        "Landscape",
        "Up in one direction, down in the other. The slope vanishes at the centre, which is "
        "no minimum; below it the loss falls without end.",
    )
    latex: ClassVar[str] = r"f(x, y) = x^2 - y^2"
    expression: ClassVar[str] = "x^2 - y^2"
    bounds: ClassVar[Bounds] = ((-2.0, 2.0), (-2.0, 2.0))
    start: ClassVar[tuple[float, ...]] = (-1.6, 0.001)

    def value(self, theta: Array) -> Array:
        x, y = coordinates(theta)
        return x * x - y * y

    def gradient(self, theta: Array) -> Array:
        x, y = coordinates(theta)
        return vector(theta, 2.0 * x, -2.0 * y)

    def hessian(self, theta: Array) -> Array:
        return matrix(theta, 2.0, 0.0, -2.0)
