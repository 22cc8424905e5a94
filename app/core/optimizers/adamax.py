"""Adamax: Adam that divides by the largest recent gradient."""

from collections.abc import Mapping
from typing import ClassVar, NamedTuple

import numpy as np

from app.core.arrays import Array
from app.core.optimizers import _declared as declared
from app.core.optimizers._parts import average, decayed
from app.core.optimizers._shared_equations import CORRECTED_FIRST, DECAYED, FIRST_MOMENT, GRADIENT
from app.core.optimizers.base import BETAS, PER_COORDINATE, Equation, Objective, Optimizer
from app.core.words import QT_TRANSLATE_NOOP


class AdamaxState(NamedTuple):
    """The number of updates, the average of g (m) and the fading largest |g| (u); each (..., d)."""

    step: int
    m: Array
    u: Array


def _largest(old: Array, g: Array, beta2: float, eps: float) -> Array:
    size = np.abs(g)
    np.add(size, eps, size)
    return np.maximum(old * beta2, size)


def _step(m: Array, u: Array, lr: float, step: int, beta1: float) -> Array:
    out = m / u
    return np.multiply(out, -lr / (1 - beta1**step), out)


class Adamax(Optimizer, frozen=True, kw_only=True, tag="adamax"):
    """m ← β₁m + (1−β₁)g, u ← max(β₂u, |g| + ε), θ ← θ − η m̂ / u, as torch.optim.Adamax."""

    lr: declared.LearningRate = 2e-3
    beta1: declared.Beta1 = 0.9
    beta2: declared.Beta2 = 0.999
    eps: declared.Epsilon = 1e-8
    weight_decay: declared.WeightDecay = 0.0

    title = QT_TRANSLATE_NOOP("Optimizer", "Adamax")
    lesson = QT_TRANSLATE_NOOP(
        "Optimizer", "Adam that divides by the largest recent gradient, so one large gradient calms many steps."
    )
    reference = "https://docs.pytorch.org/docs/stable/generated/torch.optim.Adamax.html"
    family = PER_COORDINATE
    step_follows = "rate"
    torch_name = "Adamax"
    torch_parameters: ClassVar[Mapping[str, str]] = BETAS
    equations = (
        GRADIENT,
        DECAYED,
        FIRST_MOMENT,
        Equation(
            "u",
            r"u_t",
            r"\max(\beta_2\,u_{t-1},\ |\tilde g_t| + \epsilon)",
            lambda s: _largest(s.prev.u, s.decayed, s.o.beta2, s.o.eps),
            QT_TRANSLATE_NOOP("Equation", "The largest recent gradient in each coordinate fades slowly."),
            "size",
            title=QT_TRANSLATE_NOOP("Quantity", "largest recent gradient"),
        ),
        CORRECTED_FIRST,
        Equation(
            "rate",
            r"\eta_t",
            r"\frac{\eta}{u_t}",
            lambda s: s.lr / s.u,
            QT_TRANSLATE_NOOP(
                "Equation", "Each coordinate gets its own learning rate, small where gradients are large."
            ),
            "size",
            title=QT_TRANSLATE_NOOP("Quantity", "own learning rate"),
        ),
        Equation(
            "delta",
            r"\Delta\theta_t",
            r"-\eta\,\frac{\hat m_t}{u_t}",
            lambda s: _step(s.m, s.u, s.lr, s.new.step, s.o.beta1),
            QT_TRANSLATE_NOOP("Equation", "The step is the smoothed direction, at each coordinate's own rate."),
            title=QT_TRANSLATE_NOOP("Quantity", "step"),
        ),
    )

    def init(self, theta: Array) -> AdamaxState:
        """Both start at zero."""
        zeros = np.zeros_like(theta)
        return AdamaxState(step=0, m=zeros, u=zeros)

    def update(self, theta: Array, state: AdamaxState, objective: Objective, lr: float) -> tuple[Array, AdamaxState]:
        """−η m̂ / u; one gradient."""
        g = decayed(objective.gradient(theta), theta, self.weight_decay)
        step = state.step + 1
        m = average(state.m, g, self.beta1)
        u = _largest(state.u, g, self.beta2, self.eps)
        return _step(m, u, lr, step, self.beta1), AdamaxState(step, m, u)
