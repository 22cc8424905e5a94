"""Epochs, memory and time along a track, against what is counted step by step."""

from typing import Any

import numpy as np
import pytest

from app.core.analysis.cost import gradient_bytes
from app.core.analysis.cumulative_cost import bytes_along, epochs_along, seconds_along
from tests.core.simulation.simulated_runs import LINE, run, scenario, training

RUNS: dict[str, dict[str, Any]] = {
    "full": {"problem": LINE},
    "batches": {"problem": training(5)},
    "a batch that grows": {
        "problem": training(4),
        "interventions": [
            {"step": 20, "set": "problem.batch.size", "value": 11},
            {"step": 33, "set": "problem.batch.size", "value": 2},
            {"step": 70, "set": "problem.batch.size", "value": "full"},
        ],
    },
    "data that change": {
        "problem": training(5),
        "interventions": [
            {"step": 20, "set": "problem.dataset.samples", "value": 61},
            {"step": 50, "set": "problem.dataset.samples", "value": 9},
        ],
    },
    "a stream, full": {"problem": training("full", stream={"initial": 3, "rate": 0.4})},
    "a stream with a window": {"problem": training("full", stream={"initial": 3, "rate": 0.4, "window": 9})},
    "replacement": {"problem": training({"size": 7, "sampling": "replacement"}, stream={"initial": 3, "rate": 0.4})},
}


@pytest.fixture(params=RUNS)
def simulator(request):
    found = RUNS[request.param]
    return run(scenario(found["problem"], "gradient_descent", "sam", interventions=found.get("interventions", [])), 90)


@pytest.mark.parametrize("label", ["gradient_descent", "sam"])
def test_epochs_are_samples_by_the_size_of_the_data_at_the_time(simulator, label: str):
    track = simulator.timeline.track(label)
    sizes = [len(simulator.problem_at(step, label).training_ids) for step in range(90)]
    expected = np.concatenate(([0.0], np.cumsum(np.diff(track.column("samples")) / sizes)))
    assert np.allclose(epochs_along(track, simulator.problems_of(label)), expected, rtol=1e-12, atol=0)


def test_peak_memory_is_the_largest_gradient_so_far(simulator):
    track = simulator.timeline.track("gradient_descent")
    network = simulator.problem.network
    objectives = [simulator.problem_at(step).objective(step) for step in range(90)]
    sizes = [len(objective.ids) for objective in objectives]
    plans = [int(simulator.problem_at(step).batch_sizes(np.array([step]))[0]) for step in range(90)]
    assert all(size <= planned for size, planned in zip(sizes, plans, strict=True))
    needed = [gradient_bytes(network, size) for size in plans]
    expected = np.maximum.accumulate([needed[0], *needed])
    assert np.array_equal(bytes_along(track, simulator.problems_of("gradient_descent")), expected)


@pytest.mark.parametrize("label", ["gradient_descent", "sam"])
def test_time_is_each_gradient_times_what_it_takes(simulator, label: str):
    """With a clock that takes one second for each doubling of the batch, added up step by step."""
    track = simulator.timeline.track(label)

    def seconds_of(problem, step: int) -> float:
        return float(problem.objective(step).samples.bit_length())

    found = seconds_along(track, simulator.problems_of(label), seconds_of)
    asked = np.diff(track.column("gradient_evaluations"))
    begins, each = None, []
    for step in range(90):  # timed where a problem begins, and where a growing batch has doubled
        problem = simulator.problem_at(step, label)
        size = int(problem.batch_sizes(np.array([step]))[0])
        if begins is None or begins[0] is not problem or size.bit_length() != begins[1]:
            begins = problem, size.bit_length(), seconds_of(problem, step)
        each.append(begins[2])
    assert np.allclose(found, np.concatenate(([0.0], np.cumsum(asked * each))), rtol=1e-12, atol=0)


def test_time_of_a_landscape_is_counted_too():
    simulator = run(scenario({"kind": "surface", "landscape": {"kind": "bowl"}}, "sam"), 20)
    found = seconds_along(simulator.timeline.tracks[0], simulator.problems_of("sam"), lambda problem, step: 0.5)
    assert np.array_equal(found, 0.5 * simulator.timeline.tracks[0].column("gradient_evaluations"))
