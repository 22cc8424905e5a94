"""The landscape `cliff_plain`."""

import numpy as np

from app.core.arrays import Array
from app.core.landscapes.base import Landscape2D
from app.core.landscapes.cliff import Height, Steepness
from app.core.landscapes.points import coordinates, matrix, vector
from app.core.landscapes.stationary import found_minima
from app.core.words import QT_TRANSLATE_NOOP


class CliffPlain(Landscape2D, frozen=True, kw_only=True, tag="cliff_plain"):
    """A shallow bowl with a steep step of height h along the line x = 1."""

    title = QT_TRANSLATE_NOOP("Landscape", "Plain with a cliff")
    lesson = QT_TRANSLATE_NOOP(
        "Landscape",
        "A gentle plain falls off a cliff. The gradient at the edge is so large that one step "
        "can undo all progress; clipping or a smaller rate helps.",
    )
    latex = r"f(x, y) = \frac{x^2 + y^2}{20} + \frac{h}{1 + e^{-k\,(x - 1)}}"
    reference = "After Goodfellow, Bengio and Courville, Deep Learning, 2016, section 8.2.4."
    expression = "(x^2 + y^2)/20 + {height}*sigmoid({steepness}*(x - 1))"
    bounds = ((-4.0, 4.0), (-4.0, 4.0))
    start = (3.2, 2.4)
    minima = property(found_minima)

    height: Height = 2.0
    steepness: Steepness = 20.0

    def value(self, theta: Array) -> Array:
        x, y = coordinates(theta)
        step = 0.5 + 0.5 * np.tanh(0.5 * self.steepness * (x - 1.0))
        return 0.05 * (x * x + y * y) + self.height * step

    def gradient(self, theta: Array) -> Array:
        x, y = coordinates(theta)
        tail = np.exp(-self.steepness * np.abs(x - 1.0))
        whole = 1.0 + tail
        return vector(theta, 0.1 * x + self.height * self.steepness * (tail / (whole * whole)), 0.1 * y)

    def hessian(self, theta: Array) -> Array:
        x, _ = coordinates(theta)
        tail = np.exp(-self.steepness * np.abs(x - 1.0))
        whole = 1.0 + tail
        bend = tail / (whole * whole) * np.tanh(0.5 * self.steepness * (x - 1.0))
        return matrix(theta, 0.1 - self.height * self.steepness * self.steepness * bend, 0.0, 0.1)
