"""What lies on the three charts of the derivative lab in one dimension."""

import numpy as np
from pyqtgraph import ViewBox
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter

from app.core.arrays import Array
from app.core.calculus.secants import BEST_CENTRAL, BEST_FORWARD
from app.screen.pictures.derivative_numbers import ErrorChart, Tangent
from app.screen.pictures.numbers import number_text
from app.screen.pictures.scale import Scale, segments
from app.style.roles import DARK, Roles
from app.views.axes import number_font
from app.views.colours import with_alpha
from app.views.layers import KeptLayer, Layer, cosmetic_pen, draw_segments
from app.views.marks import draw_ball, draw_dot, draw_edge_arrow, draw_words, edge_place

ORDER_AT = -3.0
"""The exponent of h above which the orders of the errors are written."""

FAR = 1e4
"""Pixels beyond this are drawn nearer."""


class LineLayer(KeptLayer):
    """A curve with a level line at zero and a name in the corner."""

    _curve: Array = np.empty((0, 2))
    _zeros: Array = np.empty(0)
    _name: str = ""

    def __init__(self, view_box: ViewBox) -> None:
        super().__init__(view_box, depth=0)
        self.roles: Roles = DARK

    def set_curve(self, x: Array, values: Array, zeros: Array, name: str) -> None:
        """Show these values (n,) over x (n,), a ring at each zero (m,)."""
        self._curve, self._zeros, self._name = np.column_stack((x, values)), zeros, name
        self.refresh()

    def render_layer(self, painter: QPainter, scale: Scale) -> None:
        if scale.bottom < 0 < scale.top:
            painter.setPen(cosmetic_pen(self.roles.border_strong, 1.0))
            level = scale.pixels(np.array([0.0, 0.0]))[1]
            painter.drawLine(QPointF(0, level), QPointF(scale.width, level))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(cosmetic_pen(self.roles.plot_foreground, 2.0))
        draw_segments(painter, segments(scale.pixels(self._curve), scale.width, scale.height))
        painter.setPen(cosmetic_pen(self.roles.good, 2.0))
        painter.setBrush(QColor(self.roles.plot_background))
        for x in self._zeros.tolist():
            painter.drawEllipse(QPointF(*scale.pixels(np.array([x, 0.0]))), 4.5, 4.5)
        painter.fillRect(QRectF(4, 2, 24, 20), with_alpha(self.roles.plot_background, 0.8))
        painter.setFont(number_font(13, bold=True))
        painter.setPen(QColor(self.roles.muted))
        painter.drawText(QPointF(8, 17), self._name)


class TangentLayer(Layer):
    """The tangent, the secant and their two points on the curve."""

    _tangent: Tangent | None = None

    def __init__(self, view_box: ViewBox) -> None:
        super().__init__(view_box, depth=20)
        self.roles: Roles = DARK
        self._colour, self._marker = "#ffffff", "o"

    def set_tangent(self, tangent: Tangent, colour: str, marker: str) -> None:
        """Show this tangent with a contender's ball at its point."""
        self._tangent, self._colour, self._marker = tangent, colour, marker
        self.refresh()

    def places(self) -> tuple[QPointF, QPointF] | None:
        """The pixels of the point and of the secant's second point; None where the curve has none."""
        if self._tangent is None:
            return None
        return _places(self._tangent, self.scale_now())

    def render_layer(self, painter: QPainter, scale: Scale) -> None:
        tangent = self._tangent
        if tangent is None or not np.isfinite(tangent.value):
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        here, there = _places(tangent, scale)
        painter.setPen(cosmetic_pen(self.roles.muted, 1.0, Qt.PenStyle.DotLine))
        painter.drawLine(here, QPointF(here.x(), scale.height))
        self._draw_rise(painter, here, there)
        self._draw_line(painter, scale, tangent.slope, self.roles.accent, Qt.PenStyle.SolidLine)
        self._draw_line(painter, scale, tangent.secant, self.roles.warning, Qt.PenStyle.DashLine)
        draw_dot(painter, there, self.roles.warning, self.roles.plot_background, radius=6.0)
        outside = edge_place(here.x(), here.y(), scale.width, scale.height)
        if outside is None:
            draw_ball(painter, here, self._marker, self._colour)
        else:
            draw_edge_arrow(painter, *outside, self._colour)
        self._draw_names(painter, scale, tangent)

    def _draw_rise(self, painter: QPainter, here: QPointF, there: QPointF) -> None:
        """The step h to the side and the rise Δf upwards, where they are long enough to be seen."""
        corner = QPointF(there.x(), here.y())
        painter.setPen(cosmetic_pen(self.roles.warning, 1.0, Qt.PenStyle.DotLine))
        painter.drawLine(here, corner)
        painter.drawLine(corner, there)
        painter.setFont(number_font(12))
        painter.setPen(QColor(self.roles.warning))
        below = 14 if there.y() <= here.y() else -5
        if abs(there.x() - here.x()) > 26:
            painter.drawText(QPointF((here.x() + there.x()) / 2 - 4, here.y() + below), "h")
        if abs(there.y() - here.y()) > 26:
            painter.drawText(QPointF(there.x() + 7, (here.y() + there.y()) / 2 + 4), "Δf")

    def _draw_line(self, painter: QPainter, scale: Scale, slope: float, colour: str, style: Qt.PenStyle) -> None:
        """A straight line of this slope through the point, across the whole chart."""
        tangent = self._tangent
        if tangent is None or not np.isfinite(slope):
            return
        x = np.array([scale.left, tangent.x, scale.right])
        line = scale.pixels(np.column_stack((x, tangent.value + slope * (x - tangent.x))))
        painter.setPen(cosmetic_pen(colour, 1.8, style))
        draw_segments(painter, segments(line, scale.width, scale.height))

    def _draw_names(self, painter: QPainter, scale: Scale, tangent: Tangent) -> None:
        """The two slopes in the corner away from the point."""
        inside = self.boundingRect().adjusted(6, 6, -6, -6)
        font = number_font(13)
        words = (
            (f"f′ = {number_text(tangent.slope)}", self.roles.link),
            (f"Δf/h = {number_text(tangent.secant)}", self.roles.warning),
        )
        width = max(QFontMetricsF(font).horizontalAdvance(text) for text, _ in words) + 14
        is_right = tangent.x > (scale.left + scale.right) / 2
        left, top = (inside.left() + 24 if is_right else inside.right() - width), inside.top()
        for text, ink in words:
            card = draw_words(painter, text, QPointF(left, top), font, self.roles, ink=ink, inside=inside)
            top = card.bottom() + 2


