"""Which rows of a contender's past are drawn as its trail."""

import numpy as np

from app.core.arrays import IntArray
from app.core.simulation.timeline import Track
from app.views.extremes import extremes_of

MOST_POINTS = 500
RECENT = 100
BUCKETS = 94


def trail_rows(track: Track, index: int) -> IntArray:
    """The rows up to and including `index` that draw the trail: at most `MOST_POINTS`, ascending.

    A short past is whole. Of a longer one the newest `RECENT` rows are whole, and before them each bucket
    gives the rows where a coordinate is lowest and highest.
    """
    stop = index + 1
    if stop <= MOST_POINTS:
        return np.arange(stop)
    dimension = min(track.dimension, 2)
    extremes = extremes_of(track)
    past = [extremes.rows("theta", 0, stop - RECENT, BUCKETS, axis) for axis in range(dimension)]
    return np.unique(np.concatenate((*past, np.arange(stop - RECENT, stop))))
