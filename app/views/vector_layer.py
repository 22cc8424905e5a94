"""The vectors inside a step, drawn on the map from where the step starts."""

from collections.abc import Sequence

import numpy as np
from pyqtgraph import ViewBox
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from app.core.arrays import Array
from app.pictures.scale import Scale
from app.pictures.vector_picture import MapVector, half_axes, placed_arrows
from app.style.roles import DARK, Roles
from app.views.axes import number_font
from app.views.layers import Layer
from app.views.marks import draw_arrow, draw_ellipse, draw_name, name_size

BEYOND = 16.0
"""Pixels from a tip to the middle of its name."""

FONT = 13


class VectorLayer(Layer):
    """The chosen quantities of the step that leaves θ: arrows, ellipses, and their names at the tips."""

    def __init__(self, view_box: ViewBox) -> None:
        super().__init__(view_box, depth=22)
        self.roles: Roles = DARK
        self._theta: Array | None = None
        self.vectors: tuple[MapVector, ...] = ()
        self.setVisible(False)

    def set_vectors(self, theta: Array | None, vectors: Sequence[MapVector]) -> None:
        """Show these from θ (2,); no θ or no vectors hides them."""
        if theta is None and self._theta is None:
            return
        self._theta, self.vectors = theta, tuple(vectors)
        self.setVisible(theta is not None and bool(vectors))
        self.refresh()

    def render_layer(self, painter: QPainter, scale: Scale) -> None:
        if self._theta is None or not self.vectors:
            return
        place = scale.pixels(self._theta)
        if not np.isfinite(place).all() or not scale.contains(*place):
            return
        at = QPointF(*place)
        per_unit = np.array([scale.width / (scale.right - scale.left), -scale.height / (scale.top - scale.bottom)])
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        names = self._draw_sizes(painter, at, per_unit) + self._draw_arrows(painter, at, per_unit)
        self._draw_names(painter, names)

    def _draw_sizes(self, painter: QPainter, at: QPointF, per_unit: Array) -> list[tuple[str, str, QPointF]]:
        """The ellipses; returns text, colour and place of their names."""
        names = []
        for axes, vector in zip(half_axes(self.vectors, per_unit), self.vectors, strict=True):
            if axes is None:
                continue
            draw_ellipse(painter, at, float(axes[0]), float(axes[1]), vector.colour)
            names.append((vector.label, vector.colour, at + QPointF(axes[0] * 0.7 + 10, -axes[1] * 0.7 - 10)))
        return names

    def _draw_arrows(self, painter: QPainter, at: QPointF, per_unit: Array) -> list[tuple[str, str, QPointF]]:
        """The arrows, the short ones on top; returns text, colour and place of their names."""
        names = []
        placed = zip(placed_arrows(self.vectors, per_unit), self.vectors, strict=True)
        pairs = [(arrow, vector) for arrow, vector in placed if arrow is not None]
        for arrow, vector in sorted(pairs, key=lambda pair: -pair[0].length):
            tip = at + QPointF(*arrow.along)
            draw_arrow(painter, at, tip, vector.colour, 2.8 if vector.kind == "step" else 2.0)
            text = f"{vector.label} ×{arrow.times:,}" if arrow.times > 1 else vector.label
            names.append((text, vector.colour, tip + QPointF(*(arrow.along / arrow.length * BEYOND))))
        return names

    def _draw_names(self, painter: QPainter, names: Sequence[tuple[str, str, QPointF]]) -> None:
        """The names near the places wanted; one that would cover another moves below it."""
        font = number_font(FONT)
        inside = self.boundingRect().adjusted(4, 4, -4, -4)
        taken: list[QRectF] = []
        for text, colour, wanted in names:
            card = QRectF(0, 0, *name_size(text, font))
            card.moveCenter(wanted)
            card.moveLeft(max(inside.left(), min(card.left(), inside.right() - card.width())))
            card.moveTop(max(inside.top(), min(card.top(), inside.bottom() - card.height())))
            for _ in names:
                hit = next((other for other in taken if other.intersects(card)), None)
                if hit is not None:
                    below = hit.bottom() + 2
                    card.moveTop(below if below + card.height() <= inside.bottom() else hit.top() - card.height() - 2)
            taken.append(card)
            draw_name(painter, card, text, colour, font)
