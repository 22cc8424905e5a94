"""A track keeps row 0, all of the recent past, and stays within its memory."""

import numpy as np
import pytest

from app.core.simulation.timeline import COLUMNS, LEAST_ROWS, TRACK_BYTES, Rows, Track
from tests.core.simulation.simulated_runs import PROBLEMS, run, scenario


def rows(start: int, count: int, dimension: int = 2) -> Rows:
    """Rows whose every number tells its step."""
    step = np.arange(start, start + count)
    column = step.astype(np.float64)
    points = np.repeat(column[:, None], dimension, axis=1)
    return Rows(step, points, column, points, column, column, column, step, step)


def filled(count: int, capacity: int, block: int = 7) -> Track:
    track = Track(2, capacity)
    for start in range(0, count, block):
        track.append(rows(start, min(block, count - start)))
    return track


@pytest.mark.parametrize("count", [1, 7, 63, 64, 65, 100, 1000, 12_345])
@pytest.mark.parametrize("block", [1, 7, 64, 500])
def test_row_0_and_the_recent_past_are_kept(count: int, block: int):
    track = filled(count, 64, block)
    steps = track.column("step")
    assert steps[0] == 0
    assert steps[-1] == count - 1 == track.last_step
    assert len(track) <= 64
    recent = steps[-min(count, 32) :]
    assert np.array_equal(recent, np.arange(count - len(recent), count))


@pytest.mark.parametrize("name", COLUMNS)
def test_thinning_keeps_rows_whole(name: str):
    track = filled(5000, 64)
    column, steps = track.column(name), track.column("step")
    assert np.array_equal(column if column.ndim == 1 else column[:, 1], steps)


def test_the_distant_past_is_sampled_ever_more_thinly():
    gaps = np.diff(filled(100_000, 256).column("step"))
    assert (gaps >= 1).all()
    assert (np.diff(gaps) <= 0).all()


def test_a_run_shorter_than_the_capacity_keeps_every_row():
    assert np.array_equal(filled(64, 64).column("step"), np.arange(64))


@pytest.mark.parametrize("dimension", [1, 2, 13, 500, 5_000, 85_000, 1_000_000])
def test_the_capacity_stays_within_the_memory_bound(dimension: int):
    capacity = Track(dimension).capacity
    row_bytes = 8 * (7 + 2 * dimension)
    assert capacity >= 64
    assert capacity * row_bytes <= max(4 * TRACK_BYTES, 64 * row_bytes)
    assert capacity >= min(LEAST_ROWS, 4 * (TRACK_BYTES // row_bytes))


def test_a_million_steps_of_eight_contenders_fit_into_300_mib():
    assert 8 * Track(2).capacity * 8 * (7 + 2 * 2) <= 300 * 2**20


def test_a_long_run_takes_no_more_memory_than_its_capacity():
    track = filled(10_000, 128, 100)
    assert sum(column.base.nbytes for column in map(track.column, COLUMNS)) == 128 * 8 * 11


@pytest.mark.parametrize("step", [0, 1, 500, 4242, 4999])
def test_a_frame_is_the_newest_kept_row_at_or_before_a_step(step: int):
    track = filled(5000, 64)
    steps = track.column("step")
    frame = track.frame(step)
    assert frame.step == steps[steps <= step][-1]
    assert frame.loss == frame.step == frame.theta[0] == frame.samples


def test_a_step_beyond_the_end_gives_the_last_frame():
    assert filled(50, 64).frame(10_000).step == 49


def test_columns_are_not_to_be_written_to():
    column = filled(10, 64).column("loss")
    with pytest.raises(ValueError, match="read-only"):
        column[0] = 1.0


def test_truncating_forgets_later_rows_and_the_end():
    track = filled(50, 64)
    track.ended, track.stopped_by = "converged", "gradient_norm"
    track.truncate(20)
    assert (track.last_step, len(track), track.ended, track.stopped_by) == (20, 21, None, None)


def test_an_empty_track_has_no_last_step():
    assert Track(2).last_step == -1


def test_only_the_last_row_of_a_run_that_ended_has_another_status():
    track = run(scenario(PROBLEMS["curve"], "adam", stop={"max_steps": 500, "gradient_norm": 0.5})).timeline.tracks[0]
    assert track.frame(track.last_step).status == "converged"
    assert {track.frame(step).status for step in range(track.last_step)} == {"running"}


def test_rows_that_are_as_they_were_at_an_earlier_revision_are_counted():
    track = filled(50, 64)
    assert track.unchanged_since(track.revision) == 50
    before = track.revision
    track.truncate(20)
    track.append(filled(60, 64).newest(39))
    assert track.unchanged_since(before) == 21
    track.truncate(40)
    assert track.unchanged_since(before) == 21
    assert track.unchanged_since(before + 1) == 41


def test_thinning_leaves_only_the_start_where_it_was():
    track = filled(64, 64)
    before = track.revision
    track.append(filled(70, 128).newest(6))
    assert track.unchanged_since(before) == 1
