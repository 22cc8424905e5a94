"""The inside of steps over very many samples, worked out in the background: such an update takes more than a frame."""

from collections.abc import Callable
from functools import partial
from typing import NamedTuple

from app.background import Background
from app.core.analysis.frame_budget import exceeds_frame_budget, numbers_of_update
from app.core.inspection import Inspection, inspect_step
from app.core.simulation.run_key import RunKey
from app.core.simulation.simulator import Simulator
from app.core.words import QT_TRANSLATE_NOOP

INSPECTION = QT_TRANSLATE_NOOP("Background", "the inside of the step")


class Asked(NamedTuple):
    """A step of a run to be taken apart.

    Attributes
    ----------
    step : the row that the update leaves.
    names : of the coordinates.
    """

    key: RunKey
    label: str
    step: int
    names: tuple[str, ...]


class BackgroundInspection:
    """Takes one step apart at a time; asked for another one, it gives up the one before.

    Parameters
    ----------
    then : is given what was asked for and its inspection, and looks whether it is still wanted.
    """

    def __init__(self, background: Background, then: Callable[[Asked, Inspection], object]) -> None:
        self._background, self._then = background, then
        self._asked: Asked | None = None

    @property
    def is_busy(self) -> bool:
        """Whether a step is being taken apart."""
        return self._background.is_busy(INSPECTION)

    def begin(self, simulator: Simulator, asked: Asked) -> None:
        """Take a step of a run apart, unless that is going on already."""
        way = simulator.way(asked.label, asked.step + 1)
        if way is None or (self.is_busy and self._asked == asked):
            return
        self._asked = asked
        label, seed, names = asked.label, asked.key.scenario.seed, asked.names
        self._background.ask(
            INSPECTION,
            lambda _: inspect_step(way.record(), label, seed, names),
            partial(self._then, asked),
            owner=asked.key,
        )

    def stop(self) -> None:
        """Give up."""
        self._background.cancel(INSPECTION)


def is_inspected_in_background(simulator: Simulator, label: str, step: int) -> bool:
    """Whether the update that leaves row `step` goes through too many samples to be made again in a frame."""
    return exceeds_frame_budget(numbers_of_update(simulator, label, step))
