"""NAdam: Adam with Nesterov's look ahead."""

from collections.abc import Mapping
from typing import Annotated, ClassVar, NamedTuple

import numpy as np

from app.core.arrays import Array
from app.core.optimizers import _declared as declared
from app.core.optimizers._parts import average, average_of_squares, decayed
from app.core.optimizers._shared_equations import (
    ADAM_RATE,
    CORRECTED_SECOND,
    DECAYED,
    FIRST_MOMENT,
    GRADIENT,
    SECOND_MOMENT,
)
from app.core.optimizers.base import BETAS, PER_COORDINATE, Equation, Objective, Optimizer
from app.core.parameters import number
from app.core.words import QT_TRANSLATE_NOOP


class NAdamState(NamedTuple):
    """The number of updates, the averages of g (m) and g² (v), each (..., d), and μ₁μ₂…μ_t."""

    step: int
    m: Array
    v: Array
    mu_product: float


def _mu(step: int, beta1: float, momentum_decay: float) -> float:
    """The momentum of update `step`; it warms up towards β₁."""
    return float(beta1 * (1 - 0.5 * 0.96 ** (step * momentum_decay)))


def _ahead(g: Array, m: Array, mu: float, mu_next: float, product: float) -> Array:
    """The look-ahead average: both parts corrected for having started at zero."""
    out = g * ((1 - mu) / (1 - product))
    return np.add(out, m * (mu_next / (1 - product * mu_next)), out)


def _step(ahead: Array, v: Array, lr: float, step: int, beta2: float, eps: float) -> Array:
    out = v / (1 - beta2**step)
    np.sqrt(out, out)
    np.add(out, eps, out)
    np.divide(ahead, out, out)
    return np.multiply(out, -lr, out)


class NAdam(Optimizer, frozen=True, kw_only=True, tag="nadam"):
    """Adam's averages with the look-ahead m̄ = (1−μ_t) g / (1−∏μ) + μ_{t+1} m / (1−∏μ·μ_{t+1}).

    θ ← θ − η m̄ / (√v̂ + ε), μ_t = β₁ (1 − ½·0.96^{tψ}), as torch.optim.NAdam; weight decay is part of
    the gradient.
    """

    lr: declared.LearningRate = 2e-3
    beta1: declared.Beta1 = 0.9
    beta2: declared.Beta2 = 0.999
    eps: declared.Epsilon = 1e-8
    weight_decay: declared.WeightDecay = 0.0
    momentum_decay: Annotated[
        float,
        number(
            QT_TRANSLATE_NOOP("Parameter", "Momentum decay"),
            "ψ",
            at_least=0,
            soft=(0.0, 0.1),
            help=QT_TRANSLATE_NOOP("Parameter", "How fast the momentum reaches its full strength β₁."),
        ),
    ] = 4e-3

    title = QT_TRANSLATE_NOOP("Optimizer", "NAdam")
    lesson = QT_TRANSLATE_NOOP("Optimizer", "Adam that looks one step ahead and lets its momentum warm up.")
    reference = "https://docs.pytorch.org/docs/stable/generated/torch.optim.NAdam.html"
    family = PER_COORDINATE
    step_follows = "rate"
    torch_name = "NAdam"
    torch_parameters: ClassVar[Mapping[str, str]] = BETAS
    equations = (
        GRADIENT,
        DECAYED,
        FIRST_MOMENT,
        SECOND_MOMENT,
        Equation(
            "mu",
            r"\mu_t",
            r"\beta_1\,(1 - \frac{1}{2}\,0.96^{t\,\psi})",
            lambda s: _mu(s.new.step, s.o.beta1, s.o.momentum_decay),
            QT_TRANSLATE_NOOP("Equation", "The momentum of this step warms up towards β₁."),
            "scalar",
            title=QT_TRANSLATE_NOOP("Quantity", "momentum"),
        ),
        Equation(
            "mu_next",
            r"\mu_{t+1}",
            r"\beta_1\,(1 - \frac{1}{2}\,0.96^{(t+1)\,\psi})",
            lambda s: _mu(s.new.step + 1, s.o.beta1, s.o.momentum_decay),
            QT_TRANSLATE_NOOP("Equation", "The momentum of the next step is used for the look ahead."),
            "scalar",
            title=QT_TRANSLATE_NOOP("Quantity", "next momentum"),
        ),
        Equation(
            "product",
            r"\pi_t",
            r"\pi_{t-1}\,\mu_t",
            lambda s: s.prev.mu_product * s.mu,
            QT_TRANSLATE_NOOP("Equation", "The product of all momenta corrects for the start at zero."),
            "scalar",
            title=QT_TRANSLATE_NOOP("Quantity", "product of the momenta"),
        ),
        Equation(
            "ahead",
            r"\bar m_t",
            r"\frac{(1-\mu_t)\,\tilde g_t}{1-\pi_t} + \frac{\mu_{t+1}\,m_t}{1-\pi_t\,\mu_{t+1}}",
            lambda s: _ahead(s.decayed, s.m, s.mu, s.mu_next, s.product),
            QT_TRANSLATE_NOOP("Equation", "The average as it will be after the next step, seen from here."),
            title=QT_TRANSLATE_NOOP("Quantity", "average looked ahead"),
        ),
        CORRECTED_SECOND,
        ADAM_RATE,
        Equation(
            "delta",
            r"\Delta\theta_t",
            r"-\eta\,\frac{\bar m_t}{\sqrt{\hat v_t} + \epsilon}",
            lambda s: _step(s.ahead, s.v, s.lr, s.new.step, s.o.beta2, s.o.eps),
            QT_TRANSLATE_NOOP("Equation", "The step is the smoothed direction, at each coordinate's own rate."),
            title=QT_TRANSLATE_NOOP("Quantity", "step"),
        ),
    )
    state_titles: ClassVar[Mapping[str, str]] = {
        "mu_product": QT_TRANSLATE_NOOP("Quantity", "product of the momenta"),
    }

    def init(self, theta: Array) -> NAdamState:
        """Both averages start at zero."""
        zeros = np.zeros_like(theta)
        return NAdamState(step=0, m=zeros, v=zeros, mu_product=1.0)

    def update(self, theta: Array, state: NAdamState, objective: Objective, lr: float) -> tuple[Array, NAdamState]:
        """−η m̄ / (√v̂ + ε); one gradient."""
        g = decayed(objective.gradient(theta), theta, self.weight_decay)
        step = state.step + 1
        m = average(state.m, g, self.beta1)
        v = average_of_squares(state.v, g, self.beta2)
        mu = _mu(step, self.beta1, self.momentum_decay)
        mu_next = _mu(step + 1, self.beta1, self.momentum_decay)
        product = state.mu_product * mu
        ahead = _ahead(g, m, mu, mu_next, product)
        return _step(ahead, v, lr, step, self.beta2, self.eps), NAdamState(step, m, v, product)
