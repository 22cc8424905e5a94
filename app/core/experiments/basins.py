"""The basin map: from which starts an optimizer finds which minimum."""

from collections.abc import Callable
from typing import NamedTuple

import numpy as np

from app.core.arrays import Array, IntArray
from app.core.landscapes import Landscape
from app.core.optimizers import Optimizer
from app.core.schedules import Schedule, rates

CHUNK = 8192
"""Starts moved together: few enough that θ, gradient and state stay in the processor's cache."""

NOWHERE = -1


class _Exact:
    """A landscape as an objective, uncounted."""

    def __init__(self, landscape: Landscape, normals: Callable[[int], Array]) -> None:
        self.value = landscape.value
        self.gradient = landscape.gradient
        self._hessian = landscape.hessian
        self._normals = normals
        self.step = 0

    def hessian_vector(self, theta: Array, vector: Array) -> Array:
        product: Array = (self._hessian(theta) * vector[..., None, :]).sum(axis=-1)
        return product

    def normal(self, theta: Array) -> Array:
        return np.broadcast_to(self._normals(self.step), theta.shape)


class Basins(NamedTuple):
    """Where each start ended.

    Attributes
    ----------
    ends : θ after the last step, (n, d).
    minimum : the index of the known minimum found, (n,); −1 where none is near or the numbers left.
    """

    ends: Array
    minimum: IntArray


def descend_many(
    landscape: Landscape,
    optimizer: Optimizer,
    schedule: Schedule,
    starts: Array,
    steps: int,
    seed: int = 0,
    progress: Callable[[float], None] | None = None,
) -> Array:
    """θ (n, d) after `steps` updates from each start (n, d); each start's numbers are those of its single run.

    Parameters
    ----------
    schedule : must not watch the loss.
    progress : called with a share in [0, 1]; may raise to cancel.
    """
    ends = np.array(starts, np.float64)
    all_rates = rates(schedule, np.arange(1, steps + 1), optimizer.lr, schedule.init()).tolist()
    dimension = ends.shape[1]

    def normals(step: int) -> Array:
        return np.random.default_rng([seed, step]).standard_normal((dimension,))

    with np.errstate(all="ignore"):
        for begin in range(0, len(ends), CHUNK):
            objective = _Exact(landscape, normals)
            theta = ends[begin : begin + CHUNK]
            state = optimizer.init(theta)
            for step, lr in enumerate(all_rates):
                if progress is not None:
                    progress((begin + step / steps * len(theta)) / len(ends))
                objective.step = step
                delta, state = optimizer.update(theta, state, objective, lr)
                theta = theta + delta
            ends[begin : begin + CHUNK] = theta
    return ends


def basins(
    landscape: Landscape,
    optimizer: Optimizer,
    schedule: Schedule,
    starts: Array,
    steps: int,
    radius: float = 0.1,
    progress: Callable[[float], None] | None = None,
) -> Basins:
    """Which known minimum each start reaches.

    Parameters
    ----------
    radius : how near an end must be to a minimum to count as there, in the units of θ.
    """
    ends = descend_many(landscape, optimizer, schedule, starts, steps, progress=progress)
    if not landscape.minima:
        return Basins(ends, np.full(len(ends), NOWHERE))
    places = np.array([minimum.theta for minimum in landscape.minima])
    with np.errstate(all="ignore"):
        distance = np.linalg.norm(ends[:, None, :] - places, axis=-1)
    nearest = np.argmin(np.where(np.isfinite(distance), distance, np.inf), axis=1)
    is_there = distance[np.arange(len(ends)), nearest] <= radius
    return Basins(ends, np.where(is_there, nearest, NOWHERE))
