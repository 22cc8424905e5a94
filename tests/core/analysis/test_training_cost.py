"""What learning costs, by hand."""

import itertools

import numpy as np
import pytest

from app.core.analysis.cost import (
    GradientTimes,
    bytes_text,
    cost_of,
    equal_steps,
    gradient_bytes,
    seconds_per_gradient,
    seconds_text,
)
from app.core.problems.batch_objective import BLOCK_ROWS
from tests.core.analysis.learning_runs import run
from tests.core.problems.training_cases import bound, some_thetas


def test_a_network_of_widths_2_16_16_1_needs_what_its_layers_say():
    network = bound("two_moons", {"kind": "mlp", "hidden": [16, 16]}, "cross_entropy").network
    # 32 samples: 32·2 inputs, 32·(16 + 16 + 1) outputs, 2·16+16 + 16·16+16 + 16+1 = 337 numbers of the gradient.
    assert gradient_bytes(network, 32) == 8 * (32 * 2 + 32 * 33 + 337)


def test_layers_never_hold_more_than_a_block_of_samples():
    network = bound("line", "linear", "mse").network
    assert gradient_bytes(network, 200_000) == 8 * (200_000 * 1 + BLOCK_ROWS * 1 + 2)


def test_the_cost_of_ten_batches_of_eight_from_64_samples():
    simulator = run("line", 10, optimizer={"kind": "adam"})
    cost = cost_of(simulator.problem, simulator.timeline.track("A"), 10)
    assert cost == (10, 80, 10, 8, 8 * (8 * 1 + 8 * 1 + 2))


def test_the_full_batch_touches_all_samples_once_a_step():
    simulator = run("penalty", 7, optimizer={"kind": "gradient_descent"})
    cost = cost_of(simulator.problem, simulator.timeline.track("A"), 7)
    assert (cost.samples, cost.batch_size) == (7 * 48, 48)


def test_nothing_is_spent_at_the_start():
    simulator = run("line", 3)
    cost = cost_of(simulator.problem, simulator.timeline.track("A"), 0)
    assert (cost.samples, cost.gradient_evaluations) == (0, 0)


def test_a_stream_begins_with_small_batches():
    simulator = run("stream", 4, batch={"size": 12})
    track = simulator.timeline.track("A")
    assert cost_of(simulator.problem, track, 0).batch_size == 10
    assert cost_of(simulator.problem, track, 4).batch_size == 12


def test_contenders_are_compared_where_they_have_spent_the_same():
    # SAM asks for two gradients a step, so it is at step 10 when the other, at its step 20, has asked for 20.
    simulator = run("line", 20, optimizer={"kind": "sam"})
    tracks = simulator.timeline.tracks
    gradients, samples = ([track.column(name) for track in tracks] for name in ("gradient_evaluations", "samples"))
    assert equal_steps(tracks, gradients, 20) == (10, 20)
    assert equal_steps(tracks, samples, 12) == (6, 12)


def test_a_gradient_is_timed_by_the_clock_given():
    problem = bound("line", "linear", "mse")
    ticks = itertools.count()
    assert seconds_per_gradient(problem.full_objective(0), some_thetas(problem), lambda: 0.25 * next(ticks)) == 0.25


def test_of_many_samples_one_block_is_timed_and_multiplied():
    problem = bound({"kind": "line", "samples": 4 * BLOCK_ROWS}, "linear", "mse")
    ticks = itertools.count()
    assert seconds_per_gradient(problem.full_objective(0), some_thetas(problem), lambda: float(next(ticks))) == 4.0


def test_each_look_times_one_gradient_more_and_the_median_is_told():
    problem = bound("line", "linear", "mse")
    ticks = iter([0.0, 3.0, 0.0, 1.0, 0.0, 2.0, 0.0, 2.0, 0.0, 2.0])
    times = GradientTimes(lambda: next(ticks))
    looks = [times.seconds(problem, some_thetas(problem), 0) for _ in range(7)]
    assert looks == [3.0, 2.0, 2.0, 2.0, 2.0, 2.0, 2.0]


def test_a_gradient_that_takes_long_waits_for_its_times_and_is_asked_for_once():
    problem = bound("line", "linear", "mse")
    ticks = itertools.count()
    times = GradientTimes(lambda: next(ticks), at_once=10)
    theta = some_thetas(problem)
    assert all(np.isnan(times.seconds(problem, theta, 0)) for _ in range(3))
    (timing,) = times.waiting
    assert next(ticks) == 0
    times.take(timing, timing.seconds(lambda: 0.5 * next(ticks)))
    assert times.waiting == []
    assert times.seconds(problem, theta, 0) == 0.5


@pytest.mark.parametrize(
    ("count", "text"), [(0, "0 B"), (999, "999 B"), (1000, "1.0 kB"), (123_456, "123 kB"), (2_500_000, "2.5 MB")]
)
def test_bytes_as_words(count, text):
    assert bytes_text(count) == text


@pytest.mark.parametrize(("seconds", "text"), [(2e-6, "2 µs"), (0.0123, "12.3 ms"), (3.0, "3 s"), (float("nan"), "–")])
def test_seconds_as_words(seconds, text):
    assert seconds_text(seconds) == text


def test_timing_leaves_theta_alone():
    problem = bound("line", "linear", "mse")
    theta = some_thetas(problem)
    kept = np.array(theta)
    ticks = itertools.count()
    seconds_per_gradient(problem.full_objective(0), theta, lambda: float(next(ticks)))
    np.testing.assert_array_equal(theta, kept)
