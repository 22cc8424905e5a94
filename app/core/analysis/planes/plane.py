"""The full loss of a model of any size on a plane through θ."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Literal

import numpy as np

from app.core.analysis.planes.directions import Directions, PlaneError, principal_directions, random_directions
from app.core.analysis.planes.projection import Shadow, project
from app.core.arrays import Array, BoolArray
from app.core.problems.batch_objective import BatchObjective
from app.core.problems.training_problem import TrainingProblem
from app.core.words import QT_TRANSLATE_NOOP

Kind = Literal["random", "principal"]
Progress = Callable[[float], None]

COARSE = 41
"""Grid points along each axis at first; the second pass fills in the points between."""

PRODUCTS = 2**16
"""Numbers worked out between two calls of `progress`: a few milliseconds."""

LARGEST = 1e150

MOST_ROWS = 128
"""Rows of a trail, evenly chosen, from which its directions are taken."""

ONE_THREAD = 200_000
"""Multiplications of a matrix product that OpenBLAS leaves on one thread."""

LEAST_HEIGHT = 0.3
"""The shorter half extent of a plane of principal directions, as a part of the longer."""

ROOM = 1.25


@dataclass(frozen=True, slots=True, eq=False)
class LossPlane:
    """The loss on θ + x·first + y·second.

    Attributes
    ----------
    kind : `random` (filter-normalised) or `principal` (of the trail).
    step : the row whose θ is the origin.
    origin, first, second : (P,).
    x, y, values : the grid (n,), (n,) and the loss (n, n), rows along y; nan where it is not finite.
    explained : the share of the trail's squared way along each direction; None of random ones.
    """

    kind: Kind
    step: int
    origin: Array
    first: Array
    second: Array
    x: Array
    y: Array
    values: Array
    explained: tuple[float, float] | None

    def shadow(self, points: Array) -> Shadow:
        """Where points (k, P) lie on the plane and how far beside it."""
        return project(self.origin, self.first, self.second, points)

    @property
    def reach(self) -> float:
        """How far the plane's nearer edge is from its origin, in units of θ."""
        return min(
            float(self.x[-1] * np.linalg.norm(self.first)),
            float(self.y[-1] * np.linalg.norm(self.second)),
        )


def trace_plane(
    problem: TrainingProblem,
    theta: Array,
    step: int,
    kind: Kind = "random",
    *,
    path: Array | None = None,
    seed: int = 0,
    coarse: int = COARSE,
    progress: Progress | None = None,
) -> LossPlane:
    """The full loss on a plane through θ (P,), on a grid of 2·coarse − 1 points along each axis.

    Parameters
    ----------
    path : rows of the trail (k, P), for principal directions and so that it lies within the grid.
    seed : the random directions' own.
    coarse : odd, so that θ itself is a grid point.
    progress : called with a share in [0, 1] after at most a few milliseconds of work; may raise to cancel.

    Raises
    ------
    PlaneError : there are no two directions of the kind asked for, or θ is not finite.
    """
    tell = progress or _ignore
    tell(0.0)
    theta = np.array(theta, np.float64)
    # The squares of the weights must be numbers too: a plane's directions are as long as the weights.
    if not np.abs(theta).max() < LARGEST:
        raise PlaneError(QT_TRANSLATE_NOOP("Plane", "θ has left the numbers"))
    path = np.empty((0, len(theta))) if path is None else path[np.isfinite(path).all(axis=1)]
    if kind == "random":
        directions = random_directions(theta, problem.network.layers, seed)
    else:
        rows = np.linspace(0, max(len(path) - 1, 0), min(len(path), MOST_ROWS)).astype(np.int64)
        directions = principal_directions(path[rows], theta)
    half = _half_extents(kind, theta, directions, path)
    x, y = (np.linspace(-size, size, 2 * coarse - 1) for size in half)
    # An odd number of even points has its middle at 0, but for rounding.
    x[coarse - 1] = y[coarse - 1] = 0.0
    values = _values(problem.full_objective(step), theta, directions, x, y, tell)
    return LossPlane(kind, step, theta, directions.first, directions.second, x, y, values, directions.explained)


def _values(
    objective: BatchObjective, theta: Array, directions: Directions, x: Array, y: Array, tell: Progress
) -> Array:
    """The loss on the grid: every second point of every second row first, then those between."""
    values = np.full((len(y), len(x)), np.nan)
    is_coarse: BoolArray = np.zeros(values.shape, bool)
    is_coarse[::2, ::2] = True
    samples = _samples_at_once(objective)
    most = max(1, PRODUCTS // max(samples * objective.network.widest, len(theta)))
    done = 0
    for places in (np.argwhere(is_coarse), np.argwhere(~is_coarse)):
        for begin in range(0, len(places), most):
            rows, columns = places[begin : begin + most].T
            points = theta + x[columns, None] * directions.first + y[rows, None] * directions.second
            found = _losses(objective, points, samples, partial(tell, done / values.size))
            values[rows, columns] = np.where(np.isfinite(found), found, np.nan)
            done += len(points)
    tell(1.0)
    return values


def _losses(objective: BatchObjective, points: Array, samples: int, tell: Callable[[], None]) -> Array:
    """The loss at points (k, P), so many samples at a time; equal to the objective's `value` up to rounding."""
    losses = np.zeros(len(points))
    with np.errstate(all="ignore"):
        for begin in range(0, objective.samples, samples):
            tell()
            inputs, targets = objective.inputs[begin : begin + samples], objective.targets[begin : begin + samples]
            losses += objective.loss.value(objective.network.outputs(points, inputs), targets, objective.samples)
        if objective.penalty is not None:
            losses += objective.penalty.value(points)
    return losses


def _samples_at_once(objective: BatchObjective) -> int:
    """As many samples as keep each layer's matrix product on one thread.

    OpenBLAS spreads larger ones over all cores. Beside a window that draws, the threads then wait for each other:
    with two cores a plane of 1,797 digits took 80 seconds instead of 5.
    """
    largest = max((layer.fan_in + 1) * layer.fan_out for layer in objective.network.layers)
    return max(8, min(objective.samples, ONE_THREAD // largest))


def _half_extents(kind: Kind, theta: Array, directions: Directions, path: Array) -> tuple[float, float]:
    """How far the grid reaches along each direction: as far as the weights are long, or the trail goes."""
    if kind == "random":
        return 1.0, 1.0
    seen = np.abs(project(theta, directions.first, directions.second, path).coordinates).max(axis=0) * ROOM
    longest = float(seen.max())
    return max(float(seen[0]), LEAST_HEIGHT * longest), max(float(seen[1]), LEAST_HEIGHT * longest)


def _ignore(share: float) -> None:
    del share
