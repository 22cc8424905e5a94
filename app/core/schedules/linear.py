"""In a straight line from one share of the rate to another."""

from typing import Annotated, Any

import numpy as np

from app.core.arrays import Array, IntArray
from app.core.parameters import number
from app.core.schedules._declared import TotalSteps
from app.core.schedules.base import Schedule
from app.core.words import QT_TRANSLATE_NOOP


class Linear(Schedule, frozen=True, kw_only=True, tag="linear"):
    """η_t = η (a + (b − a) min(t, T)/T), as torch.optim.lr_scheduler.LinearLR; held after T."""

    start_factor: Annotated[
        float,
        number(
            QT_TRANSLATE_NOOP("Parameter", "First share"),
            "a",
            above=0,
            at_most=1,
            help=QT_TRANSLATE_NOOP("Parameter", "The share of the learning rate to start with."),
        ),
    ] = 1 / 3
    end_factor: Annotated[
        float,
        number(
            QT_TRANSLATE_NOOP("Parameter", "Last share"),
            "b",
            at_least=0,
            at_most=1,
            help=QT_TRANSLATE_NOOP("Parameter", "The share of the learning rate to end with."),
        ),
    ] = 1.0
    total_steps: TotalSteps = 1000

    title = QT_TRANSLATE_NOOP("Schedule", "Linear")
    lesson = QT_TRANSLATE_NOOP("Schedule", "The rate changes in a straight line and then stays.")
    latex = r"\eta_t = \eta\,(a + (b-a)\,\frac{\min(t, T)}{T})"
    reference = "https://docs.pytorch.org/docs/stable/generated/torch.optim.lr_scheduler.LinearLR.html"
    torch_scheduler = (
        "LinearLR(optimizer, start_factor={start_factor}, end_factor={end_factor}, total_iters={total_steps})"
    )
    torch_lines = (
        "rate = {base} * ({start_factor} + ({end_factor} - {start_factor}) * min(clock, {total_steps}) / {total_steps})"
    )

    def rates(self, clock: IntArray, base: float, state: Any = None) -> Array:
        """η (a + (b − a) min(t, T)/T)."""
        del state
        share = np.minimum(clock, self.total_steps) / self.total_steps
        return np.asarray(base * (self.start_factor + (self.end_factor - self.start_factor) * share))
