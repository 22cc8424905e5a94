"""Buttons with icons that follow the theme, and other small widgets every window shares."""

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QLabel, QPushButton, QToolButton, QWidget

from app.style.icons import icon
from app.style.roles import Roles, roles_of


def roles_now() -> Roles:
    """The theme the application wears."""
    return roles_of(QGuiApplication.palette())


def give_role(label: QLabel, role: str) -> None:
    """Show a label in a role of the stylesheet; costs nothing where it has the role already."""
    if label.property("role") != role:
        label.setProperty("role", role)
        label.style().unpolish(label)
        label.style().polish(label)


def heading(text: str) -> QLabel:
    """The heading of a section: small, spaced capitals where the script has them."""
    label = QLabel(text.upper())
    label.setProperty("role", "heading")
    font = label.font()
    font.setPointSizeF(font.pointSizeF() * 0.88)
    font.setLetterSpacing(font.SpacingType.PercentageSpacing, 108)
    label.setFont(font)
    return label


def words(text: str = "", role: str = "muted", parent: QWidget | None = None) -> QLabel:
    """A label that wraps its sentence and shows it as plain text."""
    label = QLabel(text, parent)
    label.setTextFormat(label.textFormat().PlainText)
    label.setProperty("role", role)
    label.setWordWrap(True)
    return label


class IconButton(QToolButton):
    """A button that shows one icon; its words are its tooltip and accessible name."""

    def __init__(self, name: str, says: str, parent: QWidget | None = None, size: int = 18) -> None:
        super().__init__(parent)
        self._icon = name
        self.setIconSize(QSize(size, size))
        self.setToolTip(says)
        self.setAccessibleName(says)
        self.setProperty("look", "quiet")
        draw_icon(self, name)

    def set_icon(self, name: str) -> None:
        """Show another icon."""
        self._icon = name
        draw_icon(self, name)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """Draw the icon in the colours of a new theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            draw_icon(self, self._icon)


class WordButton(QPushButton):
    """A button with words and an icon before them."""

    def __init__(self, name: str, text: str, parent: QWidget | None = None, look: str = "") -> None:
        super().__init__(text, parent)
        self._icon = name
        self.setProperty("look", look)
        self.setIconSize(QSize(16, 16))
        self.setAutoDefault(False)
        self.set_icon(name)

    def set_icon(self, name: str) -> None:
        """Show another icon."""
        self._icon = name
        draw_icon(self, name)

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802
        """Draw the icon in the colours of a new theme."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            draw_icon(self, self._icon)


def draw_icon(button: QAbstractButton, name: str) -> None:
    """Set a button's icon in the colour of its words."""
    roles, look = roles_now(), button.property("look")
    ink = {"primary": roles.accent_text, "quiet": roles.muted}.get(look, roles.text)
    button.setIcon(icon(name, ink, roles.disabled, button.iconSize().width()))
