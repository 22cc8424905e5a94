"""The shipped scenarios: that they are listed, that they run, and that they show what their words say.

The minima of the textbook landscapes are written out from their sources; lines are held against numpy's least
squares, a logistic border against Newton's iteration written out here.
"""

from functools import cache
from itertools import groupby
from pathlib import Path
from typing import Any

import numpy as np
import pytest

import app.gallery
from app.core.arrays import Array
from app.core.resources import resource
from app.core.scenario.reading import from_plain, read_file, to_plain
from app.core.simulation.simulator import Simulator
from app.core.simulation.timeline import Track
from app.core.training.problem import TrainingProblem
from app.gallery import Shown, first_run, gallery

OTHER_SEEDS = (1, 2, 3, 4, 5)
EVERY_SEED = (None, *OTHER_SEEDS)
NAMES = [shown.name for shown in gallery()]
GD = "Gradient descent"


def finished(plain: dict[str, Any]) -> Simulator:
    simulator = Simulator(from_plain(plain))
    while not simulator.has_ended:
        simulator.advance(500)
    return simulator


def plain_of(name: str) -> dict[str, Any]:
    return to_plain(read_file(resource(f"scenarios/{name}.json")))


def run(name: str, seed: int | None = None) -> Simulator:
    """A scenario run to its end, with its own seed or another."""
    return _run(name, seed)


@cache
def _run(name: str, seed: int | None) -> Simulator:
    plain = plain_of(name)
    return finished(plain if seed is None else plain | {"seed": seed})


def tracks(simulator: Simulator) -> dict[str, Track]:
    return dict(zip(simulator.timeline.labels, simulator.timeline.tracks, strict=True))


def only(name: str, seed: int | None = None) -> Track:
    (track,) = run(name, seed).timeline.tracks
    return track


def ends(simulator: Simulator) -> dict[str, Array]:
    return {label: track.column("theta")[-1] for label, track in tracks(simulator).items()}


def last_losses(simulator: Simulator) -> dict[str, float]:
    return {label: float(track.column("loss")[-1]) for label, track in tracks(simulator).items()}


def first_below(track: Track, level: float) -> int:
    """The first step whose loss is below a level; one past the last where there is none."""
    below = np.flatnonzero(track.column("loss") < level)
    return int(below[0]) if below.size else track.last_step + 1


def training(simulator: Simulator) -> TrainingProblem:
    assert isinstance(simulator.problem, TrainingProblem)
    return simulator.problem


def least_squares(problem: TrainingProblem) -> tuple[Array, float]:
    """The best line's θ and its mean squared error."""
    x = np.column_stack((problem.data.features, np.ones(problem.data.count)))
    theta = np.linalg.lstsq(x, problem.data.target, rcond=None)[0]
    return theta, float(np.mean((x @ theta - problem.data.target) ** 2))


# -- the list ------------------------------------------------------------------------------------------


def test_every_file_is_listed_and_every_entry_has_its_file():
    assert sorted(NAMES) == sorted(path.stem for path in resource("scenarios").glob("*.json"))


def test_the_order_of_the_list_is_the_order_of_the_numbers():
    assert sorted(NAMES) == NAMES
    chapters = [chapter for chapter, _ in groupby(shown.chapter for shown in gallery())]
    assert len(chapters) == len(set(chapters))


def test_there_are_enough_landscapes_and_enough_data():
    kinds = [plain_of(name)["problem"]["kind"] for name in NAMES]
    assert kinds.count("surface") >= 14
    assert kinds.count("training") >= 9


def test_listing_reads_no_file(monkeypatch: pytest.MonkeyPatch):
    def refuse(*_: object) -> None:
        raise AssertionError("a file was read")

    monkeypatch.setattr(app.gallery, "read_file", refuse)
    monkeypatch.setattr(Path, "open", refuse)
    monkeypatch.setattr(Path, "read_bytes", refuse)
    assert all(shown.title and shown.lesson and shown.path.name for shown in gallery())


def test_the_first_run_is_the_first_entry_and_races_four_optimizers_over_two_wells():
    assert first_run() == gallery()[0].scenario()
    assert to_plain(first_run())["problem"]["landscape"]["kind"] == "two_wells"
    assert len(first_run().contenders) == 4


