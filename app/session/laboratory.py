"""The laboratory: a document, its run and its player, kept in step with each other."""

import time
from collections.abc import Callable
from pathlib import Path

import msgspec
from PySide6.QtCore import QObject, Signal

from app.background import Background
from app.core.scenario.declaration import Scenario
from app.core.scenario.interventions import scenario_at
from app.core.simulation.edits import edited
from app.core.simulation.simulator import Simulator
from app.core.words import Words
from app.session.background_stepper import BackgroundStepper
from app.session.document import Document, Edit
from app.session.player import Player

WHAT_IF_BUDGET = 0.025
"""Seconds in which a paused run is worked out again after an edit, so that a drag shows its effect at once."""


class Laboratory(QObject):
    """What a window is about.

    Edits come in through `edit`, files through `document`; both end in a scenario that the simulator has
    taken on, and in one signal.

    Signals
    -------
    changed(old, new) : another scenario; panels show `in_force` again.
    moved() : the cursor moved or frames were added; draw once.
    """

    changed = Signal(object, object)
    moved = Signal()

    def __init__(
        self,
        scenario: Scenario,
        clock: Callable[[], float] = time.perf_counter,
        parent: QObject | None = None,
        background: Background | None = None,
    ) -> None:
        super().__init__(parent)
        self.background = background or Background(self)
        self._clock = clock
        self.document = Document(scenario, self)
        self.simulator = Simulator(scenario, self.document.folder)
        self._stepper = BackgroundStepper(self.background, self)
        self.player = Player(self.simulator, clock, self, self._stepper)
        self.document.set_acceptance(self._take_on)
        self.document.changed.connect(self._settle)
        self._cursor_after = 0
        self.background.show_key(self.simulator.key)
        self._offered: Simulator | None = None
        self.player.moved.connect(self.moved)

    @property
    def cursor(self) -> int:
        """The step that is shown."""
        return self.player.cursor

    @property
    def in_force(self) -> Scenario:
        """The scenario with the interventions up to the cursor applied: what the panels show."""
        return scenario_at(self.document.scenario, self.cursor)

    def edit(self, change: Edit, text: Words, merge: str = "") -> bool:
        """Change the scenario as a person does who looks at the cursor.

        What becomes of the run is said in `app.core.simulation.edits`.

        Returns
        -------
        Whether the edit was accepted.
        """
        scenario = edited(self.simulator, change(self.in_force), self.cursor)
        return self.document.apply(lambda _: scenario, text, merge)

    def offer(self, run: Simulator) -> None:
        """Have a run at its start that was made elsewhere, for a scenario that is taken on next."""
        self._offered = run

    def restart(self) -> None:
        """Back to the start of the run, interventions kept; paused."""
        self.player.pause()
        self.player.seek(0)

    def forget_interventions(self, text: Words) -> None:
        """Begin again with what the panels show now."""
        self.document.apply(lambda _: msgspec.structs.replace(self.in_force, interventions=()), text)

    def _take_on(self, scenario: Scenario, folder: Path) -> None:
        """Let the simulator adopt a scenario, or refuse it, before it becomes the document's."""
        cursor = self.cursor
        self.player.give_up()
        offered, self._offered = self._offered, None
        if offered is not None and (offered.scenario, offered.folder) == (scenario, folder):
            is_here = folder == self.simulator.folder
            self.simulator = offered
            self.player.set_run(self.simulator)
            if is_here and not self.player.is_playing:
                self._work_out_again(cursor)
        elif folder != self.simulator.folder:
            self.simulator = Simulator(scenario, folder)
            self.player.set_run(self.simulator)
        else:
            catches_up = not self._stepper.exceeds_frame_budget(self.simulator)
            if self.simulator.adopt(scenario, catches_up=catches_up) and not self.player.is_playing:
                self._work_out_again(cursor)
        self._cursor_after = min(cursor, self.simulator.step)
        self.background.show_key(self.simulator.key)

    def _settle(self, old: Scenario, new: Scenario) -> None:
        self.player.seek(self._cursor_after)
        self.changed.emit(old, new)

    def _work_out_again(self, cursor: int) -> None:
        """As far as the budget allows; of steps that exceed a frame none is made, so that the edit takes no time."""
        deadline = self._clock() + WHAT_IF_BUDGET
        run, exceeds = self.simulator, self._stepper.exceeds_frame_budget
        chunk = 1
        while run.is_behind(cursor) and not exceeds(run) and self._clock() < deadline:
            run.catch_up(cursor, chunk)
            chunk *= 2
