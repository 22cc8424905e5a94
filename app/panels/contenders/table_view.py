"""How the table of the contenders is painted: as wide as there is room, without scrolling sideways for a few."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QTableView,
    QWidget,
)

from app.panels.contenders.table_model import ContendersModel
from app.style.buttons import roles_now

PAD = 4
"""Points between a text and the edge of its cell."""

INDENT = 8
"""Points before the titles of the quantities."""

SMALLEST = 0.75
"""How small a text may become, as a share of its size, before it is cut."""

WIDEST_COLUMN = 130
"""Few contenders keep their numbers near each other and near the names."""

WIDE_STATUS = "global minimum"
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class ContendersView(QTableView):
    """Paints a `ContendersModel`. Where the names of the quantities leave no room beside them they stand above.

    Nothing is measured or laid out when only numbers change.
    """

    def __init__(self, model: ContendersModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._selected = -1
        self._is_stacked = False
        self.setShowGrid(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        font = QFont(self.font())
        font.setFeature(QFont.Tag("tnum"), 1)
        self.setFont(font)
        self.setHorizontalHeader(ContenderHeader(self))
        self._names = QuantityHeader(self)
        self.setVerticalHeader(self._names)
        self.setModel(model)
        model.modelReset.connect(self._fit)

    def contenders(self) -> ContendersModel:
        """What is shown."""
        model = self.model()
        assert isinstance(model, ContendersModel)
        return model

    def selected(self) -> int:
        """The contender that the other views show."""
        return self._selected

    def set_selected(self, index: int) -> None:
        """Mark the contender that the other views show; costs nothing where it is marked already."""
        if index != self._selected:
            self._selected = index
            self.viewport().update()
            self.horizontalHeader().viewport().update()

    def is_stacked(self) -> bool:
        """Whether the names of the quantities stand above their numbers."""
        return self._is_stacked

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Copy all numbers on Ctrl+C; Qt would copy the current cell."""
        if event.matches(QKeySequence.StandardKey.Copy):
            QGuiApplication.clipboard().setText(self.contenders().as_text())
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Share the new width."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """Measure a new font."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and isinstance(self.model(), ContendersModel):
            self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Paint all cells. A delegate's calls for each of them would take twice as long."""
        del event
        model, roles, font = self.contenders(), roles_now(), self.font()
        columns = [(self.columnViewportPosition(at), self.columnWidth(at)) for at in range(model.columnCount())]
        right = max((left + width for left, width in columns), default=0)
        painter = QPainter(self.viewport())
        if 0 <= self._selected < len(columns):
            left, width = columns[self._selected]
            bottom = self.rowViewportPosition(model.rowCount() - 1) + self.rowHeight(model.rowCount() - 1)
            painter.fillRect(left, 0, width, bottom, QColor(roles.card))
        text, muted, line = QColor(roles.text), QColor(roles.muted), QColor(roles.grid)
        for row, quantity in enumerate(model.quantities()):
            top, height = self.rowViewportPosition(row), self.rowHeight(row)
            painter.fillRect(0, top + height - 1, right, 1, line)
            is_status = quantity.name == "status"
            if self._is_stacked and not is_status:
                painter.setPen(muted)
                write(painter, QRectF(INDENT, top + 1, right, height / 2), font, quantity.words(), side=LEFT)
                top, height = top + height // 2, height // 2
            painter.setPen(text)
            for column, (left, width) in enumerate(columns):
                room = QRectF(left + PAD, top, width - 2 * PAD, height)
                if is_status:
                    painter.setPen(QColor(getattr(roles, model.rows()[column].role)))
                    write(painter, room, font, model.text(column, quantity), most=2)
                else:
                    is_best = model.is_best(column, quantity)
                    write(painter, room, model.bold if is_best else font, model.text(column, quantity))
        if self.hasFocus() and self.currentIndex().isValid():
            painter.setPen(QColor(roles.accent))
            cell = QRectF(self.visualRect(self.currentIndex()))
            painter.drawRoundedRect(cell.adjusted(1.5, 1.5, -1.5, -1.5), 4, 4)

    def _fit(self) -> None:
        """Share the width among the contenders and give each row the height of its lines."""
        count = self.contenders().columnCount()
        if count == 0:
            return
        bar, names = self.verticalScrollBar(), self._names
        room = self.width() - (bar.width() if bar.isVisible() else 0)
        least = int(QFontMetricsF(self.font()).horizontalAdvance("−0.0000")) + 1 + 2 * PAD
        beside = next((width for width in names.widths() if room - width >= count * least), 0)
        self._is_stacked = beside == 0
        names.setVisible(not self._is_stacked)
        names.setFixedWidth(beside or names.widths()[-1])
        self.updateGeometries()
        width = max(least, min((room - beside) // count, WIDEST_COLUMN))
        for column in range(count):
            self.setColumnWidth(column, width)
        self._give_heights(width)

    def _give_heights(self, width: int) -> None:
        line = self.fontMetrics().height()
        has_two = width < QFontMetricsF(self.font()).horizontalAdvance(WIDE_STATUS) + 2 * PAD
        for row, quantity in enumerate(self.contenders().quantities()):
            if quantity.name == "status":
                lines = 2 if has_two else 1
            else:
                lines = 2 if self._is_stacked else self._names.lines(row)
            self.setRowHeight(row, line * lines + (4 if self._is_stacked else 8))


class ContenderHeader(QHeaderView):
    """The contenders' markers, and below them their labels on two lines at most."""

    def __init__(self, view: ContendersView) -> None:
        super().__init__(Qt.Orientation.Horizontal, view)
        self._view = view
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(20)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)

    def sizeHint(self) -> QSize:  # noqa: N802
        """High enough for a marker and two lines."""
        return QSize(super().sizeHint().width(), 12 + 2 * self.fontMetrics().height() + 16)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:  # noqa: N802
        """Paint one contender's head."""
        roles, model = roles_now(), self._view.contenders()
        is_selected = section == self._view.selected()
        row = model.rows()[section]
        painter.save()
        painter.fillRect(rect, QColor(roles.card if is_selected else roles.window))
        rule = QColor(row.colour if is_selected else roles.border)
        painter.fillRect(rect.left(), rect.bottom() - int(is_selected), rect.width(), 1 + int(is_selected), rule)
        marker: QPixmap = model.headerData(section, Qt.Orientation.Horizontal, Qt.ItemDataRole.DecorationRole)
        painter.drawPixmap(QPoint(rect.right() - PAD - 11, rect.top() + 6), marker)
        painter.setPen(QColor(roles.text))
        words = QRectF(rect).adjusted(PAD, 20, -PAD, -4)
        write(painter, words, self.font(), row.label, most=2)
        painter.restore()


class QuantityHeader(QHeaderView):
    """The titles of the quantities, on two lines where they have little room."""

    def __init__(self, view: ContendersView) -> None:
        super().__init__(Qt.Orientation.Vertical, view)
        self._view = view
        self.setHighlightSections(False)
        self.setMinimumSectionSize(10)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)

    def widths(self) -> tuple[int, int]:
        """How wide it is with each title on one line, and with the long ones on two."""
        advance = QFontMetricsF(self.font()).horizontalAdvance
        titles = [one.words() for one in self._view.contenders().quantities()]
        whole = max(map(advance, titles), default=0.0)
        broken = max((advance(line) for title in titles for line in halves(title, advance)), default=0.0)
        return int(whole) + 1 + INDENT + PAD, int(broken) + 1 + INDENT + PAD

    def lines(self, section: int) -> int:
        """On how many lines a title stands."""
        title = self._view.contenders().quantities()[section].words()
        return 1 if QFontMetricsF(self.font()).horizontalAdvance(title) <= self._room() else 2

    def _room(self) -> int:
        return self.maximumWidth() - INDENT - PAD

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:  # noqa: N802
        """Paint one title."""
        roles = roles_now()
        title = self._view.contenders().quantities()[section].words()
        painter.save()
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, QColor(roles.grid))
        painter.setPen(QColor(roles.muted))
        write(
            painter, QRectF(rect).adjusted(INDENT, 0, -PAD, 0), self.font(), title, most=self.lines(section), side=LEFT
        )
        painter.restore()


