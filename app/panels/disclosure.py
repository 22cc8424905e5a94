"""Contents that a button opens and closes, built when first opened."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.style.buttons import IconButton, WordButton


class Disclosure(QWidget):
    """Shows a widget made by `build` while `button` is down; the owner places the button.

    Attributes
    ----------
    opened : the contents were shown or hidden.
    """

    opened = Signal(bool)

    def __init__(self, button: IconButton | WordButton, build: Callable[[], QWidget], parent: QWidget) -> None:
        super().__init__(parent)
        self._build = build
        self._content: QWidget | None = None
        self._button = button
        button.setCheckable(True)
        button.toggled.connect(self._toggle)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self.hide()

    def content(self) -> QWidget | None:
        """What is inside; None until it was opened once."""
        return self._content

    def is_open(self) -> bool:
        """Whether the contents are shown."""
        return self._button.isChecked()

    def set_open(self, is_open: bool) -> None:
        """Show or hide the contents."""
        self._button.setChecked(is_open)

    def _toggle(self, is_open: bool) -> None:
        self._button.set_icon("chevron_up" if is_open else "chevron_down")
        if is_open and self._content is None:
            self._content = self._build()
            self._column.addWidget(self._content)
        self.setVisible(is_open)
        self.opened.emit(is_open)
