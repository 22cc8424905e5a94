"""A pop-up list of a catalog: grouped, searched by typing, each entry with its lesson."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QCursor, QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from app.panels.editors.families import Choice

KIND = Qt.ItemDataRole.UserRole
LONGEST = 16
"""Rows shown at once."""


class CatalogPopup(QFrame):
    """Opens under a widget; Enter or a click chooses, Escape closes, typing searches titles and lessons.

    Attributes
    ----------
    chosen : the kind of the entry that was chosen.
    """

    chosen = Signal(str)

    def __init__(self, choices: Sequence[Choice], parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setProperty("look", "popup")
        self._choices = choices
        self._pointer = QPoint()
        self.search = QLineEdit(self)
        self.search.setPlaceholderText(self.tr("Search"))
        self.search.setAccessibleName(self.tr("Search"))
        self.search.setClearButtonEnabled(False)
        self.search.textChanged.connect(self._filter)
        self.list = QListWidget(self)
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setMouseTracking(True)
        self.list.setAutoScroll(False)  # a half-seen row that scrolls under the pointer is not the one clicked
        self.list.itemEntered.connect(self._hovered)
        self.list.itemClicked.connect(self._choose)
        column = QVBoxLayout(self)
        column.setContentsMargins(6, 6, 6, 6)
        column.addWidget(self.search)
        column.addWidget(self.list)
        self._filter("")

    def open_under(self, widget: QWidget, kind: str = "") -> None:
        """Show the list below a widget (above, where there is no room), with one entry marked."""
        self.search.clear()
        self._filter("")
        heights = [self.list.item(row).sizeHint().height() for row in range(min(self.list.count(), LONGEST))]
        self.list.setFixedHeight(sum(heights) + 12)
        widest = max(self.fontMetrics().horizontalAdvance(choice.title) for choice in self._choices) + 60
        self.setFixedWidth(max(widget.width(), widest))
        self.adjustSize()
        below = widget.mapToGlobal(QPoint(0, widget.height() + 2))
        screen = QGuiApplication.screenAt(below) or QGuiApplication.primaryScreen()
        room = screen.availableGeometry()
        if below.y() + self.height() > room.bottom():
            above = widget.mapToGlobal(QPoint(0, 0)).y() - self.height() - 2
            below.setY(max(room.top(), above))
        below.setX(max(room.left(), min(below.x(), room.right() - self.width())))
        self.move(below)
        self._pointer = QCursor.pos()
        self.show()
        self._mark(kind)
        self.search.setFocus(Qt.FocusReason.PopupFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Move in the list while the search field keeps the keyboard."""
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 8, Qt.Key.Key_PageUp: -8}
        if event.key() in steps:
            self._move(steps[Qt.Key(event.key())])
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            item = self.list.currentItem()
            if item is not None:
                self._choose(item)
        else:
            super().keyPressEvent(event)

    def _filter(self, typed: str) -> None:
        self.list.clear()
        wanted, group = typed.strip().casefold(), ""
        for choice in self._choices:
            if wanted not in f"{choice.title} {choice.kind} {choice.lesson}".casefold():
                continue
            if choice.group != group:
                group = choice.group
                self._add_group(group)
            item = QListWidgetItem(choice.title, self.list)
            item.setData(KIND, choice.kind)
            item.setToolTip(choice.lesson)
            item.setSizeHint(self._row(6))
        self._mark("")

    def _add_group(self, group: str) -> None:
        item = QListWidgetItem(group, self.list)
        item.setFlags(Qt.ItemFlag.NoItemFlags)
        item.setTextAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom)
        item.setSizeHint(self._row(12))
        font = item.font()
        font.setPointSizeF(font.pointSizeF() * 0.88)
        font.setBold(True)
        item.setFont(font)

    def _row(self, air: int) -> QSize:
        """The size of a row: its words, and some air around them."""
        return QSize(0, self.fontMetrics().height() + air)

    def _mark(self, kind: str) -> None:
        """Make an entry current: the given one, the first that starts with what was typed, or the first."""
        items = [item for item in map(self.list.item, range(self.list.count())) if item.data(KIND)]
        typed = self.search.text().strip().casefold()
        matching = [item for item in items if item.data(KIND) == kind]
        if typed:
            matching = [item for item in items if item.text().casefold().startswith(typed)]
        for item in (matching or items)[:1]:
            self.list.setCurrentItem(item)
            self.list.scrollToItem(item, QListWidget.ScrollHint.EnsureVisible)

    def _move(self, steps: int) -> None:
        rows = [row for row in range(self.list.count()) if self.list.item(row).data(KIND)]
        if rows:
            at = rows.index(self.list.currentRow()) + steps
            self.list.setCurrentRow(rows[min(max(at, 0), len(rows) - 1)])
            self.list.scrollToItem(self.list.currentItem())

    def _hovered(self, item: QListWidgetItem) -> None:
        pointer = QCursor.pos()
        if item.data(KIND) and pointer != self._pointer:  # else the list has moved under a resting pointer
            self.list.setCurrentItem(item)
        self._pointer = pointer

    def _choose(self, item: QListWidgetItem) -> None:
        kind = item.data(KIND)
        if kind:
            self.close()
            self.chosen.emit(kind)
