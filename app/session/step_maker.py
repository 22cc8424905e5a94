"""Dear steps, made beside the window: the steps of a model with very many samples take longer than a frame."""

import time
from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal

from app.core.simulation.simulator import Simulator
from app.core.simulation.updates import Block, Made
from app.core.training.cost import EACH_SAMPLE
from app.session.background import Job

LONGEST = 0.025
"""Seconds that a step may take on the window's thread: half of what a person does not notice."""

ALWAYS_CHEAP = 3_000_000
"""Numbers of a step (`numbers_of`) up to which no step is dear, whatever the clock said of the last one."""

SECONDS_PER_NUMBER = 4e-9
"""What a step takes for each of these numbers, before any was timed."""


class Round(NamedTuple):
    """The updates of one step, made but not recorded, and the seconds they took."""

    made: tuple[Made, ...]
    seconds: float


class StepMaker(QObject):
    """Makes the next step of a run on a thread, one at a time; who gets it records it.

    Nothing of the run is written on the thread. A step given up is as if it had never been begun.

    Signals
    -------
    made(object) : the `Made` of each contender that was due.
    failed(object) : the exception that ended the step.
    """

    made = Signal(object)
    failed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rate = SECONDS_PER_NUMBER
        self._numbers = 0
        self._job = Job(self)
        self._job.finished.connect(self._finish)
        self._job.failed.connect(self.failed)

    @property
    def is_busy(self) -> bool:
        """Whether a step is being made."""
        return self._job.is_busy

    def is_dear(self, run: Simulator) -> bool:
        """Whether the next step would hold the window up, judged by the last one that was timed."""
        numbers = numbers_of(run)
        return numbers > ALWAYS_CHEAP and numbers * self._rate > LONGEST

    def note(self, run: Simulator, seconds: float) -> None:
        """A step took so long elsewhere."""
        self._note(numbers_of(run), seconds)

    def begin(self, run: Simulator) -> None:
        """Make what is due."""
        blocks = run.due()
        self._numbers = numbers_of(run)
        self._job.start(lambda _: _round(blocks))

    def give_up(self) -> None:
        """End the step under way; nothing is told of it."""
        self._job.cancel()

    def stop(self) -> None:
        """Give up, and wait until the thread has ended; for the end of a window."""
        self._job.stop()

    def _finish(self, done: Round) -> None:
        self._note(self._numbers, done.seconds)
        self.made.emit(done.made)

    def _note(self, numbers: int, seconds: float) -> None:
        if numbers > ALWAYS_CHEAP:
            self._rate = seconds / numbers


def numbers_of(run: Simulator) -> int:
    """What the losses of one step go through: samples × parameters of all contenders; 0 for a surface."""
    total = 0
    for label, track in zip(run.timeline.labels, run.timeline.tracks, strict=True):
        problem = run.problem_at(track.last_step, label)
        total += problem.samples * (problem.dimension + EACH_SAMPLE)
    return total


def _round(blocks: Sequence[Block]) -> Round:
    """Called on the thread; the sums over the samples end it once nobody wants the step any more."""
    begin = time.perf_counter()
    made = tuple(block.made() for block in blocks)
    return Round(made, time.perf_counter() - begin)
