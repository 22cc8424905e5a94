"""Line search for the strong Wolfe conditions with cubic interpolation, step by step as in torch.optim.LBFGS."""

from collections.abc import Callable
from typing import Any, NamedTuple

import numpy as np

from app.core.arrays import Array

C1 = 1e-4
"""Share of the promised decrease that a length must reach."""

C2 = 0.9
"""Share of the slope at the start that may be left at an accepted length."""


class Trial(NamedTuple):
    """A length t, the loss f and the gradient there, and the slope along the direction.

    The numbers are `np.float64`, for Python's floats raise where a division by zero should flow on.
    """

    t: Any
    f: Any
    gradient: Array
    slope: Any


Evaluate = Callable[[Any], Trial]


def search(
    evaluate: Evaluate, start: Trial, first: Any, largest: Any, tolerance_change: float, limit: int
) -> tuple[Trial, int]:
    """The accepted trial and how many were made.

    Parameters
    ----------
    evaluate : makes the trial of a length; each costs one value and one gradient.
    start : the trial of length 0.
    first : the length tried first.
    largest : the largest coordinate of the direction, by size.
    tolerance_change : a bracket that moves no coordinate by more is not refined.
    limit : the most reductions of the bracket.

    Source: Nocedal & Wright 2006, algorithms 3.5 and 3.6, with PyTorch's safeguards.
    """
    bracket, used, done = _bracket(evaluate, start, first, limit)
    evaluations = used + 1
    if not done and used < limit:
        bracket, refined = _zoom(evaluate, start, bracket, largest, tolerance_change, limit - used)
        evaluations += refined
    return bracket[_lower(bracket)], evaluations


def _lower(bracket: list[Trial]) -> int:
    """The index of the end with the lower loss; the last one where a loss is nan."""
    return 0 if bracket[0].f <= bracket[-1].f else len(bracket) - 1


def _falls_short(trial: Trial, start: Trial) -> bool:
    """Whether the loss fell by less than the slope at the start promises."""
    return bool(trial.f > start.f + C1 * trial.t * start.slope)


def _is_flat(trial: Trial, start: Trial) -> bool:
    """Whether little enough of the slope is left."""
    return bool(abs(trial.slope) <= -C2 * start.slope)


def _bracket(evaluate: Evaluate, start: Trial, first: Any, limit: int) -> tuple[list[Trial], int, bool]:
    """Grow the length until an acceptable one lies between two trials, or one is accepted itself."""
    old, new = start, evaluate(first)
    for used in range(limit):
        if _falls_short(new, start) or (used > 1 and new.f >= old.f):
            return [old, new], used, False
        if _is_flat(new, start):
            return [new], used, True
        if new.slope >= 0:
            return [old, new], used, False
        t = _cubic_minimum(old, new, new.t + 0.01 * (new.t - old.t), new.t * 10)
        old, new = new, evaluate(t)
    return [start, new], limit, False


def _zoom(
    evaluate: Evaluate, start: Trial, bracket: list[Trial], largest: Any, tolerance_change: float, limit: int
) -> tuple[list[Trial], int]:
    """Shrink the bracket until one end is acceptable; the lower end is the result."""
    low = _lower(bracket)
    slow = False
    for used in range(limit):
        a, b = bracket[0].t, bracket[1].t
        if abs(b - a) * largest < tolerance_change:
            return [bracket[low]], used
        t, slow = _away_from_the_ends(_cubic_minimum(bracket[0], bracket[1], min(a, b), max(a, b)), a, b, slow)
        new = evaluate(t)
        if _falls_short(new, start) or new.f >= bracket[low].f:
            bracket[1 - low] = new
            low = _lower(bracket)
            continue
        done = _is_flat(new, start)
        if not done and new.slope * (bracket[1 - low].t - bracket[low].t) >= 0:
            bracket[1 - low] = bracket[low]
        bracket[low] = new
        if done:
            return [new], used + 1
    return [bracket[low]], limit


def _away_from_the_ends(t: Any, a: Any, b: Any, slow: bool) -> tuple[Any, bool]:
    """Move a length that is twice too near an end, or on it, a tenth of the bracket inwards."""
    low, high = min(a, b), max(a, b)
    margin = 0.1 * (high - low)
    if not min(high - t, t - low) < margin:
        return t, False
    if slow or t >= high or t <= low:
        return (high - margin if abs(t - high) < abs(t - low) else low + margin), False
    return t, True


def _cubic_minimum(one: Trial, two: Trial, low: Any, high: Any) -> Any:
    """Where the cubic through two losses and slopes is least, within the bounds; else their middle.

    Nocedal & Wright 2006, equation 3.59.
    """
    a, b = (one, two) if one.t <= two.t else (two, one)
    d1 = one.slope + two.slope - 3 * (one.f - two.f) / (one.t - two.t)
    square = d1 * d1 - one.slope * two.slope
    if not square >= 0:
        return (low + high) / 2.0
    d2 = np.sqrt(square)
    t = b.t - (b.t - a.t) * ((b.slope + d2 - d1) / (b.slope - a.slope + 2 * d2))
    return min(max(t, low), high)
