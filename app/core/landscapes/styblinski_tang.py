"""The landscape `styblinski_tang`."""

from app.core.arrays import Array
from app.core.landscapes.base import Landscape2D, Minimum
from app.core.landscapes.points import coordinates, matrix, vector
from app.core.words import QT_TRANSLATE_NOOP


class StyblinskiTang(Landscape2D, frozen=True, tag="styblinski_tang"):
    """Two tilted double wells added; one global and three local minima."""

    title = QT_TRANSLATE_NOOP("Landscape", "Styblinski–Tang")
    lesson = QT_TRANSLATE_NOOP(
        "Landscape",
        "Four wells of different depth, one in each quarter. Only the one on the lower left is the global minimum.",
    )
    latex = r"f(x, y) = \frac{1}{2}\,(x^4 - 16 x^2 + 5 x + y^4 - 16 y^2 + 5 y)"
    reference = "Styblinski and Tang, Neural Networks 3, 1990."
    expression = "(x^4 - 16*x^2 + 5*x + y^4 - 16*y^2 + 5*y)/2"
    bounds = ((-5.0, 5.0), (-5.0, 5.0))
    start = (0.6, 0.9)

    @property
    def minima(self) -> tuple[Minimum, ...]:
        deep, shallow = -2.903534027771177, 2.746802770990837
        return (
            Minimum((deep, deep), -78.33233140754282),
            Minimum((deep, shallow), -64.19561235905536, False),
            Minimum((shallow, deep), -64.19561235905536, False),
            Minimum((shallow, shallow), -50.05889331056788, False),
        )

    def value(self, theta: Array) -> Array:
        x, y = coordinates(theta)
        square_x, square_y = x * x, y * y
        return 0.5 * ((square_x * (square_x - 16.0) + 5.0 * x) + (square_y * (square_y - 16.0) + 5.0 * y))

    def gradient(self, theta: Array) -> Array:
        x, y = coordinates(theta)
        return vector(theta, x * (2.0 * (x * x) - 16.0) + 2.5, y * (2.0 * (y * y) - 16.0) + 2.5)

    def hessian(self, theta: Array) -> Array:
        x, y = coordinates(theta)
        return matrix(theta, 6.0 * (x * x) - 16.0, 0.0, 6.0 * (y * y) - 16.0)
