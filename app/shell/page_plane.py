"""The plane through θ of a model with many parameters, worked out beside the window."""

import numpy as np

from app.core.analysis.planes import trace_plane
from app.core.arrays import Array
from app.core.problems.training_problem import TrainingProblem
from app.session.background import Job
from app.shell.scene import Scene
from app.style.words import told
from app.views.plane.view import PlaneView

MOST_ROWS = 400
"""Rows of the trail that shape a plane."""


class PlanePage(PlaneView):
    """Shows the loss around the selected ball on two directions; the first plane of a model is made unasked."""

    _scene: Scene | None = None

    def __init__(self) -> None:
        super().__init__()
        self._problem: TrainingProblem | None = None
        self._start: Array = np.empty(0)
        self._draws = 0
        self._job = Job(self)
        self._job.progressed.connect(self.set_progress)
        self._job.finished.connect(self.set_plane)
        self._job.failed.connect(lambda error: self.readout.setText(told(error)))
        self.plane_requested.connect(self._trace)
        self.cancel_requested.connect(self._job.cancel)

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
            self._job.cancel()
            self.set_plane(None)
        self.draw(scene.picture)
        if is_other:
            self._trace("random")

    def stop(self) -> None:
        """End what is going on, for the end of the window."""
        self._job.stop()

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
        wanted = "principal" if kind == "principal" else "random"
        self._job.start(
            lambda progress: trace_plane(
                problem,
                theta,
                step,
                wanted,  # type: ignore[arg-type]
                path=path,
                seed=seed,
                progress=progress,
            )
        )


def _is_same_loss(one: TrainingProblem, other: TrainingProblem) -> bool:
    """Whether two problems have the same full loss, whatever their batches."""
    return one.data is other.data and (one.model, one.loss, one.l2) == (other.model, other.loss, other.l2)
