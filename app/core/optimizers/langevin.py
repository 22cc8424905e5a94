"""Langevin dynamics: gradient descent shaken by heat."""

import math
from typing import Annotated, NamedTuple

import numpy as np

from app.core.arrays import Array
from app.core.optimizers._declared import LearningRate
from app.core.optimizers._shared_equations import GRADIENT
from app.core.optimizers.base import ALONG_GRADIENT, Equation, Objective, Optimizer
from app.core.parameters import number
from app.core.words import QT_TRANSLATE_NOOP


class LangevinState(NamedTuple):
    """The number of updates and the normal numbers of the last one (..., d)."""

    step: int
    noise: Array


def _kick(noise: Array, lr: float, temperature: float) -> Array:
    return noise * math.sqrt(2 * lr * temperature)


class Langevin(Optimizer, frozen=True, kw_only=True, tag="langevin"):
    """θ ← θ − η g + √(2ηT) ξ with standard normal ξ: the unadjusted Langevin algorithm.

    For small η its points are distributed as exp(−f/T).
    """

    lr: LearningRate = 1e-2
    temperature: Annotated[
        float,
        number(
            QT_TRANSLATE_NOOP("Parameter", "Temperature"),
            "T",
            at_least=0,
            log=True,
            soft=(1e-4, 100.0),
            help=QT_TRANSLATE_NOOP("Parameter", "How hard the point is shaken, in units of the loss."),
        ),
    ] = 0.1

    title = QT_TRANSLATE_NOOP("Optimizer", "Langevin dynamics")
    lesson = QT_TRANSLATE_NOOP(
        "Optimizer", "Random kicks carry the point over small bumps; a lower temperature lets it settle."
    )
    reference = "Welling & Teh 2011, Bayesian learning via stochastic gradient Langevin dynamics, ICML"
    family = ALONG_GRADIENT
    step_follows = "slope"
    lacks_momentum = True
    equations = (
        GRADIENT,
        Equation(
            "noise",
            r"\xi_t",
            r"\mathcal{N}(0, I)",
            lambda s: s.new.noise,
            QT_TRANSLATE_NOOP("Equation", "Standard normal numbers are drawn anew for every step."),
            title=QT_TRANSLATE_NOOP("Quantity", "noise"),
        ),
        Equation(
            "kick",
            r"k_t",
            r"\sqrt{2\,\eta\,T}\ \xi_t",
            lambda s: _kick(s.noise, s.lr, s.o.temperature),
            QT_TRANSLATE_NOOP("Equation", "The heat sets the size of the kick."),
            title=QT_TRANSLATE_NOOP("Quantity", "kick"),
        ),
        Equation(
            "delta",
            r"\Delta\theta_t",
            r"-\eta\,g_t + k_t",
            lambda s: s.g * -s.lr + s.kick,
            QT_TRANSLATE_NOOP("Equation", "The step goes downhill and is kicked aside."),
            title=QT_TRANSLATE_NOOP("Quantity", "step"),
        ),
    )

    @property
    def rate_factor(self) -> float:
        """2, as without the noise."""
        return 2.0

    def init(self, theta: Array) -> LangevinState:
        """No kick yet."""
        return LangevinState(step=0, noise=np.zeros_like(theta))

    def update(
        self, theta: Array, state: LangevinState, objective: Objective, lr: float
    ) -> tuple[Array, LangevinState]:
        """−η g + √(2ηT) ξ; one gradient."""
        noise = objective.normal(theta)
        delta = objective.gradient(theta) * -lr + _kick(noise, lr, self.temperature)
        return delta, LangevinState(state.step + 1, noise)
