"""Down by a factor at chosen steps."""

from typing import Annotated, Any

import msgspec
import numpy as np

from app.core.arrays import Array, IntArray
from app.core.schedules._declared import Gamma
from app.core.schedules._parts import power
from app.core.schedules.base import Schedule
from app.core.words import QT_TRANSLATE_NOOP


class MultiStep(Schedule, frozen=True, kw_only=True, tag="multistep"):
    """η_t = η γⁿ, n the milestones reached by t, as torch.optim.lr_scheduler.MultiStepLR.

    A milestone given twice counts twice; their order does not matter.
    """

    milestones: Annotated[
        tuple[Annotated[int, msgspec.Meta(ge=0, le=100_000_000)], ...],
        msgspec.Meta(
            max_length=1000,
            title=QT_TRANSLATE_NOOP("Parameter", "Milestones"),
            description=QT_TRANSLATE_NOOP("Parameter", "The rate falls after each of these steps."),
        ),
    ] = (300, 600, 900)
    gamma: Gamma = 0.1

    title = QT_TRANSLATE_NOOP("Schedule", "Milestones")
    lesson = QT_TRANSLATE_NOOP("Schedule", "The rate drops at the steps you choose.")
    latex = r"\eta_t = \eta\,\gamma^{n(t)}"
    reference = "https://docs.pytorch.org/docs/stable/generated/torch.optim.lr_scheduler.MultiStepLR.html"
    torch_scheduler = "MultiStepLR(optimizer, milestones={milestones}, gamma={gamma})"
    torch_lines = "rate = {base} * {gamma} ** sum(clock >= milestone for milestone in {milestones})"

    def rates(self, clock: IntArray, base: float, state: Any = None) -> Array:
        """η γⁿ."""
        del state
        return base * power(self.gamma, np.searchsorted(np.sort(self.milestones), clock, side="right"))
