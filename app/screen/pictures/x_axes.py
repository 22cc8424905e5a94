"""What can lie on the x axis of the charts: recorded columns, and costs worked out from them."""

from collections.abc import Callable
from typing import NamedTuple
from weakref import WeakKeyDictionary

import numpy as np

from app.core.analysis.cumulative_cost import Line, bytes_along, epochs_along, seconds_along, timed_stretches
from app.core.arrays import Array
from app.core.problems.problem import Problem
from app.core.simulation.simulator import Simulator
from app.core.simulation.timeline import Track
from app.core.words import QT_TRANSLATE_NOOP

LEAST_SPAN = 1e-6
"""The width at least of an axis whose values are not whole numbers."""

SecondsOf = Callable[[Problem, int], float]
"""A problem and a row it is in force at, to the seconds of one gradient there."""


class Horizontal(NamedTuple):
    """An x axis.

    Attributes
    ----------
    unit : its words, with the unit.
    is_whole : whether its values are whole numbers.
    needs_data : whether only a training has it.
    along : how the places (n − since,) of new rows are worked out; None where it is a recorded column.
    is_timed : whether that takes the times of gradients.
    """

    unit: str
    is_whole: bool = True
    needs_data: bool = False
    along: "Callable[[NewRows], Array] | None" = None
    is_timed: bool = False


class NewRows(NamedTuple):
    """Rows whose places on an axis are to be worked out.

    Attributes
    ----------
    track, line : all rows of a contender, and the problem in force from each on.
    since : the first new one.
    before : the last place that is known; 0 where none is.
    seconds_of : the seconds of one gradient.
    """

    track: Track
    line: Line
    since: int
    before: float
    seconds_of: SecondsOf


def _epochs(new: NewRows) -> Array:
    return epochs_along(new.track, new.line, new.since)


def _kilobytes(new: NewRows) -> Array:
    return np.maximum(bytes_along(new.track, new.line, new.since) / 1000, new.before)


def _milliseconds(new: NewRows) -> Array:
    return 1000 * seconds_along(new.track, new.line, new.seconds_of, new.since)


HORIZONTALS = {
    "step": Horizontal(QT_TRANSLATE_NOOP("Chart", "steps")),
    "gradient_evaluations": Horizontal(QT_TRANSLATE_NOOP("Chart", "gradient evaluations")),
    "samples": Horizontal(QT_TRANSLATE_NOOP("Chart", "samples"), needs_data=True),
    "epochs": Horizontal(QT_TRANSLATE_NOOP("Chart", "epochs"), False, needs_data=True, along=_epochs),
    "memory": Horizontal(
        QT_TRANSLATE_NOOP("Chart", "peak memory of a gradient, kB"), False, needs_data=True, along=_kilobytes
    ),
    "time": Horizontal(QT_TRANSLATE_NOOP("Chart", "compute time, ms"), False, along=_milliseconds, is_timed=True),
}


def offered(simulator: Simulator) -> tuple[str, ...]:
    """The axes that a run can be drawn against."""
    has_data = simulator.problem.samples > 0
    return tuple(name for name, one in HORIZONTALS.items() if has_data or not one.needs_data)


class XColumns:
    """Where the rows of each contender lie on an axis; what is worked out is kept and grows with its track."""

    def __init__(self, seconds_of: SecondsOf) -> None:
        self._seconds_of = seconds_of
        self._kept: WeakKeyDictionary[Track, _Kept] = WeakKeyDictionary()

    def of(self, simulator: Simulator, name: str) -> tuple[Array, ...]:
        """A column (n,) for each contender, never falling, in the unit of the axis."""
        return tuple(self._column(simulator, label, name) for label in simulator.timeline.labels)

    def _column(self, simulator: Simulator, label: str, name: str) -> Array:
        axis, track = HORIZONTALS[name], simulator.timeline.track(label)
        if axis.along is None:
            return track.column(name)
        line = simulator.problems_of(label)
        reached = timed_stretches(line, track.last_step) if axis.is_timed else ()
        seconds = {(start, problem): self._seconds_of(problem, start) for start, problem in reached}
        kept = self._kept.get(track)
        key = (name, line, tuple(seconds.values()))
        if kept is None or kept.key != key or kept.revision != track.revision or kept.count > len(track):
            kept = self._kept[track] = _Kept(key, track.revision)
        since = kept.count
        if since < len(track):
            before = float(kept.column()[-1]) if since else 0.0
            kept.append(axis.along(NewRows(track, line, since, before, lambda one, start: seconds[start, one])))
        return kept.column()


class _Kept:
    """A column worked out so far: of what (`key`), of which `revision` of the track, and its values."""

    def __init__(self, key: tuple[object, ...], revision: int) -> None:
        self.key, self.revision = key, revision
        self.count = 0
        self._values = np.empty(256)

    def column(self) -> Array:
        """The values so far."""
        return self._values[: self.count]

    def append(self, values: Array) -> None:
        """Add the values of further rows."""
        total = self.count + len(values)
        if total > len(self._values):
            grown = np.empty(max(total, 2 * len(self._values)))
            grown[: self.count] = self.column()
            self._values = grown
        self._values[self.count : total] = values
        self.count = total
