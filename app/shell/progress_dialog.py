"""The progress of work in the background, with cancel."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QProgressDialog, QWidget


class ProgressDialog(QProgressDialog):
    """Shows itself when the work takes a while; its words follow the language of the screen.

    Parameters
    ----------
    words : what is going on, in the language of the moment.
    patience : milliseconds before it is shown.
    """

    def __init__(self, words: Callable[[], str], patience: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self.setRange(0, 1000)
        self.setLabelText(words())
        self.setWindowModality(Qt.WindowModality.NonModal)
        self.setMinimumDuration(patience)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """Speak another language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.setLabelText(self._words())
