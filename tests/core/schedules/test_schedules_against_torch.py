"""Every rate of PyTorch's schedulers, from the numbers that tests/reference/make_torch.py stored."""

import json
from pathlib import Path
from typing import Any

import msgspec
import numpy as np
import pytest

from app.core.schedules import AnySchedule, Schedule, rates

REFERENCE = Path(__file__).parents[2] / "reference"
STORED: dict[str, Any] = json.loads((REFERENCE / "torch_schedules.json").read_text())
CASES: list[dict[str, Any]] = STORED["cases"]
BASE: float = STORED["base"]


@pytest.fixture(scope="module")
def torch_rates() -> dict[str, Any]:
    with np.load(REFERENCE / "torch_schedules.npz") as stored:
        return dict(stored)


def schedule_of(case: dict[str, Any]) -> Schedule:
    found: Schedule = msgspec.convert({"kind": case["kind"], **case["parameters"]}, AnySchedule)
    return found


def close(ours: Any, theirs: Any) -> bool:
    """Relative to the rate itself, or to 1e-6 of the base rate where a rate is smaller still."""
    return bool((np.abs(ours - theirs) <= 1e-9 * np.maximum(np.abs(theirs), 1e-6 * BASE)).all())


@pytest.mark.parametrize(
    "case", [case for case in CASES if case["kind"] != "reduce_on_plateau"], ids=lambda case: case["key"]
)
def test_every_rate_is_the_stored_one_of_torch(case: dict[str, Any], torch_rates: dict[str, Any]):
    theirs = torch_rates[case["key"]]
    assert close(rates(schedule_of(case), np.arange(1, len(theirs) + 1), BASE), theirs)


@pytest.mark.parametrize(
    "case", [case for case in CASES if case["kind"] == "reduce_on_plateau"], ids=lambda case: case["key"]
)
def test_the_plateau_lowers_the_rate_when_torch_does(case: dict[str, Any], torch_rates: dict[str, Any]):
    schedule, theirs = schedule_of(case), torch_rates[case["key"]]
    state = schedule.init()
    ours = []
    for t, loss in enumerate(torch_rates["losses"], start=1):
        ours.append(float(rates(schedule, np.array(t), BASE, state)))
        state = schedule.observe(state, float(loss), BASE)
    assert len(set(theirs)) > 2
    assert close(np.array(ours), theirs)


@pytest.mark.parametrize("kind", ["linear", "polynomial", "one_cycle"])
def test_the_last_rate_is_held(kind: str):
    schedule: Schedule = msgspec.convert({"kind": kind, "total_steps": 50}, AnySchedule)
    found = rates(schedule, np.arange(1, 200), BASE)
    last = 49 if kind == "one_cycle" else 50
    assert (found[last:] == found[last]).all()
    assert found[last] != found[last - 1]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["key"])
def test_the_defaults_are_those_of_torch(case: dict[str, Any]):
    schedulers = pytest.importorskip("torch.optim.lr_scheduler")
    import inspect

    theirs = inspect.signature(getattr(schedulers, case["torch"])).parameters
    ours = msgspec.convert({"kind": case["kind"]}, AnySchedule)
    names = {"period_factor": "T_mult"}
    for name in ours.__struct_fields__:
        parameter = theirs.get(names.get(name, name))
        required = parameter is None or parameter.default is inspect.Parameter.empty
        if not required and name != "total_steps":
            assert getattr(ours, name) == parameter.default, name
