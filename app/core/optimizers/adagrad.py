"""Adagrad: each coordinate divides by the size of all its past gradients."""

from collections.abc import Mapping
from typing import Annotated, ClassVar, NamedTuple

import numpy as np

from app.core.arrays import Array
from app.core.optimizers._declared import Epsilon, LearningRate, WeightDecay
from app.core.optimizers._parts import decayed, ratio
from app.core.optimizers._shared_equations import DECAYED, GRADIENT
from app.core.optimizers.base import PER_COORDINATE, Equation, Objective, Optimizer
from app.core.parameters import number
from app.core.words import QT_TRANSLATE_NOOP


class AdagradState(NamedTuple):
    """The number of updates and the sum of squared gradients G (..., d)."""

    step: int
    squares: Array


class Adagrad(Optimizer, frozen=True, kw_only=True, tag="adagrad"):
    """G ← G + g², θ ← θ − η_t g / (√G + ε) with η_t = η / (1 + (t − 1) κ), as torch.optim.Adagrad."""

    lr: LearningRate = 1e-2
    lr_decay: Annotated[
        float,
        number(
            QT_TRANSLATE_NOOP("Parameter", "Rate decay"),
            "κ",
            at_least=0,
            soft=(0.0, 0.1),
            help=QT_TRANSLATE_NOOP("Parameter", "How fast the learning rate falls with the number of steps."),
        ),
    ] = 0.0
    weight_decay: WeightDecay = 0.0
    initial_accumulator: Annotated[
        float,
        number(
            QT_TRANSLATE_NOOP("Parameter", "Initial sum"),
            "G₀",
            at_least=0,
            soft=(0.0, 1.0),
            live=False,
            help=QT_TRANSLATE_NOOP("Parameter", "What the sum of squared gradients starts with."),
        ),
    ] = 0.0
    eps: Epsilon = 1e-10

    title = QT_TRANSLATE_NOOP("Optimizer", "Adagrad")
    lesson = QT_TRANSLATE_NOOP(
        "Optimizer", "Each coordinate gets its own rate, which only ever falls as squared gradients add up."
    )
    reference = "https://docs.pytorch.org/docs/stable/generated/torch.optim.Adagrad.html"
    family = PER_COORDINATE
    step_follows = "history"
    torch_name = "Adagrad"
    torch_parameters: ClassVar[Mapping[str, str]] = {"initial_accumulator": "initial_accumulator_value"}
    equations = (
        GRADIENT,
        DECAYED,
        Equation(
            "squares",
            r"G_t",
            r"G_{t-1} + \tilde g_t^2",
            lambda s: s.decayed * s.decayed + s.prev.squares,
            QT_TRANSLATE_NOOP("Equation", "The squared gradients add up and are never forgotten."),
            "size",
            title=QT_TRANSLATE_NOOP("Quantity", "sum of squared gradients"),
        ),
        Equation(
            "base_rate",
            r"\gamma_t",
            r"\frac{\eta}{1 + (t-1)\,\kappa}",
            lambda s: s.lr / (1 + (s.new.step - 1) * s.o.lr_decay),
            QT_TRANSLATE_NOOP("Equation", "The common rate falls with the number of steps when a decay is set."),
            "scalar",
            title=QT_TRANSLATE_NOOP("Quantity", "common learning rate"),
        ),
        Equation(
            "rate",
            r"\eta_t",
            r"\frac{\gamma_t}{\sqrt{G_t} + \epsilon}",
            lambda s: s.base_rate / (np.sqrt(s.squares) + s.o.eps),
            QT_TRANSLATE_NOOP(
                "Equation", "Each coordinate gets its own learning rate, small where gradients are large."
            ),
            "size",
            title=QT_TRANSLATE_NOOP("Quantity", "own learning rate"),
        ),
        Equation(
            "delta",
            r"\Delta\theta_t",
            r"-\gamma_t\,\frac{\tilde g_t}{\sqrt{G_t} + \epsilon}",
            lambda s: ratio(s.decayed, s.squares, s.o.eps, -s.base_rate),
            QT_TRANSLATE_NOOP("Equation", "The step goes against the gradient, each coordinate at its own rate."),
            title=QT_TRANSLATE_NOOP("Quantity", "step"),
        ),
    )

    def init(self, theta: Array) -> AdagradState:
        """The sum starts at G₀."""
        return AdagradState(step=0, squares=np.full_like(theta, self.initial_accumulator))

    def update(self, theta: Array, state: AdagradState, objective: Objective, lr: float) -> tuple[Array, AdagradState]:
        """−η_t g / (√G + ε); one gradient."""
        g = decayed(objective.gradient(theta), theta, self.weight_decay)
        step = state.step + 1
        squares = g * g
        np.add(squares, state.squares, squares)
        return ratio(g, squares, self.eps, -(lr / (1 + (step - 1) * self.lr_decay))), AdagradState(step, squares)
