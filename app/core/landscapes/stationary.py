"""Finding the minima of a landscape whose parameters move them."""

from functools import lru_cache
from itertools import product

import numpy as np

from app.core.arrays import Array, BoolArray
from app.core.landscapes.base import Landscape, Minimum

_CELLS = {1: 2_000, 2: 200}
_NEWTON_STEPS = 40


@lru_cache(maxsize=256)
def found_minima(landscape: Landscape, *known: Minimum) -> tuple[Minimum, ...]:
    """Every smooth minimum within the bounds, lowest first, to rounding; *known* ones are added.

    The lowest points of a fine grid are polished by Newton's method. A minimum narrower than a cell, a
    kink, and a minimum with no curvature are not found: give those as *known*.
    """
    cell = np.array([(high - low) / _CELLS[landscape.dimension] for low, high in landscape.bounds])
    with np.errstate(all="ignore"):
        guesses = _lowest_of_grid(landscape)
        thetas = _polished(landscape, guesses, cell)
        keep = _are_minima(landscape, thetas) & np.all(np.abs(thetas - guesses) <= 2.0 * cell, axis=-1)
        values = landscape.value(thetas)
    found = [(float(value), tuple(map(float, theta))) for theta, value in zip(thetas[keep], values[keep], strict=True)]
    found += [(minimum.value, minimum.theta) for minimum in known]
    distinct = {tuple(np.round(np.divide(theta, cell), 3) + 0.0): (value, theta) for value, theta in found}
    if not distinct:
        return ()
    lowest = min(value for value, _ in distinct.values())
    limit = lowest + 1e-12 * max(1.0, abs(lowest))
    return tuple(Minimum(theta, value, value <= limit) for value, theta in sorted(distinct.values()))


def _lowest_of_grid(landscape: Landscape) -> Array:
    """The grid's points (n, d) that lie no higher than any neighbour."""
    count = _CELLS[landscape.dimension] + 1
    axes = [np.linspace(low, high, count) for low, high in landscape.bounds]
    grid = np.stack(np.meshgrid(*axes, indexing="ij"), axis=-1)
    values = landscape.value(grid)
    padded = np.pad(values, 1, constant_values=np.inf)
    lowest = np.isfinite(values)
    for shift in product((0, 1, 2), repeat=values.ndim):
        window = tuple(slice(first, first + count) for first in shift)
        lowest &= values <= padded[window]
    points: Array = grid[lowest]
    return points


def _polished(landscape: Landscape, thetas: Array, cell: Array) -> Array:
    for _ in range(_NEWTON_STEPS):
        step = _newton_step(landscape.gradient(thetas), landscape.hessian(thetas))
        thetas = thetas - np.clip(np.nan_to_num(step), -cell, cell)
    return thetas


def _newton_step(gradient: Array, hessian: Array) -> Array:
    """H⁻¹ g written out, so that a singular H gives inf instead of an exception."""
    if gradient.shape[-1] == 1:
        quotient: Array = gradient / hessian[..., 0]
        return quotient
    xx, xy, yy = hessian[..., 0, 0], hessian[..., 0, 1], hessian[..., 1, 1]
    determinant = xx * yy - xy * xy
    x = (yy * gradient[..., 0] - xy * gradient[..., 1]) / determinant
    y = (xx * gradient[..., 1] - xy * gradient[..., 0]) / determinant
    return np.stack((x, y), axis=-1)


def _are_minima(landscape: Landscape, thetas: Array) -> BoolArray:
    """Whether each point is inside the bounds, stationary to rounding, and curved upwards."""
    low, high = np.array(landscape.bounds).T
    inside = np.all((thetas >= low) & (thetas <= high), axis=-1)
    gradient, hessian = landscape.gradient(thetas), landscape.hessian(thetas)
    curvature = np.abs(hessian).max(axis=(-2, -1))
    flat = np.abs(gradient).max(axis=-1) <= 1e-12 * (1.0 + curvature)
    if thetas.shape[-1] == 1:
        upwards = hessian[..., 0, 0] > 0.0
    else:
        determinant = hessian[..., 0, 0] * hessian[..., 1, 1] - hessian[..., 0, 1] * hessian[..., 0, 1]
        upwards = (hessian[..., 0, 0] > 0.0) & (determinant > 0.0)
    result: BoolArray = inside & flat & upwards
    return result
