"""The table of what learning has cost each contender, for comparing them at equal cost."""

from collections.abc import Sequence
from typing import Any, NamedTuple

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QHBoxLayout, QHeaderView, QTableView, QVBoxLayout, QWidget

from app.core.training.cost import bytes_text, seconds_text
from app.panels.contenders_table import show_cell
from app.panels.segmented import Segmented
from app.style.buttons import words
from app.style.markers import marker_pixmap

Index = QModelIndex | QPersistentModelIndex


class CostRow(NamedTuple):
    """One contender. `accuracy` is None for a regression, `seconds` where nothing was measured."""

    label: str
    marker: str
    colour: str
    step: int
    loss: float
    accuracy: float | None
    epochs: float
    samples: int
    gradient_evaluations: int
    bytes: int
    seconds: float | None


COLUMNS = ("label", "loss", "accuracy", "epochs", "samples", "gradient_evaluations", "seconds", "bytes", "step")


class CostModel(QAbstractTableModel):
    """The rows, with the lowest finite loss told from the others."""

    def __init__(self, titles: Sequence[str], helps: Sequence[str], parent: QWidget) -> None:
        super().__init__(parent)
        self._titles, self._helps = titles, helps
        self._rows: list[CostRow] = []
        self._bold = QFont(parent.font())
        self._bold.setBold(True)

    def rows(self) -> list[CostRow]:
        """The rows shown."""
        return self._rows

    def set_rows(self, rows: list[CostRow]) -> None:
        """Show other rows; only their number changing resets the view."""
        if rows == self._rows:
            return
        if len(rows) != len(self._rows):
            self.beginResetModel()
            self._rows = rows
            self.endResetModel()
            return
        self._rows = rows
        self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, len(COLUMNS) - 1))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, N802
        """One row a contender."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, N802
        """One column a quantity."""
        return 0 if parent.isValid() else len(COLUMNS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> Any:  # noqa: N802
        """The titles, aligned as their columns, each with a sentence on what it says."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._titles[section]
            case Qt.ItemDataRole.ToolTipRole:
                return self._helps[section]
            case Qt.ItemDataRole.TextAlignmentRole:
                return _aligned(COLUMNS[section])
        return None

    def data(self, index: Index, role: int = 0) -> Any:
        """What one cell shows."""
        row, name = self._rows[index.row()], COLUMNS[index.column()]
        value = getattr(row, name)
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return _cell(name, value)
            case Qt.ItemDataRole.TextAlignmentRole:
                return _aligned(name)
            case Qt.ItemDataRole.DecorationRole:
                return marker_pixmap(row.marker, row.colour) if name == "label" else None
            case Qt.ItemDataRole.FontRole if name == "loss" and self._is_best(row):
                return self._bold
            case Qt.ItemDataRole.ToolTipRole:
                return "–" if value is None else str(value)
        return None

    def _is_best(self, row: CostRow) -> bool:
        finite = [one.loss for one in self._rows if abs(one.loss) < float("inf")]
        return len(self._rows) > 1 and bool(finite) and row.loss == min(finite)


