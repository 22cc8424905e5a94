"""One sentence above the canvases, there until it is read or overtaken."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from app.style.buttons import IconButton


class Notice(QFrame):
    """Tells what went wrong or what was done, without standing in the way.

    Signals
    -------
    closed() : the person has read it.
    """

    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "notice")
        self._text = QLabel(self)
        self._text.setWordWrap(True)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        close = IconButton("remove", self.tr("Close this message"), self)
        close.clicked.connect(lambda: self.closed.emit())
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 6, 8, 6)
        row.addWidget(self._text, 1)
        row.addWidget(close, 0, Qt.AlignmentFlag.AlignTop)
        self.hide()

    def text(self) -> str:
        """What is said now; empty when nothing is."""
        return self._text.text() if not self.isHidden() else ""

    def say(self, message: str) -> None:
        """Show a message; several faults stand one a line, the first few of them. An empty one hides it."""
        self.setVisible(bool(message))
        lines = message.split("\n")
        shown = lines[:4]
        if len(lines) > len(shown):
            shown.append(self.tr("… and {count} more.").format(count=len(lines) - len(shown)))
        self._text.setText("\n".join(shown))
        self.setAccessibleName(message)
