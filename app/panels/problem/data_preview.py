"""A first look at a person's own table, and the choice of its columns."""

from pathlib import Path

import msgspec
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from app.core.datasets import CsvFile, DataError, Preview, preview
from app.core.words import Words
from app.panels.problem.columns_editor import ColumnsEditor
from app.panels.problem.data_reading import DataReading, FaultSearch, Finding
from app.panels.problem.delimiter_combo import DelimiterCombo
from app.style.buttons import give_role, roles_now, words
from app.style.words import said

FEW_CLASSES = 20


class DataPreview(QDialog):
    """The first rows of a CSV file; a person checks its features, picks its target, and goes.

    Parameters
    ----------
    path : as it shall stand in the scenario: relative to `folder`, or absolute.
    look : what `app.core.datasets.preview` says of the file.
    value : the data set as declared so far, None for a new file.
    """

    def __init__(
        self, path: str, folder: Path, look: Preview, value: CsvFile | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._path, self._folder, self._look = path, folder, look
        self._value = value if value is not None and value.path == path else None
        self._reading, self._faulty = DataReading(self), FaultSearch(self)
        self.setWindowTitle(self.tr("Your data: {name}").format(name=Path(path).name))
        self._delimiter = None if self._value is None else self._value.delimiter
        self.format = words("", "muted", self)
        self.delimiter = DelimiterCombo(self)
        self.columns = ColumnsEditor(self)
        self.standardize = QCheckBox(self.tr("Standardize the features"), self)
        self.standardize.setToolTip(self.tr("Each feature is centred on 0 and scaled to a standard deviation of 1."))
        self.table = QTableWidget(self)
        self.counts = words("", "muted", self)
        self.faults = words("", "warning", self)
        self.faults.hide()
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        self.accept_button = QPushButton(self.tr("Use these columns"), self)
        self.accept_button.setProperty("look", "primary")
        self.buttons.addButton(self.accept_button, QDialogButtonBox.ButtonRole.AcceptRole)
        self._lay_out()
        self._connect()
        if self._value is not None:
            self.standardize.setChecked(self._value.standardize)
        if self._delimiter is None or not self._look_again(self._delimiter):
            self._show_look()
        self.columns.list.setFocus()

    def value(self) -> CsvFile | None:
        """The data set as chosen; None while no feature or no target is."""
        features, target = self.columns.features(), self.columns.chosen_target()
        if not features or not target:
            return None
        fields = {
            "features": features,
            "target": target,
            "standardize": self.standardize.isChecked(),
            "delimiter": self._delimiter,
        }
        if self._value is not None:
            return msgspec.structs.replace(self._value, **fields)
        return CsvFile(path=self._path, **fields)  # type: ignore[arg-type]

    def done(self, result: int) -> None:
        """Close, and want no more answers."""
        self._reading.stop()
        self._faulty.stop()
        super().done(result)

    def numeric(self) -> dict[str, bool]:
        """Which columns hold numbers, as far as they were looked at."""
        return dict(zip(self._look.columns, self._look.numeric, strict=True))

    def _part_anew(self) -> None:
        """Part the columns as the person said."""
        self._look_again(self.delimiter.delimiter())

    def _look_again(self, delimiter: str) -> bool:
        try:
            self._look = preview(self._folder / self._path, delimiter=delimiter)
        except DataError as error:
            self._reading.stop()
            self.accept_button.setEnabled(False)
            self._say(_sentence(error.said), "bad")
            return False
        self._delimiter = delimiter
        self._show_look()
        return True

    def _show_look(self) -> None:
        """Offer the columns found, those of the value where they are among them."""
        look, value = self._look, self._value
        self.format.setText(self._format_words())
        self.delimiter.set_delimiter(look.delimiter)
        self._fill_table()
        self.columns.set_columns(look.columns, look.numeric)
        if value is not None and {*value.features, value.target} <= set(look.columns):
            self.columns.choose(value.features, value.target)
        self._show_faults(())
        self._check()
        self._faulty.start(self._path, self._folder, look)

    def _connect(self) -> None:
        self.delimiter.chosen.connect(self._part_anew)
        self.columns.edited.connect(self._check)
        self.standardize.toggled.connect(self._check)
        self._reading.found.connect(self._show_finding)
        self._faulty.found.connect(self._show_faults)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)

    def _check(self) -> None:
        """Show the choice at once, and what the whole file says of it as soon as it is read."""
        self._mark_columns()
        self.table.resizeColumnsToContents()
        value = self.value()
        self.accept_button.setEnabled(False)
        if value is None:
            self._reading.stop()
            self._say(self.tr("Choose at least one feature that is not the target."), "bad")
            return
        self._say(self._choice_words(value) + " " + self.tr("The file is being read…"), "muted")
        self._reading.start(value, self._folder)

    def _show_finding(self, value: CsvFile, finding: Finding) -> None:
        if finding.fault:
            self._say(_sentence(finding.fault), "bad")
            return
        parts = [self._choice_words(value)]
        parts.append(self.tr("Samples: {count}.").format(count=f"{finding.samples:,}"))
        if finding.classes is not None and finding.classes <= FEW_CLASSES:
            parts.append(self.tr("Different values of the target: {count}.").format(count=finding.classes))
        self._say(" ".join(parts), "good")
        self.accept_button.setEnabled(True)

    def _show_faults(self, faults: tuple[Words, ...]) -> None:
        """Say why columns that look like numbers are none."""
        sentences = list(map(_sentence, faults))
        if not self._look.has_names:
            sentences.insert(0, self.tr("The first row should name the columns, but it holds numbers only."))
        self.faults.setText("\n".join(sentences))
        self.faults.setVisible(bool(sentences))

    def _choice_words(self, value: CsvFile) -> str:
        said = self.tr("Features: {count}. Target: {target}.")
        return said.format(count=len(value.features), target=value.target)

    def _say(self, text: str, role: str) -> None:
        self.counts.setText(text)
        give_role(self.counts, role)

    def _format_words(self) -> str:
        said = self.tr("{encoding} text. {numeric} of {count} columns hold numbers.")
        return said.format(encoding=self._look.encoding, numeric=sum(self._look.numeric), count=len(self._look.columns))

    def _fill_table(self) -> None:
        look, roles = self._look, roles_now()
        self.table.clear()
        self.table.setRowCount(len(look.rows))
        self.table.setColumnCount(len(look.columns))
        self.table.setHorizontalHeaderLabels(list(look.columns))
        for column, is_number in enumerate(look.numeric):
            across = Qt.AlignmentFlag.AlignRight if is_number else Qt.AlignmentFlag.AlignLeft
            for row, cells in enumerate(look.rows):
                item = QTableWidgetItem(cells[column].strip())
                item.setTextAlignment(across | Qt.AlignmentFlag.AlignVCenter)
                if not is_number:
                    item.setForeground(QColor(roles.muted))
                self.table.setItem(row, column, item)

    def _mark_columns(self) -> None:
        """Show in the table's header which columns are chosen."""
        features, target = self.columns.features(), self.columns.chosen_target()
        for column, name in enumerate(self._look.columns):
            header = self.table.horizontalHeaderItem(column)
            if header is None:
                continue
            sign = "✓ " if name in features else ("→ " if name == target else "")
            header.setText(sign + name)
            font = QFont(self.table.font())
            font.setBold(bool(sign))
            header.setFont(font)
            header.setToolTip(
                self.tr("A feature.") if name in features else (self.tr("The target.") if name == target else "")
            )

    def _lay_out(self) -> None:
        self.table.setAccessibleName(self.tr("The first rows"))
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.table.setShowGrid(False)
        self.table.verticalHeader().hide()
        self.table.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + 8)
        # Not ResizeToContents: each word in the header would measure every cell again.
        self.table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self.columns.setFixedWidth(220)
        self.columns.list.setMaximumHeight(16_777_215)
        self.columns.list.setMinimumHeight(120)
        choice = QVBoxLayout()
        choice.addWidget(self.columns, 1)
        choice.addWidget(self.standardize)
        body = QHBoxLayout()
        body.setSpacing(14)
        body.addLayout(choice)
        body.addWidget(self.table, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 12, 14, 12)
        column.setSpacing(10)
        head = QHBoxLayout()
        head.addWidget(self.format, 1)
        head.addWidget(words(self.tr("Columns parted by"), "muted", self))
        head.addWidget(self.delimiter)
        column.addLayout(head)
        column.addLayout(body, 1)
        column.addWidget(self.faults)
        column.addWidget(self.counts)
        column.addWidget(self.buttons)
        self.resize(860, 560)


def _sentence(fault: Words) -> str:
    text = said(fault)
    return text[:1].upper() + text[1:].rstrip(".") + "."
