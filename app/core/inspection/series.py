"""How the quantities inside the steps went: walked through again from a checkpoint, one update after another."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

import numpy as np

from app.core.arrays import Array, IntArray
from app.core.cancellation import TO_THE_END, Paused, Stop
from app.core.inspection.inspect_step import Inspection, inspect_step
from app.core.inspection.walker import Walker
from app.core.simulation.simulator import Simulator

MOST_COORDINATES = 4
MOST_STEPS = 300


class Series(NamedTuple):
    """One quantity over the updates from rows `steps` (n,): `values` (n, k), its first coordinates."""

    steps: IntArray
    values: Array


Row = dict[str, Array]


def state_series(simulator: Simulator, label: str, steps: Iterable[int]) -> Mapping[str, Series]:
    """Every quantity of the equations and every numeric field of the new state, by name.

    Parameters
    ----------
    steps : rows from which the updates start; of more than `MOST_STEPS` evenly spaced ones are taken, and
        those from which no update is known are left out.
    """
    walker = Walker(simulator, label)
    rows = ((step, _row(walker, step)) for step in _sampled(sorted(set(steps))))
    return Stacked({step: row for step, row in rows if row is not None})


class StepHistory:
    """The step at the cursor and the series that led to it, kept from frame to frame.

    It starts over by itself when the run, its scenario or the contender is another one.
    """

    def __init__(self, length: int = 120) -> None:
        self.length = length
        self._rows: dict[int, Row] = {}
        self._walker: Walker | None = None

    def inspection(self, simulator: Simulator, label: str, cursor: int, names: Sequence[str] = ()) -> Inspection | None:
        """As `inspect_at`; while a run goes forward it costs one update, however far the checkpoint."""
        walker = self._walker_of(simulator, label)
        record = walker.record(min(cursor, walker.last_step))
        return None if record is None else inspect_step(record, label, simulator.scenario.seed, names)

    def series(
        self, simulator: Simulator, label: str, cursor: int, stop: Stop = TO_THE_END, on_the_way: Stop = TO_THE_END
    ) -> Mapping[str, Series]:
        """The series up to the step at the cursor; a name some of whose steps are still to be made has gaps.

        Parameters
        ----------
        stop : asked after each update of the series; where it asks for a pause, the rest is left to later calls.
        on_the_way : asked between two updates on the way to the first of them, which later calls then go on with.
        """
        walker, missing = self._missing(simulator, label, cursor)
        for at in missing:
            try:
                row = _row(walker, at, on_the_way)
            except Paused:
                break
            if row is not None:
                self._rows[at] = row
            if stop.should_pause:
                break
        return Stacked(self._rows)

    def so_far(self, simulator: Simulator, label: str, cursor: int) -> Mapping[str, Series]:
        """The series up to the step at the cursor, as far as it is made."""
        self._missing(simulator, label, cursor)
        return Stacked(self._rows)

    def missing(self, simulator: Simulator, label: str, cursor: int) -> list[int]:
        """The rows whose updates the series still lacks, in the order in which they are made."""
        return self._missing(simulator, label, cursor)[1]

    def take(self, simulator: Simulator, inspection: Inspection) -> None:
        """Have an update in the series that was taken apart elsewhere."""
        self._walker_of(simulator, inspection.label)
        self._rows[inspection.step] = row_of(inspection)

    def _missing(self, simulator: Simulator, label: str, cursor: int) -> tuple[Walker, list[int]]:
        """What is not of the series at the cursor is forgotten."""
        walker = self._walker_of(simulator, label)
        last = min(cursor, walker.last_step)
        first = max(0, last - self.length + 1)
        self._rows = {at: row for at, row in self._rows.items() if first <= at <= last}
        return walker, _newest_first(first, last, self._rows)

    def _walker_of(self, simulator: Simulator, label: str) -> Walker:
        if self._walker is None or not self._walker.is_of(simulator, label):
            self._walker, self._rows = Walker(simulator, label), {}
        return self._walker


BLOCK = 16
"""Steps still missing are made in blocks that run forward, the newest block first."""


def _newest_first(first: int, last: int, known: Mapping[int, Row]) -> list[int]:
    missing = [at for at in range(first, last + 1) if at not in known]
    blocks = [missing[max(0, stop - BLOCK) : stop] for stop in range(len(missing), 0, -BLOCK)]
    return [at for block in blocks for at in block]


def _row(walker: Walker, step: int, stop: Stop = TO_THE_END) -> Row | None:
    """The quantities of the update that starts at row `step`."""
    record = walker.record(step, stop)
    return None if record is None else row_of(inspect_step(record, walker.label, walker.seed))


def row_of(inspection: Inspection) -> Row:
    """The first coordinates of every quantity."""
    row = {one.name: _few(one.value) for one in inspection.quantities}
    for name, value in inspection.new.items():
        if name != "step" and name not in row and _is_plain(value, len(inspection.before)):
            row[name] = _few(np.asarray(value, np.float64))
    return row


def _sampled(steps: list[int]) -> list[int]:
    if len(steps) <= MOST_STEPS:
        return steps
    places = np.unique(np.linspace(0, len(steps) - 1, MOST_STEPS).round().astype(np.int64))
    return [steps[place] for place in places.tolist()]


class Stacked(Mapping[str, Series]):
    """The rows as one series a name, put together when it is asked for: a window charts one of many.

    A name that another optimizer in force does not have keeps its own steps.
    """

    def __init__(self, rows: Mapping[int, Row]) -> None:
        self._rows = sorted(rows.items())
        kinds = dict.fromkeys(tuple(row) for _, row in self._rows)
        self._names = tuple(dict.fromkeys(name for names in kinds for name in names))

    def __getitem__(self, name: str) -> Series:
        found = [(step, row[name]) for step, row in self._rows if name in row]
        if not found:
            raise KeyError(name)
        steps, values = zip(*found, strict=True)
        return Series(np.array(steps, np.int64), np.array(values))

    def __iter__(self) -> Iterator[str]:
        return iter(self._names)

    def __len__(self) -> int:
        return len(self._names)


def _few(value: Array) -> Array:
    few: Array = value.reshape(-1)[:MOST_COORDINATES]
    return few


def _is_plain(value: object, dimension: int) -> bool:
    """Whether a field is a number, or one a coordinate."""
    if isinstance(value, np.ndarray):
        return value.ndim == 0 or value.shape == (dimension,)
    return isinstance(value, int | float)
