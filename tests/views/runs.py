"""Runs made by hand, so that the canvases are tested without a simulator."""

import numpy as np

from app.core.arrays import Array
from app.core.landscapes import Himmelblau, TiltedDoubleWell
from app.core.landscapes.base import Landscape
from app.core.simulation.timeline import Rows, Timeline, Track
from app.screen.pictures.picture import Options, Picture, picture

COLOURS = ("#56b4e9", "#e69f00", "#1fb58a", "#d98cb9", "#e8703a", "#7f8cf0", "#f0e442", "#d5d9e0")
MARKERS = ("o", "s", "t1", "d", "star", "t", "p", "x")


def rows_of(theta: Array, loss: Array | None = None, first: int = 0) -> Rows:
    """Rows with these positions (n, d); the gradient is -θ and everything else simple."""
    steps = np.arange(first, first + len(theta))
    with np.errstate(all="ignore"):
        length = np.hypot(*theta.T) if theta.shape[1] == 2 else np.abs(theta).sum(axis=1)
    loss = length if loss is None else loss
    rate = np.full(len(theta), 0.1)
    return Rows(steps, theta, loss, -theta, length, length / 10, rate, 2 * steps, 32 * steps)


def track_of(theta: Array, loss: Array | None = None) -> Track:
    track = Track(dimension=theta.shape[1])
    track.append(rows_of(theta, loss))
    return track


def descent(landscape: Landscape, start: Array, lr: float, momentum: float, steps: int) -> Track:
    """Gradient descent with momentum on a landscape."""
    theta, velocity = start.copy(), np.zeros_like(start)
    path = [theta]
    with np.errstate(all="ignore"):
        for _ in range(steps):
            velocity = momentum * velocity + landscape.gradient(theta)
            theta = theta - lr * velocity
            path.append(theta)
        positions = np.array(path)
        gradient = landscape.gradient(positions)
        rows = rows_of(positions, landscape.value(positions))
    rows.gradient = gradient
    rows.gradient_norm = np.linalg.norm(gradient, axis=1)
    track = Track(dimension=len(start))
    track.append(rows)
    return track


def timeline_of(landscape: Landscape, start: Array, steps: int = 60) -> Timeline:
    tracks = (descent(landscape, start, 0.002, 0.0, steps), descent(landscape, start, 0.002, 0.9, steps))
    return Timeline(("Plain", "Momentum"), tracks)


PLANE, LINE = Himmelblau(), TiltedDoubleWell()
PLANE_START, LINE_START = np.array([-3.0, 3.5]), np.array([1.5])
PLANE_RUN, LINE_RUN = timeline_of(PLANE, PLANE_START), timeline_of(LINE, LINE_START)


def map_picture(cursor: int = 20, timeline: Timeline = PLANE_RUN, **changed: object) -> Picture:
    """The run on Himmelblau's function; `changed` are options, or the selected contender."""
    return _picture(PLANE, PLANE_START, timeline, cursor, **changed)


def curve_picture(cursor: int = 20, timeline: Timeline = LINE_RUN, **changed: object) -> Picture:
    """The run on the tilted double well."""
    return _picture(LINE, LINE_START, timeline, cursor, **changed)


def _picture(
    landscape: Landscape, start: Array, timeline: Timeline, cursor: int, selected: int = 1, **options: object
) -> Picture:
    count = len(timeline.labels)
    return picture(
        landscape,
        timeline,
        cursor,
        colours=COLOURS[:count],
        markers=MARKERS[:count],
        start=start,
        selected=selected,
        options=Options(**options),
    )
