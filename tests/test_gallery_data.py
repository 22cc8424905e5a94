"""That the scenarios of data show what their words say.

Lines are held against numpy's least squares, a logistic border against Newton's iteration written out here.
"""

import numpy as np
import pytest

from tests.gallery_runs import (
    EVERY_SEED,
    GD,
    ends,
    finished,
    first_below,
    last_losses,
    least_squares,
    only,
    plain_of,
    run,
    tracks,
    training,
)

# -- batches, noise and streams ------------------------------------------------------------------------


@pytest.mark.parametrize("seed", EVERY_SEED)
def test_19_for_the_same_samples_smaller_batches_are_further_and_less_calm(seed: int | None):
    simulator = run("19_full_mini_online", seed)
    mini, full, single = simulator.timeline.tracks
    assert {one.column("samples")[-1] for one in (full, mini, single)} == {6000}
    assert [one.last_step for one in (full, mini, single)] == [60, 600, 6000]
    best = least_squares(training(simulator))[1]
    one_pass = [one.frame(steps).loss / best for one, steps in ((full, 1), (mini, 10), (single, 100))]
    assert one_pass[2] < 1.5
    assert one_pass[2] < one_pass[1] / 10 < one_pass[0] / 20
    assert full.frame(60).loss > 1.3 * best
    assert mini.frame(100).loss < 1.2 * best
    unrest = [one.column("loss")[-len(one) // 4 :].std() for one in (mini, single)]
    assert unrest[1] > 5 * unrest[0]


@pytest.mark.parametrize("seed", EVERY_SEED)
def test_20_one_pass_sample_by_sample_comes_close_to_the_best_border(seed: int | None):
    simulator = run("20_online", seed)
    data = training(simulator).data
    x, y = np.column_stack((data.features, np.ones(data.count))), data.target
    theta = np.zeros(3)
    for _ in range(20):
        p = 1 / (1 + np.exp(-x @ theta))
        theta -= np.linalg.solve((x * (p * (1 - p))[:, None]).T @ x, x.T @ (p - y))
    best = float(-np.mean(np.log(np.where(y == 1, p, 1 - p))))
    falling = tracks(simulator)["Falling rate"]
    assert falling.column("samples")[-1] == data.count
    assert falling.frame(1000).loss < 1.1 * best
    full = plain_of("20_online") | {"stop": {"max_steps": 1}, "seed": simulator.scenario.seed}
    full["problem"]["batch"]["size"] = "full"
    assert last_losses(finished(full))["Falling rate"] > 3 * best


@pytest.mark.parametrize("seed", EVERY_SEED)
def test_21_noise_frees_sgd_from_the_local_minimum_that_holds_the_full_batch(seed: int | None):
    free, trapped = run("21_noise_frees_it", seed).timeline.tracks
    assert trapped.frame(2500).theta[0] == pytest.approx(4.1, abs=0.2)
    assert trapped.frame(2500).gradient_norm < 1e-6
    assert free.frame(2500).theta[0] == pytest.approx(1.5, abs=0.02)
    assert free.frame(2500).loss < trapped.frame(2500).loss / 20


def test_22_four_times_the_samples_leave_about_a_quarter_of_the_excess():
    excess = []
    for seed in EVERY_SEED:
        best = least_squares(training(run("22_growing_batch", seed)))[1]
        loss = only("22_growing_batch", seed).column("loss") - best
        excess.append([loss[step - 100 : step].mean() for step in (200, 400, 600, 800)])
    mean = np.mean(excess, axis=0)
    assert mean[1:] / mean[:-1] == pytest.approx([0.25] * 3, abs=0.12)


@pytest.mark.parametrize("seed", EVERY_SEED)
def test_23_with_the_sum_the_steps_grow_with_the_data_and_with_the_mean_they_do_not(seed: int | None):
    mean, summed = run("23_stream_mean_and_sum", seed).timeline.tracks
    assert mean.frame(1).theta == pytest.approx(summed.frame(1).theta, rel=1e-12)
    arrived = np.minimum(10 + np.arange(80), 300)
    for track, rate in ((mean, 0.1), (summed, 0.01 * arrived)):
        reach = track.column("step_length")[1:81] / track.column("gradient_norm")[:80]
        np.testing.assert_allclose(reach, rate, rtol=1e-9)
    assert summed.ended == "diverged"
    assert mean.frame(400).loss < 1.2 * least_squares(training(run("23_stream_mean_and_sum", seed)))[1]


@pytest.mark.parametrize("seed", EVERY_SEED)
def test_24_the_scaled_rate_keeps_the_loss_after_each_pass_within_a_tenth(seed: int | None):
    tracks_of_all = run("24_batch_and_rate", seed).timeline.tracks
    assert {int(track.column("samples")[-1]) for track in tracks_of_all} == {4096}
    losses = (track.column("loss")[::each] for track, each in zip(tracks_of_all, (64, 8, 8), strict=True))
    small, scaled, unscaled = losses
    assert len(small) == len(scaled) == 9
    np.testing.assert_allclose(scaled, small, rtol=0.1)
    assert (unscaled[1:] > 2 * small[1:]).all()


# -- data, losses and models ---------------------------------------------------------------------------


def test_25_outliers_move_the_line_with_squared_errors_and_hardly_with_huber():
    errors = []
    for seed in EVERY_SEED:
        simulators = run("25a_outliers_squared", seed), run("25b_outliers_huber", seed)
        errors.append([float(np.linalg.norm(ends(one)[GD] - [2, 1])) for one in simulators])
    own, mean = errors[0], np.mean(errors, axis=0)
    assert own[1] < own[0] / 3
    assert mean[1] < mean[0] / 4
    assert max(huber for _, huber in errors) < 0.3
    best, _ = least_squares(training(run("25a_outliers_squared")))
    assert ends(run("25a_outliers_squared"))[GD] == pytest.approx(best, abs=1e-6)


def test_26_standardized_features_allow_a_far_larger_rate_and_most_answers_are_right():
    raw, standardized = run("26a_raw_features"), run("26b_standardized_features")
    for label, loss in last_losses(standardized).items():
        assert loss < 0.17
        assert loss < 0.65 * last_losses(raw)[label]
        assert training(standardized).accuracy(ends(standardized)[label]) > 0.93
        assert training(standardized).validation_accuracy(ends(standardized)[label]) > 0.93
    assert last_losses(raw)[GD] > 0.55


def test_27_symmetric_zeros_stay_zero():
    for track in run("27a_zeros").timeline.tracks:
        assert not track.column("theta").any()
        np.testing.assert_allclose(track.column("loss"), np.log(2), rtol=1e-14)


@pytest.mark.parametrize("seed", EVERY_SEED)
def test_27_random_weights_learn_and_pretrained_ones_begin_lower_and_arrive_sooner(seed: int | None):
    fresh, trained = run("27b_xavier", seed), run("27c_pretrained", seed)
    assert last_losses(fresh)[GD] < 0.2
    assert last_losses(fresh)["Adam"] < 0.1
    for label, track in tracks(trained).items():
        assert track.frame(0).loss < 0.85 * tracks(fresh)[label].frame(0).loss
        assert first_below(track, 0.25) < first_below(tracks(fresh)[label], 0.25)


@pytest.mark.parametrize("seed", EVERY_SEED)
def test_28_the_wide_network_leaves_the_level_at_which_the_narrow_one_stays(seed: int | None):
    narrow, wide = last_losses(run("28a_narrow_model", seed)), last_losses(run("28b_wide_model", seed))
    assert min(narrow.values()) > 0.25
    assert wide[GD] < 0.15
    assert wide["Adam"] < 0.05


@pytest.mark.parametrize("seed", [None, 1, 2])
def test_29_adam_leaves_the_plateau_of_the_spirals_in_a_third_of_the_steps(seed: int | None):
    simulator = run("29_spirals", seed)
    slow, fast = simulator.timeline.tracks
    assert first_below(fast, 0.2) < first_below(slow, 0.2) / 3
    assert training(simulator).accuracy(ends(simulator)["Adam"]) > 0.95


def test_30_the_network_reads_digits_it_has_never_seen():
    problem, theta = training(run("30_digits")), ends(run("30_digits"))
    assert not set(problem.validation_ids) & set(problem.training_ids)
    assert problem.validation_accuracy(theta["Adam"]) > 0.92
    assert problem.validation_accuracy(theta["SGD"]) > 0.8
