"""What lies on the map: the landscape itself, the trails, the balls and signs, the pointer."""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from pyqtgraph import ViewBox
from pyqtgraph.functions import arrayToQPath
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from app.core.arrays import Array
from app.screen.pictures.field import Rectangle, arrow_lengths
from app.screen.pictures.picture import ContenderPicture, Picture
from app.screen.pictures.scale import Scale, segments_of_lines
from app.style.roles import DARK, Roles
from app.views.axes import number_font
from app.views.colours import DIMMED, with_alpha
from app.views.layers import KeptLayer, Layer, cosmetic_pen, draw_segments, line_pen
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

ARROW = 20.0
"""Length of the longest arrow of the field, and of the smallest distance between two, in pixels."""


AROUND_BALL = 64.0
"""Pixels around a ball within which all lies that is drawn with it: the longest is the arrow down the gradient."""

WIDE, THIN = 2.0, 1.0
"""Widths of a trail whose every step is drawn, and of the envelope of many, where that is a thicket."""

THICKET = 2500.0
"""Pixels of line beyond which the envelope of many steps is drawn thin: wide lines would run together, slowly."""


@dataclass(frozen=True, slots=True, eq=False)
class Trail:
    """A line of points (m, 2) in data."""

    points: Array
    colour: str
    width: float


class LandscapeLayer(KeptLayer):
    """The heat map, the level lines and the field of descent arrows."""

    _image: QImage | None = None
    _rectangle: Rectangle = ((0.0, 1.0), (0.0, 1.0))
    _lines: tuple[Array, ...] = ()
    _arrows: tuple[Array, Array] | None = None

    def __init__(self, view_box: ViewBox) -> None:
        super().__init__(view_box, depth=0)
        self.roles: Roles = DARK

    def set_landscape(
        self,
        image: QImage,
        rectangle: Rectangle,
        lines: tuple[Array, ...],
        arrows: tuple[Array, Array] | None,
    ) -> None:
        """Show this image over the rectangle, with its level lines and arrows (points and gradients)."""
        self._image, self._rectangle, self._lines, self._arrows = image, rectangle, lines, arrows
        self.refresh()

    def ground(self) -> QColor:
        return QColor(self.roles.plot_background)

    def render_layer(self, painter: QPainter, scale: Scale) -> None:
        if self._image is None:
            return
        (left, right), (bottom, top) = self._rectangle
        # The outermost grid points lie on the rectangle's edges: their cells reach half a cell beyond.
        half_x = (right - left) / (self._image.width() - 1) / 2
        half_y = (top - bottom) / (self._image.height() - 1) / 2
        corners = scale.pixels(np.array([[left - half_x, top + half_y], [right + half_x, bottom - half_y]]))
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        target = QRectF(QPointF(*corners[0]), QPointF(*corners[1]))
        painter.drawImage(target, self._image)
        if self.roles.is_dark:
            painter.fillRect(target, with_alpha("#000000", DIMMED))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(cosmetic_pen(with_alpha("#ffffff", 0.34), 1.0))
        for line in self._lines:
            pixels = scale.pixels(line)
            painter.drawPath(arrayToQPath(pixels[:, 0], pixels[:, 1], connect="finite"))
        if self._arrows is not None:
            self._draw_arrows(painter, scale, *self._arrows)

    def _draw_arrows(self, painter: QPainter, scale: Scale, points: Array, gradients: Array) -> None:
        """Small arrows down the gradient; they show its direction in pixels, the length its logarithm."""
        if not len(points):
            return
        per_unit = np.array([scale.width / (scale.right - scale.left), -scale.height / (scale.top - scale.bottom)])
        along = -gradients / np.abs(gradients).max(axis=1, keepdims=True) * per_unit
        along *= (ARROW * arrow_lengths(gradients) / np.hypot(along[:, 0], along[:, 1]))[:, None]
        tail = scale.pixels(points) - along / 2
        tip = tail + along
        side = np.column_stack((-along[:, 1], along[:, 0])) * 0.18
        neck = tip - 0.36 * along
        strokes = [np.hstack(pair) for pair in ((tail, tip), (neck + side, tip), (neck - side, tip))]
        painter.setPen(cosmetic_pen(with_alpha("#ffffff", 0.62), 1.0))
        draw_segments(painter, np.concatenate(strokes))


