"""The tab inside the step: the update at the cursor, its vectors on the map, and how its quantities went."""

import time

from PySide6.QtCore import QObject, Signal

from app.background import Background
from app.core.cancellation import Paused, Stop
from app.core.inspection import Inspection, StepHistory
from app.core.simulation.run_key import RunKey
from app.core.simulation.simulator import Simulator
from app.core.words import QT_TRANSLATE_NOOP
from app.panels.step.panel import InsideStepPanel
from app.screen.pictures.picture import Picture
from app.screen.pictures.vector_picture import map_vectors
from app.screen.scene import Scene, axis_names
from app.session.background_inspection import Asked, BackgroundInspection, is_inspected_in_background
from app.session.step_reader import StepReader
from app.shell.equations import EquationTypesetter, equation_pixmap
from app.style.buttons import roles_now

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

    What lies far from a checkpoint is read in pieces, a turn each; what goes through very many samples, in the
    background. Until a step is read, the one before of the same contender and run stays, or a sentence is shown.

    Signals
    -------
    vectors(origin, vectors) : what the map draws at θ (d,), None for nothing.
    """

    vectors = Signal(object, object)

    def __init__(self, background: Background, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._background = background
        self._typesetter = EquationTypesetter(background, self)
        is_typeset = self._typesetter.is_typeset
        self.panel = InsideStepPanel(lambda latex: equation_pixmap(latex, roles_now().text), is_typeset=is_typeset)
        self._typesetter.typeset.connect(self.panel.go_on_drawing)
        self.panel.vectors_changed.connect(lambda _: self._draw_again())
        self.panel.quantity_changed.connect(lambda _: self._draw_again())
        self.history = StepHistory()
        self._steps = StepReader()
        self._inspection = BackgroundInspection(background, self._take)
        self._found: tuple[Asked, Inspection] | None = None
        self._scene: Scene | None = None
        self._shown_of: tuple[RunKey, str] | None = None
        self._told: tuple[object, ...] = ()
        self._charted = ("", -1)
        self._numbers_due = self._series_due = 0.0

    def take_over(self, old: "StepTab") -> None:
        """Go on where the tab of another language was."""
        self.history, self._found = old.history, old._found
        self.panel.take_over(old.panel)

    def forget(self) -> None:
        """Hold nothing of a run: the tab was closed, or a run is to be shown anew."""
        for name in (READING, NUMBERS, SERIES):
            self._background.cancel(name)
        self._inspection.stop()
        self._scene = self._found = self._shown_of = None
        self._told, self._charted = (), ("", -1)
        self._steps, self.history = StepReader(), StepHistory()
        self.panel.forget()
        self.vectors.emit(None, ())

    def stop(self) -> None:
        """End what is still to be worked out, for the end of the panel."""
        self.forget()
        self._inspection.stop()
        self._typesetter.stop()

    def show_scene(self, scene: Scene) -> None:
        """Show the step at the cursor."""
        self._scene, shown = scene, scene.picture
        label = shown.chosen.label
        run = (scene.simulator.key, label)
        if self._shown_of != run:
            self._shown_of, self._told = None, ()
        self._background.cancel(READING)
        try:
            inspection = self._read(scene)
        except Paused:
            self.vectors.emit(None, ())
            if self._shown_of is None:
                self._background.cancel(NUMBERS)
                self._show_contenders(shown)
                self.panel.set_waiting(self._step_of(scene))
            return
        told = (label, inspection and type(inspection.optimizer))
        if told != self._told or self._shown_of is None:
            self._told = told
            self._show_numbers(shown, inspection)
        else:
            rest = self._numbers_due - time.perf_counter()
            self._background.later(NUMBERS, lambda: self._show_numbers(shown, inspection), rest)
        self._shown_of = run
        if inspection is None:
            self.vectors.emit(None, ())
            return
        vectors = map_vectors(inspection, self.panel.vectors(), self.panel.inks()) if shown.dimension == 2 else ()
        self.vectors.emit(inspection.before, vectors)
        self._background.later(SERIES, self._show_series, self._series_due - time.perf_counter())

    # -- reading ---------------------------------------------------------------------------------------

    def _read(self, scene: Scene) -> Inspection | None:
        """The step at the cursor; one that is not there yet is begun, and drawn once it is there."""
        simulator, cursor, label = scene.simulator, scene.cursor, scene.picture.chosen.label
        names = axis_names(simulator, cursor) if scene.picture.dimension else ()
        step = self._step_of(scene)
        if step >= 0 and is_inspected_in_background(simulator, label, step):
            asked = Asked(simulator.key, label, step, tuple(names))
            if self._found is not None and self._found[0] == asked:
                return self._found[1]
            self._inspection.begin(simulator, asked)
            raise Paused
        try:
            return self._steps.inspection(simulator, label, cursor, names, Stop().within(READ_BUDGET))
        except Paused:
            self._background.later(READING, self._draw_again)
            raise

    def _step_of(self, scene: Scene) -> int:
        """The row that the update shown leaves; -1 where there is none."""
        return scene.update_step

    def _take(self, asked: Asked, inspection: Inspection) -> None:
        """Keep a step that was read in the background, if it is of this run, and show it if it is at the cursor."""
        scene = self._scene
        if scene is None or (asked.key, asked.label) != (scene.simulator.key, scene.picture.chosen.label):
            return
        self.history.take(scene.simulator, inspection)
        if asked.step == self._step_of(scene):
            self._found = asked, inspection
            self.show_scene(scene)
        else:
            self._background.later(SERIES, self._show_series, self._series_due - time.perf_counter())

    def _draw_again(self) -> None:
        if self._scene is not None:
            self.show_scene(self._scene)

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
        self._background.cancel(NUMBERS)
        self._numbers_due = time.perf_counter() + NUMBERS_REST
        self._show_contenders(shown)
        self.panel.set_inspection(inspection, shown.chosen.ended_at)

    def _show_series(self) -> None:
        """Chart the last steps; while the cursor moves, they take `SERIES_SHARE` of the time at most."""
        scene = self._scene
        if scene is None or scene.picture.chosen.label not in scene.simulator.timeline.labels:
            return
        simulator, cursor, label = scene.simulator, scene.cursor, scene.picture.chosen.label
        now = time.perf_counter()
        step = self._step_of(scene)
        is_resting, self._charted = self._charted == (label, cursor), (label, cursor)
        if step >= 0 and is_inspected_in_background(simulator, label, step):
            self.panel.set_series(self.history.so_far(simulator, label, cursor))
            self._series_due = now + NUMBERS_REST
            self._go_on_in_background(simulator, label, cursor)
            return
        budget = Stop().within(RESTING_BUDGET if is_resting else SERIES_BUDGET)
        series = self.history.series(simulator, label, cursor, budget, Stop().within(READ_BUDGET))
        self.panel.set_series(series)
        end = time.perf_counter()
        self._series_due = end + max(NUMBERS_REST, (end - now) / SERIES_SHARE)
        if budget.should_pause:
            self._background.later(SERIES, self._show_series, SERIES_REST if is_resting else self._series_due - end)

    def _go_on_in_background(self, simulator: Simulator, label: str, cursor: int) -> None:
        """Make one more update of the series, while nothing else is made in the background and the run rests."""
        missing = self.history.missing(simulator, label, cursor)
        if missing and not self._inspection.is_busy and (self._scene is None or not self._scene.is_moving):
            self._inspection.begin(simulator, Asked(simulator.key, label, missing[0], ()))
