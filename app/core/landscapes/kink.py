"""The landscape `kink`."""

from typing import ClassVar

import numpy as np

from app.core.arrays import Array
from app.core.landscapes.base import Bounds, Landscape1D, Minimum
from app.core.landscapes.points import coordinate, matrix, vector
from app.core.words import QT_TRANSLATE_NOOP


class Kink(Landscape1D, frozen=True, tag="kink"):
    """The absolute value: its slope does not shrink towards the minimum, and is taken as 0 at the kink."""

    title: ClassVar[str] = QT_TRANSLATE_NOOP("Landscape", "Kink")
    lesson: ClassVar[str] = QT_TRANSLATE_NOOP(
        "Landscape",
        "The slope is the same everywhere and jumps at the minimum, so a fixed learning rate keeps hopping over it.",
    )
    latex: ClassVar[str] = r"f(x) = \left|x\right|"
    expression: ClassVar[str] = "abs(x)"
    bounds: ClassVar[Bounds] = ((-3.0, 3.0),)
    start: ClassVar[tuple[float, ...]] = (2.3,)
    minima: ClassVar[tuple[Minimum, ...]] = (Minimum((0.0,), 0.0),)

    def value(self, theta: Array) -> Array:
        x = coordinate(theta)
        return np.abs(x)

    def gradient(self, theta: Array) -> Array:
        x = coordinate(theta)
        return vector(theta, np.sign(x))

    def hessian(self, theta: Array) -> Array:
        return matrix(theta, 0.0)
