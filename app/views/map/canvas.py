"""The map: a landscape of two dimensions seen from above, with a slice in each margin."""

from collections.abc import Sequence

import numpy as np
from pyqtgraph import ViewBox
from PySide6.QtCore import QCoreApplication, QPointF, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from app.core.arrays import Array
from app.core.comparison import Ghost
from app.screen.pictures.field import (
    Plane,
    Rectangle,
    Shading,
    gradient_arrows,
    level_lines,
    level_values,
    sample_plane,
    shading_of,
    slice_through,
)
from app.screen.pictures.ghost_picture import ghost_trails
from app.screen.pictures.numbers import number_text
from app.screen.pictures.picture import Picture, Surface, same_balls
from app.screen.pictures.series import Range, settled_range
from app.screen.pictures.vector_picture import MapVector
from app.style.roles import DARK, Roles
from app.views.axes import BOTTOM_HEIGHT, LEFT_WIDTH
from app.views.canvas import CATCH_UP
from app.views.colours import plane_image
from app.views.ghost_layers import GhostTrailLayer
from app.views.home import fitted, is_near, view_rectangle
from app.views.map.colour_bar import ColourBar
from app.views.map.layers import (
    BallLayer,
    LandscapeLayer,
    PointerLayer,
    RecentLayer,
    SettledLayer,
    recent_trails,
    settled_trails,
)
from app.views.map.slices import SliceLayer
from app.views.map.vector_layer import VectorLayer
from app.views.pointing import PointingCanvas

MARGIN_HEIGHT = 92
MARGIN_WIDTH = 132
MARGIN_GAP = 8
LATTICE = 34.0
"""Pixels between two arrows of the field."""

SETTLE = 80
"""Milliseconds of rest after which a zoomed landscape is sampled anew."""


