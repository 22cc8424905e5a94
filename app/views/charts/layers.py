"""What lies on a chart: its lines, the cursor, and the values under the pointer."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from pyqtgraph import ViewBox
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QGraphicsItem, QGraphicsObject, QGraphicsWidget, QStyleOptionGraphicsItem, QWidget

from app.core.arrays import Array
from app.screen.pictures.scale import Scale, segments
from app.style.markers import paint_marker
from app.style.roles import DARK, Roles
from app.views.axes import QuietAxis, number_font
from app.views.colours import with_alpha
from app.views.layers import KeptLayer, Layer, cosmetic_pen, draw_segments, line_pen
from app.views.marks import draw_dot

FEW = 2000
"""Up to so many pieces the lines of a chart are drawn wide and smooth; beyond it, where dense, thin and fast."""


@dataclass(frozen=True, slots=True, eq=False)
class Line:
    """One contender's line on a chart: points (m, 2), and its colour."""

    points: Array
    colour: str


class LineLayer(KeptLayer):
    """A pale grid and the lines."""

    lines: tuple[Line, ...] = ()

    def __init__(self, view_box: ViewBox, axis: QuietAxis) -> None:
        super().__init__(view_box, depth=0)
        self.roles: Roles = DARK
        self._axis = axis

    def set_lines(self, lines: tuple[Line, ...]) -> None:
        """Show these lines, the last on top."""
        self.lines = lines
        self.refresh()

    def ground(self) -> QColor:
        return QColor(self.roles.plot_background)

    def render_layer(self, painter: QPainter, scale: Scale) -> None:
        painter.setPen(cosmetic_pen(self.roles.grid, 1.0))
        for _, values in self._axis.tickValues(scale.bottom, scale.top, scale.height):
            for value in values:
                y = round(float(scale.pixels(np.array([0.0, value]))[1])) + 0.5
                painter.drawLine(QPointF(0, y), QPointF(scale.width, y))
        pieces = [segments(scale.pixels(line.points), scale.width, scale.height) for line in self.lines]
        are_few = sum(map(len, pieces)) <= FEW
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, are_few)
        width = 1.7 if are_few else 1.0
        for line, piece in zip(self.lines, pieces, strict=True):
            painter.setPen(cosmetic_pen(line.colour, width))
            draw_segments(painter, piece)


class CursorLayer(Layer):
    """The line at the cursor, and each contender's place there."""

    _at: float | None = None
    _pointed: float | None = None
    _dots: tuple[tuple[float, float, str], ...] = ()

    def __init__(self, view_box: ViewBox) -> None:
        super().__init__(view_box, depth=10)
        self.roles: Roles = DARK

    def set_cursor_at(self, x: float, dots: tuple[tuple[float, float, str], ...]) -> None:
        """Put the line at x and a dot (x, y, colour) for each contender."""
        if (x, dots) != (self._at, self._dots):
            self._update_strip()
            self._at, self._dots = x, dots
            self._update_strip()

    def set_pointed(self, x: float | None) -> None:
        """Put the dotted line of the pointer at x; None hides it."""
        if x != self._pointed:
            self._update_strip()
            self._pointed = x
            self._update_strip()

    def _update_strip(self) -> None:
        strip = self._strip()
        if strip.isValid():
            self.update(strip)

    def _strip(self) -> QRectF:
        """The part of the chart that the lines and dots cover: a frame paints little more than the cursor."""
        marked = [x for x in (self._at, self._pointed, *(x for x, _, _ in self._dots)) if x is not None]
        if not marked:
            return QRectF()
        scale, most = self.scale_now(), self._rect.width() + 20
        low, high = (scale.pixel(x, 0.0)[0] for x in (min(marked), max(marked)))
        low, high = (min(max(x, -20.0), most) for x in (low - 7, high + 7))
        return QRectF(low, 0, high - low, self._rect.height())

    def render_layer(self, painter: QPainter, scale: Scale) -> None:
        if self._pointed is not None:
            self._draw_line(painter, scale, self._pointed, cosmetic_pen(self.roles.muted, 1.0, Qt.PenStyle.DotLine))
        if self._at is not None:
            self._draw_line(painter, scale, self._at, line_pen(self.roles.text, 1.0))
        for x, y, colour in self._dots:
            place = scale.pixel(x, y)
            if all(abs(pixel) < 1e5 for pixel in place):
                draw_dot(painter, QPointF(*place), colour, self.roles.plot_background)

    def _draw_line(self, painter: QPainter, scale: Scale, at: float, pen: QPen) -> None:
        x = round(scale.pixel(at, 0.0)[0]) + 0.5
        if -1 <= x <= scale.width + 1:
            painter.setPen(pen)
            painter.drawLine(QPointF(x, 0), QPointF(x, scale.height))


