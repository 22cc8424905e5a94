"""The page of the gradients: the full one, the batch's, and many batches' at the same point."""

from app.background import Background
from app.core.problems.training_problem import TrainingProblem
from app.core.words import QT_TRANSLATE_NOOP
from app.screen.pictures.batch_surface import has_own_batches
from app.screen.pictures.gradient_cloud import gradient_arrows, gradient_study
from app.screen.scene import Scene
from app.views.gradients.view import GradientCloudView

STUDY = QT_TRANSLATE_NOOP("Background", "the study of the batch sizes")


class GradientsPage(GradientCloudView):
    """Arrows at every step, and on demand a study of all batch sizes."""

    def __init__(self, background: Background) -> None:
        super().__init__()
        self._background = background
        self._scene: Scene | None = None
        self._problem: TrainingProblem | None = None
        self.study_requested.connect(self._study)
        self.cancel_requested.connect(self.stop)

    def show_scene(self, scene: Scene) -> None:
        """Show a moment of a run."""
        problem, known = scene.training, self._problem
        if problem is None:
            return
        if known is not None and known is not problem:
            self.stop()
            self.set_study(None)
        self._scene, self._problem = scene, problem
        contender = scene.picture.chosen
        arrows = None
        if has_own_batches(problem):
            arrows = gradient_arrows(problem, contender.theta, scene.cursor, full=contender.gradient)
        self.draw(arrows, contender)

    def stop(self) -> None:
        """End what is going on."""
        self._background.cancel(STUDY)

    def _study(self) -> None:
        scene = self._scene
        problem = scene.training if scene is not None else None
        if scene is None or problem is None:
            return
        theta, step, seed = scene.picture.chosen.theta, scene.cursor, scene.simulator.scenario.seed
        self._background.ask(
            STUDY,
            lambda stop: gradient_study(problem, theta, step, seed=seed, progress=stop.progress),
            self.set_study,
            owner=scene.simulator.key,
            progressed=self.set_progress,
            ended=lambda: self.set_progress(None),
        )
