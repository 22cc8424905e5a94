"""A loss on a fine grid from fewer points, where every point costs many samples."""

from collections.abc import Callable
from functools import lru_cache

import numpy as np

from app.core.arrays import Array

MOST_PRODUCTS = 2**21
"""Samples times points up to which each point of a grid is worked out by itself: some 20 milliseconds."""

ONE_THREAD = 200_000
"""Multiplications of a matrix product that OpenBLAS leaves on one thread."""

FEWEST_KNOTS, MOST_KNOTS = 41, 96


def grid_axes(thetas: Array) -> tuple[Array, Array] | None:
    """x (nx,) and y (ny,) of points (ny, nx, 2) that form an evenly spaced grid; None where they do not."""
    if thetas.ndim != 3 or thetas.shape[-1] != 2 or min(thetas.shape[:2]) < 2:
        return None
    x, y = thetas[0, :, 0], thetas[:, 0, 1]
    is_grid = (thetas[..., 0] == x).all() and (thetas[..., 1] == y[:, None]).all()
    return (x, y) if is_grid and _is_even(x) and _is_even(y) else None


def values_on_grid(values: Callable[[Array], Array], x: Array, y: Array, rows: int, most: int = MOST_PRODUCTS) -> Array:
    """f on a grid, (ny, nx).

    Parameters
    ----------
    values : f at thetas (N, 2), shape (N,).
    rows : how many samples one point costs.
    most : beyond so many points × samples, f is worked out on fewer grid lines and a cubic spline fills the
        rest; it is exact where these lines cross.
    """
    knots = max(FEWEST_KNOTS, min(MOST_KNOTS, int((most / max(rows, 1)) ** 0.5)))
    if len(x) * len(y) * rows <= most or min(len(x), len(y)) <= knots:
        return values(_points(x, y)).reshape(len(y), len(x))
    coarse = values(_points(np.linspace(x[0], x[-1], knots), np.linspace(y[0], y[-1], knots))).reshape(knots, knots)
    if not np.isfinite(coarse).all():
        return values(_points(x, y)).reshape(len(y), len(x))
    filled = _product(_product(spline_matrix(knots, len(y)), coarse), spline_matrix(knots, len(x)).T)
    # A spline overshoots beside a cliff; no loss here lies below its lowest neighbour by more than that.
    floor = float(coarse.min() - 1e-3 * (np.median(coarse) - coarse.min()))
    return np.asarray(np.maximum(filled, floor))


@lru_cache(maxsize=8)
def spline_matrix(knots: int, points: int) -> Array:
    """The matrix (points, knots) that takes values at even knots to a not-a-knot cubic spline at even points.

    C. de Boor, A Practical Guide to Splines (1978), chapter IV.
    """
    system, right = np.zeros((knots, knots)), np.zeros((knots, knots))
    for i in range(1, knots - 1):
        system[i, i - 1 : i + 2] = 1.0, 4.0, 1.0
        right[i, i - 1 : i + 2] = 6.0, -12.0, 6.0
    system[0, :3] = system[-1, -3:] = 1.0, -2.0, 1.0
    second = np.linalg.solve(system, right)
    at = np.linspace(0.0, knots - 1.0, points)
    left = np.minimum(at.astype(np.int64), knots - 2)
    far = (at - left)[:, None]
    near = 1.0 - far
    identity = np.eye(knots)
    matrix: Array = (
        near * identity[left]
        + far * identity[left + 1]
        + ((near * near * near - near) * second[left] + (far * far * far - far) * second[left + 1]) / 6.0
    )
    matrix.flags.writeable = False
    return matrix


def _product(one: Array, other: Array) -> Array:
    """one @ other in blocks of rows.

    OpenBLAS shares a larger product among threads, and waits 10 ms for one that another process keeps from running.
    """
    rows = max(1, ONE_THREAD // other.size)
    return np.concatenate([one[begin : begin + rows] @ other for begin in range(0, len(one), rows)])


def _points(x: Array, y: Array) -> Array:
    return np.stack(np.meshgrid(x, y), axis=-1).reshape(-1, 2)


def _is_even(x: Array) -> bool:
    steps = np.diff(x)
    return bool(steps[0] > 0 and np.abs(steps - steps[0]).max() <= 1e-6 * steps[0])