class SlopeLayer(Layer):
    """The point on the curve of f′, straight below the one on the curve of f."""

    _tangent: Tangent | None = None

    def __init__(self, view_box: ViewBox) -> None:
        super().__init__(view_box, depth=20)
        self.roles: Roles = DARK

    def set_tangent(self, tangent: Tangent) -> None:
        """Show the slope of this tangent."""
        self._tangent = tangent
        self.refresh()

    def render_layer(self, painter: QPainter, scale: Scale) -> None:
        tangent = self._tangent
        if tangent is None:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pixel = scale.pixels(np.array([tangent.x, tangent.slope if np.isfinite(tangent.slope) else 0.0]))
        x, y = (float(each) for each in np.clip(pixel, -FAR, FAR))
        level = float(np.clip(scale.pixels(np.array([0.0, 0.0]))[1], 0, scale.height))
        painter.setPen(cosmetic_pen(self.roles.muted, 1.0, Qt.PenStyle.DotLine))
        painter.drawLine(QPointF(x, 0), QPointF(x, scale.height))
        if np.isfinite(tangent.slope):
            painter.setPen(cosmetic_pen(self.roles.accent, 3.0))
            painter.drawLine(QPointF(x, level), QPointF(x, y))
            draw_dot(painter, QPointF(x, y), self.roles.accent, self.roles.plot_background, radius=5.0)


