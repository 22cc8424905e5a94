"""What holds for every loss, and the textbook values of each."""

import math

import msgspec
import numpy as np
import pytest

from app.core.losses import LOSSES, AnyLoss, CrossEntropy, Huber, MeanSquaredError
from app.core.parameters import kind_of, parameters_of

RNG = np.random.default_rng(8)
CASES = {
    "mse": (MeanSquaredError(), 1, RNG.normal(size=11)),
    "huber": (Huber(), 1, 2 * RNG.normal(size=11)),
    "huber of delta 0.2": (Huber(delta=0.2), 1, RNG.normal(size=11)),
    "binary cross-entropy": (CrossEntropy(), 1, RNG.integers(2, size=11).astype(float)),
    "softmax cross-entropy": (CrossEntropy(), 4, RNG.integers(4, size=11)),
}


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_the_slope_is_the_limit_of_differences(case):
    loss, width, targets = case
    outputs = RNG.normal(size=(11, width))
    value, slope = loss.slope(outputs, targets, 11)
    assert value == loss.value(outputs, targets, 11)
    for index in np.ndindex(outputs.shape):
        step = np.zeros_like(outputs)
        step[index] = 1e-5
        difference = loss.value(outputs + step, targets, 11) - loss.value(outputs - step, targets, 11)
        assert slope[index] == pytest.approx(difference / 2e-5, abs=1e-9)


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_the_curve_is_the_limit_of_differences_of_slopes(case):
    loss, width, targets = case
    outputs, tangent = RNG.normal(size=(2, 11, width))
    slope, bent = loss.curve(outputs, tangent, targets, 11)
    above, below = (loss.slope(outputs + h * tangent, targets, 11)[1] for h in (1e-6, -1e-6))
    np.testing.assert_allclose(slope, loss.slope(outputs, targets, 11)[1], rtol=1e-14)
    np.testing.assert_allclose(bent, (above - below) / 2e-6, rtol=0, atol=1e-8)


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
@pytest.mark.parametrize("shape", [(1,), (3,), (5, 7)], ids=str)
def test_a_batch_gives_the_same_bits_as_its_rows_one_by_one(case, shape):
    loss, width, targets = case
    outputs, tangents = RNG.normal(size=(2, *shape, 11, width))
    values, slopes = loss.slope(outputs, targets, 11)
    _, bent = loss.curve(outputs, tangents, targets, 11)
    for index in np.ndindex(shape):
        value, slope = loss.slope(outputs[index], targets, 11)
        assert values[index] == value
        assert slopes[index].tobytes() == slope.tobytes()
        assert bent[index].tobytes() == loss.curve(outputs[index], tangents[index], targets, 11)[1].tobytes()


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_blocks_with_the_count_of_all_add_up_to_the_whole(case):
    loss, width, targets = case
    outputs = RNG.normal(size=(11, width))
    parts = loss.value(outputs[:4], targets[:4], 11) + loss.value(outputs[4:], targets[4:], 11)
    assert parts == pytest.approx(loss.value(outputs, targets, 11), rel=1e-14)


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_no_argument_is_written_to(case):
    loss, width, targets = case
    outputs, tangent = RNG.normal(size=(2, 11, width))
    outputs.flags.writeable = tangent.flags.writeable = False
    frozen = targets.copy()
    frozen.flags.writeable = False
    loss.value(outputs, frozen, 11)
    loss.slope(outputs, frozen, 11)
    loss.curve(outputs, tangent, frozen, 11)
    loss.predictions(outputs)
    loss.classes(outputs)


def test_mse_is_the_mean_of_squared_errors():
    assert MeanSquaredError().value(np.array([[1.0], [4.0]]), np.array([0.0, 2.0]), 2) == 2.5


def test_huber_is_half_the_square_within_delta_and_a_line_beyond():
    outputs = np.array([[0.5], [-1.0], [3.0]])
    assert Huber().value(outputs, np.zeros(3), 3) == (0.125 + 0.5 + 2.5) / 3
    assert Huber(delta=2.0).value(outputs, np.zeros(3), 3) == (0.125 + 0.5 + 4.0) / 3


def test_cross_entropy_of_one_logit_is_minus_log_of_the_right_class():
    outputs, targets = np.array([[0.0], [math.log(3)]]), np.array([1.0, 0.0])
    assert CrossEntropy().value(outputs, targets, 2) == pytest.approx((math.log(2) + math.log(4)) / 2, rel=1e-15)


def test_cross_entropy_of_two_logits_is_that_of_their_difference():
    logits, targets = RNG.normal(size=(9, 2)), RNG.integers(2, size=9)
    one = CrossEntropy().value(logits[:, 1:] - logits[:, :1], targets.astype(float), 9)
    assert CrossEntropy().value(logits, targets, 9) == pytest.approx(one, rel=1e-14)


def test_cross_entropy_of_huge_logits_is_finite_and_exact():
    loss = CrossEntropy()
    binary, binary_targets = np.array([[800.0], [-800.0], [800.0]]), np.array([0.0, 0.0, 1.0])
    assert loss.value(binary, binary_targets, 1) == 800.0
    assert loss.slope(binary, binary_targets, 1)[1][:, 0].tolist() == [1.0, 0.0, 0.0]
    softmax = np.array([[1e5, 0.0, -1e5]])
    assert loss.value(softmax, np.array([2]), 1) == 2e5
    assert loss.slope(softmax, np.array([2]), 1)[1].tolist() == [[1.0, 0.0, -1.0]]


def test_predictions_are_probabilities_and_classes_follow_them():
    loss = CrossEntropy()
    logits = RNG.normal(size=(20, 3))
    np.testing.assert_allclose(loss.predictions(logits).sum(axis=-1), 1.0, rtol=1e-15)
    assert (loss.classes(logits) == loss.predictions(logits).argmax(axis=-1)).all()
    assert (loss.classes(logits[:, :1]) == (loss.predictions(logits[:, :1]) > 0.5)).all()
    assert MeanSquaredError().classes(logits[:, :1]) is None


@pytest.mark.parametrize("entry", LOSSES, ids=kind_of)
def test_every_loss_survives_its_json_and_says_what_it_is(entry):
    assert msgspec.json.decode(msgspec.json.encode(entry()), type=AnyLoss) == entry()
    assert entry.title
    assert entry.lesson.endswith(".")
    assert entry.latex
    assert all(parameter.help.endswith(".") for parameter in parameters_of(entry))


@pytest.mark.parametrize("delta", [0, -1, "1", None])
def test_huber_refuses_a_delta_outside_its_limits(delta):
    with pytest.raises(msgspec.ValidationError):
        msgspec.convert({"kind": "huber", "delta": delta}, AnyLoss)


def test_the_catalog_and_its_union_hold_the_same_losses():
    assert set(LOSSES) == set(AnyLoss.__args__)
