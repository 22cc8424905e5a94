"""Adam: momentum divided by the moving size of the gradients."""

from collections.abc import Mapping
from typing import ClassVar, NamedTuple

import numpy as np

from app.core.arrays import Array
from app.core.optimizers import _declared as declared
from app.core.optimizers._parts import adam_step, average, average_of_squares, decayed
from app.core.optimizers._shared_equations import (
    ADAM_RATE,
    CORRECTED_FIRST,
    CORRECTED_LARGEST,
    DECAYED,
    FIRST_MOMENT,
    GRADIENT,
    LARGEST_SECOND,
    SECOND_MOMENT,
)
from app.core.optimizers.base import BETAS, PER_COORDINATE, Equation, Objective, Optimizer
from app.core.words import QT_TRANSLATE_NOOP


class AdamState(NamedTuple):
    """The number of updates and the averages of g (m) and g² (v); v_max is v unless AMSGrad is on. Each (..., d)."""

    step: int
    m: Array
    v: Array
    v_max: Array


class Adam(Optimizer, frozen=True, kw_only=True, tag="adam"):
    """m ← β₁m + (1−β₁)g, v ← β₂v + (1−β₂)g², θ ← θ − η m̂ / (√v̂ + ε), as torch.optim.Adam.

    m̂ = m / (1 − β₁ᵗ) and v̂ = v / (1 − β₂ᵗ). Weight decay is part of the gradient. With AMSGrad, v̂
    comes from the largest v met so far.
    """

    lr: declared.LearningRate = 1e-3
    beta1: declared.Beta1 = 0.9
    beta2: declared.Beta2 = 0.999
    eps: declared.Epsilon = 1e-8
    weight_decay: declared.WeightDecay = 0.0
    amsgrad: declared.AMSGrad = False

    title = QT_TRANSLATE_NOOP("Optimizer", "Adam")
    lesson = QT_TRANSLATE_NOOP(
        "Optimizer", "Momentum, divided by the size of the gradients: every coordinate moves about η per step."
    )
    reference = "https://docs.pytorch.org/docs/stable/generated/torch.optim.Adam.html"
    family = PER_COORDINATE
    step_follows = "rate"
    torch_name = "Adam"
    torch_parameters: ClassVar[Mapping[str, str]] = BETAS
    equations = (
        GRADIENT,
        DECAYED,
        FIRST_MOMENT,
        SECOND_MOMENT,
        LARGEST_SECOND,
        CORRECTED_FIRST,
        CORRECTED_LARGEST,
        ADAM_RATE,
        Equation(
            "delta",
            r"\Delta\theta_t",
            r"-\eta\,\frac{\hat m_t}{\sqrt{\hat v_t} + \epsilon}",
            lambda s: adam_step(s.m, s.v_max, s.lr, s.new.step, s.o.beta1, s.o.beta2, s.o.eps),
            QT_TRANSLATE_NOOP("Equation", "The step is the smoothed direction, at each coordinate's own rate."),
            title=QT_TRANSLATE_NOOP("Quantity", "step"),
        ),
    )

    def init(self, theta: Array) -> AdamState:
        """Both averages start at zero."""
        zeros = np.zeros_like(theta)
        return AdamState(step=0, m=zeros, v=zeros, v_max=zeros)

    def update(self, theta: Array, state: AdamState, objective: Objective, lr: float) -> tuple[Array, AdamState]:
        """−η m̂ / (√v̂ + ε); one gradient."""
        g = decayed(objective.gradient(theta), theta, self.weight_decay)
        step = state.step + 1
        beta1, beta2 = self.beta1, self.beta2
        m = average(state.m, g, beta1)
        v = average_of_squares(state.v, g, beta2)
        v_max = np.maximum(state.v_max, v) if self.amsgrad else v
        return adam_step(m, v_max, lr, step, beta1, beta2, self.eps), AdamState(step, m, v, v_max)
