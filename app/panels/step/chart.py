"""A small chart of one quantity over the last steps, a line for each coordinate."""

import math
from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QEvent, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.core.arrays import Array, IntArray
from app.panels.texts import short
from app.style.buttons import roles_now

HEIGHT = 118
DECADES = 3.0
"""Positive numbers over more decades than this are drawn on a logarithmic axis."""


class StepChart(QWidget):
    """Lines over steps; the axis is logarithmic where all numbers are positive and span many decades."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._steps: IntArray = np.empty(0, np.int64)
        self._values: Array = np.empty((0, 0))
        self._names: tuple[str, ...] = ()
        self._cursor = 0
        self.setFixedHeight(HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Chart of a quantity over the last steps"))

    def set_series(self, steps: IntArray, values: Array, names: Sequence[str], cursor: int) -> None:
        """Show values (n, k) at steps (n,), with a mark at the step `cursor`."""
        self._steps, self._values, self._names, self._cursor = steps, values, tuple(names), cursor
        self.update()

    def forget(self) -> None:
        """Show no steps."""
        self.set_series(np.empty(0, np.int64), np.empty((0, 0)), (), 0)

    def is_logarithmic(self) -> bool:
        """Whether the axis is logarithmic."""
        finite = self._values[np.isfinite(self._values)]
        return bool(len(finite) and finite.min() > 0 and math.log10(finite.max()) - math.log10(finite.min()) > DECADES)

    def paintEvent(self, event: QEvent) -> None:  # noqa: N802
        """Paint frame, lines, limits and names."""
        roles, metrics = roles_now(), QFontMetricsF(self.font())
        painter = QPainter(self)
        plot = QRectF(0.5, metrics.height() + 5.5, self.width() - 1, self.height() - 2 * metrics.height() - 10)
        painter.fillRect(plot, QColor(roles.plot_background))
        painter.setPen(QColor(roles.border))
        painter.drawRect(plot)
        with np.errstate(all="ignore"):
            values = np.log10(self._values) if self.is_logarithmic() else self._values
        finite = values[np.isfinite(values)]
        if not len(finite):
            painter.setPen(QColor(roles.muted))
            painter.drawText(plot, Qt.AlignmentFlag.AlignCenter, self.tr("No steps yet."))
            return
        low, high = float(finite.min()), float(finite.max())
        if high - low <= 1e-12 * max(abs(high), 1e-300):
            low, high = low - (abs(low) or 1.0) * 0.5, high + (abs(high) or 1.0) * 0.5
        self._paint_zero(painter, plot, low, high)
        self._paint_lines(painter, plot, values, low, high)
        self._paint_words(painter, plot)

    def _paint_zero(self, painter: QPainter, plot: QRectF, low: float, high: float) -> None:
        if not self.is_logarithmic() and low < 0 < high:
            y = round(plot.bottom() - (0 - low) / (high - low) * plot.height()) + 0.5
            painter.setPen(QPen(QColor(roles_now().border_strong), 1, Qt.PenStyle.DashLine))
            painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y))

    def _paint_lines(self, painter: QPainter, plot: QRectF, values: Array, low: float, high: float) -> None:
        roles = roles_now()
        first, last = float(self._steps[0]), float(self._steps[-1])
        span = max(last - first, 1.0)
        inner = plot.adjusted(4, 4, -4, -4)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        x = inner.left() + (self._steps - first) / span * inner.width()
        for index in range(values.shape[1]):
            with np.errstate(all="ignore"):
                y = inner.bottom() - (values[:, index] - low) / (high - low) * inner.height()
            good = np.isfinite(y)
            points = [QPointF(a, b) for a, b in zip(x[good].tolist(), y[good].tolist(), strict=True)]
            painter.setPen(QPen(QColor(roles.contenders[index]), 1.4))
            painter.drawPolyline(QPolygonF(points))
            at = np.flatnonzero(good & (self._steps <= self._cursor))
            if len(at):
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(QColor(roles.contenders[index]))
                painter.drawEllipse(QPointF(float(x[at[-1]]), float(y[at[-1]])), 3.0, 3.0)

    def _paint_words(self, painter: QPainter, plot: QRectF) -> None:
        """Above: the limits and the names; below: the steps."""
        roles, metrics = roles_now(), QFontMetricsF(self.font())
        finite = self._values[np.isfinite(self._values)]
        row = QRectF(0, 2, self.width(), metrics.height())
        below = QRectF(0, plot.bottom() + 2, self.width(), metrics.height())
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.setPen(QColor(roles.muted))
        limits = f"{short(float(finite.min()))} … {short(float(finite.max()))}"
        painter.drawText(row, right, limits + (" log" if self.is_logarithmic() else ""))
        first, last = int(self._steps[0]), int(self._steps[-1])
        painter.drawText(below, Qt.AlignmentFlag.AlignVCenter, f"{first:,}")
        painter.drawText(below, right, f"{last:,}")
        painter.drawText(below, Qt.AlignmentFlag.AlignCenter, self.tr("steps"))
        left = 0.0
        for index, name in enumerate(self._names[: self._values.shape[1]]):
            painter.setPen(QColor(roles.contenders[index]))
            painter.drawText(QPointF(left, row.top() + metrics.ascent()), name)
            left += metrics.horizontalAdvance(name) + 10
