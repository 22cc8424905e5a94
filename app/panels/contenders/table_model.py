"""The numbers of the contenders as a table: a column a contender, a row a quantity."""

import math
from collections.abc import Callable
from typing import Any, NamedTuple

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor, QFont
from PySide6.QtWidgets import QWidget

from app.core.analysis.cost import bytes_text, seconds_text
from app.core.words import QT_TRANSLATE_NOOP
from app.panels.texts import short
from app.style.buttons import roles_now
from app.style.markers import marker_pixmap

Index = QModelIndex | QPersistentModelIndex

NOTHING = "–"


class Row(NamedTuple):
    """One contender; None stands for what its problem does not have.

    Attributes
    ----------
    status, role : its translated word and the role of that word's colour.
    accuracy, epochs, samples, bytes : of a training only; the accuracy of a classification only.
    seconds : the time that the gradients took.
    """

    label: str
    marker: str
    colour: str
    status: str
    role: str
    step: int
    loss: float
    gradient_norm: float
    step_length: float
    learning_rate: float
    gradient_evaluations: int
    seconds: float | None = None
    accuracy: float | None = None
    epochs: float | None = None
    samples: int | None = None
    bytes: int | None = None


def measured(value: float) -> str:
    """A number in seven characters or so, with as many decimals as others of its size: `−0.8487`, `4.12e−3`."""
    size = abs(value)
    if not math.isfinite(size) or value == 0:
        return short(value)
    if 0.01 <= size < 9999.5:
        decimals = 4 - sum(size >= 10**power * (1 - 5e-6) for power in (1, 2, 3))
        return f"{value:.{decimals}f}".replace("-", "−")
    if 9999.5 <= size < 999_999.5:
        return f"{value:,.0f}".replace("-", "−")
    exponent = int(f"{value:.1e}".partition("e")[2])
    text = f"{value:.{2 if abs(exponent) < 10 else 1}e}"
    return f"{text.partition('e')[0]}e{exponent}".replace("-", "−")


def counted(value: int) -> str:
    """A whole number, a large one in four digits: `1,500`, `1.235e6`."""
    return f"{value:,}" if abs(value) < 10**6 else short(value)


class Quantity(NamedTuple):
    """A row of the table: a field of `Row`, its title, a sentence on it, and how it is written."""

    name: str
    title: str
    help: str
    show: Callable[[Any], str]

    def words(self) -> str:
        """The translated title."""
        return QCoreApplication.translate("ContendersTable", self.title)

    def explained(self) -> str:
        """The translated sentence."""
        return QCoreApplication.translate("ContendersTable", self.help)


QUANTITIES = (
    Quantity(
        "status",
        QT_TRANSLATE_NOOP("ContendersTable", "Status"),
        QT_TRANSLATE_NOOP("ContendersTable", "What the diagnosis says; the tab “Why?” gives the evidence."),
        str,
    ),
    Quantity(
        "loss",
        QT_TRANSLATE_NOOP("ContendersTable", "Loss"),
        QT_TRANSLATE_NOOP("ContendersTable", "The loss at θ; of data the mean over all of them. The lowest is bold."),
        measured,
    ),
    Quantity(
        "accuracy",
        QT_TRANSLATE_NOOP("ContendersTable", "Accuracy"),
        QT_TRANSLATE_NOOP("ContendersTable", "The share of training samples whose class is right."),
        lambda share: f"{100 * share:.1f} %",
    ),
    Quantity(
        "gradient_norm",
        QT_TRANSLATE_NOOP("ContendersTable", "Gradient norm"),
        QT_TRANSLATE_NOOP("ContendersTable", "The length of the gradient: how steep the loss is at θ."),
        measured,
    ),
    Quantity(
        "step_length",
        QT_TRANSLATE_NOOP("ContendersTable", "Step length"),
        QT_TRANSLATE_NOOP("ContendersTable", "How far the last step went."),
        measured,
    ),
    Quantity(
        "learning_rate",
        QT_TRANSLATE_NOOP("ContendersTable", "Learning rate"),
        QT_TRANSLATE_NOOP("ContendersTable", "The rate that the last step used."),
        short,
    ),
    Quantity(
        "step",
        QT_TRANSLATE_NOOP("ContendersTable", "Step"),
        QT_TRANSLATE_NOOP("ContendersTable", "The step of the run."),
        counted,
    ),
    Quantity(
        "gradient_evaluations",
        QT_TRANSLATE_NOOP("ContendersTable", "Gradients"),
        QT_TRANSLATE_NOOP("ContendersTable", "The gradients that the optimizer has asked for."),
        counted,
    ),
    Quantity(
        "samples",
        QT_TRANSLATE_NOOP("ContendersTable", "Samples"),
        QT_TRANSLATE_NOOP("ContendersTable", "The samples that the gradients have touched."),
        counted,
    ),
    Quantity(
        "epochs",
        QT_TRANSLATE_NOOP("ContendersTable", "Epochs"),
        QT_TRANSLATE_NOOP("ContendersTable", "How often the data were passed over: samples touched, divided by n."),
        lambda epochs: f"{epochs:,.1f}",
    ),
    Quantity(
        "seconds",
        QT_TRANSLATE_NOOP("ContendersTable", "Time"),
        QT_TRANSLATE_NOOP("ContendersTable", "Gradients times the time one takes on this machine. It is an estimate."),
        seconds_text,
    ),
    Quantity(
        "bytes",
        QT_TRANSLATE_NOOP("ContendersTable", "Memory"),
        QT_TRANSLATE_NOOP(
            "ContendersTable", "What one gradient holds in memory: the batch, the outputs of all layers, the gradient."
        ),
        bytes_text,
    ),
)


