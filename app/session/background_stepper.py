"""Steps made in the background: those of a model with very many samples take longer than a frame."""

import time
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal

from app.background import Background
from app.core.analysis.frame_budget import SECONDS_PER_NUMBER, STEP_BUDGET, exceeds_frame_budget, numbers_of_step
from app.core.cancellation import Stop
from app.core.simulation.simulator import Simulator
from app.core.simulation.updates import ComputedUpdates
from app.core.words import QT_TRANSLATE_NOOP

STEP = QT_TRANSLATE_NOOP("Background", "the next step")


class _Round(NamedTuple):
    """The updates of one step, made but not recorded, and the seconds they took."""

    made: tuple[ComputedUpdates, ...]
    seconds: float


class BackgroundStepper(QObject):
    """Makes the next step of a run on a thread, one at a time; who gets it records it.

    Nothing of the run is written on the thread. A step given up is as if it had never been begun.

    Signals
    -------
    made(object) : the `ComputedUpdates` of each contender that was due.
    failed() : the step came to nothing; the background tells why.
    """

    made = Signal(object)
    failed = Signal()

    def __init__(self, background: Background, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._background = background
        self._rate = SECONDS_PER_NUMBER

    @property
    def is_busy(self) -> bool:
        """Whether a step is being made."""
        return self._background.is_busy(STEP)

    def exceeds_frame_budget(self, run: Simulator) -> bool:
        """Whether the next step would hold the window up, judged by the last one that was timed."""
        return exceeds_frame_budget(numbers_of_step(run), self._rate, STEP_BUDGET)

    def note(self, run: Simulator, seconds: float) -> None:
        """A step took so long elsewhere."""
        self._note(numbers_of_step(run), seconds)

    def begin(self, run: Simulator) -> None:
        """Make what is due."""
        blocks, numbers = run.due(), numbers_of_step(run)

        def work(stop: Stop) -> _Round:
            begin = time.perf_counter()
            made = []
            for block in blocks:
                stop.check()
                made.append(block.made())
            return _Round(tuple(made), time.perf_counter() - begin)

        def take(done: _Round) -> None:
            self._note(numbers, done.seconds)
            self.made.emit(done.made)

        self._background.ask(STEP, work, take, failed=self._fail)

    def give_up(self) -> None:
        """End the step under way; nothing is told of it."""
        self._background.cancel(STEP)

    def _fail(self, error: Exception) -> None:
        self.failed.emit()
        raise error

    def _note(self, numbers: int, seconds: float) -> None:
        if exceeds_frame_budget(numbers):
            self._rate = seconds / numbers
