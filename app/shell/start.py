"""The start of the window: settings, theme, language, the first scenario, playing."""

import sys
from pathlib import Path

from app.shell.garbage import spare_frames
from app.shell.preloading import preload
from app.shell.screen import why_no_window

PAINTED = 500
"""Milliseconds after which the window has been painted and its first frames have run."""

SETTLED = 2000
"""Milliseconds after which the window stands as it will."""


def open_window(path: Path | None) -> int:
    """Open the window with a scenario file, or with the last document, or with the first-run scenario."""
    reason = why_no_window()
    if reason is not None:
        print(f"error: {reason}", file=sys.stderr)
        return 2
    from PySide6.QtCore import QSettings, QTimer

    from app.core.scenario.reading import read_file
    from app.session.laboratory import Laboratory
    from app.session.settings import Settings
    from app.shell.application import make_application
    from app.shell.main_window import MainWindow

    if path is not None:
        read_file(path)  # a fault ends the program with its sentence, before any window
    settings = Settings(QSettings("Descent Lab", "Descent Lab"))
    application, theme = make_application(settings)
    from app.gallery import first_run

    laboratory = Laboratory(first_run())
    window = MainWindow(laboratory, theme, settings)
    if path is not None:
        window.files.open_path(path)
    else:
        window.files.reopen_last()
    window.show()
    window.play_soon()
    QTimer.singleShot(SETTLED, window, spare_frames)
    QTimer.singleShot(PAINTED, window, lambda: preload(window.background))
    return application.exec()
