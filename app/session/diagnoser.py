"""Diagnoses of a run, as often as they can be afforded without holding the window up."""

import time
from collections.abc import Callable
from functools import partial
from typing import NamedTuple

import numpy as np
from PySide6.QtCore import QObject, Signal

from app.core.arrays import IntArray
from app.core.diagnosis import Diagnosis, diagnose, subject_of
from app.core.diagnosis.subject_of_run import best_loss
from app.core.simulation.problem import Problem
from app.core.simulation.simulator import Simulator
from app.core.simulation.timeline import Timeline, Track
from app.session.background import Task
from app.session.rehearsals import Rehearsals
from app.session.status_bands import StatusBands
from app.session.turns import Turns
from app.session.watched import watched

TURN = "diagnosis"

SHORTEST_REST = 0.25
"""Seconds between two rounds while a run goes on."""

SHARE = 0.06
"""The most of the window's time that diagnoses may take."""

CHEAP_DIMENSION, CHEAP_NUMBERS = 64, 15_000
"""Up to so many parameters, and parameters × samples, a round costs a few milliseconds; beyond, it has a thread."""


class Diagnoser(QObject):
    """Keeps the diagnoses of all contenders at the cursor.

    Parameters
    ----------
    turns : the window's, among whose other pieces the diagnoses take their turns.

    Signals
    -------
    changed() : `found` has new diagnoses.
    """

    changed = Signal()

    def __init__(
        self,
        clock: Callable[[], float] = time.perf_counter,
        parent: QObject | None = None,
        turns: Turns | None = None,
    ) -> None:
        super().__init__(parent)
        self._turns = turns or Turns(clock, self)
        self.found: dict[str, Diagnosis] = {}
        self._made: dict[str, _Made] = {}
        self._rehearsals = Rehearsals(self)
        self._rehearsals.changed.connect(self._offer_again)
        self._bands = StatusBands(clock, self)
        self._bands.grown.connect(self.changed)
        self._clock = clock
        self._next = self._began = 0.0
        self._wanted: tuple[Simulator, int] | None = None
        self._task: Task | None = None
        self._turn = -1
        self._behind = 0
        self._diagnosed_at: tuple[int, int] | None = None
        self._best = LowestLoss()

    def look(self, simulator: Simulator, step: int) -> None:
        """Ask for the diagnoses at a step; soon, and only the latest wish counts."""
        self._wanted = (simulator, step)
        self._turns.ask(TURN, self._round, self._next - self._clock())

    def forget(self) -> None:
        """Another run: what was found is of no use."""
        self.found, self._made = {}, {}
        self._next = 0.0

    def band(self, simulator: Simulator, label: str) -> tuple[IntArray, IntArray]:
        """The kept steps (n,) of a contender and their statuses (n,), as far as they are known: `StatusBands.of`."""
        return self._bands.of(simulator, label)

    def read_remedies(self, are_read: bool) -> None:
        """Say whether someone looks at the remedies: those of models are tried only then."""
        self._rehearsals.are_read = are_read

    def is_trying(self, label: str) -> bool:
        """Whether remedies of a contender are still being tried."""
        return self._rehearsals.is_trying(label)

    def stop(self) -> None:
        """End what is going on; for the end of the window."""
        self._turns.drop(TURN)
        self._rehearsals.stop()
        self._bands.stop()
        self._wanted = None
        if self._task is not None:
            self._task.cancel()
            self._task.wait()

    def _round(self) -> None:
        """Diagnose one contender; the others have their turns later, so that no frame waits for all of them."""
        if self._wanted is None:
            return
        simulator, step = self._wanted
        if is_dear(simulator.problem_at(step)):
            self._round_on_thread(simulator, step)
            return
        labels = simulator.timeline.labels
        begin = self._clock()
        self._turn = (self._turn + 1) % len(labels)
        label = labels[self._turn]
        self._made = {one: self._made[one] for one in labels if one in self._made}
        best = self._best.of(simulator.timeline)
        self._made[label] = _Made(simulator, step, best, diagnosed(simulator, label, step, best))
        self._offer()
        is_last = self._turn == len(labels) - 1
        self._behind = len(labels) if self._diagnosed_at != (id(simulator), step) else self._behind
        self._diagnosed_at = (id(simulator), step)
        self._behind -= 1
        spent = self._clock() - begin
        rest = max(SHORTEST_REST / len(labels), spent / SHARE)
        self._next = begin + spent + rest
        if self._behind > 0:
            self._turns.ask(TURN, self._round, rest)
        else:
            self._wanted = None
        if is_last or self._behind == 0:
            self.changed.emit()

    def _round_on_thread(self, simulator: Simulator, step: int) -> None:
        if self._task is not None:
            self._turns.ask(TURN, self._round, 0.2)
            return
        self._wanted = None
        self._began = self._clock()
        task = Task(lambda progress: (simulator, step, found_at(simulator, step, progress)), self)
        self._task = task
        task.finished.connect(self._finished)
        task.cancelled.connect(self._drop)
        task.failed.connect(self._drop)
        task.start()

    def _finished(self, result: tuple[Simulator, int, dict[str, Diagnosis]]) -> None:
        self._drop()
        simulator, step, found = result
        best = self._best.of(simulator.timeline)
        self._made = {label: _Made(simulator, step, best, one) for label, one in found.items()}
        self._offer_again()

    def _drop(self) -> None:
        if self._task is not None:
            self._task.deleteLater()
        self._task = None
        now = self._clock()
        self._next = now + max(1.0, now - self._began)

    def _offer(self) -> None:
        """What was found, with the remedies that are known to help."""
        self.found = {label: self._rehearsals.offered(label, *made) for label, made in self._made.items()}

    def _offer_again(self) -> None:
        self._offer()
        self.changed.emit()


