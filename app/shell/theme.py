"""The theme of the application: light or dark, chosen or following the system."""

from typing import Literal

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication

from app.style.roles import DARK, LIGHT, Roles
from app.style.sheet import palette, sheet

Choice = Literal["system", "light", "dark"]


class Theme(QObject):
    """Gives the application its style, palette and stylesheet, and changes them together.

    Fusion with an own palette, because `QStyleHints.setColorScheme` does nothing on some platforms.

    Attributes
    ----------
    changed : emitted with the new `Roles` after the application wears them.
    """

    changed = Signal(object)

    def __init__(self, application: QApplication, choice: Choice = "system") -> None:
        super().__init__(application)
        self._application = application
        self._choice: Choice = choice
        self._worn: Roles | None = None
        application.setStyle("Fusion")
        application.styleHints().colorSchemeChanged.connect(self._wear)
        self._wear()

    @property
    def choice(self) -> Choice:
        """What was chosen: "system", "light" or "dark"."""
        return self._choice

    @property
    def roles(self) -> Roles:
        """The colours shown now."""
        if self._choice == "system":
            is_light = self._application.styleHints().colorScheme() == Qt.ColorScheme.Light
            return LIGHT if is_light else DARK
        return LIGHT if self._choice == "light" else DARK

    def choose(self, choice: Choice) -> None:
        """Switch to a theme, or to following the system."""
        self._choice = choice
        self._wear()

    def _wear(self) -> None:
        roles = self.roles
        if roles is self._worn:
            return
        self._worn = roles
        self._application.setPalette(palette(roles))
        self._application.setStyleSheet(sheet(roles))
        self.changed.emit(roles)
