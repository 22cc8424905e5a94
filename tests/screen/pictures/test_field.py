import numpy as np
import pytest

from app.core.landscapes import LANDSCAPES, Formula, Himmelblau, Rosenbrock
from app.screen.pictures.field import (
    Shading,
    arrow_lengths,
    gradient_arrows,
    level_lines,
    level_values,
    sample_line,
    sample_plane,
    shading_of,
    slice_through,
)

SQUARE = ((-2.0, 2.0), (-1.0, 3.0))
PLANES = [kind for kind in LANDSCAPES if kind is not Formula and kind.dimension == 2]


def bowl(theta):
    return theta[..., 0] ** 2 + 4 * theta[..., 1] ** 2


def test_the_plane_has_the_values_of_its_points_and_reaches_the_edges():
    plane = sample_plane(bowl, SQUARE, points=41)
    assert plane.rectangle == SQUARE
    assert plane.values.shape == (41, 41)
    assert plane.values[7, 30] == bowl(np.array([plane.x[30], plane.y[7]]))


def test_values_that_are_not_finite_are_masked():
    def hole(theta):
        return np.where(theta[..., 0] < 0, np.inf, np.log(theta[..., 1]))

    plane = sample_plane(hole, ((-1.0, 1.0), (-1.0, 1.0)), points=20)
    assert np.isnan(plane.values[:, :10]).all()
    assert not np.isinf(plane.values).any()
    levels = level_values(plane, shading_of(plane.values))
    assert np.isfinite(levels).all()
    assert level_lines(plane, levels)


@pytest.mark.parametrize("kind", PLANES, ids=lambda kind: kind.__name__)
def test_the_levels_of_every_landscape_rise_and_lie_in_its_range(kind):
    landscape = kind()
    plane = sample_plane(landscape.value, landscape.bounds, points=80)
    levels = level_values(plane, shading_of(plane.values, landscape.is_log_scaled))
    assert len(levels) >= 5
    assert (np.diff(levels) > 0).all()
    assert np.nanmin(plane.values) <= levels[0]
    assert levels[-1] <= np.nanmax(plane.values)


@pytest.mark.parametrize("kind", PLANES, ids=lambda kind: kind.__name__)
def test_shades_lie_between_0_and_1_and_their_inverse_gives_the_value(kind):
    landscape = kind()
    plane = sample_plane(landscape.value, landscape.bounds, points=60)
    shading = shading_of(plane.values, landscape.is_log_scaled)
    shades = shading.shade(plane.values)
    assert np.nanmin(shades) >= 0
    assert np.nanmax(shades) <= 1
    inside = (plane.values >= shading.low) & (plane.values <= shading.high)
    np.testing.assert_allclose(
        shading.value(shades[inside]), plane.values[inside], rtol=1e-7, atol=1e-7 * (shading.high - shading.low)
    )


def test_a_range_of_many_decades_is_coloured_by_its_logarithm():
    plane = sample_plane(Rosenbrock().value, ((-2.0, 2.0), (-1.0, 3.0)))
    assert shading_of(plane.values).unit is not None
    assert shading_of(sample_plane(bowl, SQUARE).values).unit is None


def test_the_logarithm_can_be_asked_for():
    assert shading_of(sample_plane(bowl, SQUARE).values, is_log_scaled=True).unit is not None


def test_a_few_towering_values_do_not_set_the_colours():
    values = np.append(np.linspace(0, 1, 1_000), 1e12)
    assert shading_of(values).high < 1.1


@pytest.mark.parametrize("values", [np.full(9, np.nan), np.full(9, 3.0), np.zeros(9), np.array([-1e308, 1e308])])
def test_odd_values_still_have_a_shading(values):
    shading = shading_of(values)
    assert shading.high > shading.low
    with np.errstate(invalid="ignore"):
        assert not np.isinf(shading.shade(values)).any()


def test_the_level_line_of_a_bowl_lies_on_its_ellipse():
    plane = sample_plane(bowl, ((-2.0, 2.0), (-2.0, 2.0)))
    (line,) = level_lines(plane, np.array([1.5]))
    good = np.isfinite(line).all(axis=1)
    np.testing.assert_allclose(bowl(line[good]), 1.5, rtol=2e-3)


def test_one_level_of_several_pieces_is_one_line_parted_by_nan():
    plane = sample_plane(Himmelblau().value, ((-5.0, 5.0), (-5.0, 5.0)))
    (line,) = level_lines(plane, np.array([5.0]))
    assert np.count_nonzero(np.isnan(line).any(axis=1)) == 3


def test_a_level_that_is_never_met_gives_no_line():
    assert level_lines(sample_plane(bowl, SQUARE), np.array([-1.0])) == ()


def test_arrows_leave_out_what_has_no_direction():
    def gradient(theta):
        result = 2 * theta
        result[theta[..., 0] > 0] = np.nan
        return result

    points, vectors = gradient_arrows(gradient, ((-1.0, 1.0), (-1.0, 1.0)), 5, 5)
    assert len(points) == len(vectors) == 14
    lengths = arrow_lengths(vectors)
    assert ((lengths >= 0.3) & (lengths <= 1)).all()
    assert arrow_lengths(np.empty((0, 2))).shape == (0,)


def test_a_slice_goes_through_the_point():
    theta = np.array([0.3, -0.7])
    y, values = slice_through(bowl, theta, 1, -1.0, 1.0)
    np.testing.assert_allclose(values, 0.3**2 + 4 * y**2, rtol=1e-14)


def test_a_line_is_sampled_over_its_bounds():
    x, values = sample_line(lambda theta: theta[..., 0] ** 3, -2.0, 1.0, points=7)
    np.testing.assert_array_equal(x, np.linspace(-2, 1, 7))
    np.testing.assert_array_equal(values, x**3)


def test_a_shading_keeps_nan():
    assert np.isnan(Shading(0.0, 1.0).shade(np.array([np.nan])))[0]
