"""What takes long to read, read on a thread once the window stands, so that the first use need not wait for it."""

import importlib
import threading

MODULES = ("OpenGL.GL", "OpenGL.GL.shaders", "ziamath")
"""Modules without Qt: half a second for the surface's first frame, half a second for the first equation."""


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
