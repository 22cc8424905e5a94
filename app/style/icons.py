"""Icons: small SVG drawings in `resources/icons`, coloured by the palette they stand on, sharp at any scale."""

from functools import cache

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from app.core.resources import resource

SCALES = (1, 2)
"""Pixels per point at which each icon is drawn."""


@cache
def icon(name: str, colour: str, disabled: str, size: int = 18) -> QIcon:
    """The icon `resources/icons/<name>.svg` in two colours ("#rrggbb"), for a button of `size` points.

    Raises
    ------
    FileNotFoundError : there is no such icon.
    """
    drawn = QIcon()
    for mode, ink in ((QIcon.Mode.Normal, colour), (QIcon.Mode.Disabled, disabled)):
        for scale in SCALES:
            drawn.addPixmap(pixmap(name, ink, size, scale), mode)
    return drawn


def pixmap(name: str, colour: str, size: int, scale: float = 1) -> QPixmap:
    """The icon as a pixmap of `size` points at `scale` pixels per point."""
    drawing = resource(f"icons/{name}.svg").read_text(encoding="utf-8").replace("currentColor", colour)
    picture = QPixmap(round(size * scale), round(size * scale))
    picture.setDevicePixelRatio(scale)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    QSvgRenderer(QByteArray(drawing.encode())).render(painter, QRectF(0, 0, size, size))
    painter.end()
    return picture
