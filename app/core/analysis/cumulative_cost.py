"""What a contender had spent at each row of its track: epochs, memory, time. One number a row, never falling.

Each function tells the rows from `since` on, so that a growing track costs its new rows only.
"""

from collections.abc import Callable, Sequence

import numpy as np

from app.core.analysis.cost import gradient_bytes
from app.core.arrays import Array
from app.core.problems.problem import Problem
from app.core.problems.training_problem import TrainingProblem
from app.core.simulation.timeline import Track

Line = Sequence[tuple[int, Problem]]
"""The problem in force from each row on; the first from row 0."""


def epochs_along(track: Track, line: Line, since: int = 0) -> Array:
    """How often the data were passed over, (n − since,): samples touched by samples there will ever be.

    Where the data set grows or shrinks on the way, each sample counts by the size it had then.
    """
    reached = [one for one in line if one[0] == 0 or one[0] < track.last_step]
    counts = [problem.samples for _, problem in reached]
    return _added_up(track, "samples", [start for start, _ in reached], 1.0 / np.array(counts), since)


def bytes_along(track: Track, line: Line, since: int = 0) -> Array:
    """The most memory that one gradient has needed since row `since`, (n − since,); see `gradient_bytes`.

    Row 0 has what the first gradient will need.
    """
    steps = track.column("step")[since:]
    before = np.maximum(steps - 1, 0)
    needed = np.zeros(len(steps))
    for start, problem in line:
        rows = slice(int(np.searchsorted(before, start)), None)
        if not isinstance(problem, TrainingProblem) or rows.start == len(steps):
            continue
        if problem.arrivals.is_settled(start):
            size = int(problem.batch_sizes(before[rows][:1])[0])
            needed[rows] = gradient_bytes(problem.network, size)
        else:
            sizes, where = np.unique(problem.batch_sizes(before[rows]), return_inverse=True)
            needed[rows] = np.array([gradient_bytes(problem.network, int(size)) for size in sizes])[where]
    most: Array = np.maximum.accumulate(needed)
    return most


def seconds_along(track: Track, line: Line, seconds_of: Callable[[Problem, int], float], since: int = 0) -> Array:
    """An estimate of the time that the gradients have taken, (n − since,): their number times what one takes.

    Parameters
    ----------
    seconds_of : a problem and a row it is in force at, to the seconds of one gradient there.
    """
    reached = timed_stretches(line, track.last_step)
    each = np.array([seconds_of(problem, start) for start, problem in reached])
    return _added_up(track, "gradient_evaluations", [start for start, _ in reached], each, since)


def _added_up(track: Track, column: str, starts: Sequence[int], each: Array, since: int) -> Array:
    """A count of a track where each of what is counted weighs `each`, other from each of the rows `starts` on."""
    steps, counted = track.column("step"), track.column(column)
    if (each == each[0]).all():
        alone: Array = counted[since:] * each[0]
        return alone
    at = np.interp(starts, steps, counted)
    before = np.concatenate(([0.0], np.cumsum(np.diff(at) * each[:-1])))
    stretch = np.maximum(np.searchsorted(starts, steps[since:] - 1, side="right") - 1, 0)
    weighed: Array = before[stretch] + (counted[since:] - at[stretch]) * each[stretch]
    return weighed


def timed_stretches(line: Line, last: int) -> Line:
    """The stretches up to row `last` whose gradients are timed on their own."""
    return [one for one in _doublings(line, last) if one[0] == 0 or one[0] < last]


def _doublings(line: Line, last: int) -> Line:
    """The line, with a problem told again from each row at which its batch, growing with a stream, has doubled."""
    found: list[tuple[int, Problem]] = []
    ends = [*(start for start, _ in line[1:]), max(last, line[-1][0]) + 1]
    for (start, problem), end in zip(line, ends, strict=True):
        found.append((start, problem))
        if isinstance(problem, TrainingProblem) and not problem.arrivals.is_settled(start):
            widths = np.frexp(problem.batch_sizes(np.arange(start, end)))[1]
            found += [(start + int(at) + 1, problem) for at in np.flatnonzero(np.diff(widths))]
    return found
