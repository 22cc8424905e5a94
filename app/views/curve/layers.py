"""What lies on the curve of a landscape of one dimension."""

from collections.abc import Sequence

import numpy as np
from pyqtgraph import ViewBox
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter

from app.core.arrays import Array
from app.screen.pictures.numbers import number_text
from app.screen.pictures.picture import ContenderPicture, Picture
from app.screen.pictures.scale import Scale, segments
from app.style.roles import DARK, Roles
from app.views.axes import number_font
from app.views.colours import with_alpha
from app.views.layers import KeptLayer, Layer, cosmetic_pen, draw_segments, polygons
from app.views.marks import (
    draw_arrow,
    draw_ball,
    draw_edge_arrow,
    draw_halo,
    draw_minimum,
    draw_start,
    draw_words,
    edge_place,
)

TANGENT = 90.0
"""Half the length of the tangent, in pixels."""

ABOVE_AXIS = 22.0
"""Height of the next step's arrow above the x axis, in pixels."""


class CurveLayer(KeptLayer):
    """The curve, softly filled beneath, and a pale grid."""

    _curve: Array = np.empty((0, 2))

    def __init__(self, view_box: ViewBox) -> None:
        super().__init__(view_box, depth=0)
        self.roles: Roles = DARK

    def set_curve(self, x: Array, values: Array) -> None:
        """Show these values (n,) over x (n,)."""
        self._curve = np.column_stack((x, values))
        self.refresh()

    def ground(self) -> QColor:
        return QColor(self.roles.plot_background)

    def render_layer(self, painter: QPainter, scale: Scale) -> None:
        pixels = scale.pixels(self._curve)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(with_alpha(self.roles.accent, 0.09))
        for polygon in polygons(pixels):
            polygon.append(QPointF(polygon.last().x(), scale.height))
            polygon.append(QPointF(polygon.first().x(), scale.height))
            painter.drawPolygon(polygon)
        painter.setPen(cosmetic_pen(self.roles.plot_foreground, 2.0))
        draw_segments(painter, segments(pixels, scale.width, scale.height))


class DotLayer(KeptLayer):
    """Where each contender has been, as small dots on the curve."""

    RADIUS = 2.4

    dots: tuple[tuple[Array, str], ...] = ()

    def __init__(self, view_box: ViewBox) -> None:
        super().__init__(view_box, depth=10)

    def set_dots(self, dots: tuple[tuple[Array, str], ...]) -> None:
        """Show these points (m, 2), each set in its colour."""
        if len(dots) == len(self.dots) and all(
            colour == other_colour and np.array_equal(points, others, equal_nan=True)
            for (points, colour), (others, other_colour) in zip(dots, self.dots, strict=True)
        ):
            return
        self.dots = dots
        self.refresh()

    def render_layer(self, painter: QPainter, scale: Scale) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        for points, colour in self.dots:
            self.dress(painter, colour)
            pixels = scale.pixels(points)
            shown = (pixels >= -4).all(axis=1) & (pixels <= (scale.width + 4, scale.height + 4)).all(axis=1)
            for x, y in np.unique(np.round(pixels[shown] * 2) / 2, axis=0).tolist():
                painter.drawEllipse(QPointF(x, y), self.RADIUS, self.RADIUS)

    def dress(self, painter: QPainter, colour: str) -> None:
        """Take the ink of these dots."""
        painter.setBrush(with_alpha(colour, 0.75))


class GhostDotLayer(DotLayer):
    """Where the contenders of earlier runs have been, as rings below the dots."""

    RADIUS = 3.6

    def __init__(self, view_box: ViewBox) -> None:
        super().__init__(view_box)
        self.setZValue(8)

    def forget(self) -> None:
        """Stay: an earlier run does not go on."""

    def dress(self, painter: QPainter, colour: str) -> None:
        """Rings, since the dots of now may lie in them."""
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(cosmetic_pen(with_alpha(colour, 0.8), 1.0))


def past_dots(contenders: Sequence[ContenderPicture]) -> tuple[tuple[Array, str], ...]:
    """Each contender's past on the curve, without the ball itself."""
    return tuple((np.column_stack((each.trail[:-1, 0], each.trail_loss[:-1])), each.colour) for each in contenders)


