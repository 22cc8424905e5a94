"""Help: the guide, the keyboard, the program itself."""

import re
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QLabel,
    QMessageBox,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from app import __version__
from app.shell.actions import declared_actions
from app.shell.guide import GuideDialog
from app.shell.guide_pages import WRITTEN
from app.shell.translation import language_of


class Help(QObject):
    """The help actions of a window."""

    def __init__(self, window: QWidget, optimizer: Callable[[], type[Any]], language: Callable[[], str]) -> None:
        """`optimizer` tells which one is looked at, `language` which one was chosen."""
        super().__init__(window)
        self._window, self._optimizer, self._language = window, optimizer, language

    def show_guide(self) -> None:
        """The guide, at its first page."""
        self._guide().open_written(WRITTEN[0])

    def show_equations(self) -> None:
        """The guide, at the optimizer of the selected contender."""
        self._guide().open_entry(self._optimizer())

    def _guide(self) -> GuideDialog:
        """The guide's window, which stays open beside this one."""
        guide = self._window.findChild(GuideDialog)
        if guide is None:
            guide = GuideDialog(language_of(self._language()), self._window)
            guide.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        guide.show()
        guide.raise_()
        guide.activateWindow()
        return guide

    def show_shortcuts(self) -> None:
        """Every action with its keys."""
        dialog = QDialog(self._window)
        dialog.setWindowTitle(self.tr("Keyboard"))
        inside = QWidget()
        grid = QGridLayout(inside)
        grid.setHorizontalSpacing(28)
        grid.setVerticalSpacing(6)
        for row, (keys, words) in enumerate(shortcut_rows()):
            key_label = QLabel(keys)
            key_label.setProperty("role", "heading")
            grid.addWidget(key_label, row, 0, Qt.AlignmentFlag.AlignRight)
            grid.addWidget(QLabel(words), row, 1)
        area = QScrollArea()
        area.setWidget(inside)
        area.setWidgetResizable(True)
        area.setFrameShape(QScrollArea.Shape.NoFrame)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(dialog.reject)
        column = QVBoxLayout(dialog)
        column.addWidget(area)
        column.addWidget(buttons)
        dialog.resize(460, 640)
        dialog.exec()
        dialog.deleteLater()

    def show_about(self) -> None:
        """What the program is."""
        QMessageBox.about(
            self._window,
            self.tr("About Descent Lab"),
            self.tr(
                "<h3>Descent Lab {version}</h3><p>A laboratory for gradient descent: optimizers race on loss "
                "landscapes and train small models, and every number of every step can be seen.</p>"
                "<p>Free software under the MIT licence.</p>"
            ).format(version=__version__),
        )


def shortcut_rows() -> list[tuple[str, str]]:
    """(keys, words) of every action that has keys, in menu order."""
    rows = []
    for declared in declared_actions():
        if declared.shortcuts:
            keys = QKeySequence(declared.shortcuts[0]).toString(QKeySequence.SequenceFormat.NativeText)
            # Korean puts the access key in brackets behind the word.
            words = re.sub(r"\(&.\)", "", QCoreApplication.translate("Action", declared.text)).replace("&", "")
            rows.append((keys, words.rstrip("…")))
    return rows
