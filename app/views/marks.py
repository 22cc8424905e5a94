"""The small signs on a landscape: balls, the start, minima, arrows, labels. All in pixels."""

import math

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen, QPolygonF

from app.style.markers import marker_path
from app.style.roles import Roles
from app.views.colours import with_alpha

BALL = 13.0
INK = QColor(10, 12, 16, 235)
PAPER = QColor(255, 255, 255, 245)


def draw_ball(
    painter: QPainter, at: QPointF, marker: str, colour: str, *, size: float = BALL, hollow: bool = False
) -> None:
    """A contender's marker with a dark and a light outline, so that it is seen on every colour."""
    painter.save()
    painter.translate(at)
    painter.scale(size, size)
    path = marker_path(marker)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for width, ink in ((4.6, INK), (2.6, PAPER)):
        pen = QPen(ink, width / size)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        painter.drawPath(path)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(INK) if hollow else QColor(colour))
    painter.drawPath(path)
    painter.restore()


def draw_halo(painter: QPainter, at: QPointF, colour: str, radius: float = 13.0) -> None:
    """A ring around the selected contender's ball."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for width, ink in ((3.4, with_alpha("#0a0c10", 0.55)), (1.4, QColor(colour))):
        painter.setPen(QPen(ink, width))
        painter.drawEllipse(at, radius, radius)


def draw_start(painter: QPainter, at: QPointF, *, ghost: bool = False) -> None:
    """The starting point: a white cross with a dark edge; the ghost of one is translucent."""
    path = QPainterPath()
    for wide, high in ((13.0, 3.0), (3.0, 13.0)):
        bar = QPainterPath()
        bar.addRect(QRectF(at.x() - wide / 2, at.y() - high / 2, wide, high))
        path = path.united(bar)
    painter.save()
    painter.setOpacity(0.6 if ghost else 1.0)
    pen = QPen(INK, 3.0)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.drawPath(path)
    painter.fillPath(path, PAPER)
    painter.restore()


def draw_minimum(painter: QPainter, at: QPointF, is_global: bool) -> None:
    """A known minimum: a star in a ring where no point lies lower, a small ring elsewhere."""
    radius = 9.0 if is_global else 5.0
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for width, ink in ((3.2, with_alpha("#0a0c10", 0.6)), (1.4, PAPER)):
        painter.setPen(QPen(ink, width))
        painter.drawEllipse(at, radius, radius)
    if is_global:
        painter.save()
        painter.translate(at)
        painter.scale(9.0, 9.0)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(PAPER)
        painter.drawPath(marker_path("star"))
        painter.restore()


def draw_arrow(painter: QPainter, start: QPointF, end: QPointF, colour: QColor | str, width: float = 2.2) -> None:
    """An arrow with a dark edge; one shorter than its head is left out."""
    along = end - start
    length = math.hypot(along.x(), along.y())
    head = min(10.0, 0.6 * length)
    if length < 3:
        return
    unit, normal = along / length, QPointF(-along.y(), along.x()) / length
    neck = end - unit * head
    shaft_end = end - unit * head * 0.8
    tip = QPolygonF([end, neck + normal * head * 0.42, neck - normal * head * 0.42])
    for extra, ink in ((2.4, INK), (0.0, QColor(colour))):
        pen = QPen(ink, width + extra)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        painter.drawLine(start, shaft_end)
        painter.setPen(QPen(ink, extra, j=Qt.PenJoinStyle.RoundJoin) if extra else QPen(Qt.PenStyle.NoPen))
        painter.setBrush(ink)
        painter.drawPolygon(tip)


def edge_place(x: float, y: float, width: float, height: float, margin: float = 14.0) -> tuple[QPointF, float] | None:
    """For a pixel outside the canvas: where its edge arrow stands and the direction (radians); None inside."""
    if 0 <= x <= width and 0 <= y <= height:
        return None
    if not (math.isfinite(x) and math.isfinite(y)):
        return None
    at_x, at_y = min(max(x, margin), width - margin), min(max(y, margin), height - margin)
    return QPointF(at_x, at_y), math.atan2(y - at_y, x - at_x)


def draw_edge_arrow(painter: QPainter, at: QPointF, angle: float, colour: str) -> None:
    """A triangle at the edge that points to a ball outside."""
    painter.save()
    painter.translate(at)
    painter.rotate(math.degrees(angle))
    painter.setPen(QPen(INK, 1.6))
    painter.setBrush(QColor(colour))
    painter.drawPolygon(QPolygonF([QPointF(9, 0), QPointF(-4, 6), QPointF(-4, -6)]))
    painter.restore()


def draw_words(
    painter: QPainter, text: str, corner: QPointF, font: QFont, roles: Roles, *, ink: str = "", inside: QRectF
) -> QRectF:
    """Words on a card with its top left at `corner`, moved to lie `inside`; returns the card."""
    metrics = QFontMetricsF(font)
    card = QRectF(corner.x(), corner.y(), metrics.horizontalAdvance(text) + 14, metrics.height() + 6)
    card.moveLeft(max(inside.left(), min(card.left(), inside.right() - card.width())))
    card.moveTop(max(inside.top(), min(card.top(), inside.bottom() - card.height())))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(with_alpha(roles.card, 0.88))
    painter.drawRoundedRect(card, 4, 4)
    painter.setFont(font)
    painter.setPen(QColor(ink or roles.text))
    painter.drawText(card, Qt.AlignmentFlag.AlignCenter, text)
    return card
