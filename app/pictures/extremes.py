"""Where a growing column has its smallest and largest values, kept block by block.

A run of a hundred thousand steps is drawn with a few hundred points. Taking every k-th row would turn
an oscillation into a wave that is not there; the lowest and the highest row of each bucket keep the
true envelope. The blocks are remembered, so a frame costs the new rows only.
"""

import weakref
from collections.abc import Sequence

import numpy as np

from app.core.arrays import Array, IntArray
from app.core.simulation.timeline import Track

BLOCK = 64
ANSWERS = 64
"""Answers remembered a column; the oldest goes first."""


class Extremes:
    """The lowest and the highest row of each block of `BLOCK` rows of one column."""

    def __init__(self) -> None:
        self._lowest: IntArray = np.empty(0, np.int64)
        self._highest: IntArray = np.empty(0, np.int64)
        self._last_values: IntArray = np.empty(0, np.int64)
        self._answers: dict[tuple[int, int, int], IntArray] = {}

    def update(self, values: Array) -> None:
        """Take in a column (n,) that has grown, was cut back, thinned, or written anew.

        The bits of the last value of each block tell from where on the column is no longer the one seen before.
        """
        full = len(values) // BLOCK
        last_values = values[BLOCK - 1 :: BLOCK][:full].view(np.int64)
        known = min(full, len(self._lowest))
        changed = np.flatnonzero(last_values[:known] != self._last_values[:known])
        known = int(changed[0]) if len(changed) else known
        if known == full == len(self._lowest):
            return
        if known < len(self._lowest):
            self._answers.clear()
        fresh = values[known * BLOCK : full * BLOCK].reshape(-1, BLOCK)
        offsets = np.arange(known, full) * BLOCK
        self._lowest = np.concatenate((self._lowest[:known], offsets + _lowest_in(fresh)))
        self._highest = np.concatenate((self._highest[:known], offsets + _lowest_in(-fresh)))
        self._last_values = last_values.copy()

    def rows(self, values: Array, start: int, stop: int, buckets: int) -> IntArray:
        """At most 2 × (`buckets` + 2) + 2 rows of [start, stop), ascending, that keep the column's shape.

        Both ends are kept and the lowest and highest finite row of each bucket. The buckets' width is a power
        of two and their edges are multiples of it, so that rows drawn once stay drawn while the run grows.
        """
        question = start, stop, buckets
        if question in self._answers:
            return self._answers[question]
        rows = self._rows(values, start, stop, buckets)
        # Whole blocks are known by their last values; a part of one could change unseen.
        if start % BLOCK == stop % BLOCK == 0:
            if len(self._answers) >= ANSWERS:
                del self._answers[next(iter(self._answers))]
            self._answers[question] = rows
        return rows

    def _rows(self, values: Array, start: int, stop: int, buckets: int) -> IntArray:
        count = stop - start
        if count <= 2 * buckets:
            return np.arange(start, stop)
        width = 1 << int(np.ceil(np.log2(count / buckets)))
        first, last = -(-start // width), stop // width
        found = [np.array([start, stop - 1])]
        for low, high in ((start, first * width), (last * width, stop)):
            if high > low:
                edge = values[low:high].reshape(1, -1)
                found += [low + _lowest_in(edge), low + _lowest_in(-edge)]
        if width >= BLOCK:
            span = slice(first * width // BLOCK, last * width // BLOCK)
            found.append(_lowest_of(values, self._lowest[span].reshape(-1, width // BLOCK), 1.0))
            found.append(_lowest_of(values, self._highest[span].reshape(-1, width // BLOCK), -1.0))
        else:
            inner = values[first * width : last * width].reshape(-1, width)
            offsets = np.arange(first, last) * width
            found += [offsets + _lowest_in(inner), offsets + _lowest_in(-inner)]
        return np.unique(np.concatenate(found))


class TrackExtremes:
    """The `Extremes` of a track's columns, each made when first asked for."""

    def __init__(self, track: Track) -> None:
        self._track = weakref.ref(track)
        self._columns: dict[tuple[str, int], Extremes] = {}

    def rows(self, name: str, spans: Sequence[tuple[int, int]], buckets: int, axis: int = 0) -> list[IntArray]:
        """`Extremes.rows` of a column for each span (start, stop); `axis` chooses the coordinate of θ or gradient."""
        track = self._track()
        if track is None:
            return []
        values = track.column(name)
        if values.ndim == 2:
            values = values[:, axis]
        extremes = self._columns.setdefault((name, axis), Extremes())
        extremes.update(values)
        return [extremes.rows(values, start, stop, buckets) for start, stop in spans]


_KNOWN: dict[int, tuple[weakref.ref[Track], TrackExtremes]] = {}


def extremes_of(track: Track) -> TrackExtremes:
    """The extremes of this very track, remembered as long as the track lives."""
    key = id(track)
    known = _KNOWN.get(key)
    if known is not None and known[0]() is track:
        return known[1]
    extremes = TrackExtremes(track)
    _KNOWN[key] = (weakref.ref(track, lambda _: _KNOWN.pop(key, None)), extremes)
    return extremes


def _lowest_in(rows: Array) -> IntArray:
    """The column of each row's lowest finite value, (n,)."""
    lowest: IntArray = np.where(np.isfinite(rows), rows, np.inf).argmin(axis=1)
    return lowest


def _lowest_of(values: Array, rows: IntArray, sign: float) -> IntArray:
    """Of each line of `rows`, the one whose `sign` × value is lowest."""
    chosen = _lowest_in(sign * values[rows])
    return rows[np.arange(len(rows)), chosen]
