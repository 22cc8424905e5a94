"""Where the contenders of a run start: θ drawn as the scenario says."""

from dataclasses import replace
from pathlib import Path

import numpy as np

from app.core.arrays import Array
from app.core.datasets.base import Progress
from app.core.datasets.dataset_cache import file_state
from app.core.faults import Fault, ScenarioError
from app.core.initializers import StartError, ThetaSpace
from app.core.problems.declaration import Training
from app.core.problems.problem import Problem
from app.core.scenario.declaration import Scenario
from app.core.scenario.defaults import completed
from app.core.streams import START, stream


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
