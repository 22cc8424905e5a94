"""A form made from what an entry declares about its parameters."""

from typing import Any

import msgspec
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.core.parameters import parameters_of
from app.panels.editors.parameter_editors import Editor, editor_for


class ParameterForm(QWidget):
    """Edits one frozen entry of a catalog, one row a parameter.

    Fields that are not parameters, and parameters left out with `without`, are kept as they were given;
    so is every number to its last digit.

    Attributes
    ----------
    value_changed : the person changed a parameter; carries the new frozen entry, also during a drag.
    editing_finished : a change is complete.
    """

    value_changed = Signal(object)
    editing_finished = Signal()

    def __init__(self, entry: type[Any], parent: QWidget | None = None, without: tuple[str, ...] = ()) -> None:
        super().__init__(parent)
        self._value: Any = None
        self._editors: dict[str, Editor] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(9)
        for parameter in parameters_of(entry):
            if parameter.name in without:
                continue
            editor = editor_for(parameter, self)
            editor.value_changed.connect(lambda value, name=parameter.name: self._edit(name, value))
            editor.editing_finished.connect(self.editing_finished)
            self._editors[parameter.name] = editor
            column.addWidget(editor)
        if not self._editors:
            self.hide()

    def value(self) -> Any:
        """The frozen entry; None before the first `set_value`."""
        return self._value

    def set_value(self, value: Any) -> None:
        """Show an entry of this form's type, without telling anyone."""
        if value == self._value:
            return
        self._value = value
        for name, editor in self._editors.items():
            editor.set_value(getattr(value, name))

    def editor(self, name: str) -> Editor:
        """The editor of one parameter."""
        return self._editors[name]

    def has_rows(self) -> bool:
        """Whether there is anything to edit."""
        return bool(self._editors)

    def _edit(self, name: str, value: Any) -> None:
        self._value = msgspec.structs.replace(self._value, **{name: value})
        self.value_changed.emit(self._value)
