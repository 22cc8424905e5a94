"""Rows of a name and a value, painted, so that values may change at every frame."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QHelpEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from app.panels.ruler import Ruler
from app.panels.texts import wrapped
from app.style.buttons import roles_now

ALIGN_RIGHT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight


class PaintedRow(NamedTuple):
    """A row: words at the left, a number at the right, a sentence for the pointer, and the value's colour role."""

    name: str
    value: str
    help: str = ""
    role: str = "text"


class PaintedRows(QWidget):
    """A small table of two columns; names wrap, values keep to the right edge, a long one on lines of its own."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[PaintedRow, ...] = ()
        self._lines: list[list[str]] = []
        self._below: list[list[str]] = []
        self._ruler = Ruler(self.font())
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def rows(self) -> tuple[PaintedRow, ...]:
        """What is shown."""
        return self._rows

    def set_rows(self, rows: Sequence[PaintedRow]) -> None:
        """Show these rows; cheap to repeat."""
        if tuple(rows) == self._rows:
            return
        self._rows = tuple(rows)
        self.setAccessibleDescription("; ".join(f"{row.name}: {row.value}" for row in rows))
        self._fit()
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(200, self.height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Break the names anew."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._fit()

    def event(self, event: QEvent) -> bool:
        """Say what a row means where the pointer rests."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            row = self._row_at(event.pos().y())
            QToolTip.showText(event.globalPos(), row.help if row else "", self)
            return True
        return super().event(event)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """Measure a new font."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._ruler = Ruler(self.font())
            self._fit()

    def _row_height(self) -> float:
        return self._ruler.height + 3

    def _fit(self) -> None:
        ruler = self._ruler
        self._lines = []
        self._below = []
        for row in self._rows:
            room = self.width() - ruler.number(row.value) - 12
            is_narrow = room < min(0.35 * self.width(), ruler.wide(row.name))
            room = self.width() if is_narrow else room
            self._lines.append(wrapped(row.name.split(" "), room, ruler.wide))
            self._below.append(wrapped(row.value.split(" "), room, ruler.number) if is_narrow else [])
        height = round((sum(map(len, self._lines)) + sum(map(len, self._below))) * self._row_height())
        if height != self.minimumHeight() or height != self.maximumHeight():
            self.setFixedHeight(height)

    def _row_at(self, y: float) -> PaintedRow | None:
        bottom = 0.0
        for row, lines, below in zip(self._rows, self._lines, self._below, strict=True):
            bottom += (len(lines) + len(below)) * self._row_height()
            if y < bottom:
                return row
        return None

    def paintEvent(self, event: QEvent) -> None:  # noqa: N802
        """Paint the rows."""
        roles, height = roles_now(), self._row_height()
        painter = QPainter(self)
        y = 0.0
        for row, lines, below in zip(self._rows, self._lines, self._below, strict=True):
            ink = QColor(getattr(roles, row.role))
            if not below:
                painter.setPen(ink)
                painter.drawText(QRectF(0, y, self.width(), height), ALIGN_RIGHT, row.value)
            painter.setPen(QColor(roles.muted))
            for line in lines:
                painter.drawText(QRectF(0, y, self.width(), height), Qt.AlignmentFlag.AlignVCenter, line)
                y += height
            painter.setPen(ink)
            for line in below:
                painter.drawText(QRectF(0, y, self.width(), height), ALIGN_RIGHT, line)
                y += height
