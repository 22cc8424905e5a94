"""Work that would hold the window up: on a thread of its own, with progress and cancel."""

import threading
import time
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal, SignalInstance

from app.core.interruption import looking

TOLD_EVERY = 0.03
"""Seconds between two signals of progress: work may tell it a thousand times a second, and each is an event."""


class Cancelled(Exception):
    """Raised inside the work when its user no longer wants it."""


class Task(QObject):
    """One piece of background work.

    The work is called with a `progress(share)` function, share in [0, 1], which raises `Cancelled` once
    `cancel` was called; it must call it now and then and touch no widget. Sums over many samples raise it
    themselves, between two blocks of samples. The signals arrive on the thread that made the task.

    Signals
    -------
    progressed(float), finished(object), failed(object: the exception), cancelled()
    """

    progressed = Signal(float)
    finished = Signal(object)
    failed = Signal(object)
    cancelled = Signal()
    _ended = Signal(str, object)

    def __init__(self, work: Callable[[Callable[[float], None]], Any], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._work = work
        self._stop = threading.Event()
        self._tell_from = 0.0
        self._thread = threading.Thread(target=self._run, daemon=True)
        self._ended.connect(self._on_ended, Qt.ConnectionType.QueuedConnection)

    def start(self) -> None:
        self._thread.start()

    def cancel(self) -> None:
        """Ask the work to end at its next progress."""
        self._stop.set()

    def wait(self) -> None:
        """Block until the thread has ended."""
        if self._thread.is_alive():
            self._thread.join()

    def _look(self) -> None:
        if self._stop.is_set():
            raise Cancelled

    def _progress(self, share: float) -> None:
        self._look()
        now = time.perf_counter()
        if now >= self._tell_from:
            self._tell_from = now + TOLD_EVERY
            self.progressed.emit(share)

    def _run(self) -> None:
        try:
            with looking(self._look):
                result = self._work(self._progress)
        except Cancelled:
            self._ended.emit("cancelled", None)
        except Exception as error:  # handed to the thread that asked
            self._ended.emit("failed", error)
        else:
            self._ended.emit("finished", result)

    def _on_ended(self, how: str, result: object) -> None:
        self._thread.join()
        if how == "finished":
            self.finished.emit(result)
        elif how == "failed":
            self.failed.emit(result)
        else:
            self.cancelled.emit()


class Job(QObject):
    """One piece of work at a time: starting another ends the one before it, whose result is then not told.

    Signals
    -------
    progressed(object) : a share in [0, 1]; None once nothing is going on.
    finished(object), failed(object) : the result, or the exception, of the work started last.
    """

    progressed = Signal(object)
    finished = Signal(object)
    failed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._task: Task | None = None
        self._ending: list[Task] = []

    @property
    def is_busy(self) -> bool:
        return self._task is not None

    def start(self, work: Callable[[Callable[[float], None]], Any]) -> None:
        """Begin; the work is as a `Task`'s."""
        self.cancel()
        task = Task(work, self)
        self._task = task
        task.progressed.connect(lambda share: self._tell(task, share))
        task.finished.connect(lambda result: self._end(task, self.finished, result))
        task.failed.connect(lambda error: self._end(task, self.failed, error))
        task.cancelled.connect(lambda: self._forget(task))
        task.start()

    def cancel(self) -> None:
        """End what is going on; nothing more is told of it."""
        if self._task is not None:
            task, self._task = self._task, None
            self._ending.append(task)
            task.cancel()
            self.progressed.emit(None)

    def stop(self) -> None:
        """Cancel and wait; for the end of a window."""
        self.cancel()
        for task in self._ending:
            task.wait()

    def _tell(self, task: Task, share: float) -> None:
        if task is self._task:
            self.progressed.emit(share)

    def _end(self, task: Task, signal: SignalInstance, result: object) -> None:
        is_last = task is self._task
        self._forget(task)
        if is_last:
            self._task = None
            self.progressed.emit(None)
            signal.emit(result)

    def _forget(self, task: Task) -> None:
        if task in self._ending:
            self._ending.remove(task)
        task.deleteLater()


def raised(error: Exception) -> None:
    """Raise on the window's thread what work beside it ran into: nothing that fails goes unheard."""
    raise error
