"""The smoke test: every shipped scenario in a real window, stepped and drawn."""

import os
import sys

from app.gallery import gallery
from app.listing import ENTRIES
from app.shell.screen import why_no_window

STEPS = 25


def run_smoke() -> int:
    """Open, step and draw each shipped scenario; print SMOKE OK and counts, or what failed."""
    reason = why_no_window()
    if reason is not None:
        print(f"error: {reason}", file=sys.stderr)
        return 2
    import tempfile

    from PySide6.QtCore import QSettings, QStandardPaths, qInstallMessageHandler

    from app.session.laboratory import Laboratory
    from app.session.settings import Settings
    from app.shell.application import make_application
    from app.shell.main_window import MainWindow

    complaints: list[str] = []

    def hear(kind: object, context: object, message: str) -> None:
        if "locale" not in message:  # of the machine, not of the program
            complaints.append(message)

    QStandardPaths.setTestModeEnabled(True)
    qInstallMessageHandler(hear)
    with tempfile.TemporaryDirectory() as folder:
        store = QSettings(os.path.join(folder, "settings.ini"), QSettings.Format.IniFormat)
        application, theme = make_application(Settings(store))
        scenarios = gallery()
        window = MainWindow(Laboratory(scenarios[0].scenario()), theme, Settings(store))
        window.show()
        frames = 0
        for shown in scenarios:
            if not window.laboratory.document.replace(shown.scenario(), shown.title):
                complaints.append(f"{shown.name} was refused: {window.notice.text()}")
            for _ in range(STEPS):
                window.laboratory.player.step_by(1)
                application.processEvents()
                frames += 1
        image = window.grab().toImage()
        if image.isNull() or image.width() < 900:
            complaints.append("the window drew nothing")
        window.close()
        application.processEvents()
    qInstallMessageHandler(None)
    if complaints:
        print("SMOKE FAILED", *complaints, sep="\n", file=sys.stderr)
        return 1
    counts = ", ".join(f"{len(entries)} {name}" for name, entries in ENTRIES.items())
    print(f"SMOKE OK: {len(scenarios)} scenarios, {frames} frames, {counts}")
    return 0
