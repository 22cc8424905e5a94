"""From a declared problem to the one that a run minimises, with its data."""

from pathlib import Path

import msgspec

from app.core.datasets.base import Data, Progress
from app.core.datasets.dataset_cache import is_loaded
from app.core.datasets.generator import Generator
from app.core.faults import ScenarioError
from app.core.problems.declaration import Surface, Training
from app.core.problems.faults import BindingError
from app.core.problems.problem import Problem
from app.core.problems.surface_problem import SurfaceProblem
from app.core.problems.training_problem import TrainingProblem
from app.core.streams import BATCHES, DATA, stream


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
