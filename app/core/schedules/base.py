"""What a schedule is: the learning rate of each step as a function of the step and the base rate."""

from typing import Annotated, Any, ClassVar

from app.core.arrays import Array, IntArray
from app.core.parameters import Entry, number
from app.core.words import QT_TRANSLATE_NOOP


class Schedule(Entry, frozen=True, kw_only=True):
    """A learning-rate schedule, stepped once per update.

    A schedule's clock counts the updates it has already seen: the first update asks for clock 0.
    Warm-up is handled outside (`app.core.schedules.rate`), so subclasses only know their own clock.

    Attributes
    ----------
    warmup_steps : W; update t ≤ W uses the first rate × t / W and the clock starts after it.
    watches_loss : whether the rate depends on the losses met (`observe` is then called after each update
        with the full loss).
    changes_rate : whether the rate is ever another one.
    rate_parameter : its own parameter that takes the place of the optimizer's rate; empty where there is none.
    torch_scheduler : the call that makes `torch.optim.lr_scheduler`'s, names in braces being parameters; empty
        where torch has none.
    torch_lines : Python lines that set `rate` from `clock`, the updates that the schedule has seen, and from
        `{base}`, the optimizer's rate; empty where the rate depends on the losses.
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

    watches_loss: ClassVar[bool] = False
    changes_rate: ClassVar[bool] = True
    rate_parameter: ClassVar[str] = ""
    torch_scheduler: ClassVar[str] = ""
    torch_lines: ClassVar[str] = ""

    def rates(self, clock: IntArray, base: float, state: Any = None) -> Array:
        """The rates at the given clock readings (any shape) for a base rate; elementwise and pure.

        `state` is what `observe` returned last (only schedules that watch the loss use it).
        """
        raise NotImplementedError

    def is_torchs(self, steps: int) -> bool:
        """Whether torch's scheduler gives the same rates over so many steps; with a warm-up it does not."""
        del steps
        return bool(self.torch_scheduler) and (self.watches_loss or not self.warmup_steps)

    def torch_values(self) -> dict[str, Any]:
        """The parameters as torch's scheduler and the lines take them."""
        return {name: getattr(self, name) for name in self.__struct_fields__}

    def init(self) -> Any:
        """The state before any loss was observed; None where the loss is not watched."""
        return None

    def observe(self, state: Any, loss: float, base: float) -> Any:
        """The state after an update that led to the full loss `loss`."""
        del loss, base
        return state
