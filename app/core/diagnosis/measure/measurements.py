"""The measured facts about rows of a track, from which the rules find the word."""

from dataclasses import dataclass

import numpy as np

from app.core.arrays import Array, IntArray
from app.core.diagnosis import thresholds as t
from app.core.diagnosis.measure import history as past
from app.core.diagnosis.measure import local_geometry as around
from app.core.diagnosis.measure.history import Columns, History, Stationarity
from app.core.diagnosis.measure.local_geometry import LocalGeometry
from app.core.diagnosis.measure.scale import Scale
from app.core.diagnosis.measure.vectors import dots, lengths
from app.core.diagnosis.subject import Subject


@dataclass(frozen=True)
class Measurements:
    """What the rules ask about consecutive rows of a track; (n,) each unless said otherwise.

    Attributes
    ----------
    rows, step, loss : of the rows: index in the track, step, loss.
    theta, slope : (n, d), θ in the units of `Columns`, and the gradient as recorded.
    above : loss above the lowest known one; gap : the same in loss ranges; loss_range : the unit.
    fall_per_step : the share of the loss above its floor (a proven bound, or the lowest known one) that goes
        in one step, over the history; nan at the floor itself.
    nearest : index of the nearest declared minimum, −1 where there is none.
    nearest_distance : widths to it, inf where there is none.
    arrived : 2 in a declared global minimum for `FEWEST_STEPS` rows, 1 in a local one, 0 elsewhere.
    turns, zigzag : share of steps that turn back along the steepest direction, and its share of the way.
    rate, limit : the learning rate, and the largest stable one (nan where none is known).
    """

    rows: IntArray
    step: IntArray
    loss: Array
    theta: Array
    slope: Array
    above: Array
    gap: Array
    loss_range: Array
    fall_per_step: Array
    nearest: IntArray
    nearest_distance: Array
    arrived: IntArray
    turns: Array
    zigzag: Array
    rate: Array
    limit: Array
    history: History
    hovering: Stationarity
    surroundings: LocalGeometry


def facts_of(subject: Subject, first: int, stop: int) -> Measurements:
    """The facts about rows `first` to `stop` − 1; they depend on these rows and those before them alone."""
    since = max(0, first - t.NOISE_HISTORY)
    with np.errstate(all="ignore"):
        scale = subject.scale(since, stop)
        columns = past.columns_of(subject.track, scale, since, stop)
        return _facts(subject, columns, scale, first - since, stop - since)


def _facts(subject: Subject, columns: Columns, scale: Scale, first: int, stop: int) -> Measurements:
    """The facts; `first` and `stop` count from the columns' first row."""
    here = slice(first, stop)
    rows = np.arange(first, stop)
    track_rows = rows + columns.since
    history = past.history_of(columns, scale.length, first, stop)
    hovering = past.hovering_of(columns, first, stop) if subject.is_stochastic else _no_hovering(len(rows))
    surroundings = around.of_rows(subject, columns, scale.at(first, stop), rows)
    turns, zigzag = _zigzag(columns, scale, surroundings, rows)
    arrived, nearest, distance = _arrivals(subject, columns, scale, first, stop)
    loss, above = columns.loss[here], columns.loss[here] - scale.lowest
    floor = scale.lowest if subject.lower_bound is None else subject.lower_bound
    left = np.where(loss > floor, history.first - floor, np.nan)
    return Measurements(
        rows=track_rows,
        step=columns.steps[here],
        loss=loss,
        theta=columns.unit_theta[here],
        slope=columns.slope[here],
        above=above,
        gap=above / scale.loss_range[here],
        loss_range=scale.loss_range[here],
        fall_per_step=(history.first - loss) / left / np.maximum(history.rows, 1.0),
        nearest=nearest,
        nearest_distance=distance,
        arrived=arrived,
        turns=turns,
        zigzag=zigzag,
        rate=subject.track.column("learning_rate")[track_rows],
        limit=subject.optimizer.stable_rate(subject.gradient_factor * surroundings.curvature.highest),
        history=history,
        hovering=hovering,
        surroundings=surroundings,
    )


def _arrivals(
    subject: Subject, columns: Columns, scale: Scale, first: int, stop: int
) -> tuple[IntArray, IntArray, Array]:
    """`Measurements.arrived`, `Measurements.nearest` and `Measurements.nearest_distance`."""
    count = stop - first
    since = max(0, first - t.FEWEST_STEPS + 1)
    if not subject.minima:
        return np.zeros(count, np.int64), np.full(count, -1), np.full(count, np.inf)
    theta = columns.unit_theta[since:stop]
    nearest, best = np.full(len(theta), -1), np.full(len(theta), np.inf)
    for index, minimum in enumerate(subject.minima):
        away = theta - np.array(minimum.theta) / scale.sides
        square = dots(away, away)
        closer = square < best
        nearest[closer], best[closer] = index, square[closer]
    distance = np.sqrt(best)
    values = np.array([minimum.value for minimum in subject.minima])[nearest]
    kinds = np.array([2 if minimum.is_global else 1 for minimum in subject.minima])[nearest]
    height = (columns.loss[since:stop] - values) / scale.loss_range[since:stop]
    inside = (distance <= t.ARRIVED_DISTANCE) & (height <= t.ARRIVED_LOSS)
    held = past.rolling_all(inside, t.FEWEST_STEPS)
    skip = first - since
    return np.where(held, kinds, 0)[skip:], nearest[skip:], distance[skip:]


def _zigzag(columns: Columns, scale: Scale, near: LocalGeometry, rows: IntArray) -> tuple[Array, Array]:
    turns, share = np.zeros(len(rows)), np.zeros(len(rows))
    uneven = np.flatnonzero((near.highest > 0) & (near.highest >= t.CONDITION * np.abs(near.lowest)))
    if uneven.size:
        stiff = near.curvature.stiff[uneven] * scale.sides
        unit = stiff / lengths(stiff)[:, None]
        turns[uneven], share[uneven] = past.alternation(columns, unit, rows[uneven])
    return turns, share


def _no_hovering(count: int) -> Stationarity:
    nothing = np.full(count, np.nan)
    return Stationarity(nothing, nothing, nothing)
