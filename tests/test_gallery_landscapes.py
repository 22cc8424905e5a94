"""That the scenarios of landscapes show what their words say.

The minima of the textbook landscapes are written out from their sources.
"""

import numpy as np
import pytest

from app.core.arrays import Array
from tests.gallery_runs import EVERY_SEED, GD, ends, finished, first_below, last_losses, only, plain_of, run, tracks

# -- first steps ---------------------------------------------------------------------------------------


def test_01_two_cross_into_the_deep_well_and_two_stay_in_the_nearer_one():
    theta = ends(run("01_plateau_and_two_wells"))
    for label in (GD, "RMSprop"):
        assert theta[label] == pytest.approx([-0.75284, 0.27321], abs=1e-3)
    for label in ("Momentum", "Adam"):
        assert theta[label] == pytest.approx([1.05898, -0.79424], abs=1e-3)


def test_01_something_moves_within_the_first_second_while_gradient_descent_crawls():
    track = tracks(run("01_plateau_and_two_wells"))
    moved = {label: np.linalg.norm(one.frame(60).theta - one.frame(0).theta) for label, one in track.items()}
    assert min(moved["Adam"], moved["Momentum"]) > 2
    assert moved[GD] < 0.3
    assert track[GD].frame(150).loss > 1.2


def test_02_each_step_is_the_rate_times_the_slope_against_it():
    track = only("02_slope_of_a_bowl")
    x, length = track.column("theta")[:, 0], track.column("step_length")[1:]
    np.testing.assert_allclose(np.diff(x), -0.05 * 2 * x[:-1], rtol=1e-12)
    assert (np.diff(length) < 0).all()
    assert track.ended == "converged"


def test_03_one_creeps_one_arrives_one_jumps_and_one_diverges():
    small, good, large, divergent = run("03_learning_rate").timeline.tracks
    assert abs(small.frame(30).theta[0]) > 0.5 * 3.4
    assert good.ended == "converged"
    assert good.last_step <= 25
    x = large.column("theta")[:, 0]
    assert (x[1:] * x[:-1] < 0).all()
    assert large.last_step > 10 * good.last_step
    assert (np.diff(np.abs(divergent.column("theta")[:100, 0])) > 0).all()
    assert divergent.ended == "diverged"


def test_04_the_gradient_is_perpendicular_to_the_level_line_and_does_not_aim_at_the_minimum():
    track = only("04_gradient_vector")
    theta, gradient = track.frame(0).theta, track.frame(0).gradient
    along = np.array([-gradient[1], gradient[0]]) / np.linalg.norm(gradient)

    def f(point: Array) -> float:
        angle = np.radians(25)
        u, v = point[0] * np.cos(angle) + point[1] * np.sin(angle), point[1] * np.cos(angle) - point[0] * np.sin(angle)
        return float(u * u + 5 * v * v) / 2

    assert abs(f(theta + 1e-5 * along) - f(theta - 1e-5 * along)) / 2e-5 < 1e-8
    step = np.diff(track.column("theta"), axis=0)[0]
    cosine = step @ -theta / np.linalg.norm(step) / np.linalg.norm(theta)
    assert np.degrees(np.arccos(cosine)) > 20


# -- where descent gets stuck --------------------------------------------------------------------------


def test_05_only_the_strong_momentum_leaves_the_local_minimum():
    theta = ends(run("05_local_minimum"))
    assert theta.pop("Momentum 0.95") == pytest.approx([2.25], abs=1e-3)
    for end in theta.values():
        assert end == pytest.approx([-2.0], abs=1e-3)
    assert tracks(run("05_local_minimum"))["Momentum 0.9"].column("theta").max() > -1.4


def test_06_momentum_crosses_the_level_stretch_and_the_others_stop_before_it():
    theta = ends(run("06_plateau"))
    assert theta["Momentum"] == pytest.approx([2.25], abs=1e-3)
    assert 0.4 < theta[GD][0] < 0.5
    assert 0.4 < theta["Adam"][0] < 0.5


@pytest.mark.parametrize("seed", EVERY_SEED)
def test_07_noise_leaves_the_saddle_before_momentum_and_momentum_before_gradient_descent(seed: int | None):
    left = {}
    for label, track in tracks(run("07_saddle", seed)).items():
        away = np.flatnonzero(np.abs(track.column("theta")[:, 1]) > 0.5)
        left[label] = int(away[0]) if away.size else None
    assert left["Newton"] is None
    assert ends(run("07_saddle", seed))["Newton"] == pytest.approx([0, 0], abs=1e-9)
    assert left["Langevin"] < left["Momentum"] < left[GD] / 1.5


@pytest.mark.parametrize("shift", [(0.0, 0.0), (-0.03, 0.03), (0.03, -0.03)])
def test_08_momentum_rolls_into_the_global_minimum_and_gradient_descent_takes_the_nearest(shift: tuple[float, float]):
    plain = plain_of("08_ripples")
    plain["start"]["theta"] = [-3.3 + shift[0], 2.4 + shift[1]]
    loss = last_losses(finished(plain))
    assert loss["Momentum"] < 1e-6
    assert min(loss[GD], loss["Adam"]) > 12


