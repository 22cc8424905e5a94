"""Remedies for models tried in the background, while someone looks at them."""

import math
import time
from collections.abc import Callable
from dataclasses import replace
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal

from app.background import Background
from app.core.cancellation import Stop
from app.core.diagnosis import Diagnosis, Remedy, Trials, rehearsed
from app.core.diagnosis.remedies.rehearsal import STEPS
from app.core.simulation.run_key import RunKey
from app.core.simulation.simulator import Simulator
from app.core.words import QT_TRANSLATE_NOOP

TRIALS = QT_TRANSLATE_NOOP("Background", "the trials of the remedies")

LEAST_REST = 0.25
"""Seconds between the trials of two contenders."""

LONGEST_REST = 0.05
"""After each piece the thread rests as long as it took, at most so many seconds.

Each call into numpy may hand the interpreter to the other thread for a turn: two threads that
work side by side make a frame of 4 ms last 200 ms.
"""


class _Made(NamedTuple):
    """A diagnosis, and where and when it was made; its remedies are to be tried, or were."""

    key: RunKey
    step: int
    lowest: float
    diagnosis: Diagnosis

    def is_same_state(self, other: "_Made") -> bool:
        """Whether what was tried of one may hold for the other, apart from the step."""
        return self.diagnosis.status == other.diagnosis.status and self.key == other.key

    def is_same(self, other: "_Made") -> bool:
        """Whether what was tried of one is what a trial of the other would find."""
        are_nan = math.isnan(self.lowest) and math.isnan(other.lowest)
        is_as_low = are_nan or self.lowest == other.lowest
        return self.step == other.step and is_as_low and self[3] == other[3] and self.key == other.key


class _Tried(NamedTuple):
    """The remedies that helped, and of what."""

    of: _Made
    remedies: tuple[Remedy, ...]


class RemedyTrials(QObject):
    """Keeps which remedies of a model help; those of a landscape are rehearsed with the diagnosis itself.

    A trial lasts too long for a frame, so all are made on a thread, and only while remedies are read. What is
    found is offered as long as the contender's state stays the same, for as many steps as the trial looked ahead.

    Signals
    -------
    changed() : more has been tried.
    """

    changed = Signal()

    def __init__(self, background: Background, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._background = background
        self._are_read = False
        self._wanted: dict[str, tuple[Simulator, _Made]] = {}
        self._tried: dict[str, _Tried] = {}
        self._failed: dict[str, _Made] = {}
        self._trying: tuple[str, _Made] | None = None

    @property
    def are_read(self) -> bool:
        """Whether someone looks at the remedies; without, nothing is tried."""
        return self._are_read

    def set_read(self, are_read: bool) -> None:
        """Begin or end to try what is wanted."""
        was, self._are_read = self._are_read, are_read
        if are_read and not was and self._wanted and self._trying is None:
            self._background.later(TRIALS, self._round)

    def offered(self, label: str, simulator: Simulator, step: int, lowest: float, found: Diagnosis) -> Diagnosis:
        """A diagnosis made at a step with the remedies that are known to help; the others may come later."""
        self._wanted.pop(label, None)
        if not found.remedies or simulator.scenario.problem.landscape is not None:
            return found
        made, tried = _Made(simulator.key, step, lowest, found), self._tried.get(label)
        known = [self._failed.get(label), tried and tried.of]
        if self._trying is not None and self._trying[0] == label:
            known.append(self._trying[1])
        if not any(one is not None and one.is_same(made) for one in known):
            self._want(label, simulator, made)
        is_near = tried is not None and tried.of.is_same_state(made) and 0 <= step - tried.of.step <= STEPS
        return replace(found, remedies=tried.remedies if tried is not None and is_near else ())

    def is_trying(self, label: str) -> bool:
        """Whether remedies of a contender are being tried, or have still to be."""
        return self.are_read and (label in self._wanted or (self._trying is not None and self._trying[0] == label))

    def forget(self) -> None:
        """Another run: what is wanted and tried is of no use."""
        self._wanted, self._tried, self._failed = {}, {}, {}
        self.stop()

    def stop(self) -> None:
        """End what is going on."""
        self._wanted = {}
        self._background.cancel(TRIALS)

    def _want(self, label: str, simulator: Simulator, made: _Made) -> None:
        self._wanted[label] = simulator, made
        if self.are_read and self._trying is None:
            self._background.later(TRIALS, self._round)

    def _round(self) -> None:
        if self._trying is not None or not self._wanted or not self.are_read:
            return
        label = min(self._wanted, key=self._last_try)
        simulator, made = self._wanted.pop(label)
        self._trying = label, made

        def work(stop: Stop) -> tuple[Remedy, ...]:
            trials = Trials(simulator, label, made.step, _resting(stop.check))
            return rehearsed(made.diagnosis, trials, made.lowest).remedies

        def take(remedies: tuple[Remedy, ...]) -> None:
            self._tried[label] = _Tried(made, remedies)
            self.changed.emit()

        def fail(error: Exception) -> None:
            self._failed[label] = made
            self.changed.emit()
            raise error

        self._background.ask(TRIALS, work, take, owner=made.key, failed=fail, ended=self._end)

    def _end(self) -> None:
        self._trying = None
        if self._wanted:
            self._background.later(TRIALS, self._round, LEAST_REST)

    def _last_try(self, label: str) -> int:
        """The step at which the present run's remedies were tried last; −1 where they were not."""
        made, tried = self._wanted[label][1], self._tried.get(label)
        return tried.of.step if tried is not None and tried.of.is_same_state(made) else -1


def _resting(check: Callable[[], None]) -> Callable[[], None]:
    """The same check, after which the thread leaves the window its time."""
    began = time.perf_counter()

    def rest() -> None:
        nonlocal began
        check()
        time.sleep(min(time.perf_counter() - began, LONGEST_REST))
        began = time.perf_counter()

    return rest
