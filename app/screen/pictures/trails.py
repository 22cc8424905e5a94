"""Which rows of a contender's past are drawn as its trail."""

from itertools import pairwise

import numpy as np

from app.core.arrays import IntArray
from app.core.simulation.timeline import Track
from app.screen.pictures.extremes import BLOCK, ascending, extremes_of

MOST_POINTS = 500
RECENT = 100
GROWTH = 8
BUCKETS = 16
SHARE = 64
"""The settled rows stay the same for so many steps as are this part of the past, or for `BLOCK` steps."""


def trail_rows(track: Track, index: int) -> tuple[IntArray, int]:
    """The rows up to and including `index` that draw the trail, and how many of them are settled.

    At most `MOST_POINTS` rows, ascending. A short past is whole. Of a longer one the first `BLOCK` rows and the
    newest `RECENT` are whole; between them lie spans, each `GROWTH` times as long as all before it, and each
    bucket of a span gives the rows where a coordinate is lowest and highest. So the early descent keeps its
    shape, though most steps are spent near the end. The settled rows stay the same for many steps, so that
    their picture can be kept; of the blocks after them each gives its lowest and highest rows.
    """
    stop = index + 1
    recent = max(0, stop - RECENT) // BLOCK
    if stop <= MOST_POINTS:
        return np.arange(stop), recent * BLOCK
    together = 1 << max(0, (stop // SHARE // BLOCK).bit_length() - 1)
    settled = recent // together * together
    extremes = extremes_of(track)
    rows = extremes.kept(settled, lambda: _settled_rows(track, settled * BLOCK))
    parts = [rows, np.arange(recent * BLOCK, stop)]
    if settled < recent:
        parts.insert(1, ascending(extremes.places("theta", settled, recent)))
    return np.concatenate(parts), len(rows)


def _settled_rows(track: Track, settled: int) -> IntArray:
    edges = [BLOCK]
    while edges[-1] < settled:
        edges.append(min(GROWTH * edges[-1], settled))
    past = extremes_of(track).rows("theta", list(pairwise(edges)), BUCKETS)
    return ascending(np.concatenate([np.arange(BLOCK), *past]))
