"""Menus built from the declared actions."""

from PySide6.QtCore import QCoreApplication, QSignalBlocker
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu, QMenuBar

from app.screen.screen import MenuScreen
from app.shell.actions import MENUS, SUBMENUS, Declared
from app.style.words import said


class Menus:
    """The menu bar of a window; each action is carried out by the first owner that has a method of its name.

    Attributes
    ----------
    actions : each declared action by its name.
    submenus : the menus whose entries are only known at run time, by name.
    """

    def __init__(self, window: QMainWindow, *owners: object) -> None:
        self._window = window
        self._owners = owners
        self.actions: dict[str, QAction] = {}
        self.submenus: dict[str, QMenu] = {}
        for menu in MENUS:
            shown = window.menuBar().addMenu(_words(menu.text))
            for item in menu.items:
                if item is None:
                    shown.addSeparator()
                elif isinstance(item, str):
                    self.submenus[item] = shown.addMenu(_words(SUBMENUS[item]))
                else:
                    shown.addAction(self._action(window, item))
        self._plain = {name: action.text() for name, action in self.actions.items()}

    def remove(self) -> None:
        """Take every menu, action and key away from the window."""
        for action in self.actions.values():
            self._window.removeAction(action)
            action.deleteLater()
        self._window.setMenuBar(QMenuBar())

    def _action(self, window: QMainWindow, declared: Declared) -> QAction:
        action = QAction(_words(declared.text), window)
        action.setObjectName(declared.name)
        action.setShortcuts([QKeySequence(keys) for keys in declared.shortcuts])
        slot = next(getattr(owner, declared.name) for owner in self._owners if hasattr(owner, declared.name))
        if declared.is_checkable:
            action.setCheckable(True)
            action.toggled.connect(slot)
        else:
            action.triggered.connect(lambda _=False: slot())
        self.actions[declared.name] = action
        window.addAction(action)
        return action

    def show_screen(self, new: MenuScreen) -> None:
        """Show what can be undone and which actions are on."""
        for name, text in (("undo", new.undo), ("redo", new.redo)):
            action, plain = self.actions[name], self._plain[name]
            action.setEnabled(text is not None)
            action.setText(f"{plain}: {said(text)}" if text else plain)
        for name, is_on in new.flags.items():
            set_checked(self.actions[name], is_on)


def set_checked(action: QAction, is_on: bool) -> None:
    """Show whether an action is on, and tell nobody."""
    if action.isChecked() != is_on:
        with QSignalBlocker(action):
            action.setChecked(is_on)


def _words(text: str) -> str:
    return QCoreApplication.translate("Action", text)
