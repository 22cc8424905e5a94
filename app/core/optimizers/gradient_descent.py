"""Gradient descent: a step against the gradient."""

from typing import NamedTuple

from app.core.arrays import Array
from app.core.optimizers._declared import LearningRate, WeightDecay
from app.core.optimizers._parts import decayed
from app.core.optimizers._shared_equations import DECAYED, GRADIENT
from app.core.optimizers.base import ALONG_GRADIENT, Equation, Objective, Optimizer
from app.core.words import QT_TRANSLATE_NOOP


class GradientDescentState(NamedTuple):
    """Gradient descent remembers nothing but the number of its updates."""

    step: int


class GradientDescent(Optimizer, frozen=True, kw_only=True, tag="gradient_descent"):
    """θ ← θ − η (g + λθ), as torch.optim.SGD without momentum."""

    lr: LearningRate = 1e-3
    weight_decay: WeightDecay = 0.0

    title = QT_TRANSLATE_NOOP("Optimizer", "Gradient descent")
    lesson = QT_TRANSLATE_NOOP("Optimizer", "Each step goes straight downhill, and it shrinks as the slope shrinks.")
    reference = "https://docs.pytorch.org/docs/stable/generated/torch.optim.SGD.html"
    family = ALONG_GRADIENT
    step_follows = "slope"
    lacks_momentum = True
    torch_name = "SGD"
    equations = (
        GRADIENT,
        DECAYED,
        Equation(
            "delta",
            r"\Delta\theta_t",
            r"-\eta\,\tilde g_t",
            lambda s: s.decayed * -s.lr,
            QT_TRANSLATE_NOOP("Equation", "The step goes against the gradient."),
            title=QT_TRANSLATE_NOOP("Quantity", "step"),
        ),
    )

    @property
    def heavy_ball(self) -> tuple[float, float]:
        """No velocity."""
        return 0.0, 0.0

    @property
    def rate_factor(self) -> float:
        """2."""
        return 2.0

    def init(self, theta: Array) -> GradientDescentState:
        """No update yet."""
        del theta
        return GradientDescentState(step=0)

    def update(
        self, theta: Array, state: GradientDescentState, objective: Objective, lr: float
    ) -> tuple[Array, GradientDescentState]:
        """−η (g + λθ); one gradient."""
        g = decayed(objective.gradient(theta), theta, self.weight_decay)
        return g * -lr, GradientDescentState(state.step + 1)
