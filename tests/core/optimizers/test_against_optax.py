"""Every step of optax's Lion, Yogi and AdaBelief, from the numbers that tests/reference/make_optax.py stored."""

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from tests.core.optimizers.optimizer_walk import FUNCTIONS, optimizer_of, path

REFERENCE = Path(__file__).parents[2] / "reference"
CASES: list[dict[str, Any]] = json.loads((REFERENCE / "optax_optimizers.json").read_text())


@pytest.fixture(scope="module")
def optax_paths() -> dict[str, Any]:
    with np.load(REFERENCE / "optax_optimizers.npz") as stored:
        return dict(stored)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["key"])
def test_every_step_is_the_stored_one_of_optax(case: dict[str, Any], optax_paths: dict[str, Any]):
    theirs = optax_paths[case["key"]]
    ours = path(optimizer_of(case["kind"], case["parameters"]), FUNCTIONS[case["function"]], theirs[0], 300)
    assert np.abs(theirs[-1] - theirs[0]).max() > 1e-3
    error = np.abs(ours - theirs) / np.maximum(1.0, np.abs(theirs))
    assert error.max() <= 1e-9
