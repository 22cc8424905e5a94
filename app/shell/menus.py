"""Menus built from the declared actions."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu, QMenuBar

from app.shell.actions import MENUS, SUBMENUS, Declared


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

    def fill_choice(
        self, name: str, choices: Mapping[str, str], current: str, chosen: Callable[[str], None]
    ) -> QActionGroup:
        """Fill a submenu with words of which one holds: `choices` maps each value to its text."""
        menu = self.submenus[name]
        menu.clear()
        group = QActionGroup(menu)
        for value, text in choices.items():
            action = menu.addAction(text)
            action.setCheckable(True)
            action.setChecked(value == current)
            action.triggered.connect(lambda _=False, value=value: chosen(value))
            group.addAction(action)
        return group


def _words(text: str) -> str:
    return QCoreApplication.translate("Action", text)
