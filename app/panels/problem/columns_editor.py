"""Which columns of a table are learned from, and which one is predicted."""

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal
from PySide6.QtWidgets import QFormLayout, QFrame, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from app.panels.editors.parameter_editors import Combo
from app.style.buttons import words

ROWS = 6
"""Rows of the list shown at once."""


def row_height(widget: QWidget) -> int:
    """The height of a row of a check list, in pixels."""
    return widget.fontMetrics().height() + 8


class ColumnsEditor(QWidget):
    """A check list of features and a combo box for the target; only columns of numbers can be features.

    Attributes
    ----------
    edited : the person chose other columns.
    """

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_numeric: dict[str, bool] = {}
        self.list = QListWidget(self)
        self.list.setAccessibleName(self.tr("Features"))
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setFixedHeight(row_height(self) * ROWS)
        self.target = Combo(self)
        self.target.setAccessibleName(self.tr("Target"))
        column, form = QVBoxLayout(self), QFormLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        form.addRow(words(self.tr("Target"), "muted", self), self.target)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        column.addWidget(words(self.tr("Features"), "muted", self))
        column.addWidget(self.list)
        column.addLayout(form)
        self.list.itemChanged.connect(lambda: self.edited.emit())
        self.target.activated.connect(self._retarget)

    def set_columns(self, names: Sequence[str], numeric: Sequence[bool]) -> None:
        """Offer the columns of a table, with all numbers but the last column chosen."""
        self._is_numeric = dict(zip(names, numeric, strict=True))
        with QSignalBlocker(self.list):
            self.list.clear()
            for name, is_number in self._is_numeric.items():
                item = QListWidgetItem(name, self.list)
                # Told, because a list filled before it is shown measures its rows without the stylesheet.
                item.setSizeHint(QSize(0, row_height(self)))
                item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
                item.setCheckState(Qt.CheckState.Unchecked)
                if not is_number:
                    item.setFlags(Qt.ItemFlag.NoItemFlags)
                    item.setToolTip(self.tr("This column does not hold numbers only."))
        self.target.clear()
        self.target.addItems(list(names))
        self.choose([name for name in names[:-1] if self._is_numeric[name]], names[-1] if names else "")

    def columns(self) -> tuple[str, ...]:
        """The columns offered."""
        return tuple(self._is_numeric)

    def choose(self, features: Sequence[str], target: str) -> None:
        """Show a choice without telling anyone; columns that are not there are left out."""
        with QSignalBlocker(self.list):
            for item in self._items():
                item.setCheckState(Qt.CheckState.Checked if item.text() in features else Qt.CheckState.Unchecked)
        self.target.setCurrentIndex(self.target.findText(target))

    def features(self) -> tuple[str, ...]:
        """The chosen features, without the target."""
        chosen = [item.text() for item in self._items() if item.checkState() is Qt.CheckState.Checked]
        return tuple(name for name in chosen if name != self.chosen_target())

    def chosen_target(self) -> str:
        """The column to predict."""
        return self.target.currentText()

    def _retarget(self) -> None:
        with QSignalBlocker(self.list):
            for item in self._items():
                if item.text() == self.chosen_target():
                    item.setCheckState(Qt.CheckState.Unchecked)
        self.edited.emit()

    def _items(self) -> list[QListWidgetItem]:
        return [self.list.item(row) for row in range(self.list.count())]
