"""Edits how samples are grouped into batches."""

from typing import Any, Literal

import msgspec
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from app.core.batches import Batch
from app.core.parameters import parameters_of
from app.panels.editors.parameter_editors import NumberEditor
from app.panels.editors.parameter_form import ParameterForm

SIZE = "size"

FIRST_SIZE = 32
"""What the size is when it stops being all samples."""


class BatchEditor(QWidget):
    """Edits a `Batch`: a size, or all samples at once.

    Attributes
    ----------
    value_changed : carries the new `Batch`, also during a drag.
    editing_finished : a change is complete.
    """

    value_changed = Signal(object)
    editing_finished = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._value = Batch()
        (size,) = (parameter for parameter in parameters_of(Batch) if parameter.name == SIZE)
        self.full = QCheckBox(self.tr("All samples in every step"), self)
        self.size_editor = NumberEditor(size, self)
        self.form = ParameterForm(Batch, self, without=(SIZE,))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for widget in (self.full, self.size_editor, self.form):
            column.addWidget(widget)
        self.size_editor.set_value(FIRST_SIZE)
        self.full.toggled.connect(self._switched)
        self.size_editor.value_changed.connect(lambda size: self._edit(size=int(size)))
        self.form.value_changed.connect(self._formed)
        for editor in (self.size_editor, self.form):
            editor.editing_finished.connect(self.editing_finished)

    def value(self) -> Batch:
        """The frozen batch settings."""
        return self._value

    def set_value(self, value: Batch) -> None:
        """Show batch settings without telling anyone."""
        self._value = value
        was_blocked = self.full.blockSignals(True)
        self.full.setChecked(value.size == "full")
        self.full.blockSignals(was_blocked)
        self.size_editor.setVisible(value.size != "full")
        if value.size != "full":
            self.size_editor.set_value(value.size)
        self.form.set_value(value)

    def _switched(self, is_full: bool) -> None:
        size: int | Literal["full"] = "full" if is_full else int(self.size_editor.value())
        self.size_editor.setVisible(not is_full)
        self._edit(size=size)
        self.editing_finished.emit()

    def _formed(self, value: Batch) -> None:
        self._edit(sampling=value.sampling, scaling=value.scaling, drop_last=value.drop_last)

    def _edit(self, **changes: Any) -> None:
        self._value = msgspec.structs.replace(self._value, **changes)
        self.form.set_value(self._value)
        self.value_changed.emit(self._value)
