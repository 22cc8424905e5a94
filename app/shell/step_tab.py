"""The tab inside the step: the update at the cursor, its vectors on the map, and how its quantities went."""

import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from app.core.cancellation import Paused, Stop
from app.core.inspection import Inspection, StepHistory
from app.core.simulation.run_key import RunKey
from app.core.simulation.simulator import Simulator
from app.core.words import QT_TRANSLATE_NOOP
from app.panels.step.panel import InsideStepPanel
from app.screen.pictures.picture import Picture
from app.screen.pictures.vector_picture import map_vectors
from app.session.background_inspection import Asked, BackgroundInspection, is_inspected_in_background
from app.session.step_reader import StepReader
from app.shell.drawing import axis_names
from app.shell.equations import EquationTypesetter, equation_pixmap
from app.style.buttons import roles_now

if TYPE_CHECKING:
    from app.shell.main_window import MainWindow

READ_BUDGET = 0.012
"""Seconds a turn in which the updates on the way to a step are made again; the rest comes with later turns."""

SERIES_BUDGET, RESTING_BUDGET = 0.001, 0.008
"""Seconds a turn for the history of a step's quantities, while the cursor moves and while it rests."""

SERIES_REST = 0.02
"""Seconds between two such turns while the cursor rests."""

SERIES_SHARE = 0.03
"""The most of the window's time that this history may take while the cursor moves."""

NUMBERS_REST = 1 / 15
"""Seconds between two sets of numbers while the cursor moves: faster than that nobody reads them."""

READING = QT_TRANSLATE_NOOP("Background", "the way to the step")
NUMBERS = QT_TRANSLATE_NOOP("Background", "the numbers of the step")
SERIES = QT_TRANSLATE_NOOP("Background", "the history of the step")
"""What takes its turn after a frame."""


