"""Batches are a pure function of seed, origin and step, and every epoch passes over all samples."""

import pickle

import msgspec
import numpy as np
import pytest

from app.core.batches import Arrivals, Batch, BatchPlan, Stream
from app.core.parameters import parameters_of

SEED = np.random.SeedSequence(42, spawn_key=(2,))


def plan(total=23, origin=0, seed=SEED, stream=None, **fields):
    return BatchPlan(Batch(**fields), Arrivals.begin(total, stream), seed, origin)


def ids(plan, step):
    return np.arange(plan.arrivals.total)[plan.positions(step)].tolist()


@pytest.mark.parametrize("sampling", ["shuffle", "sequential"])
@pytest.mark.parametrize("size", [1, 4, 5, 22, 23])
def test_every_epoch_takes_every_sample_once(sampling, size):
    batches = plan(size=size, sampling=sampling)
    length = -(-23 // size)
    for epoch in range(5):
        seen = [one for step in range(length) for one in ids(batches, epoch * length + step)]
        assert sorted(seen) == list(range(23))


@pytest.mark.parametrize("sampling", ["shuffle", "sequential"])
def test_the_last_batch_of_an_epoch_is_the_remainder(sampling):
    batches = plan(size=5, sampling=sampling)
    assert [len(ids(batches, step)) for step in range(10)] == [5, 5, 5, 5, 3] * 2


@pytest.mark.parametrize("sampling", ["shuffle", "sequential"])
def test_the_remainder_can_be_dropped(sampling):
    batches = plan(size=5, sampling=sampling, drop_last=True)
    assert [len(ids(batches, step)) for step in range(12)] == [5] * 12
    for epoch in range(3):
        assert len({one for step in range(4) for one in ids(batches, 4 * epoch + step)}) == 20


def test_sequential_batches_keep_the_order_of_the_data():
    batches = plan(total=5, size=2, sampling="sequential")
    assert [ids(batches, step) for step in range(4)] == [[0, 1], [2, 3], [4], [0, 1]]


def test_every_epoch_is_shuffled_anew():
    batches = plan(size=1)
    orders = {tuple(ids(batches, 23 * epoch + step)[0] for step in range(23)) for epoch in range(20)}
    assert len(orders) == 20


def test_shuffling_has_no_favourite_place():
    batches = plan(total=5, size=1)
    firsts = np.bincount([ids(batches, 5 * epoch)[0] for epoch in range(5000)], minlength=5)
    assert np.abs(firsts - 1000).max() < 5 * np.sqrt(1000 * 0.8)


def test_replacement_draws_full_batches_from_all_samples_alike():
    batches = plan(total=7, size=5, sampling="replacement")
    drawn = [ids(batches, step) for step in range(4000)]
    assert {len(one) for one in drawn} == {5}
    assert any(len(set(one)) < 5 for one in drawn)
    counts = np.bincount(np.concatenate(drawn), minlength=7)
    assert np.abs(counts - 20_000 / 7).max() < 5 * np.sqrt(20_000 / 7)


def test_replacement_may_draw_a_batch_as_large_as_the_data():
    batches = plan(total=50, size=50, sampling="replacement")
    assert len(set(ids(batches, 0))) < 50


@pytest.mark.parametrize("sampling", ["shuffle", "sequential", "replacement"])
@pytest.mark.parametrize("size", [1, 6, "full"])
@pytest.mark.parametrize("stream", [None, Stream(initial=3, rate=0.7), Stream(initial=9, rate=0.4, window=8)])
@pytest.mark.parametrize("origin", [0, 11])
def test_steps_can_be_asked_for_in_any_order(sampling, size, stream, origin):
    batches = plan(size=size, sampling=sampling, stream=stream, origin=origin)
    steps = list(range(origin, origin + 150))
    forward = {step: ids(batches, step) for step in steps}
    fresh = plan(size=size, sampling=sampling, stream=stream, origin=origin)
    for step in np.random.default_rng(0).permutation(steps).tolist():
        assert ids(fresh, step) == forward[step]


def test_a_step_far_away_is_found_at_once():
    slow = plan(total=1000, size=10, stream=Stream(initial=10, rate=1e-6))
    assert len(ids(slow, 99_999_999)) <= 10
    assert slow.arrivals.arrived(99_999_999) == 109
    assert slow.epoch(99_999_999).pool.size == 109


def test_seed_and_origin_choose_the_batches():
    one, again, other = plan(size=5), plan(size=5), plan(size=5, seed=np.random.SeedSequence(43, spawn_key=(2,)))
    later = plan(size=5, origin=5)
    assert ids(one, 5) == ids(again, 5)
    assert ids(one, 5) != ids(other, 5)
    assert ids(one, 5) != ids(later, 5)
    assert ids(one, 0) != ids(later, 5)


def test_a_new_origin_begins_a_new_epoch():
    later = plan(size=5, origin=7)
    assert sorted(one for step in range(7, 12) for one in ids(later, step)) == list(range(23))
    with pytest.raises(ValueError, match="begin at step 7"):
        later.positions(6)


def test_a_batch_of_all_samples_is_in_the_order_of_the_data():
    for size in ("full", 23):
        assert ids(plan(size=size), 3) == list(range(23))


def test_a_plan_can_be_sent_to_another_process():
    batches = plan(size=5, stream=Stream(initial=3, rate=0.5))
    expected = [ids(batches, step) for step in range(40)]
    copy = pickle.loads(pickle.dumps(batches))
    assert [ids(copy, step) for step in range(40)] == expected


# -- arrivals -----------------------------------------------------------------------------------------


def test_an_epoch_passes_over_what_was_there_when_it_began():
    batches = plan(total=100, size=2, sampling="sequential", stream=Stream(initial=4, rate=1))
    # Steps 0–1 see the first four; six are there at step 2, nine at step 5.
    assert [ids(batches, step) for step in range(6)] == [[0, 1], [2, 3], [0, 1], [2, 3], [4, 5], [0, 1]]
    assert batches.epoch(5).pool.size == 9


def test_a_full_batch_takes_what_has_arrived_at_each_step():
    batches = plan(total=10, size="full", stream=Stream(initial=2, rate=1.5))
    assert [len(ids(batches, step)) for step in range(8)] == [2, 3, 5, 6, 8, 9, 10, 10]


def test_a_window_drops_the_oldest():
    batches = plan(total=10, size="full", stream=Stream(initial=2, rate=1, window=3))
    assert [ids(batches, step) for step in (0, 1, 2, 3, 8, 9, 50)] == [
        [0, 1], [0, 1, 2], [1, 2, 3], [2, 3, 4], [7, 8, 9], [7, 8, 9], [7, 8, 9],
    ]  # fmt: skip


@pytest.mark.parametrize("drop_last", [False, True])
def test_a_pool_smaller_than_a_batch_is_one_batch(drop_last):
    batches = plan(total=50, size=8, drop_last=drop_last, stream=Stream(initial=3, rate=1))
    assert [len(ids(batches, step)) for step in range(6)] == [3, 4, 5, 6, 7, 8]


@pytest.mark.parametrize("rate", [0.1, 0.2, 0.3, 0.7, 1 / 3, 1.1, 2.5])
def test_fractions_of_arrivals_add_up_exactly(rate):
    arrivals = Arrivals.begin(10_000, Stream(initial=1, rate=rate))
    tenths = round(rate * 30)
    assert arrivals.arrived(0) == 1
    assert arrivals.arrived(30) == 1 + (tenths if abs(rate * 30 - tenths) < 1e-9 else int(rate * 30))
    for step in range(0, 200, 7):
        change = arrivals.next_change(step)
        assert arrivals.arrived(change) > arrivals.arrived(change - 1) == arrivals.arrived(step)


def test_a_product_just_below_a_whole_number_counts_as_that_number():
    assert 0.29 * 100 < 29
    assert Arrivals.begin(1000, Stream(initial=1, rate=0.29)).arrived(100) == 30


def test_a_stream_without_arrivals_stands_still():
    arrivals = Arrivals.begin(10, Stream(initial=4, rate=0))
    assert arrivals.is_settled(0)
    assert arrivals.arrived(10**8) == 4


def test_changing_the_stream_keeps_what_has_arrived():
    arrivals = Arrivals.begin(100, Stream(initial=10, rate=1)).changed(Stream(initial=10, rate=2), 20)
    assert [arrivals.arrived(step) for step in (20, 21, 30)] == [30, 32, 50]
    more = arrivals.changed(Stream(initial=25, rate=2), 30)
    assert [more.arrived(step) for step in (30, 31)] == [65, 67]
    assert more.changed(None, 40).arrived(40) == 100
    assert arrivals.changed(arrivals.stream, 25) is arrivals


# -- declaration ----------------------------------------------------------------------------------------


def test_defaults_are_shuffled_mini_batches_of_32_averaged():
    assert Batch() == Batch(size="full", sampling="shuffle", scaling="mean", drop_last=False)


@pytest.mark.parametrize(
    "fields",
    [
        {"size": 0},
        {"size": -1},
        {"size": 1.5},
        {"size": "half"},
        {"size": None},
        {"sampling": "random"},
        {"scaling": "median"},
        {"drop_last": 1},
        {"unknown": 1},
    ],
    ids=str,
)
def test_a_batch_outside_its_limits_is_refused(fields):
    with pytest.raises(msgspec.ValidationError):
        msgspec.convert(fields, Batch)


@pytest.mark.parametrize(
    "fields",
    [{"initial": 0}, {"rate": -0.1}, {"rate": 1e10}, {"window": 0}, {"window": "all"}, {"unknown": 1}],
    ids=str,
)
def test_a_stream_outside_its_limits_is_refused(fields):
    with pytest.raises(msgspec.ValidationError):
        msgspec.convert(fields, Stream)


@pytest.mark.parametrize("value", [Batch(size="full", sampling="replacement"), Stream(window=5), Stream()], ids=repr)
def test_a_declaration_survives_its_json(value):
    assert msgspec.json.decode(msgspec.json.encode(value), type=type(value)) == value


def test_every_field_is_a_declared_parameter_with_words():
    for entry, names in (
        (Batch, ["size", "sampling", "scaling", "drop_last"]),
        (Stream, ["initial", "rate", "window"]),
    ):
        assert [parameter.name for parameter in parameters_of(entry)] == names
        assert all(parameter.help.endswith(".") for parameter in parameters_of(entry))
    assert parameters_of(Stream)[2].optional


@pytest.mark.parametrize("sampling", ["shuffle", "sequential", "replacement"])
@pytest.mark.parametrize("window", [None, 6])
def test_no_batch_reaches_for_samples_that_have_not_arrived_or_have_gone(sampling, window):
    batches = plan(total=60, size=4, sampling=sampling, stream=Stream(initial=5, rate=0.4, window=window))
    for step in range(120):
        began = batches.epoch(step).start if sampling != "replacement" else step
        low, high = batches.arrivals.pool(began)
        seen = ids(batches, step)
        assert seen
        assert low <= min(seen)
        assert max(seen) < high
