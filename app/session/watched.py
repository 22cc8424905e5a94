"""A diagnosis of many samples asks for many products; between two of them it can be ended."""

from collections.abc import Callable
from dataclasses import replace

from app.core.arrays import Array, IntArray
from app.core.diagnosis import Subject
from app.core.simulation.problem import FullProblem


class _Watched:
    """A problem that calls `look` before each piece of work; `look` may raise."""

    def __init__(self, problem: FullProblem, look: Callable[[], None]) -> None:
        self._problem, self._look = problem, look
        self.dimension = problem.dimension

    def full(self, thetas: Array, steps: IntArray) -> tuple[Array, Array]:
        self._look()
        return self._problem.full(thetas, steps)

    def hessian_vector(self, theta: Array, vector: Array, step: int) -> Array:
        self._look()
        return self._problem.hessian_vector(theta, vector, step)


def watched(subject: Subject, look: Callable[[], None]) -> Subject:
    """The same subject, with numbers that are the same; `look` is called often and may raise to end the diagnosis."""
    return replace(subject, problem=_Watched(subject.problem, look))
