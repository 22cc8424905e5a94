"""A legend above a picture: marks with their words, in as many lines as they need."""

from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.style.markers import paint_marker
from app.style.roles import DARK, Roles
from app.views.axes import number_font
from app.views.fit.layers import sample_stamp

LINE = 18
MARK = 16
APART = 12


@dataclass(frozen=True, slots=True)
class Entry:
    """A mark and its words.

    Attributes
    ----------
    sign : a contender's `marker`, a `line` or `dashes` in a colour, a sample `dot`, a `ring` (set aside), or one
        `chosen` (in the batch).
    """

    sign: Literal["marker", "line", "dashes", "dot", "ring", "chosen"]
    colour: str
    marker: str
    text: str


class Legend(QWidget):
    """Entries side by side; it grows downwards."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.roles: Roles = DARK
        self.entries: tuple[Entry, ...] = ()
        self._font = number_font(12)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setSizePolicy(policy)

    def set_entries(self, entries: tuple[Entry, ...]) -> None:
        """Show these entries."""
        if entries != self.entries:
            self.entries = entries
            self.setAccessibleDescription(", ".join(entry.text for entry in entries))
            self._fit()
            self.update()

    def places(self) -> list[QRectF]:
        """Where each entry lies; no entry is wider than the widget."""
        metrics = self.fontMetrics()
        x, y, places = 0.0, 0.0, []
        for entry in self.entries:
            width = min(MARK + 5.0 + metrics.horizontalAdvance(entry.text) + 4, float(self.width()))
            if x > 0 and x + width > self.width():
                x, y = 0.0, y + LINE
            places.append(QRectF(x, y, width, LINE))
            x += width + APART
        return places

    def sizeHint(self) -> QSize:  # noqa: N802
        """As high as its lines."""
        return QSize(200, self.height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Break the lines anew."""
        super().resizeEvent(event)
        self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Paint the entries."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._font)
        for entry, place in zip(self.entries, self.places(), strict=True):
            self._paint_sign(painter, entry, QPointF(place.left() + MARK / 2, place.center().y()))
            words = place.adjusted(MARK + 5, 0, 0, 0)
            painter.setPen(QColor(self.roles.muted))
            text = painter.fontMetrics().elidedText(entry.text, Qt.TextElideMode.ElideRight, int(words.width()) + 1)
            painter.drawText(words, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, text)
        painter.end()

    def _fit(self) -> None:
        self.setFont(self._font)
        places = self.places()
        height = round(places[-1].bottom()) + 2 if places else 0
        if self.height() != height:
            self.setFixedHeight(height)

    def _paint_sign(self, painter: QPainter, entry: Entry, centre: QPointF) -> None:
        if entry.sign == "marker":
            paint_marker(painter, entry.marker, entry.colour, centre, 11)
            return
        if entry.sign in ("line", "dashes"):
            style = Qt.PenStyle.SolidLine if entry.sign == "line" else Qt.PenStyle.DashLine
            painter.setPen(QPen(QColor(entry.colour), 2.0, style))
            painter.drawLine(centre - QPointF(MARK / 2, 0), centre + QPointF(MARK / 2, 0))
            return
        edge = self.roles.text if entry.sign == "chosen" else self.roles.window
        size = 10.0 if entry.sign == "chosen" else 8.0
        stamp = sample_stamp(entry.marker, entry.colour, edge, size, entry.sign == "ring", self.devicePixelRatioF())
        half = stamp.deviceIndependentSize().width() / 2
        painter.drawPixmap(centre - QPointF(half, half), stamp)
