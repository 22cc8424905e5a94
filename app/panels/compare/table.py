"""A painted table of the numbers of one contender, then and now."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.panels.compare.words import Line
from app.panels.painted_rows import ALIGN_RIGHT
from app.panels.texts import wrapped
from app.style.buttons import roles_now

GAP = 14.0


class OutcomeTable(QWidget):
    """Three columns: what, then, now; where that is too wide, what on a line above. The better number is green."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines: tuple[Line, ...] = ()
        self._names: list[list[str]] = []
        self._is_stacked = False
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def lines(self) -> tuple[Line, ...]:
        """What is shown."""
        return self._lines

    def set_lines(self, lines: Sequence[Line]) -> None:
        """Show these rows; cheap to repeat."""
        if tuple(lines) == self._lines:
            return
        self._lines = tuple(lines)
        told = self.tr("{name}: then {then}, now {now}")
        self.setAccessibleDescription(
            "; ".join(told.format(name=line.name, then=line.then, now=line.now) for line in lines)
        )
        self._fit()
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(200, self.height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Break the names anew."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._fit()

    def _widths(self) -> tuple[float, float]:
        """Of the two columns of numbers."""
        metrics = QFontMetricsF(self._bold())
        heads = (self.tr("then"), self.tr("now"))
        columns = ([line.then for line in self._lines], [line.now for line in self._lines])
        then, now = (
            max(metrics.horizontalAdvance(text) for text in (head, *column))
            for head, column in zip(heads, columns, strict=True)
        )
        return then, now

    def _fit(self) -> None:
        then, now = self._widths()
        metrics = QFontMetricsF(self.font())
        room = self.width() - then - now - 2 * GAP
        self._is_stacked = room < 0.3 * self.width()
        room = self.width() if self._is_stacked else room
        self._names = [wrapped(line.name.split(" "), room, metrics.horizontalAdvance) for line in self._lines]
        rows = 1 + sum(map(len, self._names)) + (len(self._names) if self._is_stacked else 0)
        height = round(rows * self._row_height())
        if height != self.minimumHeight() or height != self.maximumHeight():
            self.setFixedHeight(height)

    def _row_height(self) -> float:
        return QFontMetricsF(self.font()).height() + 3

    def _bold(self) -> QFont:
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold)
        return font

    def paintEvent(self, event: QEvent) -> None:  # noqa: N802
        """Paint the head and the rows."""
        roles, height = roles_now(), self._row_height()
        then_width, now_width = self._widths()
        right = float(self.width())
        painter = QPainter(self)
        painter.setPen(QColor(roles.muted))
        then, now = right - now_width - GAP - then_width, right - now_width
        painter.drawText(QRectF(then, 0, then_width, height), ALIGN_RIGHT, self.tr("then"))
        painter.drawText(QRectF(now, 0, now_width, height), ALIGN_RIGHT, self.tr("now"))
        y = height
        for line, names in zip(self._lines, self._names, strict=True):
            values = y + len(names) * height if self._is_stacked else y
            for left, width, text, is_better in (
                (then, then_width, line.then, line.better < 0),
                (now, now_width, line.now, line.better > 0),
            ):
                painter.setFont(self._bold() if is_better else self.font())
                painter.setPen(QColor(roles.good if is_better else roles.text))
                painter.drawText(QRectF(left, values, width, height), ALIGN_RIGHT, text)
            painter.setFont(self.font())
            painter.setPen(QColor(roles.muted))
            for name in names:
                painter.drawText(QRectF(0, y, right, height), Qt.AlignmentFlag.AlignVCenter, name)
                y += height
            y = values + height if self._is_stacked else y
