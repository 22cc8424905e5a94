"""The landscape `bowl`."""

from typing import ClassVar

from app.core.arrays import Array
from app.core.landscapes.base import Bounds, Landscape2D, Minimum
from app.core.landscapes.points import coordinates, matrix
from app.core.words import QT_TRANSLATE_NOOP


class Bowl(Landscape2D, frozen=True, tag="bowl"):
    """The sphere function: the same curvature in every direction."""

    title: ClassVar[str] = QT_TRANSLATE_NOOP("Landscape", "Round bowl")
    lesson: ClassVar[str] = QT_TRANSLATE_NOOP(
        "Landscape",
        "The gradient points straight away from the minimum, so every path is a straight line.",
    )
    latex: ClassVar[str] = r"f(x, y) = x^2 + y^2"
    reference: ClassVar[str] = "De Jong's first function (sphere), 1975."
    expression: ClassVar[str] = "x^2 + y^2"
    bounds: ClassVar[Bounds] = ((-3.0, 3.0), (-3.0, 3.0))
    start: ClassVar[tuple[float, ...]] = (-2.4, 1.9)
    minima: ClassVar[tuple[Minimum, ...]] = (Minimum((0.0, 0.0), 0.0),)

    def value(self, theta: Array) -> Array:
        x, y = coordinates(theta)
        return x * x + y * y

    def gradient(self, theta: Array) -> Array:
        return 2.0 * theta

    def hessian(self, theta: Array) -> Array:
        return matrix(theta, 2.0, 0.0, 2.0)
