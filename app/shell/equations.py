"""LaTeX to a picture: equations drawn by ziamath, sharp at any scale."""

from functools import lru_cache
from threading import Lock

from PySide6.QtCore import QByteArray, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication

from app.background import Background
from app.core.words import QT_TRANSLATE_NOOP
from app.style.buttons import roles_now

EQUATION = QT_TRANSLATE_NOOP("Background", "an equation")

SIZE = 16.0
"""Pixels of the letters."""

# Its fonts are read piece by piece and shared; the window and a thread may typeset at the same time.
_ziamath = Lock()


@lru_cache(maxsize=512)
def equation_svg(latex: str, colour: str, size: float) -> bytes | None:
    """An equation as SVG; None where ziamath cannot read it."""
    import ziamath

    ziamath.config.svg2 = False  # QtSvg cannot draw the symbols of SVG 2

    with _ziamath:
        try:
            svg: str = ziamath.Latex(latex, size=size, color=colour).svg()
        except Exception:  # the parser raises whatever it stumbles over
            return None
    return svg.encode()


def equation_pixmap(latex: str, colour: str, size: float = SIZE) -> QPixmap | None:
    """An equation as a pixmap of the screen's resolution.

    Parameters
    ----------
    colour : "#rrggbb".
    size : font size in pixels.
    """
    svg = equation_svg(latex, colour, size)
    if svg is None:
        return None
    renderer = QSvgRenderer(QByteArray(svg))
    extent = renderer.defaultSize()
    screen = QApplication.primaryScreen()
    scale = screen.devicePixelRatio() if screen else 1.0
    pixmap = QPixmap(extent * scale)
    pixmap.setDevicePixelRatio(scale)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    renderer.render(painter, QRectF(0, 0, extent.width(), extent.height()))
    painter.end()
    return pixmap


class EquationTypesetter(QObject):
    """Typesets equations on a thread, one at a time: each takes some 20 ms, and the first ones of a kind more.

    Signals
    -------
    typeset() : the equation that was asked for last can be drawn at once now.
    """

    typeset = Signal()

    def __init__(self, background: Background, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._background = background
        self._done: set[tuple[str, str]] = set()
        self._going: tuple[str, str] | None = None

    def is_typeset(self, latex: str) -> bool:
        """Whether an equation can be drawn at once in the colour of the theme; if not, that is begun."""
        wanted = (latex, roles_now().text)
        if wanted in self._done:
            return True
        if self._going != wanted:  # one that failed stays here, and is not begun with every frame
            self._going = wanted
            self._background.ask(EQUATION, lambda _: equation_svg(*wanted, SIZE), lambda _: self._take(wanted))
        return False

    def stop(self) -> None:
        """Typeset no more."""
        self._background.cancel(EQUATION)

    def _take(self, wanted: tuple[str, str]) -> None:
        self._done.add(wanted)
        self._going = None
        self.typeset.emit()
