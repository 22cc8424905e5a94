"""RAdam: Adam that trusts its division only once enough gradients were seen."""

from collections.abc import Mapping
from typing import ClassVar, NamedTuple

import numpy as np

from app.core.arrays import Array
from app.core.optimizers import _declared as declared
from app.core.optimizers._parts import average, average_of_squares, decayed, ratio
from app.core.optimizers._shared_equations import CORRECTED_FIRST, DECAYED, FIRST_MOMENT, GRADIENT, SECOND_MOMENT
from app.core.optimizers.base import BETAS, PER_COORDINATE, Equation, Objective, Optimizer
from app.core.words import QT_TRANSLATE_NOOP


class RAdamState(NamedTuple):
    """The number of updates and the averages of g (m) and g² (v); each (..., d)."""

    step: int
    m: Array
    v: Array


def _length(step: int, beta2: float) -> float:
    """ρ_t: over how many gradients the second average effectively runs."""
    fading = beta2**step
    return float(2 / (1 - beta2) - 1 - 2 * step * fading / (1 - fading))


def _rectifier(length: float, beta2: float) -> float:
    """r_t, at most 1; it is 0 while the average is too short to be trusted."""
    if not length > 5:
        return 0.0
    longest = 2 / (1 - beta2) - 1
    top = (length - 4) * (length - 2) * longest
    return float((top / ((longest - 4) * (longest - 2) * length)) ** 0.5)


def _step(m: Array, v: Array, lr: float, step: int, o: "RAdam", rectifier: float) -> Array:
    rate = -lr / (1 - o.beta1**step)
    if rectifier == 0:
        return m * rate
    return ratio(m, v, o.eps, rate * (1 - o.beta2**step) ** 0.5 * rectifier)


class RAdam(Optimizer, frozen=True, kw_only=True, tag="radam"):
    """θ ← θ − η r_t m̂ √(1−β₂ᵗ) / (√v + ε) once ρ_t > 5, before that θ ← θ − η m̂, as torch.optim.RAdam.

    ρ_t = ρ_∞ − 2tβ₂ᵗ/(1−β₂ᵗ) with ρ_∞ = 2/(1−β₂) − 1, and
    r_t² = (ρ_t−4)(ρ_t−2)ρ_∞ / ((ρ_∞−4)(ρ_∞−2)ρ_t). Weight decay is part of the gradient.
    """

    lr: declared.LearningRate = 1e-3
    beta1: declared.Beta1 = 0.9
    beta2: declared.Beta2 = 0.999
    eps: declared.Epsilon = 1e-8
    weight_decay: declared.WeightDecay = 0.0

    title = QT_TRANSLATE_NOOP("Optimizer", "RAdam")
    lesson = QT_TRANSLATE_NOOP(
        "Optimizer", "Adam with a built-in warm-up: it starts as momentum and divides only when it knows enough."
    )
    reference = "https://docs.pytorch.org/docs/stable/generated/torch.optim.RAdam.html"
    family = PER_COORDINATE
    step_follows = "rate"
    torch_name = "RAdam"
    torch_parameters: ClassVar[Mapping[str, str]] = BETAS
    equations = (
        GRADIENT,
        DECAYED,
        FIRST_MOMENT,
        SECOND_MOMENT,
        CORRECTED_FIRST,
        Equation(
            "length",
            r"\rho_t",
            r"\rho_\infty - \frac{2\,t\,\beta_2^t}{1-\beta_2^t}, \quad \rho_\infty = \frac{2}{1-\beta_2} - 1",
            lambda s: _length(s.new.step, s.o.beta2),
            QT_TRANSLATE_NOOP("Equation", "So many gradients effectively make up the second average."),
            "scalar",
            title=QT_TRANSLATE_NOOP("Quantity", "effective length of the average"),
        ),
        Equation(
            "rectifier",
            r"r_t",
            r"\sqrt{\frac{(\rho_t-4)(\rho_t-2)\,\rho_\infty}{(\rho_\infty-4)(\rho_\infty-2)\,\rho_t}}"
            r"\quad \mathrm{if}\ \rho_t > 5,\ \mathrm{else}\ 0",
            lambda s: _rectifier(float(s.length), s.o.beta2),
            QT_TRANSLATE_NOOP("Equation", "The trust in the division; at 0 the step is plain momentum."),
            "scalar",
            title=QT_TRANSLATE_NOOP("Quantity", "rectifier"),
        ),
        Equation(
            "rate",
            r"\eta_t",
            r"\eta\,r_t\,\frac{\sqrt{1-\beta_2^t}}{\sqrt{v_t} + \epsilon}"
            r"\quad \mathrm{if}\ \rho_t > 5,\ \mathrm{else}\ \eta",
            lambda s: (
                s.lr * s.rectifier * (1 - s.o.beta2**s.new.step) ** 0.5 / (np.sqrt(s.v) + s.o.eps)
                if s.rectifier > 0
                else np.full_like(s.v, s.lr)
            ),
            QT_TRANSLATE_NOOP("Equation", "Each coordinate gets its own learning rate once the average is trusted."),
            "size",
            title=QT_TRANSLATE_NOOP("Quantity", "own learning rate"),
        ),
        Equation(
            "delta",
            r"\Delta\theta_t",
            r"-\eta_t\,\hat m_t",
            lambda s: _step(s.m, s.v, s.lr, s.new.step, s.o, float(s.rectifier)),
            QT_TRANSLATE_NOOP("Equation", "The step is the smoothed direction, at each coordinate's own rate."),
            title=QT_TRANSLATE_NOOP("Quantity", "step"),
        ),
    )

    def init(self, theta: Array) -> RAdamState:
        """Both averages start at zero."""
        zeros = np.zeros_like(theta)
        return RAdamState(step=0, m=zeros, v=zeros)

    def update(self, theta: Array, state: RAdamState, objective: Objective, lr: float) -> tuple[Array, RAdamState]:
        """−η_t m̂; one gradient."""
        g = decayed(objective.gradient(theta), theta, self.weight_decay)
        step = state.step + 1
        m = average(state.m, g, self.beta1)
        v = average_of_squares(state.v, g, self.beta2)
        rectifier = _rectifier(_length(step, self.beta2), self.beta2)
        return _step(m, v, lr, step, self, rectifier), RAdamState(step, m, v)