@pytest.mark.parametrize("shown", gallery(), ids=NAMES)
def test_titles_agree_and_words_are_sentences(shown: Shown):
    scenario = shown.scenario()
    assert scenario.title == shown.title
    assert shown.lesson.endswith(".")
    assert shown.lesson.count(". ") == 0
    assert "**Watch**" in scenario.notes
    assert "**Try**" in scenario.notes


@pytest.mark.parametrize("name", NAMES)
def test_it_runs_to_its_end_and_only_the_divergent_ones_lose_their_numbers(name: str):
    divergent = {
        "03_learning_rate": ["Divergent (1.5)"],
        "09_cliff": ["Gradient descent 0.8"],
        "12_warm_up": ["No warm-up"],
        "23_stream_mean_and_sum": ["Sum"],
    }
    found = [label for label, track in tracks(run(name)).items() if track.ended == "diverged"]
    assert found == divergent.get(name, [])
    assert run(name).has_ended


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


# -- what the notes suggest to try ---------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "contender", "path", "value", "label", "low", "high"),
    [
        ("01_plateau_and_two_wells", 0, "lr", 0.3, GD, -0.159, -0.158),
        ("03_learning_rate", 3, "lr", 0.99, "Divergent (1.5)", 0.0, 1e-3),
        ("06_plateau", 2, "lr", 0.05, "Adam", -1.846, -1.845),
        ("06_plateau", 0, "lr", 0.2, GD, -0.053, -0.052),
        ("07_saddle", 3, "saddle_free", True, "Newton", 0.0, 1e-6),
        ("16_rosenbrock", 0, "lr", 0.0025, GD, 0.01, np.inf),
        ("24_batch_and_rate", 1, "lr", 1.1, "m = 64, rate 0.08", 100, np.inf),
        ("26a_raw_features", 0, "lr", 0.02, GD, 0.7, np.inf),
    ],
)
def test_what_the_notes_suggest_for_an_optimizer_does_what_they_say(
    name: str, contender: int, path: str, value: object, label: str, low: float, high: float
):
    plain = plain_of(name)
    plain["contenders"][contender]["optimizer"][path] = value
    assert low <= last_losses(finished(plain))[label] <= high


def test_the_textbook_ripple_catches_momentum():
    plain = plain_of("08_ripples")
    plain["problem"]["landscape"]["amplitude"] = 10.0
    assert last_losses(finished(plain))["Momentum"] > 12


def test_a_narrower_hollow_stops_gradient_descent_and_hardly_slows_the_adaptive_methods():
    plain = plain_of("15_adaptive_steps")
    plain["problem"]["landscape"]["width"] = 0.5
    track = tracks(finished(plain))
    assert np.linalg.norm(track[GD].frame(600).theta - track[GD].frame(0).theta) < 1
    for label in ("AdaGrad", "RMSprop", "Adam"):
        assert first_below(track[label], 0.1) < 1.1 * first_below(tracks(run("15_adaptive_steps"))[label], 0.1)


@pytest.mark.parametrize("size", [4, 16])
def test_larger_batches_do_not_shake_the_ball_free(size: int):
    plain = plain_of("21_noise_frees_it")
    plain["contenders"][0]["batch"]["size"] = size
    assert last_losses(finished(plain))["SGD"] > 0.5


@pytest.mark.parametrize("change", [("optimizer", "lr", 0.005), ("batch", "size", 32)])
def test_a_smaller_rate_or_a_larger_batch_calms_the_single_samples(change: tuple[str, str, float]):
    part, name, value = change
    plain = plain_of("19_full_mini_online")
    plain["contenders"][2][part][name] = value
    calmer, before = tracks(finished(plain))["Online, m = 1"], tracks(run("19_full_mini_online"))["Online, m = 1"]
    unrest = [track.column("loss")[-len(track) // 4 :].std() for track in (calmer, before)]
    assert unrest[0] < unrest[1] / 5


def test_a_sum_switched_to_the_mean_while_it_runs_stays_finite():
    plain = plain_of("23_stream_mean_and_sum")
    plain["interventions"] = [{"step": 60, "contender": "Sum", "set": "batch.scaling", "value": "mean"}]
    assert tracks(finished(plain))["Sum"].ended == "max_steps"
