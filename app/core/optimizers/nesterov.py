"""Nesterov's accelerated gradient, in PyTorch's form."""

from typing import ClassVar, NamedTuple

import numpy as np

from app.core.arrays import Array
from app.core.optimizers import _declared as declared
from app.core.optimizers._parts import decayed, velocity
from app.core.optimizers._shared_equations import DECAYED, GRADIENT
from app.core.optimizers.base import Equation, Objective, Optimizer
from app.core.words import QT_TRANSLATE_NOOP


class NesterovState(NamedTuple):
    """The number of updates and the velocity b (..., d)."""

    step: int
    velocity: Array


class Nesterov(Optimizer, frozen=True, kw_only=True, tag="nesterov"):
    """b ← μ b + (g + λθ), θ ← θ − η (g + λθ + μ b), as torch.optim.SGD with nesterov=True."""

    lr: declared.LearningRate = 1e-3
    momentum: declared.Momentum = 0.9
    weight_decay: declared.WeightDecay = 0.0

    title: ClassVar[str] = QT_TRANSLATE_NOOP("Optimizer", "Nesterov momentum")
    lesson: ClassVar[str] = QT_TRANSLATE_NOOP(
        "Optimizer", "Momentum that looks ahead: it brakes before the valley floor, not after it."
    )
    reference: ClassVar[str] = "https://docs.pytorch.org/docs/stable/generated/torch.optim.SGD.html"
    equations: ClassVar[tuple[Equation, ...]] = (
        GRADIENT,
        DECAYED,
        Equation(
            "velocity",
            r"b_t",
            r"\mu\,b_{t-1} + \tilde g_t",
            lambda s: velocity(s.prev.velocity, s.decayed, s.new.step, s.o.momentum),
            QT_TRANSLATE_NOOP("Equation", "The velocity keeps a share of its past and adds the new gradient."),
            title=QT_TRANSLATE_NOOP("Quantity", "velocity"),
        ),
        Equation(
            "ahead",
            r"p_t",
            r"\tilde g_t + \mu\,b_t",
            lambda s: s.decayed + s.velocity * s.o.momentum,
            QT_TRANSLATE_NOOP(
                "Equation", "The direction counts the new gradient once more, as if the velocity had acted."
            ),
            title=QT_TRANSLATE_NOOP("Quantity", "direction looked ahead"),
        ),
        Equation(
            "delta",
            r"\Delta\theta_t",
            r"-\eta\,p_t",
            lambda s: s.ahead * -s.lr,
            QT_TRANSLATE_NOOP("Equation", "The step goes against this direction."),
            title=QT_TRANSLATE_NOOP("Quantity", "step"),
        ),
    )

    def init(self, theta: Array) -> NesterovState:
        """At rest."""
        return NesterovState(step=0, velocity=np.zeros_like(theta))

    def update(
        self, theta: Array, state: NesterovState, objective: Objective, lr: float
    ) -> tuple[Array, NesterovState]:
        """−η (g + μ b); one gradient."""
        g = decayed(objective.gradient(theta), theta, self.weight_decay)
        step = state.step + 1
        b = velocity(state.velocity, g, step, self.momentum)
        out = b * self.momentum
        np.add(g, out, out)
        return np.multiply(out, -lr, out), NesterovState(step, b)
