"""Remedies for models tried out beside the window, while someone looks at them."""

import time
from collections.abc import Callable
from dataclasses import replace
from typing import NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal

from app.core.diagnosis import Diagnosis, Remedy, Trials, rehearsed
from app.core.diagnosis.rehearsal import STEPS
from app.core.scenario.declaration import Scenario
from app.core.simulation.simulator import Simulator
from app.session.background import Task

LEAST_REST = 0.25
"""Seconds between the trials of two contenders."""

LONGEST_REST = 0.05
"""After each piece the thread rests as long as it took, at most so many seconds.

Each call into numpy may hand the interpreter to the other thread for a turn: two threads that
work side by side make a frame of 4 ms last 200 ms.
"""


class _Wish(NamedTuple):
    """A diagnosis whose remedies are to be tried, where and when it was made."""

    simulator: Simulator
    scenario: Scenario
    step: int
    lowest: float
    diagnosis: Diagnosis

    def is_same_run(self, other: "_Wish") -> bool:
        """Whether what was tried of one holds for the other, apart from the step."""
        return (
            self.simulator is other.simulator
            and self.scenario is other.scenario
            and self.diagnosis.status == other.diagnosis.status
        )


class _Tried(NamedTuple):
    """The remedies that helped, and of what."""

    of: _Wish
    remedies: tuple[Remedy, ...]


class Rehearsals(QObject):
    """Keeps which remedies of a model help; those of a landscape are rehearsed with the diagnosis itself.

    A trial lasts too long for a frame, so all are made on a thread, and only while remedies are read. What is
    found is offered as long as the contender's state stays the same, for as many steps as the trial looked ahead.

    Attributes
    ----------
    are_read : whether someone looks at the remedies; without, nothing is tried.

    Signals
    -------
    changed() : more has been tried.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.are_read = False
        self._wanted: dict[str, _Wish] = {}
        self._tried: dict[str, _Tried] = {}
        self._task: Task | None = None
        self._trying = ""
        self._under_way: _Wish | None = None
        self._rest = QTimer(self, singleShot=True)
        self._rest.timeout.connect(self._round)

    def offered(self, label: str, simulator: Simulator, step: int, lowest: float, found: Diagnosis) -> Diagnosis:
        """A diagnosis made at a step with the remedies that are known to help; the others may come later."""
        self._wanted.pop(label, None)
        if not found.remedies or simulator.scenario.problem.landscape is not None:
            return found
        wish = _Wish(simulator, simulator.scenario, step, lowest, found)
        tried = self._tried.get(label)
        holds = tried is not None and tried.of.is_same_run(wish)
        if tried is None or not holds or tried.of.step != step:
            self._wanted[label] = wish
            if self._task is not None and self._under_way is not None and wish.scenario is not self._under_way.scenario:
                self._task.cancel()  # the run has been edited since
            if self._task is None and not self._rest.isActive():
                self._rest.start(0)
        is_near = tried is not None and holds and 0 <= step - tried.of.step <= STEPS
        return replace(found, remedies=tried.remedies if tried is not None and is_near else ())

    def is_trying(self, label: str) -> bool:
        """Whether remedies of a contender are being tried, or have still to be."""
        return self.are_read and (label in self._wanted or (self._task is not None and label == self._trying))

    def stop(self) -> None:
        """End what is going on; for the end of the window."""
        self._rest.stop()
        self._wanted = {}
        if self._task is not None:
            self._task.cancel()
            self._task.wait()

    def _round(self) -> None:
        self._wanted = {label: one for label, one in self._wanted.items() if one.simulator.scenario is one.scenario}
        if self._task is not None or not self._wanted or not self.are_read:
            return
        label = min(self._wanted, key=self._last_try)
        self._trying = label
        wish = self._under_way = self._wanted.pop(label)
        task = self._task = Task(lambda progress: (label, _tried(label, wish, progress)), self)
        task.finished.connect(self._take)
        task.cancelled.connect(self._drop)
        task.failed.connect(self._drop)
        task.start()

    def _last_try(self, label: str) -> int:
        """The step at which the present run's remedies were tried last; −1 where they were not."""
        wish, tried = self._wanted[label], self._tried.get(label)
        return tried.of.step if tried is not None and tried.of.is_same_run(wish) else -1

    def _take(self, result: tuple[str, _Tried]) -> None:
        self._drop()
        label, self._tried[label] = result
        self.changed.emit()

    def _drop(self) -> None:
        if self._task is not None:
            self._task.deleteLater()
        self._task = None
        self._rest.start(int(1000 * LEAST_REST))


def _tried(label: str, wish: _Wish, progress: Callable[[float], None]) -> _Tried:
    """What is found of a contender; called beside the window."""
    trials = Trials(wish.simulator, label, wish.step, _resting(lambda: progress(0.0)))
    return _Tried(wish, rehearsed(wish.diagnosis, trials, wish.lowest).remedies)


def _resting(look: Callable[[], None]) -> Callable[[], None]:
    """The same look, after which the thread leaves the window its time."""
    began = time.perf_counter()

    def rest() -> None:
        nonlocal began
        look()
        time.sleep(min(time.perf_counter() - began, LONGEST_REST))
        began = time.perf_counter()

    return rest
