import numpy as np
import pytest

from app.screen.pictures.series import CHARTS, horizontal_end, row_at, series, settled_range, vertical
from tests.views.runs import track_of


def noisy(count: int) -> np.ndarray:
    return np.random.default_rng(1).normal(size=(count, 2))


@pytest.mark.parametrize("column", CHARTS)
@pytest.mark.parametrize("horizontal", ["step", "gradient_evaluations", "samples"])
def test_every_chart_has_a_line_over_every_axis(column, horizontal):
    track = track_of(noisy(3_000))
    points = series(track, column, track.column(horizontal), False, 100)
    assert points[0, 0] == track.column(horizontal)[0]
    assert points[-1, 0] == track.column(horizontal)[-1]
    assert (np.diff(points[:, 0]) > 0).all()
    assert points[:, 1].max() == track.column(column).max()


def test_a_line_of_a_hundred_thousand_steps_has_few_points():
    track = track_of(noisy(100_000))
    assert len(series(track, "loss", track.column("step"), False, 200)) <= 406


def test_zoomed_in_every_step_is_drawn_and_the_line_reaches_the_edges():
    track = track_of(noisy(100_000))
    points = series(track, "loss", track.column("step"), False, 200, visible=(500.5, 600.5))
    np.testing.assert_array_equal(points[:, 0], np.arange(500, 602))
    fractions = series(track, "loss", 0.1 * track.column("step"), False, 200, visible=(50.05, 60.05))
    np.testing.assert_array_equal(fractions[:, 0], 0.1 * np.arange(500, 602))


def test_an_empty_track_has_no_line():
    assert series(track_of(np.empty((0, 2))), "loss", np.empty(0), True, 200).shape == (0, 2)


def test_what_has_no_logarithm_is_a_gap():
    values = vertical(np.array([100.0, 0.0, -1.0, np.nan, np.inf, 1e-3]), log=True)
    np.testing.assert_array_equal(values, [2, np.nan, np.nan, np.nan, np.nan, -3])


def test_a_range_holds_still_while_the_values_fit_in():
    shown = settled_range(None, (0.0, 1.0))
    assert shown[0] < 0 < 1 < shown[1]
    assert settled_range(shown, (0.2, 1.05)) == shown


def test_a_range_follows_values_that_leave_it_or_fill_too_little():
    shown = settled_range(None, (0.0, 1.0))
    assert settled_range(shown, (0.0, 2.0))[1] > 2
    assert settled_range(shown, (0.0, 0.1))[1] < 0.2


def test_a_constant_value_has_a_range_around_it():
    low, high = settled_range(None, (0.05, 0.05))
    assert low < 0.05 < high


@pytest.mark.parametrize(("last", "end"), [(0, 10), (10, 10), (11, 15), (260, 300), (301, 400), (100_000, 100_000)])
def test_the_x_axis_ends_at_a_round_number(last, end):
    assert horizontal_end(last) == end


@pytest.mark.parametrize(("x", "row"), [(-5, 0), (0, 0), (63.9, 1), (64, 2), (1e9, 99)])
def test_the_row_under_the_pointer_is_the_newest_one_before_it(x, row):
    assert row_at(track_of(noisy(100)).column("samples"), x) == row
