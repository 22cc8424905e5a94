"""The small signs on a landscape: balls, the start, minima, arrows, labels. All in pixels."""

import math
from functools import lru_cache

from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen, QPixmap, QPolygonF

from app.style.markers import marker_path
from app.style.roles import Roles
from app.views.colours import with_alpha

BALL = 13.0
INK = "#0a0c10"
PAPER = "#ffffff"
"""Edges and signs are black and white in both themes: they lie on the colours of the landscape."""


def draw_ball(
    painter: QPainter, at: QPointF, marker: str, colour: str, *, size: float = BALL, hollow: bool = False
) -> None:
    """A contender's marker with a dark and a light outline, so that it is seen on every colour."""
    _stamp(painter, at, _ball(marker, colour, size, hollow, painter.device().devicePixelRatioF()))


def draw_dot(painter: QPainter, at: QPointF, colour: str, edge: str, radius: float = 3.6) -> None:
    """A round dot with a thin edge."""
    _stamp(painter, at, _dot(colour, edge, radius, painter.device().devicePixelRatioF()))


def draw_halo(painter: QPainter, at: QPointF, colour: str) -> None:
    """A ring around the selected contender's ball."""
    _stamp(painter, at, _ring(colour, 13.0, 0.55, False, painter.device().devicePixelRatioF()))


def draw_minimum(painter: QPainter, at: QPointF, is_global: bool, colour: str = PAPER) -> None:
    """A known minimum: a star in a ring where no point lies lower, a small ring elsewhere."""
    ratio = painter.device().devicePixelRatioF()
    edge = 0.6 if colour == PAPER else 0.0
    _stamp(painter, at, _ring(colour, 9.0 if is_global else 5.0, edge, is_global, ratio))


def draw_start(painter: QPainter, at: QPointF, *, ghost: bool = False) -> None:
    """The starting point: a white cross with a dark edge; the ghost of one is translucent."""
    painter.setOpacity(0.6 if ghost else 1.0)
    _stamp(painter, at, _cross(painter.device().devicePixelRatioF()))
    painter.setOpacity(1.0)


def draw_ellipse(painter: QPainter, at: QPointF, half_width: float, half_height: float, colour: str) -> None:
    """An ellipse with a dark edge, true to half a pixel: one drawn before is copied, at whole pixels."""
    pixmap = _ellipse(
        round(2 * half_width) / 2, round(2 * half_height) / 2, colour, painter.device().devicePixelRatioF()
    )
    size = pixmap.deviceIndependentSize()
    painter.drawPixmap(QPoint(round(at.x() - size.width() / 2), round(at.y() - size.height() / 2)), pixmap)


@lru_cache(maxsize=24)
def _ellipse(half_width: float, half_height: float, colour: str, ratio: float) -> QPixmap:
    """Of lines one pixel wide: a wide antialiased one takes three times as long."""
    pixmap, painter = _blank(math.ceil(2 * half_width + 8), ratio, math.ceil(2 * half_height + 8))
    for ink, beside in ((with_alpha(INK, 0.8), 1.2), (QColor(colour), 0.35)):
        painter.setPen(QPen(ink, 1.0))
        for wider in (-beside, beside):
            painter.drawEllipse(QPointF(0, 0), max(half_width + wider, 0.3), max(half_height + wider, 0.3))
    painter.end()
    return pixmap


@lru_cache(maxsize=512)
def name_size(text: str, font: QFont) -> tuple[float, float]:
    """Width and height of the card that `draw_name` draws, in whole pixels."""
    metrics = QFontMetricsF(font)
    return math.ceil(metrics.horizontalAdvance(text)) + 10, math.ceil(metrics.height()) + 2


def draw_name(painter: QPainter, card: QRectF, text: str, colour: str, font: QFont) -> None:
    """A name in its colour on a dark card of the size `name_size`; one drawn before is only copied."""
    corner = QPointF(round(card.left()), round(card.top()))
    painter.drawPixmap(corner, _name(text, colour, font, painter.device().devicePixelRatioF()))


def _stamp(painter: QPainter, at: QPointF, pixmap: QPixmap) -> None:
    """Put a sign's centre on a point. Signs are painted once: as paths they would cost 2 ms a frame."""
    size = pixmap.deviceIndependentSize()
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.drawPixmap(QPointF(at.x() - size.width() / 2, at.y() - size.height() / 2), pixmap)


def _blank(width: float, ratio: float, height: float | None = None) -> tuple[QPixmap, QPainter]:
    """A transparent square, or rectangle, and a painter on it whose origin is its centre."""
    height = width if height is None else height
    pixmap = QPixmap(round(width * ratio), round(height * ratio))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(width / 2, height / 2)
    return pixmap, painter


@lru_cache(maxsize=128)
def _name(text: str, colour: str, font: QFont, ratio: float) -> QPixmap:
    width, height = name_size(text, font)
    pixmap, painter = _blank(width, ratio, height)
    card = QRectF(-width / 2, -height / 2, width, height)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(with_alpha(INK, 0.72))
    painter.drawRoundedRect(card, 4, 4)
    painter.setFont(font)
    painter.setPen(QColor(colour))
    painter.drawText(card, Qt.AlignmentFlag.AlignCenter, text)
    painter.end()
    return pixmap


@lru_cache(maxsize=256)
def _ball(marker: str, colour: str, size: float, hollow: bool, ratio: float) -> QPixmap:
    pixmap, painter = _blank(round(size + 12), ratio)
    painter.scale(size, size)
    path = marker_path(marker)
    for width, ink in ((4.6, INK), (2.6, PAPER)):
        pen = QPen(QColor(ink), width / size)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        painter.drawPath(path)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(INK if hollow else colour))
    painter.drawPath(path)
    painter.end()
    return pixmap


