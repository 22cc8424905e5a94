"""What is painted flat over the surface: the axes' words, minima, the start and the balls."""

import math
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache, partial

import numpy as np
from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPixmap

from app.core.arrays import Array
from app.screen.pictures.picture import ContenderPicture, Picture
from app.style.roles import Roles
from app.views.axes import number_font
from app.views.marks import draw_ball, draw_halo, draw_minimum, draw_start
from app.views.surface3d.axes import Label, project
from app.views.surface3d.mesh import LIFT, Relief, hidden

FAINT, FAINT_BALL = 0.4, 0.65
"""Opacity of a sign and of a ball behind a hill."""


@dataclass(frozen=True, slots=True, eq=False)
class Eye:
    """Where the surface is seen from: the place (3,), the projection (4, 4) and the canvas in pixels."""

    place: Array
    matrix: Array
    width: float
    height: float

    def pixels(self, places: Array) -> Array:
        """Pixels (n, 2) of places (n, 3)."""
        return project(places, self.matrix, self.width, self.height)


def draw_labels(painter: QPainter, eye: Eye, labels: tuple[Label, ...], roles: Roles) -> None:
    """The numbers and names of the axes; numbers that would cover another are left out."""
    at = eye.pixels(np.array([label.place for label in labels]))
    outward = eye.pixels(np.array([label.outward for label in labels])) - at
    taken: list[QRectF] = []
    order = sorted(range(len(labels)), key=lambda index: not labels[index].is_name)
    for index in order:
        label = labels[index]
        length = float(np.hypot(*outward[index]))
        if not np.isfinite(length) or length == 0 or not np.isfinite(at[index]).all():
            continue
        ink = roles.plot_foreground if label.is_name else roles.muted
        text = _written(
            label.text, 14 if label.is_name else 12, label.is_name, ink, painter.device().devicePixelRatioF()
        )
        card = QRectF(QPointF(0, 0), text.deviceIndependentSize())
        distance = 42.0 if label.is_name and labels[index].place[2] < 0 else 16.0
        card.moveCenter(QPointF(*(at[index] + outward[index] / length * (distance + card.width() / 4))))
        card.moveLeft(min(max(card.left(), 4.0), eye.width - card.width() - 4.0))
        card.moveTop(min(max(card.top(), 4.0), eye.height - card.height() - 4.0))
        if any(card.intersects(other) for other in taken):
            continue
        taken.append(card)
        painter.drawPixmap(QPoint(round(card.left()), round(card.top())), text)


@lru_cache(maxsize=256)
def _written(text: str, pixels: int, is_bold: bool, ink: str, ratio: float) -> QPixmap:
    """A text as a picture: the labels stay the same while the box is turned."""
    font = number_font(pixels, bold=is_bold)
    metrics = QFontMetricsF(font)
    width, height = math.ceil(metrics.horizontalAdvance(text)) + 2, math.ceil(metrics.height())
    pixmap = QPixmap(round(width * ratio), round(height * ratio))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setFont(font)
    painter.setPen(QColor(ink))
    painter.drawText(QRectF(0, 0, width, height), Qt.AlignmentFlag.AlignCenter, text)
    painter.end()
    return pixmap


def draw_signs(painter: QPainter, eye: Eye, picture: Picture, body: Relief) -> None:
    """Minima, the start and the balls; what a hill hides is faint."""
    signs = _signs(picture)
    if not signs:
        return
    theta = np.array([sign.theta for sign in signs])
    places = body.box.places(theta, np.array([sign.loss for sign in signs]))
    places[:, 2] += LIFT
    at, is_behind = eye.pixels(places), hidden(places, eye.place, body)
    for sign, (x, y), behind in zip(signs, at.tolist(), is_behind.tolist(), strict=True):
        if math.isfinite(x) and math.isfinite(y):
            painter.setOpacity(sign.opacity if behind else 1.0)
            sign.draw(painter, QPointF(x, y))
    painter.setOpacity(1.0)


@dataclass(frozen=True, slots=True, eq=False)
class Sign:
    """Something that stands on the surface: where, how faint behind a hill, and how it is painted."""

    theta: Array
    loss: float
    opacity: float
    draw: Callable[[QPainter, QPointF], None]


def _signs(picture: Picture) -> list[Sign]:
    """Everything that stands on the surface, the selected ball last and so on top."""
    found = []
    for minimum in picture.minima if picture.options.show_minima else ():
        mark = partial(draw_minimum, is_global=minimum.is_global)
        found.append(Sign(np.array(minimum.theta), minimum.value, FAINT, mark))
    if picture.start is not None and picture.surface is not None:
        with np.errstate(all="ignore"):
            found.append(Sign(picture.start, float(picture.surface.value(picture.start)), FAINT, _draw_start))
    for index in sorted(range(len(picture.contenders)), key=lambda index: index == picture.selected):
        each = picture.contenders[index]
        has_halo = index == picture.selected and len(picture.contenders) > 1
        found.append(Sign(each.theta, each.loss, FAINT_BALL, partial(_draw_ball, contender=each, has_halo=has_halo)))
    return found


def _draw_ball(painter: QPainter, at: QPointF, contender: ContenderPicture, has_halo: bool) -> None:
    if has_halo:
        draw_halo(painter, at, contender.colour)
    draw_ball(painter, at, contender.marker, contender.colour, hollow=contender.is_lost)


def _draw_start(painter: QPainter, at: QPointF) -> None:
    draw_start(painter, at, ghost=painter.opacity() < 1)
