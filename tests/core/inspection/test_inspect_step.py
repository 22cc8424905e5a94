"""The numbers inside a step are the simulator's own."""

from typing import Any

import numpy as np
import pytest

from app.core.cancellation import Stop
from app.core.inspection import StepHistory, inspect_at, inspect_step, state_series
from app.core.optimizers import inside
from tests.core.inspection.inspected_runs import SETTING_NAMES, run
from tests.core.optimizers.optimizer_walk import SETTINGS

ADAM = {"kind": "adam", "lr": 0.05}
STEPS = (29, 0, 1, 17, 5)
"""Forward and scrubbed back."""


def same_bits(one: Any, other: Any) -> bool:
    return np.asarray(one, np.float64).tobytes() == np.asarray(other, np.float64).tobytes()


@pytest.mark.parametrize("problem", ["surface", "training"])
@pytest.mark.parametrize(("kind", "more"), SETTINGS, ids=SETTING_NAMES)
def test_every_value_is_the_simulators_own_to_the_last_bit(problem: str, kind: str, more: dict[str, Any]):
    simulator = run(problem, {"kind": kind, **more}, steps=30)
    track = simulator.timeline.track("one")
    history = StepHistory(8)
    for step in (one for one in STEPS if one < track.last_step):
        theta = track.column("theta")
        for inspection in (inspect_at(simulator, "one", step), history.inspection(simulator, "one", step)):
            assert inspection is not None
            assert inspection.step == step
            assert same_bits(inspection.before, theta[step])
            assert same_bits(inspection.after, theta[step + 1])
            assert same_bits(inspection.before + inspection.delta, theta[step + 1])
            assert same_bits(inspection.quantities[-1].value, inspection.delta)
            assert inspection.lr == track.column("learning_rate")[step + 1]
            assert inspection.new["step"] == step + 1
            assert inspection.previous["step"] == step
            assert inspection.step_length == track.column("step_length")[step + 1]


@pytest.mark.parametrize("problem", ["surface", "training"])
@pytest.mark.parametrize(("kind", "more"), SETTINGS, ids=SETTING_NAMES)
def test_a_quantity_named_like_a_field_in_use_is_that_field(problem: str, kind: str, more: dict[str, Any]):
    simulator = run(problem, {"kind": kind, **more}, steps=12)
    inspection = inspect_at(simulator, "one", 7)
    if inspection is None:
        return
    for quantity in inspection.quantities:
        name = quantity.name
        if name in inspection.new and not same_bits(inspection.new[name], inspection.previous[name]):
            assert same_bits(quantity.value, inspection.new[quantity.name]), quantity.name


def test_the_gradient_is_the_one_of_the_steps_own_batch():
    simulator = run("training", ADAM)
    record = simulator.inspect("one", 6)
    assert record is not None
    inspection = inspect_step(record, "one", 3)
    objective = simulator.problem_at(5).objective(5)
    assert same_bits(inspection.gradient, objective.gradient(record.before.theta))
    assert not np.allclose(inspection.gradient, simulator.timeline.track("one").column("gradient")[5])


def test_looking_inside_is_not_counted_as_cost():
    simulator = run("training", ADAM, steps=10)
    inspect_at(simulator, "one", 4)
    state_series(simulator, "one", range(10))
    simulator.advance(1)
    assert simulator.timeline.track("one").column("gradient_evaluations").tolist() == list(range(12))


def test_the_newest_row_shows_the_step_that_led_there_and_the_start_of_a_run_nothing():
    simulator = run("surface", ADAM, steps=10)
    assert inspect_at(simulator, "one", 10).step == 9
    assert inspect_at(run("surface", ADAM, steps=0), "one", 0) is None


def test_plain_gradient_descent_goes_straight_downhill_at_its_own_rate():
    inspection = inspect_at(run("surface", {"kind": "gradient_descent", "lr": 0.01}), "one", 3)
    assert inspection.cosine == pytest.approx(1.0, abs=1e-12)
    assert inspection.effective_rate == pytest.approx([0.01, 0.01], rel=1e-12)
    assert inspection.step_length == pytest.approx(0.01 * inspection.gradient_norm, rel=1e-12)


