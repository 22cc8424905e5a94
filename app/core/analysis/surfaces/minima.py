"""Where the loss of a model of one or two parameters is lowest."""

import numpy as np

from app.core.arrays import Array
from app.core.landscapes.base import Bounds, Minimum
from app.core.problems.batch_objective import BatchObjective
from app.core.problems.loss_surface import LossSurface

MOST_MINIMA = 10
LEAST_BEND = 1e-6
"""A minimum whose smallest curvature is so small a part of the largest is a valley, not a point."""

LINE_POINTS, PLANE_POINTS = 1025, 57


def least_squares(objective: BatchObjective) -> Array | None:
    """The exact minimum of a linear model's mean squared error with its penalty, (P,).

    Returns
    -------
    None where the model or the loss is another, or where the samples leave a direction free.
    """
    network = objective.network
    if not (objective.loss.is_square and network.is_linear):
        return None
    inputs, targets = objective.inputs, objective.targets.astype(np.float64)
    if objective.penalty is not None:
        # (1/n)‖Xθ − y‖² + ½·l2·‖w‖² is the mean square of more rows, one for each weight.
        rows = np.diag(np.sqrt(0.5 * objective.samples * objective.penalty.l2) * objective.penalty.is_weight)
        inputs = np.vstack((inputs, rows))
        targets = np.concatenate((targets, np.zeros(len(rows))))
    if not np.isfinite(inputs).all() or not np.isfinite(targets).all():
        return None
    solution, _, rank, _ = np.linalg.lstsq(inputs, targets, rcond=1e-10)
    return np.asarray(solution) if rank == network.size else None


def hessian(objective: BatchObjective, theta: Array) -> Array:
    """∇²f(θ), (P, P)."""
    return objective.hessian_vector(theta, np.eye(len(theta)))


def polished(objective: BatchObjective, theta: Array, steps: int = 40, tolerance: float = 1e-12) -> Array | None:
    """The minimum that damped Newton steps reach from θ (P,); None where they reach none that is a point."""
    value, idle = float(objective.value(theta)), 0
    for _ in range(steps):
        gradient, bend = objective.gradient(theta), hessian(objective, theta)
        if not (np.isfinite(gradient).all() and np.isfinite(bend).all()):
            return None
        step = -_solved(bend, gradient)
        size = 1.0
        while size > 1e-6:
            there = theta + size * step
            lower = float(objective.value(there))
            if lower <= value:
                break
            size *= 0.5
        else:
            break
        # In a valley the loss stops falling long before θ stops moving.
        idle = idle + 1 if value - lower <= 1e-14 * (1.0 + abs(value)) else 0
        theta, value = there, lower
        if idle == 3 or np.abs(size * step).max() <= tolerance * (1.0 + np.abs(theta).max()):
            break
    bends = np.linalg.eigvalsh(hessian(objective, theta))
    gradient = objective.gradient(theta)
    is_point = bends[0] > LEAST_BEND * bends[-1] > 0
    is_flat = float(np.linalg.norm(gradient)) <= 1e-6 * (1.0 + abs(value)) * max(1.0, float(bends[-1])) ** 0.5
    return theta if is_point and is_flat else None


def minima_within(objective: BatchObjective, bounds: Bounds, *, most_samples: int = 1500) -> tuple[Minimum, ...]:
    """The minima in the bounds: exact for least squares, else polished from the low points of a grid.

    `is_global` says that no other minimum found in the bounds lies lower.
    """
    exact = least_squares(objective)
    if objective.loss.is_square and objective.network.is_linear:
        return () if exact is None else (_minimum(exact, float(objective.value(exact)), True),)
    found: list[tuple[float, Array]] = []
    for theta in _low_points(_thinned(objective, most_samples), bounds)[:MOST_MINIMA]:
        there = polished(objective, theta)
        if there is None or not _is_within(there, bounds) or any(_is_same(there, one, bounds) for _, one in found):
            continue
        found.append((float(objective.value(there)), there))
    found.sort(key=lambda pair: pair[0])
    if not found:
        return ()
    lowest = found[0][0]
    return tuple(_minimum(theta, value, value <= lowest + 1e-9 * (1 + abs(lowest))) for value, theta in found)


def _low_points(objective: BatchObjective, bounds: Bounds) -> list[Array]:
    """Points of a grid lower than all their neighbours, the lowest first."""
    count = LINE_POINTS if len(bounds) == 1 else PLANE_POINTS
    axes = [np.linspace(low, high, count) for low, high in bounds]
    points = np.stack(np.meshgrid(*axes, indexing="ij"), axis=-1)
    values = LossSurface(objective).values(points.reshape(-1, len(bounds))).reshape(points.shape[:-1])
    padded = np.pad(np.where(np.isfinite(values), values, np.inf), 1, constant_values=np.inf)
    is_low = np.isfinite(values)
    for shift in np.ndindex(*(3,) * len(bounds)):
        if shift != (1,) * len(bounds):
            window = tuple(slice(by, by + count) for by in shift)
            is_low &= values <= padded[window]
    chosen = points[is_low]
    return list(chosen[np.argsort(values[is_low], kind="stable")])


def _thinned(objective: BatchObjective, most: int) -> BatchObjective:
    """The loss of evenly chosen samples, for a first look at very many."""
    if objective.samples <= most:
        return objective
    rows = np.linspace(0, objective.samples - 1, most).astype(np.int64)
    ids = objective.ids[rows]
    inputs, targets = objective.inputs[rows], objective.targets[rows]
    return BatchObjective(objective.network, objective.loss, inputs, targets, ids, penalty=objective.penalty)


def _solved(bend: Array, gradient: Array) -> Array:
    """H⁻¹g with each curvature made positive and not too small, so that −H⁻¹g leads down."""
    bends, directions = np.linalg.eigh(bend)
    safe = np.maximum(np.abs(bends), max(1e-9 * float(np.abs(bends).max()), 1e-300))
    solved: Array = directions @ ((directions.T @ gradient) / safe)
    return solved


def _minimum(theta: Array, value: float, is_global: bool) -> Minimum:
    return Minimum(tuple(float(part) for part in theta), value, is_global)


def _is_within(theta: Array, bounds: Bounds) -> bool:
    return all(low <= part <= high for part, (low, high) in zip(theta, bounds, strict=True))


def _is_same(one: Array, other: Array, bounds: Bounds) -> bool:
    return all(abs(a - b) <= 1e-4 * (high - low) for a, b, (low, high) in zip(one, other, bounds, strict=True))
