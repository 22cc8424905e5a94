"""The player: moves the cursor along the timeline and asks the run for the steps that are due."""

import time
from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QObject, Qt, QTimer, Signal

TICK_MS = 16
BUDGET = 0.008
"""Seconds of computing in one tick; the rest of the frame is for drawing."""

FASTEST = float("inf")
SLOWEST = 0.5


class Run(Protocol):
    """What the player moves along."""

    @property
    def step(self) -> int: ...

    @property
    def has_ended(self) -> bool: ...

    def advance(self, count: int) -> None: ...


class Player(QObject):
    """Play, pause, step and scrub.

    Playing moves the cursor over frames already there and then makes new ones, as many as the speed asks
    for within the budget of a tick; what a slow machine cannot do is dropped, never queued.

    Signals
    -------
    moved() : the cursor moved or frames were added; draw once.
    playing_changed(bool)
    """

    moved = Signal()
    playing_changed = Signal(bool)

    def __init__(self, run: Run, clock: Callable[[], float] = time.perf_counter, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._run = run
        self._clock = clock
        self._cursor = 0
        self._speed = 60.0
        self._debt = 0.0
        self._last = 0.0
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(TICK_MS)
        self._timer.timeout.connect(self.tick)

    @property
    def cursor(self) -> int:
        """The step that is shown."""
        return self._cursor

    @property
    def is_playing(self) -> bool:
        return self._timer.isActive()

    @property
    def speed(self) -> float:
        """Steps per second; infinite for as fast as possible."""
        return self._speed

    def set_speed(self, speed: float) -> None:
        """Change the speed, in steps per second; at least 0.5."""
        self._speed = max(SLOWEST, speed)
        self._debt = 0.0

    def set_run(self, run: Run) -> None:
        """Go on with another run, from its start; nothing is drawn yet."""
        self._run = run
        self._cursor = 0

    def play(self) -> None:
        """Start moving; at the end of a finished run there is nothing to do."""
        if self.is_playing or self._is_at_end():
            return
        self._last, self._debt = self._clock(), 0.0
        self._timer.start()
        self.playing_changed.emit(True)

    def pause(self) -> None:
        if self.is_playing:
            self._timer.stop()
            self.playing_changed.emit(False)

    def toggle(self) -> None:
        """Play or pause; at the end of a finished run, play it again from its start."""
        if self.is_playing:
            self.pause()
            return
        if self._is_at_end():
            self._cursor = 0
        self.play()
        self.moved.emit()

    def seek(self, step: int) -> None:
        """Show a step that is already there."""
        self._cursor = max(0, min(step, self._run.step))
        self.moved.emit()

    def step_by(self, count: int) -> None:
        """Pause and move by some steps; forward beyond the end makes new ones."""
        self.pause()
        target = max(0, self._cursor + count)
        if target > self._run.step:
            self._run.advance(target - self._run.step)
        self.seek(target)

    def tick(self) -> None:
        """Do what is due now; the timer calls it, tests call it with their own clock."""
        now = self._clock()
        elapsed, self._last = now - self._last, now
        if self._speed == FASTEST:
            self._go(None, now + BUDGET)
        else:
            self._debt += elapsed * self._speed
            due = int(self._debt)
            self._debt -= due
            if due == 0:
                return
            self._go(due, now + BUDGET)
        self.moved.emit()
        if self._is_at_end():
            self.pause()

    def _go(self, due: int | None, deadline: float) -> None:
        if due is None:
            self._cursor = self._run.step
        recorded = self._run.step - self._cursor
        if due is not None and due <= recorded:
            self._cursor += due
            return
        wanted = None if due is None else due - recorded
        chunk = 1
        while not self._run.has_ended and (wanted is None or wanted > 0):
            chunk = chunk if wanted is None else min(chunk, wanted)
            self._run.advance(chunk)
            if wanted is not None:
                wanted -= chunk
            left = deadline - self._clock()
            if left <= 0:
                self._debt = 0.0
                break
            chunk *= 2
        self._cursor = self._run.step

    def _is_at_end(self) -> bool:
        return self._run.has_ended and self._cursor >= self._run.step
