"""The page of the gradients: the full one, the batch's, and many batches' at the same point."""

from app.screen.pictures.batch_surface import has_own_batches
from app.screen.pictures.gradient_cloud import gradient_arrows, gradient_study
from app.screen.scene import Scene
from app.session.background import Job
from app.views.gradients.view import GradientCloudView


class GradientsPage(GradientCloudView):
    """Arrows at every step, and on demand a study of all batch sizes."""

    def __init__(self) -> None:
        super().__init__()
        self._scene: Scene | None = None
        self._job = Job(self)
        self._job.progressed.connect(self.set_progress)
        self._job.finished.connect(self.set_study)
        self.study_requested.connect(self._study)
        self.cancel_requested.connect(self._job.cancel)

    def show_scene(self, scene: Scene) -> None:
        """Show a moment of a run."""
        problem, known = scene.training, self._scene
        if problem is None:
            return
        if known is not None and known.training is not problem and self.study is not None:
            self._job.cancel()
            self.set_study(None)
        self._scene = scene
        contender = scene.picture.chosen
        arrows = None
        if has_own_batches(problem):
            arrows = gradient_arrows(problem, contender.theta, scene.cursor, full=contender.gradient)
        self.draw(arrows, contender)

    def stop(self) -> None:
        """End what is going on, for the end of the window."""
        self._job.stop()

    def _study(self) -> None:
        scene = self._scene
        problem = scene.training if scene is not None else None
        if scene is None or problem is None:
            return
        theta, step, seed = scene.picture.chosen.theta, scene.cursor, scene.simulator.scenario.seed
        self._job.start(lambda progress: gradient_study(problem, theta, step, seed=seed, progress=progress))
