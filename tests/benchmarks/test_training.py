"""One step of a small network against eager PyTorch, in one process."""

import itertools

import numpy as np
import pytest

from app.core.optimizers.adam import Adam
from app.core.scenario.reading import from_plain
from app.core.simulation.probe import Probe
from app.core.simulation.simulator import Simulator
from tests.benchmarks.test_simulation import seconds

pytestmark = pytest.mark.benchmark

STEPS = 300


def test_one_adam_step_of_a_small_network(benchmark, report, torch) -> None:
    scenario = from_plain(
        {
            "format": "descent-lab/1",
            "problem": {
                "kind": "training",
                "dataset": {"kind": "spirals", "samples": 320},
                "model": {"kind": "mlp", "hidden": [16, 16], "activation": "tanh"},
                "loss": {"kind": "cross_entropy"},
                "batch": {"size": 32},
            },
            "contenders": [{"label": "Adam", "optimizer": {"kind": "adam", "lr": 0.01}}],
        }
    )
    simulator = Simulator(scenario)
    problem, optimizer, probe = simulator.problem, Adam(lr=0.01), Probe(0, "Adam")
    counter = itertools.count()
    held = {"theta": simulator.start, "state": optimizer.init(simulator.start)}

    def ours() -> None:
        theta, state = held["theta"], held["state"]
        for step in itertools.islice(counter, STEPS):
            probe.face(problem.objective(step), step)
            delta, state = optimizer.update(theta, state, probe, 0.01)
            theta = theta + delta
        held.update(theta=theta, state=state)

    torch.set_num_threads(1)
    layers = [torch.nn.Linear(2, 16), torch.nn.Tanh(), torch.nn.Linear(16, 16), torch.nn.Tanh(), torch.nn.Linear(16, 1)]
    network, measure = torch.nn.Sequential(*layers), torch.nn.BCEWithLogitsLoss()
    adam = torch.optim.Adam(network.parameters(), lr=0.01)
    rng = np.random.default_rng(0)
    x = torch.tensor(rng.normal(size=(32, 2)))
    y = torch.tensor(rng.integers(0, 2, (32, 1)).astype(float))

    def theirs() -> None:
        for _ in range(STEPS):
            adam.zero_grad()
            measure(network(x), y).backward()
            adam.step()

    ours(), theirs()
    ratio = seconds(theirs) / seconds(ours)
    benchmark.pedantic(ours, rounds=3)
    report("MLP 2-16-16-1, m = 32, one Adam step / eager torch", ratio, "×", 4, True)
