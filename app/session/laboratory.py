"""The laboratory: a document, its run and its player, kept in step with each other."""

import time
from collections.abc import Callable
from pathlib import Path

import msgspec
from PySide6.QtCore import QObject, Signal

from app.background import Background
from app.core.faults import ScenarioError
from app.core.scenario.declaration import Scenario
from app.core.scenario.interventions import scenario_at
from app.core.scenario.reading import read_file, validated
from app.core.scenario.transitions import own_start
from app.core.simulation.edits import edited
from app.core.simulation.simulator import Simulator
from app.core.words import QT_TRANSLATE_NOOP, Message, Words
from app.screen.state import DocumentState, Playback, State
from app.session.background_stepper import BackgroundStepper
from app.session.document import Document, Version
from app.session.player import Aim, Player
from app.style.words import told

Edit = Callable[[Scenario], Scenario]

START_REPLACED = Message(
    "Laboratory",
    QT_TRANSLATE_NOOP(
        "Laboratory", "The start had another number of parameters than the problem has now, so it was replaced."
    ),
)


class Laboratory(QObject):
    """What a window is about, and the one write door: `edit`, `undo`, `redo`, `open`, `replace`.

    Each of them validates a scenario, lets the run adopt it, and commits it to the document, in this order: what
    is refused on the way has changed nothing.

    Signals
    -------
    changed() : anything that can be seen of it may be another one now.
    refused(message) : an edit or a file was refused; one sentence a line, in the language of the screen.
    noted(words) : what an edit brought about that nobody asked for.
    filed(path) : the document is in this file from now on: it was opened or saved; told before `changed`.
    """

    changed = Signal()
    refused = Signal(str)
    noted = Signal(object)
    filed = Signal(Path)

    def __init__(
        self,
        scenario: Scenario,
        clock: Callable[[], float] = time.perf_counter,
        parent: QObject | None = None,
        background: Background | None = None,
    ) -> None:
        super().__init__(parent)
        self.background = background or Background(self)
        self.document = Document(scenario)
        self.simulator = Simulator(scenario, self.document.folder)
        self.player = Player(self.simulator, clock, self, BackgroundStepper(self.background, self))
        self.player.changed.connect(self.changed)
        self.background.show_key(self.simulator.key)
        self._offered: Simulator | None = None
        self._in_force: tuple[Scenario, int, Scenario] | None = None

    @property
    def cursor(self) -> int:
        """The step that is shown."""
        return self.player.cursor

    @property
    def in_force(self) -> Scenario:
        """The scenario with the interventions up to the cursor applied; the same object until another one holds."""
        scenario, cursor = self.document.scenario, self.cursor
        count = sum(one.step <= cursor for one in scenario.interventions)
        if self._in_force is None or self._in_force[0] is not scenario or self._in_force[1] != count:
            self._in_force = scenario, count, scenario_at(scenario, cursor)
        return self._in_force[2]

    @property
    def state(self) -> State:
        """The laboratory at this moment."""
        player, document, tracks = self.player, self.document, self.simulator.timeline.tracks
        aim = player.aim
        return State(
            scenario=document.scenario,
            in_force=self.in_force,
            simulator=self.simulator,
            rows=tuple((len(track), track.revision, track.ended) for track in tracks),
            playback=Playback(player.is_playing, self.cursor, self.simulator.step, player.speed, aim and aim.length),
            document=DocumentState(document.path, document.is_modified, document.undo_text, document.redo_text),
        )

    # -- the write door ------------------------------------------------------------------------------

    def edit(self, change: Edit, text: Words, merge: str = "") -> bool:
        """Change the scenario as a person does who looks at the cursor.

        What becomes of the run is said in `app.core.simulation.edits`.

        Parameters
        ----------
        text : what the edit does, for the undo menu.
        merge : edits that follow each other with the same word become one undo step.

        Returns
        -------
        Whether the edit was accepted.
        """
        try:
            wanted = edited(self.simulator, change(self.in_force), self.cursor)
            if wanted != self.document.scenario:
                self.document.commit(self._adopted(wanted), text, merge)
        except ScenarioError as error:
            return self._refuse(error)
        self.changed.emit()
        return True

    def undo(self) -> None:
        """Take the last edit back."""
        self._move(-1)

    def redo(self) -> None:
        """Bring back what `undo` took."""
        self._move(1)

    def open(self, path: Path) -> bool:
        """Read a scenario file; with a fault everything stays as it was."""
        try:
            scenario = read_file(path)
        except ScenarioError as error:
            return self._refuse(error, path.name)
        return self.replace(scenario, path.name, path)

    def replace(self, scenario: Scenario, text: Words, path: Path | None = None) -> bool:
        """Go on with another scenario, from a file or a shipped one, at its start; one more undo step."""
        version = Version(scenario, path, text)
        try:
            self._adopt(validated(scenario), version.folder, Aim(0, 0, 0))
        except ScenarioError as error:
            return self._refuse(error)
        self.document.open(version._replace(scenario=self.simulator.scenario))
        if path is not None:
            self.filed.emit(path)
        self.changed.emit()
        return True

    def save(self, path: Path) -> None:
        """Write the scenario to a file.

        Raises
        ------
        OSError : the file cannot be written; nothing has changed.
        """
        self.document.save(path)
        self.filed.emit(path)
        self.changed.emit()

    def restart(self) -> None:
        """Back to the start of the run, interventions kept; paused."""
        self.player.rest_at(0)

    def forget_interventions(self, text: Words) -> None:
        """Begin again with what the panels show now."""
        wanted = msgspec.structs.replace(self.in_force, interventions=())
        self.restart()
        self.edit(lambda _: wanted, text)

    def offer(self, run: Simulator) -> None:
        """Have a run at its start that was made elsewhere, for a scenario that is adopted next."""
        self._offered = run

    # -- what the run makes of it ----------------------------------------------------------------------

    def _move(self, by: int) -> None:
        version = self.document.beside(by)
        if version is None:
            return
        try:
            self._adopt(version.scenario, version.folder, self.player.kept)
        except ScenarioError as error:  # a data file has gone since
            self._refuse(error)
            return
        self.document.move(by)
        self.changed.emit()

    def _adopted(self, wanted: Scenario) -> Scenario:
        """Let the run go on with an edited scenario; a start that no longer fits gives way to one that does."""
        kept = self.player.kept
        try:
            self._adopt(validated(wanted), self.document.folder, kept)
        except ScenarioError as error:
            if not self._is_misfit(wanted, error):
                raise
            wanted = msgspec.structs.replace(wanted, start=own_start(wanted.problem))
            self._adopt(validated(wanted), self.document.folder, kept)
            self.noted.emit(START_REPLACED)
        return self.simulator.scenario

    def _is_misfit(self, wanted: Scenario, error: ScenarioError) -> bool:
        """Whether a start that nobody touched does not fit a problem that was changed."""
        old = self.document.scenario
        is_start = all(fault.path.split(".")[0] == "start" for fault in error.faults)
        return is_start and wanted.start == old.start and wanted.problem != old.problem

    def _adopt(self, scenario: Scenario, folder: Path, wanted: Aim) -> None:
        """Let the run, or one that was offered, go on with a valid scenario; raises before anything has changed."""
        offered, self._offered = self._offered, None
        if offered is not None and (offered.scenario, offered.folder) == (scenario, folder):
            self.simulator = offered
        elif folder != self.simulator.folder:
            self.simulator = Simulator(scenario, folder)
        else:
            self.player.give_up()
            self.simulator.adopt(scenario)
        self.player.set_run(self.simulator, wanted)
        self.background.show_key(self.simulator.key)

    def _refuse(self, error: ScenarioError, name: str = "") -> bool:
        self.refused.emit(told(error, name))
        self.changed.emit()
        return False
