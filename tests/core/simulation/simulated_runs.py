"""Scenarios for the simulator's tests, and comparison of tracks bit by bit."""

from typing import Any

import numpy as np

from app.core.optimizers import OPTIMIZERS
from app.core.parameters import kind_of
from app.core.scenario.declaration import Scenario
from app.core.scenario.reading import from_plain
from app.core.simulation.simulator import Simulator
from app.core.simulation.timeline import COLUMNS, Track

SURFACE = {"kind": "surface", "landscape": {"kind": "himmelblau"}}
NOISY = {**SURFACE, "gradient_noise": 2.0}
CURVE = {"kind": "surface", "landscape": {"kind": "tilted_double_well"}}


def training(batch: Any = "full", **more: Any) -> dict[str, Any]:
    """A training of a small network on 23 samples, an odd number."""
    return {
        "kind": "training",
        "dataset": {"kind": "two_moons", "samples": 23},
        "model": {"kind": "mlp", "hidden": [3]},
        "loss": {"kind": "cross_entropy"},
        "batch": batch if isinstance(batch, dict) else {"size": batch},
        **more,
    }


LINE = {
    "kind": "training",
    "dataset": {"kind": "line", "samples": 23},
    "model": {"kind": "linear"},
    "loss": {"kind": "mse"},
    "batch": {"size": "full"},
}
STREAM = {"stream": {"initial": 3, "rate": 0.4}}
PROBLEMS: dict[str, dict[str, Any]] = {
    "surface": SURFACE,
    "noisy surface": NOISY,
    "curve": CURVE,
    "line": LINE,
    "full batch": training(),
    "batches": training(5),
    "batches, dropped, summed": training({"size": 5, "drop_last": True, "scaling": "sum"}),
    "sequential": training({"size": 4, "sampling": "sequential"}),
    "replacement": training({"size": 7, "sampling": "replacement"}, l2=0.1),
    "stream": training(5, **STREAM),
    "stream, full": training("full", **STREAM),
    "validation": training(5, validation=0.3),
}
KINDS = [kind_of(entry) for entry in OPTIMIZERS]
SCHEDULES: list[dict[str, Any]] = [
    {"kind": "constant"},
    {"kind": "cosine", "total_steps": 40, "warmup_steps": 7},
    {"kind": "reduce_on_plateau", "patience": 1, "factor": 0.7, "threshold": 0.1},
]


def scenario(problem: dict[str, Any], *contenders: Any, **more: Any) -> Scenario:
    """A scenario; a contender is an optimizer's kind, or a plain object."""
    plain = [
        {"label": one, "optimizer": {"kind": one, **slow(one)}} if isinstance(one, str) else one for one in contenders
    ]
    more = {"seed": 11, "stop": {"max_steps": 90}, **more}
    return from_plain({"format": "descent-lab/1", "problem": problem, "contenders": plain, **more})


def slow(kind: str) -> dict[str, float]:
    """Learning rates with which no optimizer soon leaves the numbers."""
    return {} if kind in ("lbfgs", "newton", "line_search", "polyak", "conjugate_gradient") else {"lr": 1e-3}


def run(found: Scenario, *counts: int) -> Simulator:
    """The run, advanced by each count in turn, or to its end."""
    simulator = Simulator(found)
    for count in counts:
        simulator.advance(count)
    while not counts and not simulator.has_ended:
        simulator.advance(1000)
    return simulator


def assert_same_track(one: Track, other: Track) -> None:
    """Every column of both has the same bits, and both ended alike."""
    assert (one.ended, one.stopped_by) == (other.ended, other.stopped_by)
    for name in COLUMNS:
        first, second = one.column(name), other.column(name)
        assert first.shape == second.shape, name
        assert bits(first) == bits(second), name


def bits(values: np.ndarray) -> bytes:
    """The bits of numbers; all that are not numbers are alike."""
    if values.dtype.kind == "f":
        values = np.where(np.isnan(values), np.nan, values)
    return np.ascontiguousarray(values).tobytes()


def assert_same_run(one: Simulator, other: Simulator) -> None:
    """All tracks have the same bits."""
    assert one.timeline.labels == other.timeline.labels
    for first, second in zip(one.timeline.tracks, other.timeline.tracks, strict=True):
        assert_same_track(first, second)
