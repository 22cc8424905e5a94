"""Adadelta: steps measured in the units of past steps."""

from typing import Annotated, NamedTuple

import numpy as np

from app.core.arrays import Array
from app.core.optimizers._declared import Epsilon, LearningRate, WeightDecay
from app.core.optimizers._parts import average_of_squares, decayed
from app.core.optimizers._shared_equations import DECAYED, GRADIENT
from app.core.optimizers.base import PER_COORDINATE, Equation, Objective, Optimizer
from app.core.parameters import number
from app.core.words import QT_TRANSLATE_NOOP


class AdadeltaState(NamedTuple):
    """The number of updates and the averages of squared gradients v and squared steps u, both (..., d)."""

    step: int
    v: Array
    u: Array


def _step(g: Array, u: Array, v: Array, eps: float) -> Array:
    out = u + eps
    np.sqrt(out, out)
    np.divide(out, np.sqrt(v + eps), out)
    return np.multiply(out, g, out)


class Adadelta(Optimizer, frozen=True, kw_only=True, tag="adadelta"):
    """v ← ρv + (1−ρ)g², d = g √(u+ε)/√(v+ε), u ← ρu + (1−ρ)d², θ ← θ − η d, as torch.optim.Adadelta."""

    lr: LearningRate = 1.0
    rho: Annotated[
        float,
        number(
            QT_TRANSLATE_NOOP("Parameter", "Memory"),
            "ρ",
            at_least=0,
            at_most=1,
            soft=(0.5, 0.999),
            help=QT_TRANSLATE_NOOP("Parameter", "How slowly the averages of squares forget."),
        ),
    ] = 0.9
    eps: Epsilon = 1e-6
    weight_decay: WeightDecay = 0.0

    title = QT_TRANSLATE_NOOP("Optimizer", "Adadelta")
    lesson = QT_TRANSLATE_NOOP(
        "Optimizer", "The size of past steps sets the size of the next, so no rate has to be tuned."
    )
    reference = "https://docs.pytorch.org/docs/stable/generated/torch.optim.Adadelta.html"
    family = PER_COORDINATE
    step_follows = "history"
    torch_name = "Adadelta"
    equations = (
        GRADIENT,
        DECAYED,
        Equation(
            "v",
            r"v_t",
            r"\rho\,v_{t-1} + (1-\rho)\,\tilde g_t^2",
            lambda s: average_of_squares(s.prev.v, s.decayed, s.o.rho),
            QT_TRANSLATE_NOOP(
                "Equation", "The moving average of the squared gradients measures their size in each coordinate."
            ),
            "size",
            title=QT_TRANSLATE_NOOP("Quantity", "second moment"),
        ),
        Equation(
            "rate",
            r"\eta_t",
            r"\eta\,\frac{\sqrt{u_{t-1} + \epsilon}}{\sqrt{v_t + \epsilon}}",
            lambda s: s.lr * np.sqrt(s.prev.u + s.o.eps) / np.sqrt(s.v + s.o.eps),
            QT_TRANSLATE_NOOP("Equation", "The size of past steps over the size of the gradients."),
            "size",
            title=QT_TRANSLATE_NOOP("Quantity", "own learning rate"),
        ),
        Equation(
            "d",
            r"d_t",
            r"\frac{\sqrt{u_{t-1} + \epsilon}}{\sqrt{v_t + \epsilon}}\,\tilde g_t",
            lambda s: _step(s.decayed, s.prev.u, s.v, s.o.eps),
            QT_TRANSLATE_NOOP("Equation", "The gradient, rescaled to the size of past steps."),
            title=QT_TRANSLATE_NOOP("Quantity", "rescaled gradient"),
        ),
        Equation(
            "u",
            r"u_t",
            r"\rho\,u_{t-1} + (1-\rho)\,d_t^2",
            lambda s: average_of_squares(s.prev.u, s.d, s.o.rho),
            QT_TRANSLATE_NOOP("Equation", "The moving average of the squared steps serves the next step."),
            "size",
            title=QT_TRANSLATE_NOOP("Quantity", "average squared step"),
        ),
        Equation(
            "delta",
            r"\Delta\theta_t",
            r"-\eta\,d_t",
            lambda s: s.d * -s.lr,
            QT_TRANSLATE_NOOP("Equation", "The step goes against the rescaled gradient."),
            title=QT_TRANSLATE_NOOP("Quantity", "step"),
        ),
    )

    def init(self, theta: Array) -> AdadeltaState:
        """Both averages start at zero."""
        return AdadeltaState(step=0, v=np.zeros_like(theta), u=np.zeros_like(theta))

    def update(
        self, theta: Array, state: AdadeltaState, objective: Objective, lr: float
    ) -> tuple[Array, AdadeltaState]:
        """−η d; one gradient."""
        g = decayed(objective.gradient(theta), theta, self.weight_decay)
        v = average_of_squares(state.v, g, self.rho)
        d = _step(g, state.u, v, self.eps)
        u = average_of_squares(state.u, d, self.rho)
        return np.multiply(d, -lr, d), AdadeltaState(state.step + 1, v, u)
