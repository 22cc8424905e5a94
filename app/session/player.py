"""The player: moves the cursor along the timeline and asks the run for the steps that are due."""

import time
from collections.abc import Callable
from typing import Any, Protocol

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

    def record(self, made: Any) -> bool: ...


class Stepper(Protocol):
    """What makes steps in the background: see `app.session.background_stepper`."""

    made: Any
    failed: Any

    @property
    def is_busy(self) -> bool: ...

    def exceeds_frame_budget(self, run: Any) -> bool: ...

    def note(self, run: Any, seconds: float) -> None: ...

    def begin(self, run: Any) -> None: ...

    def give_up(self) -> None: ...


class Player(QObject):
    """Play, pause, step and scrub.

    Playing moves the cursor over frames already there and then makes new ones, as many as the speed asks
    for within the budget of a tick; what a slow machine cannot do is dropped, never queued. Steps that exceed a
    frame's budget are made in the background, one at a time, and recorded here when they are there. Who pauses,
    goes elsewhere or changes the run gives up the one under way.

    Parameters
    ----------
    stepper : for steps that exceed a frame's budget; without one all are made here.

    Signals
    -------
    moved() : the cursor moved or frames were added; draw once.
    playing_changed(bool)
    stepping_changed(bool) : a step that a person asked for is being made, or is so no more.
    """

    moved = Signal()
    playing_changed = Signal(bool)
    stepping_changed = Signal(bool)

    def __init__(
        self,
        run: Run,
        clock: Callable[[], float] = time.perf_counter,
        parent: QObject | None = None,
        stepper: Stepper | None = None,
    ) -> None:
        super().__init__(parent)
        self._run = run
        self._stepper = stepper
        self._target: int | None = None
        if stepper is not None:
            stepper.made.connect(self._take)
            stepper.failed.connect(self.pause)
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
    def is_stepping(self) -> bool:
        """Whether a step that a person asked for is still being made."""
        return self._target is not None

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
        self.give_up()
        self._run = run
        self._cursor = 0

    def give_up(self) -> None:
        """Drop the step that is being made, as if it had never been begun; a run that plays begins it again."""
        if self._stepper is not None:
            self._stepper.give_up()
        self._set_target(None)

    def stop(self) -> None:
        """Pause, and end what goes on in the background."""
        self.pause()

    def play(self) -> None:
        """Start moving; at the end of a finished run there is nothing to do."""
        if self.is_playing or self._is_at_end():
            return
        self._set_target(None)
        self._last, self._debt = self._clock(), 0.0
        self._timer.start()
        self.playing_changed.emit(True)

    def pause(self) -> None:
        """Stay where the cursor is; a step under way is given up."""
        self.give_up()
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
        """Show a step that is already there; a step that was asked for is given up."""
        if self.is_stepping:
            self.give_up()
        self._cursor = max(0, min(step, self._run.step))
        self.moved.emit()

    def step_by(self, count: int) -> None:
        """Pause and move by some steps; forward beyond the end makes new ones.

        While steps are made in the background, another wish for more is dropped: a held key would queue them.
        """
        if self.is_stepping and count > 0:
            return
        self.pause()
        target = max(0, self._cursor + count)
        if target > self._run.step and self._stepper is not None and self._exceeds_frame_budget():
            self._cursor = self._run.step
            self._set_target(target)
            self._stepper.begin(self._run)
            self.moved.emit()
            return
        if target > self._run.step:
            self._run.advance(target - self._run.step)
        self.seek(target)

    def tick(self) -> None:
        """Do what is due now; the timer calls it, tests call it with their own clock."""
        now = self._clock()
        elapsed, self._last = now - self._last, now
        before = self._cursor, self._run.step
        if self._speed == FASTEST:
            self._go(None, now + BUDGET)
        else:
            self._debt += elapsed * self._speed
            # A step due within half a tick is taken now: ticks that tremble would else show none, then two at once.
            due = int(self._debt + min(0.5, self._speed * TICK_MS / 2000))
            self._debt -= due
            if due == 0:
                return
            self._go(due, now + BUDGET)
        if not self._is_waiting() or (self._cursor, self._run.step) != before:
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
        if self._exceeds_frame_budget():
            self._cursor = self._run.step
            self._debt = 0.0
            self._begin_one()
            return
        wanted = None if due is None else due - recorded
        chunk = 1
        while not self._run.has_ended and (wanted is None or wanted > 0):
            chunk = chunk if wanted is None else min(chunk, wanted)
            begin = self._clock()
            self._run.advance(chunk)
            if self._stepper is not None and chunk == 1:
                self._stepper.note(self._run, self._clock() - begin)
            if wanted is not None:
                wanted -= chunk
            left = deadline - self._clock()
            if left <= 0:
                self._debt = 0.0
                break
            chunk *= 2
        self._cursor = self._run.step

    # -- steps made in the background -----------------------------------------------------------------

    def _exceeds_frame_budget(self) -> bool:
        return self._stepper is not None and not self._run.has_ended and self._stepper.exceeds_frame_budget(self._run)

    def _is_waiting(self) -> bool:
        return self._stepper is not None and self._stepper.is_busy

    def _begin_one(self) -> None:
        if self._stepper is not None and not self._stepper.is_busy:
            self._stepper.begin(self._run)

    def _take(self, made: object) -> None:
        """Record a step, and show it unless the cursor has gone elsewhere."""
        was_newest = self._cursor >= self._run.step
        self._run.record(made)
        if was_newest:
            self._cursor = self._run.step if self._target is None else min(self._target, self._run.step)
        self._go_on_stepping()
        self.moved.emit()
        if self._is_at_end():
            self.pause()

    def _go_on_stepping(self) -> None:
        if self._target is not None and (self._run.has_ended or self._run.step >= self._target):
            self._set_target(None)
        elif self._target is not None:
            self._begin_one()

    def _set_target(self, target: int | None) -> None:
        was, self._target = self.is_stepping, target
        if was != self.is_stepping:
            self.stepping_changed.emit(self.is_stepping)

    def _is_at_end(self) -> bool:
        return self._run.has_ended and self._cursor >= self._run.step
