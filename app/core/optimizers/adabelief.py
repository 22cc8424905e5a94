"""AdaBelief: divide by how far the gradients stray from their average."""

from typing import Annotated, NamedTuple

import numpy as np

from app.core.arrays import Array
from app.core.optimizers import _declared as declared
from app.core.optimizers._parts import adam_step, average, average_of_squares
from app.core.optimizers._shared_equations import (
    ADAM_RATE,
    ADAM_STEP,
    CORRECTED_FIRST,
    CORRECTED_SECOND,
    GRADIENT,
    PLAIN_FIRST_MOMENT,
)
from app.core.optimizers.base import PER_COORDINATE, Equation, Objective, Optimizer
from app.core.parameters import number
from app.core.words import QT_TRANSLATE_NOOP


class AdaBeliefState(NamedTuple):
    """The number of updates and the averages of g (m) and (g − m)² (v); each (..., d)."""

    step: int
    m: Array
    v: Array


def _belief(old: Array, surprise: Array, beta2: float, eps_root: float) -> Array:
    out = average_of_squares(old, surprise, beta2)
    return np.add(out, eps_root, out)


class AdaBelief(Optimizer, frozen=True, kw_only=True, tag="adabelief"):
    """v ← β₂v + (1−β₂)(g − m)² + ε₀, the rest as Adam, as optax 0.2.8."""

    lr: declared.LearningRate = 1e-3
    beta1: declared.Beta1 = 0.9
    beta2: declared.Beta2 = 0.999
    eps: declared.Epsilon = 1e-16
    eps_root: Annotated[
        float,
        number(
            QT_TRANSLATE_NOOP("Parameter", "Epsilon under the root"),
            "ε₀",
            at_least=0,
            log=True,
            soft=(1e-16, 1e-2),
            help=QT_TRANSLATE_NOOP("Parameter", "A small number added to the average of squares in every step."),
        ),
    ] = 1e-16

    title = QT_TRANSLATE_NOOP("Optimizer", "AdaBelief")
    lesson = QT_TRANSLATE_NOOP(
        "Optimizer", "Large steps where the gradient is as expected, small ones where it surprises."
    )
    reference = "Zhuang et al. 2020, AdaBelief optimizer, NeurIPS, arXiv:2010.07468"
    family = PER_COORDINATE
    step_follows = "rate"
    equations = (
        GRADIENT,
        PLAIN_FIRST_MOMENT,
        Equation(
            "surprise",
            r"e_t",
            r"g_t - m_t",
            lambda s: s.g - s.m,
            QT_TRANSLATE_NOOP("Equation", "How far the gradient strays from its own average."),
            title=QT_TRANSLATE_NOOP("Quantity", "surprise"),
        ),
        Equation(
            "v",
            r"v_t",
            r"\beta_2\,v_{t-1} + (1-\beta_2)\,e_t^2 + \epsilon_0",
            lambda s: _belief(s.prev.v, s.surprise, s.o.beta2, s.o.eps_root),
            QT_TRANSLATE_NOOP("Equation", "The average squared surprise; it is small where the gradient is steady."),
            "size",
            title=QT_TRANSLATE_NOOP("Quantity", "average squared surprise"),
        ),
        CORRECTED_FIRST,
        CORRECTED_SECOND,
        ADAM_RATE,
        ADAM_STEP,
    )

    def init(self, theta: Array) -> AdaBeliefState:
        """Both averages start at zero."""
        zeros = np.zeros_like(theta)
        return AdaBeliefState(step=0, m=zeros, v=zeros)

    def update(
        self, theta: Array, state: AdaBeliefState, objective: Objective, lr: float
    ) -> tuple[Array, AdaBeliefState]:
        """−η m̂ / (√v̂ + ε); one gradient."""
        g = objective.gradient(theta)
        step = state.step + 1
        m = average(state.m, g, self.beta1)
        v = _belief(state.v, g - m, self.beta2, self.eps_root)
        return adam_step(m, v, lr, step, self.beta1, self.beta2, self.eps), AdaBeliefState(step, m, v)
