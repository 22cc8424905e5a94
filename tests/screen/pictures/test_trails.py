import numpy as np
import pytest

from app.screen.pictures.extremes import BLOCK
from app.screen.pictures.trails import MOST_POINTS, RECENT, trail_rows
from tests.views.runs import rows_of, track_of


def wandering(count: int, dimension: int = 2) -> np.ndarray:
    return np.cumsum(np.random.default_rng(3).normal(size=(count, dimension)), axis=0)


@pytest.mark.parametrize("dimension", [1, 2])
@pytest.mark.parametrize("count", [1, 2, 499, 500, 501, 600, 5_000, 100_000])
def test_a_trail_has_few_points_and_keeps_ends_extremes_and_the_recent_past(count, dimension):
    theta = wandering(count, dimension)
    rows, settled = trail_rows(track_of(theta), count - 1)
    assert len(rows) <= MOST_POINTS
    assert (np.diff(rows) > 0).all()
    assert (rows[0], rows[-1]) == (0, count - 1)
    np.testing.assert_array_equal(rows[-min(count, RECENT) :], np.arange(max(0, count - RECENT), count))
    np.testing.assert_array_equal(theta[rows].min(axis=0), theta.min(axis=0))
    np.testing.assert_array_equal(theta[rows].max(axis=0), theta.max(axis=0))
    assert 0 <= settled <= max(0, len(rows) - RECENT)


def test_a_short_trail_is_whole():
    rows, _ = trail_rows(track_of(wandering(2_000)), 499)
    np.testing.assert_array_equal(rows, np.arange(500))


def test_the_trail_ends_at_the_cursor():
    rows, _ = trail_rows(track_of(wandering(5_000)), 1_234)
    assert rows[-1] == 1_234


def test_the_first_steps_keep_their_shape_after_a_hundred_thousand():
    rows, _ = trail_rows(track_of(wandering(100_000)), 99_999)
    np.testing.assert_array_equal(rows[:BLOCK], np.arange(BLOCK))
    assert np.count_nonzero(rows < 4_000) >= 100


def test_the_settled_points_stay_the_same_for_many_steps():
    track = track_of(wandering(50_000))
    at = 40_960 + RECENT
    first, settled = trail_rows(track, at)
    for step in range(1, 8 * BLOCK - 1):
        rows, count = trail_rows(track, at + step)
        assert count == settled
        np.testing.assert_array_equal(rows[:count], first[:settled])


def test_scrubbing_anywhere_gives_what_a_fresh_look_gives():
    theta = wandering(60_000)
    track = track_of(theta)
    for index in (59_999, 41_237, 41_140, 900, 30_000, 59_998):
        rows, settled = trail_rows(track, index)
        fresh, count = trail_rows(track_of(theta), index)
        np.testing.assert_array_equal(rows, fresh)
        assert settled == count


def test_a_trail_that_was_cut_back_and_run_on_otherwise_shows_the_new_run():
    first, second = wandering(20_000), wandering(20_000)
    second[8_000:] += np.random.default_rng(4).normal(size=(12_000, 2)).cumsum(axis=0)
    track = track_of(first)
    trail_rows(track, 19_999)
    track.truncate(7_999)
    track.append(rows_of(second[8_000:], first=8_000))
    np.testing.assert_array_equal(trail_rows(track, 19_999)[0], trail_rows(track_of(second), 19_999)[0])
