"""Heavy-ball momentum: a velocity gathers the gradients."""

from typing import Annotated, NamedTuple

import numpy as np

from app.core.arrays import Array
from app.core.optimizers import _declared as declared
from app.core.optimizers._parts import decayed, velocity
from app.core.optimizers._shared_equations import DECAYED, GRADIENT, VELOCITY_STEP
from app.core.optimizers.base import ALONG_GRADIENT, Equation, Objective, Optimizer
from app.core.parameters import number
from app.core.words import QT_TRANSLATE_NOOP


class MomentumState(NamedTuple):
    """The number of updates and the velocity b (..., d)."""

    step: int
    velocity: Array


class Momentum(Optimizer, frozen=True, kw_only=True, tag="momentum"):
    """b ← μ b + (1 − τ)(g + λθ), θ ← θ − η b, as torch.optim.SGD with momentum.

    As in PyTorch, b is the gradient itself in the first update (no dampening), and without momentum
    the dampening has no effect.
    """

    lr: declared.LearningRate = 1e-3
    momentum: declared.Momentum = 0.9
    dampening: Annotated[
        float,
        number(
            QT_TRANSLATE_NOOP("Parameter", "Dampening"),
            "τ",
            at_least=0,
            at_most=1,
            help=QT_TRANSLATE_NOOP("Parameter", "The share of each new gradient that is left out of the velocity."),
        ),
    ] = 0.0
    weight_decay: declared.WeightDecay = 0.0

    title = QT_TRANSLATE_NOOP("Optimizer", "Momentum")
    lesson = QT_TRANSLATE_NOOP(
        "Optimizer", "A velocity gathers the gradients, so the point rolls over plateaus and small bumps."
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
            r"\mu\,b_{t-1} + (1-\tau)\,\tilde g_t, \quad b_1 = \tilde g_1",
            lambda s: velocity(s.prev.velocity, s.decayed, s.new.step, s.o.momentum, s.o.dampening),
            QT_TRANSLATE_NOOP("Equation", "The velocity keeps a share of its past and adds the new gradient."),
            title=QT_TRANSLATE_NOOP("Quantity", "velocity"),
        ),
        VELOCITY_STEP,
    )

    @property
    def heavy_ball(self) -> tuple[float, float]:
        """μ and τ."""
        return self.momentum, self.dampening

    @property
    def rate_factor(self) -> float | None:
        """2 (1 + μ)/(1 − τ); with full dampening there is no limit."""
        if self.momentum == 0:
            return 2.0
        return 2.0 * (1.0 + self.momentum) / (1.0 - self.dampening) if self.dampening < 1 else None

    def init(self, theta: Array) -> MomentumState:
        """At rest."""
        return MomentumState(step=0, velocity=np.zeros_like(theta))

    def update(
        self, theta: Array, state: MomentumState, objective: Objective, lr: float
    ) -> tuple[Array, MomentumState]:
        """−η b; one gradient."""
        g = decayed(objective.gradient(theta), theta, self.weight_decay)
        step = state.step + 1
        b = velocity(state.velocity, g, step, self.momentum, self.dampening)
        return b * -lr, MomentumState(step, b)
