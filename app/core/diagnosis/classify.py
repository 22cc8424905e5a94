"""From measured facts to the word: the rules, in the order in which they are asked."""

from dataclasses import dataclass

import numpy as np

from app.core.arrays import Array, BoolArray, IntArray
from app.core.diagnosis import history as past
from app.core.diagnosis import surroundings as around
from app.core.diagnosis import thresholds as t
from app.core.diagnosis.history import Columns, History, Hovering
from app.core.diagnosis.limits import rate_limits
from app.core.diagnosis.subject import Subject
from app.core.diagnosis.surroundings import Surroundings
from app.core.simulation.timeline import STATUSES


@dataclass(frozen=True)
class Facts:
    """Everything the rules ask about rows `first` to `stop` − 1 of a track; (n,) each unless said otherwise.

    Attributes
    ----------
    rows : the rows' indices in the track.
    loss, step : of the rows.
    above : loss above the lowest known one; gap : the same in loss ranges. loss_range : the unit.
    fall_per_step : the share of the loss above the lowest known one that goes in one step, over the history.
    nearest : index of the nearest declared minimum, −1 where there is none.
    nearest_distance : widths to it, inf where there is none.
    turns, zigzag : share of steps that turn back along the steepest direction, and its share of the way.
    rate, limit : the learning rate, and the largest stable one (nan where none is known).
    status : indices into `STATUSES`.
    """

    rows: IntArray
    loss: Array
    step: IntArray
    above: Array
    gap: Array
    loss_range: Array
    fall_per_step: Array
    nearest: IntArray
    nearest_distance: Array
    turns: Array
    zigzag: Array
    rate: Array
    limit: Array
    history: History
    hovering: Hovering
    surroundings: Surroundings
    status: IntArray


def facts_of(subject: Subject, first: int, stop: int) -> Facts:
    """The facts and the statuses of rows `first` to `stop` − 1."""
    with np.errstate(all="ignore"):
        return _facts(subject, first, stop)


def _facts(subject: Subject, first: int, stop: int) -> Facts:
    scale = subject.scale
    columns = past.columns_of(subject.track, scale)
    rows = np.arange(first, stop)
    history = past.history_of(columns, scale.length, first, stop)
    hovering = past.hovering_of(columns, first, stop) if subject.is_stochastic else _no_hovering(len(rows))
    surroundings = around.of_rows(subject, columns, rows)
    loss = columns.loss[first:stop]
    remaining = np.maximum(history.first - scale.lowest, np.finfo(float).tiny)
    fall = (history.first - loss) / remaining / np.maximum(history.rows, 1.0)
    rate = subject.track.column("learning_rate")[first:stop]
    limit = rate_limits(subject.optimizer, surroundings.curvature.highest, subject.gradient_factor)
    turns, zigzag = _zigzag(subject, columns, surroundings, rows)
    arrived, nearest, distance = _arrivals(subject, columns, first, stop)
    loss_range = scale.loss_range[first:stop]
    facts = Facts(
        rows,
        loss,
        columns.steps[first:stop],
        loss - scale.lowest,
        (loss - scale.lowest) / loss_range,
        loss_range,
        fall,
        nearest,
        distance,
        turns,
        zigzag,
        rate,
        limit,
        history,
        hovering,
        surroundings,
        np.zeros(len(rows), np.int64),
    )
    facts.status[:] = _statuses(subject, columns, facts, arrived)
    return facts


def _statuses(subject: Subject, columns: Columns, facts: Facts, arrived: IntArray) -> IntArray:
    """The first rule that holds gives the word. `arrived`: 2 in a global minimum, 1 in a local one, 0 else."""
    ended = _ended_converged(subject, facts.rows)
    minimum = is_minimum(facts)
    is_global = minimum & _has_global_value(subject, facts)
    rules = (
        ("diverged", ~_finite(subject, columns, facts)),
        ("running", (facts.rows < t.FEWEST_STEPS) & ~ended),
        ("global_minimum", (arrived == 2) | is_global | _at_bound(subject, facts)),
        ("local_minimum", (arrived == 1) | minimum),
        ("diverging", is_growing(facts) | _runs_away(subject, columns, facts)),
        ("saddle", is_saddle(subject, facts)),
        ("plateau", is_plateau(facts)),
        ("noise_ball", _hovers(facts)),
        ("converged", ended | _stands_still(facts)),
        ("oscillating", _oscillates(subject, facts)),
        ("ravine", is_ravine(subject, facts)),
        ("descending", _descends(subject, facts)),
    )
    codes = [STATUSES.index(word) for word, _ in rules]
    return np.select([holds for _, holds in rules], codes, STATUSES.index("unclear"))


# -- the rules -------------------------------------------------------------------------------------


def is_minimum(facts: Facts) -> BoolArray:
    """A positive definite Hessian, a stationary point close by, and the point stays there."""
    near = facts.surroundings
    return (
        is_bowl(near)
        & (near.stationary_distance <= t.ARRIVED_DISTANCE)
        & (near.drop <= t.ARRIVED_LOSS)
        & (facts.history.recent_path <= t.ARRIVED_DISTANCE)
    )


