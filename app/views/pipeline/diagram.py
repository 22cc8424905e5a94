"""One step of learning as six boxes with arrows between them."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from app.style.roles import DARK, Roles
from app.views.axes import number_font
from app.views.colours import with_alpha
from app.views.pipeline.words import Box

STAGES = 6
GAP = 22.0
PAD = 9.0
LINE = 15.0


class PipelineDiagram(QWidget):
    """Data set → batch → prediction → loss → gradient → update."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.roles: Roles = DARK
        self.boxes: tuple[Box, ...] = ()
        self.stage = 0
        self.sentence = ""
        self.setAccessibleName(self.tr("One step of learning"))

    def set_boxes(self, boxes: tuple[Box, ...]) -> None:
        """Show these boxes."""
        if boxes != self.boxes or self.sentence:
            self.boxes, self.sentence = boxes, ""
            self.setAccessibleDescription("; ".join(f"{box.title}: {box.head[0]}" for box in boxes))
            self.update()

    def set_sentence(self, sentence: str) -> None:
        """Show a sentence in place of boxes."""
        if sentence != self.sentence or self.boxes:
            self.boxes, self.sentence = (), sentence
            self.setAccessibleDescription(sentence)
            self.update()

    def set_stage(self, stage: int) -> None:
        """Light one stage, 1 … 6; 0 lights all alike."""
        if stage != self.stage:
            self.stage = stage
            self.update()

    def columns(self) -> int:
        """How many boxes stand side by side."""
        if self.width() >= 960 and self.height() < 260:
            return 6
        if self.width() >= 400 and self.height() <= 1.1 * self.width():
            return 3
        return 2 if self.width() >= 240 else 1

    def places(self) -> list[QRectF]:
        """Where the boxes lie."""
        columns = self.columns()
        rows = STAGES // columns
        width = (self.width() - 2 * PAD - (columns - 1) * GAP) / columns
        height = (self.height() - 2 * PAD - (rows - 1) * GAP) / rows
        places = []
        for index in range(STAGES):
            row, column = divmod(index, columns)
            places.append(QRectF(PAD + column * (width + GAP), PAD + row * (height + GAP), width, height))
        return places

    def lines_shown(self, box: Box, place: QRectF) -> list[str]:
        """The lines that have room, each in its longest form that fits."""
        metrics = QFontMetricsF(number_font(11))
        room = place.width() - 2 * PAD
        count = max(0, int((place.height() - 47) // LINE))
        return [fitting(forms, metrics, room) for forms in box.lines[:count]]

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Paint the boxes and the arrows between them."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), QColor(self.roles.plot_background))
        places = self.places()
        for index, (box, place) in enumerate(zip(self.boxes, places, strict=False)):
            self._paint_box(painter, index + 1, box, place)
        if self.sentence:
            painter.setPen(QColor(self.roles.muted))
            painter.drawText(self.rect(), int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap), self.sentence)
        if self.boxes:
            for index in range(STAGES - 1):
                self._paint_arrow(painter, places[index], places[index + 1], self.stage == index + 2)
        painter.end()

    def _paint_box(self, painter: QPainter, number: int, box: Box, place: QRectF) -> None:
        is_lit, is_rest = number == self.stage, self.stage == 0
        painter.setPen(QPen(QColor(self.roles.accent if is_lit else self.roles.border), 2.0 if is_lit else 1.0))
        painter.setBrush(QColor(self.roles.card))
        painter.drawRoundedRect(place, 8, 8)
        if is_lit:
            painter.setBrush(with_alpha(self.roles.accent, 0.14))
            painter.drawRoundedRect(place, 8, 8)
        painter.setOpacity(1.0 if is_rest or number <= self.stage else 0.45)
        inside = place.adjusted(PAD, 6, -PAD, -4)
        room = inside.width()
        line = QRectF(inside.left(), inside.top(), room, 17)
        painter.setFont(number_font(11, bold=True))
        painter.setPen(QColor(self.roles.link if is_lit else self.roles.muted))
        title = painter.fontMetrics().elidedText(f"{number}  {box.title}", Qt.TextElideMode.ElideRight, int(room) + 1)
        painter.drawText(line, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, title)
        line.translate(0, 17)
        line.setHeight(20)
        painter.setFont(number_font(13, bold=True))
        painter.setPen(QColor(self.roles.text))
        head = fitting(box.head, QFontMetricsF(painter.font()), room)
        painter.drawText(line, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, head)
        painter.setFont(number_font(11))
        painter.setPen(QColor(self.roles.plot_foreground))
        line = QRectF(inside.left(), inside.top() + 37, room, LINE)
        for text in self.lines_shown(box, place):
            painter.drawText(line, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, text)
            line.translate(0, LINE)
        painter.setOpacity(1.0)

    def _paint_arrow(self, painter: QPainter, one: QRectF, other: QRectF, is_lit: bool) -> None:
        colour = QColor(self.roles.accent if is_lit else self.roles.border_strong)
        painter.setPen(QPen(colour, 2.0))
        if abs(one.top() - other.top()) < 1:
            start, end = QPointF(one.right() + 3, one.center().y()), QPointF(other.left() - 3, other.center().y())
            painter.drawLine(start, end)
            wing = QPointF(-6, 4), QPointF(-6, -4)
        else:
            middle = (one.bottom() + other.top()) / 2
            end = QPointF(other.center().x(), other.top() - 3)
            painter.drawPolyline(
                [
                    QPointF(one.center().x(), one.bottom() + 3),
                    QPointF(one.center().x(), middle),
                    QPointF(end.x(), middle),
                    end,
                ]
            )
            wing = QPointF(4, -6), QPointF(-4, -6)
        painter.setBrush(colour)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.drawPolygon(QPolygonF([end, end + wing[0], end + wing[1]]))


def fitting(forms: tuple[str, ...], metrics: QFontMetricsF, room: float) -> str:
    """The longest form that fits; the last one, elided, where none does."""
    for form in forms:
        if metrics.horizontalAdvance(form) <= room:
            return form
    return metrics.elidedText(forms[-1], Qt.TextElideMode.ElideRight, room)
