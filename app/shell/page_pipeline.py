"""The page of the pipeline: one update from the data set to Δθ, with its real numbers."""

import time
from typing import NamedTuple

import numpy as np
from PySide6.QtCore import QCoreApplication, QTimer

from app.background import Background
from app.core.analysis.cost import GradientTimes
from app.core.analysis.frame_budget import exceeds_frame_budget, numbers_of
from app.core.analysis.pipeline import PipelinePicture, dataset_words, pipeline_of
from app.core.problems.declaration import Training
from app.core.problems.training_problem import TrainingProblem
from app.core.scenario.declaration import Scenario
from app.core.simulation.run_key import RunKey
from app.core.simulation.simulator import Simulator
from app.core.simulation.timeline import Frame
from app.core.simulation.updates import Replay, StepRecord
from app.core.words import QT_TRANSLATE_NOOP
from app.panels.quiet_label import QuietLabel
from app.screen.scene import Scene
from app.session.background_inspection import is_inspected_in_background
from app.shell.plain_page import PlainPage
from app.style.words import update_words
from app.views.pipeline.view import PipelineView

PIPELINE = QT_TRANSLATE_NOOP("Background", "the stages of the update")

STAGES = 6
PACE = 900
"""Milliseconds a stage is lit on a walk, at most."""

SLOW = 0.45
"""Seconds between two steps from which their stages can be followed."""


class _Update(NamedTuple):
    """The update of a contender that leaves row `step`, in a run as its scenario has it."""

    simulator: Simulator
    key: RunKey
    label: str
    step: int

    def is_of_the_run_of(self, other: "_Update") -> bool:
        return (self.label, self.key) == (other.label, other.key)

    def exceeds_frame_budget(self) -> bool:
        """Whether it, or a gradient over all samples, takes longer than a frame."""
        is_large = exceeds_frame_budget(numbers_of(self.simulator.problem_at(self.step, self.label)))
        return is_large or is_inspected_in_background(self.simulator, self.label, self.step)

    def frame(self) -> Frame | None:
        """A copy of the recorded row before it; None where that was thinned away."""
        frame = self.simulator.timeline.track(self.label).frame(self.step)
        if frame.step != self.step:
            return None
        return frame._replace(theta=np.array(frame.theta), gradient=np.array(frame.gradient))


class PipelinePage(PlainPage, PipelineView):
    """Shows the update that leaves the cursor; a walk lights its stages one after the other."""

    _asked: _Update | None = None
    _drawn: _Update | None = None

    def __init__(self, background: Background) -> None:
        super().__init__()
        self._background = background
        self.title = QuietLabel()
        self.head.insertWidget(1, self.title, 1)
        self._ended_at: int | None = None
        self._stage = 0
        self._shown = (0, 0.0)
        self._times = GradientTimes(time.perf_counter)
        self._pace = QTimer(self, interval=PACE)
        self._pace.timeout.connect(self._next_stage)
        self.walk_requested.connect(lambda: self._walk())

    def show_scene(self, scene: Scene) -> None:
        """Show a moment of a run; at the newest row the update that led there.

        One of very many samples is worked out in the background; until it is there, the one before of the same
        contender and run stays, or a sentence is shown.
        """
        simulator, label = scene.simulator, scene.picture.chosen.label
        update = _Update(simulator, simulator.key, label, scene.update_step)
        if update.step < 0:
            self.forget()
            self.diagram.set_sentence(self.tr("No step was made yet."))
            return
        if not isinstance(simulator.problem_at(update.step, label), TrainingProblem):
            return
        self._follow(scene.cursor)
        self._ended_at = scene.picture.chosen.ended_at
        if not update.exceeds_frame_budget():
            self._asked = None
            self._background.cancel(PIPELINE)
            way = simulator.way(label, update.step + 1)
            assert way is not None
            self._show(update, self._picture_of(way, update.frame(), _dataset(simulator.scenario)))
        elif update != self._asked:
            self._begin(update)

    def forget(self) -> None:
        super().forget()
        self._background.cancel(PIPELINE)
        self.title.set_text("")
        self.set_stage(0)

    def stop(self) -> None:
        """End a walk and what is being worked out, for the end of the window."""
        self._pace.stop()
        self._background.cancel(PIPELINE)

    def _begin(self, update: "_Update") -> None:
        if self._drawn is None or not update.is_of_the_run_of(self._drawn):
            self._drawn = None
            self.set_waiting()
        way = update.simulator.way(update.label, update.step + 1)
        assert way is not None
        self._asked, frame, name = update, update.frame(), _dataset(update.key.scenario)
        self._background.ask(
            PIPELINE,
            lambda _: self._picture_of(way, frame, name),
            lambda picture: self._show(update, picture),
            owner=update.key,
        )

    def _show(self, update: "_Update", picture: PipelinePicture) -> None:
        self._drawn = update
        self.title.set_text(update_words(update.step, self._ended_at))
        self.draw(picture)

    def _picture_of(self, way: Replay, before: Frame | None, dataset: str) -> PipelinePicture:
        """Any thread may make it."""
        record = way.record()
        problem = record.problem
        assert isinstance(problem, TrainingProblem)
        seconds = self._seconds(problem, record)
        return pipeline_of(problem, record, label=way.label, dataset=dataset, before=before, seconds=seconds)

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


def _dataset(scenario: Scenario) -> str:
    """A file's name, or the translated title of the data set."""
    declared = scenario.problem
    if not isinstance(declared, Training):
        return ""
    return dataset_words(declared.dataset) or QCoreApplication.translate("Dataset", declared.dataset.title)
