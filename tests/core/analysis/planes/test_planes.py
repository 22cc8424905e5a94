"""The loss on a plane through θ, and what the plane sees of a trail."""

import numpy as np
import pytest

from app.core.analysis.planes import PlaneError, project, trace_plane
from tests.core.problems.training_cases import bound, some_thetas

CASES = {
    "two classes": ("circles", {"kind": "mlp", "hidden": [6, 5]}, "cross_entropy"),
    "three classes": ("iris", "logistic", "cross_entropy"),
    "numbers": ("sine", {"kind": "mlp", "hidden": [7]}, "mse"),
    "four features": ("iris", {"kind": "mlp", "hidden": [3]}, "cross_entropy"),
}


class Enough(Exception):
    pass


def path_to(theta, rows=20, seed=5):
    steps = np.random.default_rng(seed).normal(size=(rows, len(theta)))
    steps[-1] = 0
    return theta + 0.2 * steps[::-1].cumsum(axis=0)[::-1]


def traced(problem, theta, kind="random", **changed):
    return trace_plane(problem, theta, 0, kind, path=path_to(theta), **{"coarse": 5, **changed})


@pytest.mark.parametrize("kind", ["random", "principal"])
@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_the_plane_is_the_full_loss_at_its_points(case, kind):
    problem = bound(*case, l2=0.1, batch={"size": 3})
    theta = some_thetas(problem)
    plane = traced(problem, theta, kind)
    full = problem.full_objective(0)
    assert plane.values.shape == (9, 9)
    assert plane.x[4] == plane.y[4] == 0
    assert plane.values[4, 4] == pytest.approx(float(full.value(theta)), rel=1e-13)
    for row, column in ((0, 0), (2, 7), (8, 3), (5, 5)):
        there = theta + plane.x[column] * plane.first + plane.y[row] * plane.second
        assert plane.values[row, column] == pytest.approx(float(full.value(there)), rel=1e-12)


def test_samples_taken_a_few_at_a_time_give_the_same_loss():
    problem = bound({"kind": "two_moons", "samples": 3000}, {"kind": "mlp", "hidden": [40, 40]}, "cross_entropy")
    theta = some_thetas(problem, spread=0.2)
    plane = traced(problem, theta, coarse=3)
    there = theta + plane.x[0] * plane.first + plane.y[1] * plane.second
    assert plane.values[1, 0] == pytest.approx(float(problem.full_objective(0).value(there)), rel=1e-12)


def test_a_plane_of_the_trail_has_room_for_it():
    problem = bound(*CASES["numbers"])
    theta = some_thetas(problem)
    plane = traced(problem, theta, "principal")
    coordinates, _ = plane.shadow(path_to(theta))
    assert (np.abs(coordinates) < [plane.x[-1], plane.y[-1]]).all()
    assert plane.explained is not None
    assert 0 < plane.explained[1] <= plane.explained[0] <= 1


def test_the_shares_of_the_way_are_what_the_distances_leave():
    problem = bound(*CASES["numbers"])
    theta = some_thetas(problem)
    path = path_to(theta)
    plane = traced(problem, theta, "principal")
    _, distances = plane.shadow(path)
    whole = ((path - theta) ** 2).sum()
    assert sum(plane.explained) == pytest.approx(1 - (distances**2).sum() / whole, rel=1e-9)


@pytest.mark.parametrize("count", [1, 3, 1000])
def test_a_point_its_shadow_and_the_origin_make_a_right_angle(count):
    rng = np.random.default_rng(2)
    origin, first, second = rng.normal(size=(3, 50))
    points = rng.normal(size=(count, 50))
    coordinates, distances = project(origin, first, second, points)
    along = coordinates @ np.stack((first, second))
    np.testing.assert_allclose(((points - origin) ** 2).sum(axis=1), (along**2).sum(axis=1) + distances**2, rtol=1e-10)
    beside = points - origin - along
    np.testing.assert_allclose(beside @ np.stack((first, second)).T, 0, atol=1e-10)


def test_points_of_the_plane_have_no_distance_and_their_own_coordinates():
    rng = np.random.default_rng(2)
    origin, first, second = rng.normal(size=(3, 30))
    wanted = rng.normal(size=(7, 2))
    coordinates, distances = project(origin, first, second, origin + wanted @ np.stack((first, second)))
    np.testing.assert_allclose(coordinates, wanted, atol=1e-11)
    assert distances.max() < 1e-13 * 100


def test_progress_grows_to_one_and_is_told_often():
    shares = []
    problem = bound({"kind": "two_moons", "samples": 2000}, {"kind": "mlp", "hidden": [16, 16]}, "cross_entropy")
    traced(problem, some_thetas(problem), coarse=11, progress=shares.append)
    assert shares == sorted(shares)
    assert shares[0] == 0
    assert shares[-1] == 1
    assert len(shares) > 100


@pytest.mark.parametrize("kind", ["random", "principal"])
def test_work_that_is_no_longer_wanted_ends_at_the_next_progress(kind):
    asked = []

    def cancel(share):
        asked.append(share)
        if len(asked) == 4:
            raise Enough

    problem = bound({"kind": "two_moons", "samples": 2000}, {"kind": "mlp", "hidden": [16, 16]}, "cross_entropy")
    with pytest.raises(Enough):
        traced(problem, some_thetas(problem), kind, coarse=11, progress=cancel)
    assert len(asked) == 4


def test_losses_beyond_all_numbers_are_holes():
    problem = bound("line", {"kind": "mlp", "hidden": [3], "activation": "relu"}, "mse")
    plane = traced(problem, some_thetas(problem, spread=1e100), coarse=5)
    assert np.isnan(plane.values).any()


@pytest.mark.parametrize("size", [np.nan, np.inf, 1e160])
def test_there_is_no_plane_through_a_theta_that_has_left_the_numbers(size):
    problem = bound(*CASES["numbers"])
    with pytest.raises(PlaneError):
        trace_plane(problem, np.full(problem.dimension, size), 0)
