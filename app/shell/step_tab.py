"""The tab inside the step: the update at the cursor, its vectors on the map, and how its quantities went."""

import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from app.core.inspection import Inspection, StepHistory
from app.core.interruption import Unfinished
from app.core.scenario.declaration import Scenario
from app.core.simulation.simulator import Simulator
from app.panels.step.panel import InsideStepPanel
from app.screen.pictures.picture import Picture, update_at
from app.screen.pictures.vector_picture import map_vectors
from app.session.step_reader import StepReader
from app.session.steps_beside import Asked, StepsBeside, is_dear_to_read
from app.shell.drawing import axis_names
from app.shell.equations import EquationsBeside, equation_pixmap
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

READING, NUMBERS, SERIES = "way to the step", "numbers of the step", "history of the step"
"""What takes its turn after a frame."""


class StepTab(QObject):
    """Shows the step at the cursor: its vectors with each frame, its numbers as often as they can be read.

    What lies far from a checkpoint is read in pieces, a turn each; what goes through very many samples, beside
    the window. Until a step is read, the one before of the same contender and run stays, or a sentence is shown.
    """

    def __init__(self, window: "MainWindow", parent: QObject) -> None:
        super().__init__(parent)
        self._window = window
        self._equations = EquationsBeside(self)
        is_typeset = self._equations.is_typeset
        self.panel = InsideStepPanel(lambda latex: equation_pixmap(latex, roles_now().text), is_typeset=is_typeset)
        self._equations.typeset.connect(self.panel.go_on_drawing)
        self.history = StepHistory()
        self._steps = StepReader()
        self._beside = StepsBeside(self)
        self._beside.read.connect(self._take)
        self._found: tuple[Asked, Inspection] | None = None
        self._label = ""
        self._shown_of: tuple[Simulator, Scenario, str] | None = None
        self._told: tuple[object, ...] = ()
        self._charted = ("", -1)
        self._numbers_due = self._series_due = 0.0

    def take_over(self, old: "StepTab") -> None:
        """Go on where the tab of another language was."""
        self.history, self._found = old.history, old._found
        self.panel.take_over(old.panel)

    def forget(self) -> None:
        """Show nothing and hold nothing of a run: the tab is hidden."""
        for name in (READING, NUMBERS, SERIES):
            self._window.turns.drop(name)
        self._beside.give_up()
        self.history, self._steps = StepHistory(), StepReader()
        self._found = self._shown_of = None
        self._told, self._charted = (), ("", -1)
        self.panel.forget()

    def stop(self) -> None:
        """End what is still to be worked out, for the end of the panel."""
        for name in (READING, NUMBERS, SERIES):
            self._window.turns.drop(name)
        self._beside.stop()
        self._equations.stop()

    def draw(self, shown: Picture) -> None:
        """Show the step at the cursor."""
        window, label = self._window, shown.chosen.label
        simulator, canvas = window.laboratory.simulator, window.stage.landscape.map
        run = (simulator, simulator.scenario, label)
        window.turns.drop(READING)
        try:
            inspection = self._read(shown)
        except Unfinished:
            canvas.set_vectors(None, ())
            if self._shown_of is None or any(one is not other for one, other in zip(self._shown_of, run, strict=True)):
                self._shown_of, self._told = None, ()
                window.turns.drop(NUMBERS)
                self._show_contenders(shown)
                self.panel.set_waiting(self._step_of(simulator, label, shown.cursor))
            return
        told = (label, inspection and type(inspection.optimizer))
        if told != self._told or self._shown_of is None:
            self._label, self._told = label, told
            self._show_numbers(shown, inspection)
        else:
            rest = self._numbers_due - time.perf_counter()
            window.turns.ask(NUMBERS, lambda: self._show_numbers(shown, inspection), rest)
        self._shown_of = run
        if inspection is None:
            canvas.set_vectors(None, ())
            return
        vectors = map_vectors(inspection, self.panel.vectors(), self.panel.inks()) if shown.dimension == 2 else ()
        canvas.set_vectors(inspection.before, vectors)
        window.turns.ask(SERIES, self._show_series, self._series_due - time.perf_counter())

    # -- reading ---------------------------------------------------------------------------------------

    def _read(self, shown: Picture) -> Inspection | None:
        """The step at the cursor; one that is not there yet is begun, and drawn once it is there."""
        laboratory, label = self._window.laboratory, shown.chosen.label
        simulator, cursor = laboratory.simulator, laboratory.cursor
        names = axis_names(simulator, cursor) if shown.dimension else ()
        step = self._step_of(simulator, label, cursor)
        if step >= 0 and is_dear_to_read(simulator, label, step):
            asked = Asked(simulator, simulator.scenario, label, step, tuple(names))
            if self._found is not None and self._found[0] == asked:
                return self._found[1]
            self._beside.begin(asked)
            raise Unfinished
        end = time.perf_counter() + READ_BUDGET
        try:
            return self._steps.inspection(simulator, label, cursor, names, lambda: time.perf_counter() > end)
        except Unfinished:
            self._window.turns.ask(READING, lambda: self.draw(shown))
            raise

    def _step_of(self, simulator: Simulator, label: str, cursor: int) -> int:
        """The row that the update shown leaves; -1 where there is none."""
        return update_at(simulator.timeline.track(label), cursor)

    def _take(self, asked: Asked, inspection: Inspection) -> None:
        """Keep a step that was read beside the window, if it is of this run, and show it if it is at the cursor."""
        window = self._window
        shown = window.picture()
        simulator, label = window.laboratory.simulator, shown.chosen.label
        if window.tabs.currentWidget() is not self.panel or not asked.is_of(simulator, label):
            return
        self.history.take(simulator, inspection)
        if asked.step == self._step_of(simulator, label, window.laboratory.cursor):
            self._found = asked, inspection
            self.draw(shown)
        else:
            window.turns.ask(SERIES, self._show_series, self._series_due - time.perf_counter())

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
        self._window.turns.drop(NUMBERS)
        if self._window.tabs.currentWidget() is not self.panel:
            return
        self._numbers_due = time.perf_counter() + NUMBERS_REST
        self._show_contenders(shown)
        self.panel.set_inspection(inspection, shown.chosen.ended_at)

    def _show_series(self) -> None:
        """Chart the last steps; while the cursor moves, they take `SERIES_SHARE` of the time at most."""
        window, label = self._window, self._label
        simulator, cursor = window.laboratory.simulator, window.laboratory.cursor
        if window.tabs.currentWidget() is not self.panel or label not in simulator.timeline.labels:
            return
        now = time.perf_counter()
        step = self._step_of(simulator, label, cursor)
        if step >= 0 and is_dear_to_read(simulator, label, step):
            self.panel.set_series(self.history.so_far(simulator, label, cursor))
            self._series_due = now + NUMBERS_REST
            self._go_on_beside(simulator, label, cursor)
            return
        is_resting, self._charted = self._charted == (label, cursor), (label, cursor)
        enough, long = now + (RESTING_BUDGET if is_resting else SERIES_BUDGET), now + READ_BUDGET
        series = self.history.series(
            simulator, label, cursor, lambda: time.perf_counter() > enough, lambda: time.perf_counter() > long
        )
        self.panel.set_series(series)
        end = time.perf_counter()
        self._series_due = end + max(NUMBERS_REST, (end - now) / SERIES_SHARE)
        if end > enough:
            window.turns.ask(SERIES, self._show_series, SERIES_REST if is_resting else self._series_due - end)

    def _go_on_beside(self, simulator: Simulator, label: str, cursor: int) -> None:
        """Make one more dear update of the series, while nothing else is made beside the window."""
        missing = self.history.missing(simulator, label, cursor)
        if missing and not self._beside.is_busy and not self._window.laboratory.player.is_playing:
            self._beside.begin(Asked(simulator, simulator.scenario, label, missing[0], ()))
