"""The same θ seen by all data and by a batch: a table, and the angle between the two gradients."""

import math

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from app.core.analysis.pipeline import PipelinePicture
from app.style.roles import DARK, Roles
from app.views.axes import number_font
from app.views.pipeline.diagram import fitting
from app.views.pipeline.words import comparison_of, comparison_sentence


class PipelineComparison(QWidget):
    """A table with the full batch and the batch side by side, and a dial with both gradients' directions."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.roles: Roles = DARK
        self.rows: tuple[tuple[tuple[str, ...], str, str], ...] = ()
        self.sentence = ""
        self.colour = DARK.accent
        self._angle: float | None = None
        self.setAccessibleName(self.tr("Full batch and batch at the same θ"))

    def clear(self) -> None:
        """Show nothing."""
        self.rows, self.sentence, self._angle = (), "", None
        self.setAccessibleDescription("")
        self.update()

    def set_picture(self, picture: PipelinePicture) -> None:
        """Show this comparison."""
        rows, sentence = comparison_of(picture), comparison_sentence(picture)
        if (rows, sentence, picture.angle) != (self.rows, self.sentence, self._angle):
            self.rows, self.sentence, self._angle = rows, sentence, picture.angle
            self.setAccessibleDescription("; ".join(f"{names[0]}: {full}, {batch}" for names, full, batch in rows))
            self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Paint the table."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), QColor(self.roles.plot_background))
        if self.rows:
            area = QRectF(self.rect()).adjusted(14, 8, -14, -8)
            has_dial = area.width() >= 520 and self._angle is not None
            table = area.adjusted(0, 0, -130 if has_dial else 0, 0)
            self._paint_table(painter, table)
            if has_dial:
                self._paint_dial(painter, QPointF(area.right() - 52, area.top() + 82), 46.0)
        painter.end()

    def _paint_table(self, painter: QPainter, area: QRectF) -> None:
        left, right = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
        middle = Qt.AlignmentFlag.AlignVCenter
        heads = (self.tr("Full batch (GD)"), self.tr("Batch (SGD)"))
        painter.setFont(number_font(12, bold=True))
        if area.width() < 320:
            heads = (self.tr("Full"), self.tr("Batch"))
        values = ([row[1] for row in self.rows], [row[2] for row in self.rows])
        measure = painter.fontMetrics().horizontalAdvance
        columns = [max(map(measure, (head, *texts))) for head, texts in zip(heads, values, strict=True)]
        spare = area.width() - sum(columns)
        column = columns[1] + min(28.0, max(10.0, spare / 8)) if area.width() < 520 else area.width() * 0.31
        height = min(22.0, (area.height() - 40) / (len(self.rows) + 1))
        line = QRectF(area.left(), area.top(), area.width(), height)
        for text, colour, place in (
            (heads[0], self.roles.text, line.adjusted(0, 0, -column, 0)),
            (heads[1], self.colour, line),
        ):
            painter.setPen(QColor(colour))
            painter.drawText(place, right | middle, text)
        painter.setFont(number_font(12))
        for names, full, batch in self.rows:
            line.translate(0, height)
            painter.setPen(QColor(self.roles.grid))
            painter.drawLine(line.topLeft(), line.topRight())
            painter.setPen(QColor(self.roles.muted))
            room = area.width() - column - columns[0] - 10
            painter.drawText(line, left | middle, fitting(names, QFontMetricsF(painter.font()), room))
            painter.setPen(QColor(self.roles.text))
            painter.drawText(line.adjusted(0, 0, -column, 0), right | middle, full)
            painter.drawText(line, right | middle, batch)
        words = QRectF(area.left(), line.bottom() + 6, area.width(), area.bottom() - line.bottom() - 4)
        painter.setPen(QColor(self.roles.muted))
        painter.drawText(words, int(left | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap), self.sentence)

    def _paint_dial(self, painter: QPainter, centre: QPointF, radius: float) -> None:
        angle = math.radians(self._angle or 0.0)
        painter.setPen(QPen(QColor(self.roles.border), 1.0))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(centre, radius, radius)
        for turn, colour in ((0.0, self.roles.text), (angle, self.colour)):
            tip = centre + QPointF(math.sin(turn), -math.cos(turn)) * radius
            painter.setPen(QPen(QColor(colour), 2.2))
            painter.drawLine(centre, tip)
            painter.setBrush(QColor(colour))
            painter.drawEllipse(tip, 3.0, 3.0)
        painter.setPen(QColor(self.roles.muted))
        painter.setFont(number_font(12))
        words = QRectF(centre.x() - 60, centre.y() + radius + 4, 120, 18)
        painter.drawText(words, Qt.AlignmentFlag.AlignCenter, f"{self._angle:.1f}°")
