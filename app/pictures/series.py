"""The charts' lines: a column of a track against steps, gradient evaluations or samples."""

import math

import numpy as np

from app.core.arrays import Array
from app.core.simulation.timeline import Track
from app.core.words import QT_TRANSLATE_NOOP
from app.pictures.extremes import extremes_of

CHARTS = {
    "loss": QT_TRANSLATE_NOOP("Chart", "Loss"),
    "gradient_norm": QT_TRANSLATE_NOOP("Chart", "Gradient norm"),
    "step_length": QT_TRANSLATE_NOOP("Chart", "Step length"),
    "learning_rate": QT_TRANSLATE_NOOP("Chart", "Learning rate"),
}
"""The columns that can be charted, with their titles."""

HORIZONTALS = {
    "step": QT_TRANSLATE_NOOP("Chart", "steps"),
    "gradient_evaluations": QT_TRANSLATE_NOOP("Chart", "gradient evaluations"),
    "samples": QT_TRANSLATE_NOOP("Chart", "samples"),
}
"""The columns that can lie on the x axis, with their units."""

Range = tuple[float, float]


def series(track: Track, column: str, horizontal: str, log: bool, buckets: int, visible: Range | None = None) -> Array:
    """The points (m, 2) of one line, thinned to the envelope of `buckets` buckets.

    Parameters
    ----------
    visible : the x range to draw; a row beyond each end is kept, so that lines reach the edge.
    log : y is then log10; what has no logarithm becomes nan, a gap in the line.
    """
    x = track.column(horizontal)
    start, stop = 0, len(track)
    if visible is not None:
        start = max(0, int(np.searchsorted(x, math.ceil(visible[0]), side="left")) - 1)
        stop = min(stop, int(np.searchsorted(x, math.floor(visible[1]), side="right")) + 1)
    if stop <= start:
        return np.empty((0, 2))
    (rows,) = extremes_of(track).rows(column, [(start, stop)], buckets)
    return np.column_stack((x[rows].astype(np.float64), vertical(track.column(column)[rows], log)))


def vertical(values: Array, log: bool) -> Array:
    """What is drawn for these values: log10 or themselves; nan where there is nothing to draw."""
    good = np.isfinite(values)
    if not log:
        return np.where(good, values, np.nan)
    good &= values > 0
    return np.where(good, np.log10(np.where(good, values, 1.0)), np.nan)


def settled_range(shown: Range | None, wanted: Range) -> Range:
    """A range to show that holds still while a run goes on.

    The one shown stays as long as the wanted one fits into it and fills more than half of it; else the
    wanted one with room above and below.
    """
    low, high = wanted
    if shown is not None and shown[0] <= low and high <= shown[1] and high - low > 0.5 * (shown[1] - shown[0]):
        return shown
    span = high - low if high > low else max(abs(high), 1.0) * 0.5
    margin = 0.08 * span
    return low - margin, high + margin


def horizontal_end(last: float) -> float:
    """The right end of the x axis: the next of 1, 1.5, 2, 3, 4, 6, 8 × 10ⁿ, so that it moves in few jumps."""
    last = max(last, 10.0)
    unit = 10.0 ** math.floor(math.log10(last))
    return next(end * unit for end in (1.0, 1.5, 2.0, 3.0, 4.0, 6.0, 8.0, 10.0) if end * unit >= last)


def row_at(track: Track, horizontal: str, x: float) -> int:
    """The newest row whose place on the x axis is ≤ x (row 0 at least)."""
    return max(0, int(np.searchsorted(track.column(horizontal), math.floor(x), side="right")) - 1)
