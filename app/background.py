"""The one door for background work: on a thread, or on the window's thread in a later turn of the event loop."""

import logging
import math
import queue
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from PySide6.QtCore import QMetaMethod, QObject, Qt, QTimer, Signal

from app.core.cancellation import Cancelled, Stop, cancellable

REST = 0.02
"""Seconds after a piece before the next one: what it made stale is painted with the next frame."""

LISTEN = 4
"""Milliseconds between two looks for answers of threads, while there are any."""

TOLD_EVERY = 0.03
"""Seconds between two shares of progress that are told: work may say it a thousand times a second."""

CLOSING = 1.0
"""Seconds in all that the end of a window waits for threads."""

LOG = logging.getLogger("descent_lab")


class Failure(NamedTuple):
    """What went wrong in the work asked for under a name, which is in the context "Background" of the translations."""

    name: str
    error: Exception


class Request(NamedTuple):
    """A piece of work on the window's thread, and the time from which it may be done."""

    due: float
    piece: Callable[[], object]


class Background(QObject):
    """Does what would hold a frame up, and tells what became of it on the window's thread.

    There is one for a window; whoever needs it is given it. A thread touches no Qt: a signal that it emits into an
    object being destroyed would end the process. It fills a queue, and a timer looks there while something goes on.

    Signals
    -------
    failed(object) : a `Failure` that nobody else takes; it is also logged, and raised where nobody is connected.
    """

    failed = Signal(object)

    def __init__(self, parent: QObject | None = None, clock: Callable[[], float] = time.perf_counter) -> None:
        super().__init__(parent)
        self._clock = clock
        self._is_closed = False
        self._key: object = None
        self._going: dict[str, _Work] = {}
        self._answers: queue.SimpleQueue[_Work] = queue.SimpleQueue()
        self._listening = QTimer(self, interval=LISTEN)
        self._listening.setTimerType(Qt.TimerType.PreciseTimer)
        self._listening.timeout.connect(self._listen)
        self._requests: dict[str, Request] = {}
        self._free_from = 0.0
        self._turns = QTimer(self, singleShot=True)
        self._turns.timeout.connect(self.run_next)

    # -- on a thread -----------------------------------------------------------------------------------

    def ask(
        self,
        name: str,
        work: Callable[[Stop], Any],
        then: Callable[[Any], object],
        *,
        owner: object = None,
        failed: Callable[[Exception], object] | None = None,
        progressed: Callable[[float], object] | None = None,
        ended: Callable[[], object] | None = None,
    ) -> None:
        """Have work done on a thread; what was asked for under the same name before is cancelled.

        Parameters
        ----------
        work : knows no Qt, and asks its `Stop` now and then. Sums over many samples ask it themselves.
        then : is given the result.
        owner : what the result belongs to; it is dropped once `show_key` has told another one.
        failed : is given the exception; what it raises, or without it the exception itself, goes to `report`.
        progressed : is given the share in [0, 1] that the work says.
        ended : called once nothing goes on any more, whatever became of it, before `then` and `failed`.
        """
        self._end(name)
        if self._is_closed:
            return
        one = self._going[name] = _Work(name, work, then, owner, failed, progressed, ended, self._answers)
        _forget_ended()
        _threads.append(one)
        one.thread.start()
        self._listening.start()

    def show_key(self, key: object) -> None:
        """Say what the screen shows now; what is going on for another owner is cancelled."""
        self._key = key
        for name in [name for name, one in self._going.items() if not self._is_shown(one)]:
            self._end(name)

    def interrupt(self, name: str) -> None:
        """End work as soon as it asks; what became of it is told, `Cancelled` to `failed`."""
        if name in self._going:
            self._going[name].stop.cancel()

    def report(self, name: str, error: Exception) -> None:
        """Have a failure logged and shown."""
        LOG.error("In the background, %s failed.", name, exc_info=error)
        if not self.isSignalConnected(QMetaMethod.fromSignal(self.failed)):
            raise error
        self.failed.emit(Failure(name, error))

    # -- on the window's thread ------------------------------------------------------------------------

    def later(self, name: str, piece: Callable[[], object], after: float = 0.0) -> None:
        """Have a piece done after so many seconds, one piece a turn and the one that is due longest first.

        Numbers that are read, charts of what has been and diagnoses may lag behind a moving ball unseen. Done all
        in one frame they would hold it up; one a turn they never do, and at rest all are done in a few milliseconds.
        It takes the place of the piece of that name still waiting.
        """
        if self._is_closed:
            return
        due = self._clock() + max(0.0, after)
        waiting = self._requests.get(name)
        self._requests[name] = Request(due if waiting is None else min(due, waiting.due), piece)
        self._wake()

    def run_next(self) -> None:
        """Do the piece that is due longest, if one is; the timer calls it, tests call it with their own clock."""
        name = min(self._requests, key=lambda each: self._requests[each].due, default=None)
        try:
            if name is not None and self._requests[name].due <= self._clock():
                try:
                    self._requests.pop(name).piece()
                except Exception as error:
                    self.report(name, error)
                finally:
                    self._free_from = self._clock() + REST
        finally:
            self._wake()

    # -- both --------------------------------------------------------------------------------------------

    def cancel(self, name: str) -> None:
        """Want no more of what was asked for under a name, on a thread or for a later turn; nothing is told of it."""
        self._end(name)
        self._requests.pop(name, None)
        self._wake()

    def is_busy(self, name: str | None = None) -> bool:
        """Whether a thread works under a name; without one, whether anything is going on or waits for its turn."""
        return name in self._going if name is not None else bool(self._going or self._requests)

    def stop(self) -> None:
        """Cancel everything, begin nothing more, and wait for the threads at most `CLOSING` in all.

        For the end of a window: who asked may be gone before an answer comes.
        """
        self._is_closed = True
        for name in [*self._going, *self._requests]:
            self.cancel(name)
        until = time.monotonic() + CLOSING
        for one in [one for one in _threads if one.answers is self._answers]:
            one.thread.join(max(0.0, until - time.monotonic()))
            if one.thread.is_alive():
                LOG.warning("In the background, %s does not end; it is left to the end of the program.", one.name)
        _forget_ended()
        self._listening.stop()

    # -- inside ------------------------------------------------------------------------------------------

    def _listen(self) -> None:
        try:
            while not self._answers.empty():
                self._tell(self._answers.get())
            for one in list(self._going.values()):
                one.tell_progress()
        finally:
            _forget_ended()  # or what the work held on to would stay until the next one is asked for
            if not self._going and not any(one.answers is self._answers for one in _threads):
                self._listening.stop()

    def _tell(self, one: "_Work") -> None:
        """Hand a result or an exception over, if it is still wanted."""
        if self._going.get(one.name) is not one:
            return
        self._end(one.name)
        if not self._is_shown(one):
            return
        try:
            if one.error is None:
                one.then(one.result)
            elif one.failed is not None:
                one.failed(one.error)
            elif not isinstance(one.error, Cancelled):
                raise one.error
        except Exception as error:
            self.report(one.name, error)

    def _end(self, name: str) -> None:
        one = self._going.pop(name, None)
        if one is not None:
            one.stop.cancel()
            if one.ended is not None:
                one.ended()

    def _is_shown(self, one: "_Work") -> bool:
        return one.owner is None or self._key is None or one.owner == self._key

    def _wake(self) -> None:
        if not self._requests:
            self._turns.stop()
            return
        due = min(request.due for request in self._requests.values())
        self._turns.start(max(0, math.ceil(1000 * (max(due, self._free_from) - self._clock()))))


