"""The page of the landscape: a curve, a map, or a sentence; beside it the batch's own loss."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from app.core.comparison import Ghost
from app.core.training.problem import TrainingProblem
from app.pictures.batch_surface import batch_picture, has_own_batches
from app.pictures.training_surface import TrainingSurface
from app.shell.scene import Scene
from app.style.roles import DARK, Roles
from app.views.landscape_curve import LandscapeCurve
from app.views.landscape_map import LandscapeMap

if TYPE_CHECKING:
    from app.shell.page_plane import PlanePage
    from app.views.batch_surface_view import BatchSurfaceView


class LandscapePage(QWidget):
    """Shows a curve for one dimension, a map for two, a sentence for more; passes their gestures on.

    Signals
    -------
    start_dragged(theta), start_dropped(theta), hovered(theta or None) : as the canvases'.
    """

    start_dragged = Signal(object)
    start_dropped = Signal(object)
    hovered = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
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
        self.plane: PlanePage | None = None
        self.canvases.addWidget(self.nothing)
        self.splitter = QSplitter(Qt.Orientation.Vertical)
        self.splitter.addWidget(self.canvases)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.splitter)

    def show_scene(self, scene: Scene) -> None:
        """Show a moment of a run on the canvas that fits it."""
        picture = scene.picture
        canvas = {1: self.curve, 2: self.map}.get(picture.dimension)
        self._show_batch(scene)
        if canvas is not None:
            self.canvases.setCurrentWidget(canvas)
            canvas.draw(picture)
        elif scene.training is not None:
            plane = self.plane or self._make_plane()
            self.canvases.setCurrentWidget(plane)
            plane.show_scene(scene)
        else:
            self.canvases.setCurrentWidget(self.nothing)

    def stop(self) -> None:
        """End what goes on beside the window."""
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
        canvas = self.canvases.currentWidget()
        if isinstance(canvas, LandscapeMap | LandscapeCurve):
            canvas.go_home()

    def _show_batch(self, scene: Scene) -> None:
        problem, surface = scene.problem, scene.picture.surface
        fits = (
            isinstance(problem, TrainingProblem) and isinstance(surface, TrainingSurface) and has_own_batches(problem)
        )
        if self.batch is not None:
            self.batch.setVisible(fits)
        if not (fits and isinstance(problem, TrainingProblem) and isinstance(surface, TrainingSurface)):
            return
        view = self.batch or self._make_batch()
        contender = scene.picture.chosen
        batch = batch_picture(problem, surface, contender.theta, scene.cursor)
        view.draw(batch, contender, scene.picture.options.colour_map)

    def _make_plane(self) -> "PlanePage":
        from app.shell.page_plane import PlanePage

        self.plane = PlanePage()
        self.plane.set_roles(self.roles)
        self.canvases.addWidget(self.plane)
        return self.plane

    def _make_batch(self) -> "BatchSurfaceView":
        from app.views.batch_surface_view import BatchSurfaceView

        self.batch = BatchSurfaceView()
        self.batch.set_roles(self.roles)
        self.splitter.addWidget(self.batch)
        self.splitter.setSizes([5600, 4400])  # shares of the height
        return self.batch
