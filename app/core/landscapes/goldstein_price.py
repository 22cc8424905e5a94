"""The landscape `goldstein_price`."""

from app.core.arrays import Array
from app.core.landscapes.base import Landscape2D, Minimum
from app.core.landscapes.points import coordinates, matrix, vector
from app.core.words import QT_TRANSLATE_NOOP


def _factors(m: Array, n: Array) -> tuple[Array, Array]:
    """The two factors of f."""
    above = m + 1.0
    first = 1.0 + above * above * (m * (3.0 * m - 14.0) + 19.0)
    second = 30.0 + n * n * (n * (3.0 * n - 16.0) + 18.0)
    return first, second


class GoldsteinPrice(Landscape2D, frozen=True, tag="goldstein_price"):
    """Four minima; the global one is 3 at (0, −1).

    The textbook's two factors depend on x and y through m = x + y and n = 2x − 3y alone, and are written so.
    """

    title = QT_TRANSLATE_NOOP("Landscape", "Goldstein–Price")
    lesson = QT_TRANSLATE_NOOP(
        "Landscape", "The loss spans six powers of ten, so no single learning rate suits both the walls and the floor."
    )
    latex = (
        r"f = \left(1 + (m + 1)^2\,(3 m^2 - 14 m + 19)\right) "
        r"\left(30 + n^2\,(3 n^2 - 16 n + 18)\right), \quad "
        r"m = x + y, \quad n = 2 x - 3 y"
    )
    reference = "Goldstein and Price, Mathematics of Computation 25, 1971."
    expression = (
        "(1 + (x + y + 1)^2*(19 - 14*x + 3*x^2 - 14*y + 6*x*y + 3*y^2))*(30 + (2*x - 3*y)^2*(18 - 32*x + 12*x^2"
        " + 48*y - 36*x*y + 27*y^2))"
    )
    bounds = ((-2.0, 2.0), (-2.0, 2.0))
    start = (-1.5, 1.2)
    minima = (
        Minimum((0.0, -1.0), 3.0),
        Minimum((-0.6, -0.4), 30.0, False),
        Minimum((1.8, 0.2), 84.0, False),
        Minimum((1.2, 0.8), 840.0, False),
    )
    is_log_scaled = True

    def value(self, theta: Array) -> Array:
        x, y = coordinates(theta)
        first, second = _factors(x + y, 2.0 * x - 3.0 * y)
        return first * second

    def gradient(self, theta: Array) -> Array:
        x, y = coordinates(theta)
        m, n = x + y, 2.0 * x - 3.0 * y
        first, second = _factors(m, n)
        slope_m = 12.0 * ((m + 1.0) * (m - 1.0) * (m - 2.0)) * second
        slope_n = 12.0 * (n * (n - 1.0) * (n - 3.0)) * first
        return vector(theta, slope_m + 2.0 * slope_n, slope_m - 3.0 * slope_n)

    def hessian(self, theta: Array) -> Array:
        x, y = coordinates(theta)
        m, n = x + y, 2.0 * x - 3.0 * y
        first, second = _factors(m, n)
        mm = 12.0 * (m * (3.0 * m - 4.0) - 1.0) * second
        mn = 144.0 * ((m + 1.0) * (m - 1.0) * (m - 2.0)) * (n * (n - 1.0) * (n - 3.0))
        nn = 12.0 * (n * (3.0 * n - 8.0) + 3.0) * first
        return matrix(theta, mm + 4.0 * mn + 4.0 * nn, mm - mn - 6.0 * nn, mm - 6.0 * mn + 9.0 * nn)
