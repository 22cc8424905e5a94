"""Polyak's step: the length follows from how far the loss is above its minimum."""

from collections.abc import Mapping
from typing import Annotated, ClassVar, NamedTuple

import numpy as np

from app.core.arrays import Array
from app.core.optimizers._declared import LearningRate
from app.core.optimizers._parts import dot, scaled
from app.core.optimizers._shared_equations import GRADIENT
from app.core.optimizers.base import ALONG_GRADIENT, Equation, Objective, Optimizer
from app.core.parameters import number
from app.core.words import QT_TRANSLATE_NOOP


class PolyakState(NamedTuple):
    """The number of updates, and the loss and the length of the last one; each (...)."""

    step: int
    loss: Array
    length: Array


def _length(loss: Array, g: Array, f_min: float, cap: float) -> Array:
    """(f − f*)/‖g‖² within 0 and the cap; 0 where the gradient is 0."""
    size = dot(g, g)
    flat = np.asarray(size == 0)
    wanted = (loss - f_min) / np.where(flat, 1.0, size)
    return np.asarray(np.where(flat, 0.0, np.minimum(np.maximum(wanted, 0.0), cap)))


class Polyak(Optimizer, frozen=True, kw_only=True, tag="polyak"):
    """θ ← θ − t g with t = min((f(θ) − f*)/‖g‖², η).

    f* is the least value, which has to be known; the cap η is that of Loizou et al. 2021.
    """

    lr: LearningRate = 1.0
    f_min: Annotated[
        float,
        number(
            QT_TRANSLATE_NOOP("Parameter", "Least loss"),
            "f*",
            soft=(-10.0, 10.0),
            help=QT_TRANSLATE_NOOP("Parameter", "The value of the loss at its minimum; the method has to know it."),
        ),
    ] = 0.0

    title = QT_TRANSLATE_NOOP("Optimizer", "Polyak step")
    lesson = QT_TRANSLATE_NOOP("Optimizer", "Who knows how low the valley is can compute how far to go.")
    reference = "Polyak 1987, Introduction to Optimization; Loizou et al. 2021, arXiv:2002.10542"
    family = ALONG_GRADIENT
    step_follows = "own"
    equations = (
        GRADIENT,
        Equation(
            "gap",
            r"h_t",
            r"f(\theta_{t-1}) - f^*",
            lambda s: s.new.loss - s.o.f_min,
            QT_TRANSLATE_NOOP("Equation", "How far the loss is above its least value."),
            "scalar",
            title=QT_TRANSLATE_NOOP("Quantity", "loss above the minimum"),
        ),
        Equation(
            "length",
            r"\alpha_t",
            r"\min(\frac{h_t}{\|g_t\|^2},\ \eta)",
            lambda s: _length(s.new.loss, s.g, s.o.f_min, s.lr),
            QT_TRANSLATE_NOOP("Equation", "On a straight slope this length would lead right down to the least value."),
            "scalar",
            title=QT_TRANSLATE_NOOP("Quantity", "measured length"),
        ),
        Equation(
            "delta",
            r"\Delta\theta_t",
            r"-\alpha_t\,g_t",
            lambda s: scaled(-s.length, s.g),
            QT_TRANSLATE_NOOP("Equation", "The step goes straight downhill by this length."),
            title=QT_TRANSLATE_NOOP("Quantity", "step"),
        ),
    )
    state_titles: ClassVar[Mapping[str, str]] = {
        "loss": QT_TRANSLATE_NOOP("Quantity", "loss"),
    }

    def init(self, theta: Array) -> PolyakState:
        """Nothing known yet."""
        shape = theta.shape[:-1]
        return PolyakState(0, np.zeros(shape), np.zeros(shape))

    def update(self, theta: Array, state: PolyakState, objective: Objective, lr: float) -> tuple[Array, PolyakState]:
        """−t g; one value and one gradient."""
        loss = np.asarray(objective.value(theta))
        g = objective.gradient(theta)
        length = _length(loss, g, self.f_min, lr)
        return scaled(-length, g), PolyakState(state.step + 1, loss, length)
