import gc
import weakref

import numpy as np
import pytest

from app.screen.pictures.extremes import BLOCK, Extremes, extremes_of
from tests.views.runs import rows_of, track_of


def walk(count: int, seed: int = 0) -> np.ndarray:
    return np.cumsum(np.random.default_rng(seed).normal(size=count))


@pytest.mark.parametrize("count", [1, 63, 64, 65, 500, 4_097, 100_003])
@pytest.mark.parametrize("start", [0, 7, 64])
@pytest.mark.parametrize("buckets", [4, 50, 300])
def test_the_rows_keep_both_ends_and_the_lowest_and_highest_value(count, start, buckets):
    values = walk(count)
    if start >= count:
        return
    extremes = Extremes()
    extremes.update(values[:, None])
    rows = extremes.rows(values[:, None], start, count, buckets)
    assert rows[0] == start
    assert rows[-1] == count - 1
    assert (np.diff(rows) > 0).all()
    assert len(rows) <= 2 * (buckets + 2) + 2
    assert values[rows].min() == values[start:].min()
    assert values[rows].max() == values[start:].max()


def test_an_oscillation_of_period_two_keeps_its_envelope_everywhere():
    values = np.where(np.arange(50_000) % 2, 1.0, -1.0) * np.linspace(1, 3, 50_000)
    extremes = Extremes()
    extremes.update(values[:, None])
    rows = extremes.rows(values[:, None], 0, len(values), 100)
    for part in np.array_split(np.arange(50_000), 25):
        drawn = values[rows[(rows >= part[0]) & (rows <= part[-1])]]
        assert drawn.max() == pytest.approx(values[part].max(), rel=0.02)
        assert drawn.min() == pytest.approx(values[part].min(), rel=0.02)


@pytest.mark.parametrize("pieces", [[10, 3_000, 64, 1, 40_000], [1] * 300, [20_000, 20_000]])
def test_growing_piece_by_piece_gives_the_rows_of_the_whole(pieces):
    values = walk(sum(pieces))
    growing, whole = Extremes(), Extremes()
    for end in np.cumsum(pieces):
        growing.update(values[:end, None])
        growing.rows(values[:end, None], 0, int(end), 40)
    whole.update(values[:, None])
    found, wanted = (each.rows(values[:, None], 0, len(values), 40) for each in (growing, whole))
    np.testing.assert_array_equal(found, wanted)


def test_a_run_cut_back_and_run_on_otherwise_is_seen():
    first = walk(20_032)
    second = np.concatenate((first[:5_000], 50 + walk(15_032, seed=1)))
    extremes = Extremes()
    extremes.update(first[:, None])
    extremes.rows(first[:, None], 0, 19_968, 40)
    extremes.update(second[:, None], 5_000)
    fresh = Extremes()
    fresh.update(second[:, None])
    found, wanted = (each.rows(second[:, None], 0, 19_968, 40) for each in (extremes, fresh))
    np.testing.assert_array_equal(found, wanted)


def test_a_run_cut_back_and_run_on_otherwise_is_seen_where_each_block_ends_as_before():
    theta = np.column_stack((walk(20_000), walk(20_000, 1)))
    track = track_of(theta)
    extremes = extremes_of(track)
    extremes.rows("loss", [(0, len(track))], 40)
    track.truncate(10_000)
    peak = np.hypot(*theta.T)
    peak[10_030] = 1e6
    track.append(rows_of(theta[10_001:], peak[10_001:], first=10_001))
    (rows,) = extremes.rows("loss", [(0, len(track))], 40)
    assert 10_030 in rows


@pytest.mark.parametrize("left", [0, 1, 64, 130, 1_000])
def test_a_run_that_shrank_to_less_than_is_known_gives_the_rows_that_are_left(left):
    track = track_of(np.column_stack((walk(2_000), walk(2_000, 1))))
    extremes = extremes_of(track)
    extremes.rows("loss", [(0, 2_000)], 8)
    track.truncate(left)
    (rows,) = extremes.rows("loss", [(0, len(track))], 8)
    assert rows[-1] == left == len(track) - 1
    loss = track.column("loss")
    assert loss[rows].max() == loss.max()


def test_rows_drawn_once_stay_drawn_while_the_run_grows():
    values = walk(70_000)
    extremes = Extremes()
    extremes.update(values[:, None])
    before = extremes.rows(values[:, None], 0, 40_000, 50)
    after = extremes.rows(values[:, None], 0, 40_640, 50)
    settled = before[(before > 0) & (before < 39_000)]
    assert np.isin(settled, after).all()


def test_numbers_that_are_not_finite_never_count_as_extremes():
    values = walk(10_000)
    values[[5, 700, 9_000]] = [np.nan, np.inf, -np.inf]
    extremes = Extremes()
    extremes.update(values[:, None])
    drawn = values[extremes.rows(values[:, None], 0, len(values), 30)]
    finite = values[np.isfinite(values)]
    assert np.isfinite(drawn).all()
    assert (drawn.min(), drawn.max()) == (finite.min(), finite.max())


def test_columns_side_by_side_keep_the_extremes_of_each():
    values = np.column_stack((walk(30_000), walk(30_000, 1)))
    extremes = Extremes()
    extremes.update(values)
    rows = extremes.rows(values, 0, 30_000, 20)
    assert len(rows) <= 4 * 22 + 2
    for column in values.T:
        alone = Extremes()
        alone.update(column[:, None])
        assert np.isin(alone.rows(column[:, None], 0, 30_000, 20), rows).all()


def test_each_block_gives_its_lowest_and_highest_rows():
    values = walk(5 * BLOCK)
    extremes = Extremes()
    extremes.update(values[:, None])
    blocks = values.reshape(5, BLOCK)[2:4]
    wanted = np.concatenate((blocks.argmin(axis=1), blocks.argmax(axis=1))) + np.tile([2 * BLOCK, 3 * BLOCK], 2)
    assert sorted(extremes.places(2, 4)) == sorted(wanted)


def test_a_thinned_track_gives_the_rows_it_now_has():
    track = track_of(np.column_stack((walk(1_000), walk(1_000, 1))))
    track.capacity = 1_024
    extremes = extremes_of(track)
    extremes.rows("loss", [(0, len(track))], 8)
    track.append(rows_of(np.column_stack((walk(900, 2), walk(900, 3))), first=1_000))
    (rows,) = extremes.rows("loss", [(0, len(track))], 8)
    loss = track.column("loss")
    assert loss[rows].max() == loss.max()
    assert loss[rows].min() == loss.min()


def test_extremes_are_remembered_as_long_as_the_track_lives():
    track = track_of(walk(2 * BLOCK)[:, None])
    extremes = extremes_of(track)
    assert extremes_of(track) is extremes
    gone = weakref.ref(track)
    del track
    gc.collect()
    assert gone() is None
