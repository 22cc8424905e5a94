"""From measured facts to the word: the rules, in the order in which they are asked."""

import numpy as np

from app.core.arrays import Array, BoolArray, IntArray
from app.core.diagnosis import thresholds as t
from app.core.diagnosis.measure.local_geometry import LocalGeometry
from app.core.diagnosis.measure.measurements import Measurements
from app.core.diagnosis.subject import Subject
from app.core.simulation.timeline import STATUSES


def codes_of(subject: Subject, facts: Measurements) -> IntArray:
    """The statuses as indices into `STATUSES`: the first rule that holds gives the word."""
    with np.errstate(all="ignore"):
        return _codes(subject, facts)


def _codes(subject: Subject, facts: Measurements) -> IntArray:
    ended = _ended_converged(subject, facts.rows)
    minimum = is_minimum(facts)
    is_global = minimum & _has_global_value(subject, facts)
    rules = (
        ("diverged", ~_is_finite(facts)),
        ("running", (facts.rows < t.FEWEST_STEPS) & ~ended),
        ("global_minimum", (facts.arrived == 2) | is_global | _at_bound(subject, facts)),
        ("local_minimum", (facts.arrived == 1) | minimum),
        ("diverging", is_growing(facts) | _runs_away(subject, facts)),
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


def is_minimum(facts: Measurements) -> BoolArray:
    """A positive definite Hessian, a stationary point close by, and the point stays there."""
    near = facts.surroundings
    return (
        is_bowl(near)
        & (near.stationary_distance <= t.ARRIVED_DISTANCE)
        & (near.drop <= t.ARRIVED_LOSS)
        & (facts.history.recent_path <= t.ARRIVED_DISTANCE)
    )


def is_bowl(near: LocalGeometry) -> BoolArray:
    """Whether the Hessian is positive definite beyond doubt."""
    return (
        (near.lowest >= t.POSITIVE_CURVATURE)
        & (near.lowest >= t.POSITIVE_SHARE * near.highest)
        & (near.highest >= t.BOWL_CURVATURE)
    )


def is_hilltop(near: LocalGeometry) -> BoolArray:
    """Whether the ground falls away to all sides from a stationary point close by."""
    return (near.highest <= -t.POSITIVE_CURVATURE) & (near.stationary_distance <= t.SADDLE_DISTANCE)


def is_growing(facts: Measurements) -> BoolArray:
    """Loss and steps grow from third to third of the history; under noise, from half to half of the long one too."""
    lowest = (facts.loss - facts.above)[:, None]
    peaks, troughs, strides = facts.history.peaks - lowest, facts.history.troughs - lowest, facts.history.strides
    return (
        (peaks[:, 1:] >= t.GROWTH * peaks[:, :-1]).all(axis=1)
        & (troughs[:, 1:] >= t.GROWTH * troughs[:, :-1]).all(axis=1)
        & (strides[:, 1:] >= t.STEP_GROWTH * strides[:, :-1]).all(axis=1)
        & (peaks[:, -1] > peaks[:, 0])
        & (facts.history.path > t.MOVING)
        & ~(facts.hovering.fall > -t.NO_TREND)
    )


def is_saddle(subject: Subject, facts: Measurements) -> BoolArray:
    """Both a way up and a way down, at a stationary point where the contender lingers."""
    near = facts.surroundings
    strong = np.maximum(np.abs(near.lowest), np.abs(near.highest))
    weak = np.minimum(np.abs(near.lowest), np.abs(near.highest))
    bent = (
        (near.lowest < 0)
        & (near.highest > 0)
        & (strong >= t.SADDLE_CURVATURE)
        & (weak >= t.SADDLE_SHARE * strong)
        & (near.stationary_distance <= t.SADDLE_DISTANCE)
        & (near.drop <= t.SADDLE_DROP)
    )
    return (bent | (near.valleys >= 2)) & _lingers(subject, facts)


def is_plateau(facts: Measurements) -> BoolArray:
    """Flat ground well above the lowest known loss, where nothing moves, and not the floor of a basin."""
    near, history = facts.surroundings, facts.history
    change = near.slope * t.FLAT_REACH + 0.5 * near.bend * t.FLAT_REACH * t.FLAT_REACH
    crawling = (near.slope <= t.CRAWLING_SLOPE) & (pace(facts) <= t.CRAWLING_FALL)
    basin = is_bowl(near) & (near.stationary_distance <= t.BASIN)
    top = is_hilltop(near) & (near.highest <= -t.SADDLE_CURVATURE)
    return (
        ((change <= t.FLAT_CHANGE) | crawling)
        & (facts.gap >= t.WELL_ABOVE)
        & (pace(facts) <= t.STALLED_FALL)
        & (history.recent_path <= t.LINGERING)
        & ~basin
        & ~top
    )


def is_ravine(subject: Subject, facts: Measurements) -> BoolArray:
    """Curvatures far apart, a slow fall, and a zigzag across or a rate that the steep direction limits."""
    near = facts.surroundings
    uneven = (near.highest > 0) & (near.highest >= t.CONDITION * np.abs(near.lowest))
    slow = (facts.fall_per_step > 0) & (facts.fall_per_step <= t.SLOW_FALL)
    zigzag = (facts.turns >= t.ALTERNATING) & (facts.zigzag >= t.ZIGZAG_SHARE)
    limited = facts.rate >= t.RATE_LIMITED * facts.limit
    return uneven & slow & (zigzag | limited) & (not subject.is_stochastic)


def pace(facts: Measurements) -> Array:
    """The share of the loss above the lowest known one by which one step changes it, over the last few."""
    change = np.abs(facts.history.recent_first - facts.loss)
    return np.where(change == 0, 0.0, change / t.FEWEST_STEPS / facts.above)


def is_timid(facts: Measurements) -> BoolArray:
    """Descending, at a rate far below its limit."""
    return (facts.rate <= t.TIMID * facts.limit) & (facts.fall_per_step <= t.TIMID_FALL)


def _oscillates(subject: Subject, facts: Measurements) -> BoolArray:
    """The steps undo one another and the loss does not fall."""
    history = facts.history
    returning = history.net <= t.RETURNING * history.path
    return _stays_high(facts) & returning & (history.path > t.MOVING) & (not subject.is_stochastic)


def _stays_high(facts: Measurements) -> BoolArray:
    """Whether the newer half of the history peaks about as high as the older one.

    Measured from the lowest known loss and from the lowest one of the history itself: a ball that rings
    down in a high valley falls, though not by a share of its height above a far lower one.
    """
    history = facts.history
    rounding = t.ROUNDING * np.maximum(facts.above, np.abs(facts.loss))
    stays = np.ones(len(facts.rows), np.bool_)
    for floor in (facts.loss - facts.above, history.troughs.min(axis=1)):
        stays &= history.new_peak - floor >= (1.0 - t.FALLING) * (history.old_peak - floor) - rounding
    return stays


def _hovers(facts: Measurements) -> BoolArray:
    """Loss and θ wander without trend, and the gradient has no preferred side."""
    hovering = facts.hovering
    return (hovering.net_share <= t.HOVERING) & (np.abs(hovering.fall) <= t.NO_TREND) & (hovering.drift <= t.NO_DRIFT)


def _stands_still(facts: Measurements) -> BoolArray:
    quiet = (facts.surroundings.slope <= t.STILL) & (facts.history.recent_path <= t.STILL)
    quiet &= (pace(facts) <= t.STALLED_FALL) | (facts.gap <= t.CERTAIN_LOSS)
    return quiet & ~is_hilltop(facts.surroundings)


def _descends(subject: Subject, facts: Measurements) -> BoolArray:
    history, loss = facts.history, facts.loss
    if not subject.is_stochastic:
        return (loss < history.recent_first) | ~_stays_high(facts)
    hovering = facts.hovering
    trend = np.where(np.isnan(hovering.fall), np.inf, hovering.fall) > t.NO_TREND
    falls = (history.new_mean < history.old_mean) & (loss < history.first)
    height = history.peaks.max(axis=1) - history.troughs.min(axis=1)
    turned = history.new_mean - history.old_mean > t.TURNED * height
    falls_long = ~turned & ((hovering.fall > t.NO_TREND) | ((hovering.fall > 0) & (hovering.net_share > t.HOVERING)))
    descends: BoolArray = (falls & (trend | (hovering.drift > t.NO_DRIFT))) | falls_long
    return descends


def _lingers(subject: Subject, facts: Measurements) -> BoolArray:
    way = facts.history.net if subject.is_stochastic else facts.history.recent_path
    return way <= t.LINGERING


def _runs_away(subject: Subject, facts: Measurements) -> BoolArray:
    """Far outside the picture with ever longer steps, whatever the loss does."""
    if subject.landscape is None:
        return np.zeros(len(facts.rows), np.bool_)
    low, high = np.array(subject.landscape.bounds, dtype=float).T
    outside = np.maximum(low / (high - low) - facts.theta, facts.theta - high / (high - low)).max(axis=-1)
    strides = facts.history.strides
    runs_away: BoolArray = np.logical_and.reduce(strides[:, 1:] >= t.STEP_GROWTH * strides[:, :-1], axis=1)
    runs_away &= outside >= t.RUNAWAY
    return runs_away


def _at_bound(subject: Subject, facts: Measurements) -> BoolArray:
    """The loss has reached a bound that no θ can pass."""
    if subject.landscape is not None or subject.lower_bound is None:
        return np.zeros(len(facts.rows), np.bool_)
    return facts.loss - subject.lower_bound <= t.ARRIVED_LOSS**2 * facts.loss_range


def _has_global_value(subject: Subject, facts: Measurements) -> BoolArray:
    """Whether the minimum nearby is the global one: proven convex, or as low as the declared one."""
    if subject.is_convex:
        return np.ones(len(facts.rows), np.bool_)
    if subject.global_value is None:
        return np.zeros(len(facts.rows), np.bool_)
    drop = facts.surroundings.drop
    return facts.loss - subject.global_value <= (t.CERTAIN_LOSS + 2.0 * drop) * facts.loss_range


def _is_finite(facts: Measurements) -> BoolArray:
    finite: BoolArray = np.isfinite(facts.theta.sum(axis=-1)) & np.isfinite(facts.slope.sum(axis=-1))
    finite &= np.isfinite(facts.loss)
    return finite


def _ended_converged(subject: Subject, rows: IntArray) -> BoolArray:
    ended: BoolArray = rows == len(subject.track) - 1
    return ended if subject.track.ended == "converged" else np.zeros_like(ended)
