"""Down along half a cosine, then start anew."""

from typing import Annotated, Any

import numpy as np

from app.core.arrays import Array, IntArray
from app.core.parameters import number
from app.core.schedules._declared import EtaMin
from app.core.schedules._parts import anneal
from app.core.schedules.base import Schedule
from app.core.words import QT_TRANSLATE_NOOP


class CosineRestarts(Schedule, frozen=True, kw_only=True, tag="cosine_restarts"):
    """η_t = η_min + (η − η_min)(1 + cos(πc/P))/2, as torch.optim.lr_scheduler.CosineAnnealingWarmRestarts.

    c counts the steps since the last restart, P is the present period; each period is `period_factor`
    times the one before.
    """

    first_period: Annotated[
        int,
        number(
            QT_TRANSLATE_NOOP("Parameter", "First period"),
            "P₀",
            at_least=1,
            at_most=100_000_000,
            log=True,
            soft=(10, 10_000),
            unit=QT_TRANSLATE_NOOP("Parameter", "steps"),
            help=QT_TRANSLATE_NOOP("Parameter", "How many steps pass before the first restart."),
        ),
    ] = 100
    period_factor: Annotated[
        int,
        number(
            QT_TRANSLATE_NOOP("Parameter", "Growth of the period"),
            at_least=1,
            at_most=1000,
            soft=(1, 4),
            help=QT_TRANSLATE_NOOP("Parameter", "Each period is so many times as long as the one before."),
        ),
    ] = 1
    eta_min: EtaMin = 0.0

    title = QT_TRANSLATE_NOOP("Schedule", "Cosine with restarts")
    lesson = QT_TRANSLATE_NOOP("Schedule", "Each restart is a new chance to leave a poor minimum.")
    latex = r"\eta_t = \eta_{\min} + (\eta - \eta_{\min})\,\frac{1 + \cos(\pi c/P)}{2}"
    reference = (
        "https://docs.pytorch.org/docs/stable/generated/torch.optim.lr_scheduler.CosineAnnealingWarmRestarts.html"
    )
    torch_scheduler = (
        "CosineAnnealingWarmRestarts(optimizer, T_0={first_period}, T_mult={period_factor}, eta_min={eta_min})"
    )
    torch_lines = (
        "period = {first_period}\n"
        "while clock >= period:\n"
        "    clock, period = clock - period, period * {period_factor}\n"
        "rate = {eta_min} + ({base} - {eta_min}) * (1 + math.cos(math.pi * clock / period)) / 2"
    )

    def rates(self, clock: IntArray, base: float, state: Any = None) -> Array:
        """One half cosine per period."""
        del state
        clock = np.asarray(clock)
        if self.period_factor == 1:
            return anneal(base, self.eta_min, clock % self.first_period / self.first_period)
        starts, periods = self._periods(int(clock.max(initial=0)))
        index = np.searchsorted(starts, clock, side="right") - 1
        return anneal(base, self.eta_min, (clock - starts[index]) / periods[index])

    def _periods(self, last: int) -> tuple[IntArray, IntArray]:
        """The start and the length of every period up to the clock reading `last`."""
        starts, periods = [0], [self.first_period]
        while starts[-1] + periods[-1] <= last:
            starts.append(starts[-1] + periods[-1])
            periods.append(periods[-1] * self.period_factor)
        return np.array(starts, dtype=np.int64), np.array(periods, dtype=np.int64)
