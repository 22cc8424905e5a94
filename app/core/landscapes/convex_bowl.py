"""The landscape `convex_bowl`."""

from typing import Annotated

from app.core.arrays import Array
from app.core.landscapes.base import Landscape1D, Minimum
from app.core.landscapes.points import coordinate, matrix, vector
from app.core.parameters import number
from app.core.words import QT_TRANSLATE_NOOP


class ConvexBowl(Landscape1D, frozen=True, kw_only=True, tag="convex_bowl"):
    """A parabola: the simplest convex function."""

    title = QT_TRANSLATE_NOOP("Landscape", "Parabola")
    lesson = QT_TRANSLATE_NOOP(
        "Landscape",
        "One minimum and no obstacle. Gradient descent arrives whenever the learning rate is "
        "below 2 divided by the curvature.",
    )
    latex = r"f(x) = \frac{c}{2}\,x^2"
    expression = "{curvature}*x^2/2"
    bounds = ((-4.0, 4.0),)
    start = (3.4,)
    minima = (Minimum((0.0,), 0.0),)

    curvature: Annotated[
        float,
        number(
            QT_TRANSLATE_NOOP("Parameter", "Curvature"),
            "c",
            above=0,
            at_most=1e6,
            log=True,
            soft=(0.01, 100.0),
            live=False,
            help=QT_TRANSLATE_NOOP(
                "Parameter", "How strongly the curve bends. Above a learning rate of 2 divided by it, the steps grow."
            ),
        ),
    ] = 2.0

    def value(self, theta: Array) -> Array:
        x = coordinate(theta)
        return 0.5 * self.curvature * (x * x)

    def gradient(self, theta: Array) -> Array:
        x = coordinate(theta)
        return vector(theta, self.curvature * x)

    def hessian(self, theta: Array) -> Array:
        return matrix(theta, self.curvature)
