"""Remedies for models tried out beside the window, while someone looks at them."""

import time
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal

from app.core.diagnosis import Diagnosis, Remedy, Trials, rehearsed
from app.core.diagnosis.rehearsal import STEPS
from app.core.scenario.declaration import Scenario, Surface
from app.core.simulation.simulator import Simulator
from app.session.background import Task

LEAST_REST = 1.0
"""Seconds between two rounds; and never less than a round took."""


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

    def __init__(self, clock: Callable[[], float] = time.perf_counter, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.are_read = False
        self._clock = clock
        self._wanted: dict[str, _Wish] = {}
        self._tried: dict[str, _Tried] = {}
        self._task: Task | None = None
        self._under_way: Scenario | None = None
        self._began = 0.0
        self._rest = QTimer(self, singleShot=True)
        self._rest.timeout.connect(self._round)

    def offered(self, label: str, simulator: Simulator, step: int, lowest: float, found: Diagnosis) -> Diagnosis:
        """A diagnosis made at a step with the remedies that are known to help; the others may come later."""
        self._wanted.pop(label, None)
        if not found.remedies or isinstance(simulator.scenario.problem, Surface):
            return found
        wish = _Wish(simulator, simulator.scenario, step, lowest, found)
        tried = self._tried.get(label)
        holds = tried is not None and tried.of.is_same_run(wish)
        if tried is None or not holds or tried.of.step != step:
            self._wanted[label] = wish
            if self._task is not None and wish.scenario is not self._under_way:
                self._task.cancel()  # the run has been edited since
            if self._task is None and not self._rest.isActive():
                self._rest.start(0)
        is_near = tried is not None and holds and 0 <= step - tried.of.step <= STEPS
        return replace(found, remedies=tried.remedies if tried is not None and is_near else ())

    def stop(self) -> None:
        """End what is going on; for the end of the window."""
        self._rest.stop()
        self._wanted = {}
        if self._task is not None:
            self._task.cancel()
            self._task.wait()

    def _round(self) -> None:
        if self._task is not None or not self._wanted or not self.are_read:
            return
        wishes, self._wanted = self._wanted, {}
        self._began = self._clock()
        self._under_way = next(iter(wishes.values())).scenario
        task = self._task = Task(lambda progress: _tried(wishes, progress), self)
        task.finished.connect(self._take)
        task.cancelled.connect(self._drop)
        task.failed.connect(self._drop)
        task.start()

    def _take(self, found: dict[str, _Tried]) -> None:
        self._drop()
        self._tried.update(found)
        self.changed.emit()

    def _drop(self) -> None:
        if self._task is not None:
            self._task.deleteLater()
        self._task = None
        rest = max(LEAST_REST, self._clock() - self._began)
        self._rest.start(int(1000 * rest))


def _tried(wishes: dict[str, _Wish], progress: Callable[[float], None]) -> dict[str, _Tried]:
    """What is found of each contender; called beside the window."""
    found = {}
    for place, (label, wish) in enumerate(wishes.items()):
        look = partial(progress, place / len(wishes))
        trials = Trials(wish.simulator, label, wish.step, look)
        found[label] = _Tried(wish, rehearsed(wish.diagnosis, trials, wish.lowest).remedies)
    return found
