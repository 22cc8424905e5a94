"""Questions answered beside the window: the work runs on a thread of its own that never touches Qt."""

import queue
import threading
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

POLL = 20
"""Milliseconds between two looks for an answer."""

IsWanted = Callable[[], bool]


class Beside(QObject):
    """Answers to the question asked last; an answer to an older one is dropped.

    A signal emitted by a thread may meet an object that is being destroyed, which ends the process. So the
    thread only fills a queue, and this object looks into it while it waits.

    Attributes
    ----------
    answered : carries what the work returned.
    """

    answered = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._answers: queue.SimpleQueue[tuple[int, Any]] = queue.SimpleQueue()
        self._latest = [0]
        self._poll = QTimer(self, interval=POLL)
        self._poll.timeout.connect(self._look)

    def ask(self, work: Callable[[IsWanted], Any]) -> None:
        """Begin; the work is given a function that says whether its answer is still wanted."""
        latest, answers = self._latest, self._answers
        latest[0] += 1
        number = latest[0]

        def run() -> None:
            answers.put((number, work(lambda: latest[0] == number)))

        threading.Thread(target=run, daemon=True).start()
        self._poll.start()

    def stop(self) -> None:
        """Want no answer any more."""
        self._latest[0] += 1
        self._poll.stop()

    def _look(self) -> None:
        while not self._answers.empty():
            number, answer = self._answers.get()
            if number == self._latest[0]:
                self._poll.stop()
                self.answered.emit(answer)
