"""QHM: a mixture of the plain gradient and its average."""

from typing import Annotated, NamedTuple

import numpy as np

from app.core.arrays import Array
from app.core.optimizers._declared import LearningRate
from app.core.optimizers._parts import average
from app.core.optimizers._shared_equations import GRADIENT
from app.core.optimizers.base import ALONG_GRADIENT, Equation, Objective, Optimizer
from app.core.parameters import number
from app.core.words import QT_TRANSLATE_NOOP


class QHMState(NamedTuple):
    """The number of updates and the average of the gradients b (..., d)."""

    step: int
    velocity: Array


class QHM(Optimizer, frozen=True, kw_only=True, tag="qhm"):
    """b ← βb + (1−β)g, θ ← θ − η ((1−ν)g + νb): quasi-hyperbolic momentum.

    ν = 0 is gradient descent; ν = 1 is momentum as a moving average. The defaults β = 0.999 and ν = 0.7
    are the paper's; its rate is problem-bound.
    """

    lr: LearningRate = 1e-2
    momentum: Annotated[
        float,
        number(
            QT_TRANSLATE_NOOP("Parameter", "Gradient memory"),
            "β",
            at_least=0,
            below=1,
            soft=(0.0, 0.9999),
            help=QT_TRANSLATE_NOOP("Parameter", "How slowly the average of the gradients forgets."),
        ),
    ] = 0.999
    nu: Annotated[
        float,
        number(
            QT_TRANSLATE_NOOP("Parameter", "Share of the average"),
            "ν",
            at_least=0,
            at_most=1,
            help=QT_TRANSLATE_NOOP("Parameter", "At 0 only the new gradient counts, at 1 only the average."),
        ),
    ] = 0.7

    title = QT_TRANSLATE_NOOP("Optimizer", "Quasi-hyperbolic momentum")
    lesson = QT_TRANSLATE_NOOP("Optimizer", "A mixture of the new gradient and its average has the best of both.")
    reference = "Ma & Yarats 2019, Quasi-hyperbolic momentum and Adam, ICLR, arXiv:1810.06801"
    family = ALONG_GRADIENT
    step_follows = "slope"
    equations = (
        GRADIENT,
        Equation(
            "velocity",
            r"b_t",
            r"\beta\,b_{t-1} + (1-\beta)\,g_t",
            lambda s: average(s.prev.velocity, s.g, s.o.momentum),
            QT_TRANSLATE_NOOP("Equation", "The moving average of the gradients smooths the direction."),
            title=QT_TRANSLATE_NOOP("Quantity", "average gradient"),
        ),
        Equation(
            "mixed",
            r"p_t",
            r"(1-\nu)\,g_t + \nu\,b_t",
            lambda s: average(s.velocity, s.g, s.o.nu),
            QT_TRANSLATE_NOOP("Equation", "The direction mixes the new gradient with the average."),
            title=QT_TRANSLATE_NOOP("Quantity", "mixed direction"),
        ),
        Equation(
            "delta",
            r"\Delta\theta_t",
            r"-\eta\,p_t",
            lambda s: s.mixed * -s.lr,
            QT_TRANSLATE_NOOP("Equation", "The step goes against this direction."),
            title=QT_TRANSLATE_NOOP("Quantity", "step"),
        ),
    )

    @property
    def rate_factor(self) -> float:
        """The rate at which an eigenvalue of the step reaches −1 or the product of both reaches 1."""
        beta, nu = self.momentum, self.nu
        limit = 2.0 * (1.0 + beta) / (1.0 + beta - 2.0 * nu * beta)
        return min(limit, (1.0 + beta) / (beta * (1.0 - nu))) if beta > 0 and nu < 1 else limit

    def init(self, theta: Array) -> QHMState:
        """The average starts at zero."""
        return QHMState(step=0, velocity=np.zeros_like(theta))

    def update(self, theta: Array, state: QHMState, objective: Objective, lr: float) -> tuple[Array, QHMState]:
        """−η ((1−ν)g + νb); one gradient."""
        g = objective.gradient(theta)
        b = average(state.velocity, g, self.momentum)
        return average(b, g, self.nu) * -lr, QHMState(state.step + 1, b)
