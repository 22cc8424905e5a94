"""The landscape `seed_picture`."""

from app.core.arrays import Array
from app.core.landscapes.base import Landscape1D
from app.core.landscapes.points import coordinate, matrix, vector
from app.core.landscapes.stationary import found_minima
from app.core.words import QT_TRANSLATE_NOOP


class SeedPicture(Landscape1D, frozen=True, tag="seed_picture"):
    """A polynomial with everything that stops gradient descent in one curve.

    Its slope is ¼ (x + 2)(x + 1)(x − ½)²(x − 9/4): a local minimum at −2, a hill at −1, a level stretch at ½ and
    the global minimum at 9/4; f(0) = 0.
    """

    title = QT_TRANSLATE_NOOP("Landscape", "Local minimum, plateau, global minimum")
    lesson = QT_TRANSLATE_NOOP(
        "Landscape",
        "The classic picture: a local minimum on the left, a plateau on the way down, and the "
        "global minimum on the right.",
    )
    latex = r"f'(x) = \frac{1}{4}\,(x + 2)\,(x + 1)\,\left(x - \frac{1}{2}\right)^2\,\left(x - \frac{9}{4}\right)"
    expression = "x^6/24 - x^5/80 - 21*x^4/64 + 7*x^3/192 + 53*x^2/128 - 9*x/32"
    bounds = ((-2.6, 2.8),)
    start = (-0.9,)
    minima = property(found_minima)

    def value(self, theta: Array) -> Array:
        x = coordinate(theta)
        polynomial = ((((160.0 * x - 48.0) * x - 1260.0) * x + 140.0) * x + 1590.0) * x - 1080.0
        return x * polynomial / 3840.0

    def gradient(self, theta: Array) -> Array:
        x = coordinate(theta)
        flat = x - 0.5
        return vector(theta, 0.25 * (x + 2.0) * (x + 1.0) * (flat * flat) * (x - 2.25))

    def hessian(self, theta: Array) -> Array:
        x = coordinate(theta)
        polynomial = (((4800.0 * x - 960.0) * x - 15120.0) * x + 840.0) * x + 3180.0
        return matrix(theta, polynomial / 3840.0)
