"""What a schedule is: the learning rate of each step as a function of the step and the base rate."""

from typing import Annotated, Any, ClassVar

import msgspec

from app.core.arrays import Array, IntArray
from app.core.parameters import number
from app.core.words import QT_TRANSLATE_NOOP


class Schedule(msgspec.Struct, frozen=True, kw_only=True, tag_field="kind", forbid_unknown_fields=True):
    """A learning-rate schedule, stepped once per update.

    A schedule's clock counts the updates it has already seen: the first update asks for clock 0.
    Warm-up is handled outside (`app.core.schedules.rate`), so subclasses only know their own clock.

    Attributes
    ----------
    warmup_steps : W; update t ≤ W uses the first rate × t / W and the clock starts after it.
    watches_loss : whether the rate depends on the losses met (`observe` is then called after each update
        with the full loss).
    """

    warmup_steps: Annotated[
        int,
        number(
            QT_TRANSLATE_NOOP("Parameter", "Warm-up steps"),
            at_least=0,
            at_most=100_000_000,
            soft=(0, 1000),
            unit=QT_TRANSLATE_NOOP("Parameter", "steps"),
            help=QT_TRANSLATE_NOOP("Parameter", "The rate grows from near zero to its first value over so many steps."),
        ),
    ] = 0

    title: ClassVar[str]
    lesson: ClassVar[str]
    latex: ClassVar[str]
    reference: ClassVar[str]
    watches_loss: ClassVar[bool] = False

    def rates(self, clock: IntArray, base: float, state: Any = None) -> Array:
        """The rates at the given clock readings (any shape) for a base rate; elementwise and pure.

        `state` is what `observe` returned last (only schedules that watch the loss use it).
        """
        raise NotImplementedError

    def init(self) -> Any:
        """The state before any loss was observed; None where the loss is not watched."""
        return None

    def observe(self, state: Any, loss: float, base: float) -> Any:
        """The state after an update that led to the full loss `loss`."""
        del loss, base
        return state
