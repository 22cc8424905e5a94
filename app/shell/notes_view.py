"""The scenario's notes: what to watch, what to try."""

import json
from functools import cache

from PySide6.QtWidgets import QFrame, QTextBrowser, QWidget

from app.core.resources import resource
from app.gallery import gallery
from app.shell.gallery_dialog import gallery_words


class NotesView(QTextBrowser):
    """Shows title and notes as they read, in the language of the screen where they are shipped."""

    def __init__(self, language: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenExternalLinks(True)
        self.setAccessibleName(self.tr("Notes"))
        self.document().setDocumentMargin(16)

    def show_notes(self, title: str, notes: str) -> None:
        """Show the title and the notes of a scenario."""
        title, notes = local_notes(title, notes, self._language)
        if not title and not notes:
            notes = self.tr("This scenario has no notes yet. Edit → Title and notes… writes some.")
        self.setMarkdown(f"## {title}\n\n{notes}" if title else notes)


def local_notes(title: str, notes: str, language: str) -> tuple[str, str]:
    """Title and notes in a language; as written where the scenario is not a shipped one, or was edited."""
    for shown in gallery():
        if shown.title == title and shown.scenario().notes == notes:
            return gallery_words(shown)[0], _translated(language).get(shown.name, notes)
    return title, notes


@cache
def _translated(language: str) -> dict[str, str]:
    path = resource(f"translations/notes_{language}.json")
    notes: dict[str, str] = json.loads(path.read_text("utf-8")) if path.is_file() else {}
    return notes
