"""The way between data and pixels, and the part of a line that lies on the canvas. No Qt."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

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

    def pixel(self, x: float, y: float) -> tuple[float, float]:
        """The pixel of one data point: the same numbers as `pixels`, without the cost of arrays."""
        return (
            (float(x) - self.left) * (self.width / (self.right - self.left)),
            (float(y) - self.top) * (-self.height / (self.top - self.bottom)),
        )

    def data(self, x: float, y: float) -> tuple[float, float]:
        """The data point under a pixel."""
        return (
            self.left + x / self.width * (self.right - self.left),
            self.top - y / self.height * (self.top - self.bottom),
        )

    def contains(self, x: float, y: float) -> bool:
        """Whether a pixel lies on the canvas."""
        return 0 <= x <= self.width and 0 <= y <= self.height

    def contains_all(self, points: Array) -> bool:
        """Whether data points (n, 2) all lie on the canvas."""
        low, high = (self.left, self.bottom), (self.right, self.top)
        return bool(((points >= low) & (points <= high)).all())


def segments(pixels: Array, width: float, height: float, margin: float = 8.0) -> Array:
    """The straight pieces of a line (n, 2) that meet the canvas, cut at its edge: (m, 4) as x1, y1, x2, y2.

    Painters lose their way with coordinates of 1e9 pixels, which a diverging run soon has. Rows of nan
    break the line. Points that fall on the pixel drawn before are left out: they cannot be seen.
    """
    return segments_of_lines(pixels, [len(pixels)], width, height, margin)[0]


def smooth_segments(pixels: Array, limit: float = 1e4) -> Array:
    """The pieces (m, 4) of a line (n, 2) of few points that is nowhere far from the canvas.

    Points farther than `limit` are drawn at it, rows of nan break the line: `segments` without its care.
    """
    near = np.clip(pixels, -limit, limit)
    pieces = np.concatenate((near[:-1], near[1:]), axis=1)
    is_number = np.isfinite(pieces).all(axis=1)
    return pieces if is_number.all() else pieces[is_number]


def segments_of_lines(
    pixels: Array, counts: Sequence[int], width: float, height: float, margin: float = 8.0
) -> list[Array]:
    """The `segments` of several lines that lie one after the other in `pixels`, each of so many points."""
    if len(pixels) < 2:
        return [np.empty((0, 4)) for _ in counts]
    with np.errstate(over="ignore"):
        place = np.round(pixels * 2)
    moved = np.ones(len(pixels), bool)
    moved[1:] = (place[1:, 0] != place[:-1, 0]) | (place[1:, 1] != place[:-1, 1])
    ends = np.cumsum(counts)
    firsts = ends[(ends > 0) & (ends < len(pixels))]
    moved[firsts] = True
    points = pixels[moved]
    pieces, is_piece = _clipped(points, width, height, margin)
    if len(counts) == 1:
        return [pieces if is_piece is None else pieces[is_piece]]
    # Piece k joins the points k and k + 1: that between two lines is none.
    before = np.concatenate(([0], np.cumsum(moved)))
    is_piece = np.ones(len(pieces), bool) if is_piece is None else is_piece
    is_piece[before[firsts] - 1] = False
    kept = np.concatenate(([0], np.cumsum(is_piece)))
    edges = kept[np.minimum(before[np.concatenate(([0], ends))], len(pieces))]
    pieces = pieces[is_piece]
    return [pieces[start:stop] for start, stop in pairwise(edges.tolist())]


def _clipped(points: Array, width: float, height: float, margin: float) -> tuple[Array, BoolArray | None]:
    """The pieces (n, 4) between neighbours, cut at the edge of the canvas, and which of them meet it; None for all."""
    pieces = np.concatenate((points[:-1], points[1:]), axis=1)
    x, y = points[:, 0], points[:, 1]
    # Where each point lies beyond the canvas, a bit a side; what is not a number lies nowhere.
    with np.errstate(invalid="ignore"):
        beyond = (x < -margin) | (x > width + margin) * np.uint8(2)
        beyond |= (y < -margin) * np.uint8(4)
        beyond |= (y > height + margin) * np.uint8(8)
    is_number = np.isfinite(x) & np.isfinite(y)
    if not beyond.any() and is_number.all():
        return pieces, None
    are_numbers = is_number[:-1] & is_number[1:]
    inside: BoolArray = are_numbers & ((beyond[:-1] | beyond[1:]) == 0)
    crossing = np.flatnonzero(are_numbers & ~inside & ((beyond[:-1] & beyond[1:]) == 0))
    if len(crossing):
        low, high = np.array([-margin, -margin]), np.array([width + margin, height + margin])
        with np.errstate(all="ignore"):
            cut, kept = _cut(pieces[crossing, :2], pieces[crossing, 2:], low, high)
        pieces[crossing] = cut
        inside[crossing[kept]] = True
    return pieces, inside


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
