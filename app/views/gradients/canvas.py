"""The canvas of the gradients of batches: the cloud above, the variance below."""

import numpy as np
from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QWidget

from app.screen.pictures.gradient_cloud import GradientStudy
from app.style.roles import DARK, Roles
from app.views.axes import BOTTOM_HEIGHT, LEFT_WIDTH
from app.views.canvas import Canvas
from app.views.gradients.layers import CloudLayer, VarianceLayer, variance_lines


class CloudCanvas(Canvas):
    """Above the arrows and the cloud, below the variance against the batch's size.

    Signals
    -------
    size_chosen(int) : the person clicked on a size of the study.
    """

    size_chosen = Signal(int)

    study: GradientStudy | None = None

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(QCoreApplication.translate("View", "Gradients of many batches"), parent)
        self.cloud_box = self.add_view_box(0, 1)
        self.chart_box = self.add_view_box(2, 1)
        self.left, self.bottom = (
            self.add_axis("left", self.chart_box, 2, 0),
            self.add_axis("bottom", self.chart_box, 3, 1),
        )
        for axis in (self.left, self.bottom):
            axis.setLogMode(True)
        self.bottom.setLabel(QCoreApplication.translate("View", "batch size m"))
        self.cloud_layer = CloudLayer(self.cloud_box)
        self.variance_layer = VarianceLayer(self.chart_box, (self.left, self.bottom))
        layout = self.ci.layout
        layout.setColumnFixedWidth(0, LEFT_WIDTH)
        layout.setRowFixedHeight(1, 8)
        layout.setRowStretchFactor(0, 3)
        layout.setColumnStretchFactor(1, 1)
        self.show_chart(False)
        self.set_roles(DARK)

    def show_chart(self, shown: bool) -> None:
        """Give the variances room below the cloud, or none."""
        for part in (self.chart_box, self.left, self.bottom, self.variance_layer):
            part.setVisible(shown)
        height = BOTTOM_HEIGHT + 18 if shown else 0
        # pyqtgraph gives an axis no size while it is hidden, and none back when it is shown again.
        self.left.setWidth(LEFT_WIDTH if shown else 0)
        self.bottom.setHeight(height)
        layout = self.ci.layout
        layout.setRowFixedHeight(3, height)
        layout.setRowStretchFactor(2, 2 if shown else 0)
        layout.setRowMinimumHeight(2, 0)
        layout.setRowMaximumHeight(2, 16_777_215 if shown else 0)
        layout.activate()

    def set_roles(self, roles: Roles) -> None:
        super().set_roles(roles)
        for layer in (self.cloud_layer, self.variance_layer):
            layer.roles = roles
            layer.refresh()

    def show_reach(self, reach: float) -> None:
        """Show the arrows' plane so far from the ball, a unit as long on both axes."""
        box = self.cloud_box.rect()
        wide, high = max(box.width(), 1.0), max(box.height(), 1.0)
        x, y = reach * max(wide / high, 1.0), reach * max(high / wide, 1.0)
        if not np.allclose(self.cloud_box.viewRange(), ((-x, x), (-y, y)), rtol=1e-9):
            self.cloud_box.setRange(xRange=(-x, x), yRange=(-y, y), padding=0)

    def show_study(self, study: GradientStudy, size: int, colour: str) -> None:
        """Show the variances of a study."""
        if study is not self.study:
            self.study = study
            lines = np.concatenate(variance_lines(study))
            lines = lines[np.isfinite(lines).all(axis=1)]
            if len(lines):
                low, high = lines.min(axis=0), np.maximum(lines.max(axis=0), lines.min(axis=0) + 0.3)
                room = 0.06 * (high - low)
                (left, bottom), (right, top) = low - room, high + room
                self.chart_box.setRange(xRange=(left, right), yRange=(bottom, top), padding=0)
        self.variance_layer.set_study(study, size, colour)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Choose the size under the pointer."""
        pixel = self.pixel_in(self.chart_box, event.position())
        scale = self.variance_layer.scale_now()
        if self.study is not None and self.study.sizes and scale.contains(pixel.x(), pixel.y()):
            self.size_chosen.emit(self.study.of(max(1, round(10 ** scale.data(pixel.x(), pixel.y())[0]))).size)