def is_bowl(near: Surroundings) -> BoolArray:
    """Whether the Hessian is positive definite beyond doubt."""
    return (near.lowest >= t.POSITIVE_CURVATURE) & (near.lowest >= t.POSITIVE_SHARE * near.highest)


def is_hilltop(near: Surroundings) -> BoolArray:
    """Whether the ground falls away to all sides from a stationary point close by."""
    return (near.highest <= -t.POSITIVE_CURVATURE) & (near.stationary_distance <= t.SADDLE_DISTANCE)


def is_growing(facts: Facts) -> BoolArray:
    """Loss and steps grow from third to third of the history."""
    peaks = facts.history.peaks - (facts.loss - facts.above)[:, None]
    strides = facts.history.strides
    return (
        (peaks[:, 1:] >= t.GROWTH * peaks[:, :-1]).all(axis=1)
        & (strides[:, 1:] >= t.STEP_GROWTH * strides[:, :-1]).all(axis=1)
        & (peaks[:, -1] > peaks[:, 0])
        & (facts.history.path > t.MOVING)
    )


def is_saddle(subject: Subject, facts: Facts) -> BoolArray:
    """Both a way up and a way down, at a stationary point where the contender lingers."""
    near = facts.surroundings
    strong = np.maximum(np.abs(near.lowest), np.abs(near.highest))
    weak = np.minimum(np.abs(near.lowest), np.abs(near.highest))
    return (
        (near.lowest < 0)
        & (near.highest > 0)
        & (strong >= t.SADDLE_CURVATURE)
        & (weak >= t.SADDLE_SHARE * strong)
        & (near.stationary_distance <= t.SADDLE_DISTANCE)
        & _lingers(subject, facts)
    )


def is_plateau(facts: Facts) -> BoolArray:
    """Flat ground well above the lowest known loss, where nothing moves, and not the floor of a basin."""
    near, history = facts.surroundings, facts.history
    change = near.slope * t.FLAT_REACH + 0.5 * near.bend * t.FLAT_REACH * t.FLAT_REACH
    basin = is_bowl(near) & (near.stationary_distance <= t.BASIN)
    top = is_hilltop(near) & (near.highest <= -t.SADDLE_CURVATURE)
    return (
        (change <= t.FLAT_CHANGE)
        & (facts.gap >= t.WELL_ABOVE)
        & (pace(facts) <= t.STALLED_FALL)
        & (history.recent_path <= t.LINGERING)
        & ~basin
        & ~top
    )


def is_ravine(subject: Subject, facts: Facts) -> BoolArray:
    """Curvatures far apart, a slow fall, and a zigzag across or a rate that the steep direction limits."""
    near = facts.surroundings
    uneven = (near.highest > 0) & (near.highest >= t.CONDITION * np.abs(near.lowest))
    slow = (facts.fall_per_step > 0) & (facts.fall_per_step <= t.SLOW_FALL)
    zigzag = (facts.turns >= t.ALTERNATING) & (facts.zigzag >= t.ZIGZAG_SHARE)
    limited = facts.rate >= t.RATE_LIMITED * facts.limit
    return uneven & slow & (zigzag | limited) & (not subject.is_stochastic)


def pace(facts: Facts) -> Array:
    """The share of the loss above the lowest known one by which one step changes it, over the last few."""
    change = np.abs(facts.history.recent_first - facts.loss)
    return np.where(change == 0, 0.0, change / t.FEWEST_STEPS / facts.above)


def is_timid(facts: Facts) -> BoolArray:
    """Descending, at a rate far below its limit."""
    return (facts.rate <= t.TIMID * facts.limit) & (facts.fall_per_step <= t.TIMID_FALL)


def _oscillates(subject: Subject, facts: Facts) -> BoolArray:
    """The steps undo one another and the loss does not fall."""
    history = facts.history
    returning = history.net <= t.RETURNING * history.path
    return _stays_high(facts) & returning & (history.path > t.MOVING) & (not subject.is_stochastic)


def _stays_high(facts: Facts) -> BoolArray:
    """Whether the newer half of the history peaks about as high as the older one."""
    lowest = facts.loss - facts.above
    return facts.history.new_peak - lowest >= (1.0 - t.FALLING) * (facts.history.old_peak - lowest)


def _hovers(facts: Facts) -> BoolArray:
    """Loss and θ wander without trend, and the gradient has no preferred side."""
    hovering = facts.hovering
    return (
        (hovering.net_share <= t.HOVERING) & (np.abs(hovering.fall) <= t.NO_TREND) & (hovering.drift <= t.NO_DRIFT)
    )


def _stands_still(facts: Facts) -> BoolArray:
    quiet = (facts.surroundings.slope <= t.STILL) & (facts.history.recent_path <= t.STILL)
    quiet &= (pace(facts) <= t.STALLED_FALL) | (facts.gap <= t.CERTAIN_LOSS)
    return quiet & ~is_hilltop(facts.surroundings)