class CostTable(QWidget):
    """What each contender has spent, at the cursor or where all have spent the same.

    Attributes
    ----------
    basis_changed : the person wants another basis; carries `step`, `samples`, `gradient_evaluations` or `time`
        (`app.core.training.cost.Basis`). Answer with `set_rows`.
    """

    basis_changed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        choices = {
            "step": self.tr("step"),
            "samples": self.tr("samples"),
            "gradient_evaluations": self.tr("gradients"),
            "time": self.tr("time"),
        }
        self.basis = Segmented(choices, self.tr("What is equal"), self)
        bold = QFont(self.font())
        bold.setBold(True)
        for key, word in choices.items():
            # The chosen word is bold, which a button's own size does not allow for.
            self.basis.button(key).setMinimumWidth(QFontMetrics(bold).horizontalAdvance(word) + 22)
        self.help = words("", "muted", self)
        self.table = QTableView(self)
        self._model = CostModel(self._titles(), self._helps(), self.table)
        self._lay_out()
        self.basis.value_changed.connect(self._choose)
        self._choose("step")

    def set_rows(self, rows: list[CostRow]) -> None:
        """Show the contenders; cheap enough for 30 times a second."""
        self._model.set_rows(rows)
        for name in ("accuracy", "seconds"):
            is_empty = all(getattr(row, name) is None for row in rows)
            if self.table.isColumnHidden(COLUMNS.index(name)) != is_empty:
                self.table.setColumnHidden(COLUMNS.index(name), is_empty)

    def rows(self) -> list[CostRow]:
        """The rows shown."""
        return self._model.rows()

    def as_text(self) -> str:
        """All rows, tab-separated under their titles, numbers in full precision."""
        lines = ["\t".join(self._titles())]
        lines += ["\t".join(str(getattr(row, name)) for name in COLUMNS) for row in self.rows()]
        return "\n".join(lines)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Copy on Ctrl+C."""
        if event.matches(QKeySequence.StandardKey.Copy):
            QGuiApplication.clipboard().setText(self.as_text())
        else:
            super().keyPressEvent(event)

    def _choose(self, basis: str) -> None:
        self.help.setText(
            {
                "step": self.tr("Every contender as it stands at this step."),
                "samples": self.tr("Every contender when it had touched as many samples as the thriftiest by now."),
                "gradient_evaluations": self.tr(
                    "Every contender when it had asked for as many gradients as the thriftiest by now."
                ),
                "time": self.tr("Every contender when it had computed for as long as the quickest by now."),
            }[basis]
        )
        self.basis_changed.emit(basis)

    def _lay_out(self) -> None:
        table = self.table
        table.setModel(self._model)
        table.setAccessibleName(self.tr("What learning has cost"))
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        table.setTabKeyNavigation(False)
        font = QFont(table.font())
        font.setFeature(QFont.Tag("tnum"), 1)
        table.setFont(font)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(table.fontMetrics().height() + 10)
        header = table.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setStretchLastSection(True)
        for place, width in enumerate(self._widths()):
            table.setColumnWidth(place, width)
        head = QHBoxLayout()
        head.addWidget(words(self.tr("At the same"), "muted", self))
        head.addWidget(self.basis)
        head.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 8, 10, 6)
        column.setSpacing(6)
        column.addLayout(head)
        column.addWidget(self.help)
        column.addWidget(table, 1)

    def _titles(self) -> tuple[str, ...]:
        return (
            self.tr("Contender"),
            self.tr("Loss"),
            self.tr("Accuracy"),
            self.tr("Epochs"),
            self.tr("Samples"),
            self.tr("Gradients"),
            self.tr("Time"),
            self.tr("Memory"),
            self.tr("Step"),
        )

    def _helps(self) -> tuple[str, ...]:
        return (
            self.tr("The contender."),
            self.tr("The mean loss over all the data."),
            self.tr("The share of training samples whose class is right."),
            self.tr("How often the data were passed over: samples touched, divided by n."),
            self.tr("The samples that the gradients have touched."),
            self.tr("The gradients that the optimizer has asked for."),
            self.tr("Gradients times the time one takes on this machine. It is an estimate."),
            self.tr("What one gradient holds in memory: the batch, the outputs of all layers, the gradient."),
            self.tr("The step of the run."),
        )

    def _widths(self) -> list[int]:
        measure = self.fontMetrics().horizontalAdvance
        shapes = (
            "Gradient descent__",
            "0.123456",
            "99.9 %",
            "1,000.0",
            "1,000,000",
            "100,000",
            "99.9 ms",
            "99.9 kB",
            "9",
        )
        return [
            max(measure(text) + 24, measure(title) + 22) for text, title in zip(shapes, self._titles(), strict=True)
        ]


def _cell(name: str, value: Any) -> str:
    if value is None:
        return "–"
    match name:
        case "accuracy":
            return f"{100 * value:.1f} %"
        case "epochs":
            return f"{value:,.1f}"
        case "bytes":
            return bytes_text(value)
        case "seconds":
            return seconds_text(value)
    return show_cell(value)


def _aligned(name: str) -> Qt.AlignmentFlag:
    across = Qt.AlignmentFlag.AlignLeft if name == "label" else Qt.AlignmentFlag.AlignRight
    return across | Qt.AlignmentFlag.AlignVCenter
