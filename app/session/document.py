"""The document: the scenarios that a person has made one of another, the file they belong to, and what is unsaved."""

from pathlib import Path
from typing import NamedTuple

from app.core.scenario.declaration import Scenario
from app.core.scenario.reading import write
from app.core.words import Words
from app.exporters.writing import written_whole

MOST_UNDO = 500


class Version(NamedTuple):
    """A scenario, the file it belongs to, and the edit that made it.

    Attributes
    ----------
    text : what the edit does, for the undo menu.
    merge : edits that follow each other with the same word become one undo step (a slider's drag); empty for none.
    """

    scenario: Scenario
    path: Path | None
    text: Words = ""
    merge: str = ""

    @property
    def folder(self) -> Path:
        """Where the scenario's relative paths start: beside its file; the working folder without one."""
        return self.path.resolve().parent if self.path else Path.cwd()


class Document:
    """History, and nothing else: whoever edits asks the `Laboratory`."""

    def __init__(self, scenario: Scenario) -> None:
        self._versions = [Version(scenario, None)]
        self._at = 0
        self._saved: dict[Path | None, Scenario] = {None: scenario}

    @property
    def version(self) -> Version:
        """What is open."""
        return self._versions[self._at]

    @property
    def scenario(self) -> Scenario:
        return self.version.scenario

    @property
    def path(self) -> Path | None:
        """The file it was read from or saved to; None for a new or a shipped one."""
        return self.version.path

    @property
    def folder(self) -> Path:
        """Where the scenario's relative paths start."""
        return self.version.folder

    @property
    def is_modified(self) -> bool:
        """Whether the scenario differs from its file, or from how it was first shown."""
        saved = self._saved.get(self.path)
        return self.scenario is not saved and self.scenario != saved

    def beside(self, by: int) -> Version | None:
        """The version so many edits before (−) or after (+) this one; None where there is none."""
        place = self._at + by
        return self._versions[place] if 0 <= place < len(self._versions) else None

    @property
    def undo_text(self) -> Words | None:
        """What one step back would take back; None when there is nothing."""
        return self.version.text if self._at > 0 else None

    @property
    def redo_text(self) -> Words | None:
        """What one step forward would bring back; None when there is nothing."""
        after = self.beside(1)
        return None if after is None else after.text

    def commit(self, scenario: Scenario, text: Words, merge: str = "") -> None:
        """Go on with an edited scenario."""
        current = self.version
        del self._versions[self._at + 1 :]
        if merge and current.merge == merge and self._at > 0:
            self._versions[self._at] = current._replace(scenario=scenario)
        else:
            self._add(Version(scenario, current.path, text, merge))

    def open(self, version: Version) -> None:
        """Go on with another scenario, which has no unsaved changes: one more step, so that the one before stays."""
        del self._versions[self._at + 1 :]
        self._add(version)
        self._saved[version.path] = version.scenario

    def move(self, by: int) -> None:
        """Go to the version `beside` this one."""
        self._at += by
        self.seal()

    def seal(self) -> None:
        """End a merged edit: the next one is an undo step of its own."""
        self._versions[self._at] = self.version._replace(merge="")

    def save(self, path: Path) -> None:
        """Write the scenario to a file, whole or not at all.

        Raises
        ------
        OSError : the file cannot be written.
        """
        with written_whole(path) as temporary:
            temporary.write_text(write(self.scenario), "utf-8")
        self._versions[self._at] = self.version._replace(path=path, merge="")
        self._saved[path] = self.scenario

    def _add(self, version: Version) -> None:
        self._versions.append(version)
        del self._versions[: max(0, len(self._versions) - MOST_UNDO)]
        self._at = len(self._versions) - 1
