"""Reads the steps of a run one after another, forwards and backwards."""

from collections.abc import Sequence

from app.core.cancellation import TO_THE_END, Paused, Stop
from app.core.inspection import Inspection, inspect_step
from app.core.inspection.walker import Walker
from app.core.simulation.simulator import Simulator
from app.core.simulation.updates import StepRecord

BLOCK = 32
"""Going backwards, so many updates are made again at once, from the first of them on."""


class StepReader:
    """The inside of the step at a cursor that is moved by a person or by a run.

    Forwards, the next step is one update on. Backwards each step would be reached from a checkpoint, some
    hundred updates away; so the steps before it are made in the same walk, and kept.
    """

    def __init__(self) -> None:
        self._walker: Walker | None = None
        self._records: dict[int, StepRecord | None] = {}
        self._block = range(0)
        self._at = -1

    def inspection(
        self, simulator: Simulator, label: str, cursor: int, names: Sequence[str] = (), stop: Stop = TO_THE_END
    ) -> Inspection | None:
        """The step that leaves row `cursor`; at the newest row the one that led there, None at the start.

        Raises
        ------
        Paused : `stop` asked for it between two updates on the way there; the next call goes on from there.
        """
        walker = self._walker
        if walker is None or not walker.is_of(simulator, label):
            walker = self._walker = Walker(simulator, label)
            self._records, self._block, self._at = {}, range(0), -1
        at = min(cursor, walker.last_step)
        if at < 0:
            return None
        if at not in self._records:
            self._make(walker, at, stop)
        self._at = at
        record = self._records[at]
        return None if record is None else inspect_step(record, label, simulator.scenario.seed, names)

    def _make(self, walker: Walker, at: int, stop: Stop) -> None:
        if at not in self._block:
            first = max(0, at - BLOCK + 1) if 0 < self._at - at <= BLOCK else at
            self._records, self._block = {}, range(first, at + 1)
        for step in self._block[len(self._records) :]:
            if step > at:
                break
            self._records[step] = walker.record(step, stop)
            if step < at and stop.should_pause:
                raise Paused