class SettledLayer(KeptLayer):
    """The part of the trails that stays as it is for many steps."""

    trails: tuple[Trail, ...] = ()

    def __init__(self, view_box: ViewBox) -> None:
        super().__init__(view_box, depth=10)

    def set_trails(self, trails: tuple[Trail, ...]) -> None:
        """Show these trails, the last one on top."""
        if not _same_trails(self.trails, trails):
            self.trails = trails
            self.refresh()

    def render_layer(self, painter: QPainter, scale: Scale) -> None:
        _draw_trails(painter, scale, self.trails, _pixels_of(scale, self.trails))


class RecentLayer(Layer):
    """The part of the trails that changes with every step: not worth keeping."""

    trails: tuple[Trail, ...] = ()
    _pixels: Array = np.empty((0, 2))
    _near: QRectF = QRectF()

    def __init__(self, view_box: ViewBox) -> None:
        super().__init__(view_box, depth=11)

    def set_trails(self, trails: tuple[Trail, ...]) -> None:
        """Show these trails, the last one on top."""
        if _same_trails(self.trails, trails):
            return
        self.refresh_part(self._near)
        self.trails = trails
        self._place()
        self.refresh_part(self._near)

    def refresh(self, *_: object) -> None:
        """Place the trails anew: another part of the map is shown."""
        self._place()
        self.update()

    def render_layer(self, painter: QPainter, scale: Scale) -> None:
        _draw_trails(painter, scale, self.trails, self._pixels)

    def _place(self) -> None:
        with np.errstate(all="ignore"):
            self._pixels = _pixels_of(self.scale_now(), self.trails)
        self._near = self.around(self._pixels, WIDE + 2)


class BallLayer(Layer):
    """The minima, the start, the balls, and the selected contender's arrows."""

    _picture: Picture | None = None
    start: Array | None = None

    def __init__(self, view_box: ViewBox) -> None:
        super().__init__(view_box, depth=20)
        self.roles: Roles = DARK

    def set_picture(self, picture: Picture) -> None:
        """Show the balls of this picture."""
        old, self._picture = self._picture, picture
        self.start = picture.start
        places = None if old is None else _places_of_change(old, picture)
        # Outside the canvas a ball has an arrow and its name at the edge instead.
        is_inside = places is not None and self.scale_now().contains_all(places)
        self.refresh_near(places if is_inside else None, AROUND_BALL)

    def render_layer(self, painter: QPainter, scale: Scale) -> None:
        picture = self._picture
        if picture is None:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if picture.options.show_minima:
            for minimum in picture.minima:
                draw_minimum(painter, _point(scale, minimum.theta), minimum.is_global)
        if self.start is not None:
            draw_start(painter, _point(scale, self.start))
        order = sorted(range(len(picture.contenders)), key=lambda index: index == picture.selected)
        for index in order:
            self._draw_contender(painter, scale, picture.contenders[index], index == picture.selected)
        self._draw_vectors(painter, scale, picture)

    def _draw_contender(self, painter: QPainter, scale: Scale, contender: ContenderPicture, chosen: bool) -> None:
        x, y = scale.pixel(*contender.theta.tolist())
        outside = edge_place(x, y, scale.width, scale.height)
        if outside is not None:
            at, angle = outside
            draw_edge_arrow(painter, at, angle, contender.colour)
            beside = QPointF(at.x() + 12, at.y() - 10)
            draw_words(painter, contender.label, beside, number_font(), self.roles, inside=self.boundingRect())
        elif math.isfinite(x) and math.isfinite(y):
            if chosen and len(self._picture.contenders if self._picture else ()) > 1:
                draw_halo(painter, QPointF(x, y), contender.colour)
            draw_ball(painter, QPointF(x, y), contender.marker, contender.colour, hollow=contender.is_lost)

    def _draw_vectors(self, painter: QPainter, scale: Scale, picture: Picture) -> None:
        contender = picture.chosen
        x, y = scale.pixel(*contender.theta.tolist())
        if contender.is_lost or not scale.contains(x, y):
            return
        at = QPointF(x, y)
        across, up = contender.gradient.tolist()
        if picture.options.show_gradient and math.isfinite(across) and math.isfinite(up) and (across or up):
            most = max(abs(across), abs(up))
            along_x = -across / most * scale.width / (scale.right - scale.left)
            along_y = up / most * scale.height / (scale.top - scale.bottom)
            length = math.hypot(along_x, along_y) / (AROUND_BALL - 8)
            draw_arrow(painter, at, QPointF(x + along_x / length, y + along_y / length), "#ffffff")
        if picture.options.show_step and contender.next_step is not None:
            end = scale.pixel(*(contender.theta + contender.next_step).tolist())
            if max(map(abs, end)) < 1e5:
                draw_arrow(painter, at, QPointF(*end), contender.colour)


