"""What lies on the picture of a batch's own loss: its curve, its minima, the ball; and its lines over the map."""

import numpy as np
from pyqtgraph import ViewBox
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from app.core.arrays import Array
from app.core.landscapes.base import Minimum
from app.screen.pictures.batch_surface import BatchPicture
from app.screen.pictures.picture import ContenderPicture
from app.screen.pictures.scale import Scale, segments
from app.style.roles import DARK, Roles
from app.views.colours import with_alpha
from app.views.layers import KeptLayer, Layer, cosmetic_pen, draw_segments
from app.views.marks import INK, PAPER, draw_arrow, draw_ball, draw_minimum

ON_MAP = "#ff7bd5"
"""The batch's own colour over a landscape: none of the maps has it, nor has a contender."""


def batch_ink(roles: Roles) -> str:
    """The batch's own colour on the plain background of a plot."""
    return ON_MAP if roles.is_dark else "#b01488"


class BatchCurveLayer(KeptLayer):
    """Of one parameter: the full loss, thin, and over it the batch's."""

    _curve: Array = np.empty((0, 3))

    def __init__(self, view_box: ViewBox) -> None:
        super().__init__(view_box, depth=0)
        self.roles: Roles = DARK

    def set_curve(self, curve: Array) -> None:
        """Show x, the batch's loss and the full loss (n, 3); no rows hide it."""
        self._curve = curve
        self.refresh()

    def render_layer(self, painter: QPainter, scale: Scale) -> None:
        if not len(self._curve):
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for column, colour, width in ((2, self.roles.plot_foreground, 1.4), (1, batch_ink(self.roles), 2.2)):
            painter.setPen(cosmetic_pen(colour, width))
            draw_segments(painter, segments(scale.pixels(self._curve[:, (0, column)]), scale.width, scale.height))


class BatchSignLayer(Layer):
    """The full loss's minima, the batch's minimum with its trail, and the selected ball with its next step."""

    _batch: BatchPicture | None = None
    _contender: ContenderPicture | None = None

    def __init__(self, view_box: ViewBox) -> None:
        super().__init__(view_box, depth=20)
        self.roles: Roles = DARK

    def set_signs(self, batch: BatchPicture | None, contender: ContenderPicture | None) -> None:
        """Show the signs of this batch."""
        self._batch, self._contender = batch, contender
        self.refresh()

    def render_layer(self, painter: QPainter, scale: Scale) -> None:
        batch, contender = self._batch, self._contender
        if batch is None or contender is None:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        is_line = batch.dimension == 1
        paper = self.roles.text if is_line else PAPER
        for minimum in batch.surface.minima:
            draw_minimum(painter, QPointF(*scale.pixels(_place(minimum))), minimum.is_global, paper)
        ink = batch_ink(self.roles) if is_line else ON_MAP
        if is_line:
            _draw_feet(painter, scale, batch, ink)
        else:
            draw_wandering(painter, scale, batch.trail, batch.minimum, ink)
        at = np.array([batch.theta[0], batch.loss]) if is_line else batch.theta
        here = scale.pixels(at)
        if not (np.isfinite(here).all() and np.abs(here).max() < 1e5):
            return
        if contender.next_step is not None and not is_line:
            end = scale.pixels(contender.theta + contender.next_step)
            if np.abs(end).max() < 1e5:
                draw_arrow(painter, QPointF(*here), QPointF(*end), contender.colour)
        draw_ball(painter, QPointF(*here), contender.marker, contender.colour, hollow=contender.is_lost)


def draw_wandering(painter: QPainter, scale: Scale, trail: Array, minimum: Array | None, colour: str) -> None:
    """The minima of past batches, paler the older they are, and that of the present one as a diamond."""
    pixels = scale.pixels(trail)
    pixels = pixels[(np.abs(pixels) < 1e4).all(axis=1)]
    count = len(pixels)
    for index in range(1, count):
        painter.setPen(cosmetic_pen(with_alpha(colour, 0.1 + 0.5 * (index / count) ** 2), 1.0))
        painter.drawLine(QPointF(*pixels[index - 1]), QPointF(*pixels[index]))
    painter.setPen(Qt.PenStyle.NoPen)
    for index, (x, y) in enumerate(pixels.tolist()):
        painter.setBrush(with_alpha(colour, 0.25 + 0.6 * (index + 1) / count))
        painter.drawEllipse(QPointF(x, y), 2.4, 2.4)
    if minimum is not None:
        place = scale.pixels(minimum)
        if np.abs(place).max() < 1e4:
            draw_diamond(painter, QPointF(*place), colour)


def draw_diamond(painter: QPainter, at: QPointF, colour: str) -> None:
    """The sign of the present batch's minimum."""
    painter.setPen(QPen(QColor(INK), 1.4))
    painter.setBrush(QColor(colour))
    painter.drawPolygon(
        QPolygonF([at + QPointF(0, -7), at + QPointF(5.5, 0), at + QPointF(0, 7), at + QPointF(-5.5, 0)])
    )


def _draw_feet(painter: QPainter, scale: Scale, batch: BatchPicture, colour: str) -> None:
    """Of one parameter: where past batches were lowest as ticks on the axis, the present minimum on its curve."""
    count = len(batch.trail)
    for index, x in enumerate(batch.trail[:, 0].tolist()):
        foot = float(scale.pixels(np.array([x, 0.0]))[0])
        if 0 <= foot <= scale.width:
            painter.setPen(cosmetic_pen(with_alpha(colour, 0.2 + 0.8 * (index + 1) / count), 1.6))
            painter.drawLine(QPointF(foot, scale.height), QPointF(foot, scale.height - 9))
    if batch.minimum is not None and len(batch.curve):
        value = float(np.interp(batch.minimum[0], batch.curve[:, 0], batch.curve[:, 1]))
        place = scale.pixels(np.array([batch.minimum[0], value]))
        if np.isfinite(place).all() and np.abs(place).max() < 1e4:
            draw_diamond(painter, QPointF(*place), colour)


def _place(minimum: Minimum) -> Array:
    """Where a minimum is drawn: on the map, or on the curve."""
    return np.array(minimum.theta if len(minimum.theta) == 2 else (minimum.theta[0], minimum.value))