class Header(QGraphicsWidget):
    """A chart's title, and at the right the word that switches its y axis to a logarithm and back."""

    HEIGHT = 24.0

    def __init__(self) -> None:
        super().__init__()
        self.roles: Roles = DARK
        self._title = ""
        self._is_log = False
        self.setCacheMode(QGraphicsItem.CacheMode.DeviceCoordinateCache)

    def set_header(self, title: str, is_log: bool) -> None:
        """Show this title and state of the switch."""
        if (title, is_log) != (self._title, self._is_log):
            self._title, self._is_log = title, is_log
            self.update()

    def switch_rect(self) -> QRectF:
        """Where the switch is, in the header's pixels."""
        return QRectF(self.rect().right() - 36, self.rect().top(), 34, self.rect().height() - 3)

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        area = self.rect().adjusted(2, 0, -2, -4)
        painter.setFont(number_font(12))
        painter.setPen(QColor(self.roles.text))
        painter.drawText(area, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom, self._title)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pill = self.switch_rect().adjusted(2, 3, -2, -1)
        painter.setPen(QPen(QColor(self.roles.accent if self._is_log else self.roles.border), 1))
        painter.setBrush(with_alpha(self.roles.accent, 0.16 if self._is_log else 0.0))
        painter.drawRoundedRect(pill, 4, 4)
        painter.setFont(number_font())
        painter.setPen(QColor(self.roles.link if self._is_log else self.roles.muted))
        painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, "log")


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the table: marker, colour, label, value in words."""

    marker: str
    colour: str
    label: str
    value: str


class ValueTable(QGraphicsObject):
    """The values of all contenders beside the pointer."""

    LINE = 17.0

    def __init__(self, parent: QGraphicsItem) -> None:
        super().__init__(parent)
        self.roles: Roles = DARK
        self.title = ""
        self.rows: tuple[Row, ...] = ()
        self._card = QRectF()
        self._font = number_font()
        self.setZValue(1000)
        self.hide()

    def show_values(self, title: str, rows: Sequence[Row], at: QPointF, inside: QRectF) -> None:
        """Show the table beside a point of the scene, within a rectangle of it."""
        metrics = QFontMetricsF(self._font)
        value_width = max((metrics.horizontalAdvance(row.value) for row in rows), default=0.0)
        label_width = max((min(metrics.horizontalAdvance(row.label), 130.0) for row in rows), default=0.0)
        width = max(label_width + value_width + 44, metrics.horizontalAdvance(title) + 20)
        self.prepareGeometryChange()
        self.title, self.rows = title, tuple(rows)
        self._card = QRectF(0, 0, width, self.LINE * (len(rows) + 1) + 10)
        left = at.x() + 14 if at.x() + 14 + width <= inside.right() else at.x() - 14 - width
        top = min(max(at.y() - 20, inside.top()), inside.bottom() - self._card.height())
        self.setPos(max(left, inside.left()), max(top, inside.top()))
        self.show()
        self.update()

    def boundingRect(self) -> QRectF:  # noqa: N802
        return self._card.adjusted(-1, -1, 1, 1)

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(self.roles.border), 1))
        painter.setBrush(with_alpha(self.roles.card, 0.96))
        painter.drawRoundedRect(self._card, 5, 5)
        painter.setFont(self._font)
        painter.setPen(QColor(self.roles.muted))
        line = self._card.adjusted(9, 4, -9, 0)
        line.setHeight(self.LINE)
        painter.drawText(line, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, self.title)
        metrics = QFontMetricsF(self._font)
        for row in self.rows:
            line.translate(0, self.LINE)
            paint_marker(painter, row.marker, row.colour, QPointF(line.left() + 5, line.center().y()), 9)
            painter.setPen(QColor(self.roles.text))
            words = line.adjusted(16, 0, 0, 0)
            label = metrics.elidedText(row.label, Qt.TextElideMode.ElideRight, 130)
            painter.drawText(words, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, label)
            painter.drawText(words, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, row.value)
