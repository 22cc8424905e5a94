"""The gradients of batches: their mean is the full one, their variance falls as 1/m."""

import numpy as np
import pytest

import app.screen.pictures.gradient_cloud_draws as module
from app.screen.pictures.gradient_cloud import batch_sizes, gradient_arrows, gradient_cloud, gradient_study
from app.views.gradients.layers import shortened, variance_lines
from app.views.gradients.view import plane_axes
from tests.views.trainings import LARGE, SMALL, problem_of, theta_at, trained

CASES = {**SMALL, "mlp": LARGE, "three classes": ("iris", "logistic", "cross_entropy")}


class Enough(Exception):
    pass


@pytest.mark.parametrize("scaling", ["mean", "sum"])
def test_the_arrows_are_the_gradients_of_the_mean_losses(scaling):
    simulator = trained(*LARGE, batch={"size": 8, "scaling": scaling}, l2=0.1)
    problem, theta = problem_of(simulator), theta_at(simulator, 6)
    arrows = gradient_arrows(problem, theta, 6)
    ids = problem.objective(6).ids
    np.testing.assert_allclose(arrows.batch, problem.objective_of(ids).gradient(theta), rtol=1e-12)
    np.testing.assert_array_equal(arrows.full, problem.full_objective(6).gradient(theta))
    cosine = arrows.full @ arrows.batch / np.linalg.norm(arrows.full) / np.linalg.norm(arrows.batch)
    assert np.cos(np.radians(arrows.angle)) == pytest.approx(cosine, abs=1e-12)
    assert arrows.ratio == pytest.approx(np.linalg.norm(arrows.batch) / np.linalg.norm(arrows.full))


def test_the_gradient_that_a_frame_records_serves_as_the_full_one():
    simulator = trained(*LARGE)
    frame = simulator.timeline.tracks[0].frame(6)
    plain = gradient_arrows(problem_of(simulator), frame.theta, 6)
    given = gradient_arrows(problem_of(simulator), frame.theta, 6, frame.gradient)
    np.testing.assert_allclose(given.full, plain.full, rtol=1e-12)
    assert given.angle == pytest.approx(plain.angle)


