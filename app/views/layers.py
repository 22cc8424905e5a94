"""Layers: what is painted over a view box, in pixels; the heavy ones keep what they painted."""

import math
from collections.abc import Iterable
from functools import lru_cache

import numpy as np
from pyqtgraph import ViewBox
from pyqtgraph.Qt.internals import PrimitiveArray
from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap, QPolygonF
from PySide6.QtWidgets import QGraphicsObject, QStyleOptionGraphicsItem, QWidget

from app.core.arrays import Array
from app.screen.pictures.scale import Scale
from app.views.forgetting import Forgetting


class Layer(Forgetting, QGraphicsObject):
    """Something painted over the whole of a view box.

    A child of the box itself, so that its coordinates are pixels: pens need no scaling, text no mirroring,
    and a change of the shown range needs no new geometry.
    """

    def __init__(self, view_box: ViewBox, depth: float) -> None:
        super().__init__(view_box)
        self._view_box = view_box
        self._rect = QRectF(view_box.rect())
        self.setZValue(depth)
        view_box.sigRangeChanged.connect(self.refresh)
        view_box.sigResized.connect(self._resize)

    def forget(self) -> None:
        super().forget()
        self.refresh()

    def scale_now(self) -> Scale:
        """The scale of the view box as it is shown."""
        (left, right), (bottom, top) = self._view_box.viewRange()
        return Scale(left, right, bottom, top, max(self._rect.width(), 1.0), max(self._rect.height(), 1.0))

    def refresh(self, *_: object) -> None:
        """Paint again soon."""
        self.update()

    def refresh_near(self, points: Array | None, around: float) -> None:
        """Paint again soon, but only so many pixels around data points (n, 2); None for the whole.

        Most of a map stays as it is from step to step, and what is not painted anew need not be sent to the screen.
        """
        if points is None:
            self.update()
            return
        with np.errstate(all="ignore"):
            pixels = self.scale_now().pixels(points)
        self.refresh_part(self.around(pixels, around))

    def refresh_part(self, part: QRectF) -> None:
        """Paint a part again soon; an empty one is nothing, though to Qt it is the whole."""
        if part.isValid():
            self.update(part)

    def around(self, pixels: Array, around: float) -> QRectF:
        """The part so many pixels around pixels (n, 2); the whole where one is no number."""
        if not len(pixels):
            return QRectF()
        (left, top), (right, bottom) = pixels.min(axis=0).tolist(), pixels.max(axis=0).tolist()
        if not all(map(math.isfinite, (left, top, right, bottom))):
            return self._rect
        near = QRectF(QPointF(left, top), QPointF(right, bottom)).adjusted(-around, -around, around, around)
        return near.intersected(self._rect)

    def boundingRect(self) -> QRectF:  # noqa: N802
        return self._rect

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        painter.setClipRect(self._rect)
        with np.errstate(all="ignore"):
            self.render_layer(painter, self.scale_now())

    def render_layer(self, painter: QPainter, scale: Scale) -> None:
        """Paint in pixels of the view box; the layer's own work. Numbers that overflow are no cause for a warning."""
        raise NotImplementedError

    def _resize(self, *_: object) -> None:
        self.prepareGeometryChange()
        self._rect = QRectF(self._view_box.rect())
        self.refresh()


class KeptLayer(Layer):
    """A layer that is painted once into a pixmap and only copied until it is refreshed.

    `DeviceCoordinateCache` would do the same, but its pixmaps share a cache of 10 MB with everything else.
    """

    def __init__(self, view_box: ViewBox, depth: float) -> None:
        super().__init__(view_box, depth)
        self._kept: QPixmap | None = None
        self._lower: KeptLayer | None = None
        self._upper: KeptLayer | None = None

    def ground(self) -> QColor:
        """What the layer is painted on: an opaque colour is copied several times faster than nothing."""
        return QColor(Qt.GlobalColor.transparent)

    def lie_on(self, lower: "KeptLayer") -> None:
        """Keep one picture with the layer below: a frame then copies that one, and blends nothing."""
        self._lower, lower._upper = lower, self

    def refresh(self, *_: object) -> None:
        self._kept = None
        if self._upper is not None:
            self._upper.refresh()
        self.update()

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        if self._upper is None:
            painter.drawPixmap(QPointF(0, 0), self._pixmap(painter.device().devicePixelRatioF()))

    def _pixmap(self, ratio: float) -> QPixmap:
        """The layer's picture, on that of the layer below where it has one."""
        if self._kept is None or self._kept.devicePixelRatio() != ratio:
            self._kept = self._rendered(ratio)
        return self._kept

    def _rendered(self, ratio: float) -> QPixmap:
        if self._lower is not None:
            pixmap = self._lower._pixmap(ratio).copy()
        else:
            pixmap = QPixmap((self._rect.size() * ratio).toSize().expandedTo(QRectF(0, 0, 1, 1).toRect().size()))
            pixmap.setDevicePixelRatio(ratio)
            pixmap.fill(self.ground())
        painter = QPainter(pixmap)
        try:
            with np.errstate(all="ignore"):
                self.render_layer(painter, self.scale_now())
        finally:
            # A painter that outlives its pixmap brings the program down.
            painter.end()
        return pixmap


def cosmetic_pen(colour: QColor | str, width: float, style: Qt.PenStyle = Qt.PenStyle.SolidLine) -> QPen:
    """A pen of this width in pixels."""
    pen = QPen(QColor(colour), width, style)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    return pen


@lru_cache(maxsize=256)
def line_pen(colour: str, width: float) -> QPen:
    """The `cosmetic_pen` of a line that is drawn at every frame; not to be changed."""
    return cosmetic_pen(colour, width)


_PIECES = PrimitiveArray(QLineF, 4)
"""Room for the pieces of the line that is being drawn, used again and again."""


def draw_segments(painter: QPainter, pieces: Array) -> None:
    """Draw straight pieces (n, 4). One by one: a wide antialiased polyline of 500 points costs ten times as much."""
    if not len(pieces):
        return
    _PIECES.resize(len(pieces))
    _PIECES.ndarray()[:] = pieces
    painter.drawLines(*_PIECES.drawargs())


def polygons(points: Array, limit: float = 20_000.0) -> Iterable[QPolygonF]:
    """The pieces of a line (n, 2) parted by rows of nan, as polygons; far pixels are drawn nearer."""
    good = np.isfinite(points).all(axis=1)
    edges = np.flatnonzero(np.diff(np.concatenate(([False], good, [False])).astype(np.int8)))
    near = np.clip(points, -limit, limit)
    for start, stop in edges.reshape(-1, 2):
        if stop - start > 1:
            yield QPolygonF([QPointF(x, y) for x, y in near[start:stop].tolist()])
