"""Where a growing column has its smallest and largest values, kept block by block.

A run of a hundred thousand steps is drawn with a few hundred points. Taking every k-th row would turn
an oscillation into a wave that is not there; the lowest and the highest row of each bucket keep the
true envelope. The blocks are remembered, so a frame costs the new rows only.
"""

import weakref
from collections.abc import Callable, Sequence

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
        self._least: Array = np.empty(0)
        self._negated_most: Array = np.empty(0)
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
        columns, least = _lowest_with_values(fresh)
        self._lowest = np.concatenate((self._lowest[:known], offsets + columns))
        self._least = np.concatenate((self._least[:known], least))
        columns, least = _lowest_with_values(-fresh)
        self._highest = np.concatenate((self._highest[:known], offsets + columns))
        self._negated_most = np.concatenate((self._negated_most[:known], least))
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
            if high > low and low % BLOCK == high % BLOCK == 0:
                found += self._rows_of_blocks(low // BLOCK, high // BLOCK, (high - low) // BLOCK)
            elif high > low:
                edge = values[low:high].reshape(1, -1)
                found += [low + _lowest_in(edge), low + _lowest_in(-edge)]
        if width >= BLOCK:
            found += self._rows_of_blocks(first * width // BLOCK, last * width // BLOCK, width // BLOCK)
        else:
            inner = values[first * width : last * width].reshape(-1, width)
            offsets = np.arange(first, last) * width
            found += [offsets + _lowest_in(inner), offsets + _lowest_in(-inner)]
        return ascending(np.concatenate(found))

    def _rows_of_blocks(self, start: int, stop: int, together: int) -> list[IntArray]:
        """The lowest rows, and the highest, of the blocks [start, stop), each so many `together`."""
        found = []
        for rows, values in ((self._lowest, self._least), (self._highest, self._negated_most)):
            chosen = values[start:stop].reshape(-1, together).argmin(axis=1)
            found.append(rows[np.arange(start, stop, together) + chosen])
        return found


class TrackExtremes:
    """The `Extremes` of a track's columns, each made when first asked for."""

    def __init__(self, track: Track) -> None:
        self._track = weakref.ref(track)
        self._columns: dict[tuple[str, int], Extremes] = {}
        self._kept: dict[int, IntArray] = {}
        self._bits = b""

    def rows(self, name: str, spans: Sequence[tuple[int, int]], buckets: int, axis: int = 0) -> list[IntArray]:
        """`Extremes.rows` of a column for each span (start, stop); `axis` chooses the coordinate of θ or gradient."""
        values, extremes = self._column(name, axis)
        return [extremes.rows(values, start, stop, buckets) for start, stop in spans]

    def settled(self, question: int, make: Callable[[], IntArray]) -> IntArray:
        """The rows of the trail that were made for a question, as long as the track only grows."""
        track = self._track()
        bits = b"" if track is None else track.column("theta")[BLOCK - 1 :: BLOCK].tobytes()
        if not bits.startswith(self._bits):
            self._kept.clear()
        self._bits = bits
        rows = self._kept.get(question)
        if rows is None:
            if len(self._kept) >= ANSWERS:
                del self._kept[next(iter(self._kept))]
            rows = self._kept[question] = make()
        return rows

    def _column(self, name: str, axis: int) -> tuple[Array, Extremes]:
        """A column of the track and its extremes, brought up to date."""
        track = self._track()
        values = np.empty(0) if track is None else track.column(name)
        if values.ndim == 2:
            values = values[:, axis]
        extremes = self._columns.get((name, axis))
        if extremes is None:
            extremes = self._columns[name, axis] = Extremes()
        extremes.update(values)
        return values, extremes


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


def _lowest_with_values(rows: Array) -> tuple[IntArray, Array]:
    """The column of each row's lowest finite value (n,), and that value (n,), inf where there is none."""
    finite = np.where(np.isfinite(rows), rows, np.inf)
    lowest: IntArray = finite.argmin(axis=1)
    return lowest, finite[np.arange(len(rows)), lowest]


def ascending(rows: IntArray) -> IntArray:
    """The rows in order and once each; `np.unique` takes ten times as long for a few."""
    in_order = np.sort(rows)
    is_new = np.ones(len(in_order), bool)
    np.not_equal(in_order[1:], in_order[:-1], out=is_new[1:])
    once: IntArray = in_order[is_new]
    return once
