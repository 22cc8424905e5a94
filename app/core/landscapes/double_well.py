"""The landscape `double_well`."""

from typing import Annotated

from app.core.arrays import Array
from app.core.landscapes.base import Landscape1D, Minimum
from app.core.landscapes.points import coordinate, matrix, vector
from app.core.parameters import number
from app.core.words import QT_TRANSLATE_NOOP


class DoubleWell(Landscape1D, frozen=True, kw_only=True, tag="double_well"):
    """Two equal wells at ±1 with a barrier of height b between them."""

    title = QT_TRANSLATE_NOOP("Landscape", "Double well")
    lesson = QT_TRANSLATE_NOOP(
        "Landscape",
        "Two equally deep minima with a hill between them. The side of the start decides which one is found.",
    )
    latex = r"f(x) = b\,(x^2 - 1)^2"
    expression = "{barrier}*(x^2 - 1)^2"
    bounds = ((-1.8, 1.8),)
    start = (0.1,)
    minima = (Minimum((-1.0,), 0.0), Minimum((1.0,), 0.0))

    barrier: Annotated[
        float,
        number(
            QT_TRANSLATE_NOOP("Parameter", "Height of the barrier"),
            "b",
            above=0,
            at_most=1e6,
            log=True,
            soft=(0.1, 10.0),
            live=False,
            help=QT_TRANSLATE_NOOP("Parameter", "How high the hill between the two wells is."),
        ),
    ] = 1.0

    def value(self, theta: Array) -> Array:
        x = coordinate(theta)
        inner = x * x - 1.0
        return self.barrier * (inner * inner)

    def gradient(self, theta: Array) -> Array:
        x = coordinate(theta)
        return vector(theta, 4.0 * self.barrier * x * (x * x - 1.0))

    def hessian(self, theta: Array) -> Array:
        x = coordinate(theta)
        return matrix(theta, self.barrier * (12.0 * (x * x) - 4.0))
