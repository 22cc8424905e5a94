"""The named state of every kept row, for the bands along the runs."""

import time
from collections.abc import Callable
from typing import NamedTuple

import numpy as np
from PySide6.QtCore import QObject, Signal

from app.background import Background
from app.core.arrays import Array, IntArray
from app.core.cancellation import Stop
from app.core.diagnosis import status_codes, subject_of
from app.core.simulation.run_key import RunKey
from app.core.simulation.simulator import Simulator
from app.core.simulation.timeline import Track
from app.core.words import QT_TRANSLATE_NOOP

BANDS = QT_TRANSLATE_NOOP("Background", "the statuses along the run")

MOST_NEW_ROWS = 10_000
LEAST_REST = 0.25
"""Seconds between two rounds in the background; and never less than a round took."""


class _Known(NamedTuple):
    """What was said of the rows seen so far: their steps, codes, losses and rates, all (n,)."""

    key: RunKey
    track: Track
    steps: IntArray
    codes: IntArray
    losses: Array
    rates: Array

    def holds(self, key: RunKey, track: Track) -> bool:
        """Whether the run still begins with these rows."""
        is_same_run = self.track is track and self.key == key and len(self.steps) <= len(track)
        return is_same_run and np.array_equal(track.column("step")[: len(self.steps)], self.steps)

    def begin(self, key: RunKey, track: Track) -> "_Known":
        """The first rows, as far as a run that was edited has kept them; the last may be named for the run's end."""
        count = min(len(self.steps), len(track)) if self.track is track else 0
        is_same = self.steps[:count] == track.column("step")[:count]
        for mine, name in ((self.losses, "loss"), (self.rates, "learning_rate")):
            is_same &= mine[:count].view(np.int64) == track.column(name)[:count].view(np.int64)
        shared = max(0, int(np.argmin(is_same)) if not is_same.all() else count - 1)
        steps, codes, losses, rates = self.steps, self.codes, self.losses, self.rates
        return _Known(key, track, steps[:shared], codes[:shared], losses[:shared], rates[:shared])

    def with_codes(self, fresh: IntArray) -> "_Known":
        """These rows and the next ones of the track."""
        codes = np.concatenate((self.codes, fresh))
        names = ("step", "loss", "learning_rate")
        steps, losses, rates = (np.array(self.track.column(name)[: len(codes)]) for name in names)
        return _Known(self.key, self.track, steps, codes, losses, rates)


class StatusBands(QObject):
    """Keeps what was said of each row. A surface's rows are named at once, a model's in the background.

    Signals
    -------
    grown() : more rows have names.
    """

    grown = Signal()

    def __init__(
        self, background: Background, clock: Callable[[], float] = time.perf_counter, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._background = background
        self._clock = clock
        self._known: dict[str, _Known] = {}
        self._wanted: Simulator | None = None
        self._failed: RunKey | None = None
        self._began = self._next = 0.0

    def of(self, simulator: Simulator, label: str) -> tuple[IntArray, IntArray]:
        """The kept steps (n,) of a contender and their statuses (n,) as indices into `STATUSES`.

        Rows seen before keep theirs; of more than `MOST_NEW_ROWS` new ones at once nothing is said.
        """
        known = self._current(simulator, label)
        if 0 < len(known.track) - len(known.codes) <= MOST_NEW_ROWS:
            if simulator.problem.landscape is not None:
                fresh = status_codes(subject_of(simulator, label), len(known.codes))
                known = self._known[label] = known.with_codes(fresh)
            elif simulator.key != self._failed:
                self._wanted = simulator
                if not self._background.is_busy(BANDS):
                    self._background.later(BANDS, self._round, self._next - self._clock())
        return known.steps, known.codes

    def keep(self, simulator: Simulator) -> None:
        """Forget the contenders that are no longer of the run."""
        tracks = simulator.timeline.tracks
        self._known = {label: one for label, one in self._known.items() if any(one.track is mine for mine in tracks)}
        self._wanted = None

    def stop(self) -> None:
        """End what is going on."""
        self._wanted = None
        self._background.cancel(BANDS)

    def _current(self, simulator: Simulator, label: str) -> _Known:
        key, track = simulator.key, simulator.timeline.track(label)
        known = self._known.get(label)
        if known is None:
            none, nothing = np.empty(0, np.int64), np.empty(0)
            known = _Known(key, track, none, none, nothing, nothing)
        elif not known.holds(key, track):
            known = known.begin(key, track)
        self._known[label] = known
        return known

    def _round(self) -> None:
        simulator, self._wanted = self._wanted, None
        if simulator is None:
            return
        self._began = self._clock()
        key = simulator.key
        known = {label: self._current(simulator, label) for label in simulator.timeline.labels}

        def work(stop: Stop) -> dict[str, _Known]:
            found = {}
            for label, before in known.items():
                stop.check()
                found[label] = before.with_codes(status_codes(subject_of(simulator, label), len(before.codes)))
            return found

        def take(found: dict[str, _Known]) -> None:
            self._known.update((label, one) for label, one in found.items() if one.holds(key, one.track))
            self.grown.emit()

        def fail(error: Exception) -> None:
            self._failed = key
            raise error

        self._background.ask(BANDS, work, take, owner=key, failed=fail, ended=self._end)

    def _end(self) -> None:
        now = self._clock()
        self._next = now + max(LEAST_REST, now - self._began)
