"""What lies on the picture of a fit: shaded regions, samples, errors, what the contenders predict."""

from collections.abc import Sequence
from functools import lru_cache

import numpy as np
from pyqtgraph import ViewBox
from pyqtgraph.functions import arrayToQPath
from pyqtgraph.Qt.internals import PrimitiveArray
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen, QPixmap

from app.core.arrays import Array, BoolArray
from app.screen.pictures.decision import Decision
from app.screen.pictures.field import Rectangle
from app.screen.pictures.fit_data import Points
from app.screen.pictures.fit_picture import FitPicture
from app.screen.pictures.scale import Scale, segments
from app.style.markers import marker_path
from app.style.roles import DARK, Roles
from app.views.axes import QuietAxis
from app.views.colours import with_alpha
from app.views.fit.colours import class_colour, class_marker, class_table
from app.views.layers import KeptLayer, Layer, cosmetic_pen, draw_segments

DOT, BATCH_DOT = 7.0, 10.0
MANY = 1500
"""From so many samples on their dots are smaller."""


class ShadeLayer(KeptLayer):
    """A pale grid, or the regions of a classifier."""

    _image: QImage | None = None
    _rectangle: Rectangle = ((0.0, 1.0), (0.0, 1.0))

    def __init__(self, view_box: ViewBox, axes: Sequence[QuietAxis]) -> None:
        super().__init__(view_box, depth=0)
        self.roles: Roles = DARK
        self._axes = axes

    def set_decision(self, decision: Decision | None) -> None:
        """Shade these regions; None for none."""
        if decision is None and self._image is None:
            return
        self._image = None
        if decision is not None:
            pixels = decision.pixels(class_table(decision.probabilities.shape[-1], self.roles))
            height, width = pixels.shape[:2]
            self._image = QImage(
                pixels.data, width, height, 4 * width, QImage.Format.Format_ARGB32_Premultiplied
            ).copy()
            self._rectangle = decision.rectangle
        self.refresh()

    def render_layer(self, painter: QPainter, scale: Scale) -> None:
        painter.setPen(cosmetic_pen(self.roles.grid, 1.0))
        across, upwards = self._axes
        for _, values in across.tickValues(scale.left, scale.right, scale.width):
            for value in values:
                x = round(float(scale.pixels(np.array([value, 0.0]))[0])) + 0.5
                painter.drawLine(QPointF(x, 0), QPointF(x, scale.height))
        for _, values in upwards.tickValues(scale.bottom, scale.top, scale.height):
            for value in values:
                y = round(float(scale.pixels(np.array([0.0, value]))[1])) + 0.5
                painter.drawLine(QPointF(0, y), QPointF(scale.width, y))
        if self._image is None:
            return
        (left, right), (bottom, top) = self._rectangle
        half_x = (right - left) / (self._image.width() - 1) / 2
        half_y = (top - bottom) / (self._image.height() - 1) / 2
        corners = scale.pixels(np.array([[left - half_x, top + half_y], [right + half_x, bottom - half_y]]))
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(QRectF(QPointF(*corners[0]), QPointF(*corners[1])), self._image)


class SampleLayer(KeptLayer):
    """Samples as dots: those of the data, or those of the batch with a bright edge."""

    _points: Points | None = None
    _is_dimmed: bool = False

    def __init__(self, view_box: ViewBox, depth: float, is_batch: bool) -> None:
        super().__init__(view_box, depth)
        self.roles: Roles = DARK
        self._is_batch = is_batch

    def set_points(self, points: Points, is_dimmed: bool = False) -> None:
        """Show these samples, dimmed where others shall stand out."""
        old = self._points
        if old is None or old.key != points.key or is_dimmed != self._is_dimmed:
            self._points, self._is_dimmed = points, is_dimmed
            self.refresh()

    def render_layer(self, painter: QPainter, scale: Scale) -> None:
        points = self._points
        if points is None or not len(points.ids):
            return
        pixels = scale.pixels(points.places)
        opacity = 0.55 if self._is_dimmed else 1.0
        numbers = np.zeros(len(pixels), np.int64) if points.classes is None else points.classes
        for number in np.unique(numbers).tolist():
            has_class = points.classes is not None
            colour = class_colour(number, self.roles) if has_class else self.roles.plot_foreground
            marker = class_marker(number) if has_class else "o"
            mine: BoolArray = numbers == number
            for is_aside in (True, False):
                chosen = pixels[mine & (points.is_aside == is_aside)]
                self._stamp(painter, chosen, marker, colour, is_aside, opacity)

    def _stamp(self, painter: QPainter, pixels: Array, marker: str, colour: str, hollow: bool, opacity: float) -> None:
        size = BATCH_DOT if self._is_batch else (DOT if self._points and len(self._points.ids) < MANY else DOT - 2)
        edge = self.roles.text if self._is_batch else self.roles.plot_background
        if self._is_batch and self._points is not None and self._points.classes is None:
            colour = self.roles.link
        ratio = painter.device().devicePixelRatioF()
        draw_stamps(painter, pixels, sample_stamp(marker, colour, edge, size, hollow, ratio), opacity)


