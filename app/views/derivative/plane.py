"""A map with a gradient, its slices, and the slope along every direction."""

import dataclasses
import math
from enum import Enum

import numpy as np
from pyqtgraph import ViewBox
from PySide6.QtCore import QCoreApplication, QPointF, Qt, Signal
from PySide6.QtGui import QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from app.core.arrays import Array
from app.screen.pictures.derivative_numbers import Gradient, padded
from app.screen.pictures.field import Plane, level_lines, level_values, sample_plane, shading_of, slice_through
from app.screen.pictures.picture import ContenderPicture, Picture, Surface
from app.screen.pictures.series import Range, settled_range
from app.style.roles import DARK, Roles
from app.views.axes import BOTTOM_HEIGHT, LEFT_WIDTH, QuietAxis
from app.views.canvas import Canvas
from app.views.colours import plane_image
from app.views.derivative.plane_layers import DirectionLayer, GradientLayer
from app.views.home import fitted, view_rectangle
from app.views.map.layers import LandscapeLayer
from app.views.map.slices import SliceLayer

SLICE_HEIGHT, SLICE_WIDTH = 78, 118
LOW, LOW_SLICE_HEIGHT = 420, 54
"""Below this height of the canvas the slice above the map is lower."""

GRIP = 13.0
"""Pixels around the tip of u within which a press takes hold of it."""


class Held(Enum):
    """What the pressed button moves."""

    NOTHING = 0
    POINT = 1
    DIRECTION = 2
    CHART = 3


