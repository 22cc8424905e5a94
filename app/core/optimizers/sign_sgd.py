"""Sign SGD: every coordinate moves by the learning rate."""

from typing import Annotated, NamedTuple

import numpy as np

from app.core.arrays import Array
from app.core.optimizers._declared import LearningRate
from app.core.optimizers._parts import average
from app.core.optimizers._shared_equations import DIRECTION_STEP, GRADIENT
from app.core.optimizers.base import ALONG_GRADIENT, Equation, Objective, Optimizer
from app.core.parameters import number
from app.core.words import QT_TRANSLATE_NOOP


class SignSGDState(NamedTuple):
    """The number of updates and the average of the gradients m (..., d)."""

    step: int
    m: Array


class SignSGD(Optimizer, frozen=True, kw_only=True, tag="sign_sgd"):
    """m ← βm + (1−β)g, θ ← θ − η sign(m): signSGD at β = 0, Signum above."""

    lr: LearningRate = 1e-2
    momentum: Annotated[
        float,
        number(
            QT_TRANSLATE_NOOP("Parameter", "Gradient memory"),
            "β",
            at_least=0,
            below=1,
            soft=(0.0, 0.999),
            help=QT_TRANSLATE_NOOP("Parameter", "How slowly the average of the gradients forgets."),
        ),
    ] = 0.0

    title = QT_TRANSLATE_NOOP("Optimizer", "Sign SGD")
    lesson = QT_TRANSLATE_NOOP(
        "Optimizer", "Only the sign of the slope counts, so the step does not shrink near the minimum."
    )
    reference = "Bernstein et al. 2018, signSGD, ICML, arXiv:1802.04434"
    family = ALONG_GRADIENT
    step_follows = "rate"
    lacks_momentum = True
    equations = (
        GRADIENT,
        Equation(
            "m",
            r"m_t",
            r"\beta\,m_{t-1} + (1-\beta)\,g_t",
            lambda s: average(s.prev.m, s.g, s.o.momentum),
            QT_TRANSLATE_NOOP("Equation", "The moving average of the gradients smooths the direction."),
            title=QT_TRANSLATE_NOOP("Quantity", "average gradient"),
        ),
        Equation(
            "direction",
            r"p_t",
            r"\mathrm{sign}(m_t)",
            lambda s: np.sign(s.m),
            QT_TRANSLATE_NOOP("Equation", "Every coordinate counts the same, however steep it is."),
            title=QT_TRANSLATE_NOOP("Quantity", "direction"),
        ),
        DIRECTION_STEP,
    )

    def init(self, theta: Array) -> SignSGDState:
        """The average starts at zero."""
        return SignSGDState(step=0, m=np.zeros_like(theta))

    def update(self, theta: Array, state: SignSGDState, objective: Objective, lr: float) -> tuple[Array, SignSGDState]:
        """−η sign(m); one gradient."""
        m = average(state.m, objective.gradient(theta), self.momentum)
        return np.sign(m) * -lr, SignSGDState(state.step + 1, m)