class CurveBallLayer(Layer):
    """The minima, the start, the balls, the tangent with its slope, and the next step along the axis."""

    _picture: Picture | None = None
    _start: Array | None = None
    _secant_end: Array | None = None

    def __init__(self, view_box: ViewBox) -> None:
        super().__init__(view_box, depth=20)
        self.roles: Roles = DARK

    def set_picture(self, picture: Picture, start: Array | None, secant_end: Array | None) -> None:
        """Show the balls of this picture; `start` and `secant_end` are points (x, f(x)) of the curve."""
        self._picture, self._start, self._secant_end = picture, start, secant_end
        self.refresh()

    def render_layer(self, painter: QPainter, scale: Scale) -> None:
        picture = self._picture
        if picture is None:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if picture.options.show_minima:
            for minimum in picture.minima:
                x, y = scale.pixels(np.array([minimum.theta[0], minimum.value]))
                draw_minimum(painter, QPointF(x, y), minimum.is_global, self.roles.text)
        chosen = picture.chosen
        here = scale.pixels(np.array([chosen.theta[0], chosen.loss]))
        if not chosen.is_lost and np.isfinite(here).all():
            self._draw_step(painter, scale, chosen, here)
            self._draw_secant(painter, scale, chosen, here)
            self._draw_tangent(painter, scale, chosen, here)
        if self._start is not None and np.isfinite(self._start).all():
            draw_start(painter, QPointF(*scale.pixels(self._start)))
        for index in sorted(range(len(picture.contenders)), key=lambda index: index == picture.selected):
            self._draw_contender(painter, scale, picture.contenders[index], index == picture.selected)

    def _draw_contender(self, painter: QPainter, scale: Scale, contender: ContenderPicture, chosen: bool) -> None:
        # Without a loss there is no height: the ball has left through the top.
        loss = np.inf if np.isnan(contender.loss) else contender.loss
        x, y = (float(pixel) for pixel in scale.pixels(np.array([contender.theta[0], loss])))
        outside = edge_place(x, y, scale.width, scale.height)
        if outside is not None:
            at, angle = outside
            draw_edge_arrow(painter, at, angle, contender.colour)
            corner = QPointF(at.x() + 12, at.y() - 10)
            draw_words(painter, contender.label, corner, number_font(), self.roles, inside=self.boundingRect())
        elif np.isfinite((x, y)).all():
            if chosen and self._picture is not None and len(self._picture.contenders) > 1:
                draw_halo(painter, QPointF(x, y), contender.colour)
            draw_ball(painter, QPointF(x, y), contender.marker, contender.colour, hollow=contender.is_lost)

    def _draw_tangent(self, painter: QPainter, scale: Scale, contender: ContenderPicture, here: Array) -> None:
        slope = float(contender.gradient[0])
        if not np.isfinite(slope):
            return
        direction = _direction(scale, here, np.array([contender.theta[0] + 1, contender.loss + slope]))
        if direction is None:
            return
        painter.setPen(cosmetic_pen(contender.colour, 2.2))
        ends = np.array([here - direction * TANGENT, here + direction * TANGENT])
        draw_segments(painter, segments(ends, scale.width, scale.height))
        # The words stand on the side to which the curve falls away from the tangent's upper end.
        side = 1 if slope < 0 else -1
        corner = QPointF(here[0] + side * 26 - (130 if side < 0 else 0), here[1] - 44)
        words = f"df/d{self._name()} = {number_text(slope)}"
        inside = self.boundingRect().adjusted(6, 6, -6, -6)
        draw_words(painter, words, corner, number_font(13), self.roles, inside=inside)

    def _draw_secant(self, painter: QPainter, scale: Scale, contender: ContenderPicture, here: Array) -> None:
        if self._secant_end is None or not np.isfinite(self._secant_end).all():
            return
        there = scale.pixels(self._secant_end)
        direction = _direction(scale, here, self._secant_end)
        if direction is None:
            return
        painter.setPen(cosmetic_pen(self.roles.warning, 1.6, Qt.PenStyle.DashLine))
        painter.drawLine(
            QPointF(*(here - direction * TANGENT)), QPointF(*np.clip(there + direction * TANGENT, -1e4, 1e4))
        )
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self.roles.warning))
        painter.drawEllipse(QPointF(*np.clip(there, -1e4, 1e4)), 4, 4)
        rise = float((self._secant_end[1] - contender.loss) / (self._secant_end[0] - contender.theta[0]))
        words = f"Δf/h = {number_text(rise)}"
        inside = self.boundingRect().adjusted(6, 6, -6, -6)
        corner = QPointF(there[0] + 10, there[1] + 10)
        draw_words(painter, words, corner, number_font(12), self.roles, ink=self.roles.warning, inside=inside)

    def _draw_step(self, painter: QPainter, scale: Scale, contender: ContenderPicture, here: Array) -> None:
        """A pale line down to the axis and the arrow from θ to θ + Δθ."""
        if self._picture is None or not self._picture.options.show_step or contender.next_step is None:
            return
        end = scale.pixels(np.array([contender.theta[0] + contender.next_step[0], contender.loss]))
        level = scale.height - ABOVE_AXIS
        painter.setPen(cosmetic_pen(self.roles.muted, 1.0, Qt.PenStyle.DotLine))
        painter.drawLine(QPointF(here[0], here[1]), QPointF(here[0], scale.height))
        if abs(end[0]) < 1e5:
            draw_arrow(painter, QPointF(here[0], level), QPointF(end[0], level), contender.colour)
        words = f"Δ{self._name()} = {number_text(float(contender.next_step[0]))}"
        inside = self.boundingRect().adjusted(6, 6, -6, -2)
        corner = QPointF(max(here[0], min(end[0], 1e5)) + 8, level - 11)
        draw_words(painter, words, corner, number_font(12), self.roles, inside=inside)

    def _name(self) -> str:
        return self._picture.axes[0] if self._picture is not None else "x"


def _direction(scale: Scale, here: Array, other: Array) -> Array | None:
    """The unit vector in pixels from a pixel to a data point."""
    along = scale.pixels(other) - here
    length = float(np.hypot(*along))
    return along / length if np.isfinite(length) and length > 0 else None
