"""How the quantities inside the steps went: walked through again from a checkpoint, one update after another."""

from bisect import bisect_right
from collections.abc import Iterable
from typing import NamedTuple

import numpy as np

from app.core.arrays import Array, IntArray
from app.core.inspection.inspect_step import inspect_step
from app.core.scenario.interventions import stages
from app.core.simulation.lane import StepRecord
from app.core.simulation.probe import Probe
from app.core.simulation.simulator import Simulator

MOST_COORDINATES = 4
MOST_STEPS = 300
WALK = 64
"""A gap of up to so many updates is walked; a checkpoint is looked for beyond it."""


class Series(NamedTuple):
    """One quantity over the updates from rows `steps` (n,): `values` (n, k), its first coordinates."""

    steps: IntArray
    values: Array


Row = dict[str, Array]


def state_series(simulator: Simulator, label: str, steps: Iterable[int]) -> dict[str, Series]:
    """Every quantity of the equations and every numeric field of the new state, by name.

    Parameters
    ----------
    steps : rows from which the updates start; of more than `MOST_STEPS` evenly spaced ones are taken, and
        those from which no update is known are left out.
    """
    walker = _Walker(simulator, label)
    rows = ((step, walker.row(step)) for step in _sampled(sorted(set(steps))))
    return _stacked({step: row for step, row in rows if row is not None})


class StateHistory:
    """The series over the newest `length` updates, kept from frame to frame.

    It starts over by itself when the run, its scenario or the contender is another one.
    """

    def __init__(self, length: int = 120) -> None:
        self.length = length
        self._rows: dict[int, Row] = {}
        self._source: tuple[object, object, str] | None = None
        self._walker: _Walker | None = None

    def series(self, simulator: Simulator, label: str, step: int, most: int = 24) -> dict[str, Series]:
        """The series up to the update from row `step`.

        Parameters
        ----------
        most : updates made again in this call at most; the rest of the window is filled by later calls.
        """
        source = (simulator, simulator.scenario, label)
        if self._source is None or any(old is not new for old, new in zip(self._source, source, strict=True)):
            self._source, self._rows, self._walker = source, {}, _Walker(simulator, label)
        first = max(0, step - self.length + 1)
        self._rows = {at: row for at, row in self._rows.items() if first <= at <= step}
        last = min(step, simulator.timeline.track(label).last_step - 1)
        missing = [at for at in range(first, last + 1) if at not in self._rows]
        for at in missing[-most:]:
            row = self._walker.row(at) if self._walker else None
            if row is not None:
                self._rows[at] = row
        return _stacked(self._rows)


class _Walker:
    """Goes from update to update without asking the simulator each time for its nearest checkpoint."""

    def __init__(self, simulator: Simulator, label: str) -> None:
        self.simulator, self.label = simulator, label
        self.seed = simulator.scenario.seed
        self._probe = Probe(self.seed, label)
        self._last: StepRecord | None = None
        place = [one.label for one in simulator.scenario.contenders].index(label)
        found = stages(simulator.scenario, label)
        self._starts = [start for start, _ in found]
        self._optimizers = [stage.contenders[place].optimizer for _, stage in found]

    def row(self, step: int) -> Row | None:
        """The quantities of the update that starts at row `step`."""
        record = self._record(step)
        if record is None:
            return None
        inspection = inspect_step(record, self.label, self.seed)
        row = {one.name: _few(one.value) for one in inspection.quantities}
        for name, value in inspection.new.items():
            if name != "step" and name not in row and _is_plain(value, len(inspection.before)):
                row[name] = _few(np.asarray(value, np.float64))
        return row

    def _record(self, step: int) -> StepRecord | None:
        if self._last is not None and self._last.after.step <= step <= self._last.after.step + WALK:
            while self._last is not None and self._last.before.step < step:
                self._last = self._next(self._last)
        elif self._last is None or self._last.before.step != step:
            self._last = None
        if self._last is None:
            self._last = self.simulator.inspect(self.label, step + 1)
        return self._last

    def _next(self, last: StepRecord) -> StepRecord | None:
        """The update after `last`, at its recorded rate; None where that row was thinned away or is not there."""
        before = last.after
        track = self.simulator.timeline.track(self.label)
        index = track.index_at(before.step + 1)
        if int(track.column("step")[index]) != before.step + 1:
            return None
        lr = float(track.column("learning_rate")[index])
        optimizer = self._optimizers[bisect_right(self._starts, before.step) - 1]
        problem = self.simulator.problem_at(before.step)
        self._probe.face(problem.objective(before.step), before.step)
        with np.errstate(all="ignore"):
            delta, state = optimizer.update(before.theta, before.state, self._probe, lr)
            # The counts and the schedule's state stay behind: nothing here reads them.
            after = before._replace(step=before.step + 1, theta=before.theta + delta, state=state)
        return StepRecord(before, after, delta, lr, optimizer, problem)


def _sampled(steps: list[int]) -> list[int]:
    if len(steps) <= MOST_STEPS:
        return steps
    places = np.unique(np.linspace(0, len(steps) - 1, MOST_STEPS).round().astype(np.int64))
    return [steps[place] for place in places.tolist()]


def _stacked(rows: dict[int, Row]) -> dict[str, Series]:
    """The rows as one series a name; a name that another optimizer in force does not have keeps its own steps."""
    steps: dict[str, list[int]] = {}
    values: dict[str, list[Array]] = {}
    for step in sorted(rows):
        for name, value in rows[step].items():
            steps.setdefault(name, []).append(step)
            values.setdefault(name, []).append(value)
    return {name: Series(np.array(steps[name], np.int64), np.array(values[name])) for name in steps}


def _few(value: Array) -> Array:
    few: Array = value.reshape(-1)[:MOST_COORDINATES]
    return few


def _is_plain(value: object, dimension: int) -> bool:
    """Whether a field is a number, or one a coordinate."""
    if isinstance(value, np.ndarray):
        return value.ndim == 0 or value.shape == (dimension,)
    return isinstance(value, int | float)
