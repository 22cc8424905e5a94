"""Nesterov's accelerated gradient, in PyTorch's form."""

from typing import Any, NamedTuple

import numpy as np

from app.core.arrays import Array
from app.core.optimizers import _declared as declared
from app.core.optimizers._parts import decayed, velocity
from app.core.optimizers._shared_equations import DECAYED, GRADIENT
from app.core.optimizers.base import ALONG_GRADIENT, Equation, Objective, Optimizer
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

    title = QT_TRANSLATE_NOOP("Optimizer", "Nesterov momentum")
    lesson = QT_TRANSLATE_NOOP(
        "Optimizer", "Momentum that looks ahead: it brakes before the valley floor, not after it."
    )
    reference = "https://docs.pytorch.org/docs/stable/generated/torch.optim.SGD.html"
    family = ALONG_GRADIENT
    step_follows = "slope"
    torch_name = "SGD"
    equations = (
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

    @property
    def heavy_ball(self) -> tuple[float, float]:
        """μ."""
        return self.momentum, 0.0

    @property
    def rate_factor(self) -> float:
        """2 (1 + μ)/(1 + 2μ)."""
        return 2.0 * (1.0 + self.momentum) / (1.0 + 2.0 * self.momentum)

    def torch_arguments(self) -> dict[str, Any]:
        """Torch refuses `nesterov` without momentum, where both are gradient descent."""
        return super().torch_arguments() | ({"nesterov": True} if self.momentum > 0 else {})

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
