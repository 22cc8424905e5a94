"""Ghosts and what a comparison says."""

import math
from typing import Any

import msgspec
import numpy as np
import pytest

from app.core.comparison import compare, differences, ghost_of, outcome_of
from app.core.comparison.ghost import kept_rows
from app.core.scenario.declaration import Scenario
from app.core.simulation.simulator import Simulator
from app.core.simulation.timeline import Rows, Track

ADAM = {"label": "Adam", "optimizer": {"kind": "adam", "lr": 0.05}}
FASTER = {"label": "Adam", "optimizer": {"kind": "adam", "lr": 0.1}}
PLAIN = {"label": "Plain", "optimizer": {"kind": "gradient_descent", "lr": 0.01}}


def scenario(*contenders: dict[str, Any], **more: Any) -> Scenario:
    plain = {
        "format": "descent-lab/1",
        "problem": {"kind": "surface", "landscape": {"kind": "himmelblau"}},
        "start": {"kind": "point", "theta": [-3.0, 3.5]},
        "contenders": contenders or [ADAM, PLAIN],
        "stop": {"max_steps": 4000},
        **more,
    }
    return msgspec.convert(plain, Scenario)


def run(of: Scenario, steps: int = 200) -> Simulator:
    simulator = Simulator(of)
    simulator.advance(steps)
    return simulator


def track_of(losses: Any) -> Track:
    losses = np.asarray(losses, float)
    count = len(losses)
    steps, ones = np.arange(count), np.ones(count)
    track = Track(1)
    track.append(Rows(steps, losses[:, None], losses, losses[:, None], ones, ones, ones, 3 * steps, 0 * steps))
    return track


def ghost(simulator: Simulator) -> Any:
    count = len(simulator.scenario.contenders)
    looks = ["#111111", "#222222", "#333333"][:count], ["o", "s", "d"][:count]
    return ghost_of("before", simulator.scenario, simulator.timeline, *looks)


def test_the_outcome_knows_when_a_level_was_first_reached():
    outcome = outcome_of(track_of([9.0, 5.0, 7.0, 3.0, 3.0, 4.0, np.nan]))
    assert [outcome.steps_to(level) for level in (9.0, 6.0, 5.0, 4.9, 3.0, 2.9)] == [0, 1, 1, 3, 3, None]
    assert outcome.evaluations_to(4.0) == 9
    assert outcome.best_loss == 3.0
    assert math.isnan(outcome.final_loss)
    assert outcome.steps == 6


def test_a_run_without_a_finite_loss_has_no_lowest_one():
    outcome = outcome_of(track_of([np.inf, np.nan]))
    assert math.isnan(outcome.best_loss)
    assert outcome.steps_to(1e300) is None


def test_the_outcome_is_that_of_a_plain_search_through_the_losses():
    losses = np.random.default_rng(4).uniform(0, 1, 400) * np.exp(-np.linspace(0, 6, 400))
    outcome = outcome_of(track_of(losses))
    for level in np.geomspace(losses.min(), losses.max(), 30):
        assert outcome.steps_to(level) == int(np.argmax(losses <= level))


def test_a_ghost_stays_as_it_was_when_the_run_goes_on():
    simulator = run(scenario())
    kept = ghost(simulator)
    trail = kept.tracks[0].theta.copy()
    final = simulator.timeline.track("Adam").frame(200).loss
    simulator.advance(300)
    simulator.adopt(scenario(ADAM))
    assert np.array_equal(kept.tracks[0].theta, trail)
    assert kept.track("Adam").outcome.final_loss == final
    assert kept.track("Plain").outcome.steps == 200
    assert kept.track("nobody") is None


def test_a_ghost_of_a_short_run_is_whole_and_of_a_long_one_keeps_ends_and_extremes():
    short, long = run(scenario(), 50), run(scenario(), 4000)
    assert len(ghost(short).tracks[0].theta) == 51
    track = long.timeline.track("Adam")
    rows = kept_rows(track)
    losses = track.column("loss")
    assert len(rows) < 700
    assert rows[0] == 0
    assert rows[-1] == 4000
    assert {int(losses.argmin()), int(losses.argmax())} <= set(rows.tolist())
    assert (np.diff(rows) > 0).all()


