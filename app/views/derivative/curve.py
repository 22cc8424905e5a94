"""Three charts of a function of one variable: f with tangent and secant, f′ below it, the secant's error."""

from enum import Enum

import numpy as np
from pyqtgraph import ViewBox
from PySide6.QtCore import QCoreApplication, QPointF, Qt, Signal
from PySide6.QtGui import QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QWidget

from app.core.arrays import Array
from app.core.calculus.secants import LARGEST, SMALLEST
from app.screen.pictures.derivative_numbers import (
    SLOPE_REACH,
    SMALLEST_STEP,
    ErrorChart,
    Tangent,
    error_range,
    level_places,
    padded,
    slopes,
)
from app.screen.pictures.field import sample_line
from app.screen.pictures.picture import Surface
from app.screen.pictures.series import Range
from app.style.roles import DARK, Roles
from app.views.axes import BOTTOM_HEIGHT, LEFT_WIDTH
from app.views.canvas import Canvas
from app.views.derivative.curve_layers import ErrorLayer, LineLayer, SlopeLayer, TangentLayer

GRIP = 12.0
"""Pixels around the secant's second point within which a press takes hold of it."""

NARROWEST = 1e-6
"""The smallest part of the bounds that can be zoomed to."""


class Held(Enum):
    """What the pressed button moves."""

    NOTHING = 0
    X = 1
    H = 2
    ERROR = 3


