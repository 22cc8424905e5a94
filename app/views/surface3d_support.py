"""Whether this screen can draw in three dimensions."""

from PySide6.QtGui import QGuiApplication, QOpenGLContext

WITHOUT_OPENGL = ("offscreen", "minimal")
"""Platforms of Qt on which asking for a context of OpenGL may end the program."""

OLDEST = (2, 1)
"""The version of OpenGL that pyqtgraph needs."""


def opengl_works() -> bool:
    """Whether OpenGL can be used; asks for a context and throws it away."""
    if QGuiApplication.platformName() in WITHOUT_OPENGL:
        return False
    context = QOpenGLContext()
    if not context.create() or context.format().version() < OLDEST:
        return False
    try:
        import pyqtgraph.opengl  # noqa: F401
    except Exception:  # PyOpenGL raises whatever it stumbles over where its library is missing
        return False
    return True
