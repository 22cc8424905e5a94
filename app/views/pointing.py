"""Pointing at a landscape: hover, drag the start, click to drop it, zoom, pan, go home."""

from enum import Enum

import numpy as np
from PySide6.QtCore import QPointF, Qt, QTimer, Signal
from PySide6.QtGui import QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QWidget

from app.core.arrays import Array
from app.views.canvas import Canvas

GRIP = 12.0
"""Pixels around the start marker within which a press takes hold of it."""

SECOND_CLICK = 250
"""Milliseconds a click waits for a second one, only where a double click would mean something."""


class Grip(Enum):
    """What the pressed button is doing."""

    NOTHING = 0
    START = 1
    DROP = 2
    PAN = 3


class PointingCanvas(Canvas):
    """A canvas of a landscape that turns the mouse into signals.

    Signals
    -------
    start_dragged : θ (d,) while the start marker is dragged.
    start_dropped : θ (d,) where it is let go, or where the landscape was clicked.
    hovered : θ (d,) under the pointer, None when it leaves.
    """

    start_dragged = Signal(object)
    start_dropped = Signal(object)
    hovered = Signal(object)

    _grip: Grip = Grip.NOTHING
    _waiting_theta: Array | None = None

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self._last = QPointF()
        self._offset = QPointF()
        self._waiting = QTimer(self, singleShot=True, interval=SECOND_CLICK)
        self._waiting.timeout.connect(self._drop_waiting)

    # What a canvas of a landscape must answer; positions are widget pixels.

    def theta_at(self, position: QPointF) -> Array | None:
        """The θ (d,) under a position, None outside the landscape."""
        raise NotImplementedError

    def start_position(self) -> QPointF | None:
        """Where the start marker is."""
        raise NotImplementedError

    def show_ghost(self, theta: Array | None, dragging: bool) -> None:
        """Show what would happen at θ; None for nothing."""
        raise NotImplementedError

    def zoom(self, position: QPointF, factor: float) -> None:
        """Make the shown range `factor` times as large, around a position."""
        raise NotImplementedError

    def pan(self, start: QPointF, end: QPointF) -> None:
        """Move the landscape with the pointer."""
        raise NotImplementedError

    def go_home(self) -> None:
        """Show the whole landscape."""
        raise NotImplementedError

    def is_home(self) -> bool:
        """Whether the whole landscape is shown."""
        raise NotImplementedError

    # Qt events.

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Take hold of the start, of the landscape, or of a place to drop the start."""
        position = event.position()
        self._last = position
        theta = self.theta_at(position)
        if event.button() in (Qt.MouseButton.MiddleButton, Qt.MouseButton.RightButton):
            self._grip = Grip.PAN
            self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
        elif event.button() == Qt.MouseButton.LeftButton and theta is not None:
            start = self.start_position()
            held = start is not None and _distance(start, position) <= GRIP
            self._grip = Grip.START if held else Grip.DROP
            self._offset = start - position if held and start is not None else QPointF()
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Follow the pointer."""
        position = event.position()
        if self._grip is Grip.PAN:
            self.pan(self._last, position)
            self._last = position
            return
        theta = self.theta_at(position + self._offset)
        if self._grip is Grip.START and theta is not None:
            self.start_dragged.emit(theta)
        self.show_ghost(theta, self._grip is not Grip.NOTHING)
        self.hovered.emit(theta)
        self._point_cursor(position, theta)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Let go."""
        position = event.position()
        grip, self._grip = self._grip, Grip.NOTHING
        theta = self.theta_at(position + self._offset)
        self._offset = QPointF()
        if grip is Grip.DROP and theta is not None and not self.is_home():
            self._waiting_theta = theta
            self._waiting.start()
        elif grip in (Grip.START, Grip.DROP) and theta is not None:
            self.start_dropped.emit(theta)
        self._point_cursor(position, theta)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Go home; the click before it drops nothing then."""
        if event.button() == Qt.MouseButton.LeftButton:
            if self.is_home():
                self.mousePressEvent(event)
                return
            self._waiting.stop()
            self._grip = Grip.NOTHING
            self.go_home()

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802
        """Zoom around the pointer, a quarter a notch."""
        notches = event.angleDelta().y() / 120
        if notches and self.theta_at(event.position()) is not None:
            self.zoom(event.position(), 0.8**notches)
        event.accept()

    def pointer_left(self) -> None:
        """Hide the ghost."""
        self.show_ghost(None, False)
        self.hovered.emit(None)

    def _drop_waiting(self) -> None:
        if self._waiting_theta is not None:
            self.start_dropped.emit(self._waiting_theta)

    def _point_cursor(self, position: QPointF, theta: Array | None) -> None:
        start = self.start_position()
        over_start = start is not None and _distance(start, position) <= GRIP
        shape = Qt.CursorShape.ArrowCursor
        if self._grip is Grip.START:
            shape = Qt.CursorShape.ClosedHandCursor
        elif over_start:
            shape = Qt.CursorShape.OpenHandCursor
        elif theta is not None:
            shape = Qt.CursorShape.CrossCursor
        if self.viewport().cursor().shape() != shape:
            self.viewport().setCursor(shape)


def _distance(one: QPointF, other: QPointF) -> float:
    return float(np.hypot(one.x() - other.x(), one.y() - other.y()))
