"""The landscape `rosenbrock`."""

from typing import Annotated

from app.core.arrays import Array
from app.core.landscapes.base import Bounds, Landscape2D, Minimum
from app.core.landscapes.points import coordinates, matrix, vector
from app.core.parameters import number
from app.core.words import QT_TRANSLATE_NOOP


class Rosenbrock(Landscape2D, frozen=True, kw_only=True, tag="rosenbrock"):
    """The banana valley; the global minimum is 0 at (a, a²)."""

    title = QT_TRANSLATE_NOOP("Landscape", "Rosenbrock")
    lesson = QT_TRANSLATE_NOOP(
        "Landscape",
        "The curved valley is found at once, but its floor is so flat that the way along it takes very long.",
    )
    latex = r"f(x, y) = (a - x)^2 + b\,(y - x^2)^2"
    reference = "Rosenbrock, The Computer Journal 3, 1960."
    expression = "({a} - x)^2 + {b}*(y - x^2)^2"
    start = (-1.2, 1.0)
    is_log_scaled = True

    a: Annotated[
        float,
        number(
            QT_TRANSLATE_NOOP("Parameter", "Place of the minimum"),
            "a",
            at_least=-3,
            at_most=3,
            live=False,
            help=QT_TRANSLATE_NOOP("Parameter", "The minimum lies at a and a squared."),
        ),
    ] = 1.0
    b: Annotated[
        float,
        number(
            QT_TRANSLATE_NOOP("Parameter", "Steepness of the walls"),
            "b",
            above=0,
            at_most=1e6,
            log=True,
            soft=(1.0, 1000.0),
            live=False,
            help=QT_TRANSLATE_NOOP("Parameter", "How much steeper the walls of the valley are than its floor."),
        ),
    ] = 100.0

    @property
    def bounds(self) -> Bounds:
        half = max(2.0, 1.2 * abs(self.a))
        return ((-half, half), (-1.0, max(3.0, self.a * self.a + 1.0)))

    @property
    def minima(self) -> tuple[Minimum, ...]:
        return (Minimum((self.a, self.a * self.a), 0.0),)

    def value(self, theta: Array) -> Array:
        x, y = coordinates(theta)
        left = self.a - x
        climb = y - x * x
        return left * left + self.b * (climb * climb)

    def gradient(self, theta: Array) -> Array:
        x, y = coordinates(theta)
        pull = 2.0 * self.b * (y - x * x)
        return vector(theta, -2.0 * (self.a - x) - 2.0 * (x * pull), pull)

    def hessian(self, theta: Array) -> Array:
        x, y = coordinates(theta)
        square = x * x
        return matrix(theta, 2.0 + self.b * (12.0 * square - 4.0 * y), -4.0 * self.b * x, 2.0 * self.b)
