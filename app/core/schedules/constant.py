"""The rate stays what it is."""

from typing import Any

import numpy as np

from app.core.arrays import Array, IntArray
from app.core.schedules.base import Schedule
from app.core.words import QT_TRANSLATE_NOOP


class Constant(Schedule, frozen=True, kw_only=True, tag="constant"):
    """η_t = η."""

    title = QT_TRANSLATE_NOOP("Schedule", "Constant")
    lesson = QT_TRANSLATE_NOOP("Schedule", "The learning rate stays what it is.")
    latex = r"\eta_t = \eta"
    reference = "The base rate itself"
    changes_rate = False
    torch_lines = "rate = {base}"

    def rates(self, clock: IntArray, base: float, state: Any = None) -> Array:
        """The base rate everywhere."""
        del state
        return np.full(np.shape(clock), base, dtype=np.float64)
