"""ASGD: gradient descent whose iterates are averaged."""

from collections.abc import Mapping
from typing import Annotated, ClassVar, NamedTuple

import numpy as np

from app.core.arrays import Array
from app.core.optimizers._declared import LearningRate, WeightDecay
from app.core.optimizers._parts import decayed
from app.core.optimizers._shared_equations import DECAYED, GRADIENT
from app.core.optimizers.base import ALONG_GRADIENT, Equation, Objective, Optimizer
from app.core.parameters import number
from app.core.words import QT_TRANSLATE_NOOP


class ASGDState(NamedTuple):
    """The number of updates, the rate η and weight μ of the next update, and the average of θ (..., d)."""

    step: int
    eta: float
    mu: float
    average: Array


def _rate(state: ASGDState, lr: float) -> float:
    """The rate of this update; PyTorch sets it at the end of the update before."""
    return lr if state.step == 0 else state.eta


def _next_rate(step: int, lr: float, lambd: float, alpha: float) -> float:
    # np.power, for Python's ** raises where the result is infinite.
    return float(lr / np.power(1 + lambd * lr * step, alpha))


def _average(old: Array, point: Array, mu: float) -> Array:
    return point.copy() if mu == 1 else old + (point - old) * mu


class ASGD(Optimizer, frozen=True, kw_only=True, tag="asgd"):
    """θ ← θ − η_t (g + κθ), with the average of θ kept from step t₀ on, as torch.optim.ASGD.

    η_{t+1} = η / (1 + κηt)^α, so a change of the rate acts one step later, as in PyTorch. θ is the
    iterate; the average is in the state.
    """

    lr: LearningRate = 1e-2
    lambd: Annotated[
        float,
        number(
            QT_TRANSLATE_NOOP("Parameter", "Decay term"),
            "κ",
            at_least=0,
            soft=(0.0, 0.1),
            help=QT_TRANSLATE_NOOP("Parameter", "It pulls θ towards zero and lets the rate fall."),
        ),
    ] = 1e-4
    alpha: Annotated[
        float,
        number(
            QT_TRANSLATE_NOOP("Parameter", "Power of the rate"),
            "α",
            at_least=0,
            soft=(0.0, 1.0),
            help=QT_TRANSLATE_NOOP("Parameter", "How steeply the rate falls."),
        ),
    ] = 0.75
    t0: Annotated[
        float,
        number(
            QT_TRANSLATE_NOOP("Parameter", "Start of averaging"),
            "t₀",
            at_least=0,
            log=True,
            soft=(1.0, 1e6),
            unit=QT_TRANSLATE_NOOP("Parameter", "steps"),
            help=QT_TRANSLATE_NOOP("Parameter", "The average runs over the steps after this one."),
        ),
    ] = 1e6
    weight_decay: WeightDecay = 0.0

    title = QT_TRANSLATE_NOOP("Optimizer", "Averaged SGD")
    lesson = QT_TRANSLATE_NOOP(
        "Optimizer", "Gradient descent with a falling rate; the average of its points is calmer than the last one."
    )
    reference = "https://docs.pytorch.org/docs/stable/generated/torch.optim.ASGD.html"
    family = ALONG_GRADIENT
    step_follows = "slope"
    torch_name = "ASGD"
    equations = (
        GRADIENT,
        DECAYED,
        Equation(
            "rate",
            r"\eta_t",
            r"\frac{\eta}{(1 + \kappa\,\eta\,(t-1))^\alpha}",
            lambda s: _rate(s.prev, s.lr),
            QT_TRANSLATE_NOOP("Equation", "The rate falls with the number of steps."),
            "scalar",
            title=QT_TRANSLATE_NOOP("Quantity", "learning rate now"),
        ),
        Equation(
            "pull",
            r"p_t",
            r"\tilde g_t + \kappa\,\theta_{t-1}",
            lambda s: s.theta * s.o.lambd + s.decayed,
            QT_TRANSLATE_NOOP("Equation", "The decay term adds a pull towards zero."),
            title=QT_TRANSLATE_NOOP("Quantity", "gradient with decay"),
        ),
        Equation(
            "delta",
            r"\Delta\theta_t",
            r"-\eta_t\,p_t",
            lambda s: s.pull * -float(s.rate),
            QT_TRANSLATE_NOOP("Equation", "The step goes against the gradient and its pull."),
            title=QT_TRANSLATE_NOOP("Quantity", "step"),
        ),
    )
    state_titles: ClassVar[Mapping[str, str]] = {
        "eta": QT_TRANSLATE_NOOP("Quantity", "next learning rate"),
        "mu": QT_TRANSLATE_NOOP("Quantity", "weight of the average"),
        "average": QT_TRANSLATE_NOOP("Quantity", "average of θ"),
    }

    def init(self, theta: Array) -> ASGDState:
        """The first update sets the rate."""
        return ASGDState(step=0, eta=self.lr, mu=1.0, average=np.zeros_like(theta))

    def update(self, theta: Array, state: ASGDState, objective: Objective, lr: float) -> tuple[Array, ASGDState]:
        """−η_t (g + κθ); one gradient."""
        g = decayed(objective.gradient(theta), theta, self.weight_decay)
        step = state.step + 1
        delta = (theta * self.lambd + g) * -_rate(state, lr)
        mean = _average(state.average, theta + delta, state.mu)
        mu = 1 / max(1.0, step - self.t0)
        return delta, ASGDState(step, _next_rate(step, lr, self.lambd, self.alpha), mu, mean)