@dataclass(eq=False)
class _Work:
    """Work on a thread of its own, and what became of it."""

    name: str
    work: Callable[[Stop], Any]
    then: Callable[[Any], object]
    owner: object
    failed: Callable[[Exception], object] | None
    progressed: Callable[[float], object] | None
    ended: Callable[[], object] | None
    answers: "queue.SimpleQueue[_Work]"
    stop: Stop = field(default_factory=Stop)
    result: Any = None
    error: Exception | None = None
    told: float = -1.0
    tell_from: float = 0.0

    def __post_init__(self) -> None:
        self.thread = threading.Thread(target=self._run, name=f"background: {self.name}", daemon=True)

    def tell_progress(self) -> None:
        """Pass the share on that was said last."""
        now, share = time.perf_counter(), self.stop.share
        if self.progressed is not None and share != self.told and now >= self.tell_from:
            self.told, self.tell_from = share, now + TOLD_EVERY
            self.progressed(share)

    def _run(self) -> None:
        try:
            with cancellable(self.stop):
                self.result = self.work(self.stop)
        except Exception as error:
            if self.stop.is_cancelled and not isinstance(error, Cancelled):  # a run may be cut under its reader
                LOG.warning("In the background, %s failed after nobody wanted it.", self.name, exc_info=error)
            self.error = error
        self.answers.put(self)


_threads: list[_Work] = []
"""All work whose thread may still run. What the work holds on to, widgets among it, must not be freed by a thread,
so it is kept here until the window's thread finds that the other one has ended."""


def _forget_ended() -> None:
    _threads[:] = [one for one in _threads if one.thread.is_alive() or one.thread.ident is None]
