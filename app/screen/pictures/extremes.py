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
    """The lowest and the highest row of each block of `BLOCK` rows, for each of k columns side by side.

    Places are kept as (m, 2k): first where each column is lowest, then where each is highest.
    """

    def __init__(self) -> None:
        self._places: IntArray = np.empty((0, 0), np.int64)
        self._least: Array = np.empty((0, 0))
        self._joined: dict[int, IntArray] = {}
        self._answers: dict[tuple[int, int, int], IntArray] = {}

    @property
    def blocks(self) -> int:
        """How many whole blocks are known."""
        return len(self._places)

    def update(self, values: Array, unchanged: int | None = None) -> None:
        """Take in columns (n, k) that have grown, or of which only the first `unchanged` rows are as they were."""
        full = len(values) // BLOCK
        known = min(full, self.blocks, self.blocks if unchanged is None else unchanged // BLOCK)
        if known < self.blocks:
            self._answers.clear()
            self._joined = {together: places[: known // together] for together, places in self._joined.items()}
            self._places, self._least = self._places[:known], self._least[:known]
        if known < full:
            blocks = values[known * BLOCK : full * BLOCK].reshape(full - known, BLOCK, values.shape[1])
            places, least = _lowest_and_highest(blocks)
            places += (np.arange(known, full) * BLOCK)[:, None]
            self._places = np.concatenate((self._places.reshape(-1, places.shape[1]), places))
            self._least = np.concatenate((self._least.reshape(-1, places.shape[1]), least))

    def rows(self, values: Array, start: int, stop: int, buckets: int) -> IntArray:
        """At most 2 × k × (`buckets` + 2) + 2 rows of [start, stop), ascending, that keep the columns' shape.

        Both ends are kept and the lowest and highest finite row of each bucket. The buckets' width is a power
        of two and their edges are multiples of it, so that rows drawn once stay drawn while the run grows.
        """
        question = start, stop, buckets
        if question in self._answers:
            return self._answers[question]
        rows = self._rows(values, start, stop, buckets)
        # A part of a block is not known, and grows.
        if start % BLOCK == stop % BLOCK == 0:
            if len(self._answers) >= ANSWERS:
                del self._answers[next(iter(self._answers))]
            self._answers[question] = rows
        return rows

    def places(self, start: int, stop: int) -> IntArray:
        """The lowest and highest rows of each of the blocks [start, stop), in no order."""
        return self._places[start:stop].reshape(-1)

    def _rows(self, values: Array, start: int, stop: int, buckets: int) -> IntArray:
        count = stop - start
        if count <= 2 * buckets:
            return np.arange(start, stop)
        width = 1 << int(np.ceil(np.log2(count / buckets)))
        first, last = -(-start // width), stop // width
        found = [np.array([start, stop - 1])]
        for low, high in ((start, first * width), (last * width, stop)):
            if high > low:
                found.append(self._rows_of_edge(values, low, high))
        if width >= BLOCK:
            found.append(self._rows_of_blocks(width // BLOCK)[first:last].reshape(-1))
        else:
            places, _ = _lowest_and_highest(values[first * width : last * width].reshape(last - first, width, -1))
            found.append((places + (np.arange(first, last) * width)[:, None]).reshape(-1))
        return ascending(np.concatenate(found))

    def _rows_of_edge(self, values: Array, low: int, high: int) -> IntArray:
        """The lowest and highest rows of [low, high), a part of a bucket."""
        if low % BLOCK or high % BLOCK:
            places, _ = _lowest_and_highest(values[low:high].reshape(1, high - low, -1))
            return low + places.reshape(-1)
        start, stop = low // BLOCK, high // BLOCK
        chosen = self._least[start:stop].argmin(axis=0)
        rows: IntArray = self._places[start:stop][chosen, np.arange(len(chosen))]
        return rows

    def _rows_of_blocks(self, together: int) -> IntArray:
        """The lowest and highest rows (m, 2k) of all blocks, so many `together`; what was joined once is kept."""
        known: IntArray | None = self._joined.get(together)
        start, stop = 0 if known is None else len(known), self.blocks // together
        if known is None or start < stop:
            shape = (stop - start, together, self._places.shape[1])
            part = slice(start * together, stop * together)
            chosen = self._least[part].reshape(shape).argmin(axis=1)
            fresh: IntArray = np.take_along_axis(self._places[part].reshape(shape), chosen[:, None, :], axis=1)[:, 0]
            known = fresh if known is None else np.concatenate((known, fresh))
            self._joined[together] = known
        return known


class TrackExtremes:
    """The `Extremes` of a track's columns, each made when first asked for."""

    def __init__(self, track: Track) -> None:
        self._track = weakref.ref(track)
        self._revision = track.revision
        self._columns: dict[str, Extremes] = {}
        self._kept: dict[int, IntArray] = {}

    def rows(self, name: str, spans: Sequence[tuple[int, int]], buckets: int) -> list[IntArray]:
        """`Extremes.rows` of a column for each span (start, stop); of θ those of the first two coordinates."""
        values, extremes = self._column(name)
        return [extremes.rows(values, start, stop, buckets) for start, stop in spans]

    def places(self, name: str, start: int, stop: int) -> IntArray:
        """`Extremes.places` of a column, start and stop in blocks."""
        return self._column(name)[1].places(start, stop)

    def kept(self, question: int, make: Callable[[], IntArray]) -> IntArray:
        """The rows that were made for a question, as long as the track only grows."""
        self._look_for_cuts()
        rows = self._kept.get(question)
        if rows is None:
            if len(self._kept) >= ANSWERS:
                del self._kept[next(iter(self._kept))]
            rows = self._kept[question] = make()
        return rows

    def _look_for_cuts(self) -> None:
        track = self._track()
        if track is not None and track.revision != self._revision:
            unchanged = track.unchanged_since(self._revision)
            self._revision = track.revision
            self._kept.clear()
            for name, extremes in self._columns.items():
                extremes.update(_side_by_side(track.column(name)), unchanged)

    def _column(self, name: str) -> tuple[Array, Extremes]:
        """A column of the track (n, k) and its extremes, brought up to date."""
        track = self._track()
        values = np.empty((0, 1)) if track is None else _side_by_side(track.column(name))
        self._look_for_cuts()
        extremes = self._columns.get(name)
        if extremes is None:
            extremes = self._columns[name] = Extremes()
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


def _side_by_side(column: Array) -> Array:
    """A column (n,), or the first two of (n, d), as (n, k)."""
    return column[:, None] if column.ndim == 1 else column[:, :2]


def _lowest_and_highest(blocks: Array) -> tuple[IntArray, Array]:
    """Where in each block (m, n, k) the columns are lowest, then highest, among their finite values, (m, 2k).

    Beside it the values there (m, 2k), those of the highest negated; inf where there is none.
    """
    both = np.concatenate((blocks, -blocks), axis=2)
    both[~np.isfinite(both)] = np.inf
    places: IntArray = both.argmin(axis=1)
    return places, np.take_along_axis(both, places[:, None, :], axis=1)[:, 0]


def ascending(rows: IntArray) -> IntArray:
    """The rows in order and once each; `np.unique` takes ten times as long for a few."""
    in_order = np.sort(rows)
    is_new = np.ones(len(in_order), bool)
    np.not_equal(in_order[1:], in_order[:-1], out=is_new[1:])
    once: IntArray = in_order[is_new]
    return once
