"""How well the contenders do: loss and accuracy along the run, on training samples and on those set aside."""

from collections.abc import Sequence

import numpy as np
from pyqtgraph import ViewBox
from PySide6.QtCore import QCoreApplication, QPointF, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.core.arrays import Array
from app.screen.pictures.fit_metrics_picture import MetricsLine, MetricsPicture
from app.screen.pictures.numbers import number_text
from app.screen.pictures.series import Range, horizontal_end, row_at, settled_range
from app.screen.pictures.x_axes import HORIZONTALS, LEAST_SPAN
from app.style.roles import DARK, Roles
from app.views.axes import BOTTOM_HEIGHT, LEFT_WIDTH, QuietAxis
from app.views.canvas import Canvas
from app.views.charts.layers import CursorLayer, Row, ValueTable
from app.views.fit.legend import Entry, Legend
from app.views.fit.metrics_layers import PairLayer, Title
from app.views.forgetting import Forgetting

HEADER = 24


class MetricsCanvas(Canvas):
    """Two charts over the same x axis: loss above, accuracy below where there are classes.

    Signals
    -------
    seek : the step (int) that was clicked or dragged to.
    """

    seek = Signal(int)

    _picture: MetricsPicture | None = None
    _is_seeking: bool = False

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(QCoreApplication.translate("Fit", "Loss and accuracy along the run"), parent)
        self.ci.layout.setContentsMargins(8, 0, 20, 4)
        self.ci.layout.setColumnFixedWidth(0, LEFT_WIDTH)
        self.ci.layout.setColumnStretchFactor(1, 1)
        self.titles: list[Title] = []
        self.boxes: list[ViewBox] = []
        self.layers: list[PairLayer] = []
        self.cursors: list[CursorLayer] = []
        self._bottoms: list[QuietAxis] = []
        self._lefts: list[QuietAxis] = []
        for place in (0, 1):
            self._add_chart(place)
        self.table = ValueTable(self.ci)
        self._ranges: list[Range | None] = [None, None]
        self.titles[0].text = QCoreApplication.translate("Fit", "Loss")
        self.titles[1].text = QCoreApplication.translate("Fit", "Accuracy")
        self._arrange(has_classes=False)
        self.set_roles(DARK)

    def draw(self, picture: MetricsPicture) -> None:
        """Show a picture; only what differs from the one before is set."""
        old, self._picture = self._picture, picture
        if old is None or (old.has_classes, old.horizontal) != (picture.has_classes, picture.horizontal):
            self._arrange(picture.has_classes)
        least = 10.0 if HORIZONTALS[picture.horizontal].is_whole else LEAST_SPAN
        x_range = (0.0, horizontal_end(max(line.last for line in picture.lines), least))
        for box in self.boxes:
            if tuple(box.viewRange()[0]) != x_range:
                box.setXRange(*x_range, padding=0)
        self._settle(picture.lines)
        for place, (name, cursor) in enumerate(zip(("loss", "accuracy"), self.cursors, strict=True)):
            pairs = tuple(
                (_points(line, f"train_{name}"), _points(line, f"validation_{name}"), line.colour)
                for line in sorted(picture.lines, key=lambda line: line is picture.lines[picture.selected])
            )
            self.layers[place].set_pairs(pairs)
            dots = tuple(
                (line.at, getattr(line.now, f"train_{name}"), line.colour)
                for line in picture.lines
                if line.now is not None and np.isfinite(getattr(line.now, f"train_{name}"))
            )
            cursor.set_cursor_at(picture.lines[picture.selected].at, dots)

    def set_roles(self, roles: Roles) -> None:
        super().set_roles(roles)
        for layer in self.layers:
            layer.roles = roles
            layer.refresh()
        for cursor in self.cursors:
            cursor.roles = roles
            cursor.refresh()
        for title in self.titles:
            title.roles = roles
            title.update()
        self.table.roles = roles

    def step_at(self, position: QPointF) -> int:
        """The step under a widget position: of the selected contender where the x axis counts something else."""
        picture = self._picture
        if picture is None:
            return 0
        x = self._x_at(position)
        if picture.horizontal == "step":
            return max(0, min(round(x), picture.last))
        line = picture.lines[picture.selected]
        return int(line.curve.steps[row_at(line.x, x)]) if len(line.x) else 0

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Move the cursor of the run here."""
        if event.button() == Qt.MouseButton.LeftButton and self._picture is not None:
            self._is_seeking = True
            self.seek.emit(self.step_at(event.position()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Show the values at the nearest measured step; move the cursor of the run while the button is down."""
        if self._picture is None:
            return
        step = self.step_at(event.position())
        if self._is_seeking:
            self.seek.emit(step)
        x = self._x_at(event.position()) if self._picture.horizontal != "step" else float(step)
        rows = [_row(line, x) for line in self._picture.lines if len(line.x)]
        title = QCoreApplication.translate("Fit", "Step {step}: training, set aside")
        if not self._picture.has_aside:
            title = QCoreApplication.translate("Fit", "Step {step}")
        at = self.mapToScene(event.position().toPoint())
        self.table.show_values(title.format(step=f"{step:,}"), rows, at, self.ci.sceneBoundingRect())
        for cursor in self.cursors:
            cursor.set_pointed(x)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Let the cursor of the run go."""
        self._is_seeking = False

    def pointer_left(self) -> None:
        """Hide the table of values."""
        self.table.hide()
        for cursor in self.cursors:
            cursor.set_pointed(None)

    def _x_at(self, position: QPointF) -> float:
        pixel = self.pixel_in(self.boxes[0], position)
        return float(self.cursors[0].scale_now().data(pixel.x(), pixel.y())[0])

    def _add_chart(self, place: int) -> None:
        title = Title()
        self.ci.addItem(title, 3 * place, 1)
        box = self.add_view_box(3 * place + 1, 1)
        left = self.add_axis("left", box, 3 * place + 1, 0)
        bottom = self.add_axis("bottom", box, 3 * place + 2, 1)
        self.titles.append(title)
        self.boxes.append(box)
        self.layers.append(PairLayer(box, left))
        self.cursors.append(CursorLayer(box))
        self._bottoms.append(bottom)
        self._lefts.append(left)
        self.ci.layout.setRowFixedHeight(3 * place, HEADER)
        self.ci.layout.setRowStretchFactor(3 * place + 1, 1)

    def _arrange(self, has_classes: bool) -> None:
        """Give the accuracy room where there is one."""
        layout = self.ci.layout
        for place, visible in ((0, True), (1, has_classes)):
            for item in (self.titles[place], self.boxes[place]):
                item.setVisible(visible)
            layout.setRowFixedHeight(3 * place, HEADER if visible else 0)
            layout.setRowMaximumHeight(3 * place + 1, 16_777_215 if visible else 0)
            layout.setRowStretchFactor(3 * place + 1, 1 if visible else 0)
            is_lowest = visible and place == int(has_classes)
            height = BOTTOM_HEIGHT + 18 if is_lowest else (6 if visible else 0)
            self._bottoms[place].setVisible(is_lowest)
            self._bottoms[place].setHeight(height)
            layout.setRowFixedHeight(3 * place + 2, height)
            horizontal = "step" if self._picture is None else self._picture.horizontal
            self._bottoms[place].setLabel(QCoreApplication.translate("Chart", HORIZONTALS[horizontal].unit))
        self._lefts[1].setVisible(has_classes)
        # An axis that was hidden forgets its width.
        self._lefts[1].setWidth(LEFT_WIDTH)
        layout.activate()

    def _settle(self, lines: Sequence[MetricsLine]) -> None:
        """Choose the y ranges; a contender that left for infinity must not flatten the others."""
        for place, name in enumerate(("loss", "accuracy")):
            parts = [getattr(line.curve, f"{kind}_{name}") for line in lines for kind in ("train", "validation")]
            values = np.concatenate(parts)
            values = values[np.isfinite(values)]
            if not len(values):
                continue
            low, high = float(values.min()), float(values.max())
            high = max(low, min(high, 3.0 * float(np.percentile(values, 90)) + 1e-300))
            settled = settled_range(self._ranges[place], (low, high))
            if settled != self._ranges[place]:
                self._ranges[place] = settled
                self.boxes[place].setYRange(*settled, padding=0)


class MetricsView(Forgetting, QWidget):
    """The charts under their legend.

    Signals
    -------
    seek : the step (int) that was clicked or dragged to.
    """

    seek = Signal(int)

    _picture: MetricsPicture | None = None

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.roles: Roles = DARK
        self.legend = Legend(self)
        self.canvas = MetricsCanvas(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 6, 0, 0)
        column.setSpacing(2)
        head = QVBoxLayout()
        head.setContentsMargins(12, 0, 12, 0)
        head.addWidget(self.legend)
        column.addLayout(head)
        column.addWidget(self.canvas, 1)
        self.canvas.seek.connect(self.seek)

    def draw(self, picture: MetricsPicture) -> None:
        """Show a picture; only what differs from the one before is set."""
        self._picture = picture
        self.legend.set_entries(self._entries(picture))
        self.canvas.draw(picture)

    def set_roles(self, roles: Roles) -> None:
        """Take the theme's colours."""
        self.roles = self.legend.roles = roles
        self.canvas.set_roles(roles)
        if self._picture is not None:
            self.legend.set_entries(self._entries(self._picture))
        self.legend.update()

    def forget(self) -> None:
        super().forget()
        self.legend.set_entries(())
        self.canvas.forget()

    def _entries(self, picture: MetricsPicture) -> tuple[Entry, ...]:
        ink = self.roles.plot_foreground
        entries = [Entry("line", ink, "", QCoreApplication.translate("Fit", "Training"))]
        if picture.has_aside:
            entries.append(Entry("dashes", ink, "", QCoreApplication.translate("Fit", "Set aside")))
        return (*entries, *(Entry("marker", line.colour, line.marker, line.label) for line in picture.lines))


def _points(line: MetricsLine, name: str) -> Array:
    return np.column_stack((line.x, getattr(line.curve, name)))


def _row(line: MetricsLine, x: float) -> Row:
    """The values at the newest measured row whose place on the x axis is ≤ x."""
    curve = line.curve
    at = row_at(line.x, x)
    texts = [
        number_text(float(value[at]), 4)
        for value in (curve.train_loss, curve.validation_loss)
        if np.isfinite(value[at])
    ]
    accuracies = (curve.train_accuracy[at], curve.validation_accuracy[at])
    texts += [f"{100 * accuracy:.1f} %" for accuracy in accuracies if np.isfinite(accuracy)]
    return Row(line.marker, line.colour, line.label, ", ".join(texts) or "–")
