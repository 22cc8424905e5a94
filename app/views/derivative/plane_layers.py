"""What lies on the map and on the chart of directions of the derivative lab in two dimensions."""

import math

import numpy as np
from pyqtgraph import ViewBox
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter

from app.core.arrays import Array
from app.core.calculus.directions import direction, directional_slopes, turned
from app.screen.pictures.derivative_numbers import Gradient
from app.screen.pictures.numbers import number_text
from app.screen.pictures.scale import Scale, segments
from app.style.roles import DARK, Roles
from app.views.axes import number_font
from app.views.layers import Layer, cosmetic_pen, draw_segments
from app.views.marks import draw_arrow, draw_ball, draw_dot, draw_edge_arrow, draw_words, edge_place

ARROW, BACK, DIRECTION = 84.0, 56.0, 70.0
"""Lengths of the arrows of ∇f, −∇f and u, in pixels."""

SQUARE = 11.0
"""Side of the sign of a right angle, in pixels."""

TANGENT = 120.0
"""Half the length of the level line's tangent, in pixels."""

INK = "#0a0c10"
PAPER = "#ffffff"
ROUND = np.radians(np.linspace(-180, 180, 181))


class GradientLayer(Layer):
    """The point with its level line and tangent, ∇f and −∇f, and the direction u with its handle."""

    _gradient: Gradient | None = None
    _level: tuple[Array, ...] = ()

    def __init__(self, view_box: ViewBox) -> None:
        super().__init__(view_box, depth=20)
        self.roles: Roles = DARK
        self._colour, self._marker = PAPER, "o"

    def set_gradient(self, gradient: Gradient, level: tuple[Array, ...], colour: str, marker: str) -> None:
        """Show this gradient, with the level line (n, 2) through its point."""
        self._gradient, self._level, self._colour, self._marker = gradient, level, colour, marker
        self.refresh()

    def handle(self) -> QPointF | None:
        """The pixel of the tip of u."""
        if self._gradient is None:
            return None
        scale = self.scale_now()
        along = DIRECTION * _reach(scale) * _unit(scale, self._gradient.angle)
        return QPointF(*(scale.pixels(self._gradient.theta) + along))

    def angle_towards(self, pixel: QPointF) -> float:
        """The angle of the direction in which a pixel lies from the point."""
        if self._gradient is None:
            return 0.0
        scale = self.scale_now()
        away = np.array([pixel.x(), pixel.y()]) - scale.pixels(self._gradient.theta)
        along = away / _pixels_per_unit(scale)
        return math.atan2(along[1], along[0])

    def render_layer(self, painter: QPainter, scale: Scale) -> None:
        gradient = self._gradient
        if gradient is None:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pieces = [segments(scale.pixels(line), scale.width, scale.height) for line in self._level]
        # All of the edge first: pieces drawn one by one with edge and core would look like beads.
        for ink, width in ((INK, 3.6), (PAPER, 1.8)):
            painter.setPen(cosmetic_pen(ink, width))
            for piece in pieces:
                draw_segments(painter, piece)
        here = scale.pixels(gradient.theta)
        outside = edge_place(float(here[0]), float(here[1]), scale.width, scale.height)
        if outside is not None:
            draw_edge_arrow(painter, *outside, self._colour)
            return
        reach = _reach(scale)
        if gradient.norm > 0 and math.isfinite(gradient.norm):
            self._draw_tangent(painter, scale, gradient, here)
            uphill = _unit(scale, gradient.steepest)
            self._draw_named(painter, here, -BACK * reach * uphill, PAPER, "−∇f")
            self._draw_named(painter, here, ARROW * reach * uphill, self.roles.bad, "∇f")
        self._draw_named(painter, here, DIRECTION * reach * _unit(scale, gradient.angle), self.roles.warning, "u")
        handle = self.handle()
        if handle is not None:
            draw_dot(painter, handle, self.roles.warning, INK, radius=5.0)
        draw_ball(painter, QPointF(*here), self._marker, self._colour)

    def _draw_tangent(self, painter: QPainter, scale: Scale, gradient: Gradient, here: Array) -> None:
        """The level line's tangent; the sign of a right angle only where the screen shows it as one."""
        along = _unit(scale, gradient.steepest + math.pi / 2)
        ends = segments(np.array([here - TANGENT * along, here + TANGENT * along]), scale.width, scale.height)
        for ink, width in ((INK, 3.4), (PAPER, 1.6)):
            painter.setPen(cosmetic_pen(ink, width, Qt.PenStyle.SolidLine if ink == INK else Qt.PenStyle.DashLine))
            draw_segments(painter, ends)
        uphill = _unit(scale, gradient.steepest)
        if abs(float(np.dot(along, uphill))) < 0.02:
            one, other = here + SQUARE * along, here + SQUARE * uphill
            corner = here + SQUARE * (along + uphill)
            painter.setPen(cosmetic_pen(PAPER, 1.6))
            draw_segments(painter, np.array([[*one, *corner], [*corner, *other]]))

    def _draw_named(self, painter: QPainter, here: Array, along: Array, colour: str, name: str) -> None:
        tip = here + along
        draw_arrow(painter, QPointF(*here), QPointF(*tip), colour)
        beside = tip + 14.0 * along / float(np.hypot(*along))
        inside = self.boundingRect().adjusted(3, 3, -3, -3)
        corner = QPointF(beside[0] - 16, beside[1] - 11)
        draw_words(painter, name, corner, number_font(13), self.roles, inside=inside)


