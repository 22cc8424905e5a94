"""The batch's own loss, drawn anew at every step beside the full one."""

import numpy as np
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QStackedLayout, QVBoxLayout, QWidget

from app.core.arrays import Array
from app.screen.pictures.batch_surface import BatchPicture
from app.screen.pictures.numbers import number_text
from app.screen.pictures.picture import ContenderPicture
from app.style.buttons import words
from app.style.roles import DARK, Roles
from app.style.words import ended_words
from app.views.axes import BOTTOM_HEIGHT, LEFT_WIDTH
from app.views.batch_surface.layers import ON_MAP, BatchCurveLayer, BatchSignLayer, batch_ink
from app.views.batch_surface.legend import Entry, Legend
from app.views.canvas import Canvas
from app.views.colours import plane_image
from app.views.forgetting import Forgetting
from app.views.map.canvas import MARGIN_GAP, MARGIN_WIDTH
from app.views.map.layers import LandscapeLayer

Range = tuple[float, float]


class BatchCanvas(Canvas):
    """A heat map of two parameters, or a curve of one, its edges above those of the canvas of the full loss.

    Beside the heat map is a margin as wide as that of the full map, with the legend in it.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(QCoreApplication.translate("View", "Loss of the current batch"), parent)
        self.box = self.add_view_box(0, 1)
        self.add_axis("bottom", self.box, 1, 1)
        self.add_axis("left", self.box, 0, 0)
        layout = self.ci.layout
        layout.setColumnFixedWidth(0, LEFT_WIDTH)
        layout.setRowFixedHeight(1, BOTTOM_HEIGHT)
        layout.setRowStretchFactor(0, 1)
        layout.setColumnStretchFactor(1, 1)
        layout.setColumnSpacing(1, MARGIN_GAP)
        self.legend = Legend(self)
        self.landscape_layer = LandscapeLayer(self.box)
        self.curve_layer = BatchCurveLayer(self.box)
        self.sign_layer = BatchSignLayer(self.box)
        self._range: tuple[Range, Range] | None = None
        self.set_roles(DARK)

    def set_roles(self, roles: Roles) -> None:
        super().set_roles(roles)
        for layer in (self.landscape_layer, self.curve_layer, self.sign_layer):
            layer.roles = roles
            layer.refresh()

    def set_legend(self, entries: tuple[Entry, ...], roles: Roles) -> None:
        """Explain the signs in the margin."""
        self.legend.set_entries(entries, roles)
        self._place_legend()

    def draw(self, batch: BatchPicture, contender: ContenderPicture, colour_map: str) -> None:
        """Show a batch."""
        is_line = batch.dimension == 1
        self._make_margin(not is_line)
        self.landscape_layer.setVisible(not is_line)
        self.curve_layer.setVisible(is_line)
        bounds = batch.bounds
        self.show_range(bounds[0], _losses(batch.curve) if is_line else bounds[1])
        if batch.plane is not None:
            image = plane_image(batch.plane, batch.shading, colour_map)
            self.landscape_layer.set_landscape(image, batch.plane.rectangle, batch.lines, None)
        else:
            self.curve_layer.set_curve(batch.curve)
        self.sign_layer.set_signs(batch, contender)

    def show_range(self, x: Range, y: Range | None = None) -> None:
        """Show this part; without y as much upwards as before."""
        wanted = (x, y or (self._range[1] if self._range is not None else (0.0, 1.0)))
        if wanted != self._range:
            self._range = wanted
            self.box.setRange(xRange=wanted[0], yRange=wanted[1], padding=0)

    def resizeEvent(self, event: QResizeEvent | None) -> None:  # noqa: N802
        """Keep the legend in the margin."""
        super().resizeEvent(event)
        if hasattr(self, "legend"):
            self._place_legend()

    def _place_legend(self) -> None:
        width = MARGIN_WIDTH + 2
        self.legend.setGeometry(self.width() - width - 4, 8, width, self.legend.heightForWidth(width))

    def _make_margin(self, is_wanted: bool) -> None:
        layout = self.ci.layout
        wanted = float(MARGIN_WIDTH if is_wanted else 0)
        self.legend.setVisible(is_wanted)
        if layout.columnMinimumWidth(2) != wanted or layout.columnSpacing(1) != (MARGIN_GAP if is_wanted else 0):
            layout.setColumnFixedWidth(2, wanted)
            layout.setColumnSpacing(1, MARGIN_GAP if is_wanted else 0)


class BatchSurfaceView(Forgetting, QWidget):
    """The batch's loss with its minimum wandering about that of all samples, and the numbers in words."""

    _batch: BatchPicture | None = None
    _contender: ContenderPicture | None = None

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.roles: Roles = DARK
        self.canvas = BatchCanvas()
        self.heading = QLabel()
        self.numbers = words(role="muted")
        self.legend = Legend()
        self.nothing = words(
            QCoreApplication.translate(
                "View", "Every step uses all samples. Choose a smaller batch to see a loss that moves."
            )
        )
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._colour_map = ""
        self._lay_out()

    def draw(
        self, batch: BatchPicture | None, contender: ContenderPicture | None = None, colour_map: str = "viridis"
    ) -> None:
        """Show the batch of an update with the selected contender; None says that there are no batches."""
        self._stack.setCurrentIndex(0 if batch is not None and contender is not None else 1)
        if batch is None or contender is None:
            return
        if (batch, contender, colour_map) == (self._batch, self._contender, self._colour_map):
            return
        is_other = self._batch is None or _kind(self._batch) != _kind(batch)
        self._batch, self._contender, self._colour_map = batch, contender, colour_map
        self.canvas.draw(batch, contender, colour_map)
        ended = "" if contender.ended_at is None else f" · {ended_words(contender.ended_at)}"
        _say(self.heading, heading_text(batch) + ended)
        _say(self.numbers, numbers_text(batch))
        if is_other:
            self._show_legend()

    def forget(self) -> None:
        super().forget()
        self.canvas.forget()
        for label in (self.heading, self.numbers):
            label.setText("")

    def set_roles(self, roles: Roles) -> None:
        """Wear a theme."""
        self.roles = roles
        self.canvas.set_roles(roles)
        self._show_legend()

    def _show_legend(self) -> None:
        is_line = self._batch is not None and self._batch.dimension == 1
        ink = batch_ink(self.roles) if is_line else ON_MAP
        translate = QCoreApplication.translate
        entries = [Entry("d", ink, translate("View", "lowest point of this batch")), _past_entry(ink)]
        paper = self.roles.text if is_line or self.roles.is_dark else self.roles.muted
        if self._batch is not None and self._batch.surface.minima:
            entries.append(Entry("ring", paper, translate("View", "lowest point of all samples")))
        if is_line:
            entries.insert(0, Entry("line", self.roles.plot_foreground, translate("View", "loss of all samples")))
            entries.insert(0, Entry("line", ink, translate("View", "loss of this batch")))
        self.legend.setVisible(is_line)
        self.legend.set_entries(tuple(entries) if is_line else (), self.roles)
        self.canvas.set_legend(() if is_line else tuple(entries), self.roles)

    def follow(self, x: Range, y: Range | None = None) -> None:
        """Show the part that the full loss shows; what is drawn stays until the next `draw`."""
        self.canvas.show_range(x, y)

    def heights(self) -> tuple[int, int]:
        """The height of the widget, and of that the picture's."""
        return self.height(), round(self.canvas.box.height())

    def _lay_out(self) -> None:
        shown = QWidget()
        rows = QVBoxLayout(shown)
        rows.setContentsMargins(0, 6, 0, 6)
        rows.setSpacing(3)
        self.heading.setWordWrap(True)
        for part in (self.heading, self.numbers, self.legend):
            part.setContentsMargins(12, 0, 12, 0)
        rows.addWidget(self.heading)
        rows.addWidget(self.numbers)
        rows.addWidget(self.canvas, 1)
        legend_row = QVBoxLayout()
        legend_row.setContentsMargins(LEFT_WIDTH + 8, 0, 12, 0)
        legend_row.addWidget(self.legend)
        rows.addLayout(legend_row)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(shown)
        self._stack.addWidget(self.nothing)
        self.canvas.setMinimumHeight(160)


