"""Schedules as lines of a PyTorch script."""

from typing import Any

import msgspec
import numpy as np
import pytest

from app.core.optimizers import GradientDescent
from app.core.parameters import kind_of
from app.core.schedules import SCHEDULES, AnySchedule, Schedule, rates
from app.exporters.torch_schedules import rate_lines, scheduler

UPDATES = np.array([1, 2, 3, 4, 7, 8, 11, 30, 99, 100, 101, 200, 999, 1000, 1001, 2001])
SETTINGS: list[tuple[str, dict[str, Any]]] = [
    *((kind_of(entry), {}) for entry in SCHEDULES if not entry.watches_loss),
    ("multistep", {"milestones": [3, 3, 40]}),
    ("linear", {"total_steps": 1}),
    ("cosine_restarts", {"first_period": 7, "period_factor": 3, "eta_min": 0.01}),
    ("one_cycle", {"total_steps": 1}),
    ("one_cycle", {"total_steps": 10, "pct_start": 0.1}),
    ("cyclic", {"step_size_up": 3, "step_size_down": 8, "mode": "triangular2"}),
    ("cyclic", {"step_size_up": 3, "mode": "exp_range", "gamma": 0.9}),
    ("cosine", {"warmup_steps": 20}),
    ("step", {"warmup_steps": 3, "step_size": 5}),
]


@pytest.mark.parametrize(("kind", "settings"), SETTINGS, ids=str)
def test_the_lines_give_the_schedule_s_rates(kind: str, settings: dict[str, Any]):
    schedule: Schedule = msgspec.convert({"kind": kind, **settings}, AnySchedule)
    namespace: dict[str, Any] = {}
    source = "\n".join(["import math", *rate_lines("rate_of", [(0, GradientDescent(lr=0.3), schedule)])])
    exec(source, namespace)
    found = [namespace["rate_of"](int(update)) for update in UPDATES]
    np.testing.assert_allclose(found, rates(schedule, UPDATES, 0.3), rtol=1e-12, atol=1e-15)


@pytest.mark.parametrize("entry", SCHEDULES, ids=kind_of)
def test_every_schedule_has_lines_or_a_scheduler_of_torch_s(entry: type[Schedule]):
    assert entry.torch_lines or scheduler(entry(), 100)
    assert bool(entry.torch_lines) != entry.watches_loss
