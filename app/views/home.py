"""Which part of the plane a map shows at first."""

from pyqtgraph import ViewBox

from app.screen.pictures.field import Rectangle

MOST_STRETCH = 1.7
"""A landscape is shown with equal units on both axes where that needs at most so much more of one axis."""


def fitted(bounds: Rectangle, width: float, height: float) -> Rectangle:
    """The bounds, widened along one axis so that a unit is as long on both, where that costs little.

    With equal units the gradient stands at a right angle on the level line on the screen too.
    """
    (left, right), (bottom, top) = bounds
    stretch = ((right - left) / max(width, 1.0)) / ((top - bottom) / max(height, 1.0))
    if not 1 / MOST_STRETCH <= stretch <= MOST_STRETCH:
        return bounds
    if stretch > 1:
        return bounds[0], _wider(bounds[1], stretch)
    return _wider(bounds[0], 1 / stretch), bounds[1]


def view_rectangle(box: ViewBox) -> Rectangle:
    """The rectangle of data a view box shows."""
    (left, right), (bottom, top) = box.viewRange()
    return (float(left), float(right)), (float(bottom), float(top))


def is_near(one: Rectangle, other: Rectangle) -> bool:
    """Whether two rectangles are the same but for rounding."""
    return all(
        abs(a - c) <= 1e-6 * (d - c) and abs(b - d) <= 1e-6 * (d - c) for (a, b), (c, d) in zip(one, other, strict=True)
    )


def _wider(span: tuple[float, float], factor: float) -> tuple[float, float]:
    middle, half = (span[0] + span[1]) / 2, (span[1] - span[0]) / 2 * factor
    return middle - half, middle + half