def heading_text(batch: BatchPicture) -> str:
    """Which samples the batch has."""
    template = QCoreApplication.translate("View", "Batch for step {step}: {samples} of {available} samples")
    return template.format(step=f"{batch.step + 1:,}", samples=batch.samples, available=batch.available)


def numbers_text(batch: BatchPicture) -> str:
    """The losses at the ball, and a word on a batch too small to have a lowest point."""
    template = QCoreApplication.translate("View", "Loss at the ball: {batch} of this batch, {full} of all samples.")
    text = template.format(batch=number_text(batch.loss), full=number_text(batch.full_loss))
    if batch.samples < batch.dimension:
        valley = QCoreApplication.translate("View", "One sample cannot fix two parameters: its loss is a valley.")
        return f"{text} {valley}"
    return text


def _past_entry(ink: str) -> Entry:
    return Entry("dots", ink, QCoreApplication.translate("View", "of the batches before"))


def _kind(batch: BatchPicture) -> tuple[int, bool]:
    """What the legend depends on."""
    return batch.dimension, bool(batch.surface.minima)


def _say(label: QLabel, text: str) -> None:
    """Set a label's words where they differ: each change lays the window out anew."""
    if label.text() != text:
        label.setText(text)


def _losses(curve: Array) -> tuple[float, float]:
    """The range of the full loss with room for batches above and below; it holds still while batches change."""
    full = curve[:, 2][np.isfinite(curve[:, 2])]
    if not len(full):
        return 0.0, 1.0
    low, high = float(full.min()), float(np.percentile(full, 99))
    span = (high - low) or 1.0
    return low - 0.35 * span, high + 0.35 * span