class _Made(NamedTuple):
    """A diagnosis, and the step and the lowest loss known when it was made."""

    simulator: Simulator
    step: int
    lowest: float
    found: Diagnosis


class LowestLoss:
    """The lowest finite loss of a run; of rows seen before nothing is looked at again."""

    def __init__(self) -> None:
        self._seen: dict[Track, tuple[int, float, float]] = {}

    def of(self, timeline: Timeline) -> float:
        """The lowest loss of any contender; nan where there is none."""
        self._seen = {track: self._lowest(track) for track in timeline.tracks}
        lowest = min(value for _, value, _ in self._seen.values())
        return lowest if lowest < float("inf") else float("nan")

    def _lowest(self, track: Track) -> tuple[int, float, float]:
        """The rows seen, their lowest loss, and the last of them, which tells a run that was cut and went elsewhere."""
        losses = track.column("loss")
        count, lowest, last = self._seen.get(track, (0, float("inf"), 0.0))
        if count > len(losses) or (count and losses[count - 1] != last):
            count, lowest = 0, float("inf")
        new = losses[count:]
        new = new[np.isfinite(new)]
        lowest = min(lowest, float(new.min())) if new.size else lowest
        return len(losses), lowest, float(losses[-1]) if len(losses) else 0.0


def is_dear(problem: Problem) -> bool:
    """Whether a diagnosis would hold the window up: for it the gradient is differentiated along each parameter."""
    samples = max(problem.samples, 1)
    return problem.dimension > CHEAP_DIMENSION or problem.dimension * samples > CHEAP_NUMBERS


def diagnosed(
    simulator: Simulator, label: str, step: int, best: float, look: Callable[[], None] | None = None
) -> Diagnosis:
    """The diagnosis of one contender at a step, or at its newest before it; `look` may raise to end it."""
    at = min(step, simulator.timeline.track(label).last_step)
    subject = subject_of(simulator, label, at, best)
    return diagnose(subject if look is None else watched(subject, look), at)


def found_at(simulator: Simulator, step: int, progress: Callable[[float], None] | None = None) -> dict[str, Diagnosis]:
    """The diagnosis of each contender at a step, by label."""
    timeline = simulator.timeline
    best = best_loss(timeline)
    found = {}
    for place, label in enumerate(timeline.labels):
        look = None if progress is None else partial(progress, place / len(timeline.labels))
        found[label] = diagnosed(simulator, label, step, best, look)
    return found
