"""What lies on a plane through θ: trails, balls, the origin; and below it their distances."""

import numpy as np
from pyqtgraph import ViewBox
from PySide6.QtCore import QCoreApplication, QPointF, Qt
from PySide6.QtGui import QPainter

from app.screen.pictures.plane_view_trail import PlanePicture, is_stale
from app.screen.pictures.scale import Scale, segments
from app.style.roles import DARK, Roles
from app.views.axes import QuietAxis, number_font
from app.views.colours import with_alpha
from app.views.layers import Layer, cosmetic_pen, draw_segments
from app.views.marks import draw_ball, draw_dot, draw_edge_arrow, draw_halo, draw_start, draw_words, edge_place

PALE = 0.35


class PlaneSignLayer(Layer):
    """The trails' shadows, the balls' shadows, and the place through which the plane was laid."""

    _shown: PlanePicture | None = None

    def __init__(self, view_box: ViewBox) -> None:
        super().__init__(view_box, depth=20)
        self.roles: Roles = DARK

    def set_picture(self, shown: PlanePicture | None) -> None:
        """Show the contenders seen from a plane."""
        self._shown = shown
        self.refresh()

    def render_layer(self, painter: QPainter, scale: Scale) -> None:
        shown = self._shown
        if shown is None:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_start(painter, QPointF(*scale.pixels(np.zeros(2))), ghost=True)
        order = sorted(range(len(shown.contenders)), key=lambda index: index == shown.selected)
        for index in order:
            seen = shown.contenders[index]
            # The shadow of a contender far beside the plane says little about the loss it meets.
            painter.setPen(cosmetic_pen(with_alpha(seen.colour, PALE if is_stale(shown.plane, seen) else 1.0), 1.8))
            draw_segments(painter, segments(scale.pixels(seen.coordinates), scale.width, scale.height))
        for index in order:
            self._draw_ball(painter, scale, shown, index)

    def _draw_ball(self, painter: QPainter, scale: Scale, shown: PlanePicture, index: int) -> None:
        seen, is_chosen = shown.contenders[index], index == shown.selected
        if not len(seen.coordinates):
            return
        x, y = (float(pixel) for pixel in scale.pixels(seen.coordinates[-1]))
        outside = edge_place(x, y, scale.width, scale.height)
        if outside is not None:
            at, angle = outside
            draw_edge_arrow(painter, at, angle, seen.colour)
            if is_chosen:
                beside = QPointF(at.x() + 12, at.y() - 10)
                draw_words(painter, seen.label, beside, number_font(), self.roles, inside=self.boundingRect())
            return
        if is_chosen and len(shown.contenders) > 1:
            draw_halo(painter, QPointF(x, y), seen.colour)
        is_hollow = seen.is_lost or is_stale(shown.plane, seen)
        draw_ball(painter, QPointF(x, y), seen.marker, seen.colour, hollow=is_hollow)


class DistanceLayer(Layer):
    """How far each contender is beside the plane, step by step."""

    _shown: PlanePicture | None = None

    def __init__(self, view_box: ViewBox, axis: QuietAxis) -> None:
        super().__init__(view_box, depth=0)
        self.roles: Roles = DARK
        self._axis = axis

    def set_picture(self, shown: PlanePicture | None) -> None:
        """Show the distances of these contenders."""
        self._shown = shown
        self.refresh()

    def render_layer(self, painter: QPainter, scale: Scale) -> None:
        shown = self._shown
        if shown is None:
            return
        painter.setPen(cosmetic_pen(self.roles.grid, 1.0))
        for _, values in self._axis.tickValues(scale.bottom, scale.top, scale.height):
            for value in values:
                y = round(float(scale.pixels(np.array([0.0, value]))[1])) + 0.5
                painter.drawLine(QPointF(0, y), QPointF(scale.width, y))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._draw_step(painter, scale, shown)
        for seen in shown.contenders:
            line = np.column_stack((seen.steps.astype(np.float64), seen.distances))
            pixels = scale.pixels(line)
            painter.setPen(cosmetic_pen(seen.colour, 1.4))
            draw_segments(painter, segments(pixels, scale.width, scale.height))
            if len(pixels) and np.abs(pixels[-1]).max() < 1e5:
                draw_dot(painter, QPointF(*pixels[-1]), seen.colour, self.roles.plot_background)
        inside = self.boundingRect().adjusted(2, 1, -2, -1)
        title = QCoreApplication.translate("View", "distance from the plane")
        draw_words(painter, title, inside.topRight(), number_font(12), self.roles, inside=inside, backed=False)

    def _draw_step(self, painter: QPainter, scale: Scale, shown: PlanePicture) -> None:
        """A dotted line at the row through which the plane was laid."""
        x = float(scale.pixels(np.array([float(shown.plane.step), 0.0]))[0])
        if 0 <= x <= scale.width:
            painter.setPen(cosmetic_pen(self.roles.muted, 1.0, Qt.PenStyle.DotLine))
            painter.drawLine(QPointF(x, 0), QPointF(x, scale.height))
