"""What takes long to read, read once the window stands, so that the first use need not wait for it."""

import importlib
import threading

from PySide6.QtCore import QObject, QTimer

MODULES = (
    "OpenGL.GL",
    "OpenGL.GL.shaders",
    "ziamath",
    "app.core.analysis.planes",
    "app.core.analysis.pipeline",
    "app.screen.pictures.decision",
    "app.screen.pictures.derivative_numbers",
    "app.screen.pictures.fit_metrics_picture",
    "app.screen.pictures.fit_picture",
    "app.screen.pictures.gradient_cloud",
    "app.screen.pictures.plane_view_trail",
)
"""Modules without Qt, read on a thread: half a second for the surface's first frame, half a second for the first
equation, and what the pages of the stage need."""

IN_TURN = (
    "app.views.fit.legend",
    "app.views.fit.metrics",
    "app.views.fit.canvas",
    "app.shell.page_fit",
    "app.views.pipeline.view",
    "app.shell.page_pipeline",
    "app.views.gradients.canvas",
    "app.views.gradients.view",
    "app.shell.page_gradients",
    "app.shell.page_space",
    "app.views.derivative.curve",
    "app.views.derivative.curve_page",
    "app.views.derivative.plane",
    "app.shell.page_derivative",
    "app.shell.page_plane",
)
"""Modules with Qt, read by the window itself, one a turn: each takes some 5 ms more than those before it."""

TURN = 60
"""Milliseconds between two of these turns."""


class Preparing(QObject):
    """Reads the modules of pages that are not open yet: those without Qt beside the window, then the others in turn."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._left = list(IN_TURN)
        self._thread = prepare()
        self._turns = QTimer(self, interval=TURN)
        self._turns.timeout.connect(self.take_turn)
        self._turns.start()

    def take_turn(self) -> None:
        """Read one more module, once the thread has read its own; the timer calls it."""
        if self._thread.is_alive():
            return
        if self._left:
            importlib.import_module(self._left.pop(0))
        if not self._left:
            self._turns.stop()


def prepare() -> threading.Thread:
    """Begin to read `MODULES` and a first equation's font; what cannot be read is left to its own use to tell."""
    thread = threading.Thread(target=_read, name="preparing", daemon=True)
    thread.start()
    return thread


def _read() -> None:
    for name in MODULES:
        try:
            importlib.import_module(name)
        except Exception:  # PyOpenGL raises whatever it stumbles over where its library is missing
            continue
    from app.shell.equations import equation_svg

    equation_svg("x", "#000000", 16.0)
