"""Steps per second against PyTorch's loop, in one process."""

import time

import numpy as np
import pytest

from app.core.experiments.basins import descend_many
from app.core.landscapes.rosenbrock import Rosenbrock
from app.core.optimizers.adam import Adam
from app.core.scenario.reading import from_plain
from app.core.schedules.constant import Constant
from app.core.simulation.simulator import Simulator

pytestmark = pytest.mark.benchmark


def seconds(work, repeats: int = 5) -> float:
    """The median time of a piece of work."""
    times = []
    for _ in range(repeats):
        begin = time.perf_counter()
        work()
        times.append(time.perf_counter() - begin)
    return sorted(times)[len(times) // 2]


def rosenbrock(theta):
    return (1 - theta[..., 0]) ** 2 + 100 * (theta[..., 1] - theta[..., 0] ** 2) ** 2


def test_one_adam_contender_through_the_whole_simulator(benchmark, report, torch) -> None:
    scenario = from_plain(
        {
            "format": "descent-lab/1",
            "problem": {"kind": "surface", "landscape": {"kind": "rosenbrock"}},
            "start": {"kind": "point", "theta": [-1.2, 1.0]},
            "contenders": [{"optimizer": {"kind": "adam", "lr": 0.001}}],
            "stop": {"max_steps": 100_000_000},
        }
    )
    simulator = Simulator(scenario)
    theta = torch.tensor([-1.2, 1.0], requires_grad=True)
    optimizer = torch.optim.Adam([theta], lr=0.001)

    def torch_steps() -> None:
        for _ in range(500):
            optimizer.zero_grad()
            rosenbrock(theta).backward()
            optimizer.step()

    simulator.advance(500)
    torch_steps()
    ours = seconds(lambda: simulator.advance(5000)) / 5000
    theirs = seconds(torch_steps) / 500
    benchmark.pedantic(lambda: simulator.advance(2000), rounds=5)
    report("Adam, one contender, whole simulator / torch.optim.Adam loop", theirs / ours, "×", 5, True)


def test_a_basin_map_of_65536_starts(benchmark, report, torch) -> None:
    starts = np.random.default_rng(0).uniform(-2, 2, (65_536, 2))
    steps = 500

    def ours() -> None:
        descend_many(Rosenbrock(), Adam(lr=0.01), Constant(), starts, steps)

    def theirs() -> None:
        theta = torch.tensor(starts, requires_grad=True)
        optimizer = torch.optim.Adam([theta], lr=0.01)
        for _ in range(steps):
            optimizer.zero_grad()
            rosenbrock(theta).sum().backward()
            optimizer.step()

    torch.set_num_threads(2)
    ratio = seconds(theirs, 3) / seconds(ours, 3)
    benchmark.pedantic(ours, rounds=1)
    report("basin map, 65,536 starts × 500 Adam steps / batched torch", ratio, "×", 1.5, True)


def test_a_million_steps_of_eight_contenders_stay_within_memory(report) -> None:
    import resource

    scenario = from_plain(
        {
            "format": "descent-lab/1",
            "problem": {"kind": "surface", "landscape": {"kind": "bowl"}},
            "start": {"kind": "point", "theta": [1.0, 1.0]},
            "contenders": [
                {"label": f"{index}", "optimizer": {"kind": "gradient_descent", "lr": 1e-5}} for index in range(8)
            ],
            "stop": {"max_steps": 1_000_000},
        }
    )
    simulator = Simulator(scenario)
    simulator.advance(1000)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    while not simulator.has_ended:
        simulator.advance(10_000)
    grown = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024
    assert simulator.step == 1_000_000
    report("one million steps × 8 contenders, more memory", grown, "MB", 300, False)
    track = simulator.timeline.tracks[0]
    scrub = seconds(lambda: track.frame(432_109), 51)
    report("scrubbing to a frame of that run", 1000 * scrub, "ms", 1, False)
