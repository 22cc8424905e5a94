"""Edits whether a contender has batches of its own, and which."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from app.core.batches import Batch
from app.panels.problem.batch_editor import BatchEditor


class OwnBatch(QWidget):
    """Edits a `Batch`, or None for the problem's.

    Attributes
    ----------
    value_changed : carries the new `Batch` or None, also during a drag.
    editing_finished : a change is complete.
    """

    value_changed = Signal(object)
    editing_finished = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shared = Batch()
        self.box = QCheckBox(self.tr("Batches of its own"), self)
        self.box.setToolTip(
            self.tr("This contender groups the samples in its own way; the others keep the problem's batches.")
        )
        self.editor = BatchEditor(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.box)
        column.addWidget(self.editor)
        self.editor.hide()
        self.box.toggled.connect(self._switched)
        self.editor.value_changed.connect(self.value_changed)
        self.editor.editing_finished.connect(self.editing_finished)

    def value(self) -> Batch | None:
        """The frozen batch settings; None for the problem's."""
        return self.editor.value() if self.box.isChecked() else None

    def set_value(self, value: Batch | None) -> None:
        """Show batch settings without telling anyone."""
        was_blocked = self.box.blockSignals(True)
        self.box.setChecked(value is not None)
        self.box.blockSignals(was_blocked)
        self.editor.setVisible(value is not None)
        if value is not None:
            self.editor.set_value(value)

    def set_shared(self, batch: Batch) -> None:
        """Say what the problem's batches are: what one's own begin as."""
        self._shared = batch

    def _switched(self, is_own: bool) -> None:
        if is_own:
            self.editor.set_value(self._shared)
        self.editor.setVisible(is_own)
        self.value_changed.emit(self.value())
        self.editing_finished.emit()
