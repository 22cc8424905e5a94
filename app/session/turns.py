"""What a frame leaves for later, one piece a turn of the event loop."""

import math
import time
from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QObject, QTimer

Piece = Callable[[], None]

REST = 0.02
"""Seconds after a piece before the next one: what it made stale is painted with the next frame."""


class Wish(NamedTuple):
    """A piece of work and the time from which it may be done."""

    due: float
    piece: Piece


class Turns(QObject):
    """Does what was asked for, one piece a turn, the one that is due longest first.

    Numbers that are read, charts of what has been and diagnoses may lag behind a moving ball unseen. Done all
    in one frame they would hold it up; one a turn they never do, and at rest all are done in a few milliseconds.
    """

    def __init__(self, clock: Callable[[], float] = time.perf_counter, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._wishes: dict[str, Wish] = {}
        self._free_from = 0.0
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.take_turn)

    def ask(self, name: str, piece: Piece, after: float = 0.0) -> None:
        """Have a piece done after so many seconds; it takes the place of the one of that name still waiting."""
        due = self._clock() + max(0.0, after)
        waiting = self._wishes.get(name)
        self._wishes[name] = Wish(due if waiting is None else min(due, waiting.due), piece)
        self._wake()

    def drop(self, name: str) -> None:
        """Do no more what was asked for under a name."""
        self._wishes.pop(name, None)
        self._wake()

    def take_turn(self) -> None:
        """Do the piece that is due longest, if one is; the timer calls it, tests call it with their own clock."""
        name = min(self._wishes, key=lambda each: self._wishes[each].due, default=None)
        try:
            if name is not None and self._wishes[name].due <= self._clock():
                self._wishes.pop(name).piece()
                self._free_from = self._clock() + REST
        finally:
            self._wake()

    def _wake(self) -> None:
        if not self._wishes:
            self._timer.stop()
            return
        due = min(wish.due for wish in self._wishes.values())
        self._timer.start(max(0, math.ceil(1000 * (max(due, self._free_from) - self._clock()))))
