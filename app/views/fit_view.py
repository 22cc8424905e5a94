"""The fit: the data, the batch, and what each contender makes of them."""

import dataclasses
import math

import numpy as np
from PySide6.QtCore import QCoreApplication, QPointF, QSignalBlocker, QTimer, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QLabel, QStackedWidget, QVBoxLayout, QWidget

from app.core.arrays import Array
from app.style.buttons import words
from app.style.roles import DARK, Roles
from app.views.axes import BOTTOM_HEIGHT, LEFT_WIDTH, QuietAxis
from app.views.canvas import Canvas
from app.views.decision import COARSE, FINE, DecisionGrid
from app.views.fit_images import ImageGrid
from app.views.fit_layers import PredictionLayer, SampleLayer, ShadeLayer
from app.views.fit_legend import Legend
from app.views.fit_picture import FitOptions, FitPicture, Kind
from app.views.fit_words import kind_words, legend_entries, sample_words, sentence
from app.views.map_layers import PointerLayer

CATCH_UP = 25
"""Milliseconds after which a border that waited for its turn is drawn."""

NEAR = 12.0
"""Pixels within which a sample is pointed at."""


class FitAxis(QuietAxis):
    """An axis that may have no ticks below a value, as probabilities have none below 0."""

    least = -math.inf

    def tickValues(self, minVal: float, maxVal: float, size: float) -> list[tuple[float, list[float]]]:  # noqa: N802, N803
        """The ticks from `least` on."""
        ticks = super().tickValues(minVal, maxVal, size)
        return [(spacing, [value for value in values if value >= self.least]) for spacing, values in ticks]


