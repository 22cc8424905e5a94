"""The function that an exported picture shows as a curve or a map."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from app.core.analysis.surfaces.extent import extent
from app.core.landscapes.base import Bounds, Minimum
from app.core.problems.training_problem import TrainingProblem
from app.core.simulation.simulator import Simulator
from app.exporters.cast import Actor
from app.exporters.plot import LARGEST
from app.screen.pictures.field import LINE_POINTS, PLANE_POINTS, Evaluate, Rectangle
from app.screen.pictures.training_surface import Ground, TrainingSurface

MOST_WORK = 400_000_000
"""Grid points times samples that a picture may cost; the grid of a large data set is coarser."""

MOST_STRETCH = 1.7
"""A map has equal units on both axes where that needs at most so much more of one axis."""


@dataclass(frozen=True, slots=True, eq=False)
class DrawnSurface:
    """f of one or two coordinates, the part worth drawing, and what is known of it.

    `points` are the grid points to sample along each axis; `names` the coordinates'.
    """

    value: Evaluate
    bounds: Bounds
    names: tuple[str, ...]
    points: int
    minima: tuple[Minimum, ...] = ()
    is_log_scaled: bool = False


def drawn_surface(simulator: Simulator, actors: Sequence[Actor]) -> DrawnSurface | None:
    """What is minimised at the end of a run; None where θ has more than two numbers."""
    problem = simulator.problem
    if problem.dimension > 2:
        return None
    usual = LINE_POINTS if problem.dimension == 1 else PLANE_POINTS
    landscape, names = problem.landscape, problem.theta_names
    if landscape is not None:
        return DrawnSurface(landscape.value, landscape.bounds, names, usual, landscape.minima, landscape.is_log_scaled)
    assert isinstance(problem, TrainingProblem)
    return _of_training(problem, simulator, actors, usual)


def _of_training(problem: TrainingProblem, simulator: Simulator, actors: Sequence[Actor], usual: int) -> DrawnSurface:
    thetas = np.concatenate([actor.track.column("theta") for actor in actors])
    reach = thetas[(np.isfinite(thetas) & (np.abs(thetas) < LARGEST)).all(axis=1)]
    pool = problem.arrivals.pool(simulator.step)
    # A ground of its own: the bounds that a window remembers are no part of the run.
    surface = TrainingSurface(Ground(problem), extent(problem, simulator.start, reach), pool, problem)
    affordable = int((MOST_WORK / max(pool.size, 1)) ** (1.0 / problem.dimension))
    points = min(usual, max(40, affordable))
    return DrawnSurface(surface.value, surface.bounds, problem.theta_names, points, surface.minima)


def fitted(bounds: Bounds, width: float, height: float) -> Rectangle:
    """The bounds, widened along one axis so that a unit is as long on both, where that costs little."""
    (left, right), (bottom, top) = bounds
    stretch = ((right - left) / width) / ((top - bottom) / height)
    if not 1 / MOST_STRETCH <= stretch <= MOST_STRETCH:
        return (left, right), (bottom, top)
    if stretch > 1:
        return (left, right), _wider(bottom, top, stretch)
    return _wider(left, right, 1 / stretch), (bottom, top)


def _wider(low: float, high: float, factor: float) -> tuple[float, float]:
    middle, half = (low + high) / 2, (high - low) / 2 * factor
    return middle - half, middle + half
