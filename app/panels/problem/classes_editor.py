"""Which classes of a data set are kept."""

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from app.panels.problem.columns_editor import row_height
from app.style.buttons import words

MOST_ROWS = 6
"""Rows of the list shown at once."""

FEWEST = 2


class ClassesEditor(QWidget):
    """A check list of labels of which at least two stay.

    Attributes
    ----------
    edited : the person chose other classes, two or more.
    """

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.list = QListWidget(self)
        self.list.setAccessibleName(self.tr("Classes"))
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.fault = words(self.tr("Keep at least two classes."), "bad", self)
        self.fault.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(words(self.tr("Classes"), "muted", self))
        column.addWidget(self.list)
        column.addWidget(self.fault)
        self.list.itemChanged.connect(self._edit)

    def set_labels(self, labels: Sequence[str]) -> None:
        """Offer these labels, all of them chosen; fewer than three leave nothing to choose."""
        with QSignalBlocker(self.list):
            self.list.clear()
            for label in labels:
                item = QListWidgetItem(label, self.list)
                item.setSizeHint(QSize(0, row_height(self)))
                item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
                item.setCheckState(Qt.CheckState.Checked)
        rows = min(len(labels), MOST_ROWS)
        self.list.setFixedHeight(row_height(self) * rows)
        self.fault.hide()
        self.setVisible(len(labels) > FEWEST)

    def choose(self, classes: Sequence[str] | None) -> None:
        """Show a choice without telling anyone; None chooses all."""
        with QSignalBlocker(self.list):
            for item in self._items():
                is_kept = classes is None or item.text() in classes
                item.setCheckState(Qt.CheckState.Checked if is_kept else Qt.CheckState.Unchecked)
        self.fault.hide()

    def classes(self) -> tuple[str, ...] | None:
        """The chosen labels; None for all."""
        items = self._items()
        chosen = tuple(item.text() for item in items if item.checkState() is Qt.CheckState.Checked)
        return None if len(chosen) == len(items) else chosen

    def _edit(self) -> None:
        classes = self.classes()
        is_enough = classes is None or len(classes) >= FEWEST
        self.fault.setVisible(not is_enough)
        if is_enough:
            self.edited.emit()

    def _items(self) -> list[QListWidgetItem]:
        return [self.list.item(row) for row in range(self.list.count())]
