"""One step of learning as a line of six boxes, and the same θ seen by a batch and by all data."""

import math

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QFontMetricsF, QPainter, QPaintEvent, QPen, QPolygonF, QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from app.core.training.pipeline import PipelinePicture
from app.style.roles import DARK, Roles
from app.views.axes import number_font
from app.views.colours import with_alpha
from app.views.pipeline_words import Box, boxes_of, comparison_of, comparison_sentence

STAGES = 6
GAP = 22.0
PAD = 9.0
LINE = 15.0
TALL = 520
"""From so many pixels on boxes and comparison are shown together."""

WIDE = 360
"""Fewer pixels across are too few for that."""

COMPARISON_HEIGHT = 236


class PipelineDiagram(QWidget):
    """Data set → batch → prediction → loss → gradient → update."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.roles: Roles = DARK
        self.boxes: tuple[Box, ...] = ()
        self.stage = 0
        self.setAccessibleName(self.tr("One step of learning"))

    def set_boxes(self, boxes: tuple[Box, ...]) -> None:
        """Show these boxes."""
        if boxes != self.boxes:
            self.boxes = boxes
            self.setAccessibleDescription("; ".join(f"{box.title}: {box.head[0]}" for box in boxes))
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
        return [_fitting(forms, metrics, room) for forms in box.lines[:count]]

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Paint the boxes and the arrows between them."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), QColor(self.roles.plot_background))
        places = self.places()
        for index, (box, place) in enumerate(zip(self.boxes, places, strict=False)):
            self._paint_box(painter, index + 1, box, place)
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
        head = _fitting(box.head, QFontMetricsF(painter.font()), room)
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
            painter.drawText(line, left | middle, _fitting(names, QFontMetricsF(painter.font()), room))
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


class PipelineView(QWidget):
    """The pipeline and the comparison, together where there is room and in turn where there is not.

    Signals
    -------
    walk_requested : the person wants to be led through one step, stage by stage; answer with `set_stage`.
    """

    walk_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._picture: PipelinePicture | None = None
        self._is_comparing = False
        self.diagram = PipelineDiagram(self)
        self.comparison = PipelineComparison(self)
        self.walk = QPushButton(self.tr("Walk"), self)
        self.walk.setToolTip(self.tr("Light the stages of one step, one after the other."))
        self.walk.setAutoDefault(False)
        self.step_button, self.compare_button = self._segment(self.tr("This step")), self._segment(self.tr("Compare"))
        self.step_button.setChecked(True)
        self.switch = QFrame(self)
        self.switch.setProperty("look", "segments")
        self._lay_out()
        self.walk.clicked.connect(lambda: self.walk_requested.emit())
        self._group.idToggled.connect(lambda _id, on: self._turn_page() if on else None)
        self._show_pages()

    def draw(self, picture: PipelinePicture) -> None:
        """Show one update; only what is seen and differs is set."""
        self._picture = picture
        if self.diagram.isVisibleTo(self):
            self.diagram.set_boxes(boxes_of(picture))
        if self.comparison.isVisibleTo(self):
            self.comparison.set_picture(picture)

    def set_stage(self, stage: int) -> None:
        """Light one stage, 1 … 6; 0 lights all alike (at rest, and where motion is reduced)."""
        self.diagram.set_stage(stage)

    def set_roles(self, roles: Roles) -> None:
        """Take the theme's colours."""
        self.diagram.roles = self.comparison.roles = roles
        self.comparison.colour = roles.link
        self.diagram.update()
        self.comparison.update()

    def sizeHint(self) -> QSize:  # noqa: N802
        """Two rows of three boxes."""
        return QSize(690, 300)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Show both where there is room."""
        super().resizeEvent(event)
        self._show_pages()

    def _segment(self, text: str) -> QPushButton:
        button = QPushButton(text, self)
        button.setCheckable(True)
        button.setAutoDefault(False)
        button.setProperty("look", "segment")
        # The chosen word is bold, which the button's own size does not allow for.
        bold = button.font()
        bold.setBold(True)
        button.setMinimumWidth(QFontMetrics(bold).horizontalAdvance(text) + 26)
        return button

    def _lay_out(self) -> None:
        self._group = QButtonGroup(self)
        row = QHBoxLayout(self.switch)
        row.setContentsMargins(2, 2, 2, 2)
        row.setSpacing(2)
        for number, button in enumerate((self.step_button, self.compare_button)):
            self._group.addButton(button, number)
            row.addWidget(button)
        head = QHBoxLayout()
        head.setContentsMargins(10, 4, 10, 2)
        head.addWidget(self.switch)
        head.addStretch(1)
        head.addWidget(self.walk)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.diagram, 1)
        column.addWidget(self.comparison)

    def _turn_page(self) -> None:
        self._is_comparing = self.compare_button.isChecked()
        self._show_pages()

    def _show_pages(self) -> None:
        has_room = self.height() >= TALL and self.width() >= WIDE
        self.switch.setVisible(not has_room)
        self.diagram.setVisible(has_room or not self._is_comparing)
        self.comparison.setVisible(has_room or self._is_comparing)
        self.walk.setEnabled(self.diagram.isVisibleTo(self))
        self.comparison.setMinimumHeight(COMPARISON_HEIGHT if has_room else 0)
        self.comparison.setMaximumHeight(COMPARISON_HEIGHT if has_room else 16_777_215)
        if self._picture is not None:
            self.draw(self._picture)


def _fitting(forms: tuple[str, ...], metrics: QFontMetricsF, room: float) -> str:
    """The longest form that fits; the last one, elided, where none does."""
    for form in forms:
        if metrics.horizontalAdvance(form) <= room:
            return form
    return metrics.elidedText(forms[-1], Qt.TextElideMode.ElideRight, room)
