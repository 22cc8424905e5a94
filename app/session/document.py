"""The document: the one write door to the scenario, with undo."""

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal

from app.core.faults import ScenarioError
from app.core.scenario.declaration import Scenario
from app.core.scenario.reading import read_file, validated, write
from app.core.words import Words
from app.exporters.writing import written_whole
from app.style.words import told

MOST_UNDO = 500

Edit = Callable[[Scenario], Scenario]


class _Version(NamedTuple):
    scenario: Scenario
    path: Path | None
    text: Words
    merge: str


class Document(QObject):
    """A scenario being edited.

    Every change comes in through `apply`, `undo`, `redo`, `open` or `replace`; a change that leaves a fault
    is refused whole and told by `rejected`.

    Signals
    -------
    changed(old, new) : the scenario is another one now.
    rejected(message) : an edit or a file was refused; one sentence a line, in the language of the screen.
    state_changed() : the path, the undo texts or whether there are unsaved changes may differ.
    """

    changed = Signal(object, object)
    rejected = Signal(str)
    state_changed = Signal()

    def __init__(self, scenario: Scenario, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._versions = [_Version(scenario, None, "", "")]
        self._at = 0
        self._saved: dict[Path | None, Scenario] = {None: scenario}
        self._accepts: Callable[[Scenario, Path], None] = lambda scenario, folder: None

    @property
    def scenario(self) -> Scenario:
        return self._versions[self._at].scenario

    @property
    def path(self) -> Path | None:
        """The file it was read from or saved to; None for a new or a shipped one."""
        return self._versions[self._at].path

    @property
    def folder(self) -> Path:
        """Where the scenario's relative paths start."""
        return folder_of(self.path)

    @property
    def is_modified(self) -> bool:
        """Whether the scenario differs from its file, or from how it was first shown."""
        return self.scenario != self._saved.get(self.path)

    @property
    def undo_text(self) -> Words | None:
        """What `undo` would take back; None when there is nothing."""
        return self._versions[self._at].text if self._at > 0 else None

    @property
    def redo_text(self) -> Words | None:
        """What `redo` would bring back; None when there is nothing."""
        return self._versions[self._at + 1].text if self._at + 1 < len(self._versions) else None

    def set_acceptance(self, accepts: Callable[[Scenario, Path], None]) -> None:
        """A last check before a scenario becomes the document's: it raises `ScenarioError` to refuse.

        The simulator takes the scenario on here, so that a scenario whose data cannot be bound never
        replaces one that runs.
        """
        self._accepts = accepts

    def apply(self, edit: Edit, text: Words, merge: str = "") -> bool:
        """Change the scenario.

        Parameters
        ----------
        text : what the edit does, for the undo menu.
        merge : edits that follow each other with the same word become one undo step (a slider's drag).

        Returns
        -------
        Whether the scenario is now as the edit wanted it.
        """
        old = self.scenario
        wanted = edit(old)
        if wanted == old:
            return True
        try:
            new = validated(wanted)
            self._accepts(new, self.folder)
        except ScenarioError as error:
            self.rejected.emit(told(error))
            return False
        current = self._versions[self._at]
        del self._versions[self._at + 1 :]
        if merge and current.merge == merge and self._at > 0:
            self._versions[self._at] = current._replace(scenario=new)
        else:
            self._add(_Version(new, current.path, text, merge))
        self._tell(old)
        return True

    def seal(self) -> None:
        """End a merged edit: the next one is an undo step of its own."""
        self._versions[self._at] = self._versions[self._at]._replace(merge="")

    def undo(self) -> None:
        """Take the last edit back."""
        if self._at > 0:
            self._move(self._at - 1)

    def redo(self) -> None:
        """Bring back what `undo` took."""
        if self._at + 1 < len(self._versions):
            self._move(self._at + 1)

    def replace(self, scenario: Scenario, text: Words, path: Path | None = None) -> bool:
        """Go on with another scenario, from a file or a shipped one; refused whole if it cannot be used.

        It is one more undo step, so that the scenario before it is not lost.
        """
        try:
            scenario = validated(scenario)
            self._accepts(scenario, folder_of(path))
        except ScenarioError as error:
            self.rejected.emit(told(error))
            return False
        old = self.scenario
        del self._versions[self._at + 1 :]
        self._add(_Version(scenario, path, text, ""))
        self._saved[path] = scenario
        self._tell(old)
        return True

    def open(self, path: Path) -> bool:
        """Read a scenario file; with a fault the document stays as it was."""
        try:
            scenario = read_file(path)
        except ScenarioError as error:
            self.rejected.emit(told(error, path.name))
            return False
        return self.replace(scenario, path.name, path)

    def save(self, path: Path) -> None:
        """Write the scenario to a file, whole or not at all.

        Raises
        ------
        OSError : the file cannot be written.
        """
        with written_whole(path) as temporary:
            temporary.write_text(write(self.scenario), "utf-8")
        self._versions[self._at] = self._versions[self._at]._replace(path=path, merge="")
        self._saved[path] = self.scenario
        self.state_changed.emit()

    def _add(self, version: _Version) -> None:
        self._versions.append(version)
        del self._versions[: max(0, len(self._versions) - MOST_UNDO)]
        self._at = len(self._versions) - 1

    def _move(self, at: int) -> None:
        old = self.scenario
        try:
            self._accepts(self._versions[at].scenario, folder_of(self._versions[at].path))
        except ScenarioError as error:  # a data file has gone since
            self.rejected.emit(told(error))
            return
        self._at = at
        self.seal()
        self._tell(old)

    def _tell(self, old: Scenario) -> None:
        self.changed.emit(old, self.scenario)
        self.state_changed.emit()


def folder_of(path: Path | None) -> Path:
    """Where the relative paths of a scenario in this file start; the working folder without a file."""
    return path.resolve().parent if path else Path.cwd()
