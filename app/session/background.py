"""Work that would hold the window up: on a thread of its own, with progress and cancel."""

import threading
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal


class Cancelled(Exception):
    """Raised inside the work when its user no longer wants it."""


class Task(QObject):
    """One piece of background work.

    The work is called with a `progress(share)` function, share in [0, 1], which raises `Cancelled` once
    `cancel` was called; it must call it now and then and touch no widget. The signals arrive on the
    thread that made the task.

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

    def _progress(self, share: float) -> None:
        if self._stop.is_set():
            raise Cancelled
        self.progressed.emit(share)

    def _run(self) -> None:
        try:
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
