"""The Qt application with its style, theme and language."""

import sys

import pyqtgraph as pg
from PySide6.QtWidgets import QApplication

from app import __version__
from app.session.garbage import Garbage
from app.session.settings import Settings
from app.shell.theme import Choice, Theme
from app.shell.translation import install_translation

TURN = 0.00003
"""Seconds after which a thread lets another one run, far more often than by default: the window's event filter and
each call into Qt wait for that turn, so that reading a table beside it made frames of 0.3 s."""


def make_application(settings: Settings) -> tuple[QApplication, Theme]:
    """The application (the running one, if there is one) and its theme."""
    existing = QApplication.instance()
    application = existing if isinstance(existing, QApplication) else QApplication(sys.argv[:1])
    application.setApplicationName("Descent Lab")
    application.setApplicationVersion(__version__)
    application.setOrganizationName("Descent Lab")
    sys.setswitchinterval(TURN)
    if application.findChild(Garbage) is None:
        Garbage(application)
    pg.setConfigOptions(antialias=True)
    install_translation(application, settings.text("language", "system"))
    choice = settings.text("theme", "system")
    known: dict[str, Choice] = {"system": "system", "light": "light", "dark": "dark"}
    return application, Theme(application, known.get(choice, "system"))
