"""A switch between a few things, side by side."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QPushButton, QWidget


class Segmented(QFrame):
    """A few words of which one is chosen.

    Attributes
    ----------
    value_changed : the person chose another word; carries its key.
    """

    value_changed = Signal(object)

    def __init__(self, words: dict[str, str], name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "segments")
        self.setAccessibleName(name)
        self._buttons: dict[str, QPushButton] = {}
        self._group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(2, 2, 2, 2)
        row.setSpacing(2)
        for key, word in words.items():
            button = QPushButton(word, self)
            button.setCheckable(True)
            button.setAutoDefault(False)
            button.setProperty("look", "segment")
            button.clicked.connect(lambda _checked=False, key=key: self.value_changed.emit(key))
            self._group.addButton(button)
            self._buttons[key] = button
            row.addWidget(button, 1)
        next(iter(self._buttons.values())).setChecked(True)

    def value(self) -> str:
        """The key of the chosen word."""
        return next(key for key, button in self._buttons.items() if button.isChecked())

    def set_value(self, key: str) -> None:
        """Show another word as chosen."""
        self._buttons[key].setChecked(True)

    def button(self, key: str) -> QPushButton:
        """The button of one word."""
        return self._buttons[key]
