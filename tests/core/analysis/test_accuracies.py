"""Accuracies of very many samples come late, and are then those that the problem tells."""

import pytest

from app.core.analysis.accuracies import BLOCK, Accuracies
from app.core.scenario.reading import from_plain
from app.core.simulation.simulator import Simulator


def problem_of(samples: int, loss: str = "cross_entropy"):
    dataset = "two_moons" if loss == "cross_entropy" else "line"
    problem = {
        "kind": "training",
        "dataset": {"kind": dataset, "samples": samples},
        "model": {"kind": "mlp", "hidden": [3]},
        "loss": {"kind": loss},
    }
    contenders = [{"label": "a", "optimizer": {"kind": "adam"}}]
    run = Simulator(from_plain({"format": "descent-lab/1", "problem": problem, "contenders": contenders}))
    return run.problem, run.start


def test_of_few_samples_it_is_there_at_once() -> None:
    problem, theta = problem_of(50)
    accuracies = Accuracies()
    assert accuracies.of(problem, theta, lambda: False) == problem.accuracy(theta)
    assert not accuracies.is_measuring


def test_of_many_it_is_measured_block_by_block() -> None:
    problem, theta = problem_of(3 * BLOCK + 5)
    accuracies, blocks = Accuracies(), 0
    while True:
        turns = iter((True, False))
        accuracies.begin()
        found = accuracies.of(problem, theta, lambda turns=turns: next(turns))
        assert accuracies.is_measuring == (found is None)
        if found is not None:
            break
        blocks += 1
    assert blocks == 4
    assert found == pytest.approx(problem.accuracy(theta), abs=1e-12)
    assert accuracies.of(problem, theta, lambda: False) == found


def test_a_regression_has_none_and_nothing_to_wait_for() -> None:
    problem, theta = problem_of(3 * BLOCK, "mse")
    accuracies = Accuracies()
    assert accuracies.of(problem, theta, lambda: True) is None
    assert not accuracies.is_measuring
