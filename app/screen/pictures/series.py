"""The charts' lines: a column of a track against steps, or against what they have cost."""

import math
from typing import Literal

import numpy as np

from app.core.arrays import Array
from app.core.simulation.timeline import Track
from app.core.words import QT_TRANSLATE_NOOP
from app.screen.pictures.extremes import extremes_of

CHARTS = {
    "loss": QT_TRANSLATE_NOOP("Chart", "Loss"),
    "gradient_norm": QT_TRANSLATE_NOOP("Chart", "Gradient norm"),
    "step_length": QT_TRANSLATE_NOOP("Chart", "Step length"),
    "learning_rate": QT_TRANSLATE_NOOP("Chart", "Learning rate"),
}
"""The columns that can be charted, with their titles."""

Range = tuple[float, float]


def series(track: Track, column: str, x: Array, log: bool, buckets: int, visible: Range | None = None) -> Array:
    """The points (m, 2) of one line, thinned to the envelope of `buckets` buckets.

    Parameters
    ----------
    x : where the track's first rows lie on the x axis, (n,), never falling; those after them are not drawn.
    visible : the x range to draw; a row beyond each end is kept, so that lines reach the edge.
    log : y is then log10; what has no logarithm becomes nan, a gap in the line.
    """
    start, stop = 0, min(len(track), len(x))
    if visible is not None:
        start = max(0, _place(x, visible[0], "left") - 1)
        stop = min(stop, _place(x, visible[1], "right") + 1)
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


def horizontal_end(last: float, least: float = 10.0) -> float:
    """The right end of the x axis: the next of 1, 1.5, 2, 3, 4, 6, 8 × 10ⁿ, so that it moves in few jumps."""
    last = max(last, least)
    unit = 10.0 ** math.floor(math.log10(last))
    return next(end * unit for end in (1.0, 1.5, 2.0, 3.0, 4.0, 6.0, 8.0, 10.0) if end * unit >= last)


def row_at(x: Array, at: float) -> int:
    """The newest row whose place on the x axis is ≤ `at` (row 0 at least)."""
    return max(0, _place(x, at, "right") - 1)


def _place(x: Array, at: float, side: Literal["left", "right"]) -> int:
    if x.dtype.kind == "i":  # among whole numbers a fraction would make numpy copy the column
        at = math.ceil(at) if side == "left" else math.floor(at)
    return int(np.searchsorted(x, at, side=side))
