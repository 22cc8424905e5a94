"""Down to zero along a power."""

from typing import Annotated, Any

import numpy as np

from app.core.arrays import Array, IntArray
from app.core.parameters import number
from app.core.schedules._declared import TotalSteps
from app.core.schedules.base import Schedule
from app.core.words import QT_TRANSLATE_NOOP


class Polynomial(Schedule, frozen=True, kw_only=True, tag="polynomial"):
    """η_t = η (1 − min(t, T)/T)^p, as torch.optim.lr_scheduler.PolynomialLR; 0 after T."""

    total_steps: TotalSteps = 1000
    power: Annotated[
        float,
        number(
            QT_TRANSLATE_NOOP("Parameter", "Power"),
            "p",
            at_least=0,
            soft=(0.5, 4.0),
            help=QT_TRANSLATE_NOOP(
                "Parameter", "At 1 the rate falls in a straight line; a higher power falls faster at first."
            ),
        ),
    ] = 1.0

    title = QT_TRANSLATE_NOOP("Schedule", "Polynomial")
    lesson = QT_TRANSLATE_NOOP("Schedule", "The rate falls to zero at a step that is known beforehand.")
    latex = r"\eta_t = \eta\,(1 - \frac{\min(t, T)}{T})^p"
    reference = "https://docs.pytorch.org/docs/stable/generated/torch.optim.lr_scheduler.PolynomialLR.html"
    torch_scheduler = "PolynomialLR(optimizer, total_iters={total_steps}, power={power})"
    torch_lines = "rate = {base} * (1 - min(clock, {total_steps}) / {total_steps}) ** {power}"

    def rates(self, clock: IntArray, base: float, state: Any = None) -> Array:
        """η (1 − min(t, T)/T)^p."""
        del state
        left = 1.0 - np.minimum(clock, self.total_steps) / self.total_steps
        return np.asarray(base * np.power(left, self.power))
