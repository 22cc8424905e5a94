"""Edits whether and how samples arrive while a run goes on."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from app.core.batches import Stream
from app.panels.editors.parameter_form import ParameterForm


class StreamEditor(QWidget):
    """Edits a `Stream`, or None where all samples are there from the start.

    Attributes
    ----------
    value_changed : carries the new `Stream` or None, also during a drag.
    editing_finished : a change is complete.
    """

    value_changed = Signal(object)
    editing_finished = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.box = QCheckBox(self.tr("Samples arrive during the run"), self)
        self.form = ParameterForm(Stream, self)
        self.form.set_value(Stream())
        self.form.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.box)
        column.addWidget(self.form)
        self.box.toggled.connect(self._toggled)
        self.form.value_changed.connect(self.value_changed)
        self.form.editing_finished.connect(self.editing_finished)

    def value(self) -> Stream | None:
        """The frozen stream, or None."""
        return self.form.value() if self.box.isChecked() else None

    def set_value(self, value: Stream | None) -> None:
        """Show a stream, or that there is none, without telling anyone."""
        was_blocked = self.box.blockSignals(True)
        self.box.setChecked(value is not None)
        self.box.blockSignals(was_blocked)
        self.form.setVisible(value is not None)
        if value is not None:
            self.form.set_value(value)

    def _toggled(self, is_on: bool) -> None:
        self.form.setVisible(is_on)
        self.value_changed.emit(self.value())
        self.editing_finished.emit()
