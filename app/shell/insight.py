"""The tabs that explain a run: inside the step, diagnosis, comparison; each worked out only while it is seen."""

import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QSplitter, QWidget

from app.core.comparison import Ghost, compare, ghost_of
from app.core.diagnosis import Remedy, settled, with_edit
from app.core.inspection import Inspection, StepHistory
from app.core.training.cost import Basis
from app.core.words import QT_TRANSLATE_NOOP, Said
from app.panels.compare_panel import ComparePanel
from app.panels.contenders_table import ContendersTable
from app.panels.diagnosis_band import stretches
from app.panels.diagnosis_card import Diagnosed
from app.panels.diagnosis_panel import DiagnosisPanel
from app.panels.inside_step_panel import InsideStepPanel
from app.pictures.horizontals import offered
from app.pictures.picture import Picture
from app.pictures.vector_picture import map_vectors
from app.session.step_reader import StepReader
from app.shell.drawing import axis_names
from app.shell.equations import equation_pixmap
from app.shell.statuses import shown_status, status_words
from app.style.buttons import roles_now
from app.style.words import said

if TYPE_CHECKING:
    from app.shell.main_window import MainWindow

REMEDY = QT_TRANSLATE_NOOP("Edit", "remedy for {label}")
KEPT_RUN = QT_TRANSLATE_NOOP("Insight", "Run {number}, {steps} steps")

SERIES_BUDGET, RESTING_BUDGET = 0.001, 0.008
"""Seconds a turn for the history of a step's quantities, while the cursor moves and while it rests."""

SERIES_REST = 0.02
"""Seconds between two such turns while the cursor rests."""

SERIES_SHARE = 0.03
"""The most of the window's time that this history may take while the cursor moves."""

NUMBERS_REST = 1 / 15
"""Seconds between two sets of numbers while the cursor moves: faster than that nobody reads them."""

NUMBERS, SERIES, TABLE = "numbers of the step", "history of the step", "table of the contenders"
"""What takes its turn after a frame."""


SHARES = 1000
"""A height to be shared out where the tab has not been opened yet and has none."""


class Insight(QObject):
    """Feeds the explaining panels from the laboratory and carries out what is asked for there."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self.step = InsideStepPanel(lambda latex: equation_pixmap(latex, roles_now().text))
        self.diagnosis = DiagnosisPanel()
        self.compare = ComparePanel()
        self.contenders = ContendersTable()
        self.table = _stacked(self.contenders, self.compare)
        self._basis: Basis = "step"
        self._history = StepHistory()
        self._ghosts: list[Ghost] = []
        self._drawn: list[bool] = []
        self._chosen = -1
        self._steps = StepReader()
        self._label = ""
        self._told: tuple[object, ...] = ()
        self._charted = ("", -1)
        self._numbers_due = self._series_due = 0.0
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
        self.compare.pin_requested.connect(self.pin)
        self.compare.ghost_removed.connect(self._remove_ghost)
        self.compare.ghost_chosen.connect(self._choose_ghost)
        self.compare.ghost_drawn.connect(self._draw_ghost)

    def take_over(self, old: "Insight") -> None:
        """Go on where the panels of another language were."""
        self._ghosts, self._drawn, self._chosen = old._ghosts, old._drawn, old._chosen
        self._history = old._history
        self._basis = old._basis
        self.step.take_over(old.step)
        self._ghosts_changed()

    def stop(self) -> None:
        """End what is still to be worked out, for the end of the panels."""
        for name in (NUMBERS, SERIES, TABLE):
            self._window.turns.drop(name)

    # -- what is seen --------------------------------------------------------------------------------

    def draw(self, shown: Picture) -> None:
        """Show the run at the cursor in the tab that is open."""
        tab = self._window.tabs.currentWidget()
        if tab is self.step:
            self._show_step(shown)
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

    def _show_step(self, shown: Picture) -> None:
        """Show the step at the cursor: its vectors with each frame, its numbers as often as they can be read."""
        laboratory, canvas, label = self._window.laboratory, self._window.stage.landscape.map, shown.chosen.label
        names = axis_names(laboratory.simulator, laboratory.cursor) if shown.dimension else ()
        inspection = self._steps.inspection(laboratory.simulator, label, laboratory.cursor, names)
        told = (label, inspection and type(inspection.optimizer))
        if told != self._told:
            self._label, self._told = label, told
            self._show_numbers(shown, inspection)
        else:
            rest = self._numbers_due - time.perf_counter()
            self._window.turns.ask(NUMBERS, lambda: self._show_numbers(shown, inspection), rest)
        if inspection is None:
            canvas.set_vectors(None, ())
            return
        vectors = map_vectors(inspection, self.step.vectors(), self.step.inks()) if shown.dimension == 2 else ()
        canvas.set_vectors(inspection.before, vectors)
        self._window.turns.ask(SERIES, self._show_series, self._series_due - time.perf_counter())

    def _show_numbers(self, shown: Picture, inspection: Inspection | None) -> None:
        self._window.turns.drop(NUMBERS)
        if self._window.tabs.currentWidget() is not self.step:
            return
        self._numbers_due = time.perf_counter() + NUMBERS_REST
        contenders = shown.contenders
        self.step.set_contenders(
            [one.label for one in contenders],
            [one.marker for one in contenders],
            [one.colour for one in contenders],
            shown.selected,
        )
        self.step.set_inspection(inspection)

    def _show_series(self) -> None:
        """Chart the last steps; while the cursor moves, they take `SERIES_SHARE` of the time at most."""
        window = self._window
        if window.tabs.currentWidget() is not self.step:
            return
        cursor, now = window.laboratory.cursor, time.perf_counter()
        is_resting, self._charted = self._charted == (self._label, cursor), (self._label, cursor)
        deadline = now + (RESTING_BUDGET if is_resting else SERIES_BUDGET)
        series = self._history.series(
            window.laboratory.simulator, self._label, cursor, lambda: time.perf_counter() > deadline
        )
        self.step.set_series(series)
        end = time.perf_counter()
        self._series_due = end + max(NUMBERS_REST, (end - now) / SERIES_SHARE)
        if end > deadline:
            window.turns.ask(SERIES, self._show_series, SERIES_REST if is_resting else self._series_due - end)

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
        self.contenders.set_rows(rows, shown.selected)
        if window.costs.is_measuring:
            window.turns.ask(TABLE, self._measure_on, SERIES_REST)

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
        """Keep the run as it stands as a ghost."""
        shown, laboratory = self._window.picture(), self._window.laboratory
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
