"""The page of the gradients: the full one, the batch's, and many batches' at the same point."""

import numpy as np

from app.background import Background
from app.core.arrays import Array
from app.core.problems.training_problem import TrainingProblem
from app.core.simulation.run_key import RunKey
from app.core.words import QT_TRANSLATE_NOOP
from app.screen.pictures.batch_surface import has_own_batches
from app.screen.pictures.gradient_cloud import gradient_arrows, gradient_study
from app.screen.scene import Scene
from app.shell.plain_page import PlainPage
from app.views.gradients.view import GradientCloudView

STUDY = QT_TRANSLATE_NOOP("Background", "the study of the batch sizes")


class GradientsPage(PlainPage, GradientCloudView):
    """Arrows at every step, and on demand a study of all batch sizes."""

    def __init__(self, background: Background) -> None:
        super().__init__()
        self._background = background
        self._problem: TrainingProblem | None = None
        self._key: RunKey | None = None
        self._theta: Array = np.empty(0)
        self._step = self._seed = 0
        self.study_requested.connect(self._study)
        self.cancel_requested.connect(self.stop)

    def show_scene(self, scene: Scene) -> None:
        """Show a moment of a run: the update that leaves the cursor, or at the newest row the one that led there."""
        before = scene.chosen_at(max(scene.update_step, 0))
        problem = scene.simulator.problem_at(before.step, before.label)
        if not isinstance(problem, TrainingProblem):
            return
        if self._problem is not problem and self.study is not None:
            self.stop()
            self.set_study(None)
        self._problem, self._theta, self._step = problem, before.theta, before.step
        self._key, self._seed = scene.simulator.key, scene.simulator.scenario.seed
        arrows = None
        if has_own_batches(problem):
            arrows = gradient_arrows(problem, before.theta, before.step, full=before.gradient)
        self.draw(arrows, scene.picture.chosen)

    def stop(self) -> None:
        """End what is going on."""
        self._background.cancel(STUDY)

    def _study(self) -> None:
        problem, theta, step, seed = self._problem, self._theta, self._step, self._seed
        if problem is None:
            return
        self._background.ask(
            STUDY,
            lambda stop: gradient_study(problem, theta, step, seed=seed, progress=stop.progress),
            self.set_study,
            owner=self._key,
            progressed=self.set_progress,
            ended=lambda: self.set_progress(None),
        )
