"""Yogi: Adam whose second average changes by additions."""

from typing import NamedTuple

import numpy as np

from app.core.arrays import Array
from app.core.optimizers import _declared as declared
from app.core.optimizers._parts import adam_step, average
from app.core.optimizers._shared_equations import (
    ADAM_RATE,
    ADAM_STEP,
    CORRECTED_FIRST,
    CORRECTED_SECOND,
    GRADIENT,
    PLAIN_FIRST_MOMENT,
)
from app.core.optimizers.base import PER_COORDINATE, Equation, Objective, Optimizer
from app.core.words import QT_TRANSLATE_NOOP

INITIAL = 1e-6
"""What optax 0.2.8 starts both averages with."""


class YogiState(NamedTuple):
    """The number of updates and the averages m and v; each (..., d)."""

    step: int
    m: Array
    v: Array


def _second(old: Array, g: Array, beta2: float) -> Array:
    square = g * g
    sign = old - square
    np.sign(sign, sign)
    np.multiply(square, 1 - beta2, square)
    np.multiply(square, sign, square)
    return np.subtract(old, square, square)


class Yogi(Optimizer, frozen=True, kw_only=True, tag="yogi"):
    """v ← v − (1−β₂) sign(v − g²) g², the rest as Adam, as optax 0.2.8."""

    lr: declared.LearningRate = 1e-2
    beta1: declared.Beta1 = 0.9
    beta2: declared.Beta2 = 0.999
    eps: declared.Epsilon = 1e-3

    title = QT_TRANSLATE_NOOP("Optimizer", "Yogi")
    lesson = QT_TRANSLATE_NOOP("Optimizer", "Adam whose rates rise only slowly when the gradients become small.")
    reference = "Zaheer et al. 2018, Adaptive methods for nonconvex optimization, NeurIPS"
    family = PER_COORDINATE
    step_follows = "rate"
    equations = (
        GRADIENT,
        PLAIN_FIRST_MOMENT,
        Equation(
            "v",
            r"v_t",
            r"v_{t-1} - (1-\beta_2)\,\mathrm{sign}(v_{t-1} - g_t^2)\,g_t^2",
            lambda s: _second(s.prev.v, s.g, s.o.beta2),
            QT_TRANSLATE_NOOP(
                "Equation", "The size of the gradients moves by at most a small share of the new square."
            ),
            "size",
            title=QT_TRANSLATE_NOOP("Quantity", "second moment"),
        ),
        CORRECTED_FIRST,
        CORRECTED_SECOND,
        ADAM_RATE,
        ADAM_STEP,
    )

    def init(self, theta: Array) -> YogiState:
        """Both averages start at 10⁻⁶."""
        start = np.full_like(theta, INITIAL)
        return YogiState(step=0, m=start, v=start)

    def update(self, theta: Array, state: YogiState, objective: Objective, lr: float) -> tuple[Array, YogiState]:
        """−η m̂ / (√v̂ + ε); one gradient."""
        g = objective.gradient(theta)
        step = state.step + 1
        m = average(state.m, g, self.beta1)
        v = _second(state.v, g, self.beta2)
        return adam_step(m, v, lr, step, self.beta1, self.beta2, self.eps), YogiState(step, m, v)