class PointerLayer(Layer):
    """What follows the pointer: the ghost of the start and the read-out."""

    _ghost: QPointF | None = None
    words: str = ""

    def __init__(self, view_box: ViewBox, words_above: bool = False) -> None:
        super().__init__(view_box, depth=30)
        self.roles: Roles = DARK
        self._words_above = words_above

    def show_pointer(self, ghost: QPointF | None, words: str) -> None:
        """Show the ghost at a pixel, and words in a corner; None and "" hide them."""
        if (ghost, words) != (self._ghost, self.words):
            self._ghost, self.words = ghost, words
            self.refresh()

    def render_layer(self, painter: QPainter, scale: Scale) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._ghost is not None:
            draw_start(painter, self._ghost, ghost=True)
        if self.words:
            inside = self.boundingRect().adjusted(6, 6, -6, -6)
            corner = inside.topRight() if self._words_above else inside.bottomLeft()
            draw_words(painter, self.words, corner, number_font(12), self.roles, inside=inside)


def _places_of_change(old: Picture, new: Picture) -> Array | None:
    """The points (n, 2) around which the balls and arrows of two pictures differ; None where more may differ."""
    if (old.selected, old.options, old.minima) != (new.selected, new.options, new.minima):
        return None
    if not _same_start(old.start, new.start) or [each.label for each in old.contenders] != [
        each.label for each in new.contenders
    ]:
        return None
    places = []
    for one, other in zip(old.contenders, new.contenders, strict=True):
        is_same = (one.colour, one.marker, one.is_lost) == (other.colour, other.marker, other.is_lost)
        if not (is_same and np.array_equal(one.theta, other.theta)):
            places += [one.theta, other.theta]
    for each in (old.chosen, new.chosen):
        places.append(each.theta)
        if new.options.show_step and each.next_step is not None:
            places.append(each.theta + each.next_step)
    return np.array(places)


def _same_start(one: Array | None, other: Array | None) -> bool:
    return one is other or (one is not None and other is not None and np.array_equal(one, other))


def _point(scale: Scale, theta: Iterable[float]) -> QPointF:
    return QPointF(*scale.pixel(*theta))


def settled_trails(contenders: Sequence[ContenderPicture]) -> tuple[Trail, ...]:
    """The part of each trail that stays as it is; thin where it is only the envelope of many steps."""
    return tuple(
        Trail(each.trail[: each.settled], each.colour, THIN if each.is_thinned else WIDE) for each in contenders
    )


def recent_trails(contenders: Sequence[ContenderPicture]) -> tuple[Trail, ...]:
    """The part of each trail that grows, from the last settled point on."""
    return tuple(Trail(each.trail[max(each.settled - 1, 0) :], each.colour, WIDE) for each in contenders)


def _length(pieces: Array) -> float:
    """The pixels along pieces (n, 4) of a line."""
    return float(np.hypot(pieces[:, 2] - pieces[:, 0], pieces[:, 3] - pieces[:, 1]).sum())


def _pixels_of(scale: Scale, trails: Sequence[Trail]) -> Array:
    """The pixels (n, 2) of all trails, one after the other."""
    points = [trail.points for trail in trails]
    return scale.pixels(np.concatenate(points)) if points else np.empty((0, 2))


def _draw_trails(painter: QPainter, scale: Scale, trails: Sequence[Trail], pixels: Array) -> None:
    counts = [len(trail.points) for trail in trails]
    for trail, pieces in zip(trails, segments_of_lines(pixels, counts, scale.width, scale.height), strict=True):
        if not len(pieces):
            continue
        width = THIN if trail.width == THIN and _length(pieces) > THICKET else WIDE
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, width > THIN)
        painter.setPen(line_pen(trail.colour, width))
        draw_segments(painter, pieces)


def _same_trails(old: Sequence[Trail], new: Sequence[Trail]) -> bool:
    return len(old) == len(new) and all(
        (one.colour, one.width) == (other.colour, other.width) and np.array_equal(one.points, other.points)
        for one, other in zip(old, new, strict=True)
    )
