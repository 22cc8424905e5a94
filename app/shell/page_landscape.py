"""The page of the landscape: a curve, a map, or a sentence; beside it the batch's own loss."""

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from app.background import Background
from app.core.comparison import Ghost
from app.core.landscapes.base import Bounds
from app.core.problems.training_problem import TrainingProblem
from app.screen.pictures.batch_surface import batch_picture, has_own_batches
from app.screen.pictures.training_surface import TrainingSurface
from app.screen.scene import Scene
from app.style.roles import DARK, Roles
from app.views.curve.canvas import LandscapeCurve
from app.views.forgetting import Forgetting
from app.views.map.canvas import LandscapeMap

if TYPE_CHECKING:
    from app.shell.page_plane import PlanePage
    from app.views.batch_surface.view import BatchSurfaceView


SETTLE = 80
"""Milliseconds of rest after which a zoomed batch is worked out anew."""


class LandscapePage(Forgetting, QWidget):
    """Shows a curve for one dimension, a map for two, a sentence for more; passes their gestures on.

    The batch's own loss lies under the full one with the same edges and ranges, so that they compare by eye.

    Signals
    -------
    start_dragged(theta), start_dropped(theta), hovered(theta or None) : as the canvases'.
    """

    start_dragged = Signal(object)
    start_dropped = Signal(object)
    hovered = Signal(object)

    _scene: Scene | None = None

    def __init__(self, background: Background, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._background = background
        self.roles: Roles = DARK
        self.map = LandscapeMap()
        self.curve = LandscapeCurve()
        self.batch: BatchSurfaceView | None = None
        self.nothing = QLabel(self.tr("θ has more than two coordinates, so its loss cannot be drawn as a map."))
        self.nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.nothing.setWordWrap(True)
        self.canvases = QStackedWidget()
        for canvas in (self.map, self.curve):
            self.canvases.addWidget(canvas)
            canvas.start_dragged.connect(self.start_dragged)
            canvas.start_dropped.connect(self.start_dropped)
            canvas.hovered.connect(self.hovered)
            canvas.range_shown.connect(self._follow)
        self.plane: PlanePage | None = None
        self.canvases.addWidget(self.nothing)
        self.splitter = QSplitter(Qt.Orientation.Vertical)
        self.splitter.addWidget(self.canvases)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.splitterMoved.connect(self._moved_by_hand)
        self._is_moved_by_hand = False
        self._resting = QTimer(self, singleShot=True, interval=SETTLE)
        self._resting.timeout.connect(self._draw_batch)
        self._making = QTimer(self, singleShot=True, interval=0)
        self._making.timeout.connect(lambda: self._make_plane())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.splitter)

    def show_scene(self, scene: Scene) -> None:
        """Show a moment of a run on the canvas that fits it."""
        picture = scene.picture
        canvas = {1: self.curve, 2: self.map}.get(picture.dimension)
        self._scene = scene
        self._show_batch_half(scene)
        if canvas is not None:
            self._open(canvas)
            canvas.draw(picture)
            self._draw_batch()
        elif scene.training is not None:
            if self.plane is None:
                self._making.start()
                return
            self._open(self.plane)
            self.plane.show_scene(scene)
        else:
            self._open(self.nothing)

    def _open(self, canvas: QWidget) -> None:
        """Show one of the canvases; the others hold nothing of the run."""
        if self.canvases.currentWidget() is not canvas:
            self.canvases.setCurrentWidget(canvas)
            for other in (self.map, self.curve, self.plane):
                if other is not None and other is not canvas:
                    other.forget()

    def forget(self) -> None:
        super().forget()
        for view in (self.map, self.curve, self.batch, self.plane):
            if view is not None:
                view.forget()

    def stop(self) -> None:
        """End what goes on in the background."""
        self._resting.stop()
        self._making.stop()
        if self.plane is not None:
            self.plane.stop()

    def set_roles(self, roles: Roles) -> None:
        """Wear a theme."""
        self.roles = roles
        self.map.set_roles(roles)
        self.curve.set_roles(roles)
        for view in (self.batch, self.plane):
            if view is not None:
                view.set_roles(roles)

    def set_ghosts(self, ghosts: Sequence[Ghost]) -> None:
        """Show earlier runs on the map and on the curve."""
        self.map.set_ghosts(ghosts)
        self.curve.set_ghosts(ghosts)

    def go_home(self) -> None:
        """Show the whole landscape again."""
        canvas = self._canvas()
        if canvas is not None:
            canvas.go_home()

    def _canvas(self) -> LandscapeMap | LandscapeCurve | None:
        canvas = self.canvases.currentWidget()
        return canvas if isinstance(canvas, LandscapeMap | LandscapeCurve) else None

    def take_over(self, old: "LandscapePage") -> None:
        """Show the part of the landscape that another page showed; to be called once this one is drawn."""
        canvas, other = self._canvas(), old._canvas()
        if canvas is not None and other is not None and type(canvas) is type(other) and not other.is_home():
            canvas.show_rectangle(other.shown_rectangle())
        self.splitter.restoreState(old.splitter.saveState())
        if old.plane is not None and old.plane.plane is not None:
            self._make_plane(old.plane)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Keep both pictures equally high."""
        super().resizeEvent(event)
        self._share_height()

    def _show_batch_half(self, scene: Scene) -> None:
        """Make room for the batch's own loss where there is one."""
        fits = _batch_of(scene) is not None
        if self.batch is None and fits:
            self._make_batch()
        if self.batch is not None and self.batch.isHidden() == fits:
            self.batch.setVisible(fits)
            self._share_height()

    def _draw_batch(self) -> None:
        scene = self._scene
        found = _batch_of(scene) if scene is not None and scene.is_current else None
        if self.batch is None or scene is None or found is None:
            return
        problem, surface = found
        contender = replace(scene.chosen_at(scene.batch_step), ended_at=scene.picture.chosen.ended_at)
        batch = batch_picture(problem, surface, contender.theta, scene.batch_step, bounds=self._shown())
        self.batch.draw(batch, contender, scene.picture.options.colour_map)

    def _shown(self) -> Bounds:
        """The part of θ that the full loss shows."""
        if self.canvases.currentWidget() is self.curve:
            return (self.curve.shown_range(),)
        return self.map.shown_rectangle()

    def _follow(self) -> None:
        """Move the batch's loss along with the full one; it is worked out anew at the next frame, or at rest."""
        if self.batch is not None and not self.batch.isHidden():
            self.batch.follow(*self._shown())
            self._resting.start()

    def _moved_by_hand(self) -> None:
        self._is_moved_by_hand = True

    def _share_height(self) -> None:
        """Give both pictures the same height, so that shapes compare too, unless the person chose otherwise."""
        canvas = self.canvases.currentWidget()
        if self.batch is None or self._is_moved_by_hand or not isinstance(canvas, LandscapeMap | LandscapeCurve):
            return
        (upper, picture), (lower, batch) = canvas.heights(), self.batch.heights()
        around = upper - picture, lower - batch
        each = (self.splitter.height() - self.splitter.handleWidth() - sum(around)) // 2
        if min(picture, batch, each) > 0:
            self.splitter.setSizes([around[0] + each, around[1] + each])

    def _make_plane(self, old: "PlanePage | None" = None) -> None:
        """In a turn of its own: the panels of the first training have taken theirs."""
        from app.shell.page_plane import PlanePage

        self._making.stop()
        self.plane = PlanePage(self._background)
        self.plane.set_roles(self.roles)
        self.canvases.addWidget(self.plane)
        if old is not None:
            self.plane.take_over(old)
        if self._scene is not None and self._scene.is_current:
            self.show_scene(self._scene)

    def _make_batch(self) -> None:
        from app.views.batch_surface.view import BatchSurfaceView

        self.batch = BatchSurfaceView()
        self.batch.set_roles(self.roles)
        self.splitter.addWidget(self.batch)
        self.splitter.setSizes([5400, 4600])  # shares of the height
        self._share_height()


def _batch_of(scene: Scene) -> tuple[TrainingProblem, TrainingSurface] | None:
    """The selected contender's problem and its full surface, where a contender's batches have losses of their own.

    While another contender has such batches, the view stays for one that sees all samples: then both are the same.
    """
    problem, surface = scene.problem, scene.picture.surface
    if not (isinstance(problem, TrainingProblem) and isinstance(surface, TrainingSurface)):
        return None
    has_batches = any(isinstance(one, TrainingProblem) and has_own_batches(one) for one in scene.problems)
    return (problem, surface) if has_batches else None
