"""AdamW: Adam with weight decay outside the gradient."""

from collections.abc import Mapping
from typing import ClassVar

import numpy as np

from app.core.arrays import Array
from app.core.optimizers import _declared as declared
from app.core.optimizers._parts import adam_step, average, average_of_squares
from app.core.optimizers._shared_equations import (
    ADAM_RATE,
    CORRECTED_FIRST,
    CORRECTED_LARGEST,
    GRADIENT,
    LARGEST_SECOND,
    PLAIN_FIRST_MOMENT,
    PLAIN_SECOND_MOMENT,
)
from app.core.optimizers.adam import AdamState
from app.core.optimizers.base import BETAS, PER_COORDINATE, Equation, Objective, Optimizer
from app.core.words import QT_TRANSLATE_NOOP


def _with_decay(step: Array, theta: Array, rate: float) -> Array:
    """step − rate·θ; the step itself where the rate is 0."""
    return step - theta * rate if rate else step


class AdamW(Optimizer, frozen=True, kw_only=True, tag="adamw"):
    """θ ← θ − ηλθ − η m̂ / (√v̂ + ε) with Adam's averages of the bare gradient, as torch.optim.AdamW."""

    lr: declared.LearningRate = 1e-3
    beta1: declared.Beta1 = 0.9
    beta2: declared.Beta2 = 0.999
    eps: declared.Epsilon = 1e-8
    weight_decay: declared.WeightDecay = 1e-2
    amsgrad: declared.AMSGrad = False

    title = QT_TRANSLATE_NOOP("Optimizer", "AdamW")
    lesson = QT_TRANSLATE_NOOP(
        "Optimizer", "Adam whose pull towards zero does not depend on the size of the gradients."
    )
    reference = "https://docs.pytorch.org/docs/stable/generated/torch.optim.AdamW.html"
    family = PER_COORDINATE
    step_follows = "rate"
    torch_name = "AdamW"
    torch_parameters: ClassVar[Mapping[str, str]] = BETAS
    equations = (
        GRADIENT,
        PLAIN_FIRST_MOMENT,
        PLAIN_SECOND_MOMENT,
        LARGEST_SECOND,
        CORRECTED_FIRST,
        CORRECTED_LARGEST,
        ADAM_RATE,
        Equation(
            "adam",
            r"a_t",
            r"-\eta\,\frac{\hat m_t}{\sqrt{\hat v_t} + \epsilon}",
            lambda s: adam_step(s.m, s.v_max, s.lr, s.new.step, s.o.beta1, s.o.beta2, s.o.eps),
            QT_TRANSLATE_NOOP("Equation", "Adam's own step, which knows nothing of the weight decay."),
            title=QT_TRANSLATE_NOOP("Quantity", "Adam's own step"),
        ),
        Equation(
            "delta",
            r"\Delta\theta_t",
            r"a_t - \eta\,\lambda\,\theta_{t-1}",
            lambda s: _with_decay(s.adam, s.theta, s.lr * s.o.weight_decay),
            QT_TRANSLATE_NOOP("Equation", "The pull towards zero is added to the step, not to the gradient."),
            title=QT_TRANSLATE_NOOP("Quantity", "step"),
        ),
    )

    def init(self, theta: Array) -> AdamState:
        """Both averages start at zero."""
        zeros = np.zeros_like(theta)
        return AdamState(step=0, m=zeros, v=zeros, v_max=zeros)

    def update(self, theta: Array, state: AdamState, objective: Objective, lr: float) -> tuple[Array, AdamState]:
        """Adam's step − ηλθ; one gradient."""
        g = objective.gradient(theta)
        step = state.step + 1
        m = average(state.m, g, self.beta1)
        v = average_of_squares(state.v, g, self.beta2)
        v_max = np.maximum(state.v_max, v) if self.amsgrad else v
        adam = adam_step(m, v_max, lr, step, self.beta1, self.beta2, self.eps)
        return _with_decay(adam, theta, lr * self.weight_decay), AdamState(step, m, v, v_max)