def test_the_picture_of_both_arrows_keeps_their_lengths_and_angle():
    simulator = trained(*LARGE)
    arrows = gradient_arrows(problem_of(simulator), theta_at(simulator, 6), 6)
    full, batch = plane_axes(arrows) @ arrows.full, plane_axes(arrows) @ arrows.batch
    assert np.linalg.norm(full) == pytest.approx(np.linalg.norm(arrows.full))
    assert np.linalg.norm(batch) == pytest.approx(np.linalg.norm(arrows.batch))
    assert full @ batch == pytest.approx(arrows.full @ arrows.batch)


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
@pytest.mark.parametrize("sampling", ["shuffle", "replacement"])
def test_the_variance_falls_as_the_batch_grows_and_as_foretold(case, sampling):
    simulator = trained(*case, batch={"size": 8, "sampling": sampling})
    problem, theta = problem_of(simulator), theta_at(simulator, 3)
    n = len(problem.training_ids)
    alone = gradient_cloud(problem, theta, 1, 10).expected
    for size in (2, 16, n // 2):
        cloud = gradient_cloud(problem, theta, size, 1500, seed=4)
        finite = 1.0 if sampling == "replacement" else (n - size) / (n - 1)
        assert cloud.expected == pytest.approx(alone / size * finite, rel=1e-12)
        assert cloud.variance == pytest.approx(cloud.expected, rel=0.2)
        assert np.linalg.norm(cloud.mean - cloud.full) < 4 * np.sqrt(cloud.expected / 1500)


def test_the_spread_of_single_samples_is_that_of_their_own_gradients():
    simulator = trained(*LARGE)
    problem, theta = problem_of(simulator), theta_at(simulator, 3)
    own = np.array([problem.objective_of(problem.training_ids[[row]]).gradient(theta) for row in range(200)])
    expected = ((own - own.mean(axis=0)) ** 2).sum(axis=1).mean()
    assert gradient_cloud(problem, theta, 1, 10).expected == pytest.approx(expected, rel=1e-10)


def test_without_repeats_all_samples_leave_no_chance_and_with_repeats_they_do():
    for sampling, is_zero in (("shuffle", True), ("replacement", False)):
        simulator = trained(*SMALL["linear, mse"], batch={"size": 8, "sampling": sampling})
        problem, theta = problem_of(simulator), theta_at(simulator, 3)
        cloud = gradient_cloud(problem, theta, len(problem.training_ids), 50)
        assert (cloud.variance < 1e-25) is is_zero


def test_a_batch_of_most_samples_is_all_of_them_without_the_few():
    simulator = trained(*SMALL["linear, mse"])
    problem, theta = problem_of(simulator), theta_at(simulator, 3)
    n = len(problem.training_ids)
    cloud = gradient_cloud(problem, theta, n - 1, 40)
    own = np.array([problem.objective_of(problem.training_ids[[row]]).gradient(theta) for row in range(n)])
    without_one = (own.sum(axis=0) - own) / (n - 1)
    nearest = np.abs(cloud.gradients[:, None] - without_one[None]).max(axis=2).min(axis=1)
    assert nearest.max() < 1e-12


@pytest.mark.parametrize("sampling", ["shuffle", "replacement"])
def test_where_samples_are_too_many_to_keep_batches_are_worked_out_whole(monkeypatch, sampling):
    simulator = trained(*SMALL["linear, mse"], batch={"size": 8, "sampling": sampling})
    problem, theta = problem_of(simulator), theta_at(simulator, 3)
    kept = gradient_cloud(problem, theta, 8, 2000)
    monkeypatch.setattr(module, "MOST_NUMBERS", 10)
    whole = gradient_cloud(problem, theta, 8, 2000)
    assert np.isnan(whole.expected)
    assert whole.variance == pytest.approx(kept.variance, rel=0.15)


def test_the_same_seed_draws_the_same_batches():
    simulator = trained(*LARGE)
    problem, theta = problem_of(simulator), theta_at(simulator, 3)
    one, same, other = (gradient_cloud(problem, theta, 8, 20, seed) for seed in (1, 1, 2))
    np.testing.assert_array_equal(one.gradients, same.gradients)
    assert not np.array_equal(one.gradients, other.gradients)


def test_a_study_has_every_power_of_two_and_all_samples():
    assert batch_sizes(200) == (1, 2, 4, 8, 16, 32, 64, 128, 200)
    assert batch_sizes(64) == (1, 2, 4, 8, 16, 32, 64)
    assert batch_sizes(1) == (1,)
    simulator = trained(*LARGE)
    study = gradient_study(problem_of(simulator), theta_at(simulator, 3), 3, count=60)
    assert [one.size for one in study.sizes] == list(batch_sizes(200))
    assert study.of(9).size == 8
    np.testing.assert_allclose(study.axes @ study.axes.T, np.eye(2), atol=1e-10)
    assert np.linalg.norm(study.full) == pytest.approx(
        np.linalg.norm(problem_of(simulator).full_objective(3).gradient(study.theta))
    )
    angles = [one.angle for one in study.sizes]
    assert angles[-1] < 1e-3 < angles[4] < angles[0]


def test_a_study_tells_its_progress_and_ends_when_no_longer_wanted():
    simulator = trained(*LARGE)
    problem, theta = problem_of(simulator), theta_at(simulator, 3)
    shares = []
    gradient_study(problem, theta, 3, count=60, progress=shares.append)
    assert shares == sorted(shares)
    assert shares[-1] == 1
    asked = []

    def cancel(share):
        asked.append(share)
        if len(asked) == 3:
            raise Enough

    with pytest.raises(Enough):
        gradient_study(problem, theta, 3, progress=cancel)
    assert len(asked) == 3


def test_the_plain_line_falls_by_ten_while_the_size_grows_by_ten():
    simulator = trained(*LARGE)
    study = gradient_study(problem_of(simulator), theta_at(simulator, 3), 3, count=100)
    measured, foretold, plain = variance_lines(study)
    (left, top), (right, bottom) = plain
    assert (top - bottom) / (right - left) == pytest.approx(1)
    assert len(measured) == len(study.sizes) - 1
    assert np.isfinite(foretold).all()
    np.testing.assert_allclose(foretold[0], plain[0], atol=1e-12)


def test_arrows_are_shortened_but_keep_their_direction():
    arrows = np.array([[3.0, 4.0], [3e5, 4e5], [0.0, 0.0]])
    np.testing.assert_allclose(shortened(arrows), [[3, 4], [144, 192], [0, 0]])
