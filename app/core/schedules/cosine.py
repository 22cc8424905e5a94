"""Down along half a cosine, and up again."""

from typing import Any

import numpy as np

from app.core.arrays import Array, IntArray
from app.core.schedules._declared import EtaMin, TotalSteps
from app.core.schedules._parts import anneal
from app.core.schedules.base import Schedule
from app.core.words import QT_TRANSLATE_NOOP


class Cosine(Schedule, frozen=True, kw_only=True, tag="cosine"):
    """η_t = η_min + (η − η_min)(1 + cos(πt/T))/2, as torch.optim.lr_scheduler.CosineAnnealingLR.

    After T it rises again, and so on with the period 2T, as in PyTorch.
    """

    total_steps: TotalSteps = 1000
    eta_min: EtaMin = 0.0

    title = QT_TRANSLATE_NOOP("Schedule", "Cosine")
    lesson = QT_TRANSLATE_NOOP("Schedule", "The rate falls gently, then fast, then gently again.")
    latex = r"\eta_t = \eta_{\min} + (\eta - \eta_{\min})\,\frac{1 + \cos(\pi t/T)}{2}"
    reference = "https://docs.pytorch.org/docs/stable/generated/torch.optim.lr_scheduler.CosineAnnealingLR.html"
    torch_scheduler = "CosineAnnealingLR(optimizer, T_max={total_steps}, eta_min={eta_min})"
    torch_lines = "rate = {eta_min} + ({base} - {eta_min}) * (1 + math.cos(math.pi * clock / {total_steps})) / 2"

    def is_torchs(self, steps: int) -> bool:
        """Torch's is recursive and loses digits beyond T."""
        return super().is_torchs(steps) and steps <= self.total_steps

    def rates(self, clock: IntArray, base: float, state: Any = None) -> Array:
        """η_min + (η − η_min)(1 + cos(πt/T))/2."""
        del state
        # The remainder keeps the argument of the cosine small, where it is exact.
        return anneal(base, self.eta_min, np.asarray(clock) % (2 * self.total_steps) / self.total_steps)
