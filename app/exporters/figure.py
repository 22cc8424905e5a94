"""A run as one figure: its surface or its charts on the left, who is who and more charts on the right."""

import numpy as np

from app.core.problems.declaration import Surface
from app.core.problems.training_problem import TrainingProblem
from app.core.scenario.declaration import Scenario
from app.core.simulation.simulator import Simulator
from app.exporters.canvas import Canvas
from app.exporters.cast import Actor, cast_of
from app.exporters.panels import ChartPanel, CurvePanel, FitPanel, MapPanel, Panel
from app.exporters.paper import BACKGROUND, INK, MUTED
from app.exporters.plot import Box
from app.exporters.surface import drawn_surface
from app.screen.pictures.numbers import number_text

WIDTH, HEIGHT = 1400, 850
LEFT = Box(92, 114, 780, 666)
RIGHT, RIGHT_WIDTH = 990, 370
TOP, BOTTOM = 114, 780
ROW = 30
MOST_ROWS = 9


class Figure:
    """The picture of a run that has been made; `at` gives it at any step.

    Parameters
    ----------
    simulator : a run that has come to its end, or as far as it is to be shown.
    width : of the finished pictures, in pixels.
    """

    def __init__(self, simulator: Simulator, width: int = WIDTH) -> None:
        fine = 2 * width / WIDTH
        self.actors = cast_of(simulator)
        self.last_step = simulator.timeline.last_step
        self._title = simulator.scenario.title or subject(simulator.scenario)
        self._subject = subject(simulator.scenario)
        self._panels = _panels(simulator, self.actors, fine)
        self._ground = Canvas(WIDTH, HEIGHT, fine, BACKGROUND)
        self._ground.text(40, 26, self._ground.fitted_text(self._title, 25, WIDTH - 80), 25, INK)
        for panel in self._panels:
            panel.put_on(self._ground)

    def at(self, step: int) -> Canvas:
        """The figure with everything up to a step."""
        canvas = self._ground.copy()
        words = f"step {step:,}" if self._title == self._subject else f"{self._subject} · step {step:,}"
        canvas.text(40, 57, canvas.fitted_text(words, 15, WIDTH - 80), 15, MUTED)
        for panel in self._panels:
            panel.draw(canvas, step)
        self._draw_legend(canvas, step)
        return canvas

    def _draw_legend(self, canvas: Canvas, step: int) -> None:
        right = RIGHT + RIGHT_WIDTH
        canvas.text(right, TOP - 12, "loss", 13, MUTED, "rb")
        for place, actor in enumerate(self.actors[:MOST_ROWS]):
            y = TOP + ROW * place + ROW / 2 - 4
            canvas.marker(actor.marker, RIGHT - 30, y, 7.0, actor.colour, actor.is_lost(step))
            told = "diverged" if actor.is_lost(step) else number_text(actor.place(step)[1], 4)
            canvas.text(right, y, told, 15, INK, "rm")
            room = RIGHT_WIDTH - canvas.text_width(told, 15) - 10
            canvas.text(RIGHT - 12, y, canvas.fitted_text(actor.label, 15, room), 15, INK, "lm")
        left_out = len(self.actors) - MOST_ROWS
        if left_out > 0:
            canvas.text(RIGHT - 12, TOP + ROW * MOST_ROWS + ROW / 2 - 4, f"and {left_out} more", 14, MUTED, "lm")


def subject(scenario: Scenario) -> str:
    """What is minimised, in a few words."""
    problem = scenario.problem
    if isinstance(problem, Surface):
        return problem.landscape.heading
    parts = (problem.model.title, problem.loss.title, problem.dataset.title)
    if any(one.batch is not None for one in scenario.contenders):
        return ", ".join((*parts, "batches of each contender's own"))
    size = problem.batch.size
    return ", ".join((*parts, "full batch" if size == "full" else f"batches of {size:,}"))


def _panels(simulator: Simulator, actors: tuple[Actor, ...], fine: float) -> tuple[Panel, ...]:
    problem = simulator.problem
    surface = drawn_surface(simulator, actors)
    is_curve_fit = isinstance(problem, TrainingProblem) and problem.data.features.shape[1] == 1
    is_regression = isinstance(problem, TrainingProblem) and not problem.loss.takes_classes
    has_fit = is_curve_fit and is_regression
    rows = min(len(actors), MOST_ROWS) + (len(actors) > MOST_ROWS)
    boxes = _stacked(TOP + ROW * rows + 44, 2 if has_fit else 1)
    panels: list[Panel] = []
    if surface is None:
        panels.append(ChartPanel(LEFT, "loss", "loss", actors, fine))
        panels.append(ChartPanel(boxes[0], "gradient_norm", "gradient norm", actors, fine))
    else:
        start = np.asarray(simulator.start)
        panels.append((CurvePanel if len(surface.bounds) == 1 else MapPanel)(LEFT, surface, actors, start, fine))
        panels.append(ChartPanel(boxes[0], "loss", "loss", actors, fine))
    if has_fit:
        assert isinstance(problem, TrainingProblem)
        panels.append(FitPanel(boxes[1], problem, actors, fine))
    return tuple(panels)


def _stacked(top: int, count: int) -> list[Box]:
    """Boxes one below the other from `top` to the bottom, with room for the axes between them."""
    gap = 92
    height = (BOTTOM - top - gap * (count - 1)) // count
    return [Box(RIGHT, top + place * (height + gap), RIGHT_WIDTH, height) for place in range(count)]
