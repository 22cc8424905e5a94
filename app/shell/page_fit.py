"""The page of the fit: data, what the models make of them, and how well they do on data set aside."""

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from app.background import Background
from app.core.analysis.metrics import MetricsSeries
from app.core.cancellation import Stop
from app.core.problems.training_problem import TrainingProblem
from app.screen.pictures.fit_metrics_picture import metrics_picture
from app.screen.pictures.fit_picture import FitOptions, fit_picture
from app.screen.scene import Scene
from app.shell.plain_page import PlainPage
from app.style.roles import DARK, Roles
from app.views.fit.metrics import MetricsView
from app.views.fit.view import FitView
from app.views.forgetting import Forgetting

LATER = 30
"""Milliseconds between two turns of what is left."""

BUDGET = 0.002
"""Seconds a frame in which losses and accuracies along the run are measured."""


class FitPage(PlainPage, Forgetting, QWidget):
    """The data with every contender's line, curve or regions; below, training against validation.

    Signals
    -------
    seek(step) : a step was chosen on the lower charts.
    """

    seek = Signal(int)

    _scene: Scene | None = None
    _drawn: Scene | None = None

    def __init__(self, background: Background) -> None:
        super().__init__()
        del background
        self.view = FitView()
        self._metrics: MetricsView | None = None
        self._roles: Roles = DARK
        self._options = FitOptions()
        self._series = MetricsSeries()
        self._later = QTimer(self, singleShot=True)
        self._later.timeout.connect(self._go_on)
        self._is_begun = False
        self.view.options_chosen.connect(self._take_options)
        self._splitter = QSplitter(Qt.Orientation.Vertical)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.addWidget(self.view)
        self._below = QVBoxLayout()
        self._below.setContentsMargins(0, 0, 0, 0)
        self._frame = QWidget()
        self._frame.setLayout(self._below)
        self._splitter.addWidget(self._frame)
        self._splitter.setSizes([6800, 3200])  # shares of the height
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._splitter)

    @property
    def metrics(self) -> MetricsView:
        """The lower charts, made in a frame of their own."""
        if self._metrics is None:
            self._metrics = MetricsView()
            self._metrics.seek.connect(self.seek)
            self._metrics.set_roles(self._roles)
            self._below.addWidget(self._metrics)
        return self._metrics

    def show_scene(self, scene: Scene) -> None:
        """Show a moment of a run; the first one in a turn after that in which the page was made."""
        problem = scene.training
        if problem is None:
            return
        self._scene = scene
        if not self._is_begun:
            self._is_begun = True
            self._later.start(0)
            return
        self._drawn = scene
        contenders = scene.picture.contenders
        self.view.draw(
            fit_picture(
                problem,
                scene.thetas,
                labels=[one.label for one in contenders],
                colours=[one.colour for one in contenders],
                markers=[one.marker for one in contenders],
                step=scene.batch_step,
                ended_at=scene.picture.chosen.ended_at,
                selected=scene.picture.selected,
                options=self._options,
            )
        )
        is_judged = problem.class_names is not None or len(problem.validation_ids) > 0
        self._frame.setVisible(is_judged)
        if is_judged and self._metrics is None:
            self._later.start(LATER)
        elif is_judged:
            self._measure(scene)

    def forget(self) -> None:
        super().forget()
        self.view.forget()
        if self._metrics is not None:
            self._metrics.forget()

    def take_over(self, old: "FitPage") -> None:
        """Show the data as another page showed them."""
        self._options = old._options

    def set_roles(self, roles: Roles) -> None:
        """Wear a theme."""
        self._roles = roles
        self.view.set_roles(roles)
        if self._metrics is not None:
            self._metrics.set_roles(roles)

    def stop(self) -> None:
        """End what is still to be measured, for the end of the window."""
        self._later.stop()

    def _measure(self, scene: Scene) -> None:
        timeline, simulator = scene.simulator.timeline, scene.simulator

        def problem_at(step: int) -> TrainingProblem:
            problem = simulator.problem_at(step)
            assert isinstance(problem, TrainingProblem)
            return problem

        is_done = self._series.advance(timeline, problem_at, scene.cursor, Stop().within(BUDGET))
        contenders = scene.picture.contenders
        self.metrics.draw(
            metrics_picture(
                self._series,
                timeline,
                scene.cursor,
                colours=[one.colour for one in contenders],
                markers=[one.marker for one in contenders],
                selected=scene.picture.selected,
                horizontal=scene.picture.options.horizontal,
                x=scene.picture.x,
            )
        )
        if not is_done:
            self._later.start(LATER)

    def _go_on(self) -> None:
        """What is left: the first picture, then the lower charts, then what they show, a turn each."""
        if self._scene is None or not self._scene.is_current or not self.isVisible() or self._scene.training is None:
            return
        if self._scene is not self._drawn:
            self.show_scene(self._scene)
        elif self._metrics is None:
            self.metrics.show()
            self._later.start(LATER)
        else:
            self._measure(self._scene)

    def _take_options(self, options: FitOptions) -> None:
        self._options = options
        if self._scene is not None and self._scene.is_current:
            self.show_scene(self._scene)
