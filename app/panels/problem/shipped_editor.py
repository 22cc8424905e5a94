"""Edits one of the real data sets that ship with the program."""

from typing import Any

import msgspec
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.panels.disclosure import Disclosure
from app.panels.editors.parameter_form import ParameterForm
from app.panels.problem.classes_editor import ClassesEditor
from app.panels.problem.columns_editor import ColumnsEditor
from app.style.buttons import WordButton


class ShippedEditor(QWidget):
    """Edits a shipped set: its parameters, and on demand its columns and the classes that are kept.

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
        self._labels_of: str | None = None
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
        content = QWidget(self)
        names, numeric = zip(*self._entry.columns(), strict=True)
        self.columns, self.classes = ColumnsEditor(content), ClassesEditor(content)
        self.columns.set_columns(names, numeric)
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.columns)
        column.addWidget(self.classes)
        self.columns.edited.connect(self._edit)
        self.classes.edited.connect(self._edit_classes)
        self._labels_of = None
        self._choose(content)
        return content

    def _choose(self, content: QWidget | None = None) -> None:
        """Show the columns of the value, the usual ones where it names none, and its classes."""
        if content is None and self.more.content() is None:
            return
        target = self._value.target or self._entry.usual_target
        usual = [name for name, is_number in self._entry.columns() if is_number and name != target]
        self.columns.choose(self._value.features or usual, target)
        if target != self._labels_of:
            self._labels_of = target
            self.classes.set_labels(self._entry.labels(target))
        self.classes.choose(self._value.classes)

    def _edit(self) -> None:
        features, target = self.columns.features(), self.columns.chosen_target()
        if not features:
            return
        changes: dict[str, Any] = {"features": features, "target": target}
        if target != (self._value.target or self._entry.usual_target):
            changes["classes"] = None
        self._tell(msgspec.structs.replace(self._value, **changes))
        self.form.set_value(self._value)
        self._choose()

    def _edit_classes(self) -> None:
        self._tell(msgspec.structs.replace(self._value, classes=self.classes.classes()))
        self.form.set_value(self._value)

    def _tell(self, value: Any) -> None:
        self._value = value
        self.value_changed.emit(value)
        self.editing_finished.emit()
