"""Up and down between two rates, again and again."""

from typing import Annotated, Any, Literal

import msgspec
import numpy as np

from app.core.arrays import Array, IntArray
from app.core.parameters import choice, number
from app.core.schedules._declared import Gamma, MaxRate
from app.core.schedules._parts import power
from app.core.schedules.base import Schedule
from app.core.words import QT_TRANSLATE_NOOP


class Cyclic(Schedule, frozen=True, kw_only=True, tag="cyclic"):
    """η_t = η₀ + (η_max − η₀) r_t a_t with a triangle r between 0 and 1, as torch.optim.lr_scheduler.CyclicLR.

    a is 1 (`triangular`), halves with every cycle (`triangular2`) or is γᵗ (`exp_range`). It takes the
    place of the optimizer's rate and leaves the momentum alone.
    """

    base_lr: Annotated[
        float,
        number(
            QT_TRANSLATE_NOOP("Parameter", "Lowest rate"),
            "η₀",
            at_least=0,
            log=True,
            soft=(1e-5, 1.0),
            help=QT_TRANSLATE_NOOP(
                "Parameter", "The rate at the bottom of the cycle; it takes the place of the optimizer's."
            ),
        ),
    ] = 1e-3
    max_lr: MaxRate = 1e-2
    step_size_up: Annotated[
        int,
        number(
            QT_TRANSLATE_NOOP("Parameter", "Steps up"),
            at_least=1,
            at_most=100_000_000,
            log=True,
            soft=(1, 10_000),
            unit=QT_TRANSLATE_NOOP("Parameter", "steps"),
            help=QT_TRANSLATE_NOOP("Parameter", "So many steps lead from the bottom to the top."),
        ),
    ] = 2000
    step_size_down: Annotated[
        Annotated[int, msgspec.Meta(ge=1, le=100_000_000)] | None,
        number(
            QT_TRANSLATE_NOOP("Parameter", "Steps down"),
            log=True,
            soft=(1, 10_000),
            unit=QT_TRANSLATE_NOOP("Parameter", "steps"),
            help=QT_TRANSLATE_NOOP("Parameter", "So many steps lead back down; if empty, as many as up."),
        ),
    ] = None
    mode: Annotated[
        Literal["triangular", "triangular2", "exp_range"],
        choice(
            QT_TRANSLATE_NOOP("Parameter", "Shape"),
            {
                "triangular": QT_TRANSLATE_NOOP("Parameter", "even triangles"),
                "triangular2": QT_TRANSLATE_NOOP("Parameter", "halving triangles"),
                "exp_range": QT_TRANSLATE_NOOP("Parameter", "decaying triangles"),
            },
            help=QT_TRANSLATE_NOOP(
                "Parameter", "Whether the tops stay, halve with every cycle, or fall with every step."
            ),
        ),
    ] = "triangular"
    gamma: Gamma = 1.0

    title = QT_TRANSLATE_NOOP("Schedule", "Cyclic")
    lesson = QT_TRANSLATE_NOOP("Schedule", "The rate swings between settling and exploring.")
    latex = r"\eta_t = \eta_0 + (\eta_{\max} - \eta_0)\,r_t\,a_t"
    reference = "https://docs.pytorch.org/docs/stable/generated/torch.optim.lr_scheduler.CyclicLR.html"
    rate_parameter = "max_lr"
    torch_scheduler = (
        "CyclicLR(optimizer, base_lr={base_lr}, max_lr={max_lr}, step_size_up={step_size_up}, "
        'step_size_down={step_size_down}, mode="{mode}", gamma={gamma}, cycle_momentum=False)'
    )
    torch_lines = (
        "cycle, now = divmod(clock, {step_size_up} + {step_size_down})\n"
        "height = now / {step_size_up} if now <= {step_size_up} else ({step_size_up} + {step_size_down} - now) / "
        "{step_size_down}\n"
        'shrink = {{"triangular": 1.0, "triangular2": 0.5**cycle, "exp_range": {gamma}**clock}}["{mode}"]\n'
        "rate = {base_lr} + ({max_lr} - {base_lr}) * height * shrink"
    )

    @property
    def steps_down(self) -> int:
        """So many steps lead back down."""
        return self.step_size_up if self.step_size_down is None else self.step_size_down

    def torch_values(self) -> dict[str, Any]:
        """With the steps down as a number."""
        return super().torch_values() | {"step_size_down": self.steps_down}

    def rates(self, clock: IntArray, base: float, state: Any = None) -> Array:
        """The triangle; the base rate has no part in it."""
        del base, state
        clock = np.asarray(clock)
        up, down = self.step_size_up, self.steps_down
        cycle, now = np.divmod(clock, up + down)
        height = np.where(now <= up, now / up, (up + down - now) / down)
        if self.mode == "triangular2":
            height = height * power(0.5, cycle)
        elif self.mode == "exp_range":
            height = height * power(self.gamma, clock)
        return np.asarray(self.base_lr + (self.max_lr - self.base_lr) * height)
