"""The player: moves the cursor along the timeline and asks the run for the steps that are due."""

import time
from collections.abc import Callable
from typing import Any, NamedTuple, Protocol

from PySide6.QtCore import QObject, Qt, QTimer, Signal

TICK_MS = 16
BUDGET = 0.008
"""Seconds of computing in one tick; the rest of the frame is for drawing."""

FASTEST = float("inf")
SLOWEST = 0.5

WHAT_IF_BUDGET = 0.025
"""Seconds in which a paused run is worked out again at once after an edit, so that a drag shows its effect."""


class Run(Protocol):
    """What the player moves along."""

    @property
    def step(self) -> int: ...

    @property
    def has_ended(self) -> bool: ...

    def advance(self, count: int) -> None: ...

    def is_behind(self, step: int) -> bool: ...

    def catch_up(self, step: int, count: int) -> None: ...

    def record(self, made: Any) -> bool: ...


class Stepper(Protocol):
    """What makes steps in the background that exceed the budget of a frame: `app.session.background_stepper`."""

    made: Any
    failed: Any

    @property
    def is_busy(self) -> bool: ...

    def exceeds_frame_budget(self, run: Any) -> bool: ...

    def note(self, run: Any, seconds: float) -> None: ...

    def begin(self, run: Any) -> None: ...

    def give_up(self) -> None: ...


class Aim(NamedTuple):
    """Where a paused run is being computed to.

    Attributes
    ----------
    length, cursor : the newest step, and the one that is shown, once it is there.
    kept : the length that the run had before it was edited: it is restored, whatever is shown meanwhile.
    """

    length: int
    cursor: int
    kept: int


