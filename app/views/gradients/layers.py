"""What shows the gradients of batches: arrows and dots around the ball, and their variance against the size."""

import numpy as np
from pyqtgraph import ViewBox
from PySide6.QtCore import QCoreApplication, QPointF, Qt
from PySide6.QtGui import QColor, QPainter

from app.core.arrays import Array
from app.screen.pictures.gradient_cloud import GradientStudy
from app.screen.pictures.scale import Scale, segments
from app.style.roles import DARK, Roles
from app.views.axes import QuietAxis, number_font
from app.views.colours import with_alpha
from app.views.layers import KeptLayer, Layer, cosmetic_pen, draw_segments
from app.views.marks import PAPER, draw_arrow, draw_ball, draw_dot, draw_words

FULL_ARROW = 76.0
"""Length of the full gradient's arrow over the map, in pixels."""

LONGEST = 240.0
MOST_ARROWS = 120
LEAST_SHARE = 1e-15
"""Of the largest variance; what is smaller is rounding and has no place on a logarithmic axis."""


class GradientLayer(Layer):
    """Over the map: which way is down for all samples, for the present batch, and for many batches."""

    _at: Array | None = None

    def __init__(self, view_box: ViewBox, depth: float = 19) -> None:
        super().__init__(view_box, depth)
        self._full, self._batch, self._cloud = np.zeros(2), np.zeros(2), np.empty((0, 2))
        self._colour = "#ffffff"

    def set_gradients(self, at: Array | None, full: Array, batch: Array, cloud: Array, colour: str) -> None:
        """Show the gradients (2,), (2,), (k, 2) at a point; None hides them."""
        self._at, self._full, self._batch, self._cloud, self._colour = at, full, batch, cloud, colour
        self.refresh()

    def render_layer(self, painter: QPainter, scale: Scale) -> None:
        if self._at is None:
            return
        here = scale.pixels(self._at)
        per_unit = np.array([scale.width / (scale.right - scale.left), -scale.height / (scale.top - scale.bottom)])
        full, batch, cloud = (-one * per_unit for one in (self._full, self._batch, self._cloud))
        length = float(np.hypot(*full)) or float(np.hypot(*batch))
        if not (np.isfinite(here).all() and np.abs(here).max() < 1e5 and np.isfinite(length) and length > 0):
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        factor = FULL_ARROW / length
        painter.setPen(cosmetic_pen(with_alpha(self._colour, 0.4), 1.0))
        ends = here + shortened(cloud[:MOST_ARROWS] * factor)
        draw_segments(painter, np.hstack((np.broadcast_to(here, ends.shape), ends)))
        for arrow, colour in ((full, PAPER), (batch, self._colour)):
            end = here + shortened(arrow[None, :] * factor)[0]
            if np.isfinite(end).all():
                draw_arrow(painter, QPointF(*here), QPointF(*end), colour)


class CloudLayer(Layer):
    """Downhill for each of many batches as a dot, for the present batch and for all samples as arrows."""

    _points: Array = np.empty((0, 2))
    _full: Array | None = None
    _batch: Array | None = None

    def __init__(self, view_box: ViewBox) -> None:
        super().__init__(view_box, depth=10)
        self.roles: Roles = DARK
        self._colour, self._marker = "#56b4e9", "o"
        self._is_pale = False

    def set_cloud(self, points: Array, full: Array, batch: Array | None, colour: str, marker: str, pale: bool) -> None:
        """Show gradients (k, 2), (2,), (2,) on the cloud's axes, drawn downhill; a pale cloud is of another θ."""
        self._points, self._full, self._batch = points, full, batch
        self._colour, self._marker, self._is_pale = colour, marker, pale
        self.refresh()

    def render_layer(self, painter: QPainter, scale: Scale) -> None:
        if self._full is None:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        here = scale.pixels(np.zeros(2))
        painter.setPen(cosmetic_pen(self.roles.grid, 1.0))
        painter.drawLine(QPointF(0, here[1]), QPointF(scale.width, here[1]))
        painter.drawLine(QPointF(here[0], 0), QPointF(here[0], scale.height))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(with_alpha(self._colour, 0.2 if self._is_pale else 0.55))
        for x, y in scale.pixels(-self._points).tolist():
            if -9 < x < scale.width + 9 and -9 < y < scale.height + 9:
                painter.drawEllipse(QPointF(x, y), 2.6, 2.6)
        arrows = [(self._full, self.roles.text)]
        if self._batch is not None:
            arrows.append((self._batch, self._colour))
        for gradient, colour in arrows:
            end = np.clip(scale.pixels(-gradient), -2e3, 4e3)
            if np.isfinite(end).all():
                draw_arrow(painter, QPointF(*here), QPointF(*end), colour, 2.6)
        draw_ball(painter, QPointF(*here), self._marker, self._colour, size=11.0)


