"""Which rows of a contender's past are drawn as its trail."""

from itertools import pairwise

import numpy as np

from app.core.arrays import IntArray
from app.core.simulation.timeline import Track
from app.pictures.extremes import BLOCK, ascending, extremes_of

MOST_POINTS = 500
RECENT = 100
GROWTH = 8
BUCKETS = 16


def trail_rows(track: Track, index: int) -> tuple[IntArray, int]:
    """The rows up to and including `index` that draw the trail, and how many of them are settled.

    At most `MOST_POINTS` rows, ascending. A short past is whole. Of a longer one the first `BLOCK` rows and the
    newest `RECENT` are whole; between them lie spans, each `GROWTH` times as long as all before it, and each
    bucket of a span gives the rows where a coordinate is lowest and highest. So the early descent keeps its
    shape, though most steps are spent near the end. The settled rows stay the same for `BLOCK` steps, so that
    their picture can be kept.
    """
    stop = index + 1
    settled = max(0, stop - RECENT) // BLOCK * BLOCK
    if stop <= MOST_POINTS:
        return np.arange(stop), settled
    axes = min(track.dimension, 2)
    rows = extremes_of(track).settled(settled, lambda: _settled_rows(track, settled, axes))
    return np.concatenate((rows, np.arange(settled, stop))), len(rows)


def _settled_rows(track: Track, settled: int, axes: int) -> IntArray:
    edges = [BLOCK]
    while edges[-1] < settled:
        edges.append(min(GROWTH * edges[-1], settled))
    past = [np.arange(BLOCK)]
    for axis in range(axes):
        past += extremes_of(track).rows("theta", list(pairwise(edges)), BUCKETS, axis)
    return ascending(np.concatenate(past))
