"""The landscape `ackley`."""

import math

import numpy as np

from app.core.arrays import Array
from app.core.landscapes.base import Landscape2D, Minimum
from app.core.landscapes.points import coordinates, matrix, vector
from app.core.landscapes.stationary import found_minima
from app.core.words import QT_TRANSLATE_NOOP


class Ackley(Landscape2D, frozen=True, tag="ackley"):
    """A funnel on a rippled plain; the global minimum is 0 at the origin, where f has a kink.

    At the kink the gradient is 0 and the Hessian is that of the smooth part.
    """

    title = QT_TRANSLATE_NOOP("Landscape", "Ackley")
    lesson = QT_TRANSLATE_NOOP(
        "Landscape", "A nearly flat outside full of shallow pits, around one deep funnel with a pointed tip."
    )
    latex = (
        r"f(x, y) = -20\,e^{-0.2\,\sqrt{\frac{1}{2}\,(x^2 + y^2)}} "
        r"- e^{\frac{1}{2}\,(\cos 2 \pi x + \cos 2 \pi y)} + e + 20"
    )
    reference = "Ackley, A Connectionist Machine for Genetic Hillclimbing, 1987."
    expression = "20 + e - 20*exp(-sqrt((x^2 + y^2)/2)/5) - exp((cos(2*pi*x) + cos(2*pi*y))/2)"
    bounds = ((-5.0, 5.0), (-5.0, 5.0))
    start = (-3.4, 2.7)

    @property
    def minima(self) -> tuple[Minimum, ...]:
        return found_minima(self, Minimum((0.0, 0.0), 0.0))

    def value(self, theta: Array) -> Array:
        x, y = coordinates(theta)
        radius = np.sqrt(0.5 * (x * x + y * y))
        ripple = np.exp(0.5 * (np.cos(2.0 * math.pi * x) + np.cos(2.0 * math.pi * y)))
        return (20.0 - 20.0 * np.exp(-0.2 * radius)) + (math.e - ripple)

    def gradient(self, theta: Array) -> Array:
        x, y = coordinates(theta)
        radius = np.sqrt(0.5 * (x * x + y * y))
        pull = 2.0 * np.exp(-0.2 * radius) / (radius + (radius == 0.0))
        ripple = math.pi * np.exp(0.5 * (np.cos(2.0 * math.pi * x) + np.cos(2.0 * math.pi * y)))
        return vector(
            theta, pull * x + ripple * np.sin(2.0 * math.pi * x), pull * y + ripple * np.sin(2.0 * math.pi * y)
        )

    def hessian(self, theta: Array) -> Array:
        x, y = coordinates(theta)
        radius = np.sqrt(0.5 * (x * x + y * y))
        inverse = (radius > 0.0) / (radius + (radius == 0.0))
        pull = 2.0 * np.exp(-0.2 * radius) * inverse
        bend = pull * inverse * (0.1 + 0.5 * inverse)
        sine_x, sine_y = np.sin(2.0 * math.pi * x), np.sin(2.0 * math.pi * y)
        cosine_x, cosine_y = np.cos(2.0 * math.pi * x), np.cos(2.0 * math.pi * y)
        ripple = math.pi * math.pi * np.exp(0.5 * (cosine_x + cosine_y))
        return matrix(
            theta,
            pull - bend * (x * x) + ripple * (2.0 * cosine_x - sine_x * sine_x),
            -bend * (x * y) - ripple * (sine_x * sine_y),
            pull - bend * (y * y) + ripple * (2.0 * cosine_y - sine_y * sine_y),
        )
