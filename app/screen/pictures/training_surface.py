"""The full loss of a model of one or two parameters, as something that can be drawn."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import TypeVar

import numpy as np

from app.core.analysis.surfaces.extent import extent, widened
from app.core.analysis.surfaces.grid import grid_axes, values_on_grid
from app.core.analysis.surfaces.minima import least_squares, minima_within, polished
from app.core.arrays import Array
from app.core.batches import Pool
from app.core.landscapes.base import Bounds, Minimum
from app.core.problems.batch_objective import BatchObjective
from app.core.problems.loss_surface import LossSurface
from app.core.problems.training_problem import TrainingProblem
from app.screen.pictures.field import Shading, level_values, sample_line, sample_plane, shading_of

KEPT_GROUNDS = 4
KEPT_POOLS = 8
LEVELS = 10

K = TypeVar("K")
V = TypeVar("V")


class Ground:
    """What a surface is made of: data, model and loss, whatever the batches; compared by identity.

    Whatever costs more than a frame is remembered here.
    """

    def __init__(self, problem: TrainingProblem) -> None:
        self.problem = problem
        self.bounds: Bounds = ()
        self.whole = Pool(0, len(problem.training_ids))
        self._losses: dict[Pool, tuple[BatchObjective, LossSurface]] = {}
        self._minima: dict[tuple[Bounds, Pool], tuple[Minimum, ...]] = {}
        self._scales: dict[tuple[Bounds, Pool], tuple[Shading, Array]] = {}

    def is_of(self, problem: TrainingProblem) -> bool:
        """Whether a problem has the same full loss."""
        one = self.problem
        return (
            one.data is problem.data
            and (one.model, one.loss, one.l2) == (problem.model, problem.loss, problem.l2)
            and np.array_equal(one.validation_ids, problem.validation_ids)
        )

    def loss(self, pool: Pool) -> tuple[BatchObjective, LossSurface]:
        """The mean loss over a pool of samples."""
        if pool not in self._losses:
            objective = self.problem.objective_of(self.problem.training_ids[slice(*pool)])
            _keep(self._losses, pool, (objective, LossSurface(objective)))
        return self._losses[pool]

    def minima(self, bounds: Bounds, pool: Pool) -> tuple[Minimum, ...]:
        """The minima in the bounds: exact for squared errors of a linear model, else found from a grid."""
        key = bounds, pool
        if key not in self._minima:
            objective, _ = self.loss(pool)
            is_direct = pool == self.whole or least_squares(objective) is not None
            found = (
                minima_within(objective, bounds) if is_direct else _moved(objective, self.minima(bounds, self.whole))
            )
            _keep(self._minima, key, found)
        return self._minima[key]

    def scale(self, bounds: Bounds, pool: Pool) -> tuple[Shading, Array]:
        """The colour scale of a map of these bounds, and the values of its level lines."""
        key = bounds, pool
        if key not in self._scales:
            value = TrainingSurface(self, bounds, pool, self.problem).value
            if len(bounds) == 1:
                scale = shading_of(sample_line(value, *bounds[0])[1]), np.empty(0)
            else:
                plane = sample_plane(value, (bounds[0], bounds[1]), points=96)
                shading = shading_of(plane.values)
                scale = shading, level_values(plane, shading, LEVELS)
            _keep(self._scales, key, scale)
        return self._scales[key]


@dataclass(frozen=True)
class TrainingSurface:
    """The mean loss over the samples of a pool; equal to another of the same ground, bounds and pool.

    Attributes
    ----------
    ground : data, model and loss.
    bounds : the part worth drawing.
    pool : the samples that count.
    problem : where arrivals and batches are looked up.
    """

    ground: Ground
    bounds: Bounds
    pool: Pool
    problem: TrainingProblem = field(compare=False, repr=False)

    @property
    def dimension(self) -> int:
        """1 or 2."""
        return len(self.bounds)

    @property
    def is_log_scaled(self) -> bool:
        """Left to the values: a map takes the logarithm where they span decades."""
        return False

    @property
    def minima(self) -> tuple[Minimum, ...]:
        """The minima in the bounds."""
        return self.ground.minima(self.bounds, self.pool)

    @property
    def shading(self) -> Shading:
        """The colour scale of the map, for other surfaces that are to be compared with it."""
        return self.ground.scale(self.bounds, self.pool)[0]

    @property
    def levels(self) -> Array:
        """The values of the level lines of other surfaces that are to be compared with it."""
        return self.ground.scale(self.bounds, self.pool)[1]

    def value(self, theta: Array) -> Array:
        """f(θ), shape (...)."""
        _, loss = self.ground.loss(self.pool)
        axes = grid_axes(theta)
        if axes is not None:
            return values_on_grid(loss.values, *axes, loss.rows)
        values: Array = loss.values(np.ascontiguousarray(theta).reshape(-1, self.dimension)).reshape(theta.shape[:-1])
        return values

    def gradient(self, theta: Array) -> Array:
        """∇f(θ), shape (..., d)."""
        return self.ground.loss(self.pool)[0].gradient(theta)

    def at(self, step: int) -> "TrainingSurface":
        """The surface of the samples that are there at a step; itself where nothing arrives."""
        pool = self.problem.arrivals.pool(step)
        return self if pool == self.pool else replace(self, pool=pool)


_grounds: list[Ground] = []


def training_surface(
    problem: TrainingProblem, start: Array | Sequence[float], reach: Array | None = None
) -> TrainingSurface | None:
    """The full loss of a problem as a surface; None where it has more than two parameters.

    The bounds are kept as long as data, model and loss stay, so that a map holds still while batches change
    or the start moves; they grow where the start leaves them.

    Parameters
    ----------
    start : θ of row 0, (P,).
    reach : points (k, P) of trails that should be within the bounds when these are chosen.
    """
    if problem.dimension > 2:
        return None
    theta = np.asarray(start, np.float64)
    ground = next((one for one in _grounds if one.is_of(problem)), None)
    if ground is None:
        ground = Ground(problem)
        del _grounds[: len(_grounds) - KEPT_GROUNDS + 1]
        _grounds.append(ground)
    ground.bounds = widened(ground.bounds, theta) if ground.bounds else extent(problem, theta, reach)
    return TrainingSurface(ground, ground.bounds, ground.whole, problem)


def _moved(objective: BatchObjective, minima: tuple[Minimum, ...]) -> tuple[Minimum, ...]:
    """Minima of another set of samples, found from those of the whole."""
    found = [there for one in minima if (there := polished(objective, np.array(one.theta))) is not None]
    values = [float(objective.value(theta)) for theta in found]
    return tuple(
        Minimum(tuple(theta.tolist()), value, value <= min(values) + 1e-9 * (1 + abs(value)))
        for theta, value in zip(found, values, strict=True)
    )


def _keep(known: dict[K, V], key: K, value: V) -> None:
    while len(known) >= KEPT_POOLS:
        del known[next(iter(known))]
    known[key] = value
