"""The step h shrinking slowly and coming back, so that the secant is seen to close onto the tangent."""

import math

from PySide6.QtCore import QObject, QTimer, Signal

TICK = 40
"""Milliseconds between two steps."""

DOWN, PAUSE, UP = 240, 20, 80
"""Ticks of the way down, of the rest there and of the way back."""

LOWEST = -12.0
"""The exponent of ten where h turns back."""


class Shrinking(QObject):
    """Moves h geometrically to 1e-12 and back to where it was.

    Signals
    -------
    moved(float) : the next h.
    ended() : h is back, or the movement was stopped.
    """

    moved = Signal(float)
    ended = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._timer = QTimer(self, interval=TICK)
        self._timer.timeout.connect(self.step)
        self._first = 0.0
        self._tick = 0

    @property
    def is_running(self) -> bool:
        """Whether h is moving."""
        return self._timer.isActive()

    def start(self, h: float) -> None:
        """Begin at h."""
        self._first, self._tick = math.log10(h), 0
        self._timer.start()

    def stop(self) -> None:
        """Leave h where it is."""
        if self._timer.isActive():
            self._timer.stop()
            self.ended.emit()

    def step(self) -> None:
        """One tick."""
        self._tick += 1
        self.moved.emit(10.0 ** exponent_at(self._tick, self._first))
        if self._tick >= DOWN + PAUSE + UP:
            self.stop()


def exponent_at(tick: int, first: float) -> float:
    """The exponent of h after so many ticks, from `first` down to `LOWEST` and back."""
    if tick <= DOWN:
        share = tick / DOWN
    elif tick <= DOWN + PAUSE:
        share = 1.0
    else:
        share = max(0.0, 1 - (tick - DOWN - PAUSE) / UP)
    return first + share * (min(LOWEST, first) - first)
