"""Every step of PyTorch's optimizers, from stored numbers and, where it can be imported, from PyTorch itself.

The numbers are made by tests/reference/make_torch.py.
"""

import inspect
import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from tests.core.optimizers.optimizer_walk import FUNCTIONS, Recorder, optimizer_of, path, walk

REFERENCE = Path(__file__).parents[2] / "reference"
CASES: list[dict[str, Any]] = json.loads((REFERENCE / "torch_optimizers.json").read_text())


@pytest.fixture(scope="module")
def torch_paths() -> dict[str, Any]:
    with np.load(REFERENCE / "torch_optimizers.npz") as stored:
        return dict(stored)


def assert_close(ours: Any, theirs: Any) -> None:
    """|ours − theirs| ≤ 1e-9 max(1, |theirs|) at every step."""
    error = np.abs(ours - theirs) / np.maximum(1.0, np.abs(theirs))
    assert error.max() <= 1e-9, f"step {int(error.max(axis=-1).argmax())}: {error.max():.3g}"


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["key"])
def test_every_step_is_the_stored_one_of_torch(case: dict[str, Any], torch_paths: dict[str, Any]):
    theirs = torch_paths[case["key"]]
    optimizer = optimizer_of(case["kind"], case["parameters"])
    assert np.abs(theirs[-1] - theirs[0]).max() > 1e-3  # The reference goes somewhere.
    assert_close(path(optimizer, FUNCTIONS[case["function"]], theirs[0], len(theirs) - 1), theirs)


@pytest.mark.parametrize("case", [case for case in CASES if case["kind"] == "lbfgs"], ids=lambda case: case["key"])
def test_lbfgs_evaluates_as_often_as_torch_calls_its_closure(case: dict[str, Any], torch_paths: dict[str, Any]):
    objective = Recorder(FUNCTIONS[case["function"]])
    theirs = torch_paths[case["key"]]
    list(walk(optimizer_of("lbfgs", case["parameters"]), objective, theirs[0], len(theirs) - 1))
    assert objective.asked["value"] == objective.asked["gradient"] == case["closure_calls"]


@pytest.mark.parametrize("case", CASES[::3], ids=lambda case: case["key"])
def test_every_step_is_that_of_the_torch_at_hand(case: dict[str, Any]):
    torch = pytest.importorskip("torch")
    from tests.reference import make_torch as script

    before = torch.get_default_dtype()
    torch.set_default_dtype(torch.float64)
    try:
        function, _ = script.FUNCTIONS[case["function"]]
        start, steps = script.start_and_steps(case["kind"], case["function"])
        parameters = {k: tuple(v) if isinstance(v, list) else v for k, v in case["torch_parameters"].items()}
        theirs, _ = script.walk(case["torch"], parameters, function, start, steps)
    finally:
        torch.set_default_dtype(before)
    optimizer = optimizer_of(case["kind"], case["parameters"])
    assert_close(path(optimizer, FUNCTIONS[case["function"]], start, steps), theirs)


def test_the_default_rates_and_numbers_are_those_of_torch():
    torch = pytest.importorskip("torch")
    names = {"initial_accumulator": "initial_accumulator_value", "line_search": "line_search_fn"}
    for case in {case["kind"]: case for case in CASES}.values():
        ours = optimizer_of(case["kind"], {})
        theirs = {
            name: parameter.default
            for name, parameter in inspect.signature(getattr(torch.optim, case["torch"])).parameters.items()
        }
        if "betas" in theirs:
            theirs["beta1"], theirs["beta2"] = theirs["betas"]
        if "etas" in theirs:
            theirs["eta_minus"], theirs["eta_plus"] = theirs["etas"]
            theirs["step_min"], theirs["step_max"] = theirs["step_sizes"]
        for name in ours.__struct_fields__:
            if name == "momentum" and case["torch"] == "SGD":
                continue  # torch.optim.SGD is momentum only where it is asked for.
            expected = theirs[names.get(name, name)]
            assert getattr(ours, name) == ("none" if name == "line_search" else expected), (case["kind"], name)
