"""The units in which a diagnosis measures: how wide, and how high, the picture is."""

from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from app.core.arrays import Array
from app.core.diagnosis.measure.curvature import of_hessians
from app.core.diagnosis.measure.vectors import lengths
from app.core.landscapes.base import Landscape

GRID = {1: 513, 2: 49}
"""Points along each axis from which a landscape's range is taken."""


@dataclass(frozen=True)
class Scale:
    """Units of length and of loss, and the lowest known loss.

    Attributes
    ----------
    sides : (d,), the width of the picture along each axis; ones where θ has no picture.
    length : (n,), a further unit of length at each row of a track; ones where there is a picture.
    loss_range : (n,), the unit of loss at each row.
    lowest : the lowest loss known anywhere.
    """

    sides: Array
    length: Array
    loss_range: Array
    lowest: float

    def gradient(self, gradients: Array) -> Array:
        """Gradients (n, d) in units of loss per width."""
        return gradients * self.sides * (self.length / self.loss_range)[:, None]

    def hessian(self, hessians: Array) -> Array:
        """Hessians (n, d, d) in units of loss per width²."""
        unit = self.length * self.length / self.loss_range
        return hessians * np.outer(self.sides, self.sides) * unit[:, None, None]

    def at(self, first: int, stop: int) -> "Scale":
        """The scale of some consecutive rows."""
        return Scale(self.sides, self.length[first:stop], self.loss_range[first:stop], self.lowest)


@dataclass(frozen=True)
class Overview:
    """A landscape seen from afar.

    Attributes
    ----------
    sides : (d,), the widths of its bounds.
    lowest : the lowest value on a grid and at the known minima.
    loss_range : how far the ground lies above it, by the median. A few high walls do not count; where more
        than half of the picture is floor, a tenth of the 95th percentile does.
    steepest : the 95th percentile of ‖∇f‖.
    stiffest : how strongly it bends: the largest curvature's 95th percentile, or that in a known minimum or at
        the lowest point of the grid where it is larger; 0 where the ground is nowhere a valley.
    low_point : the lowest of a coarse grid of 25 points (9 in one dimension), at the middle of its cells.
    """

    sides: Array
    lowest: float
    loss_range: float
    steepest: float
    stiffest: float
    low_point: tuple[float, ...]


@lru_cache(maxsize=64)
def overview(landscape: Landscape) -> Overview:
    """A landscape's overview; about 2,400 evaluations of its value and its derivatives."""
    bounds = np.array(landscape.bounds, dtype=float)
    sides = bounds[:, 1] - bounds[:, 0]
    points = _grid(bounds, GRID[len(bounds)], at_middle=False)
    coarse = _grid(bounds, 9 if len(bounds) == 1 else 5, at_middle=True)
    with np.errstate(all="ignore"):
        values = landscape.value(points)
        gradients = landscape.gradient(points)
        slopes = lengths(gradients)
        coarse_values = landscape.value(coarse)
    values = values[np.isfinite(values)]
    slopes = slopes[np.isfinite(slopes)]
    if values.size == 0:
        values = np.zeros(1)
    lowest = min([float(values.min()), *(minimum.value for minimum in landscape.minima)])
    high = float(np.quantile(values, 0.95)) - lowest
    loss_range = max(float(np.median(values)) - lowest, 0.1 * high, 1e-12 * abs(lowest), np.finfo(float).tiny)
    best = int(np.argmin(np.where(np.isfinite(coarse_values), coarse_values, np.inf)))
    steepest = float(np.quantile(slopes, 0.95)) if slopes.size else 0.0
    stiffest = _stiffest(landscape, points)
    return Overview(sides, lowest, loss_range, steepest, stiffest, tuple(map(float, coarse[best])))


def _stiffest(landscape: Landscape, points: Array) -> float:
    """`Overview.stiffest`."""
    with np.errstate(all="ignore"):
        values = landscape.value(points)
        curvatures = of_hessians(landscape.hessian(points)).highest
        bottom = points[np.argmin(np.where(np.isfinite(values), values, np.inf))]
        bottoms = np.array([bottom, *(minimum.theta for minimum in landscape.minima)])
        found = of_hessians(landscape.hessian(bottoms)).highest
    curvatures, found = curvatures[np.isfinite(curvatures)], found[np.isfinite(found)]
    usual = float(np.quantile(curvatures, 0.95)) if curvatures.size else 0.0
    return max(usual, float(found.max()) if found.size else 0.0, 0.0)


def of_picture(view: Overview, best_known: float, count: int) -> Scale:
    """The scale of `count` rows on a landscape."""
    ones = np.ones(count)
    return Scale(view.sides, ones, view.loss_range * ones, min(view.lowest, best_known))


def of_run(losses: Array, thetas: Array, best_known: float, since: int) -> Scale:
    """The scale of a run without a picture (a model): what the run itself has shown up to each row.

    The unit of loss is the highest loss so far above the best known one, that of length the size of θ.

    Parameters
    ----------
    losses, thetas : (m,) and (m, d), from the first row to the last one wanted.
    since : the first row wanted.
    """
    finite = np.where(np.isfinite(losses), losses, -np.inf)
    highest = np.maximum.accumulate(finite)[since:]
    wanted = thetas[since:]
    size = lengths(wanted)
    length = np.where(np.isfinite(size), np.maximum(size, 1.0), 1.0)
    floor = np.maximum(1e-9 * np.abs(highest), np.finfo(float).tiny)
    loss_range = np.maximum(highest - best_known, floor)
    loss_range = np.where(np.isfinite(loss_range), loss_range, 1.0)
    return Scale(np.ones(thetas.shape[-1]), length, loss_range, best_known)


def _grid(bounds: Array, count: int, at_middle: bool) -> Array:
    """Points (m, d) spread evenly over the bounds."""
    shares = (np.arange(count) + 0.5) / count if at_middle else np.linspace(0.0, 1.0, count)
    axes = [low + (high - low) * shares for low, high in bounds]
    return np.stack(np.meshgrid(*axes, indexing="ij"), axis=-1).reshape(-1, len(bounds))
