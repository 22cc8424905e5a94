"""The loss of one batch as a surface of its own, beside the full one. No Qt, no window."""

import weakref
from dataclasses import dataclass

import numpy as np

from app.core.analysis.surfaces.grid import values_on_grid
from app.core.analysis.surfaces.minima import least_squares, polished
from app.core.arrays import Array
from app.core.landscapes.base import Bounds
from app.core.problems.batch_objective import BatchObjective
from app.core.problems.loss_surface import LossSurface
from app.core.problems.training_problem import TrainingProblem
from app.screen.pictures.field import Plane, Shading, finite_or_nan, level_lines
from app.screen.pictures.training_surface import TrainingSurface

PLANE_POINTS = 128
"""Cells of the grid along each axis."""

CURVE_POINTS = 400
MOST_PRODUCTS = 2**17
"""Points × samples up to which each point of the grid is worked out by itself."""

TRAIL = 30
"""Batches whose minima are shown."""

NEW_A_FRAME = 4
"""Minima found in one frame at most, where each must be searched for; the others follow in the next frames."""

SEARCH_POINTS = 33
MOST_REMEMBERED = 4096


@dataclass(frozen=True, slots=True, eq=False)
class BatchPicture:
    """The loss of the batch of one update, in the colours of the full surface.

    Attributes
    ----------
    surface : the full surface.
    bounds : the part that is shown.
    step : the row whose update uses the batch.
    plane : the batch's loss on a grid, of two parameters; None of one.
    curve : x, the batch's loss and the full loss (n, 3), of one parameter; empty of two.
    lines : level lines of the plane, at the levels of the full surface.
    minimum : where the batch's loss is lowest, None where that is no point.
    trail : the minima of the latest batches (k, d), the oldest first.
    theta : the selected contender (d,); `loss`, `full_loss` are the batch's and the full loss there.
    samples, available : the size of the batch, and of the pool it is drawn from.
    """

    surface: TrainingSurface
    bounds: Bounds
    step: int
    shading: Shading
    plane: Plane | None
    curve: Array
    lines: tuple[Array, ...]
    minimum: Array | None
    trail: Array
    theta: Array
    loss: float
    full_loss: float
    samples: int
    available: int

    @property
    def dimension(self) -> int:
        """1 or 2."""
        return self.surface.dimension


def batch_picture(
    problem: TrainingProblem,
    surface: TrainingSurface,
    theta: Array,
    step: int,
    points: int = PLANE_POINTS + 1,
    bounds: Bounds | None = None,
) -> BatchPicture:
    """The batch of the update from row `step`, seen with the selected contender at θ.

    Parameters
    ----------
    problem : what is in force at the step.
    surface : the full surface at the step.
    theta : (d,), with finite numbers.
    points : grid points along each axis.
    bounds : the part to show; None for that of the full surface. Minima are those of the full surface's part.
    """
    shown = surface.bounds if bounds is None else bounds
    objective = mean_objective(problem, step)
    loss = LossSurface(objective)
    plane, curve, lines = None, np.empty((0, 3)), tuple[Array, ...]()
    if surface.dimension == 2:
        plane = _plane(loss, shown, points)
        # Every second grid line is enough for lines, and costs a quarter.
        half = Plane(plane.x[::2], plane.y[::2], plane.values[::2, ::2])
        lines = level_lines(half, surface.levels)
    else:
        x = np.linspace(*shown[0], CURVE_POINTS)
        both = loss.values(x[:, None]), surface.value(x[:, None])
        curve = np.column_stack((x, *(finite_or_nan(values) for values in both)))
    trail = minima_trail(problem, surface.bounds, step)
    with np.errstate(all="ignore"):
        return BatchPicture(
            surface=surface,
            bounds=shown,
            step=step,
            shading=surface.shading,
            plane=plane,
            curve=curve,
            lines=lines,
            minimum=batch_minimum(problem, surface.bounds, step),
            trail=trail,
            theta=theta,
            loss=float(objective.value(theta)),
            full_loss=float(surface.value(theta)),
            samples=objective.samples,
            available=len(problem.available_ids(step)),
        )


def mean_objective(problem: TrainingProblem, step: int) -> BatchObjective:
    """The batch's mean loss, even where the optimizer sees the sum: only so it compares with the full loss."""
    seen = problem.objective(step)
    return seen if seen.scale == 1 else problem.objective_of(seen.ids)


def batch_minimum(problem: TrainingProblem, bounds: Bounds, step: int) -> Array | None:
    """Where the loss of the batch of a step is lowest, (d,): exact for least squares, else searched in the bounds.

    Returns
    -------
    None where many θ are as good, as with one sample and two parameters, or where none is found.
    """
    known = _remembered(problem, bounds)
    if step not in known:
        while len(known) >= MOST_REMEMBERED:
            del known[next(iter(known))]
        known[step] = _found(mean_objective(problem, step), bounds)
    return known[step]


def minima_trail(problem: TrainingProblem, bounds: Bounds, step: int, count: int = TRAIL) -> Array:
    """The minima of the latest `count` batches up to that of `step`, (k, d), the oldest first.

    Where minima must be searched for, at most `NEW_A_FRAME` are found in a call, the newest first; the others
    are left out until they are known.
    """
    known = _remembered(problem, bounds)
    is_direct = problem.loss.is_square and problem.network.is_linear
    left = count if is_direct else NEW_A_FRAME
    found = []
    for at in range(step, max(step - count, problem.plan.origin - 1), -1):
        if at not in known:
            if not left:
                continue
            left -= 1
        minimum = batch_minimum(problem, bounds, at)
        if minimum is not None:
            found.append(minimum)
    return np.array(found[::-1]).reshape(-1, len(bounds))


def has_own_batches(problem: TrainingProblem) -> bool:
    """Whether the batches' losses differ from the full loss."""
    return problem.batch.size != "full" and not (problem.is_exact and problem.arrivals.stream is None)


def _plane(loss: LossSurface, bounds: Bounds, points: int) -> Plane:
    x, y = (np.linspace(low, high, points) for low, high in bounds)
    return Plane(x, y, finite_or_nan(values_on_grid(loss.values, x, y, loss.rows, MOST_PRODUCTS)))


def _found(objective: BatchObjective, bounds: Bounds) -> Array | None:
    if objective.loss.is_square and objective.network.is_linear:
        return least_squares(objective)
    axes = [np.linspace(low, high, SEARCH_POINTS ** (2 if len(bounds) == 1 else 1)) for low, high in bounds]
    points = np.stack(np.meshgrid(*axes), axis=-1).reshape(-1, len(bounds))
    values = LossSurface(objective).values(points)
    if not np.isfinite(values).any():
        return None
    return polished(objective, points[np.nanargmin(np.where(np.isfinite(values), values, np.inf))], 10, 1e-9)


_known: "weakref.WeakKeyDictionary[TrainingProblem, tuple[Bounds, dict[int, Array | None]]]" = (
    weakref.WeakKeyDictionary()
)


def _remembered(problem: TrainingProblem, bounds: Bounds) -> dict[int, Array | None]:
    """The minima found so far in these bounds, by step."""
    known = _known.get(problem)
    if known is None or known[0] != bounds:
        known = _known[problem] = (bounds, {})
    return known[1]
