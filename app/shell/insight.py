"""The tabs that explain a run: inside the step, diagnosis, comparison; each worked out only while it is seen."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QSplitter, QWidget

from app.core.analysis.cost import Basis
from app.core.comparison import Ghost, compare, ghost_of
from app.core.diagnosis import Remedy, settled, with_edit
from app.core.scenario.declaration import Scenario
from app.core.simulation.simulator import Simulator
from app.core.words import QT_TRANSLATE_NOOP, Said
from app.panels.compare.panel import ComparePanel
from app.panels.contenders.table import ContendersTable
from app.panels.diagnosis.band import stretches
from app.panels.diagnosis.card import Diagnosed
from app.panels.diagnosis.panel import DiagnosisPanel
from app.screen.pictures.horizontals import offered
from app.screen.pictures.picture import Picture
from app.shell.statuses import shown_status, status_words
from app.shell.step_tab import StepTab
from app.style.words import said

if TYPE_CHECKING:
    from app.shell.main_window import MainWindow

REMEDY = QT_TRANSLATE_NOOP("Edit", "remedy for {label}")
KEPT_RUN = QT_TRANSLATE_NOOP("Insight", "Run {number}, {steps} steps")

TABLE = "table of the contenders"
"""What takes its turn after a frame."""

TABLE_REST = 0.03
"""Seconds after which what the table lacks is looked for again."""

SHARES = 1000
"""A height to be shared out where the tab has not been opened yet and has none."""


class Insight(QObject):
    """Feeds the explaining panels from the laboratory and carries out what is asked for there."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self.step_tab = StepTab(window, self)
        self.step = self.step_tab.panel
        self.diagnosis = DiagnosisPanel()
        self.compare = ComparePanel()
        self.contenders = ContendersTable()
        self.table = _stacked(self.contenders, self.compare)
        self._basis: Basis = "step"
        self._ghosts: list[Ghost] = []
        self._drawn: list[bool] = []
        self._chosen = -1
        self._table_of: tuple[Simulator, Scenario] | None = None
        self._to_pin: tuple[Simulator, Scenario] | None = None
        self._connect()

    def _connect(self) -> None:
        window, player = self._window, self._window.laboratory.player
        self.step.step_requested.connect(player.step_by)
        self.step.contender_selected.connect(window.select)
        self.step.vectors_changed.connect(lambda _: window.draw())
        self.step.quantity_changed.connect(lambda _: window.draw())
        self.diagnosis.seek.connect(player.seek)
        self.diagnosis.contender_selected.connect(window.select)
        self.diagnosis.remedy_chosen.connect(self._apply)
        self.contenders.basis_changed.connect(self._choose_basis)
        self.contenders.contender_selected.connect(window.select)
        window.costs.timed.connect(self._pin_timed)
        self.compare.pin_requested.connect(self.pin)
        self.compare.ghost_removed.connect(self._remove_ghost)
        self.compare.ghost_chosen.connect(self._choose_ghost)
        self.compare.ghost_drawn.connect(self._draw_ghost)

    def take_over(self, old: "Insight") -> None:
        """Go on where the panels of another language were."""
        self._ghosts, self._drawn, self._chosen = old._ghosts, old._drawn, old._chosen
        self._basis = old._basis
        self.step_tab.take_over(old.step_tab)
        self._ghosts_changed()

    def forget_hidden(self) -> None:
        """What is hidden holds nothing of a run that goes on."""
        tab = self._window.tabs.currentWidget()
        if tab is not self.step:
            self.step_tab.forget()
        if tab is not self.diagnosis:
            self.diagnosis.forget()
        if tab is not self.table:
            self._table_of = None
            self.contenders.forget()
            self.compare.forget()

    def stop(self) -> None:
        """End what is still to be worked out, for the end of the panels."""
        self._window.turns.drop(TABLE)
        self.step_tab.stop()

    # -- what is seen --------------------------------------------------------------------------------

    def draw(self, shown: Picture) -> None:
        """Show the run at the cursor in the tab that is open."""
        tab = self._window.tabs.currentWidget()
        if tab is self.step:
            self.step_tab.draw(shown)
        else:
            self._window.stage.landscape.map.set_vectors(None, ())
        self._window.diagnoser.read_remedies(tab is self.diagnosis)
        if tab is self.diagnosis:
            self.show_diagnoses(shown)
        elif tab is self.table:
            self._show_contenders(shown)
            self._show_comparison()

    def show_diagnoses(self, shown: Picture) -> None:
        """Show what the diagnoser has found, if a tab is open that says it."""
        if self._window.tabs.currentWidget() is self.table:
            self._show_contenders(shown)
        if self._window.tabs.currentWidget() is not self.diagnosis:
            return
        diagnoser, simulator = self._window.diagnoser, self._window.laboratory.simulator
        rows = []
        for contender in shown.contenders:
            found = diagnoser.found.get(contender.label)
            text, role = status_words(shown_status(contender.status, found))
            steps, codes = diagnoser.band(simulator, contender.label)
            band = stretches(steps, settled(steps, codes))
            is_trying = diagnoser.is_trying(contender.label)
            rows.append(
                Diagnosed(contender.label, contender.marker, contender.colour, text, role, found, band, is_trying)
            )
        self.diagnosis.set_diagnoses(rows, shown.selected, shown.cursor, simulator.step)

    # -- the table ------------------------------------------------------------------------------------

    def _choose_basis(self, basis: Basis) -> None:
        self._basis = basis
        self._window.draw()

    def _show_contenders(self, shown: Picture) -> None:
        window, simulator = self._window, self._window.laboratory.simulator
        bases = offered(simulator)
        basis: Basis = self._basis if self._basis in bases else "step"
        self.contenders.show_basis(basis, bases)
        rows = window.costs.rows(shown, simulator, basis, window.diagnoser.found)
        run = (simulator, simulator.scenario)
        if rows or self._table_of is None or any(a is not b for a, b in zip(run, self._table_of, strict=True)):
            self._table_of = run
            self.contenders.set_rows(rows, shown.selected)
        if window.costs.is_measuring:
            window.turns.ask(TABLE, self._measure_on, TABLE_REST)

    def _measure_on(self) -> None:
        if self._window.tabs.currentWidget() is self.table:
            self._show_contenders(self._window.picture())

    # -- remedies ------------------------------------------------------------------------------------

    def _apply(self, remedy: Remedy, label: str) -> None:
        edit = remedy.edit
        window = self._window
        if edit is None:
            window.run_actions.show_basins()
            return

        if remedy.begins_again:
            window.laboratory.player.seek(0)
        if window.laboratory.edit(lambda scenario: with_edit(scenario, edit), Said("Edit", REMEDY, {"label": label})):
            window.laboratory.document.seal()
            window.laboratory.player.play()

    # -- ghosts ----------------------------------------------------------------------------------------

    def pin(self) -> None:
        """Keep the run as it stands as a ghost; as soon as its gradients are timed."""
        shown, laboratory = self._window.picture(), self._window.laboratory
        if not self._window.costs.is_timed(laboratory.simulator):
            self._to_pin = laboratory.simulator, laboratory.simulator.scenario
            return
        numbers = {"number": str(len(self._ghosts) + 1), "steps": f"{laboratory.simulator.step:,}"}
        ghost = ghost_of(
            Said("Insight", KEPT_RUN, numbers),
            laboratory.document.scenario,
            laboratory.simulator.timeline,
            [one.colour for one in shown.contenders],
            [one.marker for one in shown.contenders],
            self._window.costs.of_ghost(laboratory.simulator),
        )
        self._ghosts.append(ghost)
        self._drawn.append(True)
        self._chosen = len(self._ghosts) - 1
        self._ghosts_changed()

    def _pin_timed(self) -> None:
        """Keep the run that was to be kept, unless it is another one by now."""
        wanted, self._to_pin = self._to_pin, None
        simulator = self._window.laboratory.simulator
        if wanted is not None and wanted[0] is simulator and wanted[1] is simulator.scenario:
            self.pin()

    def _remove_ghost(self, index: int) -> None:
        del self._ghosts[index], self._drawn[index]
        self._chosen = min(self._chosen, len(self._ghosts) - 1)
        self._ghosts_changed()

    def _choose_ghost(self, index: int) -> None:
        self._chosen = index
        self._ghosts_changed()

    def _draw_ghost(self, index: int, drawn: bool) -> None:
        self._drawn[index] = drawn
        self._ghosts_changed()

    def _ghosts_changed(self) -> None:
        is_first = bool(self._ghosts) and not self.compare.has_ghosts()
        self.compare.set_ghosts([said(ghost.title) for ghost in self._ghosts], self._chosen, self._drawn)
        wanted = [ghost for ghost, drawn in zip(self._ghosts, self._drawn, strict=True) if drawn]
        self._window.stage.set_ghosts(wanted)
        if is_first:
            height = self.table.height() if self.table.isVisible() else SHARES
            self.table.setSizes([height // 2, height // 2])
        self._window.charts.set_ghosts(wanted)
        self._window.draw()

    def _show_comparison(self) -> None:
        laboratory = self._window.laboratory
        ghost = self._ghosts[self._chosen] if self._ghosts else None
        scenario, timeline = laboratory.document.scenario, laboratory.simulator.timeline
        self.compare.set_comparison(None if ghost is None else compare(ghost, scenario, timeline))


def _stacked(*widgets: QWidget) -> QSplitter:
    splitter = QSplitter(Qt.Orientation.Vertical)
    splitter.setChildrenCollapsible(False)
    for widget in widgets:
        splitter.addWidget(widget)
    splitter.setStretchFactor(0, 1)
    return splitter
