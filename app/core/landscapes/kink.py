"""The landscape `kink`."""

import numpy as np

from app.core.arrays import Array
from app.core.landscapes.base import Landscape1D, Minimum
from app.core.landscapes.points import coordinate, matrix, vector
from app.core.words import QT_TRANSLATE_NOOP


class Kink(Landscape1D, frozen=True, tag="kink"):
    """The absolute value: its slope does not shrink towards the minimum, and is taken as 0 at the kink."""

    title = QT_TRANSLATE_NOOP("Landscape", "Kink")
    lesson = QT_TRANSLATE_NOOP(
        "Landscape",
        "The slope is the same everywhere and jumps at the minimum, so a fixed learning rate keeps hopping over it.",
    )
    latex = r"f(x) = \left|x\right|"
    expression = "abs(x)"
    bounds = ((-3.0, 3.0),)
    start = (2.3,)
    minima = (Minimum((0.0,), 0.0),)

    def value(self, theta: Array) -> Array:
        x = coordinate(theta)
        return np.abs(x)

    def gradient(self, theta: Array) -> Array:
        x = coordinate(theta)
        return vector(theta, np.sign(x))

    def hessian(self, theta: Array) -> Array:
        return matrix(theta, 0.0)