class PredictionLayer(Layer):
    """Errors of the batch, and each contender's line: what it predicts, or where its classes meet."""

    _picture: FitPicture | None = None

    def __init__(self, view_box: ViewBox) -> None:
        super().__init__(view_box, depth=20)
        self.roles: Roles = DARK
        self._borders: dict[int, Array] = {}

    def set_picture(self, picture: FitPicture, borders: dict[int, Array]) -> None:
        """Show these lines; `borders` (n, 2) by contender."""
        self._picture, self._borders = picture, borders
        self.refresh()

    def render_layer(self, painter: QPainter, scale: Scale) -> None:
        picture = self._picture
        if picture is None:
            return
        if picture.kind == "agreement":
            self._draw_diagonal(painter, scale)
        if len(picture.sticks):
            painter.setPen(cosmetic_pen(with_alpha(self.roles.bad, 0.8), 1.4))
            ends = np.hstack((scale.pixels(picture.sticks[:, :2]), scale.pixels(picture.sticks[:, 2:])))
            draw_segments(painter, np.clip(ends, -1e4, 1e4)[np.isfinite(ends).all(axis=1)])
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for number, line in enumerate(picture.chances):
            self._draw_line(painter, scale, line, class_colour(number, self.roles), 2.0)
        order = sorted(range(len(picture.contenders)), key=lambda index: index == picture.selected)
        for index in order:
            contender = picture.contenders[index]
            line = self._borders.get(index, np.empty((0, 2))) if picture.kind == "plane" else contender.line
            self._draw_line(painter, scale, line, contender.colour, 2.4 if index == picture.selected else 1.7)

    def _draw_line(self, painter: QPainter, scale: Scale, line: Array, colour: str, width: float) -> None:
        if len(line) < 2:
            return
        pieces = segments(scale.pixels(line), scale.width, scale.height)
        painter.setPen(cosmetic_pen(with_alpha(self.roles.plot_background, 0.75), width + 2.2))
        draw_segments(painter, pieces)
        painter.setPen(cosmetic_pen(colour, width))
        draw_segments(painter, pieces)

    def _draw_diagonal(self, painter: QPainter, scale: Scale) -> None:
        low, high = min(scale.left, scale.bottom), max(scale.right, scale.top)
        pixels = scale.pixels(np.array([[low, low], [high, high]]))
        painter.setPen(cosmetic_pen(self.roles.muted, 1.2, Qt.PenStyle.DashLine))
        painter.drawPath(arrayToQPath(pixels[:, 0], pixels[:, 1]))


def draw_stamps(painter: QPainter, pixels: Array, stamp: QPixmap, opacity: float = 1.0) -> None:
    """Put a small picture's centre on each pixel (n, 2): all in one call, 5,000 in about a millisecond."""
    near = pixels[(np.abs(pixels) < 1e5).all(axis=1)]
    if not len(near):
        return
    ratio = stamp.devicePixelRatio()
    array = PrimitiveArray(QPainter.PixmapFragment, 10)
    array.resize(len(near))
    fields = array.ndarray()
    fields[:, :2] = near
    fields[:, 2:4] = 0.0
    fields[:, 4], fields[:, 5] = stamp.width(), stamp.height()
    fields[:, 6:8] = 1.0 / ratio
    fields[:, 8], fields[:, 9] = 0.0, opacity
    painter.drawPixmapFragments(*array.drawargs(), stamp)  # type: ignore[call-arg]  # drawargs is a pair


@lru_cache(maxsize=256)
def sample_stamp(marker: str, colour: str, edge: str, size: float, hollow: bool, ratio: float) -> QPixmap:
    """A sample's dot; hollow where the sample is set aside."""
    side = round(size + 6)
    pixmap = QPixmap(round(side * ratio), round(side * ratio))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(side / 2, side / 2)
    painter.scale(size, size)
    path = marker_path(marker)
    painter.setPen(QPen(QColor(edge), (4.2 if hollow else 2.4) / size))
    painter.drawPath(path)
    painter.setPen(QPen(QColor(colour), 1.6 / size) if hollow else Qt.PenStyle.NoPen)
    painter.setBrush(Qt.BrushStyle.NoBrush if hollow else QColor(colour))
    painter.drawPath(path)
    painter.end()
    return pixmap