class PlaneCanvas(Canvas):
    """A map with level lines, the gradient at a point and a direction u; slices in the margins; D_u f below.

    Signals
    -------
    theta_chosen(θ) : the point was dragged or put there.
    angle_chosen(float) : u was turned to this angle, in radians.
    """

    theta_chosen = Signal(object)
    angle_chosen = Signal(float)

    _surface: Surface | None = None
    _plane: Plane | None = None
    _drawn: tuple[Gradient, Picture] | None = None
    _held: Held = Held.NOTHING

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(QCoreApplication.translate("Derivative", "Map with gradient and directional slope"), parent)
        self._above, self._map, self._right = (self.add_view_box(*at) for at in ((0, 1), (1, 1), (1, 2)))
        self._chart = ViewBox(enableMenu=False, enableMouse=False, defaultPadding=0)
        self._chart.disableAutoRange()
        self.ci.addItem(self._chart, 4, 1, 1, 2)
        for orientation, box, row, column in (
            ("left", self._above, 0, 0),
            ("left", self._map, 1, 0),
            ("bottom", self._map, 2, 1),
            ("bottom", self._right, 2, 2),
            ("left", self._chart, 4, 0),
        ):
            self.add_axis(orientation, box, row, column)
        angles = QuietAxis("bottom", self._chart)
        self.ci.addItem(angles, 5, 1, 1, 2)
        self._axes.append(angles)
        self.landscape_layer = LandscapeLayer(self._map)
        self.gradient_layer = GradientLayer(self._map)
        self.slice_layers = (SliceLayer(self._above, 0, upright=False), SliceLayer(self._right, 1, upright=True))
        self.direction_layer = DirectionLayer(self._chart)
        self._lay_out()
        self._chart.setXRange(-180, 180, padding=0)
        self._colour_map = ""
        self._ranges: list[Range | None] = [None, None, None]
        self.set_roles(DARK)

    # -- drawing ---------------------------------------------------------------------------------

    def set_surface(self, surface: Surface, colour_map: str) -> None:
        """Show another landscape, or the same in other colours."""
        if surface != self._surface:
            self._ranges = [None, None, None]
            self._drawn = None
        self._surface, self._colour_map = surface, colour_map
        self._fit()

    def draw_gradient(self, gradient: Gradient, picture: Picture) -> None:
        """Show the gradient, the slices through its point and the slopes along all directions."""
        surface, plane = self._surface, self._plane
        if surface is None or plane is None:
            return
        self._drawn = gradient, picture
        chosen = picture.chosen
        is_known = math.isfinite(gradient.value)
        level = level_lines(plane, np.array([gradient.value])) if is_known else ()
        self.gradient_layer.set_gradient(gradient, level, chosen.colour, chosen.marker)
        self.direction_layer.set_gradient(gradient)
        if math.isfinite(gradient.norm):
            height = 1.25 * gradient.norm or 1.0
            self._set_range(2, (-height, height))
        probe = dataclasses.replace(chosen, theta=gradient.theta, loss=gradient.value, gradient=gradient.gradient)
        self._draw_slices(surface, plane, probe, picture.axes)

    def set_roles(self, roles: Roles) -> None:
        super().set_roles(roles)
        for layer in (self.landscape_layer, self.gradient_layer, self.direction_layer, *self.slice_layers):
            layer.roles = roles
            layer.refresh()

    def _fit(self) -> None:
        """Show all of the landscape, with equal units where that costs little."""
        surface = self._surface
        if surface is None:
            return
        self.ci.layout.activate()
        box = self._map.rect()
        rectangle = fitted((surface.bounds[0], surface.bounds[1]), box.width(), box.height())
        self._map.setRange(xRange=rectangle[0], yRange=rectangle[1], padding=0)
        self._above.setXRange(*rectangle[0], padding=0)
        self._right.setYRange(*rectangle[1], padding=0)
        plane = sample_plane(surface.value, rectangle)
        self._plane = plane
        shading = shading_of(plane.values, surface.is_log_scaled)
        lines = level_lines(plane, level_values(plane, shading))
        self.landscape_layer.set_landscape(plane_image(plane, shading, self._colour_map), rectangle, lines, None)

    def _draw_slices(self, surface: Surface, plane: Plane, probe: ContenderPicture, axes: tuple[str, ...]) -> None:
        for axis, layer in enumerate(self.slice_layers):
            low, high = plane.rectangle[axis]
            coordinate, values = slice_through(surface.value, probe.theta, axis, low, high)
            self._set_range(axis, padded(values))
            layer.set_slice(coordinate, values, probe, axes[axis])

    def _set_range(self, index: int, wanted: Range) -> None:
        settled = settled_range(self._ranges[index], wanted)
        if settled == self._ranges[index]:
            return
        self._ranges[index] = settled
        if index == 0:
            # Room above the curve for the words on its slope.
            self._above.setYRange(settled[0], settled[1] + 0.3 * (settled[1] - settled[0]), padding=0)
        elif index == 1:
            self._right.setXRange(*settled, padding=0)
        else:
            self._chart.setYRange(*settled, padding=0)

    # -- pointing --------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Take hold of u, of the point, or of the direction on the chart."""
        if event.button() != Qt.MouseButton.LeftButton:
            return
        scene = self.mapToScene(event.position().toPoint())
        if self._chart.sceneBoundingRect().contains(scene):
            self._held = Held.CHART
        elif self._map.sceneBoundingRect().contains(scene):
            self._held = Held.DIRECTION if self._is_at_tip(event.position()) else Held.POINT
        self._move_to(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Move what is held; show what could be held."""
        self._move_to(event.position())
        scene = self.mapToScene(event.position().toPoint())
        shape = Qt.CursorShape.ArrowCursor
        if self._held is not Held.NOTHING:
            shape = Qt.CursorShape.ClosedHandCursor
        elif self._is_at_tip(event.position()):
            shape = Qt.CursorShape.OpenHandCursor
        elif any(box.sceneBoundingRect().contains(scene) for box in (self._map, self._chart)):
            shape = Qt.CursorShape.CrossCursor
        if self.viewport().cursor().shape() != shape:
            self.viewport().setCursor(shape)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Let go."""
        self._held = Held.NOTHING

    def resizeEvent(self, event: QResizeEvent | None) -> None:  # noqa: N802
        """Keep all of the landscape in view."""
        super().resizeEvent(event)
        if hasattr(self, "_ranges"):  # Qt resizes it while it is being made
            is_low = self.height() < LOW
            self.ci.layout.setRowFixedHeight(0, LOW_SLICE_HEIGHT if is_low else SLICE_HEIGHT)
            self._fit()
            if self._drawn is not None:
                self.draw_gradient(*self._drawn)

    def position_of(self, theta: Array) -> QPointF:
        """Where θ is on the widget."""
        pixel = self.gradient_layer.scale_now().pixels(theta)
        return QPointF(self.mapFromScene(self._map.mapToScene(QPointF(*pixel))))

    def tip_position(self) -> QPointF | None:
        """Where the tip of u is on the widget."""
        handle = self.gradient_layer.handle()
        return None if handle is None else QPointF(self.mapFromScene(self._map.mapToScene(handle)))

    def _is_at_tip(self, position: QPointF) -> bool:
        tip = self.tip_position()
        return tip is not None and math.hypot(*(tip - position).toTuple()) <= GRIP

    def _move_to(self, position: QPointF) -> None:
        if self._held is Held.POINT:
            pixel = self.pixel_in(self._map, position)
            at = self.gradient_layer.scale_now().data(pixel.x(), pixel.y())
            low, high = np.array(view_rectangle(self._map)).T
            self.theta_chosen.emit(np.clip(np.array(at), low, high))
        elif self._held is Held.DIRECTION:
            self.angle_chosen.emit(self.gradient_layer.angle_towards(self.pixel_in(self._map, position)))
        elif self._held is Held.CHART:
            pixel = self.pixel_in(self._chart, position)
            degrees = self.direction_layer.scale_now().data(pixel.x(), pixel.y())[0]
            self.angle_chosen.emit(math.radians(min(max(degrees, -180.0), 180.0)))

    def _lay_out(self) -> None:
        layout = self.ci.layout
        layout.setColumnFixedWidth(0, LEFT_WIDTH)
        layout.setColumnFixedWidth(2, SLICE_WIDTH)
        layout.setColumnStretchFactor(1, 1)
        layout.setRowFixedHeight(0, SLICE_HEIGHT)
        layout.setRowStretchFactor(1, 7)
        layout.setRowFixedHeight(2, BOTTOM_HEIGHT)
        layout.setRowFixedHeight(3, 8)
        layout.setRowMinimumHeight(4, 64)
        layout.setRowStretchFactor(4, 2)
        layout.setRowFixedHeight(5, BOTTOM_HEIGHT)
        layout.setRowSpacing(0, 6)
        layout.setColumnSpacing(1, 8)
        layout.setContentsMargins(4, 4, 14, 4)
