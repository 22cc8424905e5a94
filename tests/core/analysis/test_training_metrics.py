"""Loss and accuracy along a run are those of the problem itself, measured little by little."""

import math

import numpy as np
import pytest

from app.core.analysis.metrics import MOST_STEPS, MetricsSeries, metrics_at
from tests.core.analysis.learning_runs import PROBLEMS, run


def always():
    return True


def so_often(count):
    """Time for so many pieces of work."""
    left = [count]

    def has_time():
        left[0] -= 1
        return left[0] >= 0

    return has_time


@pytest.mark.parametrize("name", PROBLEMS)
def test_metrics_are_those_of_the_problem(name):
    simulator = run(name, 8)
    problem, frame = simulator.problem, simulator.timeline.track("A").frame(8)
    found = metrics_at(problem, frame)
    theta, ids = frame.theta, problem.available_ids(8)
    plain = problem.objective_of(ids)
    plain.penalty = None
    assert found.train_loss == pytest.approx(float(plain.value(theta)), rel=1e-13)
    for value, wanted in (
        (found.validation_loss, problem.validation_loss(theta)),
        (found.train_accuracy, problem.accuracy(theta, ids)),
        (found.validation_accuracy, problem.validation_accuracy(theta)),
    ):
        assert math.isnan(value) if wanted is None else value == pytest.approx(wanted, rel=1e-13)


def test_many_samples_are_measured_block_by_block_to_the_same_numbers():
    simulator = run("two classes", 1, dataset={"kind": "two_moons", "samples": 9000}, validation=0.3)
    problem, frame = simulator.problem, simulator.timeline.track("A").frame(1)
    found = metrics_at(problem, frame)
    assert found.validation_loss == pytest.approx(problem.validation_loss(frame.theta), rel=1e-12)
    assert found.train_accuracy == problem.accuracy(frame.theta)
    series, looks = MetricsSeries(), 0
    while not series.advance(simulator.timeline, simulator.problem_at, 1, so_often(1)):
        looks += 1
    assert looks > 10
    assert series.at("A", simulator.timeline.track("A"), 1) == found


def test_a_short_run_is_measured_at_every_step():
    simulator = run("two classes", 30)
    series = MetricsSeries()
    assert series.advance(simulator.timeline, simulator.problem_at, 30, always)
    for label in ("A", "B"):
        curve = series.curve(label)
        assert curve.steps.tolist() == list(range(31))
        track = simulator.timeline.track(label)
        wanted = [metrics_at(simulator.problem, track.frame(step)) for step in range(31)]
        np.testing.assert_array_equal(curve.train_accuracy, [one.train_accuracy for one in wanted])
        np.testing.assert_array_equal(curve.validation_loss, [one.validation_loss for one in wanted])


def test_a_long_run_is_measured_at_no_more_than_the_most_steps():
    simulator = run("line", 1500)
    series = MetricsSeries()
    series.advance(simulator.timeline, simulator.problem_at, 1500, always)
    assert MOST_STEPS / 2 <= len(series.curve("A").steps) <= MOST_STEPS + 2


def test_the_cursor_is_measured_first():
    simulator = run("line", 100)
    series = MetricsSeries()
    assert not series.advance(simulator.timeline, simulator.problem_at, 77, so_often(2))
    for label in ("A", "B"):
        assert series.at(label, simulator.timeline.track(label), 77) is not None
        assert series.curve(label).steps.tolist() == [77]


def test_no_time_means_no_work():
    simulator = run("line", 10)
    series = MetricsSeries()
    assert not series.advance(simulator.timeline, simulator.problem_at, 5, lambda: False)
    assert len(series.curve("A").steps) == 0


def test_what_is_known_is_not_measured_again(monkeypatch):
    simulator = run("two classes", 30)
    series = MetricsSeries()
    series.advance(simulator.timeline, simulator.problem_at, 30, always)
    asked = []

    def problem_at(step):
        asked.append(step)
        return simulator.problem_at(step)

    assert series.advance(simulator.timeline, problem_at, 30, always)
    assert not asked
    simulator.advance(2)
    series.advance(simulator.timeline, problem_at, 32, always)
    assert sorted(asked) == [31, 31, 32, 32]


def test_a_run_cut_back_and_gone_on_otherwise_is_measured_anew():
    import msgspec

    from app.core.scenario.declaration import Intervention

    simulator = run("line", 40)
    series = MetricsSeries()
    series.advance(simulator.timeline, simulator.problem_at, 40, always)
    before = series.curve("A").train_loss
    change = Intervention(step=20, contender="A", set="optimizer.lr", value=0.2)
    simulator.adopt(msgspec.structs.replace(simulator.scenario, interventions=(change,)))
    simulator.advance(40)
    series.advance(simulator.timeline, simulator.problem_at, 40, always)
    after = series.curve("A").train_loss[: len(before)]
    np.testing.assert_array_equal(after[:21], before[:21])
    assert (after[22:41] != before[22:41]).all()
    track = simulator.timeline.track("A")
    np.testing.assert_array_equal(after[22:41], [track.frame(step).loss for step in range(22, 41)])
