"""The landscape `beale`."""

from app.core.arrays import Array
from app.core.landscapes.base import Landscape2D, Minimum
from app.core.landscapes.points import coordinates, matrix, vector
from app.core.words import QT_TRANSLATE_NOOP


class Beale(Landscape2D, frozen=True, tag="beale"):
    """Sharp ridges around a flat middle; the global minimum is 0 at (3, 0.5)."""

    title = QT_TRANSLATE_NOOP("Landscape", "Beale")
    lesson = QT_TRANSLATE_NOOP(
        "Landscape",
        "Flat in the middle with steep ridges at the corners. A learning rate that suits one is wrong for the other.",
    )
    latex = (
        r"f(x, y) = (1.5 - x + x y)^2 "
        r"+ (2.25 - x + x y^2)^2 + (2.625 - x + x y^3)^2"
    )
    reference = (
        "Beale, On an iterative method, 1958; Surjanovic and Bingham, Virtual Library of Simulation Experiments, 2013."
    )
    expression = "(3/2 - x + x*y)^2 + (9/4 - x + x*y^2)^2 + (21/8 - x + x*y^3)^2"
    bounds = ((-4.5, 4.5), (-4.5, 4.5))
    start = (1.0, 1.6)
    minima = (Minimum((3.0, 0.5), 0.0),)
    is_log_scaled = True

    def value(self, theta: Array) -> Array:
        x, y = coordinates(theta)
        square = y * y
        p = 1.5 + x * (y - 1.0)
        q = 2.25 + x * (square - 1.0)
        r = 2.625 + x * (square * y - 1.0)
        return p * p + q * q + r * r

    def gradient(self, theta: Array) -> Array:
        x, y = coordinates(theta)
        square = y * y
        u, v, w = y - 1.0, square - 1.0, square * y - 1.0
        p, q, r = 1.5 + x * u, 2.25 + x * v, 2.625 + x * w
        along_y = p + 2.0 * (y * q) + 3.0 * (square * r)
        return vector(theta, 2.0 * (p * u + q * v + r * w), 2.0 * (x * along_y))

    def hessian(self, theta: Array) -> Array:
        x, y = coordinates(theta)
        square = y * y
        u, v, w = y - 1.0, square - 1.0, square * y - 1.0
        p, q, r = 1.5 + x * u, 2.25 + x * v, 2.625 + x * w
        along_y = p + 2.0 * (y * q) + 3.0 * (square * r)
        mixed = u + 2.0 * (y * v) + 3.0 * (square * w)
        bend = x * (1.0 + square * (4.0 + 9.0 * square)) + 2.0 * q + 6.0 * (y * r)
        return matrix(theta, 2.0 * (u * u + v * v + w * w), 2.0 * (along_y + x * mixed), 2.0 * (x * bend))
