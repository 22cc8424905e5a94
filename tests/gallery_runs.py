"""The shipped scenarios run to their ends, with what several tests read off them."""

from functools import cache
from typing import Any

import numpy as np

from app.core.arrays import Array
from app.core.problems.training_problem import TrainingProblem
from app.core.resources import resource
from app.core.scenario.reading import from_plain, read_file, to_plain
from app.core.simulation.simulator import Simulator
from app.core.simulation.timeline import Track
from app.gallery import gallery

OTHER_SEEDS = (1, 2, 3, 4, 5)
EVERY_SEED = (None, *OTHER_SEEDS)
NAMES = [shown.name for shown in gallery()]
GD = "Gradient descent"


def finished(plain: dict[str, Any]) -> Simulator:
    simulator = Simulator(from_plain(plain))
    while not simulator.has_ended:
        simulator.advance(500)
    return simulator


def plain_of(name: str) -> dict[str, Any]:
    return to_plain(read_file(resource(f"scenarios/{name}.json")))


def run(name: str, seed: int | None = None) -> Simulator:
    """A scenario run to its end, with its own seed or another."""
    return _run(name, seed)


@cache
def _run(name: str, seed: int | None) -> Simulator:
    plain = plain_of(name)
    return finished(plain if seed is None else plain | {"seed": seed})


def tracks(simulator: Simulator) -> dict[str, Track]:
    return dict(zip(simulator.timeline.labels, simulator.timeline.tracks, strict=True))


def only(name: str, seed: int | None = None) -> Track:
    (track,) = run(name, seed).timeline.tracks
    return track


def ends(simulator: Simulator) -> dict[str, Array]:
    return {label: track.column("theta")[-1] for label, track in tracks(simulator).items()}


def last_losses(simulator: Simulator) -> dict[str, float]:
    return {label: float(track.column("loss")[-1]) for label, track in tracks(simulator).items()}


def first_below(track: Track, level: float) -> int:
    """The first step whose loss is below a level; one past the last where there is none."""
    below = np.flatnonzero(track.column("loss") < level)
    return int(below[0]) if below.size else track.last_step + 1


def training(simulator: Simulator) -> TrainingProblem:
    assert isinstance(simulator.problem, TrainingProblem)
    return simulator.problem


def least_squares(problem: TrainingProblem) -> tuple[Array, float]:
    """The best line's θ and its mean squared error."""
    x = np.column_stack((problem.data.features, np.ones(problem.data.count)))
    theta = np.linalg.lstsq(x, problem.data.target, rcond=None)[0]
    return theta, float(np.mean((x @ theta - problem.data.target) ** 2))
