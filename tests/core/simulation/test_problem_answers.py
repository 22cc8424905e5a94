"""A landscape and a training answer the same questions, each for itself."""

from typing import Any

import numpy as np
import pytest

from app.core.landscapes.himmelblau import Himmelblau
from app.core.problems.problem import Problem
from app.core.scenario.reading import from_plain
from app.core.simulation.simulator import Simulator
from tests.core.simulation.simulated_runs import CURVE, LINE, PROBLEMS, SURFACE, training


def bound(problem: dict[str, Any]) -> Problem:
    """The problem of a scenario."""
    contender = {"label": "one", "optimizer": {"kind": "gradient_descent"}}
    return Simulator(from_plain({"format": "descent-lab/1", "problem": problem, "contenders": [contender]})).problem


@pytest.mark.parametrize("plain", PROBLEMS.values(), ids=PROBLEMS)
def test_every_problem_answers(plain: dict[str, Any]):
    problem = bound(plain)
    assert len(problem.theta_names) == problem.dimension == problem.space.size
    assert (problem.landscape is None) == (problem.samples > 0) == (plain["kind"] == "training")
    steps = np.arange(5)
    sizes = problem.batch_sizes(steps)
    assert sizes.shape == (5,)
    if problem.landscape is not None:
        assert (sizes == [problem.objective(int(step)).samples for step in steps]).all()
    else:
        assert ((sizes >= 1) & (sizes <= problem.samples)).all()


def test_a_landscape_has_no_data():
    problem = bound(SURFACE)
    assert problem.landscape == Himmelblau()
    assert (problem.samples, problem.class_names, problem.in_raw_units(np.zeros(2))) == (0, None, None)
    assert bound(CURVE).theta_names == ("x",)
    assert problem.theta_names == ("x", "y")


def test_a_training_tells_of_its_data():
    assert bound(LINE).samples == 23
    assert bound(training(validation=0.3)).samples == 16
    assert bound(training()).class_names == ("0", "1")
    assert bound(LINE).class_names is None
    assert bound(LINE).theta_names == ("w", "b")


def test_only_standardised_features_have_other_units():
    theta = np.array([2.0, 1.0])
    assert bound(LINE).in_raw_units(theta) is None
    raw = bound({**LINE, "dataset": {**LINE["dataset"], "standardize": True}}).in_raw_units(theta)
    assert raw is not None
    assert raw.shape == (2,)