def write(
    painter: QPainter, room: QRectF, font: QFont, text: str, most: int = 1, side: Qt.AlignmentFlag = RIGHT
) -> None:
    """Write on `most` lines (1 or 2) at most, smaller where that does not fit, and cut where that is too small."""
    metrics = QFontMetricsF(font)
    lines = [text]
    if metrics.horizontalAdvance(text) > room.width():
        lines = [text] if most == 1 else halves(text, metrics.horizontalAdvance)
        font, metrics = _fitting(font, lines, room.width())
        lines = [metrics.elidedText(line, Qt.TextElideMode.ElideRight, room.width()) for line in lines]
    painter.setFont(font)
    top = room.center().y() - metrics.height() * len(lines) / 2
    for line in lines:
        painter.drawText(QRectF(room.left(), top, room.width(), metrics.height()), side, line)
        top += metrics.height()


def _fitting(font: QFont, lines: list[str], width: float) -> tuple[QFont, QFontMetricsF]:
    metrics, smallest = QFontMetricsF(font), SMALLEST * font.pointSizeF()
    while max(map(metrics.horizontalAdvance, lines)) > width and font.pointSizeF() > smallest:
        font = QFont(font)
        font.setPointSizeF(font.pointSizeF() - 0.5)  # widths of hinted glyphs do not follow the size exactly
        metrics = QFontMetricsF(font)
    return font, metrics


def halves(text: str, advance: Callable[[str], float]) -> list[str]:
    """A text on two lines, broken at the space that keeps both shortest; on one where it has none."""
    words = text.split(" ")
    pairs = [[" ".join(words[:at]), " ".join(words[at:])] for at in range(1, len(words))]
    return min(pairs, key=lambda pair: max(map(advance, pair)), default=[text])
