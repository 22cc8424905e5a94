"""The panels of an exported picture: what stays the same is drawn once, what moves for each step."""

from collections.abc import Sequence
from typing import Protocol

import numpy as np

from app.core.arrays import Array
from app.core.problems.training_problem import TrainingProblem
from app.exporters.canvas import Canvas
from app.exporters.cast import Actor
from app.exporters.paper import AXIS, BACKGROUND, INK, LEVEL_ALPHA, MINIMUM_COLOURS, MUTED, heat_table
from app.exporters.plot import Box, Plot, finite_range, padded
from app.exporters.surface import DrawnSurface, fitted
from app.screen.pictures.field import level_lines, level_values, sample_line, sample_plane, shading_of
from app.screen.pictures.series import series

EDGE = 10.0
"""How far inside the edge a ball is shown that lies beyond it."""

BUCKETS = 400
MOST_DOTS = 2000
DECADES = 24


class Panel(Protocol):
    """One plot of the figure."""

    def put_on(self, figure: Canvas) -> None:
        """Draw what stays the same, axes included."""

    def draw(self, figure: Canvas, step: int) -> None:
        """Draw the run up to a step over it."""


class MapPanel:
    """A surface of two coordinates with level lines, trails and balls."""

    def __init__(self, box: Box, surface: DrawnSurface, actors: Sequence[Actor], start: Array, fine: float) -> None:
        self.actors, self.surface = actors, surface
        self.plot = Plot(box, fitted(surface.bounds, box.width, box.height), fine)
        plane = sample_plane(surface.value, self.plot.rectangle, surface.points)
        shading = shading_of(plane.values, surface.is_log_scaled)
        shades = shading.shade(plane.values[::-1])
        entries = np.where(np.isnan(shades), 0, 1 + np.round(np.nan_to_num(shades) * 254)).astype(np.uint8)
        inner = self.plot.inner
        inner.fill(heat_table()[entries])
        lines = tuple(self.plot.scale.pixels(line) for line in level_lines(plane, level_values(plane, shading)))
        inner.faint_lines(lines, BACKGROUND, LEVEL_ALPHA)
        for minimum in surface.minima:
            self._draw_minimum(inner, self.plot.scale.pixels(np.array(minimum.theta)), minimum.is_global)
        self._draw_start(inner, self.plot.scale.pixels(start))

    def put_on(self, figure: Canvas) -> None:
        names = self.surface.names
        self.plot.put_on(figure, x_label=names[0], y_label=names[1])

    def draw(self, figure: Canvas, step: int) -> None:
        inner = self.plot.inner.copy()
        trails = [self.plot.scale.pixels(actor.trail(step)[0]) for actor in self.actors]
        for trail in trails:
            inner.line(trail, BACKGROUND, 4.4)
        for actor, trail in zip(self.actors, trails, strict=True):
            inner.line(trail, actor.colour, 2.6)
        for actor in self.actors:
            draw_ball(inner, self.plot.scale.pixels(actor.place(step)[0]), actor, step)
        _paste(figure, inner, self.plot.box)

    @staticmethod
    def _draw_minimum(inner: Canvas, at: Array, is_global: bool) -> None:
        x, y = at
        if is_global:
            inner.marker("star", x, y, 8.0, MINIMUM_COLOURS[0])
        else:
            inner.dot(x, y, 6.0, BACKGROUND, INK)
            inner.dot(x, y, 2.0, INK)

    @staticmethod
    def _draw_start(inner: Canvas, at: Array) -> None:
        x, y = at
        for width, colour in ((5.0, BACKGROUND), (2.0, INK)):
            for up in (7.0, -7.0):
                inner.line(np.array([[x - 7.0, y - up], [x + 7.0, y + up]]), colour, width)


class CurvePanel:
    """A surface of one coordinate with the balls on it."""

    def __init__(self, box: Box, surface: DrawnSurface, actors: Sequence[Actor], start: Array, fine: float) -> None:
        self.actors, self.surface = actors, surface
        ((left, right),) = surface.bounds
        x, y = sample_line(surface.value, left, right, surface.points)
        heights = [float(surface.value(start[None])[0]), *(one.value for one in surface.minima)]
        shading = shading_of(y)
        span = finite_range(np.array([*heights, shading.low, shading.high])) or (0.0, 1.0)
        self.plot = Plot(box, ((left, right), padded(*span, 0.12)), fine)
        self.plot.draw_grid()
        self.plot.inner.line(self.plot.scale.pixels(np.column_stack((x, y))), MUTED, 2.4)
        for minimum in surface.minima:
            px, py = self.plot.scale.pixels(np.array([minimum.theta[0], minimum.value]))
            if minimum.is_global:
                self.plot.inner.marker("star", px, py + 16.0, 8.0, MINIMUM_COLOURS[1])
            else:
                self.plot.inner.dot(px, py + 14.0, 4.0, BACKGROUND, MUTED)
        px = self.plot.scale.pixels(np.array([start[0], 0.0]))[0]
        self.plot.inner.line(np.array([[px, 0.0], [px, float(box.height)]]), AXIS, 1.0)

    def put_on(self, figure: Canvas) -> None:
        self.plot.put_on(figure, x_label=self.surface.names[0], y_label="loss")

    def draw(self, figure: Canvas, step: int) -> None:
        inner = self.plot.inner.copy()
        for actor in self.actors:
            theta, loss = actor.trail(step)
            pixels = self.plot.scale.pixels(np.column_stack((theta[:, 0], loss)))
            inner.line(pixels, actor.colour, 1.4)
            for x, y in pixels[np.isfinite(pixels).all(axis=1)][-60:]:
                inner.dot(x, y, 2.4, actor.colour)
        for actor in self.actors:
            at, height = actor.place(step)
            draw_ball(inner, self.plot.scale.pixels(np.array([at[0], height])), actor, step)
        _paste(figure, inner, self.plot.box)


