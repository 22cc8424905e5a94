"""The landscape `levy`."""

import math

import numpy as np

from app.core.arrays import Array
from app.core.landscapes.base import Landscape2D
from app.core.landscapes.points import coordinates, matrix, vector
from app.core.landscapes.stationary import found_minima
from app.core.words import QT_TRANSLATE_NOOP

# sin(πw + 1) with w = 1 + u, kept in u so that the minimum at u = 0 is exact; likewise sin²(πw) = sin²(πu).
_SHIFT = math.pi + 1.0


class Levy(Landscape2D, frozen=True, tag="levy"):
    """Waves over a bowl; the global minimum is 0 at (1, 1)."""

    title = QT_TRANSLATE_NOOP("Landscape", "Levy")
    lesson = QT_TRANSLATE_NOOP(
        "Landscape", "Long parallel waves over a bowl: crossing them is hard, running along them is easy."
    )
    latex = (
        r"f = \sin^2 \pi w + (w - 1)^2\,\left(1 + 10 \sin^2(\pi w + 1)\right) "
        r"+ (z - 1)^2\,(1 + \sin^2 2 \pi z), \quad "
        r"w = 1 + \frac{x - 1}{4}, \quad z = 1 + \frac{y - 1}{4}"
    )
    reference = (
        "Levy and Montalvo, SIAM Journal on Scientific and Statistical Computing 6, 1985; "
        "Surjanovic and Bingham, Virtual Library of Simulation Experiments, 2013."
    )
    expression = (
        "sin(pi*(x + 3)/4)^2 + ((x - 1)/4)^2*(1 + 10*sin(pi*(x + 3)/4 + 1)^2) + ((y - 1)/4)^2*(1 + sin(pi*(y + 3)/2)^2)"
    )
    bounds = ((-10.0, 10.0), (-10.0, 10.0))
    start = (-8.0, 7.5)
    minima = property(found_minima)

    def value(self, theta: Array) -> Array:
        x, y = coordinates(theta)
        u, v = (x - 1.0) / 4.0, (y - 1.0) / 4.0
        sine, shifted, fast = np.sin(math.pi * u), np.sin(math.pi * u + _SHIFT), np.sin(2.0 * math.pi * v)
        return sine * sine + u * u * (1.0 + 10.0 * (shifted * shifted)) + v * v * (1.0 + fast * fast)

    def gradient(self, theta: Array) -> Array:
        x, y = coordinates(theta)
        u, v = (x - 1.0) / 4.0, (y - 1.0) / 4.0
        shifted, fast = np.sin(math.pi * u + _SHIFT), np.sin(2.0 * math.pi * v)
        along_u = (
            math.pi * np.sin(2.0 * math.pi * u)
            + 2.0 * u * (1.0 + 10.0 * (shifted * shifted))
            + 10.0 * math.pi * (u * u) * np.sin(2.0 * (math.pi * u + _SHIFT))
        )
        along_v = 2.0 * v * (1.0 + fast * fast) + 2.0 * math.pi * (v * v) * np.sin(4.0 * math.pi * v)
        return vector(theta, 0.25 * along_u, 0.25 * along_v)

    def hessian(self, theta: Array) -> Array:
        x, y = coordinates(theta)
        u, v = (x - 1.0) / 4.0, (y - 1.0) / 4.0
        phase = math.pi * u + _SHIFT
        shifted, fast = np.sin(phase), np.sin(2.0 * math.pi * v)
        bend_u = (
            2.0 * math.pi * math.pi * np.cos(2.0 * math.pi * u)
            + 2.0 * (1.0 + 10.0 * (shifted * shifted))
            + 40.0 * math.pi * u * np.sin(2.0 * phase)
            + 20.0 * math.pi * math.pi * (u * u) * np.cos(2.0 * phase)
        )
        bend_v = (
            2.0 * (1.0 + fast * fast)
            + 8.0 * math.pi * v * np.sin(4.0 * math.pi * v)
            + 8.0 * math.pi * math.pi * (v * v) * np.cos(4.0 * math.pi * v)
        )
        return matrix(theta, 0.0625 * bend_u, 0.0, 0.0625 * bend_v)
