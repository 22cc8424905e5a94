"""SAM: descend from the worst point nearby."""

from typing import Annotated, NamedTuple

import numpy as np

from app.core.arrays import Array
from app.core.optimizers import _declared as declared
from app.core.optimizers._parts import dot, scaled, velocity
from app.core.optimizers._shared_equations import GRADIENT, VELOCITY_STEP
from app.core.optimizers.base import ALONG_GRADIENT, Equation, Objective, Optimizer
from app.core.parameters import number
from app.core.words import QT_TRANSLATE_NOOP

SMALLEST_NORM = 1e-12
"""Added to ‖g‖, so that a flat point is its own worst neighbour."""


class SAMState(NamedTuple):
    """The number of updates and the velocity b (..., d)."""

    step: int
    velocity: Array


def _climb(g: Array, rho: float) -> Array:
    """ρ g / ‖g‖, the way to the worst point at the distance ρ, to first order."""
    return scaled(rho / (np.sqrt(dot(g, g)) + SMALLEST_NORM), g)


class SAM(Optimizer, frozen=True, kw_only=True, tag="sam"):
    """g′ = ∇f(θ + ρ g/‖g‖), b ← μb + g′, θ ← θ − η b: sharpness-aware minimisation over momentum."""

    lr: declared.LearningRate = 1e-2
    rho: Annotated[
        float,
        number(
            QT_TRANSLATE_NOOP("Parameter", "Radius"),
            "ρ",
            at_least=0,
            log=True,
            soft=(1e-3, 2.0),
            help=QT_TRANSLATE_NOOP("Parameter", "How far away the worst neighbour is looked for."),
        ),
    ] = 0.05
    momentum: declared.Momentum = 0.0

    title = QT_TRANSLATE_NOOP("Optimizer", "SAM")
    lesson = QT_TRANSLATE_NOOP(
        "Optimizer", "The gradient of the worst point nearby leads away from sharp minima towards flat ones."
    )
    reference = "Foret et al. 2021, Sharpness-aware minimization, ICLR, arXiv:2010.01412"
    family = ALONG_GRADIENT
    step_follows = "slope"
    equations = (
        GRADIENT,
        Equation(
            "climb",
            r"\epsilon_t",
            r"\rho\,\frac{g_t}{\|g_t\|}",
            lambda s: _climb(s.g, s.o.rho),
            QT_TRANSLATE_NOOP("Equation", "The way uphill to the worst point nearby."),
            title=QT_TRANSLATE_NOOP("Quantity", "climb"),
        ),
        Equation(
            "worst",
            r"g'_t",
            r"\nabla f(\theta_{t-1} + \epsilon_t)",
            lambda s: s.objective.gradient(s.theta + s.climb),
            QT_TRANSLATE_NOOP("Equation", "The gradient there is used in place of the one here."),
            title=QT_TRANSLATE_NOOP("Quantity", "gradient at the worst point"),
        ),
        Equation(
            "velocity",
            r"b_t",
            r"\mu\,b_{t-1} + g'_t",
            lambda s: velocity(s.prev.velocity, s.worst, s.new.step, s.o.momentum),
            QT_TRANSLATE_NOOP("Equation", "The velocity keeps a share of its past and adds the new gradient."),
            title=QT_TRANSLATE_NOOP("Quantity", "velocity"),
        ),
        VELOCITY_STEP,
    )

    def init(self, theta: Array) -> SAMState:
        """At rest."""
        return SAMState(step=0, velocity=np.zeros_like(theta))

    def update(self, theta: Array, state: SAMState, objective: Objective, lr: float) -> tuple[Array, SAMState]:
        """−η b; two gradients."""
        worst = objective.gradient(theta + _climb(objective.gradient(theta), self.rho))
        step = state.step + 1
        b = velocity(state.velocity, worst, step, self.momentum)
        return b * -lr, SAMState(step, b)
