"""The panel that holds earlier runs against the one that is shown."""

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QResizeEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from app.core.comparison import Comparison
from app.panels.compare.table import OutcomeTable
from app.panels.compare.words import difference_row, outcome_lines
from app.panels.painted_rows import PaintedRows
from app.style.buttons import IconButton, WordButton, heading, words

MOST_GHOSTS = 4
WIDGET_MAX = 2**24 - 1
"""Qt's QWIDGETSIZE_MAX: no bound."""


class GhostRow(QFrame):
    """One ghost: chosen for the comparison, drawn or not, removed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = ""
        self.choice = QPushButton(self)
        self.choice.setCheckable(True)
        self.choice.setAutoDefault(False)
        self.choice.setProperty("look", "segment")
        self.choice.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.drawn = QCheckBox(self)
        self.drawn.setToolTip(self.tr("Draw its dashed lines"))
        self.remove = IconButton("remove", self.tr("Remove this run"), self, 16)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(self.choice, 1)
        row.addWidget(self.drawn)
        row.addWidget(self.remove)

    def set_title(self, title: str) -> None:
        """Show its name."""
        if title == self._title:
            return
        self._title = title
        says = self.tr("Compare with {title}").format(title=title)
        self.choice.setAccessibleName(says)
        self.choice.setToolTip(says)
        self.drawn.setAccessibleName(self.tr("Draw {title}").format(title=title))
        self.remove.setAccessibleName(self.tr("Remove {title}").format(title=title))
        self._elide()

    def set_present(self, is_present: bool) -> None:
        """Say whether it belongs to the problem that is shown, so that it can be drawn and compared with."""
        self.choice.setEnabled(is_present)
        self.drawn.setEnabled(is_present)

    def title(self) -> str:
        """Its whole name."""
        return self._title

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Fit the name into the button."""
        super().resizeEvent(event)
        self._elide()

    def _elide(self) -> None:
        room = self.choice.width() - 24
        font = QFont(self.choice.font())
        font.setWeight(QFont.Weight.DemiBold)  # as the chosen one is written
        text = QFontMetrics(font).elidedText(self._title, Qt.TextElideMode.ElideMiddle, room)
        self.choice.setText(text.replace("&", "&&"))


