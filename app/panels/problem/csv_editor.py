"""Edits a data set read from a CSV file."""

from collections.abc import Sequence
from pathlib import PurePath

import msgspec
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.core.datasets import CsvFile
from app.panels.editors.parameter_form import ParameterForm
from app.panels.problem.columns_editor import ColumnsEditor
from app.style.buttons import WordButton, words


class CsvEditor(QWidget):
    """Edits a `CsvFile`; its value is None until a file was chosen and at least one feature.

    Attributes
    ----------
    value_changed : carries the new `CsvFile`.
    editing_finished : a change is complete.
    choose_file : the person wants to choose a file; answer with `set_file`.
    """

    value_changed = Signal(object)
    editing_finished = Signal()
    choose_file = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._value: CsvFile | None = None
        self._path = ""
        self.path = words(self.tr("No file is chosen yet."), "muted", self)
        self.button = WordButton("open", self.tr("Choose file…"), self)
        self.columns = ColumnsEditor(self)
        self.fault = words(self.tr("Choose at least one feature that is not the target."), "bad", self)
        self.form = ParameterForm(CsvFile, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for widget in (self.path, self.button, self.columns, self.fault, self.form):
            column.addWidget(widget)
        for widget in (self.columns, self.fault, self.form):
            widget.hide()
        self.button.clicked.connect(lambda: self.choose_file.emit())
        self.columns.edited.connect(self._edit)
        self.form.value_changed.connect(self._tell)

    def value(self) -> CsvFile | None:
        """The frozen data set; None before a file was chosen."""
        return self._value

    def set_value(self, value: CsvFile) -> None:
        """Show a data set without telling anyone; its columns are offered as far as they are known."""
        if value == self._value:
            return
        self._value = value
        self._show_path(value.path)
        if not {*value.features, value.target} <= set(self.columns.columns()):
            names = (*value.features, value.target)
            self.columns.set_columns(names, [True] * len(names))
        self.columns.choose(value.features, value.target)
        self.form.set_value(value)
        self._show_parts()

    def set_columns(self, names: Sequence[str], numeric: Sequence[bool]) -> None:
        """Offer all columns of the file shown, without telling anyone."""
        self.columns.set_columns(names, numeric)
        if self._value is not None:
            self.columns.choose(self._value.features, self._value.target)

    def set_file(self, path: str, names: Sequence[str], numeric: Sequence[bool]) -> None:
        """Take the file the person chose, with a first choice of its columns."""
        self._show_path(path)
        self.columns.set_columns(names, numeric)
        self._edit()

    def _edit(self) -> None:
        features, target = self.columns.features(), self.columns.chosen_target()
        is_complete = bool(features and target and self._path)
        self.fault.setVisible(not is_complete)
        if not is_complete:
            self.columns.show()
            return
        value = CsvFile(path=self._path, features=features, target=target)
        if self._value is not None:
            value = msgspec.structs.replace(self._value, path=self._path, features=features, target=target)
        self.form.set_value(value)
        self._tell(value)

    def _tell(self, value: CsvFile) -> None:
        self._value = value
        self._show_parts()
        self.value_changed.emit(value)
        self.editing_finished.emit()

    def _show_path(self, path: str) -> None:
        self._path = path
        self.path.setText(PurePath(path).name)
        self.path.setToolTip(path)

    def _show_parts(self) -> None:
        self.fault.hide()
        self.columns.show()
        self.form.show()
