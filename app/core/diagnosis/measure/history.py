"""What the last rows of a track show: trends, turns and standstill, for every row at once."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.lib.stride_tricks import sliding_window_view

from app.core.arrays import Array, BoolArray, IntArray
from app.core.diagnosis.measure.scale import Scale
from app.core.diagnosis.measure.vectors import lengths
from app.core.diagnosis.thresholds import FEWEST_NOISE_ROWS, FEWEST_STEPS, HISTORY, NOISE_HISTORY
from app.core.simulation.timeline import Track

BLOCK = 8192
"""Rows worked on together, so that the windows of a long track fit the processor's cache."""


@dataclass(frozen=True)
class Columns:
    """Consecutive rows of a track, in the units of the diagnosis where they have one.

    Attributes
    ----------
    since : the first row's index in the track.
    steps : (n,).
    unit_theta : (n, d), θ in widths of the picture (divide by `Scale.length`).
    loss : (n,). slope : (n, d), the gradient as recorded. step_length : (n,), row 0 as row 1.
    path : (n,), the way to each row from the one before, in the units of `unit_theta`; 0 for the first row.
    """

    since: int
    steps: IntArray
    unit_theta: Array
    loss: Array
    slope: Array
    step_length: Array
    path: Array


@dataclass(frozen=True)
class History:
    """Windows of `HISTORY` rows (fewer at the beginning) that end at each of n rows.

    Attributes
    ----------
    peaks, troughs : (n, 3), the highest and the lowest loss of each third, oldest first.
    strides : (n, 3), the mean step length of each third.
    old_peak, new_peak : (n,), the highest loss of the older and of the newer half.
    old_mean, new_mean : (n,), the mean losses of the halves.
    first : (n,), the loss of the oldest row; rows : (n,), steps between the oldest row and this one.
    net, path : (n,), the distance from the oldest row and the way in between, in widths.
    recent_net, recent_path, recent_first : (n,), the same over the last `FEWEST_STEPS` steps.
    """

    peaks: Array
    troughs: Array
    strides: Array
    old_peak: Array
    new_peak: Array
    old_mean: Array
    new_mean: Array
    first: Array
    rows: Array
    net: Array
    path: Array
    recent_net: Array
    recent_path: Array
    recent_first: Array


@dataclass(frozen=True)
class Stationarity:
    """Windows of `NOISE_HISTORY` rows that end at each of n rows; nan where there are too few.

    Attributes
    ----------
    net_share : (n,), net way over path.
    fall : (n,), by how many standard deviations the mean loss fell from the older half to the newer.
    drift : (n,), the length of the mean gradient over the root mean square gradient.
    """

    net_share: Array
    fall: Array
    drift: Array


def columns_of(track: Track, scale: Scale, since: int, stop: int) -> Columns:
    """Rows `since` to `stop` − 1 of a track."""
    here = slice(since, stop)
    theta = track.column("theta")[here]
    step_length = track.column("step_length")[here].copy()
    steps = track.column("step")[here]
    way = np.zeros(len(steps))
    if len(steps) > 1:
        raw = lengths(np.diff(theta, axis=0))
        full = step_length[1:] * np.diff(steps)  # longer than the straight line where rows were thinned out
        stretch = np.where(raw > 0, np.maximum(full / np.where(raw > 0, raw, 1.0), 1.0), 0.0)
        way[1:] = lengths(np.diff(theta / scale.sides, axis=0)) * stretch
        if since == 0:
            step_length[0] = step_length[1]
    loss, slope = track.column("loss")[here], track.column("gradient")[here]
    return Columns(since, steps, theta / scale.sides, loss, slope, step_length, way)


def history_of(columns: Columns, length: Array, first: int, stop: int) -> History:
    """The windows that end at rows `first` to `stop` − 1; `length` (n,) is `Scale.length` of all rows."""

    def look(start: int, end: int, width: int) -> tuple[Array, ...]:
        return _look_back(columns, length, start, end, width)

    return History(*_by_windows(look, first, stop, HISTORY + 1))


def hovering_of(columns: Columns, first: int, stop: int) -> Stationarity:
    """The windows that end at rows `first` to `stop` − 1."""

    def look(start: int, end: int, width: int) -> tuple[Array, ...]:
        return _look_for_trend(columns, start, end, width)

    return Stationarity(*_by_windows(look, first, stop, NOISE_HISTORY))


