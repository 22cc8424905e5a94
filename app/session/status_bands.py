"""The named state of every kept row, for the bands along the runs."""

import time
from collections.abc import Callable
from functools import partial
from typing import NamedTuple

import numpy as np
from PySide6.QtCore import QObject, QTimer, Signal

from app.core.arrays import IntArray
from app.core.diagnosis import status_codes, subject_of
from app.core.simulation.simulator import Simulator
from app.core.simulation.timeline import Track
from app.session.background import Task
from app.session.watched import watched

MOST_NEW_ROWS = 10_000
LEAST_REST = 0.25
"""Seconds between two rounds beside the window; and never less than a round took."""


class _Known(NamedTuple):
    """What was said of the rows seen so far: their steps (n,), the codes (n,), and the last row's loss."""

    track: Track
    steps: IntArray
    codes: IntArray
    last_loss: float

    def holds(self) -> bool:
        """Whether the track still begins with these rows."""
        count, steps = len(self.steps), self.track.column("step")
        if count == 0:
            return True
        return (
            count <= len(steps)
            and np.array_equal(steps[:count], self.steps)
            and np.array_equal(self.track.column("loss")[count - 1], self.last_loss, equal_nan=True)
        )


class StatusBands(QObject):
    """Keeps what was said of each row. A surface's rows are named at once, a model's beside the window.

    Signals
    -------
    grown() : more rows have names.
    """

    grown = Signal()

    def __init__(self, clock: Callable[[], float] = time.perf_counter, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._known: dict[str, _Known] = {}
        self._wanted: Simulator | None = None
        self._task: Task | None = None
        self._began = 0.0
        self._rest = QTimer(self, singleShot=True)
        self._rest.timeout.connect(self._round)

    def of(self, simulator: Simulator, label: str) -> tuple[IntArray, IntArray]:
        """The kept steps (n,) of a contender and their statuses (n,) as indices into `STATUSES`.

        Rows seen before keep theirs; of more than `MOST_NEW_ROWS` new ones at once nothing is said.
        """
        track = simulator.timeline.track(label)
        known = self._current(track, label)
        if 0 < len(track) - len(known.codes) <= MOST_NEW_ROWS:
            if simulator.problem.landscape is not None:
                known = self._known[label] = _grown(known, status_codes(subject_of(simulator, label), len(known.codes)))
            else:
                self._wanted = simulator
                if self._task is None and not self._rest.isActive():
                    self._rest.start(0)
        return known.steps, known.codes

    def stop(self) -> None:
        """End what is going on; for the end of the window."""
        self._rest.stop()
        self._wanted = None
        if self._task is not None:
            self._task.cancel()
            self._task.wait()

    def _current(self, track: Track, label: str) -> _Known:
        known = self._known.get(label)
        if known is None or known.track is not track or not known.holds():
            nothing = np.empty(0, np.int64)
            known = self._known[label] = _Known(track, nothing, nothing, 0.0)
        return known

    def _round(self) -> None:
        simulator = self._wanted
        if simulator is None or self._task is not None:
            return
        self._wanted = None
        self._began = self._clock()
        timeline = simulator.timeline
        tracks = zip(timeline.labels, timeline.tracks, strict=True)
        known = [(label, self._current(track, label)) for label, track in tracks]
        task = self._task = Task(lambda progress: _named(simulator, known, progress), self)
        task.finished.connect(self._take)
        task.cancelled.connect(self._drop)
        task.failed.connect(self._drop)
        task.start()

    def _take(self, found: dict[str, _Known]) -> None:
        self._drop()
        for label, known in found.items():
            if known.holds():
                self._known[label] = known
        self.grown.emit()

    def _drop(self) -> None:
        if self._task is not None:
            self._task.deleteLater()
        self._task = None
        rest = max(LEAST_REST, self._clock() - self._began)
        self._rest.start(int(1000 * rest))


def _named(
    simulator: Simulator, known: list[tuple[str, _Known]], progress: Callable[[float], None]
) -> dict[str, _Known]:
    """The rows that came since, with their names; called beside the window."""
    found = {}
    for place, (label, before) in enumerate(known):
        share = place / len(known)
        progress(share)
        subject = watched(subject_of(simulator, label), partial(progress, share))
        found[label] = _grown(before, status_codes(subject, len(before.codes)))
    return found


def _grown(known: _Known, fresh: IntArray) -> _Known:
    codes = np.concatenate((known.codes, fresh))
    steps = np.array(known.track.column("step")[: len(codes)])
    loss = float(known.track.column("loss")[len(codes) - 1]) if len(codes) else 0.0
    return _Known(known.track, steps, codes, loss)
