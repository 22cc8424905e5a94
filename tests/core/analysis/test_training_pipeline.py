"""One update taken apart has the simulator's own numbers."""

import numpy as np
import pytest

from app.core.analysis.pipeline import FEW, angle_between, answers_of, pipeline_of
from app.core.optimizers import OPTIMIZERS
from app.core.parameters import kind_of
from tests.core.analysis.learning_runs import PROBLEMS, run

LABEL = "A"


def taken_apart(simulator, step, **words):
    record = simulator.inspect(LABEL, step)
    before = simulator.timeline.track(LABEL).frame(step - 1)
    return pipeline_of(simulator.problem_at(step - 1), record, label=LABEL, before=before, **words)


@pytest.mark.parametrize("name", PROBLEMS)
def test_full_loss_and_gradient_are_those_of_the_recorded_row(name):
    simulator = run(name, 12)
    track = simulator.timeline.track(LABEL)
    for step in (1, 7, 12):
        record = simulator.inspect(LABEL, step)
        shown = taken_apart(simulator, step)
        anew = pipeline_of(simulator.problem_at(step - 1), record)
        frame = track.frame(step - 1)
        for picture in (shown, anew):
            assert picture.full.loss == frame.loss
            assert picture.full.gradient_norm == frame.gradient_norm
            np.testing.assert_array_equal(picture.full.gradient, frame.gradient)


@pytest.mark.parametrize("name", PROBLEMS)
def test_before_update_and_after_are_the_recorded_rows(name):
    simulator = run(name, 12)
    track = simulator.timeline.track(LABEL)
    for step in (1, 7, 12):
        shown, row, frame = taken_apart(simulator, step), track.frame(step - 1), track.frame(step)
        assert shown.step == step - 1
        np.testing.assert_array_equal(shown.theta, row.theta)
        np.testing.assert_array_equal(shown.after, frame.theta)
        np.testing.assert_array_equal(shown.theta + shown.delta, frame.theta)
        assert shown.delta_norm == frame.step_length
        assert shown.lr == frame.learning_rate
        assert shown.touched == frame.samples - row.samples
        assert shown.evaluations == frame.gradient_evaluations - row.gradient_evaluations


@pytest.mark.parametrize("name", PROBLEMS)
def test_plain_descent_moves_by_exactly_the_shown_gradient(name):
    simulator = run(name, 9, optimizer={"kind": "gradient_descent", "lr": 0.05})
    shown = taken_apart(simulator, 9)
    np.testing.assert_array_equal(shown.delta, -0.05 * shown.gradient)


@pytest.mark.parametrize("optimizer", [kind_of(entry) for entry in OPTIMIZERS])
def test_every_optimizer_can_be_taken_apart(optimizer):
    simulator = run("line", 4, optimizer={"kind": optimizer})
    shown = taken_apart(simulator, min(4, simulator.step))
    assert np.isfinite(shown.loss)
    assert shown.evaluations >= 1
    assert shown.optimizer


@pytest.mark.parametrize("name", PROBLEMS)
def test_the_batch_is_the_one_the_update_faced(name):
    simulator = run(name, 9)
    problem = simulator.problem_at(8)
    shown, objective = taken_apart(simulator, 9), problem.objective(8)
    assert shown.batch_size == objective.samples
    assert shown.batch_ids.tolist() == objective.ids[:FEW].tolist()
    assert shown.loss == float(objective.value(shown.theta))
    np.testing.assert_array_equal(shown.gradient, objective.gradient(shown.theta))
    assert shown.shapes[0] == (objective.samples, problem.data.features.shape[1])
    assert [columns for _, columns in shown.shapes[1:]] == [layer.fan_out for layer in problem.network.layers]


def test_a_sum_is_shown_as_the_sum_and_compared_as_the_mean():
    mean, total = (taken_apart(run("line", 1, batch={"size": 8, "scaling": way}), 1) for way in ("mean", "sum"))
    assert total.is_sum
    assert not mean.is_sum
    assert total.loss == pytest.approx(8 * mean.loss, rel=1e-14)
    np.testing.assert_allclose(total.gradient, 8 * mean.gradient, rtol=1e-14)
    assert total.batch.loss == pytest.approx(mean.batch.loss, rel=1e-14)
    assert total.angle == pytest.approx(mean.angle, abs=1e-9)


def test_a_full_batch_has_no_angle_to_itself():
    shown = taken_apart(run("line", 3, batch={"size": "full"}), 3)
    assert shown.is_full
    assert shown.angle == 0.0
    assert shown.full.samples == shown.batch.samples == shown.samples


def test_epoch_and_place_count_the_batches_passed():
    # 64 samples in batches of 24 make 3 batches an epoch, the last of 16.
    simulator = run("line", 5, batch={"size": 24})
    found = [taken_apart(simulator, step) for step in range(1, 6)]
    assert [(one.epoch, one.place, one.batches) for one in found] == [
        (0, 0, 3),
        (0, 1, 3),
        (0, 2, 3),
        (1, 0, 3),
        (1, 1, 3),
    ]
    assert [one.batch_size for one in found] == [24, 24, 16, 24, 24]


def test_batches_drawn_with_replacement_have_no_epoch():
    shown = taken_apart(run("line", 2, batch={"size": 8, "sampling": "replacement"}), 2)
    assert (shown.epoch, shown.place, shown.batches) == (None, None, None)
    assert not shown.is_full


def test_a_stream_shows_how_many_have_arrived():
    shown = taken_apart(run("line", 5, batch={"size": 4}, stream={"initial": 10, "rate": 2.0}), 5)
    assert (shown.there, shown.samples) == (18, 64)
    assert shown.full.samples == 18


def test_answers_are_the_predictions_with_their_targets():
    simulator = run("line", 1)
    problem, theta = simulator.problem, simulator.start
    ids = np.array([5, 0, 9])
    said = answers_of(problem, theta, ids)
    w, b = theta
    for answer, number in zip(said, ids, strict=True):
        assert answer.id == number
        assert answer.predicted == pytest.approx(w * problem.data.features[number, 0] + b, rel=1e-13)
        assert answer.target == problem.data.target[number]
        assert answer.confidence is None


def test_answers_on_classes_are_sure_of_the_class_they_name():
    simulator = run("three classes", 6)
    problem, theta = simulator.problem, simulator.timeline.track(LABEL).frame(6).theta
    chances = problem.predict(theta, problem.data.features[:8])
    for answer, row in zip(answers_of(problem, theta, np.arange(8)), chances, strict=True):
        assert answer.confidence == row.max()
        assert answer.predicted == row.argmax()


@pytest.mark.parametrize(
    ("one", "other", "degrees"),
    [([1, 0], [0, 2], 90.0), ([1, 1], [-3, -3], 180.0), ([2, 0], [1, 1], 45.0), ([1e-200, 0], [1e-200, 1e-207], 0.0)],
)
def test_angles_by_hand(one, other, degrees):
    assert angle_between(np.array(one, float), np.array(other, float)) == pytest.approx(degrees, abs=1e-4)


def test_a_tiny_angle_keeps_its_digits():
    assert angle_between(np.array([1.0, 0.0]), np.array([1.0, 1e-9])) == pytest.approx(np.degrees(1e-9), rel=1e-12)


def test_a_vector_of_zeros_has_no_angle():
    assert angle_between(np.zeros(2), np.ones(2)) is None
    assert angle_between(np.array([np.nan, 1.0]), np.ones(2)) is None
