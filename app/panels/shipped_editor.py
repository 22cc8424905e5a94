"""Edits one of the real data sets that ship with the program."""

from typing import Any

import msgspec
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.panels.columns_editor import ColumnsEditor
from app.panels.disclosure import Disclosure
from app.panels.parameter_form import ParameterForm
from app.style.buttons import WordButton


class ShippedEditor(QWidget):
    """Edits a shipped set: its parameters, and on demand its columns.

    Attributes
    ----------
    value_changed : carries the new frozen set.
    editing_finished : a change is complete.
    """

    value_changed = Signal(object)
    editing_finished = Signal()

    def __init__(self, entry: type[Any], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._entry = entry
        self._value: Any = entry()
        self.form = ParameterForm(entry, self)
        self.button = WordButton("chevron_down", self.tr("Columns"), self, "quiet")
        self.more = Disclosure(self.button, self._build, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for widget in (self.form, self.button, self.more):
            column.addWidget(widget)
        self.form.set_value(self._value)
        self.form.value_changed.connect(self._tell)

    def value(self) -> Any:
        """The frozen set."""
        return self._value

    def set_value(self, value: Any) -> None:
        """Show a set without telling anyone."""
        self._value = value
        self.form.set_value(value)
        self._choose()

    def _build(self) -> QWidget:
        names, numeric = zip(*self._entry.columns(), strict=True)
        columns = ColumnsEditor(self)
        columns.set_columns(names, numeric)
        columns.edited.connect(self._edit)
        self._choose(columns)
        return columns

    def _choose(self, columns: ColumnsEditor | None = None) -> None:
        """Show the columns of the value, the usual ones where it names none."""
        editor = columns or self.more.content()
        if isinstance(editor, ColumnsEditor):
            target = self._value.target or self._entry.usual_target
            usual = [name for name, is_number in self._entry.columns() if is_number and name != target]
            editor.choose(self._value.features or usual, target)

    def _edit(self) -> None:
        columns = self.more.content()
        if isinstance(columns, ColumnsEditor) and columns.features():
            features, target = columns.features(), columns.chosen_target()
            self._tell(msgspec.structs.replace(self._value, features=features, target=target))
            self.form.set_value(self._value)

    def _tell(self, value: Any) -> None:
        self._value = value
        self.value_changed.emit(value)
        self.editing_finished.emit()
