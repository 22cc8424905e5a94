"""Up to a high rate and down to almost none, once."""

from typing import Annotated, Any

import numpy as np

from app.core.arrays import Array, IntArray
from app.core.parameters import number
from app.core.schedules._declared import MaxRate, TotalSteps
from app.core.schedules._parts import anneal
from app.core.schedules.base import Schedule
from app.core.words import QT_TRANSLATE_NOOP


class OneCycle(Schedule, frozen=True, kw_only=True, tag="one_cycle"):
    """η_max/d up to η_max up to step sT − 1, then down to η_max/(d·D) at T − 1, both along half a cosine.

    As torch.optim.lr_scheduler.OneCycleLR with two phases; it takes the place of the optimizer's rate,
    leaves the momentum alone, and holds the last rate afterwards.
    """

    max_lr: MaxRate = 0.1
    total_steps: TotalSteps = 1000
    pct_start: Annotated[
        float,
        number(
            QT_TRANSLATE_NOOP("Parameter", "Share of the rise"),
            "s",
            at_least=0,
            at_most=1,
            help=QT_TRANSLATE_NOOP("Parameter", "The share of all steps in which the rate rises."),
        ),
    ] = 0.3
    div_factor: Annotated[
        float,
        number(
            QT_TRANSLATE_NOOP("Parameter", "First divisor"),
            "d",
            above=0,
            log=True,
            soft=(1.0, 1000.0),
            help=QT_TRANSLATE_NOOP("Parameter", "The first rate is the highest divided by this."),
        ),
    ] = 25.0
    final_div_factor: Annotated[
        float,
        number(
            QT_TRANSLATE_NOOP("Parameter", "Last divisor"),
            "D",
            above=0,
            log=True,
            soft=(1.0, 1e6),
            help=QT_TRANSLATE_NOOP("Parameter", "The last rate is the first divided by this."),
        ),
    ] = 1e4

    title = QT_TRANSLATE_NOOP("Schedule", "One cycle")
    lesson = QT_TRANSLATE_NOOP("Schedule", "A careful start, a long stretch of large steps, and a calm end.")
    latex = r"\frac{\eta_{\max}}{d} \to \eta_{\max} \to \frac{\eta_{\max}}{d\,D}"
    reference = "https://docs.pytorch.org/docs/stable/generated/torch.optim.lr_scheduler.OneCycleLR.html"
    rate_parameter = "max_lr"
    torch_scheduler = (
        "OneCycleLR(optimizer, max_lr={max_lr}, total_steps={total_steps}, pct_start={pct_start}, "
        "div_factor={div_factor}, final_div_factor={final_div_factor}, cycle_momentum=False)"
    )
    torch_lines = (
        "first, last, top = {max_lr} / {div_factor}, {total_steps} - 1, {pct_start} * {total_steps} - 1\n"
        "now = min(clock, last)\n"
        "if now <= top:\n"
        "    start, end, share = first, {max_lr}, now / top if top else 1.0\n"
        "else:\n"
        "    start, end = {max_lr}, first / {final_div_factor}\n"
        "    share = (now - top) / (last - top) if last != top else 1.0\n"
        "rate = end + (start - end) * (1 + math.cos(math.pi * share)) / 2"
    )

    def is_torchs(self, steps: int) -> bool:
        """Torch's has no steps beyond T, and wants steps in both phases."""
        return super().is_torchs(steps) and 1 < self.pct_start * self.total_steps < self.total_steps >= steps

    def rates(self, clock: IntArray, base: float, state: Any = None) -> Array:
        """The cycle; the base rate has no part in it."""
        del base, state
        last = self.total_steps - 1
        now = np.minimum(clock, last)
        top = self.pct_start * self.total_steps - 1
        first = self.max_lr / self.div_factor
        rise = anneal(first, self.max_lr, _share(now, 0.0, top))
        fall = anneal(self.max_lr, first / self.final_div_factor, _share(now, top, last))
        return np.asarray(np.where(now <= top, rise, fall))


def _share(now: IntArray, start: float, end: float) -> Array:
    """How much of the way from start to end is done; all of it where there is no way."""
    return np.asarray((now - start) / (end - start)) if end != start else np.ones(np.shape(now))
