"""A legend: small signs with their words, flowing over as many lines as they need."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.style.markers import paint_marker
from app.style.roles import DARK, Roles
from app.views.axes import number_font

LINE = 18.0
SIGN = 20.0
GAP = 14.0


@dataclass(frozen=True, slots=True)
class Entry:
    """One sign and its words.

    Attributes
    ----------
    sign : "line", "dash", "dots", "ring", or a marker's word.
    """

    sign: str
    colour: str
    words: str


class Legend(QWidget):
    """Shows entries side by side, in lines as wide as the widget."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.roles: Roles = DARK
        self.entries: tuple[Entry, ...] = ()
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_entries(self, entries: tuple[Entry, ...], roles: Roles) -> None:
        """Show these entries in this theme."""
        if (entries, roles) == (self.entries, self.roles):
            return
        self.entries, self.roles = entries, roles
        self.setAccessibleName("; ".join(entry.words for entry in entries))
        self.updateGeometry()
        self.update()

    def heightForWidth(self, width: int) -> int:  # noqa: N802
        """The height that the entries need at a width."""
        places = self._places(float(width))
        return int(places[-1].bottom() + 4) if places else 0

    def sizeHint(self) -> QSize:  # noqa: N802
        """As high as the present width needs."""
        return QSize(200, self.heightForWidth(max(self.width(), 120)))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Never lower than the words need, lest the last line be cut off."""
        return QSize(0, self.heightForWidth(max(self.width(), 120)))

    def _places(self, width: float) -> list[QRectF]:
        """Each entry's rectangle; words longer than a line are broken."""
        metrics = QFontMetricsF(number_font(12))
        places: list[QRectF] = []
        x = y = 2.0
        for entry in self.entries:
            room = max(width - SIGN - 4, 40.0)
            flags = Qt.TextFlag.TextWordWrap.value
            box = metrics.boundingRect(QRectF(0, 0, room, 1e4), flags, entry.words)
            wide, high = SIGN + box.width() + 2, max(LINE, box.height() + 2)
            if places and x + wide > width:
                x, y = 2.0, max(place.bottom() for place in places)
            places.append(QRectF(x, y, wide, high))
            x += wide + GAP
        return places

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Paint signs and words."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for entry, place in zip(self.entries, self._places(float(self.width())), strict=True):
            _draw_sign(painter, entry, QPointF(place.left() + 7, place.top() + LINE / 2))
            painter.setFont(number_font(12))
            painter.setPen(QColor(self.roles.text))
            words = place.adjusted(SIGN, 1, 2, 0)
            painter.drawText(words, Qt.TextFlag.TextWordWrap.value, entry.words)
        painter.end()


def _draw_sign(painter: QPainter, entry: Entry, at: QPointF) -> None:
    colour = QColor(entry.colour)
    painter.setPen(QPen(colour, 2.0, Qt.PenStyle.DashLine if entry.sign == "dash" else Qt.PenStyle.SolidLine))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if entry.sign in ("line", "dash"):
        painter.drawLine(at - QPointF(7, 0), at + QPointF(7, 0))
    elif entry.sign == "ring":
        painter.setPen(QPen(colour, 1.4))
        painter.drawEllipse(at, 5.5, 5.5)
        paint_marker(painter, "star", entry.colour, at, 7.0)
    elif entry.sign == "dots":
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        for x, y in ((-5, 2), (0, -3), (5, 1)):
            painter.drawEllipse(at + QPointF(x, y), 1.9, 1.9)
    else:
        paint_marker(painter, entry.sign, entry.colour, at, 11.0)
