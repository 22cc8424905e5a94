"""The table of the contenders' numbers at the cursor."""

from collections.abc import Sequence
from typing import Any, NamedTuple

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor, QFont, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from app.style.buttons import roles_now
from app.style.markers import marker_pixmap

Index = QModelIndex | QPersistentModelIndex


class Row(NamedTuple):
    """One contender at the cursor, as the table shows it; `status` is translated, `role` names its colour."""

    label: str
    marker: str
    colour: str
    step: int
    loss: float
    gradient_norm: float
    step_length: float
    learning_rate: float
    gradient_evaluations: int
    samples: int
    status: str
    role: str


COLUMNS = (
    "label",
    "step",
    "loss",
    "gradient_norm",
    "step_length",
    "learning_rate",
    "gradient_evaluations",
    "samples",
    "status",
)
NUMBERS = COLUMNS[1:-1]
WIDEST = "-1.23456e-100"


class ContendersModel(QAbstractTableModel):
    """The rows, with the best finite loss told from the others."""

    def __init__(self, titles: Sequence[str], parent: QWidget) -> None:
        super().__init__(parent)
        self._titles = titles
        self._rows: list[Row] = []
        self._best: float | None = None
        self._bold = QFont(parent.font())
        self._bold.setBold(True)

    def rows(self) -> list[Row]:
        """The rows shown."""
        return self._rows

    def set_rows(self, rows: list[Row]) -> None:
        """Show other rows; only their number changing resets the view."""
        if rows == self._rows:
            return
        finite = [row.loss for row in rows if abs(row.loss) < float("inf")]
        self._best = min(finite, default=None) if len(rows) > 1 else None
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
        """The titles, aligned as their columns."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._titles[section]
        return _aligned(COLUMNS[section]) if role == Qt.ItemDataRole.TextAlignmentRole else None

    def data(self, index: Index, role: int = 0) -> Any:
        """What one cell shows."""
        row, name = self._rows[index.row()], COLUMNS[index.column()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return show_cell(getattr(row, name))
            case Qt.ItemDataRole.TextAlignmentRole:
                return _aligned(name)
            case Qt.ItemDataRole.DecorationRole:
                return marker_pixmap(row.marker, row.colour) if name == "label" else None
            case Qt.ItemDataRole.ForegroundRole if name == "status":
                return QColor(getattr(roles_now(), row.role))
            case Qt.ItemDataRole.FontRole if name == "loss" and row.loss == self._best:
                return self._bold
            case Qt.ItemDataRole.ToolTipRole:
                return repr(getattr(row, name)) if name in NUMBERS else getattr(row, name)
        return None


class ContendersTable(QTableView):
    """Live numbers of all contenders, aligned; Ctrl+C copies them in full precision, tab-separated."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Numbers of the contenders"))
        self._model = ContendersModel(self._titles(), self)
        self.setModel(self._model)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        font = QFont(self.font())
        font.setFeature(QFont.Tag("tnum"), 1)
        self.setFont(font)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + 10)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setStretchLastSection(True)
        for column, width in enumerate(self._widths()):
            self.setColumnWidth(column, width)

    def set_rows(self, rows: list[Row]) -> None:
        """Show the contenders' numbers; cheap enough for 30 times a second."""
        self._model.set_rows(rows)

    def rows(self) -> list[Row]:
        """The rows shown."""
        return self._model.rows()

    def as_text(self) -> str:
        """The selected rows, or all, tab-separated under their titles, numbers in full precision."""
        chosen = sorted({index.row() for index in self.selectionModel().selectedRows()})
        rows = [self.rows()[at] for at in chosen] or self.rows()
        lines = ["\t".join(self._titles())]
        lines += ["\t".join(str(getattr(row, name)) for name in COLUMNS) for row in rows]
        return "\n".join(lines)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Copy on Ctrl+C."""
        if event.matches(QKeySequence.StandardKey.Copy):
            QGuiApplication.clipboard().setText(self.as_text())
        else:
            super().keyPressEvent(event)

    def _titles(self) -> tuple[str, ...]:
        return (
            self.tr("Contender"),
            self.tr("Step"),
            self.tr("Loss"),
            self.tr("Gradient norm"),
            self.tr("Step length"),
            self.tr("Learning rate"),
            self.tr("Gradients"),
            self.tr("Samples"),
            self.tr("Status"),
        )

    def _widths(self) -> list[int]:
        measure = self.fontMetrics().horizontalAdvance
        shapes = {"label": "Stochastic gradient", "step": "100,000", "status": "global minimum"}
        shapes |= {"gradient_evaluations": "1,000,000", "samples": "1,000,000"}
        texts = [shapes.get(name, WIDEST[:-1]) for name in COLUMNS]
        return [max(measure(text), measure(title)) + 24 for text, title in zip(texts, self._titles(), strict=True)]


def show_cell(value: float | str) -> str:
    """A number with as many digits as its neighbours, so that columns align."""
    if isinstance(value, str):
        return value
    if isinstance(value, int):
        return f"{value:,}"
    size = abs(value)
    return f"{value:.6f}" if size == 0 or 1e-4 <= size < 1e5 else f"{value:.5e}"


def _aligned(name: str) -> Qt.AlignmentFlag:
    across = Qt.AlignmentFlag.AlignRight if name in NUMBERS else Qt.AlignmentFlag.AlignLeft
    return across | Qt.AlignmentFlag.AlignVCenter
