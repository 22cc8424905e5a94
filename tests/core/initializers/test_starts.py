"""What holds for every start of the catalog, and the scale of each scheme."""

import json
from pathlib import Path

import msgspec
import numpy as np
import pytest

from app.core.batches import Batch
from app.core.datasets.planes import TwoMoons
from app.core.initializers import (
    STARTS,
    AnyStart,
    HeNormal,
    HeUniform,
    Normal,
    Point,
    Pretrained,
    StartError,
    ThetaSpace,
    Uniform,
    XavierNormal,
    XavierUniform,
    Zeros,
    needs_model,
)
from app.core.losses import CrossEntropy
from app.core.models import Layer
from app.core.models.mlp import Mlp
from app.core.parameters import kind_of, parameters_of
from app.core.problems.training_problem import TrainingProblem

LAYERS = (Layer(400, 300), Layer(300, 100), Layer(100, 1, has_bias=False))
MODEL = ThetaSpace(sum(layer.size for layer in LAYERS), layers=LAYERS)
SURFACE = ThetaSpace(2, bounds=((-2.0, 3.0), (10.0, 11.0)))
EXAMPLES = [Point(theta=(1.0, -2.5)) if entry is Point else entry() for entry in STARTS]


def moons() -> TrainingProblem:
    data = TwoMoons().load(Path(), np.random.default_rng(0))
    return TrainingProblem(data, Mlp(hidden=(6,)), CrossEntropy(), Batch(), seed=np.random.SeedSequence(1))


def space_for(start):
    return moons().space if needs_model(start) else SURFACE


@pytest.mark.parametrize("start", EXAMPLES, ids=repr)
def test_a_start_survives_its_json(start):
    assert msgspec.json.decode(msgspec.json.encode(start), type=AnyStart) == start


@pytest.mark.parametrize("start", EXAMPLES, ids=repr)
def test_the_same_stream_gives_the_same_start(start):
    one, again = (start.draw(space_for(start), np.random.default_rng(3)) for _ in range(2))
    assert one.shape == (space_for(start).size,)
    assert one.dtype == np.float64
    assert np.isfinite(one).all()
    assert one.tobytes() == again.tobytes()


@pytest.mark.parametrize("entry", STARTS, ids=kind_of)
def test_every_start_says_what_it_is(entry):
    assert entry.title
    assert entry.lesson.endswith(".")
    assert all(parameter.help.endswith(".") for parameter in parameters_of(entry))


def test_the_catalog_and_its_union_hold_the_same_starts():
    assert set(STARTS) == set(AnyStart.__args__)
    assert [kind_of(entry) for entry in STARTS if entry.for_models_only] == [
        "xavier_uniform", "xavier_normal", "he_uniform", "he_normal", "pretrained",
    ]  # fmt: skip


@pytest.mark.parametrize("entry", [one for one in STARTS if one is not Point], ids=kind_of)
def test_none_but_a_point_needs_further_fields(entry):
    assert msgspec.convert({"kind": kind_of(entry)}, AnyStart) == entry()


@pytest.mark.parametrize("start", [one for one in EXAMPLES if needs_model(one)], ids=repr)
def test_a_start_for_models_is_refused_on_a_surface(start):
    with pytest.raises(StartError, match="needs a model"):
        start.draw(SURFACE, np.random.default_rng(0))


@pytest.mark.parametrize(
    "fields",
    [
        {"kind": "point"},
        {"kind": "point", "theta": []},
        {"kind": "point", "theta": ["1"]},
        {"kind": "normal", "std": 0},
        {"kind": "uniform", "reach": 0},
        {"kind": "zeros", "unknown": 1},
        {"kind": "pretrained", "steps": 0},
        {"kind": "pretrained", "share": 1.1},
        {"kind": "pretrained", "lr": 0},
    ],
    ids=str,
)
def test_a_start_outside_its_limits_is_refused(fields):
    with pytest.raises(msgspec.ValidationError):
        msgspec.convert(fields, AnyStart)


def test_a_point_is_taken_as_given_and_must_have_the_dimension():
    rng = np.random.default_rng(0)
    assert Point(theta=(0.1, 0.2)).draw(SURFACE, rng).tolist() == [0.1, 0.2]
    with pytest.raises(StartError, match="must have 2 numbers for this problem, got 3") as caught:
        Point(theta=(1.0, 2.0, 3.0)).draw(SURFACE, rng)
    assert caught.value.field == "theta"


