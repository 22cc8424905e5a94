"""The full loss of a small model as a surface, and the loss of a batch beside it."""

import numpy as np
import pytest

from app.screen.pictures.batch_surface import TRAIL, batch_minimum, batch_picture, has_own_batches, minima_trail
from app.screen.pictures.field import sample_plane
from app.screen.pictures.training_surface import training_surface
from tests.views.trainings import LARGE, SMALL, problem_of, surface_of, theta_at, trained


def points_in(bounds, count=200, seed=1):
    low, high = np.array(bounds).T
    return np.random.default_rng(seed).uniform(low, high, (count, len(bounds)))


@pytest.mark.parametrize("case", SMALL.values(), ids=SMALL)
def test_the_surface_is_the_full_loss_and_its_gradient(case):
    simulator = trained(*case, l2=0.1)
    surface, full = surface_of(simulator), problem_of(simulator).full_objective(0)
    points = points_in(surface.bounds)
    np.testing.assert_allclose(surface.value(points), full.value(points), rtol=1e-11)
    np.testing.assert_allclose(surface.gradient(points), full.gradient(points), rtol=1e-11, atol=1e-12)
    assert surface.value(points[0]).shape == ()
    assert surface.value(points.reshape(4, 50, -1)).shape == (4, 50)


@pytest.mark.parametrize("case", SMALL.values(), ids=SMALL)
def test_a_map_of_the_surface_is_the_full_loss_to_less_than_a_shade(case):
    simulator = trained(*case)
    surface, full = surface_of(simulator), problem_of(simulator).full_objective(0)
    if surface.dimension == 1:
        return
    plane = sample_plane(surface.value, (surface.bounds[0], surface.bounds[1]), 150)
    rows, columns = np.random.default_rng(0).integers(150, size=(2, 300))
    exact = full.value(np.column_stack((plane.x[columns], plane.y[rows])))
    assert np.abs(plane.values[rows, columns] - exact).max() < np.ptp(plane.values) / 255


@pytest.mark.parametrize("case", SMALL.values(), ids=SMALL)
def test_the_bounds_hold_the_start_and_every_minimum(case):
    simulator = trained(*case)
    surface = surface_of(simulator)
    places = [simulator.start, *(np.array(minimum.theta) for minimum in surface.minima)]
    for place in places:
        assert all(low <= part <= high for part, (low, high) in zip(place, surface.bounds, strict=True))


def test_a_model_of_more_parameters_has_no_surface():
    simulator = trained(*LARGE)
    assert training_surface(problem_of(simulator), simulator.start) is None


def test_asking_again_gives_an_equal_surface_and_a_start_within_it_changes_nothing():
    simulator = trained(*SMALL["linear, mse"])
    problem = problem_of(simulator)
    surface = surface_of(simulator)
    assert training_surface(problem, simulator.start) == surface
    assert hash(training_surface(problem, simulator.start)) == hash(surface)
    inside = np.array([sum(bound) / 2 for bound in surface.bounds])
    assert training_surface(problem, inside) == surface


def test_a_start_beyond_the_bounds_widens_them():
    simulator = trained(*SMALL["linear, huber"])
    surface = surface_of(simulator)
    outside = np.array([surface.bounds[0][1] + 1.0, 0.0])
    wider = training_surface(problem_of(simulator), outside)
    assert wider is not None
    assert wider != surface
    assert wider.bounds[0][1] >= outside[0]


def test_another_batch_size_leaves_the_surface_as_it_is():
    small = trained(*SMALL["linear, mse"], batch={"size": 4})
    large = trained(*SMALL["linear, mse"], batch={"size": 64})
    assert training_surface(problem_of(small), small.start) == training_surface(problem_of(large), small.start)


def test_with_a_stream_the_surface_is_of_the_samples_that_are_there():
    simulator = trained(*SMALL["linear, mse"], stream={"initial": 20, "rate": 3.0})
    problem, surface = problem_of(simulator), surface_of(simulator)
    points = points_in(surface.bounds, 20)
    for step in (0, 7, 1000):
        there = surface.at(step)
        assert there.bounds == surface.bounds
        np.testing.assert_allclose(there.value(points), problem.full_objective(step).value(points), rtol=1e-11)
        (minimum,) = there.minima
        assert np.abs(problem.full_objective(step).gradient(np.array(minimum.theta))).max() < 1e-10
    assert surface.at(0) != surface.at(7)
    assert surface.at(1000) == surface
    assert surface.at(1000) is surface