@lru_cache(maxsize=256)
def _dot(colour: str, edge: str, radius: float, ratio: float) -> QPixmap:
    pixmap, painter = _blank(round(2 * radius + 4), ratio)
    painter.setPen(QPen(QColor(edge), 1.2))
    painter.setBrush(QColor(colour))
    painter.drawEllipse(QPointF(0, 0), radius, radius)
    painter.end()
    return pixmap


@lru_cache(maxsize=64)
def _ring(colour: str, radius: float, edge: float, has_star: bool, ratio: float) -> QPixmap:
    pixmap, painter = _blank(round(2 * radius + 8), ratio)
    for width, ink in ((3.4, with_alpha(INK, edge)), (1.5, QColor(colour))):
        painter.setPen(QPen(ink, width))
        painter.drawEllipse(QPointF(0, 0), radius, radius)
    if has_star:
        painter.scale(radius, radius)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(colour))
        painter.drawPath(marker_path("star"))
    painter.end()
    return pixmap


@lru_cache(maxsize=8)
def _cross(ratio: float) -> QPixmap:
    pixmap, painter = _blank(20, ratio)
    path = QPainterPath()
    for wide, high in ((13.0, 3.0), (3.0, 13.0)):
        bar = QPainterPath()
        bar.addRect(QRectF(-wide / 2, -high / 2, wide, high))
        path = path.united(bar)
    pen = QPen(QColor(INK), 3.0)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.drawPath(path)
    painter.fillPath(path, QColor(PAPER))
    painter.end()
    return pixmap


def draw_arrow(painter: QPainter, start: QPointF, end: QPointF, colour: str, width: float = 2.2) -> None:
    """An arrow with a dark edge; one shorter than its head is left out."""
    from_x, from_y, to_x, to_y = start.x(), start.y(), end.x(), end.y()
    along_x, along_y = to_x - from_x, to_y - from_y
    length = math.hypot(along_x, along_y)
    if length < 3:
        return
    head = min(10.0, 0.6 * length) / length
    neck_x, neck_y = to_x - along_x * head, to_y - along_y * head
    side_x, side_y = -along_y * head * 0.42, along_x * head * 0.42
    shaft_end = QPointF(to_x - along_x * head * 0.8, to_y - along_y * head * 0.8)
    tip = (end, QPointF(neck_x + side_x, neck_y + side_y), QPointF(neck_x - side_x, neck_y - side_y))
    for shaft, edge, ink in _arrow_inks(colour, width):
        painter.setPen(shaft)
        painter.drawLine(start, shaft_end)
        painter.setPen(edge)
        painter.setBrush(ink)
        painter.drawPolygon(tip)


@lru_cache(maxsize=256)
def _arrow_inks(colour: str, width: float) -> tuple[tuple[QPen, QPen, QBrush], ...]:
    """Pen of the shaft, pen and brush of the head: first of the dark edge, then of the arrow."""
    inks = []
    for extra, ink in ((2.4, QColor(INK)), (0.0, QColor(colour))):
        shaft = QPen(ink, width + extra)
        shaft.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        edge = QPen(ink, extra, j=Qt.PenJoinStyle.RoundJoin) if extra else QPen(Qt.PenStyle.NoPen)
        inks.append((shaft, edge, QBrush(ink)))
    return tuple(inks)


def edge_place(x: float, y: float, width: float, height: float, margin: float = 14.0) -> tuple[QPointF, float] | None:
    """For a pixel outside the canvas, even infinitely far: where its edge arrow stands and its direction (radians)."""
    if 0 <= x <= width and 0 <= y <= height:
        return None
    if math.isnan(x) or math.isnan(y):
        return None
    at_x, at_y = min(max(x, margin), width - margin), min(max(y, margin), height - margin)
    return QPointF(at_x, at_y), math.atan2(y - at_y, x - at_x)


def draw_edge_arrow(painter: QPainter, at: QPointF, angle: float, colour: str) -> None:
    """A triangle at the edge that points to a ball outside."""
    painter.save()
    painter.translate(at)
    painter.rotate(math.degrees(angle))
    painter.setPen(QPen(QColor(INK), 1.6))
    painter.setBrush(QColor(colour))
    painter.drawPolygon(QPolygonF([QPointF(9, 0), QPointF(-4, 6), QPointF(-4, -6)]))
    painter.restore()


def draw_words(
    painter: QPainter,
    text: str,
    corner: QPointF,
    font: QFont,
    roles: Roles,
    *,
    ink: str = "",
    inside: QRectF,
    backed: bool = True,
) -> QRectF:
    """Words on a card with its top left at `corner`, moved to lie `inside`; returns the card."""
    metrics = QFontMetricsF(font)
    card = QRectF(corner.x(), corner.y(), metrics.horizontalAdvance(text) + 14, metrics.height() + 6)
    card.moveLeft(max(inside.left(), min(card.left(), inside.right() - card.width())))
    card.moveTop(max(inside.top(), min(card.top(), inside.bottom() - card.height())))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(with_alpha(roles.card if backed else roles.plot_background, 0.88))
    painter.drawRoundedRect(card, 4, 4)
    painter.setFont(font)
    painter.setPen(QColor(ink or roles.text))
    painter.drawText(card, Qt.AlignmentFlag.AlignCenter, text)
    return card
