"""The way between data and pixels, and the part of a line that lies on the canvas. No Qt."""

from dataclasses import dataclass

import numpy as np

from app.core.arrays import Array, BoolArray


@dataclass(frozen=True, slots=True)
class Scale:
    """A rectangle of data shown on `width` × `height` pixels, y upwards in data and downwards in pixels."""

    left: float
    right: float
    bottom: float
    top: float
    width: float
    height: float

    def pixels(self, points: Array) -> Array:
        """Pixels (..., 2) of data points (..., 2)."""
        scale = np.array([self.width / (self.right - self.left), -self.height / (self.top - self.bottom)])
        with np.errstate(over="ignore", invalid="ignore"):
            pixels: Array = (points - np.array([self.left, self.top])) * scale
            return pixels

    def data(self, x: float, y: float) -> tuple[float, float]:
        """The data point under a pixel."""
        return (
            self.left + x / self.width * (self.right - self.left),
            self.top - y / self.height * (self.top - self.bottom),
        )

    def contains(self, x: float, y: float) -> bool:
        """Whether a pixel lies on the canvas."""
        return 0 <= x <= self.width and 0 <= y <= self.height


def segments(pixels: Array, width: float, height: float, margin: float = 8.0) -> Array:
    """The straight pieces of a line (n, 2) that meet the canvas, cut at its edge: (m, 4) as x1, y1, x2, y2.

    Painters lose their way with coordinates of 1e9 pixels, which a diverging run soon has. Rows of nan
    break the line. Points that fall on the pixel drawn before are left out: they cannot be seen.
    """
    if len(pixels) < 2:
        return np.empty((0, 4))
    with np.errstate(over="ignore"):
        place = np.round(pixels * 2)
    moved = np.ones(len(pixels), bool)
    moved[1:] = (place[1:, 0] != place[:-1, 0]) | (place[1:, 1] != place[:-1, 1])
    points = pixels[moved]
    if len(points) < 2:
        return np.empty((0, 4))
    start, end = points[:-1], points[1:]
    x, y = points[:, 0], points[:, 1]
    if x.min() >= -margin and y.min() >= -margin and x.max() <= width + margin and y.max() <= height + margin:
        return np.concatenate((start, end), axis=1)
    low, high = np.array([-margin, -margin]), np.array([width + margin, height + margin])
    with np.errstate(all="ignore"):
        within = (np.minimum(start, end) >= low) & (np.maximum(start, end) <= high)
        inside: BoolArray = np.logical_and.reduce(within, axis=1)
        crossing = ~inside & np.isfinite(start).all(axis=1) & np.isfinite(end).all(axis=1)
        crossing &= (np.maximum(start, end) >= low).all(axis=1) & (np.minimum(start, end) <= high).all(axis=1)
        pieces = np.concatenate((start, end), axis=1)
        if not crossing.any():
            return pieces[inside]
        cut, kept = _cut(start[crossing], end[crossing], low, high)
    pieces[crossing] = cut
    inside[np.flatnonzero(crossing)[kept]] = True
    return pieces[inside]


def _cut(start: Array, end: Array, low: Array, high: Array) -> tuple[Array, Array]:
    """Liang–Barsky: the pieces within the box (n, 4), and which of them there are."""
    along = end - start
    along = np.where(along == 0, 1e-300, along)
    one, other = (low - start) / along, (high - start) / along
    enter = np.clip(np.minimum(one, other).max(axis=1), 0, 1)
    leave = np.clip(np.maximum(one, other).min(axis=1), 0, 1)
    pieces = np.concatenate((start + enter[:, None] * along, start + leave[:, None] * along), axis=1)
    box_low, box_high = np.concatenate((low, low)) - 1, np.concatenate((high, high)) + 1
    return pieces, (leave > enter) & ((pieces >= box_low) & (pieces <= box_high)).all(axis=1)
