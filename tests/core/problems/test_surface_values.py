"""The loss over many θ is the loss, only faster."""

import numpy as np
import pytest

from tests.core.problems.training_cases import COMBINATIONS, bound, some_thetas


@pytest.mark.parametrize("case", COMBINATIONS.values(), ids=COMBINATIONS)
@pytest.mark.parametrize("size", [1, 3, 32])
def test_the_surface_of_a_batch_is_its_loss_at_every_point(case, size):
    problem = bound(*case, batch={"size": size, "scaling": "sum"}, l2=0.2)
    thetas = some_thetas(problem, 777, spread=2.0)
    ids = problem.objective(4).ids
    expected = problem.objective_of(ids).value(thetas)
    np.testing.assert_allclose(problem.surface(thetas, ids), expected, rtol=1e-12, atol=1e-14)


@pytest.mark.parametrize("case", COMBINATIONS.values(), ids=COMBINATIONS)
def test_the_surface_of_all_samples_is_the_full_loss(case):
    problem = bound(*case, l2=0.2)
    thetas = some_thetas(problem, 50)
    values, _ = problem.full(thetas, np.zeros(50, int))
    np.testing.assert_allclose(problem.surface(thetas), values, rtol=1e-12, atol=1e-14)


def test_folding_the_samples_of_a_linear_model_keeps_small_losses_exact():
    # The normal equations would lose half of the digits here: the loss is 1e-16 of the squared target.
    problem = bound({"kind": "line", "samples": 50_000, "noise": 1e-8, "slope": 1.0, "intercept": 1e6}, "linear", "mse")
    thetas = np.array([1.0, 1e6]) + 1e-7 * np.random.default_rng(0).normal(size=(100, 2))
    expected = problem.full(thetas, np.zeros(100, int))[0]
    assert expected.max() < 1e-12
    np.testing.assert_allclose(problem.surface(thetas), expected, rtol=0.05, atol=1e-16)


def test_more_samples_than_a_block_are_added_up():
    problem = bound({"kind": "two_moons", "samples": 20_001}, "logistic", "cross_entropy")
    thetas = some_thetas(problem, 20)
    np.testing.assert_allclose(problem.surface(thetas), problem.full(thetas, np.zeros(20, int))[0], rtol=1e-12)