def test_of_a_model_no_trail_is_kept():
    training = {
        "kind": "training",
        "dataset": {"kind": "two_moons", "samples": 20},
        "model": {"kind": "mlp", "hidden": [3], "activation": "tanh"},
        "loss": {"kind": "cross_entropy"},
    }
    simulator = run(scenario(ADAM, problem=training, start={"kind": "xavier_uniform"}), 10)
    assert ghost(simulator).tracks[0].theta.shape == (11, 0)


def test_the_same_scenario_has_no_differences_and_words_are_none():
    assert differences(scenario(), scenario()) == ()
    assert differences(scenario(), scenario(title="other", notes="other")) == ()
    assert differences(scenario(), scenario({**ADAM, "colour": "#123456"}, PLAIN)) == ()


@pytest.mark.parametrize(
    ("new", "expected"),
    [
        (scenario(FASTER, PLAIN), ("Adam", "optimizer.lr", 0.05, 0.1)),
        (scenario({**ADAM, "optimizer": {"kind": "lion"}}, PLAIN), ("Adam", "optimizer", "adam", "lion")),
        (scenario({**ADAM, "schedule": {"kind": "cosine"}}, PLAIN), ("Adam", "schedule", "constant", "cosine")),
        (scenario(ADAM), ("Plain", "", "gradient_descent", None)),
        (scenario(ADAM, PLAIN, {**PLAIN, "label": "New"}), ("New", "", None, "gradient_descent")),
        (scenario(seed=4), (None, "seed", 0, 4)),
        (scenario(stop={"max_steps": 10}), (None, "stop.max_steps", 4000, 10)),
        (scenario(start={"kind": "point", "theta": [1.0, 1.0]}), (None, "start.theta", (-3.0, 3.5), (1.0, 1.0))),
        (scenario(start={"kind": "uniform"}), (None, "start", "point", "uniform")),
        (
            scenario(problem={"kind": "surface", "landscape": {"kind": "booth"}}),
            (None, "problem.landscape", "himmelblau", "booth"),
        ),
        (
            scenario(interventions=[{"step": 5, "contender": "Adam", "set": "optimizer.lr", "value": 0.2}]),
            (None, "interventions", 0, 1),
        ),
    ],
)  # fmt: skip
def test_each_change_is_one_difference(new: Scenario, expected: tuple[Any, ...]):
    (one,) = differences(scenario(), new)
    assert (one.contender, one.path, one.old, one.new) == expected


def test_a_declared_parameter_brings_its_declaration():
    (one,) = differences(scenario(), scenario(FASTER, PLAIN))
    assert one.parameter is not None
    assert one.parameter.symbol == "η"


def test_a_comparison_holds_contenders_of_the_same_label_against_each_other():
    before = run(scenario())
    after = run(scenario({"label": "Adam", "optimizer": {"kind": "adam", "lr": 0.2}}, {**PLAIN, "label": "New"}))
    compared = compare(ghost(before), after.scenario, after.timeline)
    assert [one.label for one in compared.contenders] == ["Adam", "Plain", "New"]
    adam, plain, new = compared.contenders
    assert adam.level == max(adam.then.best_loss, adam.now.best_loss)
    assert adam.then.steps_to(adam.level) is not None
    assert adam.now.steps_to(adam.level) is not None
    assert plain.now is None
    assert new.then is None
    assert math.isnan(new.level)
    assert len(compared.differences) == 3


def test_batches_of_one_s_own_are_told_by_size_and_field():
    online = {**ADAM, "batch": {"size": 1}}
    data = {
        "kind": "training",
        "dataset": {"kind": "line", "samples": 20},
        "model": {"kind": "linear"},
        "loss": {"kind": "mse"},
    }
    plain, own, larger = (
        scenario(one, problem=data, start={"kind": "zeros"}) for one in (ADAM, online, {**ADAM, "batch": {"size": 4}})
    )
    assert [(one.contender, one.path, one.old, one.new) for one in differences(plain, own)] == [
        ("Adam", "batch", None, 1)
    ]
    assert [(one.path, one.old, one.new) for one in differences(own, larger)] == [("batch.size", 1, 4)]


def test_a_ghost_keeps_the_costs_it_is_given():
    simulator = run(scenario(ADAM))
    columns = {"time": [0.5 * simulator.timeline.tracks[0].column("step")]}
    kept = ghost_of("before", simulator.scenario, simulator.timeline, ["#111111"], ["o"], columns)
    assert np.array_equal(kept.tracks[0].columns["time"], 0.5 * kept.tracks[0].columns["step"])
