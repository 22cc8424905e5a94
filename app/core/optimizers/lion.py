"""Lion: the sign of a smoothed gradient."""

from typing import NamedTuple

import numpy as np

from app.core.arrays import Array
from app.core.optimizers import _declared as declared
from app.core.optimizers._parts import average, decayed
from app.core.optimizers._shared_equations import DIRECTION_STEP, GRADIENT
from app.core.optimizers.base import PER_COORDINATE, Equation, Objective, Optimizer
from app.core.words import QT_TRANSLATE_NOOP


class LionState(NamedTuple):
    """The number of updates and the average of the gradients m (..., d)."""

    step: int
    m: Array


class Lion(Optimizer, frozen=True, kw_only=True, tag="lion"):
    """θ ← θ − η (sign(β₁m + (1−β₁)g) + λθ), then m ← β₂m + (1−β₂)g, as optax 0.2.8."""

    lr: declared.LearningRate = 1e-4
    beta1: declared.Beta1 = 0.9
    beta2: declared.Beta2 = 0.99
    weight_decay: declared.WeightDecay = 1e-3

    title = QT_TRANSLATE_NOOP("Optimizer", "Lion")
    lesson = QT_TRANSLATE_NOOP(
        "Optimizer", "Only the sign of a smoothed gradient counts, so every coordinate moves exactly η."
    )
    reference = "Chen et al. 2023, Symbolic discovery of optimization algorithms, arXiv:2302.06675"
    family = PER_COORDINATE
    step_follows = "rate"
    equations = (
        GRADIENT,
        Equation(
            "mixed",
            r"c_t",
            r"\beta_1\,m_{t-1} + (1-\beta_1)\,g_t",
            lambda s: average(s.prev.m, s.g, s.o.beta1),
            QT_TRANSLATE_NOOP("Equation", "A fresh mixture of the average and the new gradient gives the direction."),
            title=QT_TRANSLATE_NOOP("Quantity", "mixed direction"),
        ),
        Equation(
            "m",
            r"m_t",
            r"\beta_2\,m_{t-1} + (1-\beta_2)\,g_t",
            lambda s: average(s.prev.m, s.g, s.o.beta2),
            QT_TRANSLATE_NOOP("Equation", "The average that is kept forgets more slowly than the mixture."),
            title=QT_TRANSLATE_NOOP("Quantity", "average gradient"),
        ),
        Equation(
            "direction",
            r"p_t",
            r"\mathrm{sign}(c_t) + \lambda\,\theta_{t-1}",
            lambda s: decayed(np.sign(s.mixed), s.theta, s.o.weight_decay),
            QT_TRANSLATE_NOOP("Equation", "Every coordinate counts the same; weight decay pulls towards zero."),
            title=QT_TRANSLATE_NOOP("Quantity", "direction"),
        ),
        DIRECTION_STEP,
    )

    def init(self, theta: Array) -> LionState:
        """The average starts at zero."""
        return LionState(step=0, m=np.zeros_like(theta))

    def update(self, theta: Array, state: LionState, objective: Objective, lr: float) -> tuple[Array, LionState]:
        """−η (sign(c) + λθ); one gradient."""
        g = objective.gradient(theta)
        direction = average(state.m, g, self.beta1)
        direction = decayed(np.sign(direction, direction), theta, self.weight_decay)
        return direction * -lr, LionState(state.step + 1, average(state.m, g, self.beta2))