class ErrorLayer(Layer):
    """The errors of the difference quotients over h, what bounds them, and the h of now."""

    _chart: ErrorChart | None = None

    def __init__(self, view_box: ViewBox) -> None:
        super().__init__(view_box, depth=0)
        self.roles: Roles = DARK
        self.names = ("", "", "")
        self._h = 1.0

    def set_chart(self, chart: ErrorChart, h: float) -> None:
        """Show these errors and this step."""
        self._chart, self._h = chart, h
        self.refresh()

    def render_layer(self, painter: QPainter, scale: Scale) -> None:
        chart = self._chart
        if chart is None:
            return
        self._draw_marks(painter, scale)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        guides = ((chart.linear, Qt.PenStyle.DotLine), (chart.quadratic, Qt.PenStyle.DotLine))
        for values, style in (*guides, (chart.floor, Qt.PenStyle.DashLine)):
            painter.setPen(cosmetic_pen(self.roles.muted, 1.0, style))
            self._draw_line(painter, scale, chart.h, values)
        for values, colour in ((chart.forward, self.roles.warning), (chart.central, self.roles.good)):
            painter.setPen(cosmetic_pen(colour, 1.6))
            self._draw_line(painter, scale, chart.h, values)
        self._draw_orders(painter, scale, chart)
        self._draw_now(painter, scale, chart)
        self._draw_names(painter)

    def _draw_line(self, painter: QPainter, scale: Scale, h: Array, values: Array) -> None:
        known = np.isfinite(values)
        draw_segments(
            painter, segments(scale.pixels(np.column_stack((h[known], values[known]))), scale.width, scale.height)
        )

    def _draw_marks(self, painter: QPainter, scale: Scale) -> None:
        """The best steps, √ε and ∛ε."""
        painter.setFont(number_font(12))
        for best, name, colour in (
            (BEST_FORWARD, "√ε", self.roles.warning),
            (BEST_CENTRAL, "∛ε", self.roles.good),
        ):
            x = float(scale.pixels(np.array([np.log10(best), 0.0]))[0])
            painter.setPen(cosmetic_pen(with_alpha(colour, 0.5), 1.0))
            painter.drawLine(QPointF(x, 0), QPointF(x, scale.height))
            painter.setPen(QColor(colour))
            painter.drawText(QPointF(x + 4, scale.height - 5), name)

    def _draw_orders(self, painter: QPainter, scale: Scale, chart: ErrorChart) -> None:
        """How the errors fall, written above the lines they follow, and what the axes are."""
        painter.setFont(number_font(12))
        for values, name, colour in (
            (chart.linear, "∝ h", self.roles.warning),
            (chart.quadratic, "∝ h²", self.roles.good),
        ):
            index = int(np.argmin(np.abs(chart.h - ORDER_AT)))
            x, y = scale.pixels(np.array([chart.h[index], values[index]]))
            if np.isfinite(y) and 30 < y < scale.height:
                painter.setPen(QColor(colour))
                painter.drawText(QPointF(x - 26, y - 8), name)
        painter.setPen(QColor(self.roles.muted))
        painter.setFont(number_font(13, bold=True))
        painter.fillRect(QRectF(4, 2, 86, 20), with_alpha(self.roles.plot_background, 0.8))
        painter.drawText(QPointF(8, 17), "|Δf/h − f′|")
        painter.drawText(QPointF(scale.width - 14, scale.height - 5), "h")

    def _draw_now(self, painter: QPainter, scale: Scale, chart: ErrorChart) -> None:
        """The step of now as an upright line, with a dot on the forward error."""
        at = np.log10(self._h)
        x = float(scale.pixels(np.array([at, 0.0]))[0])
        painter.setPen(cosmetic_pen(self.roles.plot_foreground, 1.4))
        painter.drawLine(QPointF(x, 0), QPointF(x, scale.height))
        # The chart's h fall, interpolation needs them rising.
        for values, colour in ((chart.central, self.roles.good), (chart.forward, self.roles.warning)):
            y = float(np.interp(at, chart.h[::-1], values[::-1]))
            if np.isfinite(y):
                pixel = np.clip(scale.pixels(np.array([at, y])), -FAR, FAR)
                draw_dot(painter, QPointF(*pixel), colour, self.roles.plot_background, radius=4.5)

    def _draw_names(self, painter: QPainter) -> None:
        """What each line is, in the upper right corner."""
        font = number_font(11)
        metrics = QFontMetricsF(font)
        colours = (self.roles.warning, self.roles.good, self.roles.muted)
        widths = [metrics.horizontalAdvance(name) + 24 for name in self.names]
        room = self.boundingRect().width() - 12
        is_column = sum(widths) > room
        left, top = self.boundingRect().right() - (max(widths) if is_column else sum(widths)) - 4, 2.0
        painter.setFont(font)
        for index, (name, colour, width) in enumerate(zip(self.names, colours, widths, strict=True)):
            card = QRectF(left, top, width, metrics.height() + 2)
            painter.fillRect(card, with_alpha(self.roles.plot_background, 0.92))
            painter.setPen(cosmetic_pen(colour, 1.8, Qt.PenStyle.DashLine if index == 2 else Qt.PenStyle.SolidLine))
            painter.drawLine(QPointF(left + 2, card.center().y()), QPointF(left + 14, card.center().y()))
            painter.setPen(QColor(self.roles.text))
            painter.drawText(card.adjusted(18, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, name)
            left, top = (left, card.bottom()) if is_column else (card.right(), top)


def _places(tangent: Tangent, scale: Scale) -> tuple[QPointF, QPointF]:
    points = np.array([[tangent.x, tangent.value], [tangent.x + tangent.h, tangent.there]])
    here, there = np.clip(np.nan_to_num(scale.pixels(points), nan=-FAR), -FAR, FAR).tolist()
    return QPointF(*here), QPointF(*there)
