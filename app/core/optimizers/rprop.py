"""Rprop: only the signs of the gradients count."""

from collections.abc import Mapping
from typing import Annotated, ClassVar, NamedTuple

import numpy as np

from app.core.arrays import Array
from app.core.optimizers._declared import LearningRate
from app.core.optimizers._shared_equations import GRADIENT
from app.core.optimizers.base import PER_COORDINATE, Equation, Objective, Optimizer
from app.core.parameters import number
from app.core.words import QT_TRANSLATE_NOOP


class RpropState(NamedTuple):
    """The number of updates, the last gradient used and the step sizes; each (..., d)."""

    step: int
    gradient: Array
    step_size: Array


def _factor(agreement: Array, eta_minus: float, eta_plus: float) -> Array:
    """η₊ where the sign held, η₋ where it turned, 1 where either gradient was 0; nan stays nan."""
    turned = np.where(agreement < 0, eta_minus, np.where(agreement == 0, 1.0, agreement))
    return np.where(agreement > 0, eta_plus, turned)


def _sizes(old: Array, factor: Array, lr: float, o: "Rprop", step: int) -> Array:
    start = np.full_like(factor, lr) if step == 1 else old
    return np.minimum(np.maximum(start * factor, o.step_min), o.step_max)


class Rprop(Optimizer, frozen=True, kw_only=True, tag="rprop"):
    """Each coordinate keeps its own step size Δ, grown by η₊ while the sign of g holds, shrunk by η₋ when it turns.

    θ ← θ − sign(g) Δ; where the sign turned, g counts as 0 once. As torch.optim.Rprop; the learning rate
    is the first step size only.
    """

    lr: LearningRate = 1e-2
    eta_minus: Annotated[
        float,
        number(
            QT_TRANSLATE_NOOP("Parameter", "Shrinking"),
            "η₋",
            above=0,
            below=1,
            help=QT_TRANSLATE_NOOP(
                "Parameter", "Where the sign of the gradient turned, the step size is multiplied by it."
            ),
        ),
    ] = 0.5
    eta_plus: Annotated[
        float,
        number(
            QT_TRANSLATE_NOOP("Parameter", "Growth"),
            "η₊",
            above=1,
            soft=(1.01, 2.0),
            help=QT_TRANSLATE_NOOP(
                "Parameter", "Where the sign of the gradient held, the step size is multiplied by it."
            ),
        ),
    ] = 1.2
    step_min: Annotated[
        float,
        number(
            QT_TRANSLATE_NOOP("Parameter", "Smallest step size"),
            at_least=0,
            log=True,
            soft=(1e-12, 1e-2),
            help=QT_TRANSLATE_NOOP("Parameter", "No step size falls below it."),
        ),
    ] = 1e-6
    step_max: Annotated[
        float,
        number(
            QT_TRANSLATE_NOOP("Parameter", "Largest step size"),
            above=0,
            log=True,
            soft=(1e-2, 100.0),
            help=QT_TRANSLATE_NOOP("Parameter", "No step size grows beyond it."),
        ),
    ] = 50.0

    title = QT_TRANSLATE_NOOP("Optimizer", "Rprop")
    lesson = QT_TRANSLATE_NOOP(
        "Optimizer", "Only the sign of the slope counts, so plateaus are crossed as fast as cliffs."
    )
    reference = "https://docs.pytorch.org/docs/stable/generated/torch.optim.Rprop.html"
    family = PER_COORDINATE
    step_follows = "own"
    torch_name = "Rprop"
    torch_parameters: ClassVar[Mapping[str, str]] = {
        "eta_minus": "etas",
        "eta_plus": "etas",
        "step_min": "step_sizes",
        "step_max": "step_sizes",
    }
    equations = (
        GRADIENT,
        Equation(
            "agreement",
            r"a_t",
            r"g_t\,\tilde g_{t-1}",
            lambda s: s.g * s.prev.gradient,
            QT_TRANSLATE_NOOP("Equation", "It is negative where the slope has turned, so the last step went too far."),
            title=QT_TRANSLATE_NOOP("Quantity", "agreement of the signs"),
        ),
        Equation(
            "factor",
            r"q_t",
            r"\eta_+\ \mathrm{if}\ a_t > 0,\ \eta_-\ \mathrm{if}\ a_t < 0,\ \mathrm{else}\ 1",
            lambda s: _factor(s.agreement, s.o.eta_minus, s.o.eta_plus),
            QT_TRANSLATE_NOOP("Equation", "The step size grows while the sign holds and shrinks when it turns."),
            "size",
            title=QT_TRANSLATE_NOOP("Quantity", "factor"),
        ),
        Equation(
            "step_size",
            r"\Delta_t",
            r"\min(\max(q_t\,\Delta_{t-1},\ \Delta_{\min}),\ \Delta_{\max})",
            lambda s: _sizes(s.prev.step_size, s.factor, s.lr, s.o, s.new.step),
            QT_TRANSLATE_NOOP("Equation", "Each coordinate has its own step size, within the limits."),
            "size",
            title=QT_TRANSLATE_NOOP("Quantity", "own step size"),
        ),
        Equation(
            "used",
            r"\tilde g_t",
            r"0\ \mathrm{if}\ a_t < 0,\ \mathrm{else}\ g_t",
            lambda s: np.where(s.agreement < 0, 0.0, s.g),
            QT_TRANSLATE_NOOP("Equation", "Where the slope has turned, the coordinate waits for one step."),
            title=QT_TRANSLATE_NOOP("Quantity", "gradient used"),
        ),
        Equation(
            "delta",
            r"\Delta\theta_t",
            r"-\mathrm{sign}(\tilde g_t)\,\Delta_t",
            lambda s: -np.sign(s.used) * s.step_size,
            QT_TRANSLATE_NOOP("Equation", "The step has the sign of the slope and its own size."),
            title=QT_TRANSLATE_NOOP("Quantity", "step"),
        ),
    )
    state_titles: ClassVar[Mapping[str, str]] = {
        "gradient": QT_TRANSLATE_NOOP("Quantity", "last gradient"),
    }

    def init(self, theta: Array) -> RpropState:
        """No gradient yet; the step sizes are set by the first update."""
        return RpropState(step=0, gradient=np.zeros_like(theta), step_size=np.full_like(theta, self.lr))

    def update(self, theta: Array, state: RpropState, objective: Objective, lr: float) -> tuple[Array, RpropState]:
        """−sign(g) Δ; one gradient."""
        g = objective.gradient(theta)
        step = state.step + 1
        agreement = g * state.gradient
        sizes = _sizes(state.step_size, _factor(agreement, self.eta_minus, self.eta_plus), lr, self, step)
        used = np.where(agreement < 0, 0.0, g)
        return -np.sign(used) * sizes, RpropState(step, used, sizes)
