"""The page of the gradients: the full one, the batch's, and many batches' at the same point."""

import numpy as np

from app.core.arrays import Array
from app.core.problems.training_problem import TrainingProblem
from app.screen.pictures.batch_surface import has_own_batches
from app.screen.pictures.gradient_cloud import gradient_arrows, gradient_study
from app.session.background import Job
from app.shell.scene import Scene
from app.views.gradients.view import GradientCloudView


class GradientsPage(GradientCloudView):
    """Arrows at every step, and on demand a study of all batch sizes."""

    def __init__(self) -> None:
        super().__init__()
        self._problem: TrainingProblem | None = None
        self._theta: Array = np.empty(0)
        self._step = self._seed = 0
        self._job = Job(self)
        self._job.progressed.connect(self.set_progress)
        self._job.finished.connect(self.set_study)
        self.study_requested.connect(self._study)
        self.cancel_requested.connect(self._job.cancel)

    def show_scene(self, scene: Scene) -> None:
        """Show a moment of a run: the update that leaves the cursor, or at the newest row the one that led there."""
        before = scene.chosen_at(max(scene.update_step, 0))
        problem = scene.simulator.problem_at(before.step, before.label)
        if not isinstance(problem, TrainingProblem):
            return
        if self._problem is not problem and self.study is not None:
            self._job.cancel()
            self.set_study(None)
        self._problem, self._theta, self._step = problem, before.theta, before.step
        self._seed = scene.simulator.scenario.seed
        arrows = None
        if has_own_batches(problem):
            arrows = gradient_arrows(problem, before.theta, before.step, full=before.gradient)
        self.draw(arrows, scene.picture.chosen)

    def stop(self) -> None:
        """End what is going on, for the end of the window."""
        self._job.stop()

    def _study(self) -> None:
        problem, theta, step, seed = self._problem, self._theta, self._step, self._seed
        if problem is None:
            return
        self._job.start(lambda progress: gradient_study(problem, theta, step, seed=seed, progress=progress))
