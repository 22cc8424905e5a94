"""The smoke test: every shipped scenario in a real window, stepped and drawn, and every page of the guide."""

import logging
import os
import sys
import threading
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from types import TracebackType

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
    frames = 0
    with _hearing() as complaints:
        try:
            frames = _look_at_all(complaints)
        except Exception:
            complaints.append(traceback.format_exc().rstrip())
    if complaints:
        print("SMOKE FAILED", *_counted(complaints), sep="\n", file=sys.stderr)
        return 1
    counts = ", ".join(f"{len(entries)} {name}" for name, entries in ENTRIES.items())
    print(f"SMOKE OK: {len(gallery())} scenarios, {frames} frames, {counts}")
    return 0


def _look_at_all(complaints: list[str]) -> int:
    """Step and draw every scenario, open every page of the guide, add what is wrong; the number of frames."""
    import tempfile

    from PySide6.QtCore import QSettings, QStandardPaths

    from app.session.laboratory import Laboratory
    from app.session.settings import Settings
    from app.shell.application import make_application
    from app.shell.guide_check import faults_of_guide
    from app.shell.main_window import MainWindow

    QStandardPaths.setTestModeEnabled(True)
    frames = 0
    with tempfile.TemporaryDirectory() as folder:
        store = QSettings(os.path.join(folder, "settings.ini"), QSettings.Format.IniFormat)
        application, theme = make_application(Settings(store))
        scenarios = gallery()
        window = MainWindow(Laboratory(scenarios[0].scenario()), theme, Settings(store))
        try:
            window.show()
            for shown in scenarios:
                if not window.laboratory.replace(shown.scenario(), shown.title):
                    complaints.append(f"{shown.name} was refused: {window.notice.text()}")
                for _ in range(STEPS):
                    window.laboratory.player.step_by(1)
                    application.processEvents()
                    frames += 1
            complaints += faults_of_guide()
            image = window.grab().toImage()
            if image.isNull() or image.width() < 900:
                complaints.append("the window drew nothing")
        finally:
            window.close()
            application.processEvents()
    return frames


@contextmanager
def _hearing() -> Iterator[list[str]]:
    """Hear what Qt says, what the log has, and exceptions of slots, handlers, threads and `__del__`."""
    from PySide6.QtCore import qInstallMessageHandler

    from app.background import LOG

    complaints: list[str] = []

    def hear(kind: object, context: object, message: str) -> None:
        if "locale" not in message:  # of the machine, not of the program
            complaints.append(message)

    def catch(kind: type[BaseException], error: BaseException | None, trace: TracebackType | None) -> None:
        complaints.append("".join(traceback.format_exception(kind, error, trace)).rstrip())

    class Listener(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            complaints.append(self.format(record))

    of_log = Listener()
    LOG.addHandler(of_log)
    of_qt = qInstallMessageHandler(hear)
    of_python = sys.excepthook, threading.excepthook, sys.unraisablehook
    # PySide6 hands an exception that leaves a slot or an event handler to `sys.excepthook`.
    sys.excepthook = catch
    threading.excepthook = lambda args: catch(args.exc_type, args.exc_value, args.exc_traceback)
    sys.unraisablehook = lambda args: catch(args.exc_type, args.exc_value, args.exc_traceback)
    try:
        yield complaints
    finally:
        sys.excepthook, threading.excepthook, sys.unraisablehook = of_python
        qInstallMessageHandler(of_qt)
        LOG.removeHandler(of_log)


def _counted(complaints: list[str]) -> list[str]:
    """Each complaint once: what fails in one frame fails in hundreds."""
    times = {text: complaints.count(text) for text in dict.fromkeys(complaints)}
    return [text if count == 1 else f"{text} ({count} times)" for text, count in times.items()]
