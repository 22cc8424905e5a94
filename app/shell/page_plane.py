"""The plane through θ of a model with many parameters, worked out in the background."""

import numpy as np

from app.background import Background
from app.core.analysis.planes import LossPlane, PlaneError, trace_plane
from app.core.analysis.planes.plane import Kind
from app.core.arrays import Array
from app.core.cancellation import Stop
from app.core.problems.training_problem import TrainingProblem
from app.core.words import QT_TRANSLATE_NOOP
from app.screen.scene import Scene
from app.style.words import told
from app.views.plane.view import PlaneView

PLANE = QT_TRANSLATE_NOOP("Background", "the plane of the loss")

MOST_ROWS = 400
"""Rows of the trail that shape a plane."""


class PlanePage(PlaneView):
    """Shows the loss around the selected ball on two directions; the first plane of a model is made unasked."""

    _scene: Scene | None = None

    def __init__(self, background: Background) -> None:
        super().__init__()
        self._background = background
        self._problem: TrainingProblem | None = None
        self._start: Array = np.empty(0)
        self._draws = 0
        self.plane_requested.connect(self._trace)
        self.cancel_requested.connect(self.stop)

    def show_scene(self, scene: Scene) -> None:
        """Show a moment of a run; a plane of another model, start or data is forgotten."""
        problem = scene.training
        known = self._problem
        if problem is None:
            return
        start = scene.simulator.start
        is_other = known is None or not _is_same_loss(problem, known) or not np.array_equal(start, self._start)
        self._scene, self._problem, self._start = scene, problem, start
        if is_other:
            self.stop()
            self.set_plane(None)
        self.draw(scene.picture)
        if is_other:
            self._trace("random")

    def take_over(self, old: "PlanePage") -> None:
        """Show the plane that another page showed."""
        self._problem, self._start, self._draws = old._problem, old._start, old._draws
        self.set_plane(old.plane)

    def stop(self) -> None:
        """End what is going on."""
        self._background.cancel(PLANE)

    def _trace(self, kind: str) -> None:
        scene = self._scene
        problem = scene.training if scene is not None else None
        if scene is None or problem is None or not scene.is_current:
            return
        track = scene.picture.timeline.tracks[scene.picture.selected]
        rows = np.unique(np.linspace(0, scene.picture.chosen.row, MOST_ROWS).round().astype(int))
        path, theta, step = np.array(track.column("theta")[rows]), scene.picture.chosen.theta, scene.picture.chosen.step
        self._draws += 1
        seed = self._draws
        wanted: Kind = "principal" if kind == "principal" else "random"

        def work(stop: Stop) -> LossPlane:
            return trace_plane(problem, theta, step, wanted, path=path, seed=seed, progress=stop.progress)

        self._background.ask(
            PLANE,
            work,
            self.set_plane,
            failed=self._fail,
            progressed=self.set_progress,
            ended=lambda: self.set_progress(None),
        )

    def _fail(self, error: Exception) -> None:
        """Say why there is no plane; what has no words for that is a fault of the program."""
        if not isinstance(error, PlaneError):
            raise error
        self.readout.setText(told(error))


def _is_same_loss(one: TrainingProblem, other: TrainingProblem) -> bool:
    """Whether two problems have the same full loss, whatever their batches."""
    return one.data is other.data and (one.model, one.loss, one.l2) == (other.model, other.loss, other.l2)
