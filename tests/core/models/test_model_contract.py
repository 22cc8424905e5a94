"""What holds for every model of the catalog."""

import msgspec
import numpy as np
import pytest

from app.core.models import MODELS, AnyModel, Model
from app.core.models.base import Network
from app.core.models.mlp import Mlp
from app.core.parameters import kind_of, parameters_of
from tests.core.models.network_cases import EXAMPLES, REFERENCES, Case

SHAPES = [(1,), (2,), (7,), (33,), (3, 5)]


def network_of(model: Model, features: int = 3, outputs: int = 3) -> Network:
    return model.network(model.only_features or features, model.only_outputs or outputs)


@pytest.mark.parametrize("reference", REFERENCES)
@pytest.mark.parametrize("shape", SHAPES, ids=str)
def test_a_batch_of_theta_gives_the_same_bits_as_its_points_one_by_one(reference, shape):
    case = Case(reference)
    rng = np.random.default_rng(5)
    thetas = rng.normal(size=(*shape, len(case.theta)))
    vectors = rng.normal(size=thetas.shape)
    values, gradients = case.value_and_gradient(thetas)
    products = case.hessian_vector(thetas, vectors)
    assert values.shape == shape
    assert gradients.shape == products.shape == thetas.shape
    for index in np.ndindex(shape):
        value, gradient = case.value_and_gradient(thetas[index])
        assert values[index] == value == case.value(thetas[index])
        assert gradients[index].tobytes() == gradient.tobytes()
        assert products[index].tobytes() == case.hessian_vector(thetas[index], vectors[index]).tobytes()


@pytest.mark.parametrize("model", EXAMPLES, ids=repr)
def test_a_model_survives_its_json(model):
    assert msgspec.json.decode(msgspec.json.encode(model), type=AnyModel) == model


@pytest.mark.parametrize("entry", MODELS, ids=kind_of)
def test_every_model_says_what_it_is(entry):
    assert entry.title
    assert entry.lesson.endswith(".")
    assert entry.latex
    assert entry.__doc__


def test_the_catalog_and_its_union_hold_the_same_models():
    assert set(MODELS) == set(AnyModel.__args__)
    assert len({kind_of(entry) for entry in MODELS}) == len(MODELS)


@pytest.mark.parametrize("entry", MODELS, ids=kind_of)
def test_an_unknown_field_is_refused(entry):
    with pytest.raises(msgspec.ValidationError, match="unknown"):
        msgspec.convert({"kind": kind_of(entry), "unknown": 1}, AnyModel)


@pytest.mark.parametrize(
    "fields",
    [
        {"hidden": []},
        {"hidden": [4] * 9},
        {"hidden": [0]},
        {"hidden": [1025]},
        {"hidden": [2.5]},
        {"hidden": "8"},
        {"activation": "softmax"},
        {"skip": 1},
    ],
    ids=str,
)
def test_a_perceptron_outside_its_limits_is_refused(fields):
    with pytest.raises(msgspec.ValidationError):
        msgspec.convert({"kind": "mlp", **fields}, AnyModel)


def test_the_widest_perceptron_is_taken():
    widest = msgspec.convert({"kind": "mlp", "hidden": [1024] * 2 + [1] * 6}, AnyModel)
    assert widest.network(1, 1).size == 2 * 1024 + 1025 * 1024 + 1025 + 5 * 2 + 2


@pytest.mark.parametrize("model", EXAMPLES, ids=repr)
def test_layers_names_and_weights_cover_theta_exactly(model):
    network = network_of(model)
    assert sum(layer.size for layer in network.layers) == network.size
    assert len(network.names()) == len(set(network.names())) == network.size
    assert network.is_weight().shape == (network.size,)
    assert network.is_weight().sum() == sum(layer.fan_in * layer.fan_out for layer in network.layers)


@pytest.mark.parametrize("model", EXAMPLES, ids=repr)
def test_outputs_have_one_row_for_each_sample(model):
    network = network_of(model)
    theta = np.random.default_rng(1).normal(size=(4, network.size))
    inputs = network.prepare(np.random.default_rng(2).normal(size=(6, model.only_features or 3)))
    outputs = network.outputs(theta, inputs)
    assert outputs.shape == (4, 6, model.only_outputs or 3)
    np.testing.assert_allclose(network.outputs_over(theta, inputs), outputs, rtol=0, atol=1e-14)


def test_theta_holds_the_weights_row_by_row_and_then_the_bias():
    network = Mlp(hidden=(2,), activation="relu").network(2, 1)
    # W1 = [[1, 10], [100, 1000]], b1 = [0.5, 0.25], W2 = [[1], [2]], b2 = [7]
    theta = np.array([1, 10, 100, 1000, 0.5, 0.25, 1, 2, 7.0])
    outputs = network.outputs(theta, network.prepare(np.array([[1.0, 2.0]])))
    assert outputs.tolist() == [[1 + 200 + 0.5 + 2 * (10 + 2000 + 0.25) + 7]]
    assert network.names() == (
        "W1[1,1]",
        "W1[1,2]",
        "W1[2,1]",
        "W1[2,2]",
        "b1[1]",
        "b1[2]",
        "W2[1,1]",
        "W2[2,1]",
        "b2[1]",
    )


def test_skips_join_hidden_layers_of_the_same_width_only():
    plain, joined = (Mlp(hidden=(3, 3, 2), activation="tanh", skip=skip).network(3, 1) for skip in (False, True))
    theta = np.random.default_rng(3).normal(size=plain.size)
    x = plain.prepare(np.random.default_rng(4).normal(size=(5, 3)))
    w1, w2, w3, w4 = (matrix for matrix in plain.matrices(theta))

    def ones(a):
        return np.column_stack((a, np.ones(len(a))))

    first = np.tanh(x @ w1)
    second = np.tanh(ones(first) @ w2) + first
    expected = ones(np.tanh(ones(second) @ w3)) @ w4
    np.testing.assert_allclose(joined.outputs(theta, x), expected, rtol=0, atol=1e-14)
    assert not np.allclose(plain.outputs(theta, x), expected)


@pytest.mark.parametrize("entry", MODELS, ids=kind_of)
def test_declared_parameters_have_words_for_the_screen(entry):
    for parameter in parameters_of(entry):
        assert parameter.label
        assert parameter.help.endswith(".")
