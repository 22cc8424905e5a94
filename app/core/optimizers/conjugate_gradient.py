"""Nonlinear conjugate gradients: directions that do not undo each other."""

from collections.abc import Mapping
from typing import ClassVar, NamedTuple

import numpy as np

from app.core.arrays import Array, IntArray
from app.core.optimizers import _declared as declared
from app.core.optimizers._armijo import backtrack
from app.core.optimizers._parts import dot, scaled
from app.core.optimizers._shared_equations import ACCEPTED_LENGTH, DIRECTION_SLOPE, GRADIENT, LENGTH_STEP
from app.core.optimizers.base import CURVATURE, Equation, Objective, Optimizer
from app.core.words import QT_TRANSLATE_NOOP


class ConjugateGradientState(NamedTuple):
    """The number of updates, the last gradient and direction (..., d), accepted length and lengths tried (...)."""

    step: int
    gradient: Array
    direction: Array
    length: Array
    trials: IntArray


def _beta(g: Array, old: Array, step: int) -> Array:
    """max(0, gᵀ(g − g₀) / g₀ᵀg₀) of Polak and Ribière; 0 in update 1 and after a gradient of 0."""
    size = dot(old, old)
    if step == 1:
        return np.zeros_like(size)
    safe = np.where(size == 0, 1.0, size)
    return np.asarray(np.where(size == 0, 0.0, np.maximum(dot(g, g - old) / safe, 0.0)))


def _direction(g: Array, beta: Array, old: Array) -> Array:
    """−g + βp₀, and −g where that would not go downhill."""
    down = -g
    bent = down + scaled(beta, old)
    uphill = np.asarray(dot(g, bent) >= 0)[..., None]
    return np.where(uphill, down, bent)


class ConjugateGradient(Optimizer, frozen=True, kw_only=True, tag="conjugate_gradient"):
    """p ← −g + βp with Polak and Ribière's β₊, θ ← θ + t p with Armijo's backtracking from η.

    Where p does not go downhill, and after a search that found nothing, it starts anew from −g.
    """

    lr: declared.LearningRate = 1.0
    c1: declared.ArmijoSlope = 1e-4
    shrink: declared.Shrink = 0.5
    max_halvings: declared.MaxHalvings = 40

    title = QT_TRANSLATE_NOOP("Optimizer", "Conjugate gradients")
    lesson = QT_TRANSLATE_NOOP(
        "Optimizer", "Each direction keeps part of the last, so a ravine is not crossed again and again."
    )
    reference = "Polak & Ribière 1969; Nocedal & Wright 2006, Numerical Optimization, section 5.2"
    family = CURVATURE
    step_follows = "own"
    equations = (
        GRADIENT,
        Equation(
            "beta",
            r"\beta_t",
            r"\max(0,\ \frac{g_t^\top (g_t - g_{t-1})}{g_{t-1}^\top g_{t-1}})",
            lambda s: _beta(s.g, s.prev.gradient, s.new.step),
            QT_TRANSLATE_NOOP("Equation", "The share of the last direction; at 0 the method starts anew."),
            "scalar",
            title=QT_TRANSLATE_NOOP("Quantity", "share of the last direction"),
        ),
        Equation(
            "direction",
            r"p_t",
            r"-g_t + \beta_t\,p_{t-1}",
            lambda s: _direction(s.g, s.beta, s.prev.direction),
            QT_TRANSLATE_NOOP("Equation", "The direction keeps part of the last one, unless that would go uphill."),
            title=QT_TRANSLATE_NOOP("Quantity", "direction"),
        ),
        DIRECTION_SLOPE,
        ACCEPTED_LENGTH,
        LENGTH_STEP,
    )
    state_titles: ClassVar[Mapping[str, str]] = {
        "gradient": QT_TRANSLATE_NOOP("Quantity", "last gradient"),
        "trials": QT_TRANSLATE_NOOP("Quantity", "lengths tried"),
    }

    def init(self, theta: Array) -> ConjugateGradientState:
        """No direction yet."""
        shape = theta.shape[:-1]
        zeros = np.zeros_like(theta)
        return ConjugateGradientState(0, zeros, zeros, np.zeros(shape), np.zeros(shape, dtype=np.int64))

    def update(
        self, theta: Array, state: ConjugateGradientState, objective: Objective, lr: float
    ) -> tuple[Array, ConjugateGradientState]:
        """t·p; one gradient, one value at θ and one per length tried."""
        g = objective.gradient(theta)
        step = state.step + 1
        direction = _direction(g, _beta(g, state.gradient, step), state.direction)
        found = backtrack(objective, theta, direction, dot(g, direction), lr, self.c1, self.shrink, self.max_halvings)
        delta = scaled(found.length, direction)
        return delta, ConjugateGradientState(step, g, direction, found.length, found.trials)
