"""Whether this screen can draw in three dimensions."""

from PySide6.QtGui import QGuiApplication, QOffscreenSurface, QOpenGLContext

WITHOUT_OPENGL = ("offscreen", "minimal")
"""Platforms of Qt on which asking for a context of OpenGL may end the program."""

OLDEST = (2, 1)
"""The version of OpenGL that pyqtgraph needs."""


def opengl_works() -> bool:
    """Whether OpenGL can be used; asks for a context and throws it away."""
    if QGuiApplication.platformName() in WITHOUT_OPENGL:
        return False
    context, surface = QOpenGLContext(), QOffscreenSurface()
    if not context.create() or context.format().version() < OLDEST:
        return False
    surface.setFormat(context.format())
    surface.create()
    if not context.makeCurrent(surface):
        return False
    context.doneCurrent()
    try:
        import pyqtgraph.opengl  # noqa: F401
    except Exception:  # PyOpenGL raises whatever it stumbles over where its library is missing
        return False
    return True
