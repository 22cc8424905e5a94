"""The curve: a landscape of one dimension, with the tangent at the selected ball."""

from collections.abc import Sequence

import numpy as np
from PySide6.QtCore import QCoreApplication, QPointF, QTimer, Signal
from PySide6.QtWidgets import QWidget

from app.core.arrays import Array
from app.core.comparison import Ghost
from app.screen.pictures.field import Rectangle, sample_line
from app.screen.pictures.ghost_picture import ghost_dots
from app.screen.pictures.numbers import number_text
from app.screen.pictures.picture import Picture, Surface, same_balls
from app.screen.pictures.series import Range
from app.style.roles import DARK, Roles
from app.views.axes import BOTTOM_HEIGHT, LEFT_WIDTH
from app.views.curve.layers import CurveBallLayer, CurveLayer, DotLayer, GhostDotLayer, past_dots
from app.views.home import view_rectangle
from app.views.map.layers import PointerLayer
from app.views.pointing import PointingCanvas

SETTLE = 60


class LandscapeCurve(PointingCanvas):
    """The loss over θ, the balls on it, the tangent and the step along the axis.

    Signals
    -------
    range_shown() : another part of the curve is shown.
    """

    range_shown = Signal()

    _picture: Picture | None = None

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(QCoreApplication.translate("View", "Curve of the loss landscape"), parent)
        self._box = self.add_view_box(0, 1)
        self.add_axis("left", self._box, 0, 0)
        self.add_axis("bottom", self._box, 1, 1)
        layout = self.ci.layout
        layout.setColumnFixedWidth(0, LEFT_WIDTH)
        layout.setRowFixedHeight(1, BOTTOM_HEIGHT)
        self.curve_layer = CurveLayer(self._box)
        self.ghost_layer = GhostDotLayer(self._box)
        self.dot_layer = DotLayer(self._box)
        self.ball_layer = CurveBallLayer(self._box)
        self.pointer_layer = PointerLayer(self._box, words_above=True)
        self._surface: Surface | None = None
        self._home: tuple[Range, Range] = ((0.0, 1.0), (0.0, 1.0))
        self._resting = QTimer(self, singleShot=True, interval=SETTLE)
        self._resting.timeout.connect(self._sample_shown)
        self._box.sigRangeChanged.connect(self._range_changed)
        self.set_roles(DARK)

    def draw(self, picture: Picture) -> None:
        """Show a picture; only what differs from the one before is set."""
        old, self._picture = self._picture, picture
        surface = picture.surface
        if surface is None or picture.dimension != 1:
            return
        is_other = self._surface is None or self._surface != surface
        if is_other and (picture.plane is None or self._surface is None or self._surface.bounds != picture.bounds):
            self._home = _home(surface)
            self.go_home()
        self._surface = surface
        reshaped = is_other or old is None
        if reshaped:
            self._sample_shown()
        self.dot_layer.set_dots(past_dots(picture.contenders if picture.options.show_trails else ()))
        if reshaped or old is None or not same_balls(old, picture):
            start = _on_curve(surface, picture.start)
            self.ball_layer.set_picture(picture, start, self._secant_end(picture, surface))

    def set_ghosts(self, ghosts: Sequence[Ghost]) -> None:
        """Show where the contenders of earlier runs have been."""
        self.ghost_layer.set_dots(ghost_dots(ghosts))

    def set_roles(self, roles: Roles) -> None:
        super().set_roles(roles)
        for layer in (self.curve_layer, self.ball_layer, self.pointer_layer):
            layer.roles = roles
            layer.refresh()

    def _secant_end(self, picture: Picture, surface: Surface) -> Array | None:
        if not picture.options.secant:
            return None
        return _on_curve(surface, picture.chosen.theta + picture.options.secant)

    def _sample_shown(self) -> None:
        picture = self._picture
        if picture is not None and picture.surface is not None and picture.dimension == 1:
            (low, high), _ = self._box.viewRange()
            self.curve_layer.set_curve(*sample_line(picture.surface.value, low, high))

    # -- the shown range -------------------------------------------------------------------------

    def shown_range(self) -> Range:
        """The θ that are shown."""
        (low, high), _ = self._box.viewRange()
        return float(low), float(high)

    def heights(self) -> tuple[int, int]:
        """The height of the widget, and of that the curve's."""
        return self.height(), round(self._box.height())

    def _range_changed(self, *_: object) -> None:
        self.range_shown.emit()
        self._resting.start()

    def go_home(self) -> None:
        self.show_rectangle(self._home)

    def shown_rectangle(self) -> Rectangle:
        """The part of the plane that is shown."""
        return view_rectangle(self._box)

    def show_rectangle(self, rectangle: Rectangle) -> None:
        """Show this part of the plane."""
        self._box.setRange(xRange=rectangle[0], yRange=rectangle[1], padding=0)

    def is_home(self) -> bool:
        return all(np.allclose(one, other) for one, other in zip(self._home, self._box.viewRange(), strict=True))

    def zoom(self, position: QPointF, factor: float) -> None:
        (left, right), _ = self._box.viewRange()
        wide = (self._home[0][1] - self._home[0][0]) / (right - left)
        factor = min(max(factor, 1e-9 * wide), 8.0 * wide)
        centre = self._box.mapSceneToView(self.mapToScene(position.toPoint()))
        self._box.scaleBy((factor, factor), center=centre)

    def pan(self, start: QPointF, end: QPointF) -> None:
        before, after = (self._box.mapSceneToView(self.mapToScene(at.toPoint())) for at in (start, end))
        self._box.translateBy(x=before.x() - after.x(), y=before.y() - after.y())

    # -- pointing --------------------------------------------------------------------------------

    def theta_at(self, position: QPointF) -> Array | None:
        scale = self.ball_layer.scale_now()
        pixel = self.pixel_in(self._box, position)
        if self._picture is None or not scale.contains(pixel.x(), pixel.y()):
            return None
        return np.array([scale.data(pixel.x(), pixel.y())[0]])

    def start_position(self) -> QPointF | None:
        picture = self._picture
        if picture is None or picture.surface is None or picture.start is None or picture.dimension != 1:
            return None
        return self.position_of(picture.start)

    def position_of(self, theta: Array) -> QPointF | None:
        """Where the curve's point over θ is on the widget, in pixels; None where there is no curve."""
        picture = self._picture
        if picture is None or picture.surface is None:
            return None
        point = _on_curve(picture.surface, theta)
        if point is None or not np.isfinite(point).all():
            return None
        x, y = np.clip(self.ball_layer.scale_now().pixels(point), -1e5, 1e5)
        return QPointF(self.mapFromScene(self._box.mapToScene(QPointF(float(x), float(y)))))

    def show_ghost(self, theta: Array | None, dragging: bool) -> None:
        picture = self._picture
        if theta is None or picture is None or picture.surface is None:
            self.pointer_layer.show_pointer(None, "")
            return
        point = _on_curve(picture.surface, theta)
        if point is None:
            return
        words = f"{picture.axes[0]} {number_text(theta[0])}   f {number_text(float(point[1]))}"
        finite = picture.start is not None and bool(np.isfinite(point).all())
        pixel = np.clip(self.ball_layer.scale_now().pixels(point), -1e5, 1e5)
        self.pointer_layer.show_pointer(QPointF(*pixel) if finite else None, words)


def _home(surface: Surface) -> tuple[Range, Range]:
    """The bounds, and the losses in them without the few that tower above the rest."""
    (low, high) = surface.bounds[0]
    _, values = sample_line(surface.value, low, high)
    finite = values[np.isfinite(values)]
    if not len(finite):
        return (low, high), (0.0, 1.0)
    bottom, top = float(finite.min()), float(finite.max())
    common = float(np.percentile(finite, 90))
    if top - bottom > 6 * (common - bottom) > 0:
        top = bottom + 2 * (common - bottom)
    span = top - bottom or 1.0
    # Below the curve there is room for the arrow of the next step.
    return (low, high), (bottom - 0.16 * span, top + 0.06 * span)


def _on_curve(surface: Surface, theta: Array | None) -> Array | None:
    if theta is None or theta.shape != (1,):
        return None
    with np.errstate(all="ignore"):
        return np.array([theta[0], float(surface.value(theta))])