def test_the_effective_rate_of_adam_is_the_step_over_the_gradient():
    inspection = inspect_at(run("surface", ADAM), "one", 3)
    assert inspection.effective_rate * -inspection.gradient == pytest.approx(inspection.delta, rel=1e-12)


def test_an_intervention_shows_in_the_steps_after_it():
    steered = [{"step": 5, "contender": "one", "set": "optimizer.lr", "value": 0.5}]
    simulator = run("surface", ADAM, interventions=steered)
    history = StepHistory()
    assert [history.inspection(simulator, "one", step).lr for step in (3, 4, 5, 6)] == [0.05, 0.05, 0.5, 0.5]


@pytest.mark.parametrize("kind", ["adam", "langevin", "lbfgs", "nadam", "rprop"])
def test_the_series_are_the_values_of_the_single_steps(kind: str):
    simulator = run("surface", {"kind": kind, "lr": 0.01}, steps=40)
    found = state_series(simulator, "one", range(10, 30))
    for step in (10, 19, 29):
        inspection = inspect_at(simulator, "one", step)
        for quantity in inspection.quantities:
            series = found[quantity.name]
            assert same_bits(series.values[series.steps == step].ravel(), quantity.value.ravel()), quantity.name


def test_of_a_long_run_at_most_three_hundred_steps_are_taken():
    simulator = run("surface", ADAM, steps=1500)
    steps = state_series(simulator, "one", range(1500))["m"].steps
    assert (len(steps), steps[0], steps[-1]) == (300, 0, 1499)


def test_the_history_follows_the_cursor_and_is_filled_in_turn():
    simulator = run("surface", ADAM, steps=50)
    history = StepHistory(length=20)
    assert history.series(simulator, "one", 40, stop=Stop().within(0))["m"].steps.tolist() == [25]
    assert history.series(simulator, "one", 40)["m"].steps.tolist() == list(range(21, 41))
    assert history.series(simulator, "one", 30)["m"].steps.tolist() == list(range(11, 31))
    whole = state_series(simulator, "one", range(11, 31))
    kept = history.series(simulator, "one", 30)
    assert all(same_bits(kept[name].values, whole[name].values) for name in whole)


def test_the_history_forgets_a_run_that_was_changed():
    simulator = run("surface", ADAM, steps=30)
    history = StepHistory()
    before = history.series(simulator, "one", 20)["m"].values
    steered = [{"step": 5, "contender": "one", "set": "optimizer.beta1", "value": 0.1}]
    other = run("surface", ADAM, steps=0, interventions=steered).scenario
    simulator.adopt(other)
    simulator.advance(30)
    after = history.series(simulator, "one", 20)["m"].values
    assert same_bits(after[:5], before[:5])
    assert not np.allclose(after[6:], before[6:])


def test_the_equations_give_the_step_from_the_numbers_shown_alone():
    simulator = run("surface", ADAM)
    inspection = inspect_at(simulator, "one", 8)
    record = simulator.inspect("one", 9)
    again = inside(
        inspection.optimizer,
        inspection.before,
        inspection.quantities[0].value,
        inspection.lr,
        record.before.state,
        record.after.state,
        None,
    )
    assert same_bits(again["delta"], inspection.delta)


def test_the_last_steps_before_a_divergence_can_be_looked_into():
    simulator = run("surface", {"kind": "gradient_descent", "lr": 1e6}, steps=60)
    last = simulator.timeline.track("one").last_step
    assert simulator.timeline.track("one").ended == "diverged"
    for step in range(last):
        inspection = inspect_at(simulator, "one", step)
        assert inspection is not None
        assert inspection.step_length >= 0 or np.isnan(inspection.step_length)
        assert inspection.gradient_norm > 0
        assert np.isnan(inspection.cosine) or abs(inspection.cosine) <= 1 + 1e-12
