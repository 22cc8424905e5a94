"""From the declarations of a scenario to the problem and the starting point of its run."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import msgspec
import numpy as np

from app.core.arrays import Array
from app.core.datasets.base import Data
from app.core.datasets.generator import Generator
from app.core.datasets.kept import file_state, is_loaded
from app.core.initializers import StartError, ThetaSpace
from app.core.scenario.completion import completed
from app.core.scenario.declaration import Scenario, Surface
from app.core.scenario.faults import Fault, ScenarioError
from app.core.simulation.problem import Problem, SurfaceProblem
from app.core.simulation.streams import BATCHES, DATA, START, stream
from app.core.training.declaration import Training
from app.core.training.faults import BindingError
from app.core.training.problem import TrainingProblem

Progress = Callable[[float], None]


def bind_problem(
    declaration: Surface | Training,
    seed: int,
    origin: int,
    folder: Path,
    previous: Problem | None = None,
    progress: Progress | None = None,
    before: Surface | Training | None = None,
) -> Problem:
    """The problem that a declaration stands for.

    Parameters
    ----------
    origin : the step from which it is in force; batches begin a new epoch there.
    previous : the problem in force until `origin`, if there was one, as `before` declared it.

    Raises
    ------
    ScenarioError : the data cannot be read, or do not fit model, loss or batch.
    """
    if isinstance(declaration, Surface):
        return SurfaceProblem(declaration.landscape, declaration.gradient_noise, seed)
    try:
        data = _kept_on(declaration, before, previous, seed) or load_data(declaration, seed, folder, progress)
        return declaration.bind(
            folder,
            data_seed=stream(seed, DATA),
            batch_seed=stream(seed, BATCHES),
            origin=origin,
            data=data,
            previous=previous if isinstance(previous, TrainingProblem) else None,
        )
    except BindingError as error:
        raise ScenarioError(error.faults) from None


def _kept_on(
    declaration: Training, before: Surface | Training | None, previous: Problem | None, seed: int
) -> Data | None:
    """The samples of the problem before, where nothing of them changes, or their number alone."""
    if not isinstance(before, Training) or not isinstance(previous, TrainingProblem):
        return None
    old, new = before.dataset, declaration.dataset
    if old == new:
        return previous.data
    if not isinstance(new, Generator) or not isinstance(old, Generator):
        return None
    if type(old) is not type(new) or msgspec.structs.replace(old, samples=new.samples) != new:
        return None
    return new.resized(previous.data, stream(seed, DATA))


def load_data(declaration: Training, seed: int, folder: Path, progress: Progress | None = None) -> Data:
    """The samples of a training; those used last are in memory, as long as their file does not change.

    Raises
    ------
    BindingError : they cannot be read.
    """
    return declaration.load(folder, stream(seed, DATA), progress)


def is_in_memory(declaration: Training, seed: int, folder: Path) -> bool:
    """Whether `load_data` would read no file."""
    return is_loaded(declaration.dataset, folder, stream(seed, DATA))


def draw_start(scenario: Scenario, problem: Problem, folder: Path, progress: Progress | None = None) -> Array:
    """The θ that all contenders start from, (d,), read-only; one that took long is remembered.

    Raises
    ------
    ScenarioError : the start does not fit the problem.
    """
    start = completed(scenario).start
    assert start is not None
    key = start_key(scenario, folder)
    if key is not None and key in _drawn:
        return _drawn[key]
    rng = np.random.default_rng(stream(scenario.seed, START))
    try:
        theta = np.array(start.draw(_space(problem, folder, progress), rng), np.float64)
    except StartError as error:
        path = f"start.{error.field}" if error.field else "start"
        raise ScenarioError((Fault(path, error.said),)) from None
    theta.flags.writeable = False
    if key is not None:
        while len(_drawn) >= MOST_DRAWN:
            _drawn.pop(next(iter(_drawn)), None)
        _drawn[key] = theta
    return theta


def is_start_known(scenario: Scenario, folder: Path) -> bool:
    """Whether `draw_start` would answer at once."""
    key = start_key(scenario, folder)
    return key is None or key in _drawn


MOST_DRAWN = 16
_drawn: dict[tuple[object, ...], Array] = {}


def start_key(scenario: Scenario, folder: Path) -> tuple[object, ...] | None:
    """All that a start which takes long depends on; None for one that does not."""
    start, problem = scenario.start, scenario.problem
    if start is None or not start.takes_long or not isinstance(problem, Training):
        return None
    parts = (problem.dataset, problem.model, problem.loss, problem.l2, problem.validation)
    files = (problem.dataset.path, start.path)
    return (start, scenario.seed, parts, folder, *(path and file_state(folder / path) for path in files))


def _space(problem: Problem, folder: Path, progress: Progress | None) -> ThetaSpace:
    return replace(problem.space, folder=folder, progress=progress)