def alternation(columns: Columns, direction: Array, rows: IntArray) -> tuple[Array, Array]:
    """The zigzag along a direction (k, d), in the units of θ over `sides`, before each of k rows.

    Returns
    -------
    (k,) the share of consecutive steps that turn back along it, and (k,) its share of the steps' length.
    """
    turns, shares = np.zeros(len(rows)), np.zeros(len(rows))
    for start in range(0, len(rows), BLOCK):
        part = slice(start, start + BLOCK)
        index = np.maximum(rows[part, None] + np.arange(-HISTORY, 1), 0).astype(np.int64)
        steps = np.diff(columns.unit_theta[index], axis=1)
        along = np.einsum("kwd,kd->kw", steps, direction[part])
        real = (index[:, 1:] > index[:, :-1]) & (columns.steps[index[:, 1:]] == columns.steps[index[:, :-1]] + 1)
        pairs: BoolArray = real[:, 1:] & real[:, :-1]
        back = (along[:, 1:] * along[:, :-1] < 0) & pairs
        turns[part] = back.sum(axis=1) / np.maximum(pairs.sum(axis=1), 1)
        total = np.where(real, lengths(steps), 0.0).sum(axis=1)
        shares[part] = np.where(real, np.abs(along), 0.0).sum(axis=1) / np.where(total > 0, total, 1.0)
    return turns, shares


def rolling_all(mask: BoolArray, count: int) -> BoolArray:
    """Whether each row and the `count` − 1 before it (those there are) are all true, (n,)."""
    since = np.where(mask, 0, np.arange(1, len(mask) + 1))
    newest_false = np.maximum.accumulate(since) if len(mask) else since
    result: BoolArray = np.arange(1, len(mask) + 1) - newest_false >= np.minimum(count, np.arange(1, len(mask) + 1))
    return result


def _by_windows(look: Callable[[int, int, int], tuple[Array, ...]], first: int, stop: int, width: int) -> list[Array]:
    """`look(start, end, width)` over blocks of full windows, and row by row where windows are shorter."""
    parts = [look(row, row + 1, row + 1) for row in range(first, min(stop, width - 1))]
    blocks = range(max(first, width - 1), stop, BLOCK)
    parts += [look(start, min(stop, start + BLOCK), width) for start in blocks]
    return [np.concatenate(column) for column in zip(*parts, strict=True)]


def _look_back(columns: Columns, length: Array, start: int, end: int, width: int) -> tuple[Array, ...]:
    loss = _windows(columns.loss, start, end, width)
    stride = _windows(columns.step_length, start, end, width)
    theta, path = columns.unit_theta, columns.path
    oldest = np.arange(start, end) - width + 1
    recent = np.maximum(oldest, np.arange(start, end) - FEWEST_STEPS)
    here, unit = theta[start:end], length[start:end]
    half = width // 2
    old, new = (loss[:, :half], loss[:, half:]) if half else (loss, loss)
    few = min(width - 1, FEWEST_STEPS)
    return (
        _by_thirds(loss, np.max),
        _by_thirds(loss, np.min),
        _by_thirds(stride, np.mean),
        old.max(axis=1),
        new.max(axis=1),
        old.mean(axis=1),
        new.mean(axis=1),
        loss[:, 0],
        (columns.steps[start:end] - columns.steps[oldest]).astype(float),
        lengths(here - theta[oldest]) / unit,
        _windows(path, start, end, width)[:, 1:].sum(axis=1) / unit,
        lengths(here - theta[recent]) / unit,
        _windows(path, start, end, few).sum(axis=1) / unit if few else np.zeros(end - start),
        columns.loss[recent],
    )


def _by_thirds(windows: Array, measure: Callable[..., Array]) -> Array:
    """A measure of each third of the windows (n, w), (n, 3); nan for windows of one or two rows."""
    width = windows.shape[1]
    if width < 3:
        return np.full((len(windows), 3), np.nan)
    third, two_thirds = width // 3, (2 * width) // 3
    parts = windows[:, :third], windows[:, third:two_thirds], windows[:, two_thirds:]
    return np.stack([measure(part, axis=1) for part in parts], axis=1)


def _look_for_trend(columns: Columns, start: int, end: int, width: int) -> tuple[Array, ...]:
    if width < FEWEST_NOISE_ROWS:
        return (np.full(end - start, np.nan),) * 3
    loss = _windows(columns.loss, start, end, width)
    half = width // 2
    spread = loss.std(axis=1)
    fall = loss[:, :half].mean(axis=1) - loss[:, half:].mean(axis=1)
    oldest = np.arange(start, end) - width + 1
    path = _windows(columns.path, start, end, width)[:, 1:].sum(axis=1)
    net = lengths(columns.unit_theta[start:end] - columns.unit_theta[oldest])
    slope = _windows(columns.slope, start, end, width)  # (rows, d, width)
    mean = lengths(slope.mean(axis=-1))
    root_mean_square = np.sqrt((slope * slope).mean(axis=-1).sum(axis=-1))
    return net / path, fall / spread, mean / root_mean_square


def _windows(column: Array, start: int, end: int, width: int) -> Array:
    """The windows of `width` rows that end at rows `start` to `end` − 1, (end − start, ..., width)."""
    rows = column[start - width + 1 : end]
    if end - start == 1:  # a view of one window costs a tenth of one of many
        return np.moveaxis(rows, 0, -1)[None] if rows.ndim > 1 else rows[None]
    return sliding_window_view(rows, width, axis=0)
