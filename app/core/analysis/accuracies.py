"""Accuracies over very many samples, measured block by block while there is time."""

from collections.abc import Callable, Iterator

import numpy as np

from app.core.arrays import Array
from app.core.problems.training_problem import TrainingProblem

BLOCK = 2048
"""Samples measured between two looks at the time."""

MOST_KEPT = 64


class Accuracies:
    """What `TrainingProblem.accuracy` says of all training samples, without ever keeping its caller waiting.

    Attributes
    ----------
    is_measuring : whether something asked for since `begin` is not known yet.
    """

    def __init__(self) -> None:
        self.is_measuring = False
        self._known: dict[tuple[int, bytes], tuple[TrainingProblem, Iterator[float | None], float | None]] = {}

    def begin(self) -> None:
        """A new round of questions."""
        self.is_measuring = False

    def of(self, problem: TrainingProblem, theta: Array, has_time: Callable[[], bool]) -> float | None:
        """The share of right classes at θ; None for a regression, and of many samples until it is measured."""
        if not problem.loss.takes_classes or len(problem.training_ids) <= BLOCK:
            return problem.accuracy(theta)
        key = (id(problem), theta.tobytes())
        known = self._known.pop(key) if key in self._known else None
        _, measuring, found = known or (problem, _measuring(problem, np.array(theta)), None)
        while found is None and has_time():
            found = next(measuring)
        self._known[key] = (problem, measuring, found)
        while len(self._known) > MOST_KEPT:
            del self._known[next(iter(self._known))]
        self.is_measuring = self.is_measuring or found is None
        return found


def _measuring(problem: TrainingProblem, theta: Array) -> Iterator[float | None]:
    """None after each block of samples, and the accuracy at last."""
    ids, right = problem.training_ids, 0.0
    for begin in range(0, len(ids), BLOCK):
        some = ids[begin : begin + BLOCK]
        share = problem.accuracy(theta, some)
        right += len(some) * (share or 0.0)
        yield None
    yield round(right) / len(ids)