class VarianceLayer(KeptLayer):
    """The measured variance at each size, the foretold one, and the plain 1/m line, on two logarithmic axes."""

    _study: GradientStudy | None = None

    def __init__(self, view_box: ViewBox, axes: tuple[QuietAxis, QuietAxis]) -> None:
        super().__init__(view_box, depth=0)
        self.roles: Roles = DARK
        self._axes = axes
        self._size = 0
        self._colour = "#56b4e9"

    def set_study(self, study: GradientStudy | None, size: int, colour: str) -> None:
        """Show a study with one of its sizes marked."""
        self._study, self._size, self._colour = study, size, colour
        self.refresh()

    def render_layer(self, painter: QPainter, scale: Scale) -> None:
        if self._study is None:
            return
        self._draw_grid(painter, scale)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        measured, foretold, plain = variance_lines(self._study)
        styles = (
            (plain, self.roles.muted, Qt.PenStyle.DashLine, 1.2),
            (foretold, self.roles.plot_foreground, Qt.PenStyle.SolidLine, 1.4),
        )
        for line, colour, style, width in styles:
            painter.setPen(cosmetic_pen(colour, width, style))
            draw_segments(painter, segments(scale.pixels(line), scale.width, scale.height))
        for x, y in measured.tolist():
            place = scale.pixels(np.array([x, y]))
            is_chosen = abs(x - np.log10(self._size)) < 1e-9 if self._size else False
            edge = self.roles.text if is_chosen else self.roles.plot_background
            draw_dot(painter, QPointF(*place), self._colour, edge, 5.4 if is_chosen else 4.0)
        inside = self.boundingRect().adjusted(2, 2, -2, -2)
        title = QCoreApplication.translate("View", "variance of the gradient")
        draw_words(painter, title, inside.bottomLeft(), number_font(12), self.roles, inside=inside, backed=False)

    def _draw_grid(self, painter: QPainter, scale: Scale) -> None:
        painter.setPen(cosmetic_pen(QColor(self.roles.grid), 1.0))
        left, bottom = self._axes
        for _, values in left.tickValues(scale.bottom, scale.top, scale.height):
            for value in values:
                y = round(float(scale.pixels(np.array([0.0, value]))[1])) + 0.5
                painter.drawLine(QPointF(0, y), QPointF(scale.width, y))
        for _, values in bottom.tickValues(scale.left, scale.right, scale.width):
            for value in values:
                x = round(float(scale.pixels(np.array([value, 0.0]))[0])) + 0.5
                painter.drawLine(QPointF(x, 0), QPointF(x, scale.height))


def variance_lines(study: GradientStudy) -> tuple[Array, Array, Array]:
    """log10 m against log10 of the measured variance, of the foretold one, and of the plain 1/m law, (k, 2) each.

    Sizes whose batches all have the same gradient have no place on a logarithmic axis and are left out.
    """
    sizes = np.array([one.size for one in study.sizes], np.float64)
    measured = np.array([one.variance for one in study.sizes])
    foretold = np.array([one.expected for one in study.sizes])
    n = study.available
    factor = np.ones(len(sizes)) if study.is_replaced or n < 2 else (n - sizes) / (n - 1)
    with np.errstate(all="ignore"):
        spread = float(np.nanmax(np.append(foretold * sizes / np.where(factor > 0, factor, np.nan), -np.inf)))
        if not np.isfinite(spread):
            spread = float(measured[0] * sizes[0])
        fine = np.geomspace(1, max(n, 2), 80)
        law = np.ones(80) if study.is_replaced or n < 2 else np.maximum(n - fine, 0) / (n - 1)
        lines = (np.column_stack((sizes, measured)), np.column_stack((fine, spread / fine * law)))
        plain = np.column_stack((fine[[0, -1]], spread / fine[[0, -1]]))
        found = [np.log10(line[line[:, 1] > LEAST_SHARE * spread]) for line in (*lines, plain)]
    return found[0], found[1], found[2]


def shortened(arrows: Array) -> Array:
    """Arrows (k, 2) in pixels, none longer than `LONGEST`."""
    lengths = np.hypot(arrows[:, 0], arrows[:, 1])[:, None]
    with np.errstate(all="ignore"):
        return np.asarray(arrows * np.minimum(1.0, LONGEST / np.maximum(lengths, 1e-12)))