@pytest.mark.parametrize("case", SMALL.values(), ids=SMALL)
def test_the_batch_surface_is_the_loss_of_the_samples_of_that_update(case):
    simulator = trained(*case, batch={"size": 8, "scaling": "sum"})
    problem, surface = problem_of(simulator), surface_of(simulator)
    shown = batch_picture(problem, surface, theta_at(simulator, 5), 5)
    mean = problem.objective_of(problem.objective(5).ids)
    assert (shown.samples, shown.available) == (8, len(problem.training_ids))
    assert shown.loss == pytest.approx(float(mean.value(theta_at(simulator, 5))), rel=1e-12)
    if shown.plane is None:
        np.testing.assert_allclose(shown.curve[:, 1], mean.value(shown.curve[:, :1]), rtol=1e-11)
        return
    assert shown.plane.values.shape == (129, 129)
    theta = np.stack(np.meshgrid(shown.plane.x, shown.plane.y), axis=-1)
    exact = mean.value(theta)
    assert np.abs(shown.plane.values - exact).max() < np.ptp(exact) / 255


def test_of_least_squares_the_batch_surface_is_exact_to_rounding():
    simulator = trained(*SMALL["linear, mse"], batch={"size": 32})
    problem, surface = problem_of(simulator), surface_of(simulator)
    plane = batch_picture(problem, surface, theta_at(simulator, 9), 9).plane
    assert plane is not None
    theta = np.stack(np.meshgrid(plane.x, plane.y), axis=-1)
    np.testing.assert_allclose(plane.values, problem.objective(9).value(theta), rtol=1e-11)


@pytest.mark.parametrize("name", ["linear, mse", "linear, huber", "sine neuron", "exponential"])
def test_no_point_near_a_batch_minimum_is_lower(name):
    simulator = trained(*SMALL[name], batch={"size": 24})
    problem, surface = problem_of(simulator), surface_of(simulator)
    for step in range(6):
        minimum = batch_minimum(problem, surface.bounds, step)
        assert minimum is not None
        objective = problem.objective(step)
        around = minimum + 1e-4 * np.random.default_rng(step).normal(size=(50, len(minimum)))
        assert (objective.value(around) >= float(objective.value(minimum))).all()


def test_minima_of_large_batches_wander_less():
    def spread(size):
        simulator = trained(*SMALL["linear, mse"], batch={"size": size, "sampling": "replacement"})
        problem, surface = problem_of(simulator), surface_of(simulator)
        trail = minima_trail(problem, surface.bounds, 400, count=300)
        return np.linalg.norm(trail - surface.minima[0].theta, axis=1).mean()

    assert spread(64) < 0.6 * spread(16)


def test_the_trail_of_minima_ends_with_the_present_one_and_begins_with_the_settings_in_force():
    simulator = trained(*SMALL["linear, mse"])
    problem, surface = problem_of(simulator), surface_of(simulator)
    assert len(minima_trail(problem, surface.bounds, 3)) == 4
    trail = minima_trail(problem, surface.bounds, 100)
    assert len(trail) == TRAIL
    np.testing.assert_array_equal(trail[-1], batch_minimum(problem, surface.bounds, 100))


def test_a_frame_searches_for_few_minima_and_the_next_frames_for_the_others():
    simulator = trained(*SMALL["linear, huber"])
    problem, surface = problem_of(simulator), surface_of(simulator)
    counts = [len(minima_trail(problem, surface.bounds, 100)) for _ in range(10)]
    assert counts[0] < 8
    assert counts[-1] == TRAIL
    assert counts == sorted(counts)


def test_one_sample_has_a_valley_and_no_minimum():
    simulator = trained(*SMALL["linear, mse"], batch={"size": 1})
    problem, surface = problem_of(simulator), surface_of(simulator)
    shown = batch_picture(problem, surface, theta_at(simulator, 3), 3)
    assert shown.minimum is None
    assert not len(shown.trail)


def test_a_full_batch_has_no_surface_of_its_own():
    assert not has_own_batches(problem_of(trained(*SMALL["linear, mse"], batch={"size": "full"})))
    assert not has_own_batches(problem_of(trained(*SMALL["linear, mse"], batch={"size": 200})))
    assert has_own_batches(problem_of(trained(*SMALL["linear, mse"], batch={"size": 199})))