class Player(QObject):
    """Play, pause, step and scrub.

    Playing moves the cursor over frames already there and then makes new ones, as many as the speed asks
    for within the budget of a tick; what a slow machine cannot do is dropped, never queued. Paused, a run may
    be computed to a length that a person asked for, a tick's budget at a time. Steps that exceed the budget of
    a frame are made in the background, one at a time, and recorded here when they are there. Who pauses or
    changes the run gives up what is being computed.

    Parameters
    ----------
    stepper : for steps that exceed the budget of a frame; without one all are made here.

    Signals
    -------
    changed() : the cursor moved, frames were added, or it plays, computes or rests now; draw once.
    """

    changed = Signal()

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
        self._aim: Aim | None = None
        if stepper is not None:
            stepper.made.connect(self._take)
            stepper.failed.connect(self.pause)
        self._clock = clock
        self._cursor = 0
        self._is_playing = False
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
        return self._is_playing

    @property
    def aim(self) -> Aim | None:
        """Where a paused run is being computed to; None at rest."""
        return self._aim

    @property
    def kept(self) -> Aim:
        """The length and the cursor that the run has, or is being brought back to: an edit leaves them as they are."""
        aim, length = self._aim, self._run.step
        kept = length if aim is None else max(aim.kept, length)
        return Aim(kept, self._cursor if aim is None else min(aim.cursor, kept), kept)

    @property
    def speed(self) -> float:
        """Steps per second; infinite for as fast as possible."""
        return self._speed

    def set_speed(self, speed: float) -> None:
        """Change the speed, in steps per second; at least 0.5."""
        self._speed = max(SLOWEST, speed)
        self._debt = 0.0
        self.changed.emit()

    def set_run(self, run: Run, wanted: Aim) -> None:
        """Go on with a run that was changed, or with another one; nothing is told yet.

        Played, it is shown at the step wanted or at its newest before it. Paused, it is computed to the length wanted.
        """
        self.give_up()
        self._run = run
        self._cursor = max(0, min(wanted.cursor, run.step))
        if not self._is_playing and run.is_behind(wanted.length):
            self._aim = wanted
            self._compute(self._clock() + WHAT_IF_BUDGET)

    def give_up(self) -> None:
        """Drop what is being computed, as if it had never been begun; a run that plays begins its step again."""
        if self._stepper is not None:
            self._stepper.give_up()
        self._aim = None
        self._keep_time()

    def stop(self) -> None:
        """Pause, and give up what is being computed."""
        self.pause()

    def play(self) -> None:
        """Start moving; at the end of a finished run there is nothing to do."""
        if self.is_playing or self._is_at_end():
            return
        self._aim = None  # a step under way is taken over
        self._last, self._debt = self._clock(), 0.0
        self._is_playing = True
        self._keep_time()
        self.changed.emit()

    def pause(self) -> None:
        """Stay where the cursor is; what is being computed is given up."""
        if self._rest():
            self.changed.emit()

    def toggle(self) -> None:
        """Play or pause; at the end of a finished run, play it again from its start."""
        if self.is_playing or self._aim is not None:
            self.pause()
            return
        if self._is_at_end():
            self._cursor = 0
        self.play()

    def seek(self, step: int) -> None:
        """Show a step that is there, or will be once the run has its length again; other steps are given up."""
        step = max(0, step)
        aim = self._aim
        if aim is not None and self._run.is_behind(aim.kept):
            self._aim = Aim(aim.kept, min(step, aim.kept), aim.kept)
        elif aim is not None:
            self.give_up()
        self._cursor = min(step, self._run.step)
        self.changed.emit()

    def rest_at(self, step: int) -> None:
        """Play no more, and show a step."""
        if self._is_playing:
            self._rest()
        self.seek(step)

    def step_by(self, count: int) -> None:
        """Pause and move by some steps; forward beyond the end makes new ones.

        While steps are being computed, a wish for more of them is dropped: a held key would queue them without end.
        """
        if self._aim is not None:
            target = self._aim.cursor + count
            if target <= self._aim.length:
                self.seek(target)
            return
        self._rest()
        target = max(0, self._cursor + count)
        if target > self._run.step and self._exceeds_frame():
            self._aim = Aim(target, target, self._run.step)
            self._begin_one()
        elif target > self._run.step:
            self._run.advance(target - self._run.step)
        self._cursor = min(target, self._run.step)
        self.changed.emit()

    def tick(self) -> None:
        """Do what is due now; the timer calls it, tests call it with their own clock."""
        now = self._clock()
        before = self._cursor, self._run.step, self._is_playing, self._aim
        if self._is_playing:
            self._play_on(now)
        elif self._aim is not None:
            self._compute(now + BUDGET)
        if before != (self._cursor, self._run.step, self._is_playing, self._aim):
            self.changed.emit()

    # -- playing -----------------------------------------------------------------------------------

    def _play_on(self, now: float) -> None:
        elapsed, self._last = now - self._last, now
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
        if self._is_at_end():
            self._rest()

    def _go(self, due: int | None, deadline: float) -> None:
        recorded = self._run.step - self._cursor
        if due is not None and due <= recorded:
            self._cursor += due
            return
        if self._exceeds_frame():
            self._debt = 0.0
            self._begin_one()
        else:
            self._advance(None if due is None else due - recorded, deadline)
        self._cursor = self._run.step

    def _advance(self, wanted: int | None, deadline: float) -> None:
        """So many steps, or as many as there is time for."""
        chunk = 1
        while not self._run.has_ended and (wanted is None or wanted > 0):
            chunk = chunk if wanted is None else min(chunk, wanted)
            begin = self._clock()
            self._run.advance(chunk)
            if self._stepper is not None and chunk == 1:
                self._stepper.note(self._run, self._clock() - begin)
            if wanted is not None:
                wanted -= chunk
            if self._clock() >= deadline:
                self._debt = 0.0
                break
            chunk *= 2

    # -- computing a paused run ----------------------------------------------------------------------

    def _compute(self, deadline: float) -> None:
        """Bring the run nearer to its aim."""
        aim, run, chunk = self._aim, self._run, 1
        if aim is None:
            return
        while run.is_behind(aim.length) and not self._exceeds_frame() and self._clock() < deadline:
            run.catch_up(aim.length, chunk)
            chunk *= 2
        if run.is_behind(aim.length) and self._exceeds_frame():
            self._begin_one()
        self._arrive(aim)

    def _arrive(self, aim: Aim) -> None:
        self._cursor = min(aim.cursor, self._run.step)
        if not self._run.is_behind(aim.length):
            self._aim = None
        self._keep_time()

    # -- steps made in the background -----------------------------------------------------------------

    def _exceeds_frame(self) -> bool:
        return self._stepper is not None and not self._run.has_ended and self._stepper.exceeds_frame_budget(self._run)

    def _begin_one(self) -> None:
        if self._stepper is not None and not self._stepper.is_busy:
            self._stepper.begin(self._run)

    def _take(self, made: object) -> None:
        """Record a step, and show it unless the cursor has gone elsewhere."""
        was_newest = self._cursor >= self._run.step
        self._run.record(made)
        if self._aim is not None:
            self._compute(self._clock() + BUDGET)
        elif was_newest:
            self._cursor = self._run.step
            if self._is_at_end():
                self._rest()
        self.changed.emit()

    # -- at rest -------------------------------------------------------------------------------------

    def _rest(self) -> bool:
        """Neither play nor compute; whether that is something new."""
        was_at_rest = not self._is_playing and self._aim is None
        self._is_playing = False
        self.give_up()
        return not was_at_rest

    def _keep_time(self) -> None:
        """Let the timer run while there is something to do in its ticks."""
        is_needed = self._is_playing or self._aim is not None
        if is_needed and not self._timer.isActive():
            self._timer.start()
        elif not is_needed:
            self._timer.stop()

    def _is_at_end(self) -> bool:
        return self._run.has_ended and self._cursor >= self._run.step
