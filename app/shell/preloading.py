"""What takes long to read, read once the window stands, so that the first use need not wait for it."""

import importlib
from contextlib import suppress

from app.background import Background
from app.core.cancellation import Stop
from app.core.words import QT_TRANSLATE_NOOP

PRELOADING = QT_TRANSLATE_NOOP("Background", "the reading of the program's parts")

OPTIONAL_MODULES = ("OpenGL.GL", "OpenGL.GL.shaders")
"""Where their library is missing, the page that needs them says so."""

MODULES = (
    "ziamath",
    "app.core.calculus.equations",
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

REST = 0.06
"""Seconds between two of these turns."""


def preload(background: Background) -> None:
    """Read the modules of pages that are not open yet: those without Qt on a thread, then the others in turns."""
    background.ask(PRELOADING, read_modules, lambda _: _read_in_turns(background, IN_TURN))


def read_modules(stop: Stop) -> None:
    """Read `OPTIONAL_MODULES`, `MODULES` and a first equation's font; called on the thread."""
    for name in OPTIONAL_MODULES:
        stop.check()
        with suppress(Exception):  # PyOpenGL raises whatever it stumbles over
            importlib.import_module(name)
    for name in MODULES:
        stop.check()
        importlib.import_module(name)
    from app.shell.equations import equation_svg

    equation_svg("x", "#000000", 16.0)


def _read_in_turns(background: Background, names: tuple[str, ...]) -> None:
    def read() -> None:
        if names[1:]:
            _read_in_turns(background, names[1:])
        importlib.import_module(names[0])

    background.later(PRELOADING, read, REST)
