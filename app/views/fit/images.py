"""Samples that are images, each with what the model says of it."""

import math

import numpy as np
from PySide6.QtCore import QCoreApplication, QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QImage, QMouseEvent, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QWidget

from app.screen.pictures.fit_picture import FitPicture, Images
from app.style.roles import DARK, Roles
from app.views.axes import number_font
from app.views.forgetting import Forgetting

WORDS = 18.0
GAP = 8.0
LEAST, MOST = 34.0, 84.0
"""Sides of an image in pixels."""


class ImageGrid(Forgetting, QWidget):
    """Images in rows; wrong ones are framed, those of the batch have a dot.

    Signals
    -------
    pointed : the sample's place in the picture's `images` under the pointer; -1 when it leaves.
    """

    pointed = Signal(int)

    _images: Images | None = None
    _tiles: tuple[QImage, ...] = ()
    _ids: bytes = b""
    _kept: QPixmap | None = None

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.roles: Roles = DARK
        self._names: tuple[str, ...] = ()
        self._fonts = number_font(11), number_font(11, bold=True)
        self.setMouseTracking(True)
        self.setAccessibleName(QCoreApplication.translate("Fit", "Samples and what the model says of them"))

    def draw(self, picture: FitPicture) -> None:
        """Show the images of a picture."""
        images = picture.images
        if images is None:
            return
        if images.ids.tobytes() != self._ids or self._images is None:
            self._ids = images.ids.tobytes()
            self._make_tiles(images)
        self._images, self._names = images, picture.problem.class_names or ()
        self.update()

    def forget(self) -> None:
        super().forget()
        self.update()

    def set_roles(self, roles: Roles) -> None:
        """Take the theme's colours."""
        self.roles = roles
        if self._images is not None:
            self._make_tiles(self._images)
        self.update()

    def layout_of(self, count: int) -> tuple[int, int, float]:
        """Columns, images shown, and the side of each: as large as all of them fit, and at least `LEAST`."""
        width, height = max(self.width() - GAP, 1.0), max(self.height() - GAP, 1.0)
        side = MOST
        while side > LEAST:
            columns = max(1, int(width // (side + GAP)))
            if math.ceil(count / columns) * (side + WORDS + GAP) <= height:
                break
            side -= 1.0
        columns = max(1, int(width // (side + GAP)))
        rows = max(1, int(height // (side + WORDS + GAP)))
        return columns, min(count, columns * rows), side

    def place(self, index: int, columns: int, side: float) -> QRectF:
        """Where an image lies; the rows are centred."""
        row, column = divmod(index, columns)
        left = (self.width() - columns * (side + GAP) + GAP) / 2
        return QRectF(left + column * (side + GAP), GAP + row * (side + WORDS + GAP), side, side)

    def index_at(self, position: QPointF) -> int:
        """The image under a position; -1 where there is none."""
        if self._images is None:
            return -1
        columns, shown, side = self.layout_of(len(self._images.ids))
        for index in range(shown):
            if self.place(index, columns, side).adjusted(0, 0, 0, WORDS).contains(position):
                return index
        return -1

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Paint the images."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self.roles.plot_background))
        if self._images is not None:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            columns, shown, side = self.layout_of(len(self._images.ids))
            places = [self.place(index, columns, side) for index in range(shown)]
            painter.drawPixmap(0, 0, self._tile_sheet(places))
            for index, place in enumerate(places):
                self._paint(painter, self._images, index, place)
        painter.end()

    def _tile_sheet(self, places: list[QRectF]) -> QPixmap:
        """All tiles in their places; scaling them at every step would take most of a frame."""
        ratio = self.devicePixelRatioF()
        size = (self.size().toSizeF() * ratio).toSize()
        if self._kept is None or self._kept.size() != size:
            self._kept = QPixmap(size)
            self._kept.setDevicePixelRatio(ratio)
            self._kept.fill(QColor(self.roles.plot_background))
            painter = QPainter(self._kept)
            for tile, place in zip(self._tiles, places, strict=False):
                painter.drawImage(place, tile)
            painter.end()
        return self._kept

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Tell what is pointed at."""
        self.pointed.emit(self.index_at(event.position()))

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802
        """Nothing is pointed at."""
        self.pointed.emit(-1)

    def _make_tiles(self, images: Images) -> None:
        grey = images.pixels if self.roles.is_dark else 1.0 - images.pixels
        tiles = np.ascontiguousarray((grey * 255).round().astype(np.uint8))
        side = tiles.shape[1]
        self._kept = None
        self._tiles = tuple(
            QImage(tile.tobytes(), side, side, side, QImage.Format.Format_Grayscale8).copy() for tile in tiles
        )

    def _paint(self, painter: QPainter, images: Images, index: int, place: QRectF) -> None:
        is_wrong = images.said[index] != images.true[index]
        colour = self.roles.bad if is_wrong else self.roles.border
        painter.setPen(QPen(QColor(colour), 2.4 if is_wrong else 1.0))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(place)
        if images.in_batch[index]:
            painter.setPen(QPen(QColor(self.roles.plot_background), 1.5))
            painter.setBrush(QColor(self.roles.link))
            painter.drawEllipse(place.topRight() + QPointF(-7, 7), 4.5, 4.5)
        words = QRectF(place.left() - 2, place.bottom() + 1, place.width() + 4, WORDS)
        sure = images.sure[index]
        text = f"{self._names[images.said[index]]}  {100 * sure:.0f} %" if np.isfinite(sure) else "–"
        painter.setFont(self._fonts[int(is_wrong)])
        if painter.fontMetrics().horizontalAdvance(text) > words.width():
            text = self._names[images.said[index]]
        painter.setPen(QColor(self.roles.bad if is_wrong else self.roles.text))
        painter.drawText(words, Qt.AlignmentFlag.AlignCenter, text)