class ContenderTable(QWidget):
    """A contender's name and its numbers then and now."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name = words("", "")
        font = self.name.font()
        font.setWeight(font.Weight.DemiBold)
        self.name.setFont(font)
        self.table = OutcomeTable(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 4)
        column.setSpacing(2)
        column.addWidget(self.name)
        column.addWidget(self.table)


class ComparePanel(QScrollArea):
    """Pins the run as a ghost, lists the ghosts, and says what is different.

    Attributes
    ----------
    pin_requested : keep the run that is shown as a ghost.
    ghost_removed, ghost_chosen : the index of a ghost.
    ghost_drawn : the index of a ghost, and whether its lines are wanted.
    """

    pin_requested = Signal()
    ghost_removed = Signal(int)
    ghost_chosen = Signal(int)
    ghost_drawn = Signal(int, bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.pin = WordButton("camera", self.tr("Keep this run"), self)
        self.pin.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.pin.clicked.connect(lambda: self.pin_requested.emit())
        self.hint = words(self.tr("Keep a run, change something, and run again: the difference is shown here."))
        self.away = words(
            self.tr("A run of another problem is put away, for its losses cannot be compared; it comes back with it.")
        )
        self.rows: list[GhostRow] = []
        self.tables: list[ContenderTable] = []
        self.same = words(self.tr("Nothing was changed."))
        self.changes = PaintedRows()
        self.changes.setAccessibleName(self.tr("What was changed"))
        self._has_ghosts = False
        self._group = QButtonGroup(self)
        self._group.idClicked.connect(self.ghost_chosen)
        self._lay_out()
        self.set_ghosts((), -1, ())
        self.set_comparison(None)

    def set_ghosts(
        self, titles: Sequence[str], chosen: int, drawn: Sequence[bool], present: Sequence[bool] | None = None
    ) -> None:
        """List the ghosts; one of them is compared with. Those not `present` belong to another problem."""
        present = present or [True] * len(titles)
        while len(self.rows) < len(titles):
            self._add_row()
        for index, row in enumerate(self.rows):
            row.setVisible(index < len(titles))
            if index < len(titles):
                row.set_title(titles[index])
                row.set_present(present[index])
                with QSignalBlocker(row.drawn):
                    row.drawn.setChecked(drawn[index])
                if index == chosen:
                    row.choice.setChecked(True)
        self.hint.setVisible(not titles)
        self.away.setVisible(not all(present))
        self._has_ghosts = bool(titles)
        self._keep_small()
        self.pin.setEnabled(len(titles) < MOST_GHOSTS)
        full = self.tr("Four runs are kept. Remove one to keep another.")
        self.pin.setToolTip("" if len(titles) < MOST_GHOSTS else full)

    def has_ghosts(self) -> bool:
        """Whether there is a run to compare with."""
        return self._has_ghosts

    def set_comparison(self, comparison: Comparison | None) -> None:
        """Show what is different; None while no ghost is chosen."""
        changed = () if comparison is None else tuple(map(difference_row, comparison.differences))
        self.changes.set_rows(changed)
        self.changes.setVisible(bool(changed))
        self.same.setVisible(comparison is not None and not changed)
        contenders = () if comparison is None else comparison.contenders
        while len(self.tables) < len(contenders):
            table = ContenderTable(self.widget())
            self.tables.append(table)
            self._tables.addWidget(table)
        for table, contender in zip(self.tables, contenders, strict=False):
            if table.name.text() != contender.label:
                table.name.setText(contender.label)
                table.table.setAccessibleName(contender.label)
            table.table.set_lines(outcome_lines(contender))
        for index, table in enumerate(self.tables):
            table.setVisible(index < len(contenders))
        if self._headings[0].isHidden() != (comparison is None):
            for part in self._headings:
                part.setVisible(comparison is not None)
            for layout in (self._rows, self._tables, self._column):
                layout.invalidate()  # else it would know of what was hidden here only later
            self._keep_small()

    def forget(self) -> None:
        """Show nothing and hold nothing of the run that goes on; the kept runs stay."""
        self.set_comparison(None)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Take no more height than the words need while there is nothing to compare with."""
        super().resizeEvent(event)
        self._keep_small()

    def _keep_small(self) -> None:
        bars = Qt.ScrollBarPolicy
        # A bar would narrow the sentence, which then would need the bar.
        self.setVerticalScrollBarPolicy(bars.ScrollBarAsNeeded if self._has_ghosts else bars.ScrollBarAlwaysOff)
        most = WIDGET_MAX if self._has_ghosts else self._column.totalHeightForWidth(self.width())
        if most != self.maximumHeight():
            self.setMaximumHeight(most)

    def _add_row(self) -> None:
        row, index = GhostRow(self.widget()), len(self.rows)
        self._group.addButton(row.choice, index)
        row.remove.clicked.connect(lambda: self.ghost_removed.emit(index))
        row.drawn.toggled.connect(lambda is_drawn: self.ghost_drawn.emit(index, is_drawn))
        self.rows.append(row)
        self._rows.addWidget(row)

    def _lay_out(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(self.horizontalScrollBarPolicy().ScrollBarAlwaysOff)
        self._headings = (
            heading(self.tr("What was changed")),
            heading(self.tr("What came of it")),
        )
        inside = QWidget()
        inside.setProperty("look", "column")
        self._rows, self._tables = QVBoxLayout(), QVBoxLayout()
        column = self._column = QVBoxLayout(inside)
        column.setContentsMargins(12, 10, 12, 12)
        column.setSpacing(8)
        column.addWidget(self.pin)
        column.addWidget(self.hint)
        column.addLayout(self._rows)
        column.addWidget(self.away)
        for part in (self._headings[0], self.changes, self.same, self._headings[1]):
            column.addWidget(part)
        column.addLayout(self._tables)
        column.addStretch(1)
        self.setWidget(inside)
