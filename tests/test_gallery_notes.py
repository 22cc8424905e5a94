"""That what the notes suggest to try does what they say."""

import numpy as np
import pytest

from tests.gallery_runs import GD, finished, first_below, last_losses, plain_of, run, tracks


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
