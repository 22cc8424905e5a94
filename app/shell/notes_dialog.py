"""The scenario's title and notes, edited together."""

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from app.style.buttons import heading

LONGEST_TITLE = 500


class NotesDialog(QDialog):
    """Edits a title and notes in Markdown."""

    def __init__(self, title: str, notes: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Title and notes"))
        self.title = QLineEdit(title)
        self.title.setMaxLength(LONGEST_TITLE)
        self.title.setAccessibleName(self.tr("Title"))
        self.notes = QPlainTextEdit(notes)
        self.notes.setAccessibleName(self.tr("Notes"))
        self.notes.setTabChangesFocus(True)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.addWidget(heading(self.tr("Title")))
        column.addWidget(self.title)
        column.addWidget(heading(self.tr("Notes")))
        column.addWidget(self.notes, 1)
        column.addWidget(buttons)
        self.resize(560, 420)
