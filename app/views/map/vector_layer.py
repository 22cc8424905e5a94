"""The vectors inside a step, drawn on the map from where the step starts."""

import math
from collections.abc import Sequence
from typing import NamedTuple

from pyqtgraph import ViewBox
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from app.core.arrays import Array
from app.screen.pictures.scale import Scale
from app.screen.pictures.vector_picture import MapVector, half_axes, placed_arrows
from app.style.roles import DARK, Roles
from app.views.axes import number_font
from app.views.layers import Layer
from app.views.marks import draw_arrow, draw_ellipse, draw_name, name_size

BEYOND = 16.0
"""Pixels from a tip to the middle of its name."""

FONT = 13


class Ellipse(NamedTuple):
    """A size, in pixels."""

    half_width: float
    half_height: float
    colour: str


class Arrow(NamedTuple):
    """A direction or a step, in pixels of the map."""

    tip: QPointF
    colour: str
    width: float


class Name(NamedTuple):
    """A name and where its middle is wanted."""

    text: str
    colour: str
    middle: QPointF


class Placed(NamedTuple):
    """Everything in pixels: where the step starts, the short arrows last, the names on their cards."""

    at: QPointF
    ellipses: list[Ellipse]
    arrows: list[Arrow]
    cards: list[tuple[QRectF, Name]]

    def near(self) -> QRectF:
        """All that is painted lies in here."""
        x, y = self.at.x(), self.at.y()
        points = [self.at, *(arrow.tip for arrow in self.arrows)]
        wide = max([each.half_width for each in self.ellipses], default=0.0)
        high = max([each.half_height for each in self.ellipses], default=0.0)
        left, right = min(x - wide, *(p.x() for p in points)), max(x + wide, *(p.x() for p in points))
        top, bottom = min(y - high, *(p.y() for p in points)), max(y + high, *(p.y() for p in points))
        near = QRectF(left, top, right - left, bottom - top).adjusted(-8, -8, 8, 8)
        for card, _ in self.cards:
            near = near.united(card)
        return near.adjusted(-2, -2, 2, 2)


class VectorLayer(Layer):
    """The chosen quantities of the step that leaves θ: arrows, ellipses, and their names at the tips."""

    _theta: Array | None = None
    vectors: tuple[MapVector, ...] = ()
    _placed: Placed | None = None

    def __init__(self, view_box: ViewBox) -> None:
        super().__init__(view_box, depth=22)
        self.roles: Roles = DARK
        self.setVisible(False)

    def set_vectors(self, theta: Array | None, vectors: Sequence[MapVector]) -> None:
        """Show these from θ (2,); no θ or no vectors hides them."""
        if theta is None and self._theta is None:
            return
        self._theta, self.vectors = theta, tuple(vectors)
        self.setVisible(theta is not None and bool(vectors))
        for placed in (self._placed, self._place()):
            if placed is not None:
                self.refresh_part(placed.near().intersected(self.boundingRect()))

    def refresh(self, *_: object) -> None:
        """Place everything anew: another part of the map is shown."""
        self._place()
        self.update()

    def render_layer(self, painter: QPainter, scale: Scale) -> None:
        placed = self._placed
        if placed is None:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for ellipse in placed.ellipses:
            draw_ellipse(painter, placed.at, *ellipse)
        for arrow in placed.arrows:
            draw_arrow(painter, placed.at, *arrow)
        font = number_font(FONT)
        for card, name in placed.cards:
            draw_name(painter, card, name.text, name.colour, font)

    def _place(self) -> Placed | None:
        """Work out where everything goes; None where nothing is seen."""
        self._placed = None
        if self._theta is None or not self.vectors:
            return None
        scale = self.scale_now()
        x, y = scale.pixel(*self._theta.tolist())
        if not (math.isfinite(x) and math.isfinite(y) and scale.contains(x, y)):
            return None
        at = QPointF(x, y)
        per_unit = scale.width / (scale.right - scale.left), -scale.height / (scale.top - scale.bottom)
        names: list[Name] = []
        ellipses = self._ellipses(at, per_unit, names)
        arrows = self._arrows(at, per_unit, names)
        self._placed = Placed(at, ellipses, arrows, self._cards(names))
        return self._placed

    def _ellipses(self, at: QPointF, per_unit: tuple[float, float], names: list[Name]) -> list[Ellipse]:
        """The ellipses; their names join the others."""
        found = []
        for axes, vector in zip(half_axes(self.vectors, per_unit), self.vectors, strict=True):
            if axes is None:
                continue
            found.append(Ellipse(*axes, vector.colour))
            middle = QPointF(at.x() + axes[0] * 0.7 + 10, at.y() - axes[1] * 0.7 - 10)
            names.append(Name(vector.label, vector.colour, middle))
        return found

    def _arrows(self, at: QPointF, per_unit: tuple[float, float], names: list[Name]) -> list[Arrow]:
        """The arrows, the short ones on top; their names join the others."""
        found = []
        placed = zip(placed_arrows(self.vectors, per_unit), self.vectors, strict=True)
        pairs = [(arrow, vector) for arrow, vector in placed if arrow is not None]
        for arrow, vector in sorted(pairs, key=lambda pair: -pair[0].length):
            (x, y), length = arrow.along, arrow.length
            tip = QPointF(at.x() + x, at.y() + y)
            found.append(Arrow(tip, vector.colour, 2.8 if vector.kind == "step" else 2.0))
            text = f"{vector.label} ×{arrow.times:,}" if arrow.times > 1 else vector.label
            middle = QPointF(tip.x() + x / length * BEYOND, tip.y() + y / length * BEYOND)
            names.append(Name(text, vector.colour, middle))
        return found

    def _cards(self, names: Sequence[Name]) -> list[tuple[QRectF, Name]]:
        """The names near the places wanted; one that would cover another moves below it."""
        font = number_font(FONT)
        inside = self.boundingRect().adjusted(4, 4, -4, -4)
        taken: list[QRectF] = []
        for name in names:
            card = QRectF(0, 0, *name_size(name.text, font))
            card.moveCenter(name.middle)
            card.moveLeft(max(inside.left(), min(card.left(), inside.right() - card.width())))
            card.moveTop(max(inside.top(), min(card.top(), inside.bottom() - card.height())))
            for _ in names:
                hit = next((other for other in taken if other.intersects(card)), None)
                if hit is None:
                    break
                below = hit.bottom() + 2
                card.moveTop(below if below + card.height() <= inside.bottom() else hit.top() - card.height() - 2)
            taken.append(card)
        return list(zip(taken, names, strict=True))
