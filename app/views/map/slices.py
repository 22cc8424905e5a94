"""A slice in the map's margin: f along one axis through the selected contender, with its tangent."""

import math

import numpy as np
from pyqtgraph import ViewBox
from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter

from app.core.arrays import Array
from app.screen.pictures.numbers import number_text
from app.screen.pictures.picture import ContenderPicture
from app.screen.pictures.scale import Scale, smooth_segments
from app.style.roles import DARK, Roles
from app.views.axes import number_font
from app.views.layers import Layer, draw_segments, line_pen
from app.views.marks import draw_ball, draw_words

FAR = 1e5
"""Pixels beyond which painters lose their way."""


class SliceLayer(Layer):
    """The slice, its tangent, the ball and the slope in words.

    Parameters
    ----------
    upright : whether the coordinate runs upwards and the loss to the right (the right margin).
    symbol : what the slope is called.
    """

    _name: str = ""
    _curve: Array = np.empty((0, 2))
    _contender: ContenderPicture | None = None

    def __init__(self, view_box: ViewBox, axis: int, upright: bool) -> None:
        super().__init__(view_box, depth=0)
        self.roles: Roles = DARK
        self._axis = axis
        self._upright = upright

    def set_slice(self, coordinate: Array, values: Array, contender: ContenderPicture, name: str) -> None:
        """Show these values (n,) over the coordinate (n,)."""
        columns = (values, coordinate) if self._upright else (coordinate, values)
        self._curve, self._contender, self._name = np.column_stack(columns), contender, name
        self.refresh()

    def render_layer(self, painter: QPainter, scale: Scale) -> None:
        contender = self._contender
        if contender is None:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(line_pen(self.roles.plot_foreground, 1.4))
        draw_segments(painter, smooth_segments(scale.pixels(self._curve)))
        slope = float(contender.gradient[self._axis])
        if not (np.isfinite(slope) and np.isfinite(contender.loss)):
            return
        self._draw_tangent(painter, scale, contender, slope)
        words = f"∂f/∂{self._name} = {number_text(slope)}"
        inside = self.boundingRect().adjusted(0, 0, -2, 0)
        corner = inside.topLeft() if self._upright else inside.topRight()
        draw_words(painter, words, corner, number_font(12), self.roles, inside=inside, backed=False)

    def _draw_tangent(self, painter: QPainter, scale: Scale, contender: ContenderPicture, slope: float) -> None:
        """The tangent, 120 pixels long at most along the curve, and the ball."""
        across, up = float(contender.theta[self._axis]), contender.loss
        here = scale.pixel(up, across) if self._upright else scale.pixel(across, up)
        wide = (scale.right - scale.left) / scale.width
        high = (scale.top - scale.bottom) / scale.height
        along = (slope / wide, -1 / high) if self._upright else (1 / wide, -slope / high)
        length = math.hypot(*along)
        if not (0 < length < math.inf and max(map(abs, here)) < FAR):
            return
        x, y = along[0] / length * 60, along[1] / length * 60
        painter.setPen(line_pen(contender.colour, 2.0))
        painter.drawLine(QPointF(here[0] - x, here[1] - y), QPointF(here[0] + x, here[1] + y))
        if scale.contains(*here):
            draw_ball(painter, QPointF(*here), contender.marker, contender.colour, size=9.0)
