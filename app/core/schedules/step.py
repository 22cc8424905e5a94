"""Down by a factor every few steps."""

from typing import Annotated, Any

import numpy as np

from app.core.arrays import Array, IntArray
from app.core.parameters import number
from app.core.schedules._declared import Gamma
from app.core.schedules._parts import power
from app.core.schedules.base import Schedule
from app.core.words import QT_TRANSLATE_NOOP


class Step(Schedule, frozen=True, kw_only=True, tag="step"):
    """η_t = η γ^⌊t/s⌋, as torch.optim.lr_scheduler.StepLR."""

    step_size: Annotated[
        int,
        number(
            QT_TRANSLATE_NOOP("Parameter", "Steps between drops"),
            "s",
            at_least=1,
            at_most=100_000_000,
            log=True,
            soft=(1, 10_000),
            unit=QT_TRANSLATE_NOOP("Parameter", "steps"),
            help=QT_TRANSLATE_NOOP("Parameter", "The rate falls after every so many steps."),
        ),
    ] = 100
    gamma: Gamma = 0.1

    title = QT_TRANSLATE_NOOP("Schedule", "Steps")
    lesson = QT_TRANSLATE_NOOP("Schedule", "Large steps first to travel, small ones later to settle.")
    latex = r"\eta_t = \eta\,\gamma^{\lfloor t/s \rfloor}"
    reference = "https://docs.pytorch.org/docs/stable/generated/torch.optim.lr_scheduler.StepLR.html"
    torch_scheduler = "StepLR(optimizer, step_size={step_size}, gamma={gamma})"
    torch_lines = "rate = {base} * {gamma} ** (clock // {step_size})"

    def rates(self, clock: IntArray, base: float, state: Any = None) -> Array:
        """η γ^⌊t/s⌋."""
        del state
        return base * power(self.gamma, np.asarray(clock) // self.step_size)
