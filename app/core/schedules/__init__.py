"""The schedules: an explicit list, and the rates of any updates with warm-up."""

from typing import TYPE_CHECKING, Any, Union

import numpy as np

from app.core.arrays import Array, IntArray
from app.core.schedules.base import Schedule
from app.core.schedules.constant import Constant
from app.core.schedules.cosine import Cosine
from app.core.schedules.cosine_restarts import CosineRestarts
from app.core.schedules.cyclic import Cyclic
from app.core.schedules.exponential import Exponential
from app.core.schedules.linear import Linear
from app.core.schedules.multistep import MultiStep
from app.core.schedules.one_cycle import OneCycle
from app.core.schedules.polynomial import Polynomial
from app.core.schedules.reduce_on_plateau import ReduceOnPlateau
from app.core.schedules.step import Step

SCHEDULES: tuple[type[Schedule], ...] = (
    Constant,
    Step,
    MultiStep,
    Exponential,
    Linear,
    Polynomial,
    Cosine,
    CosineRestarts,
    OneCycle,
    Cyclic,
    ReduceOnPlateau,
)
"""Every schedule there is, in the order of the menus."""

if TYPE_CHECKING:
    AnySchedule = Schedule
else:
    AnySchedule = Union[SCHEDULES]  # noqa: UP007 - there is no X | Y of a tuple.
"""Any of them, told apart in a file by its `kind`."""


def rates(schedule: Schedule, updates: IntArray, base: float, state: Any = None) -> Array:
    """The learning rates of the given updates, warm-up included.

    Parameters
    ----------
    updates : update numbers t ≥ 1, of any shape.
    base : the optimizer's own rate.
    state : what `observe` returned last; only schedules that watch the loss use it.

    Returns
    -------
    The first rate × t / W for t ≤ W, where W is `warmup_steps`; else the schedule's rate at the clock
    reading t − W − 1. The same bits for one update as for many at once.
    """
    t = np.ascontiguousarray(updates).reshape(np.shape(updates))
    warmup = schedule.warmup_steps
    found = schedule.rates(np.maximum(t - warmup - 1, 0), base, state)
    if warmup == 0:
        return found
    return np.asarray(np.where(t <= warmup, found * t / warmup, found))


def observe(schedule: Schedule, update: int, state: Any, loss: float, base: float) -> Any:
    """The schedule's state after update number `update` led to the full loss; warm-up teaches it nothing."""
    return state if update <= schedule.warmup_steps else schedule.observe(state, loss, base)


__all__ = [
    "SCHEDULES",
    "AnySchedule",
    "Schedule",
    "observe",
    "rates",
    *(schedule.__name__ for schedule in SCHEDULES),
]
