"""The box around the surface: which edges carry the numbers, where the ticks are, and how places become pixels."""

import math
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from app.core.arrays import Array
from app.screen.pictures.field import Shading
from app.screen.pictures.numbers import tick_text
from app.views.axes import nice_spacing
from app.views.surface3d.mesh import FLOOR, HEIGHT, Box

APART = 0.16
"""Smallest distance between two numbers of the loss axis, as a share of its length."""


@dataclass(frozen=True, slots=True)
class Label:
    """Words beside a place of the box.

    Attributes
    ----------
    place : where the number belongs.
    outward : a place further out; the words stand in its direction on the screen.
    """

    text: str
    place: tuple[float, float, float]
    outward: tuple[float, float, float]
    is_name: bool = False


def quadrant(azimuth: float) -> tuple[int, int]:
    """On which side of the box the eye is, for x and for y: −1 or 1. `azimuth` in degrees."""
    turn = math.radians(azimuth)
    return (1 if math.cos(turn) >= 0 else -1), (1 if math.sin(turn) >= 0 else -1)


def edges(box: Box, side: tuple[int, int], loss_ticks: Array) -> Array:
    """The floor's outline, the two far walls and the lines of the loss on them, as pairs of places (2n, 3)."""
    (x, y), (near_x, near_y) = box.sides, side
    far_x, far_y = -near_x * x, -near_y * y
    lines = [
        ((-x, -y, FLOOR), (x, -y, FLOOR)),
        ((x, -y, FLOOR), (x, y, FLOOR)),
        ((x, y, FLOOR), (-x, y, FLOOR)),
        ((-x, y, FLOOR), (-x, -y, FLOOR)),
    ]
    corners = ((far_x, far_y), (far_x, -far_y), (-far_x, far_y))
    lines += [((*corner, FLOOR), (*corner, HEIGHT)) for corner in corners]
    for height in (*loss_ticks.tolist(), HEIGHT):
        lines.append(((far_x, -y, height), (far_x, y, height)))
        lines.append(((-x, far_y, height), (x, far_y, height)))
    return np.array(lines).reshape(-1, 3)


def labels(box: Box, side: tuple[int, int], azimuth: float, names: tuple[str, str, str]) -> tuple[Label, ...]:
    """Numbers and names of x, y and the loss, along the edges nearest to the eye."""
    (x, y), (near_x, near_y) = box.sides, side
    found = []
    for axis, near in ((0, near_y * y), (1, near_x * x)):
        beyond = near + math.copysign(0.2, near)
        further = near + math.copysign(0.42, near)
        low, high = box.rectangle[axis]
        half = box.sides[axis]
        for value, text in ticks(low, high, 4):
            at = (2 * (value - low) / (high - low) - 1) * half
            found.append(Label(text, _floor(axis, at, near), _floor(axis, at, beyond)))
        found.append(Label(names[axis], _floor(axis, 0.0, near), _floor(axis, 0.0, further), is_name=True))
    corner = loss_corner(box, side, azimuth)
    outward = (corner[0] * 1.15, corner[1] * 1.15)
    for height, text in loss_ticks(box.heights):
        found.append(Label(text, (*corner, height), (*outward, height)))
    found.append(Label(names[2], (*corner, HEIGHT), (*corner, HEIGHT + 0.3), is_name=True))
    return tuple(found)


def loss_corner(box: Box, side: tuple[int, int], azimuth: float) -> tuple[float, float]:
    """The upright edge that carries the loss: of the two at the side of the surface, the one on the left."""
    (x, y), (near_x, near_y) = box.sides, side
    one, other = (near_x * x, -near_y * y), (-near_x * x, near_y * y)
    turn = math.radians(azimuth)
    right = (-math.sin(turn), math.cos(turn))
    return one if one[0] * right[0] + one[1] * right[1] < other[0] * right[0] + other[1] * right[1] else other


def ticks(low: float, high: float, count: int) -> tuple[tuple[float, str], ...]:
    """Round numbers from low to high, about `count` of them, with their words."""
    spacing = nice_spacing((high - low) / count)
    first, last = math.ceil(low / spacing - 1e-9), math.floor(high / spacing + 1e-9)
    return tuple((index * spacing, tick_text(index * spacing, spacing)) for index in range(first, last + 1))


@lru_cache(maxsize=16)
def loss_ticks(heights: Shading) -> tuple[tuple[float, str], ...]:
    """Heights and words of the loss axis: evenly spaced, or powers of ten where the height is a logarithm."""
    if heights.unit is None:
        candidates = ticks(heights.low, heights.high, 5)
    else:
        top = math.floor(math.log10(max(abs(heights.low), abs(heights.high), 1e-300)))
        powers = [10.0**exponent for exponent in range(top, top - 8, -1)]
        # The highest number and 0 come first, then what still has room between them.
        values = (powers[0], 0.0, *powers[1:], *(-power for power in powers))
        candidates = tuple((value, tick_text(value, min(abs(value), 1.0))) for value in values)
    chosen: list[tuple[float, str]] = []
    for value, text in candidates:
        height = HEIGHT * float(heights.shade(np.array(value)))
        inside = heights.low <= value <= heights.high
        if inside and all(abs(height - other) >= APART * HEIGHT for other, _ in chosen):
            chosen.append((height, text))
    return tuple(chosen)


def project(places: Array, matrix: Array, width: float, height: float) -> Array:
    """Pixels (n, 2) of places (n, 3) through a projection (4, 4); nan behind the eye."""
    seen = np.column_stack((places, np.ones(len(places)))) @ matrix.T
    with np.errstate(divide="ignore", invalid="ignore"):
        flat = seen[:, :2] / np.where(seen[:, 3:] > 1e-9, seen[:, 3:], np.nan)
    pixels: Array = (flat * np.array([1.0, -1.0]) + 1) / 2 * np.array([width, height])
    return pixels


def _floor(axis: int, along: float, across: float) -> tuple[float, float, float]:
    return (along, across, FLOOR) if axis == 0 else (across, along, FLOOR)
