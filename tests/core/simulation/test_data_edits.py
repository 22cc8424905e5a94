"""The data themselves change while a run goes on: how noisy they are, and how many."""

from typing import Any

import numpy as np
import pytest

from app.core.faults import ScenarioError
from app.core.problems.training_problem import TrainingProblem
from app.core.scenario.interventions import scenario_at, steered, with_value
from app.core.scenario.reading import from_plain, read, write
from app.core.simulation.simulator import Simulator

LINE = {"kind": "line", "samples": 40, "noise": 0.2, "outliers": 0.1}
AT, END = 15, 40


def run(dataset: dict[str, Any] = LINE, **problem: Any) -> Simulator:
    told = {"kind": "training", "dataset": dataset, "model": {"kind": "linear"}, "loss": {"kind": "mse"}, **problem}
    contenders = [{"label": "Adam", "optimizer": {"kind": "adam", "lr": 0.05}}]
    simulator = Simulator(from_plain({"format": "descent-lab/1", "problem": told, "contenders": contenders}))
    simulator.advance(AT)
    return simulator


def edit(simulator: Simulator, field: str, value: Any) -> None:
    scenario = simulator.scenario
    wanted = with_value(scenario_at(scenario, simulator.step), f"problem.{field}", value)
    changed = steered(scenario, wanted, simulator.step, simulator.step)
    assert changed is not None, f"{field} begins the run again"
    simulator.adopt(changed)


def data(simulator: Simulator, step: int):
    problem = simulator.problem_at(step)
    assert isinstance(problem, TrainingProblem)
    return problem.data


@pytest.mark.parametrize(
    ("field", "value"), [("noise", 0.9), ("samples", 90), ("samples", 12), ("slope", -3.0), ("outliers", 0.4)]
)
def test_theta_and_the_optimizer_s_state_stay(field: str, value: Any) -> None:
    simulator = run(batch={"size": 8})
    before = simulator._lanes[0]._now
    edit(simulator, f"dataset.{field}", value)
    assert simulator._lanes[0]._now is before
    simulator.advance(1)
    record = simulator.inspect("Adam", AT + 1)
    assert record is not None
    assert np.array_equal(record.before.theta, before.theta)
    assert all(np.array_equal(one, other) for one, other in zip(record.before.state, before.state, strict=True))


@pytest.mark.parametrize(("field", "value"), [("noise", 0.9), ("samples", 90), ("samples", 12)])
@pytest.mark.parametrize(
    "problem",
    [
        {"batch": {"size": 8}},
        {"batch": {"size": "full", "scaling": "sum"}},
        {"batch": {"size": 4}, "stream": {"initial": 5, "rate": 0.7, "window": 20}},
        {"batch": {"size": 8}, "validation": 0.25},
    ],
    ids=["batches", "sum", "stream", "validation"],
)
def test_the_run_replays_from_its_file(problem: dict[str, Any], field: str, value: Any) -> None:
    simulator = run(**problem)
    edit(simulator, f"dataset.{field}", value)
    simulator.advance(END - AT)
    again = Simulator(read(write(simulator.scenario)))
    again.advance(END)
    for column in ("theta", "loss", "gradient_norm", "samples"):
        ours, other = (one.timeline.tracks[0].column(column) for one in (simulator, again))
        assert np.array_equal(ours, other), column


def test_another_noise_moves_the_same_samples() -> None:
    simulator = run({"kind": "line", "samples": 40, "noise": 0.2})
    edit(simulator, "dataset.noise", 0.4)
    old, new = data(simulator, 0), data(simulator, AT)
    assert np.array_equal(old.features, new.features)
    clean = 2.0 * old.features[:, 0] + 1.0
    np.testing.assert_allclose(new.target - clean, 2 * (old.target - clean), atol=1e-12)


def test_samples_that_were_there_stay_when_more_come() -> None:
    simulator = run()
    edit(simulator, "dataset.samples", 70)
    old, new = data(simulator, 0), data(simulator, AT)
    assert new.count == 70
    assert np.array_equal(new.features[:40], old.features)
    assert np.array_equal(new.target[:40], old.target)
    assert len(np.unique(new.features)) == 70
    assert abs(np.corrcoef(new.features[40:, 0], new.target[40:])[0, 1]) > 0.3
    edit(simulator, "dataset.samples", 25)
    assert np.array_equal(data(simulator, AT).target, old.target[:25])


def test_classes_go_on_in_turn(tmp_path) -> None:
    moons = {"kind": "two_moons", "samples": 30}
    simulator = run(moons, model={"kind": "logistic"}, loss={"kind": "cross_entropy"})
    edit(simulator, "dataset.samples", 61)
    assert np.array_equal(data(simulator, AT).target, np.arange(61) % 2)


def test_the_loss_counts_exactly_the_samples_that_are_there() -> None:
    simulator = run()
    edit(simulator, "dataset.samples", 70)
    simulator.advance(1)
    w, b = simulator.timeline.tracks[0].column("theta")[-1]
    now = data(simulator, AT)
    assert simulator.timeline.tracks[0].column("loss")[-1] == pytest.approx(
        np.mean((w * now.features[:, 0] + b - now.target) ** 2), rel=1e-14
    )


def test_theta_keeps_its_units_when_samples_come_to_standardised_data() -> None:
    simulator = run({**LINE, "standardize": True})
    edit(simulator, "dataset.samples", 70)
    old, new = data(simulator, 0), data(simulator, AT)
    assert old.standardisation is new.standardisation
    assert np.array_equal(new.features[:40], old.features)


def test_a_stream_goes_on_into_a_larger_data_set() -> None:
    simulator = run(stream={"initial": 10, "rate": 2.0}, batch={"size": 4})
    simulator.advance(10)
    problem = simulator.problem
    assert isinstance(problem, TrainingProblem)
    assert len(problem.available_ids(25)) == 40
    edit(simulator, "dataset.samples", 50)
    problem = simulator.problem
    assert isinstance(problem, TrainingProblem)
    assert [len(problem.available_ids(step)) for step in (25, 26, 28, 30, 60)] == [40, 42, 46, 50, 50]


def test_fewer_samples_than_a_batch_are_refused_and_the_run_stays() -> None:
    simulator = run(batch={"size": 30})
    theta = np.array(simulator.timeline.tracks[0].column("theta"))
    with pytest.raises(ScenarioError, match=r"problem\.batch\.size: must be <= 20"):
        edit(simulator, "dataset.samples", 20)
    assert np.array_equal(simulator.timeline.tracks[0].column("theta"), theta)
    simulator.advance(1)


def test_the_number_of_classes_begins_the_run_again() -> None:
    simulator = run({"kind": "blobs"}, model={"kind": "mlp", "hidden": [4]}, loss={"kind": "cross_entropy"})
    wanted = with_value(simulator.scenario, "problem.dataset.centers", 4)
    assert steered(simulator.scenario, wanted, AT, AT) is None
