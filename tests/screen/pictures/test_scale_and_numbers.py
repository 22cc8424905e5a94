import numpy as np
import pytest

from app.screen.pictures.numbers import number_text, power_text, tick_text
from app.screen.pictures.scale import Scale, segments
from app.views.axes import nice_spacing
from app.views.home import fitted, is_near

SCALE = Scale(-2.0, 3.0, 10.0, 20.0, 500.0, 200.0)


def test_pixels_and_data_are_inverse():
    np.testing.assert_allclose(SCALE.pixels(np.array([[-2, 20], [3, 10], [0.5, 15]])), [[0, 0], [500, 200], [250, 100]])
    assert SCALE.data(250, 100) == (0.5, 15)


def test_a_line_on_the_canvas_keeps_all_its_pieces():
    line = np.array([[0.0, 0], [10, 10], [20, 0]])
    np.testing.assert_array_equal(segments(line, 100, 100), [[0, 0, 10, 10], [10, 10, 20, 0]])


def test_points_on_the_same_pixel_are_drawn_once():
    line = np.repeat([[5.0, 5.0], [50.0, 5.0]], 400, axis=0)
    assert len(segments(line, 100, 100)) == 1


def test_nan_breaks_a_line():
    line = np.array([[0.0, 0], [10, 10], [np.nan, 3], [20, 20], [30, 30]])
    np.testing.assert_array_equal(segments(line, 100, 100), [[0, 0, 10, 10], [20, 20, 30, 30]])


def test_a_line_to_far_away_keeps_its_direction_and_ends_at_the_edge():
    line = np.array([[50.0, 50.0], [50.0 + 3e12, 50.0 + 1e12]])
    (piece,) = segments(line, 100, 100, margin=0)
    np.testing.assert_allclose(piece, [50, 50, 100, 50 + 50 / 3], rtol=1e-9)


@pytest.mark.parametrize("far", [[np.inf, 3.0], [1e300, -1e300], [np.nan, np.nan]])
def test_pieces_never_leave_the_canvas(far):
    line = np.array([[10.0, 10.0], far, [20.0, 20.0], [30.0, 25.0]])
    pieces = segments(line, 100, 100, margin=8)
    assert np.isfinite(pieces).all()
    assert pieces.min() >= -9
    assert pieces.max() <= 109


def test_a_line_that_only_passes_by_is_not_drawn():
    assert len(segments(np.array([[-50.0, 80.0], [80.0, 260.0]]), 100, 100, margin=0)) == 0
    assert segments(np.empty((0, 2)), 100, 100).shape == (0, 4)


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (0.0, "0.000"),
        (-0.5264, "−0.526"),
        (1234.5, "1234.5"),
        (2.6e-7, "2.60·10⁻⁷"),
        (-3e12, "−3.00·10¹²"),
        (np.nan, "–"),
        (np.inf, "∞"),
        (-np.inf, "−∞"),
    ],
)
def test_numbers_are_short_and_have_a_true_minus(value, text):
    assert number_text(value) == text


def test_nothing_is_not_less_than_nothing():
    assert number_text(-0.0) == number_text(0.0) == "0.000"


@pytest.mark.parametrize(("exponent", "text"), [(0, "1"), (-2, "0.01"), (3, "1000"), (-10, "10⁻¹⁰"), (5, "10⁵")])
def test_powers_are_said_as_a_reader_would(exponent, text):
    assert power_text(exponent) == text


@pytest.mark.parametrize(
    ("value", "spacing", "text"),
    [
        (0.0, 0.1, "0"),
        (0.30000000000000004, 0.1, "0.3"),
        (-2.0, 1.0, "−2"),
        (1e-9, 0.5, "0"),
        (20_000, 1e4, "20\u202f000"),
    ],
)
def test_ticks_have_as_many_decimals_as_their_spacing_needs(value, spacing, text):
    assert tick_text(value, spacing) == text


@pytest.mark.parametrize(("least", "spacing"), [(0.11, 0.2), (1.0, 1.0), (3.0, 5.0), (7.1, 10.0), (2e-7, 2e-7)])
def test_ticks_stand_at_1_2_or_5(least, spacing):
    assert nice_spacing(least) == pytest.approx(spacing)


def test_home_has_equal_units_where_that_costs_little():
    (left, right), (bottom, top) = fitted(((-3.0, 3.0), (-3.0, 3.0)), 500, 600)
    assert (right - left) / 500 == pytest.approx((top - bottom) / 600)
    assert (left, right) == (-3, 3)


def test_home_is_the_bounds_where_equal_units_would_waste_the_canvas():
    bounds = ((-100.0, 100.0), (-1.0, 1.0))
    assert fitted(bounds, 500, 600) == bounds


def test_rectangles_are_near_but_for_rounding():
    assert is_near(((0.0, 1.0), (0.0, 1.0)), ((0.0, 1.0 + 1e-9), (0.0, 1.0)))
    assert not is_near(((0.0, 1.0), (0.0, 1.0)), ((0.0, 1.01), (0.0, 1.0)))