def test_08_cooling_kicks_find_a_better_place():
    found = [last_losses(run("08_ripples", seed))["Langevin, cooling"] for seed in EVERY_SEED]
    assert max(found) < 12
    assert np.mean(found) < 6


@pytest.mark.parametrize("rate", [0.8, 0.805, 0.79, 0.85])
def test_09_the_cliff_throws_the_large_rate_out_for_good(rate: float):
    plain = plain_of("09_cliff")
    plain["contenders"][0]["optimizer"]["lr"] = rate
    track = tracks(finished(plain))
    assert track.pop("Gradient descent 0.8").ended == "diverged"
    for survivor in track.values():
        assert abs(survivor.frame(400).theta[0]) < 0.1


def test_10_four_optimizers_find_three_of_himmelblaus_minima():
    theta = ends(run("10_which_minimum"))
    expected = {
        GD: (3.0, 2.0),
        "Momentum 0.9": (3.584428, -1.848126),
        "Momentum 0.95": (-2.805118, 3.131312),
        "Adam": (3.0, 2.0),
    }
    for label, minimum in expected.items():
        assert theta[label] == pytest.approx(minimum, abs=2e-3)


# -- learning rate and schedules -----------------------------------------------------------------------


@pytest.mark.parametrize("seed", EVERY_SEED)
def test_11_every_falling_rate_settles_five_times_lower_than_the_constant_one(seed: int | None):
    late = {label: track.column("loss")[-50:].mean() for label, track in tracks(run("11_schedules", seed)).items()}
    constant = late.pop("Constant")
    assert len(late) == 4
    assert max(late.values()) < constant / 5


def test_12_the_rate_that_diverges_at_once_arrives_after_a_warm_up():
    cold, warm = run("12_warm_up").timeline.tracks
    assert cold.ended == "diverged"
    assert cold.last_step < 10
    assert warm.frame(800).loss < 0.1


# -- optimizers compared -------------------------------------------------------------------------------


def test_13_gradient_descent_zigzags_and_the_others_do_not():
    track = tracks(run("13_ravine"))
    turns = {}
    for label, one in track.items():
        across = np.diff(one.column("theta")[:41, 1])
        turns[label] = float((across[1:] * across[:-1] < 0).mean())
    slow = first_below(track.pop(GD), 1e-2)
    assert turns.pop(GD) == 1
    assert max(turns.values()) < 0.25
    assert max(first_below(one, 1e-2) for one in track.values()) < slow / 2


def test_14_turning_the_ravine_slows_only_the_rates_that_belong_to_an_axis():
    straight, turned = tracks(run("13_ravine")), tracks(run("14_turned_ravine"))
    for label in (GD, "Momentum"):
        assert first_below(turned[label], 1e-2) <= first_below(straight[label], 1e-2)
    for label in ("RMSprop", "Adam"):
        assert first_below(straight[label], 1e-2) < 70
        assert last_losses(run("14_turned_ravine"))[label] > 0.1


def test_15_the_plain_stops_gradient_descent_and_not_the_adaptive_methods():
    track = tracks(run("15_adaptive_steps"))
    assert track[GD].frame(600).loss > 1.8
    arrived = {label: first_below(one, 0.1) for label, one in track.items() if label != GD}
    assert max(arrived.values()) < 300
    assert max(arrived["RMSprop"], arrived["Adam"]) < arrived["Momentum"] / 2
    assert max(last_losses(run("15_adaptive_steps"))[label] for label in arrived) < 1e-3


def test_16_the_valley_is_found_at_once_and_its_end_is_not():
    track = tracks(run("16_rosenbrock"))
    for one in track.values():
        assert first_below(one, 5) < 60
    for label in ("Momentum", "Nesterov", "Adam"):
        assert track[label].frame(2000).theta == pytest.approx([1, 1], abs=1e-3)
    assert np.linalg.norm(track[GD].frame(2000).theta - 1) > 0.1


def test_17_newton_and_lbfgs_are_done_in_a_handful_of_steps():
    track = tracks(run("17_newton"))
    assert track["Newton"].last_step == 6
    assert track["L-BFGS"].last_step == 2
    assert 20 <= track["L-BFGS"].frame(2).gradient_evaluations / 2 <= 25
    assert np.diff(track["Newton"].column("loss")).max() > 1000
    for label in ("Newton", "L-BFGS"):
        assert track[label].frame(1000).theta == pytest.approx([1, 1], abs=1e-6)
    assert first_below(track[GD], 1e-2) > 1000


def test_18_the_typed_formula_has_the_slope_of_its_finite_differences_and_all_arrive():
    simulator = run("18_your_own_formula")

    def f(x: Array, y: Array) -> Array:
        return np.log(1 + x**2 / 4 + 4 * (y - np.sin(x)) ** 2)

    for track in simulator.timeline.tracks:
        (x, y), h = track.column("theta")[::20].T, 1e-6
        slope = np.stack((f(x + h, y) - f(x - h, y), f(x, y + h) - f(x, y - h)), axis=-1) / (2 * h)
        np.testing.assert_allclose(track.column("gradient")[::20], slope, atol=1e-8)
        assert track.column("theta")[-1] == pytest.approx([0, 0], abs=0.01)