def test_uniform_fills_the_bounds_of_a_surface():
    points = np.array([Uniform().draw(SURFACE, np.random.default_rng(seed)) for seed in range(3000)])
    low, high = np.array(SURFACE.bounds).T
    assert (points >= low).all()
    assert (points < high).all()
    np.testing.assert_allclose(points.mean(axis=0), (low + high) / 2, atol=0.1)
    np.testing.assert_allclose(points.std(axis=0), (high - low) / np.sqrt(12), rtol=0.05)


def test_uniform_and_normal_numbers_of_a_model_have_the_declared_spread():
    rng = np.random.default_rng(0)
    uniform = Uniform(reach=2).draw(MODEL, rng)
    assert np.abs(uniform).max() <= 2
    assert uniform.std() == pytest.approx(2 / np.sqrt(3), rel=0.01)
    normal = Normal(mean=3, std=0.5).draw(MODEL, rng)
    assert normal.mean() == pytest.approx(3, abs=0.01)
    assert normal.std() == pytest.approx(0.5, rel=0.01)
    assert not Zeros().draw(MODEL, rng).any()


@pytest.mark.parametrize(
    ("start", "variance"),
    [
        (XavierUniform(), lambda layer: 2 / (layer.fan_in + layer.fan_out)),
        (XavierNormal(), lambda layer: 2 / (layer.fan_in + layer.fan_out)),
        (HeUniform(), lambda layer: 2 / layer.fan_in),
        (HeNormal(), lambda layer: 2 / layer.fan_in),
    ],
    ids=["xavier_uniform", "xavier_normal", "he_uniform", "he_normal"],
)
def test_each_layer_has_its_own_variance_and_biases_of_zero(start, variance):
    theta = start.draw(MODEL, np.random.default_rng(1))
    at = 0
    for layer in LAYERS[:2]:
        count = layer.fan_in * layer.fan_out
        weights = theta[at : at + count]
        assert weights.var() == pytest.approx(variance(layer), rel=0.03)
        if start.is_uniform:
            assert np.abs(weights).max() <= np.sqrt(3 * variance(layer))
            assert np.abs(weights).max() > 0.99 * np.sqrt(3 * variance(layer))
        else:
            assert np.abs(weights).max() > 3 * np.sqrt(variance(layer))
        assert not theta[at + count : at + layer.size].any()
        at += layer.size
    assert theta[at:].all()


def test_pre_training_lowers_the_loss_and_sees_only_its_share():
    problem = moons()
    rng = np.random.default_rng(2)
    before = XavierNormal().draw(problem.space, np.random.default_rng(2))
    after = Pretrained(steps=200).draw(problem.space, rng)
    whole = problem.full_objective(0)
    assert whole.value(after) < 0.5 * whole.value(before)
    part = problem.space.part(0.25, np.random.default_rng(0))
    assert part.samples == 50
    assert len(set(part.ids.tolist())) == 50


@pytest.mark.parametrize("lr", [1e-3, 1.0, 1e6])
def test_pre_training_never_diverges(lr):
    problem = moons()
    one = Pretrained(steps=30, lr=lr, share=1.0).draw(problem.space, np.random.default_rng(2))
    begun = XavierNormal().draw(problem.space, np.random.default_rng(2))
    assert problem.full_objective(0).value(one) < problem.full_objective(0).value(begun)


def test_a_saved_run_can_be_taken_up(tmp_path):
    run = {"contenders": [{"label": "Adam", "frames": {"theta": [[0.0, 0.0], [1.5, -2.5]]}}]}
    (tmp_path / "run.json").write_text(json.dumps(run))
    space = ThetaSpace(2, layers=(Layer(1, 1),), folder=tmp_path)
    assert Pretrained(path="run.json").draw(space, np.random.default_rng(0)).tolist() == [1.5, -2.5]


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (None, "the file run.json does not exist"),
        ("{", "run.json is not a saved run"),
        ("[]", "run.json is not a saved run"),
        ('{"contenders": []}', "run.json is not a saved run"),
        ('{"contenders": [{"frames": {"theta": [[1, 2, 3]]}}]}', "does not fit this model of 2 numbers"),
        ('{"contenders": [{"frames": {"theta": [[1, null]]}}]}', "does not fit this model of 2 numbers"),
        ("[" * 100_000, "run.json is not a saved run"),
    ],
)
def test_a_file_that_is_no_saved_run_is_one_sentence(tmp_path, content, sentence):
    if content is not None:
        (tmp_path / "run.json").write_text(content)
    with pytest.raises(StartError, match=sentence) as caught:
        Pretrained(path="run.json").draw(
            ThetaSpace(2, layers=(Layer(1, 1),), folder=tmp_path), np.random.default_rng(0)
        )
    assert caught.value.field == "path"
