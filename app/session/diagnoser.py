"""Diagnoses of a run, as often as they can be afforded without holding the window up."""

import time
from collections.abc import Callable, Mapping
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal

from app.background import Background
from app.core.analysis.frame_budget import diagnosis_exceeds_frame_budget
from app.core.arrays import IntArray
from app.core.cancellation import TO_THE_END, Stop
from app.core.diagnosis import Diagnosis, diagnose, subject_of
from app.core.diagnosis.subject_of_run import best_loss
from app.core.simulation.run_key import RunKey
from app.core.simulation.simulator import Simulator
from app.core.words import QT_TRANSLATE_NOOP
from app.session.lowest_loss import LowestLoss
from app.session.remedy_trials import RemedyTrials
from app.session.status_bands import StatusBands

DIAGNOSIS = QT_TRANSLATE_NOOP("Background", "the diagnosis")

SHORTEST_REST = 0.25
"""Seconds between two rounds while a run goes on."""

SHARE = 0.06
"""The most of the window's time that diagnoses may take while a run goes on."""

THREAD_REST = 1.0
"""Seconds between two rounds on a thread while a run goes on, and never less than a round took."""

AT_REST = 0.1
"""Seconds without a move after which the diagnoses that are still missing are made in turns one after the other."""


class _Wish(NamedTuple):
    """Where a person looks: a step of a run with so many recorded rows of each contender."""

    simulator: Simulator
    key: RunKey
    step: int
    rows: tuple[int, ...]


class _Made(NamedTuple):
    """A diagnosis, and the wish and the lowest loss for which it was made; None where it failed."""

    wish: _Wish
    lowest: float
    found: Diagnosis | None


