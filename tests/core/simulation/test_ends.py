"""Which stop condition ends a run, where, and how a run ends that leaves the numbers."""

from typing import Any

import numpy as np
import pytest

from app.core.parameters import parameters_of
from app.core.simulation.timeline import Track
from tests.core.simulation.simulated_runs import CURVE, KINDS, PROBLEMS, SURFACE, run, scenario

BOWL = {"kind": "surface", "landscape": {"kind": "bowl"}}


def descent(stop: dict[str, Any], lr: float = 0.1, problem: dict[str, Any] = BOWL, **more: Any) -> Track:
    """Gradient descent; on the bowl x² + y² each step shortens θ by the factor 1 − 2·lr."""
    one = {"label": "A", "optimizer": {"kind": "gradient_descent", "lr": lr}}
    start = {"kind": "point", "theta": [1.0, 0.0]}
    return run(scenario(problem, one, **{"start": start, "stop": stop, **more})).timeline.tracks[0]


X = 0.8 ** np.arange(400)
"""x of each row at the rate 0.1."""

CONDITIONS = {
    "gradient_norm": (1e-6, 2 * X),
    "loss_change": (1e-6, np.append(np.inf, np.abs(np.diff(X * X)))),
    "step_length": (1e-6, np.append(np.inf, np.abs(np.diff(X)))),
    "target_loss": (1e-6, X * X),
}


@pytest.mark.parametrize("condition", CONDITIONS)
def test_a_condition_ends_the_run_at_the_first_row_that_meets_it(condition: str):
    tolerance, numbers = CONDITIONS[condition]
    track = descent({"max_steps": 399, condition: tolerance})
    assert track.last_step == int(np.argmax(numbers < tolerance))
    assert (track.ended, track.stopped_by) == ("converged", condition)


@pytest.mark.parametrize("condition", CONDITIONS)
@pytest.mark.parametrize("off", [None, 0, 0.0])
def test_a_condition_that_is_null_or_0_is_off(condition: str, off: float | None):
    track = descent({"max_steps": 300, condition: off})
    assert (track.last_step, track.ended, track.stopped_by) == (300, "max_steps", "max_steps")


def test_the_first_of_several_conditions_to_be_met_is_told():
    track = descent({"max_steps": 399, "gradient_norm": 1e-6, "step_length": 1e-2, "loss_change": 1e-9})
    assert track.stopped_by == "step_length"


def test_of_conditions_met_in_one_row_the_first_in_the_file_s_order_is_told():
    track = descent({"max_steps": 399, "gradient_norm": 5.0, "target_loss": 5.0})
    assert (track.last_step, track.stopped_by) == (0, "gradient_norm")


@pytest.mark.parametrize("condition", ["loss_change", "step_length"])
def test_a_start_without_slope_is_no_step_yet(condition: str):
    track = descent({"max_steps": 50, condition: 1e-6}, start={"kind": "point", "theta": [0.0, 0.0]})
    assert (track.last_step, track.stopped_by) == (1, condition)


def test_a_start_that_meets_a_condition_ends_the_run_at_row_0():
    track = descent({"max_steps": 50, "gradient_norm": 1e-6}, start={"kind": "point", "theta": [0.0, 0.0]})
    assert (track.last_step, track.ended) == (0, "converged")


def test_a_negative_target_can_be_met():
    track = descent({"max_steps": 500, "target_loss": -0.3}, 0.01, CURVE, start={"kind": "point", "theta": [-1.5]})
    assert track.stopped_by == "target_loss"
    assert track.column("loss")[-1] <= -0.3 < track.column("loss")[-2]


def test_max_steps_ends_a_run_at_that_row():
    assert descent({"max_steps": 1}).last_step == 1


def test_a_run_that_leaves_the_numbers_ends_with_that_row():
    track = descent({"max_steps": 5000}, lr=1.5)
    assert (track.ended, track.stopped_by) == ("diverged", "diverged")
    finite = np.isfinite(track.column("loss"))
    assert finite[:-1].all()
    assert not finite[-1]


@pytest.mark.parametrize("condition", CONDITIONS)
def test_numbers_that_are_lost_count_before_any_tolerance(condition: str):
    track = descent({"max_steps": 5000, condition: 1e-300}, lr=1.5)
    assert track.ended == "diverged"


def test_a_start_outside_the_domain_ends_at_row_0():
    landscape = {"kind": "formula", "expression": "log(x) + y*y", "bounds": [[-2, 2], [-2, 2]]}
    track = descent(
        {"max_steps": 10},
        problem={"kind": "surface", "landscape": landscape},
        start={"kind": "point", "theta": [-1.0, 0]},
    )
    assert (track.last_step, track.ended) == (0, "diverged")


def test_one_contender_s_end_stops_no_other():
    contenders = [
        {"label": "wild", "optimizer": {"kind": "gradient_descent", "lr": 10.0}},
        {"label": "calm", "optimizer": {"kind": "gradient_descent", "lr": 1e-3}},
    ]
    timeline = run(scenario(SURFACE, *contenders, stop={"max_steps": 700})).timeline
    assert [track.ended for track in timeline.tracks] == ["diverged", "max_steps"]
    assert timeline.track("calm").last_step == 700


def extremes(kind: str) -> list[dict[str, Any]]:
    """Each parameter of an optimizer at its limits and far beyond what is wise."""
    from app.core.optimizers import OPTIMIZERS
    from app.core.parameters import kind_of

    entry = next(entry for entry in OPTIMIZERS if kind_of(entry) == kind)
    found = []
    for one in parameters_of(entry):
        if one.choices:
            found += [{one.name: value} for value in one.choices]
        elif one.type is bool:
            found += [{one.name: True}, {one.name: False}]
        elif one.type is float:
            wanted = [1e-308, 1e-9, 0.5, 1e3, 1e308, one.at_least, one.at_most]
            found += [{one.name: value} for value in wanted if value is not None and one.allows(value)]
        else:
            found += [{one.name: value} for value in (0, 1, 7) if one.allows(value)]
    return found


@pytest.mark.parametrize("problem", ["surface", "batches", "full batch"])
@pytest.mark.parametrize("kind", KINDS)
def test_no_allowed_setting_ends_in_an_exception(kind: str, problem: str):
    contenders = [
        {"label": f"{place}", "optimizer": {"kind": kind, **setting}} for place, setting in enumerate(extremes(kind))
    ]
    timeline = run(scenario(PROBLEMS[problem], *contenders, stop={"max_steps": 25})).timeline
    for track in timeline.tracks:
        assert track.ended in ("diverged", "max_steps")
        finite = np.isfinite(track.column("loss"))
        assert finite[: track.last_step].all()


@pytest.mark.parametrize("theta", [1e10, 1e150, 1e300, -1.7e308])
@pytest.mark.parametrize("kind", KINDS)
def test_no_start_however_far_ends_in_an_exception(kind: str, theta: float):
    contender = {"label": "A", "optimizer": {"kind": kind}}
    start = {"kind": "point", "theta": [theta, -theta]}
    track = run(scenario(SURFACE, contender, start=start, stop={"max_steps": 25})).timeline.tracks[0]
    assert track.ended in ("diverged", "max_steps")
