"""The page of the pipeline: one update from the data set to Δθ, with its real numbers."""

import time

from PySide6.QtCore import QCoreApplication, QTimer

from app.core.simulation.updates import StepRecord
from app.core.training.cost import GradientTimes
from app.core.training.declaration import Training
from app.core.training.pipeline import dataset_words, pipeline_of
from app.core.training.problem import TrainingProblem
from app.shell.scene import Scene
from app.views.pipeline_view import PipelineView

STAGES = 6
PACE = 900
"""Milliseconds a stage is lit on a walk, at most."""

SLOW = 0.45
"""Seconds between two steps from which their stages can be followed."""


class PipelinePage(PipelineView):
    """Shows the update that leaves the cursor; a walk lights its stages one after the other."""

    def __init__(self) -> None:
        super().__init__()
        self._stage = 0
        self._shown = (0, 0.0)
        self._times = GradientTimes(time.perf_counter)
        self._pace = QTimer(self, interval=PACE)
        self._pace.timeout.connect(self._next_stage)
        self.walk_requested.connect(lambda: self._walk())

    def show_scene(self, scene: Scene) -> None:
        """Show a moment of a run; at the newest row the update that led there."""
        label = scene.picture.chosen.label
        track = scene.simulator.timeline.track(label)
        record = scene.simulator.inspect(label, min(scene.cursor + 1, track.last_step))
        if record is None or not isinstance(record.problem, TrainingProblem):
            return
        self._follow(scene.cursor)
        declared = scene.simulator.scenario.problem
        name = ""
        if isinstance(declared, Training):
            title = QCoreApplication.translate("Dataset", declared.dataset.title)
            name = dataset_words(declared.dataset) or title
        frame = track.frame(record.before.step)
        self.draw(
            pipeline_of(
                record.problem,
                record,
                label=label,
                dataset=name,
                before=frame if frame.step == record.before.step else None,
                seconds=self._seconds(record.problem, record),
            )
        )

    def stop(self) -> None:
        """End a walk, for the end of the window."""
        self._pace.stop()

    def _seconds(self, problem: TrainingProblem, record: StepRecord) -> tuple[float, float]:
        """How long one gradient takes here, of a batch and of all samples."""
        theta, step = record.before.theta, record.before.step
        batch = self._times.seconds(problem, theta, step)
        return batch, batch if problem.is_exact else self._times.seconds_of_all(problem, theta, step)

    def _follow(self, cursor: int) -> None:
        """Light the stages in turn when steps come slowly enough to be followed, as long as a step is shown."""
        now = time.perf_counter()
        last, since = self._shown
        if cursor == last:
            return
        self._shown = (cursor, now)
        if cursor == last + 1 and now - since >= SLOW:
            self._walk(min(PACE, int(1000 * (now - since) / (STAGES + 1))))
        elif cursor != last + 1 or self._pace.isActive():
            self._rest()

    def _walk(self, pace: int = PACE) -> None:
        self._stage = 0
        self._pace.setInterval(pace)
        self._next_stage()
        self._pace.start()

    def _rest(self) -> None:
        self._stage = 0
        self._pace.stop()
        self.set_stage(0)

    def _next_stage(self) -> None:
        self._stage += 1
        if self._stage > STAGES:
            self._rest()
        else:
            self.set_stage(self._stage)