class ContendersModel(QAbstractTableModel):
    """The contenders side by side, with the lowest finite loss told from the others."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._rows: list[Row] = []
        self._quantities: tuple[Quantity, ...] = ()
        self._best: float | None = None
        self.bold = QFont(parent.font())
        self.bold.setBold(True)

    def rows(self) -> list[Row]:
        """The contenders shown."""
        return self._rows

    def quantities(self) -> tuple[Quantity, ...]:
        """What is shown of them: the quantities that any of them has."""
        return self._quantities

    def set_rows(self, rows: list[Row]) -> None:
        """Show other numbers; only other contenders or quantities reset the view."""
        if rows == self._rows:
            return
        finite = [row.loss for row in rows if math.isfinite(row.loss)]
        self._best = min(finite, default=None) if len(rows) > 1 else None
        quantities = tuple(one for one in QUANTITIES if any(getattr(row, one.name) is not None for row in rows))
        if quantities != self._quantities or [row[:3] for row in rows] != [row[:3] for row in self._rows]:
            self.beginResetModel()
            self._rows, self._quantities = rows, quantities
            self.endResetModel()
            return
        self._rows = rows
        self.dataChanged.emit(self.index(0, 0), self.index(len(quantities) - 1, len(rows) - 1))

    def text(self, column: int, quantity: Quantity) -> str:
        """What is written of a contender."""
        value = getattr(self._rows[column], quantity.name)
        return NOTHING if value is None else quantity.show(value)

    def is_best(self, column: int, quantity: Quantity) -> bool:
        """Whether it is the lowest loss, which is written in `bold`."""
        return quantity.name == "loss" and self._rows[column].loss == self._best

    def as_text(self) -> str:
        """A line a contender, tab-separated under the titles, numbers in full precision."""
        titles = [QCoreApplication.translate("ContendersTable", "Contender")]
        lines = ["\t".join([*titles, *(one.words() for one in self._quantities)])]
        for row in self._rows:
            values = [getattr(row, one.name) for one in self._quantities]
            lines.append("\t".join([row.label, *("" if value is None else str(value) for value in values)]))
        return "\n".join(lines)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, N802
        """One row a quantity."""
        return 0 if parent.isValid() else len(self._quantities)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008, N802
        """One column a contender."""
        return 0 if parent.isValid() else len(self._rows)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> Any:  # noqa: N802
        """The contenders' labels and markers; the quantities' titles, each with a sentence on what it says."""
        if orientation is Qt.Orientation.Horizontal:
            row = self._rows[section]
            match role:
                case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.ToolTipRole:
                    return row.label
                case Qt.ItemDataRole.DecorationRole:
                    return marker_pixmap(row.marker, row.colour)
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._quantities[section].words()
            case Qt.ItemDataRole.ToolTipRole:
                return self._quantities[section].explained()
        return None

    def data(self, index: Index, role: int = 0) -> Any:
        """What one cell shows."""
        column, quantity = index.column(), self._quantities[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self.text(column, quantity)
            case Qt.ItemDataRole.TextAlignmentRole:
                return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            case Qt.ItemDataRole.ForegroundRole if quantity.name == "status":
                return QColor(getattr(roles_now(), self._rows[column].role))
            case Qt.ItemDataRole.FontRole if self.is_best(column, quantity):
                return self.bold
            case Qt.ItemDataRole.ToolTipRole:
                value = getattr(self._rows[column], quantity.name)
                return f"{quantity.words()}: {NOTHING if value is None else value}\n{quantity.explained()}"
        return None