class CurveCanvas(Canvas):
    """f with a tangent and a secant; f′ below it over the same x; the secant's error over h.

    Signals
    -------
    x_chosen(float) : the point was dragged or put to x.
    h_chosen(float) : the secant's second point, or the mark on the chart of errors, was dragged to this step.
    """

    x_chosen = Signal(float)
    h_chosen = Signal(float)

    _surface: Surface | None = None
    _held: Held = Held.NOTHING
    _tangent: Tangent | None = None

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(
            QCoreApplication.translate("Derivative", "Curve, its derivative and the secant's error"), parent
        )
        self._top, self._middle, self._bottom = (self.add_view_box(row, 1) for row in (0, 1, 4))
        for row, box in ((0, self._top), (1, self._middle), (4, self._bottom)):
            axis = self.add_axis("left", box, row, 0)
            axis.setLogMode(box is self._bottom)
        self.add_axis("bottom", self._middle, 2, 1)
        self._h_axis = self.add_axis("bottom", self._bottom, 5, 1)
        self._h_axis.setLogMode(True)
        self._lay_out()
        self.curve_layer = LineLayer(self._top)
        self.tangent_layer = TangentLayer(self._top)
        self.slope_curve_layer = LineLayer(self._middle)
        self.slope_layer = SlopeLayer(self._middle)
        self.error_layer = ErrorLayer(self._bottom)
        self.error_layer.names = (
            QCoreApplication.translate("Derivative", "forward"),
            QCoreApplication.translate("Derivative", "central"),
            QCoreApplication.translate("Derivative", "rounding, ε|f|/h"),
        )
        self.steepest = 0.0
        self._shown: Range = (0.0, 1.0)
        self._error_range: Range = (-16.0, 1.0)
        self._bottom.setXRange(SMALLEST, LARGEST, padding=0)
        self.set_roles(DARK)

    # -- drawing ---------------------------------------------------------------------------------

    def set_surface(self, surface: Surface, is_other: bool = True) -> None:
        """Show another function, all of it, or the one before where it was left."""
        self._surface = surface
        self.show_range(surface.bounds[0] if is_other else self._shown)

    def show_range(self, shown: Range) -> None:
        """Show this part of the x axis, the other axes fitted to it."""
        surface = self._surface
        if surface is None:
            return
        self._shown = shown
        x, values = sample_line(surface.value, *shown)
        slope = slopes(surface, x)
        self.steepest = float(np.nanmax(np.abs(slope), initial=0.0))
        self._top.setRange(xRange=shown, yRange=padded(values), padding=0)
        self._middle.setRange(xRange=shown, yRange=padded(np.append(slope, 0.0), SLOPE_REACH), padding=0)
        self.curve_layer.set_curve(x, values, np.empty(0), "f")
        self.slope_curve_layer.set_curve(x, slope, level_places(surface, *shown), "f′")

    def draw_tangent(self, tangent: Tangent, chart: ErrorChart, colour: str, marker: str) -> None:
        """Show the tangent and the secant of now and the errors of its place."""
        self._tangent = tangent
        self.tangent_layer.set_tangent(tangent, colour, marker)
        self.slope_layer.set_tangent(tangent)
        error = error_range(chart)
        if error != self._error_range:
            self._error_range = error
            self._bottom.setYRange(*error, padding=0)
        self.error_layer.set_chart(chart, tangent.h)

    def set_roles(self, roles: Roles) -> None:
        super().set_roles(roles)
        layers = (
            self.curve_layer,
            self.tangent_layer,
            self.slope_curve_layer,
            self.slope_layer,
            self.error_layer,
        )
        for layer in layers:
            layer.roles = roles
            layer.refresh()

    def go_home(self) -> None:
        """Show all of the curve again."""
        if self._surface is not None:
            self.show_range(self._surface.bounds[0])

    # -- pointing --------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Take hold of the second point, of the step on the chart of errors, or of the point."""
        if event.button() != Qt.MouseButton.LeftButton:
            return
        position = event.position()
        if self._is_over(self._bottom, position):
            self._held = Held.ERROR
        elif self._is_over(self._top, position) or self._is_over(self._middle, position):
            self._held = Held.H if self.is_at_second_point(position) else Held.X
        self._move_to(position)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Move what is held; show what could be held."""
        self._move_to(event.position())
        shape = Qt.CursorShape.ArrowCursor
        if self._held is not Held.NOTHING:
            shape = Qt.CursorShape.ClosedHandCursor
        elif self.is_at_second_point(event.position()):
            shape = Qt.CursorShape.OpenHandCursor
        elif any(self._is_over(box, event.position()) for box in (self._top, self._middle, self._bottom)):
            shape = Qt.CursorShape.CrossCursor
        if self.viewport().cursor().shape() != shape:
            self.viewport().setCursor(shape)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Let go."""
        self._held = Held.NOTHING

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Show all of the curve again."""
        self.go_home()

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802
        """Zoom the x axis around the pointer: from near, every smooth curve is straight."""
        notches = event.angleDelta().y() / 120
        event.accept()
        surface = self._surface
        if not notches or surface is None or self._is_over(self._bottom, event.position()):
            return
        low, high = surface.bounds[0]
        left, right = self._shown
        wide = min(max((right - left) * 0.8**notches, NARROWEST * (high - low)), 3 * (high - low))
        x = self._x_at(event.position())
        start = x - (x - left) / (right - left) * wide
        self.show_range((start, start + wide))

    def is_at_second_point(self, position: QPointF) -> bool:
        """Whether a widget position is on the secant's second point, and not nearer to the first."""
        places = self.tangent_layer.places()
        if places is None or not self._is_over(self._top, position):
            return False
        pixel = self.pixel_in(self._top, position)
        to_first, to_second = (float(np.hypot(*(place - pixel).toTuple())) for place in places)
        return to_second <= GRIP and to_second <= to_first

    def position_of(self, x: float) -> QPointF:
        """The widget position of a point of the curve over x."""
        surface = self._surface
        value = float(surface.value(np.array([x]))) if surface is not None else 0.0
        return self._widget_position(self._top, np.array([x, value]))

    def position_of_step(self, h: float) -> QPointF:
        """The widget position of a step h on the chart of errors."""
        return self._widget_position(self._bottom, np.array([np.log10(h), sum(self._error_range) / 2]))

    def _widget_position(self, box: ViewBox, point: Array) -> QPointF:
        layer = self.error_layer if box is self._bottom else self.tangent_layer
        x, y = layer.scale_now().pixels(point)
        return QPointF(self.mapFromScene(box.mapToScene(QPointF(float(x), float(y)))))

    def _move_to(self, position: QPointF) -> None:
        low, high = self._shown
        if self._held is Held.X:
            self.x_chosen.emit(min(max(self._x_at(position), low), high))
        elif self._held is Held.H and self._tangent is not None:
            smallest = 1e-4 * (high - low)
            self.h_chosen.emit(max(self._x_at(position) - self._tangent.x, smallest))
        elif self._held is Held.ERROR:
            pixel = self.pixel_in(self._bottom, position)
            exponent = self.error_layer.scale_now().data(pixel.x(), pixel.y())[0]
            self.h_chosen.emit(max(10.0 ** min(max(exponent, SMALLEST), LARGEST), SMALLEST_STEP))

    def _x_at(self, position: QPointF) -> float:
        pixel = self.pixel_in(self._top, position)
        return self.tangent_layer.scale_now().data(pixel.x(), pixel.y())[0]

    def _is_over(self, box: ViewBox, position: QPointF) -> bool:
        return bool(box.sceneBoundingRect().contains(self.mapToScene(position.toPoint())))

    def _lay_out(self) -> None:
        layout = self.ci.layout
        layout.setColumnFixedWidth(0, LEFT_WIDTH)
        layout.setRowStretchFactor(0, 6)
        layout.setRowStretchFactor(1, 4)
        layout.setRowStretchFactor(4, 5)
        layout.setRowFixedHeight(2, BOTTOM_HEIGHT)
        layout.setRowFixedHeight(3, 10)
        layout.setRowFixedHeight(5, BOTTOM_HEIGHT)
        layout.setRowSpacing(0, 8)
        # Room for the last number of the axes.
        layout.setContentsMargins(4, 4, 14, 4)