class StepTab(QObject):
    """Shows the step at the cursor: its vectors with each frame, its numbers as often as they can be read.

    What lies far from a checkpoint is read in pieces, a turn each; what goes through very many samples, in
    the background. Until a step is read, the one before of the same contender and run stays, or a sentence is shown.
    """

    def __init__(self, window: "MainWindow", parent: QObject) -> None:
        super().__init__(parent)
        self._window = window
        self._equations = EquationTypesetter(window.background, self)
        is_typeset = self._equations.is_typeset
        self.panel = InsideStepPanel(lambda latex: equation_pixmap(latex, roles_now().text), is_typeset=is_typeset)
        self._equations.typeset.connect(self.panel.go_on_drawing)
        self.history = StepHistory()
        self._steps = StepReader()
        self._inspection = BackgroundInspection(window.background, self._take)
        self._found: tuple[Asked, Inspection] | None = None
        self._label = ""
        self._shown_of: tuple[RunKey, str] | None = None
        self._told: tuple[object, ...] = ()
        self._charted = ("", -1)
        self._numbers_due = self._series_due = 0.0

    def take_over(self, old: "StepTab") -> None:
        """Go on where the tab of another language was."""
        self.history, self._found = old.history, old._found
        self.panel.take_over(old.panel)

    def stop(self) -> None:
        """End what is still to be worked out, for the end of the panel."""
        for name in (READING, NUMBERS, SERIES):
            self._window.background.cancel(name)
        self._inspection.stop()
        self._equations.stop()

    def draw(self, shown: Picture) -> None:
        """Show the step at the cursor."""
        window, label = self._window, shown.chosen.label
        simulator, canvas = window.laboratory.simulator, window.stage.landscape.map
        run = (simulator.key, label)
        window.background.cancel(READING)
        try:
            inspection = self._read(shown)
        except Paused:
            canvas.set_vectors(None, ())
            if self._shown_of != run:
                self._shown_of, self._told = None, ()
                window.background.cancel(NUMBERS)
                self._show_contenders(shown)
                self.panel.set_waiting(self._step_of(simulator, label, shown.cursor))
            return
        told = (label, inspection and type(inspection.optimizer))
        if told != self._told or self._shown_of is None:
            self._label, self._told = label, told
            self._show_numbers(shown, inspection)
        else:
            rest = self._numbers_due - time.perf_counter()
            window.background.later(NUMBERS, lambda: self._show_numbers(shown, inspection), rest)
        self._shown_of = run
        if inspection is None:
            canvas.set_vectors(None, ())
            return
        vectors = map_vectors(inspection, self.panel.vectors(), self.panel.inks()) if shown.dimension == 2 else ()
        canvas.set_vectors(inspection.before, vectors)
        window.background.later(SERIES, self._show_series, self._series_due - time.perf_counter())

    # -- reading ---------------------------------------------------------------------------------------

    def _read(self, shown: Picture) -> Inspection | None:
        """The step at the cursor; one that is not there yet is begun, and drawn once it is there."""
        laboratory, label = self._window.laboratory, shown.chosen.label
        simulator, cursor = laboratory.simulator, laboratory.cursor
        names = axis_names(simulator, cursor) if shown.dimension else ()
        step = self._step_of(simulator, label, cursor)
        if step >= 0 and is_inspected_in_background(simulator, label, step):
            asked = Asked(simulator.key, label, step, tuple(names))
            if self._found is not None and self._found[0] == asked:
                return self._found[1]
            self._inspection.begin(simulator, asked)
            raise Paused
        try:
            return self._steps.inspection(simulator, label, cursor, names, Stop().within(READ_BUDGET))
        except Paused:
            self._window.background.later(READING, lambda: self.draw(shown))
            raise

    def _step_of(self, simulator: Simulator, label: str, cursor: int) -> int:
        """The row that the update shown leaves; -1 where there is none."""
        return min(cursor, simulator.timeline.track(label).last_step - 1)

    def _take(self, asked: Asked, inspection: Inspection) -> None:
        """Keep a step that was read in the background, if it is of this run, and show it if it is at the cursor."""
        window = self._window
        shown = window.picture()
        simulator, label = window.laboratory.simulator, shown.chosen.label
        if window.tabs.currentWidget() is not self.panel or (asked.key, asked.label) != (simulator.key, label):
            return
        self.history.take(simulator, inspection)
        if asked.step == self._step_of(simulator, label, window.laboratory.cursor):
            self._found = asked, inspection
            self.draw(shown)
        else:
            window.background.later(SERIES, self._show_series, self._series_due - time.perf_counter())

    # -- showing ---------------------------------------------------------------------------------------

    def _show_contenders(self, shown: Picture) -> None:
        contenders = shown.contenders
        self.panel.set_contenders(
            [one.label for one in contenders],
            [one.marker for one in contenders],
            [one.colour for one in contenders],
            shown.selected,
        )

    def _show_numbers(self, shown: Picture, inspection: Inspection | None) -> None:
        self._window.background.cancel(NUMBERS)
        if self._window.tabs.currentWidget() is not self.panel:
            return
        self._numbers_due = time.perf_counter() + NUMBERS_REST
        self._show_contenders(shown)
        self.panel.set_inspection(inspection)

    def _show_series(self) -> None:
        """Chart the last steps; while the cursor moves, they take `SERIES_SHARE` of the time at most."""
        window, label = self._window, self._label
        simulator, cursor = window.laboratory.simulator, window.laboratory.cursor
        if window.tabs.currentWidget() is not self.panel or label not in simulator.timeline.labels:
            return
        now = time.perf_counter()
        step = self._step_of(simulator, label, cursor)
        if step >= 0 and is_inspected_in_background(simulator, label, step):
            self.panel.set_series(self.history.so_far(simulator, label, cursor))
            self._series_due = now + NUMBERS_REST
            self._go_on_in_background(simulator, label, cursor)
            return
        is_resting, self._charted = self._charted == (label, cursor), (label, cursor)
        budget = Stop().within(RESTING_BUDGET if is_resting else SERIES_BUDGET)
        series = self.history.series(simulator, label, cursor, budget, Stop().within(READ_BUDGET))
        self.panel.set_series(series)
        end = time.perf_counter()
        self._series_due = end + max(NUMBERS_REST, (end - now) / SERIES_SHARE)
        if budget.should_pause:
            window.background.later(SERIES, self._show_series, SERIES_REST if is_resting else self._series_due - end)

    def _go_on_in_background(self, simulator: Simulator, label: str, cursor: int) -> None:
        """Make one more update of the series, while nothing else is made in the background."""
        missing = self.history.missing(simulator, label, cursor)
        if missing and not self._inspection.is_busy and not self._window.laboratory.player.is_playing:
            self._inspection.begin(simulator, Asked(simulator.key, label, missing[0], ()))
