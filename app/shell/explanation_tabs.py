"""The tabs at the right: charts, inside the step, why, the table, the notes; each worked out only while it is open."""

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QSplitter, QTabWidget, QWidget

from app.panels.compare.panel import ComparePanel
from app.panels.contenders.table import ContendersTable
from app.panels.diagnosis.panel import DiagnosisPanel
from app.screen.screen import Screen
from app.screen.view import Tab
from app.shell.notes_view import NotesView
from app.shell.step_tab import StepTab
from app.style.roles import Roles
from app.style.words import said
from app.views.charts.view import ChartView

NAMES: tuple[Tab, ...] = ("charts", "step", "diagnosis", "table", "notes")

SHARES = 1000
"""A height to be shared out where the tab has not been opened yet and has none."""


class ExplanationTabs(QTabWidget):
    """Shows what explains a run. A tab that is not open holds nothing of it.

    Signals
    -------
    tab_chosen(name) : another tab was pressed.
    """

    tab_chosen = Signal(str)

    def __init__(self, step_tab: StepTab, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.charts = ChartView()
        self.step_tab = step_tab
        step_tab.setParent(self)
        self.step = step_tab.panel
        self.diagnosis = DiagnosisPanel()
        self.contenders = ContendersTable()
        self.compare = ComparePanel()
        self.table = _stacked(self.contenders, self.compare)
        self.notes = NotesView(language)
        words = (self.tr("Charts"), self.tr("Step"), self.tr("Why?"), self.tr("Table"), self.tr("Notes"))
        widgets: tuple[QWidget, ...] = (self.charts, self.step, self.diagnosis, self.table, self.notes)
        for widget, word in zip(widgets, words, strict=True):
            self.addTab(widget, word)
        self._open: Tab = "charts"
        self.currentChanged.connect(lambda index: self.tab_chosen.emit(NAMES[index]))

    def show_screen(self, new: Screen, old: Screen | None) -> None:
        """Show what the open tab says; only what differs is set."""
        if new.tab != self._open:
            self._close(self._open)
            self._open = new.tab
        with QSignalBlocker(self):
            self.setCurrentIndex(NAMES.index(new.tab))
        if old is None or new.notes != old.notes:
            self.notes.show_notes(*new.notes)
        if old is None or new.ghosts != old.ghosts:
            self.charts.set_ghosts(new.ghosts)
        if new.tab == "charts":
            self.charts.draw(new.scene.picture)
        elif new.tab == "step":
            self.step_tab.show_scene(new.scene)
        elif new.diagnosis is not None:
            self.diagnosis.set_diagnoses(*new.diagnosis)
        elif new.table is not None:
            self._show_table(new, old)

    def names(self) -> tuple[Tab, ...]:
        """The names of the tabs in their order."""
        return NAMES

    def set_roles(self, roles: Roles) -> None:
        """Wear a theme."""
        self.charts.set_roles(roles)

    def take_over(self, old: "ExplanationTabs") -> None:
        """Go on where the tabs of another language were."""
        self.step_tab.take_over(old.step_tab)

    def stop(self) -> None:
        """End what is still to be worked out."""
        self.step_tab.stop()

    def _close(self, tab: Tab) -> None:
        """Have what is hidden hold nothing of a run that goes on."""
        if tab == "charts":
            self.charts.forget()
        elif tab == "step":
            self.step_tab.forget()
        elif tab == "diagnosis":
            self.diagnosis.forget()
        elif tab == "table":
            self.contenders.forget()
            self.compare.forget()

    def _show_table(self, new: Screen, old: Screen | None) -> None:
        table = new.table
        assert table is not None
        self.contenders.show_basis(table.basis, table.bases)
        is_other_run = old is None or old.scene.simulator is not new.scene.simulator
        if table.rows or is_other_run or old is None or old.editors.scenario is not new.editors.scenario:
            self.contenders.set_rows(list(table.rows), table.selected)
        if old is None or new.kept != old.kept or old.tab != new.tab:
            is_first = bool(new.kept.titles) and not self.compare.has_ghosts()
            titles = [said(title) for title in new.kept.titles]
            self.compare.set_ghosts(titles, new.kept.compared, new.kept.drawn, new.kept.present)
            if is_first:
                height = self.table.height() if self.table.isVisible() else SHARES
                self.table.setSizes([height // 2, height // 2])
        self.compare.set_comparison(new.comparison)


def _stacked(*widgets: QWidget) -> QSplitter:
    splitter = QSplitter(Qt.Orientation.Vertical)
    splitter.setChildrenCollapsible(False)
    for widget in widgets:
        splitter.addWidget(widget)
    splitter.setStretchFactor(0, 1)
    return splitter
