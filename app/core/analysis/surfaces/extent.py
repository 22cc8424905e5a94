"""Which part of a small model's parameters is worth drawing."""

import numpy as np

from app.core.analysis.surfaces.minima import hessian, least_squares, polished
from app.core.arrays import Array
from app.core.landscapes.base import Bounds
from app.core.problems.batch_objective import BatchObjective
from app.core.problems.training_problem import TrainingProblem

PAD = 0.12
"""The room beyond a point that must be seen, as a part of the extent."""

FARTHEST = 3.0
"""Points of a trail farther from the middle than so many half extents are left outside: a run may diverge."""


def extent(problem: TrainingProblem, start: Array, reach: Array | None = None) -> Bounds:
    """(low, high) for each of one or two parameters: the minimum's surroundings, the start and the trail.

    Parameters
    ----------
    start : (P,).
    reach : points (k, P) that should be seen too, where they are not far out.
    """
    objective = problem.objective_of(problem.training_ids)
    size = problem.model.extent(problem.data.features, np.asarray(problem.data.target, np.float64))
    low, high = _around_minimum(objective, _batch_size(problem), start) if size is None else (-size, size)
    if reach is not None and len(reach):
        middle, half = (low + high) / 2, (high - low) / 2
        near = reach[(np.abs(reach - middle) <= FARTHEST * half).all(axis=1)]
        low, high = _containing(low, high, near)
    low, high = _containing(low, high, start[None, :])
    return tuple((float(a), float(b)) for a, b in zip(low, high, strict=True))


def widened(bounds: Bounds, theta: Array) -> Bounds:
    """The bounds, grown evenly on both sides of their middle until θ is within."""
    found = []
    for (low, high), part in zip(bounds, theta.tolist(), strict=True):
        middle = (low + high) / 2
        half = abs(part - middle)
        is_seen = low <= part <= high or not np.isfinite(part)
        found.append((low, high) if is_seen else (middle - half, middle + half))
    return tuple(found)


def _containing(low: Array, high: Array, points: Array) -> tuple[Array, Array]:
    """The box grown to hold the points with some room beyond those that lie outside."""
    points = points[np.isfinite(points).all(axis=1)]
    if not len(points):
        return low, high
    lowest, highest = np.minimum(low, points.min(axis=0)), np.maximum(high, points.max(axis=0))
    room = PAD * (highest - lowest)
    return np.where(lowest < low, lowest - room, low), np.where(highest > high, highest + room, high)


def _around_minimum(objective: BatchObjective, batch: int, start: Array) -> tuple[Array, Array]:
    """Where a batch's minimum may wander, and not narrower than a part of the way from the start.

    In a bowl with Hessian H a loss ΔL above the lowest is met up to √(2·ΔL·(H⁻¹)ⱼⱼ) away along axis j.
    """
    lowest = least_squares(objective)
    if lowest is None:
        lowest = polished(objective, np.zeros(len(start)))
    if lowest is None:
        size = np.maximum(np.abs(start), 4.0)
        return -size, size
    bend = hessian(objective, lowest)
    share = min(max(16.0 / batch, 0.1), 1.5)
    rise = share * max(float(objective.value(lowest)), 0.0)
    half = np.sqrt(2.0 * rise * np.abs(np.diag(np.linalg.pinv(bend))))
    half = np.maximum(half, 0.3 * np.abs(start - lowest))
    if not half.any():
        half = 0.5 * np.maximum(np.abs(lowest), 1.0)
    # No axis is shown so narrow that the bowl looks like a line.
    rounds = np.sqrt(np.maximum(np.diag(bend), 1e-300))
    half = np.maximum(half, 0.25 * float((half * rounds).max()) / rounds)
    return lowest - half, lowest + half


def _batch_size(problem: TrainingProblem) -> int:
    size = problem.batch.size
    return problem.samples if isinstance(size, str) else size
