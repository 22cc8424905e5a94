"""The seed: which of the random numbers a run draws."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.core.parameters import Parameter
from app.panels.editors.number_field import NumberField
from app.style.buttons import WordButton, heading

LARGEST = 2**63 - 1
SEED = Parameter("seed", int, 0, "Seed", at_least=0, at_most=LARGEST)


class SeedPanel(QWidget):
    """Edits a whole number; a button takes the next one.

    Attributes
    ----------
    value_changed : carries the new seed.
    editing_finished : a change is complete.
    """

    value_changed = Signal(object)
    editing_finished = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = NumberField(SEED, self)
        self.field.setAccessibleName(self.tr("Seed"))
        self.field.setToolTip(self.tr("The same seed gives the same data, starts, batches and noise."))
        self.again = WordButton("random", self.tr("Draw again"), self)
        self.again.setToolTip(self.tr("Take the next seed (Shift+R)"))
        self.field.value_changed.connect(lambda value: self._edit(int(value)))
        self.again.clicked.connect(self.draw_again)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(heading(self.tr("Seed")))
        row = QHBoxLayout()
        row.addWidget(self.field, 1)
        row.addWidget(self.again, 1)
        column.addLayout(row)

    def value(self) -> int:
        """The seed."""
        return int(self.field.value())

    def set_value(self, value: int) -> None:
        """Show a seed without telling anyone."""
        self.field.set_value(value)

    def draw_again(self) -> None:
        """Take the next seed."""
        self.set_value(0 if self.value() == LARGEST else self.value() + 1)
        self._edit(self.value())

    def _edit(self, value: int) -> None:
        self.value_changed.emit(value)
        self.editing_finished.emit()
