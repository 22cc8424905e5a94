"""The scenario's notes: what to watch, what to try."""

import json
from functools import cache

from PySide6.QtWidgets import QFrame, QTextBrowser, QWidget

from app.core.resources import resource
from app.core.scenario.declaration import Scenario
from app.gallery import gallery
from app.shell.gallery_dialog import gallery_words


class NotesView(QTextBrowser):
    """Shows title and notes as they read, in the language of the screen where they are shipped."""

    def __init__(self, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._shown = ("", "")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenExternalLinks(True)
        self.setAccessibleName(self.tr("Notes"))
        self.document().setDocumentMargin(16)

    def show_notes(self, scenario: Scenario) -> None:
        """Show the notes of a scenario."""
        if self._shown == (scenario.title, scenario.notes):
            return
        self._shown = (scenario.title, scenario.notes)
        title, notes = local_notes(scenario, self._language)
        if not title and not notes:
            notes = self.tr("This scenario has no notes yet. Edit → Title and notes… writes some.")
        self.setMarkdown(f"## {title}\n\n{notes}" if title else notes)


def local_notes(scenario: Scenario, language: str) -> tuple[str, str]:
    """Title and notes in a language; as written where the scenario is not a shipped one, or was edited."""
    for shown in gallery():
        if shown.title == scenario.title and shown.scenario().notes == scenario.notes:
            title, _ = gallery_words(shown)
            return title, _translated(language).get(shown.name, scenario.notes)
    return scenario.title, scenario.notes


@cache
def _translated(language: str) -> dict[str, str]:
    path = resource(f"translations/notes_{language}.json")
    notes: dict[str, str] = json.loads(path.read_text("utf-8")) if path.is_file() else {}
    return notes
