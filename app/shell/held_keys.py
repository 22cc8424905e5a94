"""Keys that a focused control needs, before a shortcut takes them."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QAbstractSlider, QApplication, QComboBox, QWidget

KEYS = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Home, Qt.Key.Key_End)


class HeldKeys(QObject):
    """Leaves the arrows to sliders and lists, and space to buttons, while they have the focus.

    It listens to the control that has the focus alone: to all of the application, each event would cost a call.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._watch)

    def stop(self) -> None:
        """Look at no event any more."""
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.disconnect(self._watch)

    def _watch(self, old: QWidget | None, now: QWidget | None) -> None:
        if old is not None:
            old.removeEventFilter(self)
        if isinstance(now, QAbstractSlider | QComboBox | QAbstractButton):
            now.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Accept what the focused control is to have."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            focus = QApplication.focusWidget()
            is_own = (isinstance(focus, QAbstractSlider | QComboBox) and event.key() in KEYS) or (
                isinstance(focus, QAbstractButton | QComboBox) and event.key() == Qt.Key.Key_Space
            )
            if is_own and watched is focus:
                event.accept()
                return True
        return super().eventFilter(watched, event)