class FitCanvas(Canvas):
    """Samples, regions and lines on one pair of axes.

    Signals
    -------
    hovered : the number of the sample under the pointer (int), None where there is none.
    """

    hovered = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(QCoreApplication.translate("Fit", "The data and what the contenders predict"), parent)
        self._box = self.add_view_box(0, 1)
        self._left = FitAxis("left", self._box)
        self.ci.addItem(self._left, 0, 0)
        self._axes.append(self._left)
        self._axes_of_fit = (self.add_axis("bottom", self._box, 1, 1), self._left)
        layout = self.ci.layout
        layout.setContentsMargins(4, 6, 14, 4)
        self._axes_of_fit[1].setWidth(LEFT_WIDTH + 18)
        self._axes_of_fit[0].setHeight(BOTTOM_HEIGHT + 18)
        layout.setColumnFixedWidth(0, LEFT_WIDTH + 18)
        layout.setRowFixedHeight(1, BOTTOM_HEIGHT + 18)
        layout.setRowStretchFactor(0, 1)
        layout.setColumnStretchFactor(1, 1)
        self.shade_layer = ShadeLayer(self._box, self._axes_of_fit)
        self.sample_layer = SampleLayer(self._box, depth=5, is_batch=False)
        self.batch_layer = SampleLayer(self._box, depth=6, is_batch=True)
        self.prediction_layer = PredictionLayer(self._box)
        self.pointer_layer = PointerLayer(self._box)
        self._picture: FitPicture | None = None
        self._grids: dict[int, DecisionGrid] = {}
        self._thetas: dict[tuple[int, int], Array] = {}
        self._borders: dict[int, Array] = {}
        self._turn = 0
        self._catching_up = QTimer(self, singleShot=True, interval=CATCH_UP)
        self._catching_up.timeout.connect(self._catch_up)
        self.set_roles(DARK)

    def draw(self, picture: FitPicture) -> None:
        """Show a picture; only what differs from the one before is set."""
        old, self._picture = self._picture, picture
        if old is None or (old.rectangle, old.names) != (picture.rectangle, picture.names):
            self._left.least = -1e-9 if picture.kind == "chances" else -math.inf
            self._box.setRange(xRange=picture.rectangle[0], yRange=picture.rectangle[1], padding=0)
            for axis, name in zip(self._axes_of_fit, _axis_names(picture), strict=True):
                axis.setLabel(name)
            self.shade_layer.refresh()
        if old is None or not _same_plane(old, picture):
            self._forget()
        self.sample_layer.set_points(picture.points, is_dimmed=len(picture.batch.ids) > 0)
        self.batch_layer.set_points(picture.batch)
        if picture.kind == "plane":
            self._decide(picture)
        else:
            self.shade_layer.set_decision(None)
        self.prediction_layer.set_picture(picture, self._borders)

    def set_roles(self, roles: Roles) -> None:
        super().set_roles(roles)
        for layer in (
            self.shade_layer,
            self.sample_layer,
            self.batch_layer,
            self.prediction_layer,
            self.pointer_layer,
        ):
            layer.roles = roles
            layer.refresh()
        self._forget()
        if self._picture is not None:
            self.draw(self._picture)

    def sample_at(self, position: QPointF) -> int | None:
        """The number of the nearest sample drawn within a few pixels of a widget position."""
        picture = self._picture
        if picture is None:
            return None
        pixel = self.pixel_in(self._box, position)
        best, found = NEAR, None
        for points in (picture.points, picture.batch):
            if not len(points.ids):
                continue
            apart = self.prediction_layer.scale_now().pixels(points.places) - (pixel.x(), pixel.y())
            away = np.hypot(apart[:, 0], apart[:, 1])
            nearest = int(np.argmin(np.nan_to_num(away, nan=np.inf)))
            if away[nearest] <= best:
                best, found = float(away[nearest]), int(points.ids[nearest])
        return found

    def position_of(self, place: Array) -> QPointF:
        """Where a place in data is on the widget, in pixels."""
        x, y = self.prediction_layer.scale_now().pixels(place)
        return QPointF(self.mapFromScene(self._box.mapToScene(QPointF(float(x), float(y)))))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Say what is known of the sample under the pointer."""
        self._point_at(self.sample_at(event.position()))

    def pointer_left(self) -> None:
        self._point_at(None)

    def _point_at(self, number: int | None) -> None:
        text = "" if number is None or self._picture is None else sample_words(self._picture, number)
        self.pointer_layer.show_pointer(None, text)
        self.hovered.emit(number)

    # -- regions and borders -----------------------------------------------------------------------

    def _forget(self) -> None:
        self._grids.clear()
        self._thetas.clear()
        self._borders.clear()

    def _decide(self, picture: FitPicture) -> None:
        """Work out the selected contender's regions, and one other's border a frame, each in its turn."""
        self._shade(picture)
        others = [index for index in range(len(picture.contenders)) if self._is_stale(picture, index, COARSE)]
        if others:
            index = next((each for each in others if each > self._turn), others[0])
            self._turn = index
            theta = picture.contenders[index].theta
            self._borders[index] = self._grid(picture, COARSE).decide(theta).border()
            self._thetas[index, COARSE] = theta
        if len(others) > 1:
            self._catching_up.start()

    def _shade(self, picture: FitPicture) -> None:
        if not self._is_stale(picture, picture.selected, FINE):
            return
        decision = self._grid(picture, FINE).decide(picture.chosen.theta)
        self._borders[picture.selected] = decision.border()
        self._thetas = {key: theta for key, theta in self._thetas.items() if key[1] != FINE}
        self._thetas[picture.selected, FINE] = picture.chosen.theta
        self.shade_layer.set_decision(decision if picture.options.shades else None)

    def _is_stale(self, picture: FitPicture, index: int, points: int) -> bool:
        if points == COARSE and index == picture.selected:
            return False
        known = self._thetas.get((index, points))
        return known is None or not np.array_equal(known, picture.contenders[index].theta, equal_nan=True)

    def _grid(self, picture: FitPicture, points: int) -> DecisionGrid:
        if points not in self._grids:
            self._grids[points] = DecisionGrid(picture.problem, picture.rectangle, picture.axes, points)
        return self._grids[points]

    def _catch_up(self) -> None:
        if self._picture is not None and self._picture.kind == "plane":
            self._decide(self._picture)
            self.prediction_layer.set_picture(self._picture, self._borders)


class FitView(QWidget):
    """The picture of the fit with its sentence, its legend and what can be chosen.

    Signals
    -------
    options_chosen : the `FitOptions` that the person wants.
    hovered : the number of the sample under the pointer (int), None where there is none.
    """

    options_chosen = Signal(object)
    hovered = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._picture: FitPicture | None = None
        self.roles: Roles = DARK
        self.canvas = FitCanvas(self)
        self.images = ImageGrid(self)
        self.stack = QStackedWidget(self)
        self.stack.addWidget(self.canvas)
        self.stack.addWidget(self.images)
        self.sentence = words("", "muted", self)
        self.legend = Legend(self)
        self.kinds, self.across, self.upwards = QComboBox(self), QComboBox(self), QComboBox(self)
        self.residuals = QCheckBox(self.tr("Errors"), self)
        self.shades = QCheckBox(self.tr("Regions"), self)
        self._lay_out()
        self._connect()

    def draw(self, picture: FitPicture) -> None:
        """Show a picture; only what differs from the one before is set."""
        old, self._picture = self._picture, picture
        if old is None or _choices(old) != _choices(picture):
            self._show_choices(picture)
        text = sentence(picture)
        if text != self.sentence.text():
            self.sentence.setText(text)
        self.legend.set_entries(legend_entries(picture, self.roles))
        if picture.kind == "images":
            self.stack.setCurrentWidget(self.images)
            self.images.draw(picture)
        else:
            self.stack.setCurrentWidget(self.canvas)
            self.canvas.draw(picture)

    def set_roles(self, roles: Roles) -> None:
        """Take the theme's colours."""
        self.roles = self.legend.roles = roles
        self.canvas.set_roles(roles)
        self.images.set_roles(roles)
        if self._picture is not None:
            self.legend.set_entries(legend_entries(self._picture, roles))
        self.legend.update()

    def _lay_out(self) -> None:
        self.kinds.setAccessibleName(self.tr("Kind of picture"))
        self.across.setAccessibleName(self.tr("Feature across"))
        self.upwards.setAccessibleName(self.tr("Feature upwards"))
        self.across.setToolTip(self.tr("The feature across."))
        self.upwards.setToolTip(self.tr("The feature upwards."))
        for box in (self.kinds, self.across, self.upwards):
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.setMinimumContentsLength(8)
        self.against = QLabel("×", self)
        for widget in (self.kinds, self.across, self.upwards, self.against, self.residuals, self.shades):
            widget.hide()
        controls = QHBoxLayout()
        controls.setSpacing(8)
        for widget in (self.kinds, self.across, self.against, self.upwards):
            controls.addWidget(widget, 0 if widget is self.against else 1)
        controls.addStretch(1)
        controls.addWidget(self.residuals)
        controls.addWidget(self.shades)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 6, 0, 0)
        column.setSpacing(4)
        head = QVBoxLayout()
        head.setContentsMargins(12, 0, 12, 0)
        head.setSpacing(4)
        head.addLayout(controls)
        head.addWidget(self.sentence)
        head.addWidget(self.legend)
        column.addLayout(head)
        column.addWidget(self.stack, 1)

    def _connect(self) -> None:
        self.kinds.activated.connect(lambda at: self._choose(kind=self.kinds.itemData(at)))
        for box in (self.across, self.upwards):
            box.activated.connect(lambda: self._choose(axes=(self.across.currentIndex(), self.upwards.currentIndex())))
        self.residuals.toggled.connect(lambda on: self._choose(residuals=on))
        self.shades.toggled.connect(lambda on: self._choose(shades=on))
        self.canvas.hovered.connect(self.hovered)
        self.images.pointed.connect(self._point_at_image)

    def _choose(self, **changes: object) -> None:
        if self._picture is not None:
            self.options_chosen.emit(dataclasses.replace(self._picture.options, **changes))  # type: ignore[arg-type]

    def _point_at_image(self, index: int) -> None:
        picture = self._picture
        if picture is None or picture.images is None or index < 0:
            self.images.setToolTip("")
            self.hovered.emit(None)
            return
        number = int(picture.images.ids[index])
        self.images.setToolTip(sample_words(picture, number))
        self.hovered.emit(number)

    def _show_choices(self, picture: FitPicture) -> None:
        """Offer the kinds and features that the data allow."""
        options, names = picture.options, picture.problem.data.feature_names
        with QSignalBlocker(self.kinds), QSignalBlocker(self.residuals), QSignalBlocker(self.shades):
            self.kinds.clear()
            for kind in picture.kinds:
                self.kinds.addItem(kind_words(kind), kind)
            self.kinds.setCurrentIndex(picture.kinds.index(picture.kind))
            self.residuals.setChecked(options.residuals)
            self.shades.setChecked(options.shades)
        for box, axis in ((self.across, picture.axes[0]), (self.upwards, picture.axes[1])):
            if [box.itemText(row) for row in range(box.count())] != list(names):
                box.clear()
                box.addItems(list(names))
            box.setCurrentIndex(axis)
        many = picture.kind == "plane" and len(names) > 2
        for widget in (self.across, self.upwards, self.against):
            widget.setVisible(many)
        self.kinds.setVisible(len(picture.kinds) > 1)
        self.residuals.setVisible(picture.kind == "curve")
        self.shades.setVisible(picture.kind == "plane")


def _choices(picture: FitPicture) -> tuple[FitOptions, Kind, tuple[Kind, ...], tuple[int, int], tuple[str, ...]]:
    return picture.options, picture.kind, picture.kinds, picture.axes, picture.problem.data.feature_names


def _same_plane(old: FitPicture, new: FitPicture) -> bool:
    """Whether regions worked out for one picture may serve the other."""
    return (old.problem is new.problem and old.kind == new.kind and old.axes == new.axes) and (
        old.options.shades == new.options.shades and old.rectangle == new.rectangle
    )


def _axis_names(picture: FitPicture) -> tuple[str, str]:
    if picture.kind == "agreement":
        return (
            QCoreApplication.translate("Fit", "True {name}").format(name=picture.names[0]),
            QCoreApplication.translate("Fit", "Predicted {name}").format(name=picture.names[1]),
        )
    if picture.kind == "chances":
        return picture.names[0], QCoreApplication.translate("Fit", "Probability")
    return picture.names
