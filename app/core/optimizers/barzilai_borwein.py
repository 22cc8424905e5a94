"""Barzilai and Borwein's step: the last step tells the curvature."""

from collections.abc import Mapping
from typing import Annotated, ClassVar, Literal, NamedTuple

import numpy as np

from app.core.arrays import Array
from app.core.optimizers._declared import LearningRate
from app.core.optimizers._parts import dot, scaled
from app.core.optimizers._shared_equations import GRADIENT
from app.core.optimizers.base import CURVATURE, Equation, Objective, Optimizer
from app.core.parameters import choice
from app.core.words import QT_TRANSLATE_NOOP


class BarzilaiBorweinState(NamedTuple):
    """The number of updates, where the last one started and its gradient (..., d), and its length (...)."""

    step: int
    point: Array
    gradient: Array
    length: Array


def _length(moved: Array, changed: Array, variant: str, lr: float, step: int) -> Array:
    """sᵀs/sᵀy or sᵀy/yᵀy; η in update 1 and where sᵀy is not positive, for then there is no valley to measure."""
    curvature = dot(moved, changed)
    if step == 1:
        return np.full_like(curvature, lr)
    valley = np.asarray(~(curvature <= 0))
    top = dot(moved, moved) if variant == "long" else curvature
    bottom = curvature if variant == "long" else dot(changed, changed)
    return np.asarray(np.where(valley, top / np.where(valley, bottom, 1.0), lr))


class BarzilaiBorwein(Optimizer, frozen=True, kw_only=True, tag="barzilai_borwein"):
    """θ ← θ − t g with t = sᵀs/sᵀy (long, BB1) or sᵀy/yᵀy (short, BB2), s = Δθ and y = Δg of the last step.

    The learning rate is the first length, and the length wherever the curvature sᵀy is not positive.
    """

    lr: LearningRate = 1e-3
    variant: Annotated[
        Literal["long", "short"],
        choice(
            QT_TRANSLATE_NOOP("Parameter", "Step length"),
            {
                "long": QT_TRANSLATE_NOOP("Parameter", "long (BB1)"),
                "short": QT_TRANSLATE_NOOP("Parameter", "short (BB2)"),
            },
            help=QT_TRANSLATE_NOOP("Parameter", "The long step is BB1, the short one BB2 of the paper."),
        ),
    ] = "long"

    title = QT_TRANSLATE_NOOP("Optimizer", "Barzilai–Borwein")
    lesson = QT_TRANSLATE_NOOP(
        "Optimizer", "How the gradient changed over the last step tells how long the next may be."
    )
    reference = "Barzilai & Borwein 1988, Two-point step size gradient methods, IMA J. Numer. Anal. 8"
    family = CURVATURE
    step_follows = "own"
    equations = (
        GRADIENT,
        Equation(
            "moved",
            r"s_t",
            r"\theta_{t-1} - \theta_{t-2}",
            lambda s: s.theta - s.prev.point,
            QT_TRANSLATE_NOOP("Equation", "The last step."),
            title=QT_TRANSLATE_NOOP("Quantity", "last step"),
        ),
        Equation(
            "changed",
            r"y_t",
            r"g_t - g_{t-1}",
            lambda s: s.g - s.prev.gradient,
            QT_TRANSLATE_NOOP("Equation", "How the gradient changed over it."),
            title=QT_TRANSLATE_NOOP("Quantity", "change of the gradient"),
        ),
        Equation(
            "length",
            r"\alpha_t",
            r"\frac{s_t^\top s_t}{s_t^\top y_t}\ \mathrm{(long)},\quad "
            r"\frac{s_t^\top y_t}{y_t^\top y_t}\ \mathrm{(short)}",
            lambda s: _length(s.moved, s.changed, s.o.variant, s.lr, s.new.step),
            QT_TRANSLATE_NOOP("Equation", "One over the measured curvature; η at first and where there is no valley."),
            "scalar",
            title=QT_TRANSLATE_NOOP("Quantity", "measured length"),
        ),
        Equation(
            "delta",
            r"\Delta\theta_t",
            r"-\alpha_t\,g_t",
            lambda s: scaled(-s.length, s.g),
            QT_TRANSLATE_NOOP("Equation", "The step goes straight downhill by the measured length."),
            title=QT_TRANSLATE_NOOP("Quantity", "step"),
        ),
    )
    state_titles: ClassVar[Mapping[str, str]] = {
        "point": QT_TRANSLATE_NOOP("Quantity", "last point"),
        "gradient": QT_TRANSLATE_NOOP("Quantity", "last gradient"),
    }

    def init(self, theta: Array) -> BarzilaiBorweinState:
        """No step to learn from yet."""
        return BarzilaiBorweinState(0, theta.copy(), np.zeros_like(theta), np.zeros(theta.shape[:-1]))

    def update(
        self, theta: Array, state: BarzilaiBorweinState, objective: Objective, lr: float
    ) -> tuple[Array, BarzilaiBorweinState]:
        """−t g; one gradient."""
        g = objective.gradient(theta)
        step = state.step + 1
        length = _length(theta - state.point, g - state.gradient, self.variant, lr, step)
        return scaled(-length, g), BarzilaiBorweinState(step, theta.copy(), g, length)
