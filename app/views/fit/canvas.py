"""The data, the batch, and what each contender makes of them, on one pair of axes."""

import math
import time
from collections.abc import Iterator
from typing import NamedTuple

import numpy as np
from PySide6.QtCore import QCoreApplication, QPointF, QTimer, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QWidget

from app.core.arrays import Array
from app.screen.pictures.decision import COARSE, FINE, Decision, DecisionGrid
from app.screen.pictures.fit_picture import FitPicture
from app.style.roles import DARK, Roles
from app.views.axes import BOTTOM_HEIGHT, LEFT_WIDTH, QuietAxis
from app.views.canvas import CATCH_UP, Canvas
from app.views.fit.layers import PredictionLayer, SampleLayer, ShadeLayer
from app.views.fit.words import sample_words
from app.views.map.layers import PointerLayer

BUDGET = 0.012
"""Seconds a frame in which regions are worked out; of a large model the rest comes with later frames."""

NEAR = 12.0
"""Pixels within which a sample is pointed at."""


class _Deciding(NamedTuple):
    """Regions or a border being worked out in pieces: whose, on how fine a grid, at which θ."""

    place: int
    points: int
    theta: Array
    pieces: Iterator[Decision | None]

    def is_of(self, picture: FitPicture) -> bool:
        """Whether the picture still shows them."""
        return self.place < len(picture.contenders) and (self.points == FINE) == (self.place == picture.selected)


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

    _picture: FitPicture | None = None
    _deciding: _Deciding | None = None

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
        self._grids: dict[int, DecisionGrid] = {}
        self._thetas: dict[tuple[int, int], Array] = {}
        self._borders: dict[int, Array] = {}
        self._turn = 0
        self._has_shaded = False
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
            self._drop_regions()
        self.sample_layer.set_points(picture.points, is_dimmed=len(picture.batch.ids) > 0)
        self.batch_layer.set_points(picture.batch)
        if picture.kind == "plane":
            self._decide(picture)
        else:
            self.shade_layer.set_decision(None)
        self.prediction_layer.set_picture(picture, self._borders)

    def forget(self) -> None:
        super().forget()
        self._drop_regions()

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
        self._drop_regions()
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

    def _drop_regions(self) -> None:
        self._grids.clear()
        self._thetas.clear()
        self._borders.clear()
        self._deciding = None

    def _decide(self, picture: FitPicture) -> None:
        """Work out the selected contender's regions or one other's border: one a frame, each in its turn.

        Those of a large model take several frames; until they are there, the ones before stay.
        """
        must_shade = self._is_stale(picture, picture.selected, FINE)
        others = [index for index in range(len(picture.contenders)) if self._is_stale(picture, index, COARSE)]
        if self._deciding is not None and not self._deciding.is_of(picture):
            self._deciding = None
        if self._deciding is None and must_shade and not (others and self._has_shaded):
            self._has_shaded = True
            self._deciding = self._begun(picture, picture.selected, FINE)
        elif self._deciding is None and others:
            self._has_shaded = False
            self._turn = next((each for each in others if each > self._turn), others[0])
            self._deciding = self._begun(picture, self._turn, COARSE)
        if self._deciding is not None:
            self._go_on(picture, self._deciding)
        if self._deciding is not None or must_shade + len(others) > 1:
            self._catching_up.start()

    def _begun(self, picture: FitPicture, index: int, points: int) -> "_Deciding":
        theta = picture.contenders[index].theta
        return _Deciding(index, points, theta, self._grid(picture, points).deciding(theta))

    def _go_on(self, picture: FitPicture, going: "_Deciding") -> None:
        end = time.perf_counter() + BUDGET
        decision = next(going.pieces)
        while decision is None and time.perf_counter() < end:
            decision = next(going.pieces)
        if decision is None:
            return
        self._deciding = None
        self._borders[going.place] = decision.border()
        if going.points == FINE:
            self._thetas = {key: theta for key, theta in self._thetas.items() if key[1] != FINE}
            self.shade_layer.set_decision(decision if picture.options.shades else None)
        self._thetas[going.place, going.points] = going.theta

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
