"""Python's cyclic garbage is collected on the thread of the window, and nowhere else."""

import gc
import time

from PySide6.QtCore import QObject, QTimerEvent

EVERY = 200
"""Milliseconds between two looks."""

FULL_EVERY = 30.0
"""Seconds between two collections of everything, which take a frame or two."""


class Garbage(QObject):
    """Collects when there is something to collect, as Python itself would, but never on another thread.

    Python collects on whichever thread happens to allocate. Where a closed dialog lies in a cycle, work beside
    the window would then destroy its widgets off the window's thread, which ends the process.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        gc.freeze()  # what is there by now stays to the end and need not be looked through again
        self._last_full = time.monotonic()
        self.startTimer(EVERY)

    def timerEvent(self, event: QTimerEvent) -> None:  # noqa: N802
        """Look, and collect the generations that have grown beyond Python's thresholds."""
        del event
        generation = self._due()
        if generation >= 0:
            gc.collect(generation)

    def _due(self) -> int:
        """The oldest generation that has grown too large; -1 for none."""
        counts, thresholds = gc.get_count(), gc.get_threshold()
        due = max((one for one in range(3) if counts[one] > thresholds[one] > 0), default=-1)
        if due == 2:
            now = time.monotonic()
            if now - self._last_full < FULL_EVERY:
                return 1
            self._last_full = now
        return due
