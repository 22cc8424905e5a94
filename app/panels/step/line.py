"""One equation of a step with its numbers, painted: sixty times a second they change, and nothing else does."""

import time
from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFont,
    QIcon,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
    QRegion,
    QResizeEvent,
)
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QWidget

from app.core.inspection import Plugged, symbol_text
from app.core.optimizers import Equation
from app.panels.editors.parameter_words import translated
from app.panels.ruler import Ruler
from app.panels.step.equation_pictures import EquationPictures, extent
from app.panels.step.inks import swatch
from app.panels.texts import short, summands, wrapped
from app.style.buttons import roles_now

WIDEST = "−0.0008888e8"
"""As wide as any value that `short` writes."""

MARGIN = 10.0
GAP = 5.0
RESTING = 0.25
"""Seconds without new numbers after which a line may become lower again; while they run it only grows."""

TICK = 46.0
"""Room at the right for the check box and its swatch."""


class EquationLine(QWidget):
    """An equation; below it the values of the first coordinates, and while it is the current one its words too.

    Attributes
    ----------
    chosen : the person clicked the line.
    drawing_toggled : the check box for drawing it was switched.
    """

    chosen = Signal()
    drawing_toggled = Signal(bool)

    def __init__(self, equation: Equation, pictures: EquationPictures, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.equation = equation
        self._pictures = pictures
        self._help = translated("Equation", equation.help)
        self._symbol = symbol_text(equation.symbol)
        self._names: tuple[str, ...] = ()
        self._rows: tuple[Plugged, ...] = ()
        self._texts: tuple[str, ...] = ()
        self._labels: tuple[str, ...] = ()
        self._indent = 0.0
        self._in_full: list[list[str]] = []
        self._values_top = 0.0
        self._is_open = self._is_current = False
        self._drawn: tuple[QPixmap, ...] = ()
        self._most_lines: dict[int, int] = {}
        self._ruler, self._bold_ruler = self._rulers()
        self._help_shown: tuple[float, list[str]] = (0.0, [])
        self._height = 0.0
        self._shown_at = 0.0
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(self._symbol)
        self.setToolTip(self._help)
        self.tick = QCheckBox(self)
        self.tick.setVisible(equation.role != "scalar")
        says = self.tr("Draw {symbol} on the map").format(symbol=self._symbol)
        self.tick.setToolTip(says)
        self.tick.setAccessibleName(says)
        self.tick.toggled.connect(self.drawing_toggled)

    def set_ink(self, colour: str) -> None:
        """Show in which colour the quantity is drawn."""
        self.tick.setIcon(QIcon(swatch(colour, self.equation.role == "size", self.devicePixelRatioF())))
        self.tick.setIconSize(QSize(14, 14))
        self._place_tick()

    def set_numbers(self, names: Sequence[str], rows: Sequence[Plugged]) -> None:
        """Show the values of these coordinates, with the numbers put in where they are given."""
        old = self._texts
        is_alike = tuple(names) == self._names and len(rows) == len(self._rows)
        self._names, self._rows = tuple(names), tuple(rows)
        self._texts = tuple([short(row.value) for row in rows])
        if is_alike and not self._is_open:
            self._renew_values(old)
            return
        self._label()
        now = time.perf_counter()
        if now - self._shown_at > RESTING:
            self._most_lines.clear()
            self._height = 0.0
        self._shown_at = now
        self._describe()
        self._write()
        if self._needed_height() > self._height:
            self._fit()
        self.update()

    def _renew_values(self, old: tuple[str, ...]) -> None:
        """Have those values painted that read otherwise than before: nothing else of a closed line changes."""
        if self._texts == old:
            return
        self._describe()
        for place, (text, before) in enumerate(zip(self._texts, old, strict=True)):
            if text != before:
                cell = self._value_cell(place)
                widest = max(self._ruler.number(text), self._ruler.number(before))
                self.update(cell.adjusted(min(0.0, cell.width() - widest), 0, 0, 0).toAlignedRect())

    def _describe(self) -> None:
        pairs = zip(self._labels, self._texts, strict=True)
        self.setAccessibleDescription(", ".join([label + text for label, text in pairs]))

    def set_state(self, is_current: bool, is_open: bool) -> None:
        """Mark the line as the current one; an open line shows its words and its numbers in full."""
        if (is_current, is_open) != (self._is_current, self._is_open):
            self._is_current, self._is_open = is_current, is_open
            self._write()
            self._fit()
            self.update()

    def draw_equation(self) -> None:
        """Have the equation drawn for the width there is; plain text stands for it before."""
        self._drawn = self._pictures.fitted(self.equation, self._equation_width())
        self._fit()
        self.update()

    def is_ready(self) -> bool:
        """Whether the equation can be drawn without delay; if not, it is being typeset."""
        return self._pictures.is_ready(self.equation, self._equation_width())

    def has_picture(self) -> bool:
        """Whether the equation is drawn."""
        return bool(self._drawn)

    # -- geometry ----------------------------------------------------------------------------------

    def sizeHint(self) -> QSize:  # noqa: N802
        return QSize(240, round(self._height))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        return QSize(160, round(self._height))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Break the equation and the numbers anew."""
        super().resizeEvent(event)
        self._place_tick()
        if event.oldSize().width() != event.size().width():
            self._most_lines.clear()
            self._write()
            if self._drawn:
                self._drawn = self._pictures.fitted(self.equation, self._equation_width())
            self._fit()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """Measure a new font."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._ruler, self._bold_ruler = self._rulers()
            self._help_shown = (0.0, [])
            self._label()
            self._write()
            self._fit()

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Make it the current line."""
        self.chosen.emit()

    def _fit(self) -> None:
        self._values_top = GAP + sum(size[1] for size in self._picture_sizes()) + GAP
        self._height = self._needed_height()
        self.setFixedHeight(round(self._height))

    def _place_tick(self) -> None:
        size = self.tick.sizeHint()
        self.tick.setGeometry(self.width() - size.width() - 6, 8, size.width(), size.height())

    def _inner_width(self) -> float:
        return max(self.width() - 2 * MARGIN, 80.0)

    def _equation_width(self) -> float:
        return self._inner_width() - (0.0 if self.equation.role == "scalar" else TICK)

    def _needed_height(self) -> float:
        height = GAP + sum(size[1] for size in self._picture_sizes()) + GAP
        line = self._ruler.height
        if not self._is_open:
            return height + self._value_rows() * (line + 2) + GAP
        height += len(self._help_lines()) * line + 4
        for place, lines in enumerate(self._in_full):
            height += self._most(place, len(lines)) * (line + 2) + 3
        return height + GAP

    def _most(self, place: int, lines: int) -> int:
        """The most lines a coordinate has needed: running numbers change in length and the page must not jump."""
        self._most_lines[place] = max(lines, self._most_lines.get(place, 1))
        return self._most_lines[place]

    def _picture_sizes(self) -> list[tuple[float, float]]:
        if not self._drawn:
            return [(0.0, self._ruler.height + 8)]
        width = self._equation_width()
        sizes = [extent(pixmap) for pixmap in self._drawn]
        shares = [min(1.0, width / size[0]) for size in sizes]
        return [(size[0] * share, size[1] * share) for size, share in zip(sizes, shares, strict=True)]

    def _columns(self) -> int:
        return max(1, min(2, len(self._rows)))

    def _value_rows(self) -> int:
        return -(-len(self._rows) // self._columns())

    # -- words -------------------------------------------------------------------------------------

    def _label(self) -> None:
        """What stands before each value, and the room that it takes."""
        self._labels = tuple([self._named(row) for row in self._rows])
        self._indent = max(map(self._ruler.wide, self._labels), default=0.0) + 4

    def _write(self) -> None:
        """The lines of each coordinate of an open line, broken where the width ends."""
        pairs = zip(self._rows, self._texts, strict=True)
        self._in_full = [self._written(row, text) for row, text in pairs] if self._is_open else []

    def _named(self, row: Plugged) -> str:
        return f"{self._names[row.coordinate]} " if len(self._rows) > 1 or self._has_coordinates() else ""

    def _has_coordinates(self) -> bool:
        return self.equation.role != "scalar" and bool(self._names)

    def _help_lines(self) -> list[str]:
        width = self._inner_width()
        if self._help_shown[0] != width:
            self._help_shown = width, wrapped(self._help.split(), width, self._ruler.wide)
        return self._help_shown[1]

    def _written(self, row: Plugged, text: str) -> list[str]:
        """The lines of one coordinate: the numbers put in, and after the equals sign what they come to."""
        words = summands(row.text) if row.text else []
        width = self._inner_width() - self._indent
        lines = wrapped(words, width, self._ruler.number)
        value = f"= {text}"
        if lines and self._ruler.number(lines[-1] + " ") + self._bold_ruler.number(value) <= width:
            return [*lines[:-1], f"{lines[-1]} {value}"]
        return [*lines, value]

    def _rulers(self) -> tuple[Ruler, Ruler]:
        return Ruler(self.font()), Ruler(self._bold())

    def _bold(self) -> QFont:
        font = QFont(self.font())
        font.setWeight(QFont.Weight.DemiBold)
        return font

    # -- painting ----------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Paint the equation, the words and the numbers, or only the values that changed."""
        roles = roles_now()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        if self._is_current:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(roles.card))
            painter.drawRoundedRect(QRectF(self.rect()), 6, 6)
            painter.fillRect(QRectF(0, 4, 3, self.height() - 8), QColor(roles.accent))
        if event.rect().top() < self._values_top:
            self._paint_equation(painter, GAP)
        if self._is_open:
            self._paint_open(painter, self._values_top)
        else:
            self._paint_values(painter, event.region())

    def _paint_equation(self, painter: QPainter, y: float) -> None:
        if not self._drawn:
            painter.setPen(QColor(roles_now().text))
            place = QRectF(MARGIN, y, self._equation_width(), self._ruler.height + 8)
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, self._symbol)
            return
        for index, (pixmap, (width, height)) in enumerate(zip(self._drawn, self._picture_sizes(), strict=True)):
            indent = 14.0 if index and width + 14.0 <= self._equation_width() else 0.0
            if (width, height) == extent(pixmap):  # copied at whole pixels: scaling costs five times as much
                painter.drawPixmap(QPoint(round(MARGIN + indent), round(y)), pixmap)
            else:
                painter.drawPixmap(QRectF(MARGIN + indent, y, width, height), pixmap, QRectF(pixmap.rect()))
            y += height

    def _value_cell(self, place: int) -> QRectF:
        """Where the value of a coordinate stands in a closed line."""
        columns, height = self._columns(), self._ruler.height + 2
        wide = self._inner_width() / columns
        width = min(self._indent + self._ruler.wide(WIDEST), wide - 8)
        left = MARGIN + (place % columns) * wide
        return QRectF(left, self._values_top + (place // columns) * height, width, height)

    def _paint_values(self, painter: QPainter, region: QRegion) -> None:
        roles, ruler = roles_now(), self._ruler
        muted, ink = QColor(roles.muted), QColor(roles.text)
        for place, (label, text) in enumerate(zip(self._labels, self._texts, strict=True)):
            cell = self._value_cell(place)
            if not region.intersects(cell.toAlignedRect()):
                continue
            baseline = cell.top() + 1 + ruler.ascent
            painter.setPen(muted)
            painter.drawText(QPointF(cell.left(), baseline), label)
            painter.setPen(ink)
            painter.drawText(QPointF(cell.right() - ruler.number(text), baseline), text)

    def _paint_open(self, painter: QPainter, y: float) -> None:
        muted, ruler = QColor(roles_now().muted), self._ruler
        painter.setPen(muted)
        for text in self._help_lines():
            painter.drawText(QPointF(MARGIN, y + ruler.ascent), text)
            y += ruler.height
        y += 4
        left = MARGIN + self._indent
        for place, (label, lines) in enumerate(zip(self._labels, self._in_full, strict=True)):
            painter.setPen(muted)
            painter.drawText(QPointF(MARGIN, y + ruler.ascent + 1), label)
            for index, text in enumerate(lines):
                at = QPointF(left, y + index * (ruler.height + 2) + ruler.ascent + 1)
                self._paint_line(painter, at, text, is_last=index == len(lines) - 1)
            y += self._most(place, len(lines)) * (ruler.height + 2) + 3

    def _paint_line(self, painter: QPainter, at: QPointF, text: str, is_last: bool) -> None:
        """The numbers put in, and in bold what they come to."""
        body, mark, value = text.rpartition("= ") if is_last else (text, "", "")
        painter.drawText(at, body)
        if mark:
            painter.setFont(self._bold())
            painter.setPen(QColor(roles_now().text))
            painter.drawText(QPointF(at.x() + self._ruler.number(body), at.y()), f"= {value}")
            painter.setFont(self.font())
