"""Down by the same factor every step."""

from typing import Any

from app.core.arrays import Array, IntArray
from app.core.schedules._declared import Gamma
from app.core.schedules._parts import power
from app.core.schedules.base import Schedule
from app.core.words import QT_TRANSLATE_NOOP


class Exponential(Schedule, frozen=True, kw_only=True, tag="exponential"):
    """η_t = η γᵗ, as torch.optim.lr_scheduler.ExponentialLR."""

    gamma: Gamma = 0.99

    title = QT_TRANSLATE_NOOP("Schedule", "Exponential")
    lesson = QT_TRANSLATE_NOOP("Schedule", "The rate loses the same share with every step.")
    latex = r"\eta_t = \eta\,\gamma^t"
    reference = "https://docs.pytorch.org/docs/stable/generated/torch.optim.lr_scheduler.ExponentialLR.html"
    torch_scheduler = "ExponentialLR(optimizer, gamma={gamma})"
    torch_lines = "rate = {base} * {gamma} ** clock"

    def rates(self, clock: IntArray, base: float, state: Any = None) -> Array:
        """η γᵗ."""
        del state
        return base * power(self.gamma, clock)
