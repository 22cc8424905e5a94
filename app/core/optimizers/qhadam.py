"""QHAdam: Adam with both averages mixed with their newest part."""

from typing import Annotated, NamedTuple

import numpy as np

from app.core.arrays import Array
from app.core.optimizers import _declared as declared
from app.core.optimizers._parts import average, average_of_squares, ratio
from app.core.optimizers._shared_equations import (
    CORRECTED_FIRST,
    CORRECTED_SECOND,
    GRADIENT,
    PLAIN_FIRST_MOMENT,
    PLAIN_SECOND_MOMENT,
)
from app.core.optimizers.base import PER_COORDINATE, Equation, Objective, Optimizer
from app.core.parameters import number
from app.core.words import QT_TRANSLATE_NOOP


class QHAdamState(NamedTuple):
    """The number of updates and the averages of g (m) and g² (v); each (..., d)."""

    step: int
    m: Array
    v: Array


class QHAdam(Optimizer, frozen=True, kw_only=True, tag="qhadam"):
    """θ ← θ − η ((1−ν₁)g + ν₁m̂) / (√((1−ν₂)g² + ν₂v̂) + ε), with Adam's m̂ and v̂.

    ν₁ = ν₂ = 1 is Adam. The defaults ν₁ = 0.7, ν₂ = 1, β₁ = 0.995 are the paper's advice.
    """

    lr: declared.LearningRate = 1e-3
    beta1: declared.Beta1 = 0.995
    beta2: declared.Beta2 = 0.999
    nu1: Annotated[
        float,
        number(
            QT_TRANSLATE_NOOP("Parameter", "Share of the gradient average"),
            "ν₁",
            at_least=0,
            at_most=1,
            help=QT_TRANSLATE_NOOP("Parameter", "At 0 only the new gradient counts, at 1 only the average."),
        ),
    ] = 0.7
    nu2: Annotated[
        float,
        number(
            QT_TRANSLATE_NOOP("Parameter", "Share of the squared average"),
            "ν₂",
            at_least=0,
            at_most=1,
            help=QT_TRANSLATE_NOOP("Parameter", "At 0 only the new square counts, at 1 only the average."),
        ),
    ] = 1.0
    eps: declared.Epsilon = 1e-8

    title = QT_TRANSLATE_NOOP("Optimizer", "QHAdam")
    lesson = QT_TRANSLATE_NOOP("Optimizer", "Adam that listens to the newest gradient as well as to the averages.")
    reference = "Ma & Yarats 2019, Quasi-hyperbolic momentum and Adam, ICLR, arXiv:1810.06801"
    family = PER_COORDINATE
    step_follows = "rate"
    equations = (
        GRADIENT,
        PLAIN_FIRST_MOMENT,
        PLAIN_SECOND_MOMENT,
        CORRECTED_FIRST,
        CORRECTED_SECOND,
        Equation(
            "top",
            r"p_t",
            r"(1-\nu_1)\,g_t + \nu_1\,\hat m_t",
            lambda s: average(s.m_hat, s.g, s.o.nu1),
            QT_TRANSLATE_NOOP("Equation", "The direction mixes the new gradient with the average."),
            title=QT_TRANSLATE_NOOP("Quantity", "mixed direction"),
        ),
        Equation(
            "squares",
            r"s_t",
            r"(1-\nu_2)\,g_t^2 + \nu_2\,\hat v_t",
            lambda s: average_of_squares(s.v_hat, s.g, s.o.nu2),
            QT_TRANSLATE_NOOP("Equation", "The size mixes the new square with the average."),
            "size",
            title=QT_TRANSLATE_NOOP("Quantity", "mixed square"),
        ),
        Equation(
            "rate",
            r"\eta_t",
            r"\frac{\eta}{\sqrt{s_t} + \epsilon}",
            lambda s: s.lr / (np.sqrt(s.squares) + s.o.eps),
            QT_TRANSLATE_NOOP(
                "Equation", "Each coordinate gets its own learning rate, small where gradients are large."
            ),
            "size",
            title=QT_TRANSLATE_NOOP("Quantity", "own learning rate"),
        ),
        Equation(
            "delta",
            r"\Delta\theta_t",
            r"-\eta\,\frac{p_t}{\sqrt{s_t} + \epsilon}",
            lambda s: ratio(s.top, s.squares, s.o.eps, -s.lr),
            QT_TRANSLATE_NOOP("Equation", "The step is the mixed direction, at each coordinate's own rate."),
            title=QT_TRANSLATE_NOOP("Quantity", "step"),
        ),
    )

    def init(self, theta: Array) -> QHAdamState:
        """Both averages start at zero."""
        zeros = np.zeros_like(theta)
        return QHAdamState(step=0, m=zeros, v=zeros)

    def update(self, theta: Array, state: QHAdamState, objective: Objective, lr: float) -> tuple[Array, QHAdamState]:
        """−η p / (√s + ε); one gradient."""
        g = objective.gradient(theta)
        step = state.step + 1
        m = average(state.m, g, self.beta1)
        v = average_of_squares(state.v, g, self.beta2)
        top = average(m / (1 - self.beta1**step), g, self.nu1)
        squares = average_of_squares(v / (1 - self.beta2**step), g, self.nu2)
        return ratio(top, squares, self.eps, -lr), QHAdamState(step, m, v)
