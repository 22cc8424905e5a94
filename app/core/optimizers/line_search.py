"""Gradient descent that tries its step before taking it."""

from typing import NamedTuple

import numpy as np

from app.core.arrays import Array, IntArray
from app.core.optimizers import _declared as declared
from app.core.optimizers._armijo import backtrack
from app.core.optimizers._parts import dot, scaled
from app.core.optimizers._shared_equations import ACCEPTED_LENGTH, DIRECTION_SLOPE, GRADIENT, LENGTH_STEP
from app.core.optimizers.base import CURVATURE, Equation, Objective, Optimizer
from app.core.words import QT_TRANSLATE_NOOP


class LineSearchState(NamedTuple):
    """The number of updates, and the accepted length and the lengths tried in the last one; each (...)."""

    step: int
    length: Array
    trials: IntArray


class LineSearch(Optimizer, frozen=True, kw_only=True, tag="line_search"):
    """θ ← θ − t g with the first t of η, ηq, ηq², … that lowers the loss by c₁ t ‖g‖² or more.

    If none of the lengths does, the point stays where it is.
    """

    lr: declared.LearningRate = 1.0
    c1: declared.ArmijoSlope = 1e-4
    shrink: declared.Shrink = 0.5
    max_halvings: declared.MaxHalvings = 40

    title = QT_TRANSLATE_NOOP("Optimizer", "Line search")
    lesson = QT_TRANSLATE_NOOP("Optimizer", "It tries a long step first and shortens it until the loss really falls.")
    reference = "Armijo 1966, Pacific J. Math. 16:1-3; Nocedal & Wright 2006, algorithm 3.1"
    family = CURVATURE
    step_follows = "own"
    equations = (
        GRADIENT,
        Equation(
            "direction",
            r"p_t",
            r"-g_t",
            lambda s: -s.g,
            QT_TRANSLATE_NOOP("Equation", "The search looks straight downhill."),
            title=QT_TRANSLATE_NOOP("Quantity", "direction"),
        ),
        DIRECTION_SLOPE,
        Equation(
            "trials",
            r"n_t",
            r"\min\{n : f(\theta_{t-1} + \eta\,q^{n-1} p_t) \leq f(\theta_{t-1}) + c_1\,\eta\,q^{n-1} s_t\}",
            lambda s: s.new.trials,
            QT_TRANSLATE_NOOP("Equation", "So many lengths were tried until one kept enough of the promise."),
            "scalar",
            title=QT_TRANSLATE_NOOP("Quantity", "lengths tried"),
        ),
        ACCEPTED_LENGTH,
        LENGTH_STEP,
    )

    def init(self, theta: Array) -> LineSearchState:
        """Nothing tried yet."""
        shape = theta.shape[:-1]
        return LineSearchState(step=0, length=np.zeros(shape), trials=np.zeros(shape, dtype=np.int64))

    def update(
        self, theta: Array, state: LineSearchState, objective: Objective, lr: float
    ) -> tuple[Array, LineSearchState]:
        """−t g; one gradient, one value at θ and one per length tried."""
        g = objective.gradient(theta)
        direction = -g
        found = backtrack(objective, theta, direction, dot(g, direction), lr, self.c1, self.shrink, self.max_halvings)
        return scaled(found.length, direction), LineSearchState(state.step + 1, found.length, found.trials)
