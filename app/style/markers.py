"""The markers of the contenders as painter paths, for cards and tables (canvases use pyqtgraph's own)."""

import math
from functools import cache

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPixmap, QPolygonF, QTransform


@cache
def marker_path(marker: str) -> QPainterPath:
    """The outline of a pyqtgraph symbol word, within the unit square around the origin."""
    path = QPainterPath()
    if marker == "o":
        path.addEllipse(QRectF(-0.46, -0.46, 0.92, 0.92))
    elif marker == "s":
        path.addRect(QRectF(-0.42, -0.42, 0.84, 0.84))
    elif marker == "x":
        bar = QPainterPath()
        bar.addRect(QRectF(-0.52, -0.15, 1.04, 0.3))
        bar.addRect(QRectF(-0.15, -0.52, 0.3, 1.04))
        path = QTransform().rotate(45).map(bar.simplified())
    else:
        path.addPolygon(QPolygonF([QPointF(x, y) for x, y in _CORNERS[marker]]))
        path.closeSubpath()
    return path


def paint_marker(painter: QPainter, marker: str, colour: str, centre: QPointF, size: float) -> None:
    """Paint a filled marker of `size` points around `centre`."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colour))
    painter.translate(centre)
    painter.scale(size, size)
    painter.drawPath(marker_path(marker))
    painter.restore()


@cache
def marker_pixmap(marker: str, colour: str, size: int = 12, scale: float = 2) -> QPixmap:
    """A marker on a transparent square of `size` points."""
    picture = QPixmap(QSize(size, size) * scale)
    picture.setDevicePixelRatio(scale)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    paint_marker(painter, marker, colour, QPointF(size / 2, size / 2), size * 0.96)
    painter.end()
    return picture


def _ring(corners: int, radius: float, inner: float | None = None) -> tuple[tuple[float, float], ...]:
    """Corners on a circle, the first at the top; with `inner`, a star."""
    radii = (radius,) if inner is None else (radius, inner)
    count = corners * len(radii)
    turn = 2 * math.pi / count
    sizes = [radii[k % len(radii)] for k in range(count)]
    return tuple((size * math.sin(k * turn), -size * math.cos(k * turn)) for k, size in enumerate(sizes))


_CORNERS = {
    "t1": ((0, -0.48), (0.52, 0.42), (-0.52, 0.42)),
    "t": ((0, 0.48), (0.52, -0.42), (-0.52, -0.42)),
    "d": ((0, -0.54), (0.44, 0), (0, 0.54), (-0.44, 0)),
    "p": _ring(5, 0.52),
    "star": _ring(5, 0.56, 0.24),
}