class DirectionLayer(Layer):
    """D_u f over the angle of u: a cosine, highest along ∇f, lowest along −∇f, zero along the level line."""

    _gradient: Gradient | None = None

    def __init__(self, view_box: ViewBox) -> None:
        super().__init__(view_box, depth=0)
        self.roles: Roles = DARK

    def set_gradient(self, gradient: Gradient) -> None:
        """Show the slopes along all directions."""
        self._gradient = gradient
        self.refresh()

    def render_layer(self, painter: QPainter, scale: Scale) -> None:
        gradient = self._gradient
        if gradient is None or not math.isfinite(gradient.norm):
            return
        painter.setPen(cosmetic_pen(self.roles.border_strong, 1.0))
        level = float(scale.pixels(np.array([0.0, 0.0]))[1])
        painter.drawLine(QPointF(0, level), QPointF(scale.width, level))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        curve = np.column_stack((np.degrees(ROUND), directional_slopes(gradient.gradient, ROUND)))
        painter.setPen(cosmetic_pen(self.roles.plot_foreground, 2.0))
        draw_segments(painter, segments(scale.pixels(curve), scale.width, scale.height))
        if gradient.norm > 0:
            self._draw_named(painter, scale, gradient.steepest, gradient.norm, self.roles.bad, "∇f")
            self._draw_named(painter, scale, gradient.steepest + math.pi, -gradient.norm, self.roles.muted, "−∇f")
        for quarter in (-1, 1) if gradient.norm > 0 else ():
            at = math.degrees(turned(gradient.steepest + quarter * math.pi / 2))
            draw_dot(painter, _point(scale, at, 0.0), self.roles.plot_background, self.roles.good, radius=4.0)
        self._draw_now(painter, scale, gradient)

    def _draw_named(self, painter: QPainter, scale: Scale, angle: float, slope: float, colour: str, name: str) -> None:
        at = _point(scale, math.degrees(turned(angle)), slope)
        draw_dot(painter, at, colour, self.roles.plot_background, radius=4.5)
        words = f"{name}: {number_text(slope)}"
        painter.setFont(number_font(11))
        painter.setPen(QColor(self.roles.text))
        left = min(max(at.x() - 30, 4.0), scale.width - painter.fontMetrics().horizontalAdvance(words) - 4.0)
        painter.drawText(QPointF(left, at.y() - 10 if slope < 0 else at.y() + 20), words)

    def _draw_now(self, painter: QPainter, scale: Scale, gradient: Gradient) -> None:
        at = _point(scale, math.degrees(turned(gradient.angle)), gradient.along)
        painter.setPen(cosmetic_pen(self.roles.warning, 1.4))
        painter.drawLine(QPointF(at.x(), 0), QPointF(at.x(), scale.height))
        draw_dot(painter, at, self.roles.warning, self.roles.plot_background, radius=5.5)
        painter.setPen(QColor(self.roles.warning))
        painter.setFont(number_font(13, bold=True))
        painter.drawText(QPointF(min(at.x() + 5, scale.width - 12), 13), "u")


def _pixels_per_unit(scale: Scale) -> Array:
    return np.array([scale.width / (scale.right - scale.left), -scale.height / (scale.top - scale.bottom)])


def _reach(scale: Scale) -> float:
    """How much shorter the arrows are on a small map."""
    return min(1.0, 0.4 * min(scale.width, scale.height) / ARROW)


def _unit(scale: Scale, angle: float) -> Array:
    """The direction of an angle on the screen, one pixel long."""
    along = direction(angle) * _pixels_per_unit(scale)
    unit: Array = along / np.hypot(*along)
    return unit


def _point(scale: Scale, x: float, y: float) -> QPointF:
    return QPointF(*np.nan_to_num(scale.pixels(np.array([x, y]))).tolist())