class Diagnoser(QObject):
    """Keeps the diagnoses of all contenders at the cursor.

    While the run moves they lag behind, each at the step at which it was made last. At rest all are those of the
    cursor's step. Of another run nothing is kept.

    Parameters
    ----------
    background : the window's, among whose other pieces the diagnoses take their turns.

    Signals
    -------
    changed() : there are new diagnoses, or more of the bands is known.
    """

    changed = Signal()

    def __init__(
        self, background: Background, clock: Callable[[], float] = time.perf_counter, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._background = background
        self._clock = clock
        self._wish: _Wish | None = None
        self._moved_at = self._next = 0.0
        self._made: dict[str, _Made] = {}
        self._found: dict[str, Diagnosis] = {}
        self._turn = -1
        self._best = LowestLoss()
        self._trials = RemedyTrials(background, self)
        self._trials.changed.connect(self._offer_again)
        self._bands = StatusBands(background, clock, self)
        self._bands.grown.connect(self.changed)

    def look(self, simulator: Simulator, step: int) -> None:
        """Ask for the diagnoses at a step; soon, and only the latest wish counts."""
        rows = tuple(len(track) for track in simulator.timeline.tracks)
        wish = _Wish(simulator, simulator.key, step, rows)
        if self._wish is None or wish.key != self._wish.key:
            self._forget()
            self._bands.keep(simulator)
        if wish != self._wish:
            self._wish, self._moved_at = wish, self._clock()
        self._go_on()

    def found(self, key: RunKey) -> Mapping[str, Diagnosis]:
        """The diagnoses of a run by label, as far as they are made; nothing of any other run."""
        return self._found if self._wish is not None and self._wish.key == key else {}

    def band(self, simulator: Simulator, label: str) -> tuple[IntArray, IntArray]:
        """The kept steps (n,) of a contender and their statuses (n,), as far as they are known: `StatusBands.of`."""
        return self._bands.of(simulator, label)

    def read_remedies(self, are_read: bool) -> None:
        """Say whether someone looks at the remedies: those of models are tried only then."""
        self._trials.set_read(are_read)

    def is_trying(self, label: str) -> bool:
        """Whether remedies of a contender are still being tried."""
        return self._trials.is_trying(label)

    def stop(self) -> None:
        """End what is going on."""
        self._background.cancel(DIAGNOSIS)
        self._trials.stop()
        self._bands.stop()

    # -- in turns ----------------------------------------------------------------------------------------

    def _go_on(self) -> None:
        """Have the next contender diagnosed that is not yet, if there is one."""
        if self._wish is not None and self._next_label() is not None and not self._background.is_busy(DIAGNOSIS):
            self._background.later(DIAGNOSIS, self._round, self._due() - self._clock())

    def _due(self) -> float:
        return min(self._next, self._moved_at + AT_REST)

    def _next_label(self) -> str | None:
        """The contender whose turn it is of those not diagnosed where a person looks."""
        assert self._wish is not None
        labels, first = self._wish.simulator.timeline.labels, self._turn + 1
        order = [labels[(first + place) % len(labels)] for place in range(len(labels))]
        return next((one for one in order if one not in self._made or self._made[one].wish != self._wish), None)

    def _round(self) -> None:
        """Diagnose one contender; the others have their turns later, so that no frame waits for all of them."""
        wish, label = self._wish, None if self._wish is None else self._next_label()
        if wish is None or label is None:
            return
        begin = self._clock()
        if begin < self._due():  # the run has moved since
            self._go_on()
            return
        lowest = self._best.of(wish.simulator.timeline)
        if diagnosis_exceeds_frame_budget(wish.simulator.problem_at(wish.step)):
            self._ask(wish, lowest)
            return
        labels = wish.simulator.timeline.labels
        self._turn = labels.index(label)
        try:
            self._made[label] = _Made(wish, lowest, diagnosed(wish.simulator, label, wish.step, lowest))
        except Exception:
            self._made[label] = _Made(wish, lowest, None)
            self._next = begin + THREAD_REST
            self._go_on()
            raise
        spent = self._clock() - begin
        self._next = begin + spent + max(SHORTEST_REST / len(labels), spent / SHARE)
        self._offer()
        if self._turn == len(labels) - 1 or self._next_label() is None:
            self.changed.emit()
        self._go_on()

    # -- on a thread -------------------------------------------------------------------------------------

    def _ask(self, wish: _Wish, lowest: float) -> None:
        """Diagnose all contenders."""
        began = self._clock()

        def rest() -> None:
            now = self._clock()
            self._next = now + max(THREAD_REST, now - began)

        def fail(error: Exception) -> None:
            self._take(wish, lowest, {})
            raise error

        self._background.ask(
            DIAGNOSIS,
            lambda stop: found_at(wish.simulator, wish.step, lowest, stop),
            partial(self._take, wish, lowest),
            owner=wish.key,
            failed=fail,
            ended=rest,
        )

    def _take(self, wish: _Wish, lowest: float, found: Mapping[str, Diagnosis]) -> None:
        self._made = {label: _Made(wish, lowest, found.get(label)) for label in wish.simulator.timeline.labels}
        self._offer_again()
        self._go_on()

    # -- what is told ------------------------------------------------------------------------------------

    def _forget(self) -> None:
        """Another run: what was found is of no use."""
        self._made, self._found, self._best = {}, {}, LowestLoss()
        self._background.cancel(DIAGNOSIS)
        self._trials.forget()

    def _offer(self) -> None:
        """What was found, with the remedies that are known to help."""
        self._found = {
            label: self._trials.offered(label, made.wish.simulator, made.wish.step, made.lowest, made.found)
            for label, made in self._made.items()
            if made.found is not None
        }

    def _offer_again(self) -> None:
        self._offer()
        self.changed.emit()


def diagnosed(simulator: Simulator, label: str, step: int, best: float) -> Diagnosis:
    """The diagnosis of one contender at a step, or at its newest before it."""
    at = min(step, simulator.timeline.track(label).last_step)
    return diagnose(subject_of(simulator, label, at, best), at)


def found_at(
    simulator: Simulator, step: int, best: float | None = None, stop: Stop = TO_THE_END
) -> dict[str, Diagnosis]:
    """The diagnosis of each contender at a step, by label; `best` is the lowest loss known, where it is."""
    timeline, found = simulator.timeline, {}
    lowest = best_loss(timeline) if best is None else best
    for label in timeline.labels:
        stop.check()
        found[label] = diagnosed(simulator, label, step, lowest)
    return found
