"""LaTeX to a picture: equations drawn by ziamath, sharp at any scale."""

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication


@lru_cache(maxsize=512)
def equation_svg(latex: str, colour: str, size: float) -> bytes | None:
    """An equation as SVG; None where ziamath cannot read it."""
    import ziamath

    ziamath.config.svg2 = False  # QtSvg cannot draw the symbols of SVG 2

    try:
        svg: str = ziamath.Latex(latex, size=size, color=colour).svg()
    except Exception:  # the parser raises whatever it stumbles over
        return None
    return svg.encode()


def equation_pixmap(latex: str, colour: str, size: float = 16.0) -> QPixmap | None:
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
