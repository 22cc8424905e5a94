"""What lies on the charts of loss and accuracy."""

import numpy as np
from pyqtgraph import ViewBox
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QGraphicsWidget, QStyleOptionGraphicsItem, QWidget

from app.core.arrays import Array
from app.screen.pictures.scale import Scale, segments
from app.style.roles import DARK, Roles
from app.views.axes import QuietAxis, number_font
from app.views.layers import KeptLayer, cosmetic_pen, draw_segments

DASH = 4.0


class PairLayer(KeptLayer):
    """A pale grid, and for each contender a line for the training samples and dashes for those set aside."""

    _pairs: tuple[tuple[Array, Array, str], ...] = ()

    def __init__(self, view_box: ViewBox, axis: QuietAxis) -> None:
        super().__init__(view_box, depth=0)
        self.roles: Roles = DARK
        self._axis = axis

    def set_pairs(self, pairs: tuple[tuple[Array, Array, str], ...]) -> None:
        """Show these lines (m, 2), full and dashed, in their colours."""
        same = len(pairs) == len(self._pairs) and all(
            one[2] == other[2]
            and np.array_equal(one[0], other[0], equal_nan=True)
            and np.array_equal(one[1], other[1], equal_nan=True)
            for one, other in zip(pairs, self._pairs, strict=False)
        )
        if not same:
            self._pairs = pairs
            self.refresh()

    def render_layer(self, painter: QPainter, scale: Scale) -> None:
        painter.setPen(QPen(QColor(self.roles.grid), 1.0))
        for _, values in self._axis.tickValues(scale.bottom, scale.top, scale.height):
            for value in values:
                y = round(float(scale.pixels(np.array([0.0, value]))[1])) + 0.5
                painter.drawLine(QPointF(0, y), QPointF(scale.width, y))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for train, aside, colour in self._pairs:
            painter.setPen(cosmetic_pen(colour, 1.7))
            draw_segments(painter, segments(scale.pixels(train), scale.width, scale.height))
            draw_segments(painter, dashes(scale.pixels(aside), scale.width, scale.height))


def dashes(pixels: Array, width: float, height: float) -> Array:
    """The dashes (n, 4) of a line (m, 2), each `DASH` long and as far apart: ten times as fast as a dashed pen."""
    near = np.clip(pixels[np.isfinite(pixels).all(axis=1)], -1e3, max(width, height) + 1e3)
    if len(near) < 2:
        return np.empty((0, 4))
    steps = np.hypot(*np.diff(near, axis=0).T)
    along = np.concatenate(([0.0], np.cumsum(steps)))
    ends = np.arange(0.0, along[-1], DASH)
    points = np.column_stack([np.interp(ends, along, near[:, axis]) for axis in (0, 1)])
    return np.hstack((points[:-1:2], points[1::2][: len(points[:-1:2])]))


class Title(QGraphicsWidget):
    """A chart's title."""

    def __init__(self) -> None:
        super().__init__()
        self.roles: Roles = DARK
        self.text = ""

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        painter.setFont(number_font(12))
        painter.setPen(QColor(self.roles.text))
        flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom
        painter.drawText(self.rect().adjusted(2, 0, -2, -4), flags, self.text)