def _descends(subject: Subject, facts: Facts) -> BoolArray:
    history, loss = facts.history, facts.loss
    if not subject.is_stochastic:
        return (loss < history.recent_first) | ~_stays_high(facts)
    trend = np.where(np.isnan(facts.hovering.fall), np.inf, facts.hovering.fall) > t.NO_TREND
    return (history.new_mean < history.old_mean) & (loss < history.first) & (trend | (facts.hovering.drift > t.NO_DRIFT))


def _lingers(subject: Subject, facts: Facts) -> BoolArray:
    way = facts.history.net if subject.is_stochastic else facts.history.recent_path
    return way <= t.LINGERING


def _runs_away(subject: Subject, columns: Columns, facts: Facts) -> BoolArray:
    """Far outside the picture with ever longer steps, whatever the loss does."""
    if subject.landscape is None:
        return np.zeros(len(facts.rows), np.bool_)
    bounds = np.array(subject.landscape.bounds, dtype=float).T / subject.scale.sides
    theta = columns.unit_theta[facts.rows]
    outside = np.maximum(bounds[0] - theta, theta - bounds[1]).max(axis=-1)
    strides = facts.history.strides
    return (outside >= t.RUNAWAY) & (strides[:, 1:] >= t.STEP_GROWTH * strides[:, :-1]).all(axis=1)


def _at_bound(subject: Subject, facts: Facts) -> BoolArray:
    """The loss has reached a bound that no θ can pass."""
    if subject.landscape is not None or subject.lower_bound is None:
        return np.zeros(len(facts.rows), np.bool_)
    return facts.loss - subject.lower_bound <= t.ARRIVED_LOSS**2 * facts.loss_range


def _has_global_value(subject: Subject, facts: Facts) -> BoolArray:
    """Whether the minimum nearby is the global one: proven convex, or as low as the declared one."""
    if subject.is_convex:
        return np.ones(len(facts.rows), np.bool_)
    if subject.global_value is None:
        return np.zeros(len(facts.rows), np.bool_)
    drop = facts.surroundings.drop
    return facts.loss - subject.global_value <= (t.CERTAIN_LOSS + 2.0 * drop) * facts.loss_range


def _finite(subject: Subject, columns: Columns, facts: Facts) -> BoolArray:
    return (
        np.isfinite(facts.loss)
        & np.isfinite(columns.unit_theta[facts.rows]).all(axis=-1)
        & np.isfinite(columns.slope[facts.rows]).all(axis=-1)
    )


def _ended_converged(subject: Subject, rows: IntArray) -> BoolArray:
    return (rows == len(subject.track) - 1) & (subject.track.ended == "converged")


# -- facts that need the problem -------------------------------------------------------------------


def _arrivals(subject: Subject, columns: Columns, first: int, stop: int) -> tuple[IntArray, IntArray, Array]:
    """2 in a declared global minimum, 1 in a local one, 0 else, for `FEWEST_STEPS` rows; nearest and distance."""
    count = stop - first
    since = max(0, first - t.FEWEST_STEPS + 1)
    if not subject.minima:
        return np.zeros(count, np.int64), np.full(count, -1), np.full(count, np.inf)
    theta = columns.unit_theta[since:stop]
    nearest, best = np.full(len(theta), -1), np.full(len(theta), np.inf)
    for index, minimum in enumerate(subject.minima):
        away = theta - np.array(minimum.theta) / subject.scale.sides
        square = (away * away).sum(axis=-1)
        closer = square < best
        nearest[closer], best[closer] = index, square[closer]
    distance = np.sqrt(best)
    values = np.array([minimum.value for minimum in subject.minima])[nearest]
    kinds = np.array([2 if minimum.is_global else 1 for minimum in subject.minima])[nearest]
    height = (columns.loss[since:stop] - values) / subject.scale.loss_range[since:stop]
    inside = (distance <= t.ARRIVED_DISTANCE) & (height <= t.ARRIVED_LOSS)
    held = past.rolling_all(inside, t.FEWEST_STEPS)
    skip = first - since
    return np.where(held, kinds, 0)[skip:], nearest[skip:], distance[skip:]


def _zigzag(subject: Subject, columns: Columns, near: Surroundings, rows: IntArray) -> tuple[Array, Array]:
    turns, share = np.zeros(len(rows)), np.zeros(len(rows))
    uneven = np.flatnonzero((near.highest > 0) & (near.highest >= t.CONDITION * np.abs(near.lowest)))
    if uneven.size:
        stiff = near.curvature.stiff[uneven] * subject.scale.sides
        unit = stiff / np.sqrt((stiff * stiff).sum(axis=-1))[:, None]
        turns[uneven], share[uneven] = past.alternation(columns, unit, rows[uneven])
    return turns, share


def _no_hovering(count: int) -> Hovering:
    nothing = np.full(count, np.nan)
    return Hovering(nothing, nothing, nothing)

