"""Backtracking line search with Armijo's condition."""

from typing import NamedTuple

import numpy as np

from app.core.arrays import Array, BoolArray, IntArray
from app.core.optimizers._parts import scaled
from app.core.optimizers.base import Objective


class Found(NamedTuple):
    """The accepted lengths t (...), 0 where none was, and how many lengths each point tried (...)."""

    length: Array
    trials: IntArray


def backtrack(
    objective: Objective,
    theta: Array,
    direction: Array,
    slope: Array,
    first: float,
    c1: float,
    shrink: float,
    max_halvings: int,
) -> Found:
    """The largest t of first · shrinkᵏ, k ≤ max_halvings, with f(θ + tp) ≤ f(θ) + c₁ t gᵀp.

    Each point of a batch searches on its own. The slope gᵀp is (...). Costs one value at θ and one for
    each length tried. A length with a loss that is not finite is refused. Nocedal & Wright 2006,
    Numerical Optimization, algorithm 3.1.
    """
    start = np.asarray(objective.value(theta))
    length = np.full(start.shape, first)
    waiting: BoolArray = np.ones(start.shape, dtype=np.bool_)
    trials: IntArray = np.zeros(start.shape, dtype=np.int64)
    for _ in range(max_halvings + 1):
        reached = objective.value(theta + scaled(length, direction))
        trials += waiting
        waiting &= ~np.asarray(reached <= start + c1 * length * slope)
        if not waiting.any():
            break
        length = np.asarray(np.where(waiting, length * shrink, length))
    return Found(np.asarray(np.where(waiting, 0.0, length)), trials)
