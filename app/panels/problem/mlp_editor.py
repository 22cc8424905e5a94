"""Edits a multi-layer perceptron."""

from typing import Any

import msgspec
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.core.models.mlp import Mlp
from app.panels.editors.numbers_field import Numbers, NumbersField
from app.panels.editors.parameter_form import ParameterForm
from app.style.buttons import words


class MlpEditor(QWidget):
    """Edits an `Mlp`: the widths of its hidden layers as a list, then its parameters.

    Attributes
    ----------
    value_changed : carries the new `Mlp`.
    editing_finished : a change is complete.
    """

    value_changed = Signal(object)
    editing_finished = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._value = Mlp()
        self.hidden = NumbersField(self._fault, self, is_whole=True)
        self.hidden.setAccessibleName(self.tr("Hidden layers"))
        self.hidden.setToolTip(self.tr("The widths of 1 to 8 layers, each from 1 to 1024, with commas between them."))
        self.fault = words("", "bad", self)
        self.form = ParameterForm(Mlp, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for widget in (words(self.tr("Hidden layers"), "muted", self), self.hidden, self.fault, self.form):
            column.addWidget(widget)
        self.fault.hide()
        self.hidden.value_changed.connect(lambda widths: self._edit(hidden=tuple(map(int, widths))))
        self.hidden.rejected.connect(self._say)
        self.form.value_changed.connect(lambda model: self._edit(activation=model.activation, skip=model.skip))
        self._show()

    def value(self) -> Mlp:
        """The frozen model."""
        return self._value

    def set_value(self, value: Mlp) -> None:
        """Show a model without telling anyone."""
        self._value = value
        self._show()

    def _show(self) -> None:
        self.hidden.set_value(self._value.hidden)
        self.form.set_value(self._value)

    def _edit(self, **changes: Any) -> None:
        self._value = msgspec.structs.replace(self._value, **changes)
        self.form.set_value(self._value)
        self.value_changed.emit(self._value)
        self.editing_finished.emit()

    def _fault(self, widths: Numbers) -> str:
        """Ask the declaration itself whether it allows the widths."""
        try:
            msgspec.convert({"kind": "mlp", "hidden": [int(width) for width in widths]}, Mlp)
        except msgspec.ValidationError:
            return self.tr("Type 1 to 8 widths, each from 1 to 1024.")
        return ""

    def _say(self, sentence: str) -> None:
        self.fault.setText(sentence)
        self.fault.setVisible(bool(sentence))
