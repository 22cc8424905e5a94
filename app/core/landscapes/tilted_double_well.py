"""The landscape `tilted_double_well`."""

from typing import Annotated

from app.core.arrays import Array
from app.core.landscapes.base import Landscape1D
from app.core.landscapes.points import coordinate, matrix, vector
from app.core.landscapes.stationary import found_minima
from app.core.parameters import number
from app.core.words import QT_TRANSLATE_NOOP


class TiltedDoubleWell(Landscape1D, frozen=True, kw_only=True, tag="tilted_double_well"):
    """A double well tilted by t: beyond |t| ≈ 1.54 only one minimum is left."""

    title = QT_TRANSLATE_NOOP("Landscape", "Tilted double well")
    lesson = QT_TRANSLATE_NOOP(
        "Landscape",
        "A local minimum next to the global one. Plain gradient descent stays in whichever well it starts in.",
    )
    latex = r"f(x) = (x^2 - 1)^2 + t\,x"
    expression = "(x^2 - 1)^2 + {tilt}*x"
    bounds = ((-1.8, 1.8),)
    start = (1.7,)
    minima = property(found_minima)

    tilt: Annotated[
        float,
        number(
            QT_TRANSLATE_NOOP("Parameter", "Tilt"),
            "t",
            at_least=-3,
            at_most=3,
            live=False,
            help=QT_TRANSLATE_NOOP("Parameter", "How much the curve leans. Zero makes both wells equally deep."),
        ),
    ] = 0.3

    def value(self, theta: Array) -> Array:
        x = coordinate(theta)
        inner = x * x - 1.0
        return inner * inner + self.tilt * x

    def gradient(self, theta: Array) -> Array:
        x = coordinate(theta)
        return vector(theta, 4.0 * x * (x * x - 1.0) + self.tilt)

    def hessian(self, theta: Array) -> Array:
        x = coordinate(theta)
        return matrix(theta, 12.0 * (x * x) - 4.0)
