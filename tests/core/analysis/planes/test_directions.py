"""Directions through θ: as long as the weights, or those of the trail."""

import numpy as np
import pytest

from app.core.analysis.planes import PlaneError, filter_normalised, principal_directions, random_directions
from app.core.models.base import Layer
from tests.core.problems.training_cases import COMBINATIONS, bound, some_thetas

LARGE = {name: case for name, case in COMBINATIONS.items() if bound(*case).dimension > 2}


def filters(vector, layers):
    """Each neuron's weights, and all biases."""
    begin, weights, biases = 0, [], []
    for layer in layers:
        count = layer.fan_in * layer.fan_out
        weights += [vector[begin + k : begin + count : layer.fan_out] for k in range(layer.fan_out)]
        biases.append(vector[begin + count : begin + layer.size])
        begin += layer.size
    return weights, np.concatenate(biases)


@pytest.mark.parametrize("case", LARGE.values(), ids=LARGE)
def test_each_filter_of_a_random_direction_is_as_long_as_that_of_the_weights(case):
    problem = bound(*case)
    theta, layers = some_thetas(problem), problem.network.layers
    for direction in random_directions(theta, layers, seed=3)[:2]:
        drawn, biases = filters(direction, layers)
        own, _ = filters(theta, layers)
        np.testing.assert_allclose([np.linalg.norm(one) for one in drawn], [np.linalg.norm(one) for one in own])
        assert not biases.any()


def test_the_same_seed_gives_the_same_directions_and_another_gives_others():
    problem = bound(*COMBINATIONS["mlp, two classes"])
    theta, layers = some_thetas(problem), problem.network.layers
    one, same, other = (random_directions(theta, layers, seed) for seed in (1, 1, 2))
    np.testing.assert_array_equal(one.first, same.first)
    np.testing.assert_array_equal(one.second, same.second)
    assert abs(one.first @ other.first) < 0.9 * np.linalg.norm(one.first) ** 2


def test_of_zero_weights_every_filter_has_length_one():
    layers = (Layer(3, 4), Layer(4, 2))
    drawn, biases = filters(filter_normalised(np.arange(1.0, 27.0), np.zeros(26), layers), layers)
    np.testing.assert_allclose([np.linalg.norm(one) for one in drawn], 1.0)
    assert not biases.any()


def test_a_filter_of_zeros_among_others_does_not_move():
    layers = (Layer(2, 2),)
    theta = np.array([1.0, 0.0, 2.0, 0.0, 5.0, 5.0])
    drawn, _ = filters(filter_normalised(np.ones(6), theta, layers), layers)
    assert np.linalg.norm(drawn[0]) == pytest.approx(np.sqrt(5))
    assert not drawn[1].any()


def test_one_weight_makes_no_plane():
    with pytest.raises(PlaneError):
        random_directions(np.array([1.0, 2.0]), (Layer(1, 1),), seed=0)


@pytest.mark.parametrize("shape", [(12, 40), (200, 5), (30, 3000), (2, 9)])
def test_principal_directions_and_their_shares_are_those_of_a_singular_value_decomposition(shape):
    rng = np.random.default_rng(0)
    path = np.cumsum(rng.normal(size=shape), axis=0)
    origin = path[-1]
    found = principal_directions(path, origin)
    _, sizes, right = np.linalg.svd(path - origin, full_matrices=False)
    shares = sizes**2 / (sizes**2).sum()
    np.testing.assert_allclose(found.explained, shares[:2], atol=1e-12)
    assert abs(found.first @ right[0]) == pytest.approx(1, abs=1e-9)
    if shape[0] > 2:
        assert abs(found.second @ right[1]) == pytest.approx(1, abs=1e-7)


def test_principal_directions_are_orthonormal_even_of_a_straight_trail():
    path = np.linspace(0, 1, 20)[:, None] * np.array([3.0, 0.0, 4.0, 0.0])
    first, second, explained = principal_directions(path, path[-1])
    np.testing.assert_allclose([first @ first, second @ second, first @ second], [1, 1, 0], atol=1e-12)
    assert explained == (pytest.approx(1.0), 0.0)


@pytest.mark.parametrize("path", [np.ones((5, 4)), np.empty((0, 4)), np.full((3, 4), np.nan)])
def test_a_trail_that_stays_has_no_directions(path):
    with pytest.raises(PlaneError):
        principal_directions(path, np.ones(4))
