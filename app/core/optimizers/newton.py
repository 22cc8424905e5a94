"""Newton's method: divide the gradient by the curvature."""

from typing import Annotated, NamedTuple

import numpy as np

from app.core.arrays import Array
from app.core.optimizers._declared import LearningRate
from app.core.optimizers._newton_direction import EXACT_LIMIT, conjugate_direction, exact_direction
from app.core.optimizers._shared_equations import GRADIENT
from app.core.optimizers.base import CURVATURE, Equation, Objective, Optimizer
from app.core.parameters import flag, number
from app.core.words import QT_TRANSLATE_NOOP


class NewtonState(NamedTuple):
    """The number of updates, the last direction and the curvatures along its main axes; each (..., d).

    The curvatures are nan beyond `EXACT_LIMIT` dimensions, where the Hessian is never built.
    """

    step: int
    direction: Array
    curvatures: Array


class Newton(Optimizer, frozen=True, kw_only=True, tag="newton"):
    """θ ← θ + η p with p = −(H + λI)⁻¹ g, and with |H| in place of H when saddle-free.

    |H| has the absolute eigenvalues of H. Up to `EXACT_LIMIT` dimensions H is built from d
    Hessian-vector products. Beyond, (H + λI) p = −g is solved by conjugate gradients with at most d
    products, which stop at a direction of negative curvature, so that p goes downhill with either setting.
    """

    lr: LearningRate = 1.0
    damping: Annotated[
        float,
        number(
            QT_TRANSLATE_NOOP("Parameter", "Damping"),
            "λ",
            at_least=0,
            log=True,
            soft=(1e-8, 100.0),
            help=QT_TRANSLATE_NOOP("Parameter", "It is added to every curvature; large values give gradient descent."),
        ),
    ] = 0.0
    saddle_free: Annotated[
        bool,
        flag(
            QT_TRANSLATE_NOOP("Parameter", "Saddle-free"),
            help=QT_TRANSLATE_NOOP("Parameter", "Use the size of each curvature, so that saddles and maxima repel."),
        ),
    ] = False

    title = QT_TRANSLATE_NOOP("Optimizer", "Newton's method")
    lesson = QT_TRANSLATE_NOOP(
        "Optimizer", "The curvature tells how far to go: a bowl takes one step, but saddles attract."
    )
    reference = "Nocedal & Wright 2006, Numerical Optimization, chapters 3 and 7; Dauphin et al. 2014, arXiv:1406.2572"
    family = CURVATURE
    step_follows = "own"
    equations = (
        GRADIENT,
        Equation(
            "curvatures",
            r"\kappa_i",
            r"\mathrm{eig}(\nabla^2 f(\theta_{t-1}))",
            lambda s: s.new.curvatures,
            QT_TRANSLATE_NOOP(
                "Equation", "The curvatures along the main axes; a negative one means a saddle or a hill."
            ),
            "scalar",
            title=QT_TRANSLATE_NOOP("Quantity", "curvatures"),
        ),
        Equation(
            "direction",
            r"p_t",
            r"-(H_t + \lambda I)^{-1} g_t, \quad |H_t|\ \mathrm{if\ saddle{-}free}",
            lambda s: s.new.direction,
            QT_TRANSLATE_NOOP("Equation", "The way to where the fitted parabola has no slope."),
            title=QT_TRANSLATE_NOOP("Quantity", "direction"),
        ),
        Equation(
            "delta",
            r"\Delta\theta_t",
            r"\eta\,p_t",
            lambda s: s.direction * s.lr,
            QT_TRANSLATE_NOOP("Equation", "The step goes that way, by the share η."),
            title=QT_TRANSLATE_NOOP("Quantity", "step"),
        ),
    )

    def init(self, theta: Array) -> NewtonState:
        """Nothing known yet."""
        zeros = np.zeros_like(theta)
        return NewtonState(0, zeros, zeros)

    def update(self, theta: Array, state: NewtonState, objective: Objective, lr: float) -> tuple[Array, NewtonState]:
        """η p; one gradient and up to d Hessian-vector products."""
        g = objective.gradient(theta)
        if theta.shape[-1] <= EXACT_LIMIT:
            direction, curvatures = exact_direction(objective, theta, g, self.damping, self.saddle_free)
        else:
            direction = conjugate_direction(objective, theta, g, self.damping)
            curvatures = np.full_like(theta, np.nan)
        return direction * lr, NewtonState(state.step + 1, direction, curvatures)
