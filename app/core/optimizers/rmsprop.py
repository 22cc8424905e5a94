"""RMSprop: divide by a moving size of the gradients."""

from typing import Annotated, NamedTuple

import numpy as np

from app.core.arrays import Array
from app.core.optimizers import _declared as declared
from app.core.optimizers._parts import average, average_of_squares, decayed
from app.core.optimizers._shared_equations import DECAYED, GRADIENT, VELOCITY_STEP
from app.core.optimizers.base import PER_COORDINATE, Equation, Objective, Optimizer
from app.core.parameters import flag, number
from app.core.words import QT_TRANSLATE_NOOP


class RMSpropState(NamedTuple):
    """The number of updates, the averages of g² (v) and of g (mean, when centered), the velocity; each (..., d)."""

    step: int
    v: Array
    mean: Array
    velocity: Array


def _spread(v: Array, mean: Array, centered: bool) -> Array:
    """v − mean², the variance, or v itself when not centered."""
    return v - mean * mean if centered else v


def _scaled(g: Array, spread: Array, eps: float) -> Array:
    out = np.sqrt(spread)
    np.add(out, eps, out)
    return np.divide(g, out, out)


def _velocity(old: Array, scaled: Array, momentum: float) -> Array:
    return old * momentum + scaled if momentum > 0 else scaled


class RMSprop(Optimizer, frozen=True, kw_only=True, tag="rmsprop"):
    """v ← αv + (1−α)g², θ ← θ − η g / (√v + ε), as torch.optim.RMSprop.

    Centered, v gives way to the variance v − mean². With momentum the rescaled gradient feeds a velocity.
    """

    lr: declared.LearningRate = 1e-2
    alpha: Annotated[
        float,
        number(
            QT_TRANSLATE_NOOP("Parameter", "Squared-gradient memory"),
            "α",
            at_least=0,
            at_most=1,
            soft=(0.5, 0.999),
            help=QT_TRANSLATE_NOOP("Parameter", "How slowly the average of the squared gradients forgets."),
        ),
    ] = 0.99
    eps: declared.Epsilon = 1e-8
    weight_decay: declared.WeightDecay = 0.0
    momentum: declared.Momentum = 0.0
    centered: Annotated[
        bool,
        flag(
            QT_TRANSLATE_NOOP("Parameter", "Centered"),
            help=QT_TRANSLATE_NOOP("Parameter", "Divide by the spread of the gradients in place of their size."),
        ),
    ] = False

    title = QT_TRANSLATE_NOOP("Optimizer", "RMSprop")
    lesson = QT_TRANSLATE_NOOP(
        "Optimizer", "Dividing by the recent size of the gradients makes steep and flat coordinates move alike."
    )
    reference = "https://docs.pytorch.org/docs/stable/generated/torch.optim.RMSprop.html"
    family = PER_COORDINATE
    step_follows = "rate"
    torch_name = "RMSprop"
    equations = (
        GRADIENT,
        DECAYED,
        Equation(
            "v",
            r"v_t",
            r"\alpha\,v_{t-1} + (1-\alpha)\,\tilde g_t^2",
            lambda s: average_of_squares(s.prev.v, s.decayed, s.o.alpha),
            QT_TRANSLATE_NOOP(
                "Equation", "The moving average of the squared gradients measures their size in each coordinate."
            ),
            "size",
            title=QT_TRANSLATE_NOOP("Quantity", "second moment"),
        ),
        Equation(
            "mean",
            r"\bar g_t",
            r"\alpha\,\bar g_{t-1} + (1-\alpha)\,\tilde g_t \quad \mathrm{if\ centered,\ else}\ 0",
            lambda s: average(s.prev.mean, s.decayed, s.o.alpha) if s.o.centered else np.zeros_like(s.theta),
            QT_TRANSLATE_NOOP("Equation", "The moving average of the gradients is kept only when centered."),
            title=QT_TRANSLATE_NOOP("Quantity", "average gradient"),
        ),
        Equation(
            "spread",
            r"s_t",
            r"v_t - \bar g_t^2",
            lambda s: _spread(s.v, s.mean, s.o.centered),
            QT_TRANSLATE_NOOP("Equation", "Taking away the squared mean leaves the spread of the gradients."),
            "size",
            title=QT_TRANSLATE_NOOP("Quantity", "spread of the gradients"),
        ),
        Equation(
            "rate",
            r"\eta_t",
            r"\frac{\eta}{\sqrt{s_t} + \epsilon}",
            lambda s: s.lr / (np.sqrt(s.spread) + s.o.eps),
            QT_TRANSLATE_NOOP(
                "Equation", "Each coordinate gets its own learning rate, small where gradients are large."
            ),
            "size",
            title=QT_TRANSLATE_NOOP("Quantity", "own learning rate"),
        ),
        Equation(
            "scaled",
            r"d_t",
            r"\frac{\tilde g_t}{\sqrt{s_t} + \epsilon}",
            lambda s: _scaled(s.decayed, s.spread, s.o.eps),
            QT_TRANSLATE_NOOP("Equation", "The gradient, measured in units of its own size."),
            title=QT_TRANSLATE_NOOP("Quantity", "scaled gradient"),
        ),
        Equation(
            "velocity",
            r"b_t",
            r"\mu\,b_{t-1} + d_t",
            lambda s: _velocity(s.prev.velocity, s.scaled, s.o.momentum),
            QT_TRANSLATE_NOOP("Equation", "The velocity keeps a share of its past when a momentum is set."),
            title=QT_TRANSLATE_NOOP("Quantity", "velocity"),
        ),
        VELOCITY_STEP,
    )

    def init(self, theta: Array) -> RMSpropState:
        """Everything starts at zero."""
        zeros = np.zeros_like(theta)
        return RMSpropState(step=0, v=zeros, mean=zeros, velocity=zeros)

    def update(self, theta: Array, state: RMSpropState, objective: Objective, lr: float) -> tuple[Array, RMSpropState]:
        """−η b; one gradient."""
        g = decayed(objective.gradient(theta), theta, self.weight_decay)
        v = average_of_squares(state.v, g, self.alpha)
        mean = average(state.mean, g, self.alpha) if self.centered else state.mean
        scaled = _scaled(g, _spread(v, mean, self.centered), self.eps)
        b = _velocity(state.velocity, scaled, self.momentum)
        kept = b if self.momentum > 0 else state.velocity
        return b * -lr, RMSpropState(state.step + 1, v, mean, kept)