class ChartPanel:
    """A column of the frames against the steps, logarithmic where it spans decades."""

    def __init__(self, box: Box, column: str, title: str, actors: Sequence[Actor], fine: float) -> None:
        self.actors, self.title = actors, title
        values = np.concatenate([actor.track.column(column) for actor in actors])
        values = values[np.isfinite(values)]
        self.is_log = len(values) > 0 and values.min() >= 0 and _spans_decades(values)
        self._lines = [
            series(actor.track, column, actor.track.column("step"), self.is_log, BUCKETS) for actor in actors
        ]
        last = max(actor.track.last_step for actor in actors)
        starts = np.concatenate([line[:1, 1] for line in self._lines])
        self.plot = Plot(box, ((0.0, max(1.0, float(last))), self._span(starts)), fine, self.is_log)
        self.plot.draw_grid()

    def put_on(self, figure: Canvas) -> None:
        self.plot.put_on(figure, title=self.title, x_label="step")

    def draw(self, figure: Canvas, step: int) -> None:
        inner = self.plot.inner.copy()
        for actor, line in zip(self.actors, self._lines, strict=True):
            shown = self.plot.scale.pixels(line[line[:, 0] <= step])
            inner.line(shown, actor.colour, 2.0)
            ends = shown[np.isfinite(shown).all(axis=1)]
            if len(ends):
                x, y = ends[-1]
                inner.dot(x, y, 3.0, actor.colour)
        _paste(figure, inner, self.plot.box)

    def _span(self, starts: Array) -> tuple[float, float]:
        """The y range: of a run that diverges only what lies near the start."""
        low, high = finite_range(np.concatenate([line[:, 1] for line in self._lines])) or (0.0, 1.0)
        highest_start = finite_range(starts)
        if highest_start is not None and any(actor.track.ended == "diverged" for actor in self.actors):
            top = highest_start[1]
            high = min(high, top + 3.0 if self.is_log else top + 2.0 * max(top - low, abs(top)))
        return padded(max(low, high - DECADES) if self.is_log else low, high)


class FitPanel:
    """Samples of one feature and what each contender's model makes of them."""

    def __init__(self, box: Box, problem: TrainingProblem, actors: Sequence[Actor], fine: float) -> None:
        self.actors, self.problem = actors, problem
        data = problem.data
        ids = problem.training_ids[:: max(1, len(problem.training_ids) // MOST_DOTS)]
        x, y = data.features[ids, 0], data.target[ids].astype(np.float64)
        across = padded(*(finite_range(x) or (0.0, 1.0)))
        self.plot = Plot(box, (across, padded(*(finite_range(y) or (0.0, 1.0)), 0.15)), fine)
        self.plot.draw_grid()
        for px, py in self.plot.scale.pixels(np.column_stack((x, y))):
            self.plot.inner.dot(px, py, 2.4, AXIS)
        self._x = np.linspace(*across, 200)

    def put_on(self, figure: Canvas) -> None:
        data = self.problem.data
        self.plot.put_on(figure, title=f"fit of {data.target_name}", x_label=data.feature_names[0])

    def draw(self, figure: Canvas, step: int) -> None:
        inner = self.plot.inner.copy()
        for actor in self.actors:
            predicted = self.problem.predict(actor.place(step)[0], self._x[:, None])
            inner.line(self.plot.scale.pixels(np.column_stack((self._x, predicted))), actor.colour, 2.0)
        _paste(figure, inner, self.plot.box)


def draw_ball(inner: Canvas, at: Array, actor: Actor, step: int) -> None:
    """A contender's marker; just inside the edge, and hollow, where it lies beyond it or is lost."""
    held = np.clip(at, EDGE, [inner.width - EDGE, inner.height - EDGE])
    is_beyond = bool((at != np.clip(at, 0, [inner.width, inner.height])).any())
    x, y = held if is_beyond else at
    inner.marker(actor.marker, x, y, 7.0, actor.colour, is_beyond or actor.is_lost(step))


def _spans_decades(values: Array) -> bool:
    positive = values[values > 0]
    return len(positive) > 0 and bool(np.log10(positive.max()) - np.log10(positive.min()) > 1.5)


def _paste(figure: Canvas, inner: Canvas, box: Box) -> None:
    figure.paste(inner, box.x, box.y)
    figure.box(box.x, box.y, box.width, box.height, AXIS)
