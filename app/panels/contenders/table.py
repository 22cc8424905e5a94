"""The contenders held against each other: at the cursor, or where all have spent the same."""

from collections.abc import Collection

from PySide6.QtCore import Signal
from PySide6.QtGui import QFont, QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.panels.contenders.table_model import ContendersModel
from app.panels.contenders.table_view import ContendersView
from app.panels.segmented import Segmented
from app.screen.contender_rows import Row
from app.style.buttons import words


class ContendersTable(QWidget):
    """Live numbers of all contenders; Ctrl+C copies them in full precision, tab-separated, a line a contender.

    Attributes
    ----------
    basis_changed : the person wants another basis; carries `step`, `samples`, `gradient_evaluations` or `time`
        (`app.core.analysis.cost.Basis`). Answer with `show_basis` and `set_rows`.
    contender_selected : the index of a contender that was pressed, or chosen with the return key.
    """

    basis_changed = Signal(str)
    contender_selected = Signal(int)

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
        widths = {key: QFontMetrics(bold).horizontalAdvance(word) for key, word in choices.items()}
        for key, width in widths.items():
            # The chosen word is bold, which a button's own size does not allow for.
            self.basis.button(key).setMinimumWidth(width + 8)
            self.basis.button(key).setProperty("tight", True)
        self.help = words("", "muted", self)
        self._model = ContendersModel(self)
        self.view = ContendersView(self._model, self)
        self.view.setAccessibleName(self.tr("Numbers of the contenders"))
        self._shown: tuple[str, frozenset[str]] | None = None
        self._lay_out()
        self.basis.value_changed.connect(self.basis_changed.emit)
        self.view.clicked.connect(lambda index: self.contender_selected.emit(index.column()))
        self.view.activated.connect(lambda index: self.contender_selected.emit(index.column()))
        self.view.horizontalHeader().sectionClicked.connect(self.contender_selected)
        self.show_basis("step", choices)

    def show_basis(self, basis: str, offered: Collection[str]) -> None:
        """Say what is equal, and what else could be; cheap to repeat."""
        if self._shown == (basis, frozenset(offered)):
            return
        self._shown = basis, frozenset(offered)
        self.basis.set_value(basis)
        for key in ("samples", "gradient_evaluations", "time"):
            self.basis.button(key).setVisible(key in offered)
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

    def set_rows(self, rows: list[Row], selected: int) -> None:
        """Show the contenders' numbers; cheap enough for 60 times a second."""
        self._model.set_rows(rows)
        self.view.set_selected(selected)

    def forget(self) -> None:
        """Show nothing and hold nothing of a run."""
        self._model.set_rows([])

    def rows(self) -> list[Row]:
        """The contenders shown."""
        return self._model.rows()

    def as_text(self) -> str:
        """All contenders, tab-separated under the titles, numbers in full precision."""
        return self._model.as_text()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Where the words before the switch have no room, the sentence below it says the same."""
        super().resizeEvent(event)
        wanted = self._words.sizeHint().width() + self.basis.sizeHint().width() + 6 + 20
        self._words.setVisible(wanted <= event.size().width())

    def _lay_out(self) -> None:
        self._words = words(self.tr("At the same"), "muted", self)
        self._words.setWordWrap(False)
        self._words.setMinimumWidth(1)  # it hides before it keeps the tabs from becoming narrow
        head = QHBoxLayout()
        head.setSpacing(6)
        head.addWidget(self._words)
        head.addWidget(self.basis, 1)
        above = QVBoxLayout()
        above.setContentsMargins(10, 8, 10, 0)
        above.setSpacing(6)
        above.addLayout(head)
        above.addWidget(self.help)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(above)
        column.addWidget(self.view, 1)
