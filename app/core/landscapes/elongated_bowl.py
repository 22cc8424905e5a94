"""The landscape `elongated_bowl`."""

import math
from typing import Annotated

from app.core.arrays import Array
from app.core.landscapes.base import Landscape2D, Minimum
from app.core.landscapes.points import coordinates, matrix, vector
from app.core.parameters import number
from app.core.words import QT_TRANSLATE_NOOP


class ElongatedBowl(Landscape2D, frozen=True, kw_only=True, tag="elongated_bowl"):
    """A quadratic ravine with condition number κ, turned by an angle α."""

    title = QT_TRANSLATE_NOOP("Landscape", "Ravine")
    lesson = QT_TRANSLATE_NOOP(
        "Landscape",
        "One direction is far steeper than the other. Gradient descent zigzags across the ravine and crawls along it.",
    )
    latex = (
        r"f(x, y) = \frac{1}{2}\,(u^2 + \kappa\,v^2), \quad "
        r"u = x \cos\alpha + y \sin\alpha, \quad v = y \cos\alpha - x \sin\alpha"
    )
    expression = "(x*{cosine} + y*{sine})^2/2 + {condition}*(y*{cosine} - x*{sine})^2/2"
    bounds = ((-4.0, 4.0), (-4.0, 4.0))
    start = (-3.5, 1.4)
    minima = (Minimum((0.0, 0.0), 0.0),)

    condition: Annotated[
        float,
        number(
            QT_TRANSLATE_NOOP("Parameter", "Condition number"),
            "κ",
            at_least=1,
            at_most=1e8,
            log=True,
            soft=(1.0, 1000.0),
            live=False,
            help=QT_TRANSLATE_NOOP(
                "Parameter",
                "The largest curvature divided by the smallest. It bounds how fast gradient descent can be.",
            ),
        ),
    ] = 20.0
    angle: Annotated[
        float,
        number(
            QT_TRANSLATE_NOOP("Parameter", "Angle of the ravine"),
            "α",
            at_least=-90,
            at_most=90,
            unit="°",
            live=False,
            help=QT_TRANSLATE_NOOP(
                "Parameter", "A turned ravine takes away the help of learning rates chosen for each coordinate."
            ),
        ),
    ] = 0.0

    @property
    def cosine(self) -> float:
        """cos α."""
        return math.cos(math.radians(self.angle))

    @property
    def sine(self) -> float:
        """sin α."""
        return math.sin(math.radians(self.angle))

    def value(self, theta: Array) -> Array:
        x, y = coordinates(theta)
        xx, xy, yy = self._curvatures()
        return 0.5 * (xx * (x * x) + yy * (y * y)) + xy * (x * y)

    def gradient(self, theta: Array) -> Array:
        x, y = coordinates(theta)
        xx, xy, yy = self._curvatures()
        return vector(theta, xx * x + xy * y, xy * x + yy * y)

    def hessian(self, theta: Array) -> Array:
        return matrix(theta, *self._curvatures())

    def _curvatures(self) -> tuple[float, float, float]:
        """∂²f/∂x², ∂²f/∂x∂y and ∂²f/∂y², the same everywhere."""
        if self.angle == 0.0:
            return 1.0, 0.0, self.condition
        cosine, sine = self.cosine, self.sine
        return (
            cosine * cosine + self.condition * sine * sine,
            (1.0 - self.condition) * cosine * sine,
            sine * sine + self.condition * cosine * cosine,
        )