class LandscapeMap(PointingCanvas):
    """Heat map, level lines, trails and balls; above and at the right the slices through the selected ball.

    Signals
    -------
    range_shown() : another part of the plane is shown.
    """

    range_shown = Signal()

    _picture: Picture | None = None
    _sampled: Rectangle | None = None

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(QCoreApplication.translate("View", "Map of the loss landscape"), parent)
        self._above = self.add_view_box(0, 1)
        self._map = self.add_view_box(1, 1)
        self._right = self.add_view_box(1, 2)
        corner = self.add_view_box(0, 2)
        self._axes_of_map = (self.add_axis("bottom", self._map, 2, 1), self.add_axis("left", self._map, 1, 0))
        self.add_axis("left", self._above, 0, 0)
        self.add_axis("bottom", self._right, 2, 2)
        self._lay_out()
        self.landscape_layer = LandscapeLayer(self._map)
        self.ghost_layer = GhostTrailLayer(self._map)
        self.settled_layer = SettledLayer(self._map)
        self.ghost_layer.lie_on(self.landscape_layer)
        self.settled_layer.lie_on(self.ghost_layer)
        self.recent_layer = RecentLayer(self._map)
        self.ball_layer = BallLayer(self._map)
        self.vector_layer = VectorLayer(self._map)
        self.pointer_layer = PointerLayer(self._map)
        self.slice_layers = (SliceLayer(self._above, 0, upright=False), SliceLayer(self._right, 1, upright=True))
        self.colour_bar = ColourBar(corner)
        self._place: tuple[object, ...] = ()
        self._home: Rectangle = ((0.0, 1.0), (0.0, 1.0))
        self._shading = Shading(0.0, 1.0)
        self._loss_ranges: list[Range | None] = [None, None]
        self._resting = QTimer(self, singleShot=True, interval=SETTLE)
        self._resting.timeout.connect(self._sample_shown)
        self._turn = 0
        self._catching_up = QTimer(self, singleShot=True, interval=CATCH_UP)
        self._catching_up.timeout.connect(self._draw_next_slice)
        self._map.sigRangeChanged.connect(self._range_changed)
        self.set_roles(DARK)

    # -- drawing ---------------------------------------------------------------------------------

    def draw(self, picture: Picture) -> None:
        """Show a picture; only what differs from the one before is set."""
        old, self._picture = self._picture, picture
        if picture.surface is None or picture.dimension != 2:
            return
        place = _place(picture)
        if place != self._place:
            self._place = place
            self._new_surface(picture.surface)
        elif old is None:
            self._show_again()
        elif old.plane is picture.plane is None and old.surface != picture.surface:
            self._sampled = None
            self._sample_shown()
        elif old.plane is not picture.plane or _look(old) != _look(picture):
            self._show_landscape(picture.plane or sample_plane(picture.surface.value, self.shown_rectangle()))
        if old is None or old.axes != picture.axes:
            for axis, name in zip(self._axes_of_map, picture.axes, strict=True):
                axis.setToolTip(name)
        shown = picture.contenders if picture.options.show_trails else ()
        self.settled_layer.set_trails(settled_trails(shown))
        self.recent_layer.set_trails(recent_trails(shown))
        if old is None or not same_balls(old, picture):
            self.ball_layer.set_picture(picture)
        if old is None or old.surface is not picture.surface or old.selected != picture.selected:
            self._draw_slices(picture)
        elif not _same_slices(old, picture):
            self._draw_next_slice()
            self._catching_up.start()

    def set_roles(self, roles: Roles) -> None:
        super().set_roles(roles)
        for layer in (self.landscape_layer, self.ball_layer, self.pointer_layer, self.colour_bar, *self.slice_layers):
            layer.roles = roles
            layer.refresh()

    def set_vectors(self, theta: Array | None, vectors: Sequence[MapVector]) -> None:
        """Draw the vectors of a step from the point θ it starts at; None for none."""
        self.vector_layer.set_vectors(theta, vectors)

    def set_ghosts(self, ghosts: Sequence[Ghost]) -> None:
        """Draw the trails of earlier runs."""
        self.ghost_layer.set_lines(ghost_trails(ghosts))

    def shown_rectangle(self) -> Rectangle:
        """The part of the plane that is shown."""
        return view_rectangle(self._map)

    def heights(self) -> tuple[int, int]:
        """The height of the widget, and of that the map's."""
        return self.height(), round(self._map.height())

    def show_rectangle(self, rectangle: Rectangle) -> None:
        """Show this part of the plane."""
        self._map.setRange(xRange=rectangle[0], yRange=rectangle[1], padding=0)

    def _show_again(self) -> None:
        """Show the landscape where it was left; the canvas may have another size by now."""
        if self.is_home():
            self.go_home()
        self._sample_shown()

    def _new_surface(self, surface: Surface) -> None:
        self._loss_ranges = [None, None]
        self._sampled = None
        self._shading = shading_of(self._home_values(surface), surface.is_log_scaled)
        self.go_home()
        self._sample_shown()

    def _home_values(self, surface: Surface) -> Array:
        (left, right), (bottom, top) = surface.bounds
        return sample_plane(surface.value, ((left, right), (bottom, top)), points=96).values

    def _sample_shown(self) -> None:
        picture = self._picture
        if picture is None or picture.surface is None or picture.dimension != 2:
            return
        rectangle = self.shown_rectangle()
        if self._sampled is not None and is_near(self._sampled, rectangle):
            return
        plane = picture.plane if picture.plane is not None else sample_plane(picture.surface.value, rectangle)
        self._sampled = rectangle
        self._show_landscape(plane)

    def _show_landscape(self, plane: Plane) -> None:
        picture = self._picture
        if picture is None or picture.surface is None:
            return
        options = picture.options
        if picture.plane is not None:
            self._shading = shading_of(plane.values, picture.surface.is_log_scaled)
        lines: tuple[Array, ...] = ()
        if options.show_levels:
            is_home = self.is_home()
            shading = self._shading if is_home else shading_of(plane.values, picture.surface.is_log_scaled)
            lines = level_lines(plane, level_values(plane, shading))
        arrows = None
        if options.show_arrows:
            size = self._map.size()
            columns, rows = (max(4, round(length / LATTICE)) for length in (size.width(), size.height()))
            arrows = gradient_arrows(picture.surface.gradient, plane.rectangle, columns, rows)
        image = plane_image(plane, self._shading, options.colour_map)
        self.landscape_layer.set_landscape(image, plane.rectangle, lines, arrows)
        self.colour_bar.set_shading(self._shading, options.colour_map)

    def _draw_slices(self, picture: Picture) -> None:
        self._catching_up.stop()
        for axis in (0, 1):
            self._draw_slice(picture, axis)

    def _draw_next_slice(self) -> None:
        """Draw one of the slices, in turn: while a ball moves, each may be a frame behind it."""
        self._turn = 1 - self._turn
        if self._picture is not None:
            self._draw_slice(self._picture, self._turn)

    def _draw_slice(self, picture: Picture, axis: int) -> None:
        contender, surface = picture.chosen, picture.surface
        if surface is None or not np.isfinite(contender.theta).all():
            return
        box, (low, high) = (self._above, self._right)[axis], self.shown_rectangle()[axis]
        coordinate, values = slice_through(surface.value, contender.theta, axis, low, high)
        finite = np.append(values[np.isfinite(values)], contender.loss if np.isfinite(contender.loss) else [])
        if len(finite):
            loss_range = settled_range(self._loss_ranges[axis], (float(finite.min()), float(finite.max())))
            self._set_loss_range(axis, box, loss_range)
        self.slice_layers[axis].set_slice(coordinate, values, contender, picture.axes[axis])

    def _set_loss_range(self, axis: int, box: ViewBox, loss_range: Range) -> None:
        if loss_range == self._loss_ranges[axis]:
            return
        self._loss_ranges[axis] = loss_range
        if axis == 0:
            # Room above the curve for the words on its slope.
            box.setYRange(loss_range[0], loss_range[1] + 0.3 * (loss_range[1] - loss_range[0]), padding=0)
        else:
            box.setXRange(*loss_range, padding=0)

    # -- the shown range -------------------------------------------------------------------------

    def _range_changed(self, *_: object) -> None:
        x_range, y_range = self._map.viewRange()
        self._above.setXRange(*x_range, padding=0)
        self._right.setYRange(*y_range, padding=0)
        self.range_shown.emit()
        if self._picture is not None:
            self._draw_slices(self._picture)
            self._resting.start()

    def resizeEvent(self, event: QResizeEvent | None) -> None:  # noqa: N802
        """Keep the whole landscape in view where it was."""
        was_home = hasattr(self, "_home") and self.is_home()
        super().resizeEvent(event)
        if was_home and self._picture is not None:
            self.ci.layout.activate()
            self.go_home()

    def go_home(self) -> None:
        picture = self._picture
        if picture is None or picture.dimension != 2:
            self.show_rectangle(self._home)  # fitted to the canvas with the next picture
            return
        box = self._map.rect()
        bounds: Rectangle = (picture.bounds[0], picture.bounds[1])
        self._home = fitted(bounds, box.width(), box.height()) if picture.plane is None else bounds
        self.show_rectangle(self._home)

    def is_home(self) -> bool:
        return is_near(self._home, self.shown_rectangle())

    def zoom(self, position: QPointF, factor: float) -> None:
        (left, right), _ = self.shown_rectangle()
        wide = (self._home[0][1] - self._home[0][0]) / (right - left)
        factor = min(max(factor, 1e-9 * wide), 8.0 * wide)
        centre = self._map.mapSceneToView(self.mapToScene(position.toPoint()))
        self._map.scaleBy((factor, factor), center=centre)

    def pan(self, start: QPointF, end: QPointF) -> None:
        before, after = (self._map.mapSceneToView(self.mapToScene(at.toPoint())) for at in (start, end))
        self._map.translateBy(x=before.x() - after.x(), y=before.y() - after.y())

    # -- pointing --------------------------------------------------------------------------------

    def theta_at(self, position: QPointF) -> Array | None:
        scale = self.ball_layer.scale_now()
        pixel = self.pixel_in(self._map, position)
        if self._picture is None or not scale.contains(pixel.x(), pixel.y()):
            return None
        return np.array(scale.data(pixel.x(), pixel.y()))

    def position_of(self, theta: Array) -> QPointF:
        """Where θ is on the widget, in pixels."""
        x, y = self.ball_layer.scale_now().pixels(theta)
        return QPointF(self.mapFromScene(self._map.mapToScene(QPointF(float(x), float(y)))))

    def start_position(self) -> QPointF | None:
        picture = self._picture
        return self.position_of(picture.start) if picture is not None and picture.start is not None else None

    def show_ghost(self, theta: Array | None, dragging: bool) -> None:
        picture = self._picture
        if theta is None or picture is None or picture.surface is None:
            self.pointer_layer.show_pointer(None, "")
            return
        with np.errstate(all="ignore"):
            loss = float(picture.surface.value(theta))
        first, second = picture.axes
        words = f"{first} {number_text(theta[0])}   {second} {number_text(theta[1])}   f {number_text(loss)}"
        ghost = QPointF(*self.ball_layer.scale_now().pixels(theta))
        self.pointer_layer.show_pointer(ghost if picture.start is not None else None, words)
        self.setToolTip(self._minimum_words(ghost))

    def _minimum_words(self, pixel: QPointF) -> str:
        """The words on the known minimum under a pixel of the map."""
        picture = self._picture
        if picture is None or not picture.options.show_minima:
            return ""
        for minimum in picture.minima:
            x, y = self.ball_layer.scale_now().pixels(np.array(minimum.theta))
            if abs(x - pixel.x()) < 10 and abs(y - pixel.y()) < 10:
                name = (
                    QCoreApplication.translate("View", "Global minimum")
                    if minimum.is_global
                    else QCoreApplication.translate("View", "Local minimum")
                )
                return f"{name}: f = {number_text(minimum.value)}"
        return ""

    def _lay_out(self) -> None:
        layout = self.ci.layout
        layout.setColumnFixedWidth(0, LEFT_WIDTH)
        layout.setColumnFixedWidth(2, MARGIN_WIDTH)
        layout.setRowFixedHeight(0, MARGIN_HEIGHT)
        layout.setRowFixedHeight(2, BOTTOM_HEIGHT)
        layout.setRowStretchFactor(1, 1)
        layout.setColumnStretchFactor(1, 1)
        layout.setRowSpacing(0, 6)
        layout.setColumnSpacing(1, MARGIN_GAP)


def _place(picture: Picture) -> tuple[object, ...]:
    """What tells one landscape from another; one of samples that go on arriving only changes its shape."""
    ground = getattr(picture.surface, "ground", picture.surface) if picture.plane is None else None
    return picture.bounds, picture.plane is None, ground


def _look(picture: Picture) -> tuple[object, ...]:
    options = picture.options
    return options.colour_map, options.show_levels, options.show_arrows


def _same_slices(old: Picture, new: Picture) -> bool:
    one, other = old.chosen, new.chosen
    return (one.colour, one.marker, old.axes) == (other.colour, other.marker, new.axes) and np.array_equal(
        one.theta, other.theta
    )
