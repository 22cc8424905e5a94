"""A surface on a grid: its values, how they become colours, its level lines and gradient arrows."""

from collections.abc import Callable
from dataclasses import dataclass

import contourpy
import numpy as np

from app.core.arrays import Array, BoolArray

Evaluate = Callable[[Array], Array]
Rectangle = tuple[tuple[float, float], tuple[float, float]]
"""((x low, x high), (y low, y high))."""

PLANE_POINTS = 220
LINE_POINTS = 1200
SLICE_POINTS = 160
LEVELS = 14
WIDE_RANGE = 50.0
"""Values whose 98th percentile lies so many times higher above the lowest than the 10th are coloured by logarithm."""


@dataclass(frozen=True, slots=True, eq=False)
class Plane:
    """f on a grid: `x` (nx,), `y` (ny,), `values` (ny, nx), nan where f is not finite."""

    x: Array
    y: Array
    values: Array

    @property
    def rectangle(self) -> Rectangle:
        """The corners of the grid."""
        return (float(self.x[0]), float(self.x[-1])), (float(self.y[0]), float(self.y[-1]))


@dataclass(frozen=True, slots=True)
class Shading:
    """How values become shades 0 … 1: linearly, or by log(1 + (f − low) / unit) where `unit` is given."""

    low: float
    high: float
    unit: float | None = None

    def shade(self, values: Array) -> Array:
        """The shade of each value, clipped to 0 … 1; nan stays nan."""
        span = self.high - self.low
        rise = np.clip(values, self.low, self.high) - self.low
        shades: Array = rise / span if self.unit is None else np.log1p(rise / self.unit) / np.log1p(span / self.unit)
        return shades

    def value(self, shades: Array) -> Array:
        """The inverse of `shade`."""
        span = self.high - self.low
        rise = shades * span if self.unit is None else self.unit * np.expm1(shades * np.log1p(span / self.unit))
        values: Array = self.low + rise
        return values


def sample_plane(value: Evaluate, rectangle: Rectangle, points: int = PLANE_POINTS) -> Plane:
    """f on a `points` × `points` grid whose outermost points lie on the rectangle's edges."""
    x, y = (np.linspace(low, high, points) for low, high in rectangle)
    theta = np.empty((points, points, 2))
    theta[..., 0], theta[..., 1] = x, y[:, None]
    return Plane(x, y, finite_or_nan(_evaluated(value, theta)))


def sample_line(value: Evaluate, low: float, high: float, points: int = LINE_POINTS) -> tuple[Array, Array]:
    """x (n,) and f(x) (n,) of a function of one variable, nan where f is not finite."""
    x = np.linspace(low, high, points)
    return x, finite_or_nan(_evaluated(value, x[:, None]))


def slice_through(value: Evaluate, theta: Array, axis: int, low: float, high: float) -> tuple[Array, Array]:
    """f along one axis through θ (d,): the coordinate (n,) and the values (n,)."""
    x = np.linspace(low, high, SLICE_POINTS)
    points = np.repeat(theta[None, :], len(x), axis=0)
    points[:, axis] = x
    return x, finite_or_nan(_evaluated(value, points))


def shading_of(values: Array, is_log_scaled: bool = False) -> Shading:
    """Limits that a few extreme values cannot spoil: the lowest value and the 98th percentile.

    The logarithm is chosen where it is asked for or where the values span decades (`WIDE_RANGE`).
    """
    finite = values[np.isfinite(values)]
    if not len(finite):
        return Shading(0.0, 1.0)
    low = float(finite.min())
    with np.errstate(over="ignore", invalid="ignore"):
        faint, high = (float(value) for value in np.percentile(finite, (10, 98)))
    top = high if high > low else float(finite.max())
    if not top > low or not np.isfinite(top - low):
        return Shading(low, low + max(1.0, abs(low)))
    if is_log_scaled or top - low > WIDE_RANGE * (faint - low):
        lowest_unit = (top - low) * 1e-6
        return Shading(low, top, max(lowest_unit, 0.1 * (faint - low)))
    return Shading(low, top)


def level_values(plane: Plane, shading: Shading, count: int = LEVELS) -> Array:
    """Strictly rising values for level lines.

    Half evenly spaced in shade and half in area, so that lines also show where the surface is flat.
    """
    shades = shading.shade(plane.values[np.isfinite(plane.values)])
    if not len(shades):
        return np.empty(0)
    parts = (np.arange(count) + 0.5) / count
    return np.unique(shading.value((parts + np.quantile(shades, parts)) / 2))


def level_lines(plane: Plane, levels: Array) -> tuple[Array, ...]:
    """One line a level, (n, 2), its pieces parted by a row of nan; levels without a line are left out."""
    masked = np.ma.masked_invalid(plane.values)
    generator = contourpy.contour_generator(
        plane.x, plane.y, masked, name="serial", line_type=contourpy.LineType.ChunkCombinedNan
    )
    found = (generator.lines(float(level))[0][0] for level in levels)
    return tuple(line for line in found if line is not None)


def gradient_arrows(gradient: Evaluate, rectangle: Rectangle, columns: int, rows: int) -> tuple[Array, Array]:
    """Points (n, 2) on a coarse lattice and ∇f there (n, 2), only where it is finite and not zero."""
    (left, right), (bottom, top) = rectangle
    x = left + (np.arange(columns) + 0.5) / columns * (right - left)
    y = bottom + (np.arange(rows) + 0.5) / rows * (top - bottom)
    points = np.stack(np.meshgrid(x, y), axis=-1).reshape(-1, 2)
    vectors = _evaluated(gradient, points)
    good: BoolArray = np.isfinite(vectors).all(axis=1) & (vectors != 0).any(axis=1)
    return points[good], vectors[good]


def arrow_lengths(vectors: Array) -> Array:
    """A length 0.3 … 1 for each arrow, by the logarithm of its norm."""
    if not len(vectors):
        return np.empty(0)
    norms = np.log10(np.hypot(vectors[:, 0], vectors[:, 1]))
    low, high = np.percentile(norms, (5, 95))
    lengths: Array = 0.3 + 0.7 * np.clip((norms - low) / max(high - low, 0.1), 0, 1)
    return lengths


def finite_or_nan(values: Array) -> Array:
    """The values with nan for every infinity."""
    return np.where(np.isfinite(values), values, np.nan)


def _evaluated(function: Evaluate, theta: Array) -> Array:
    """f at the points; surfaces give nan or inf outside their domain, which is no cause for a warning."""
    with np.errstate(all="ignore"):
        return function(theta)
