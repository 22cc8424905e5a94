"""Finished runs to be exported."""

from pathlib import Path
from typing import Any

from app.core.scenario.declaration import Scenario
from app.core.scenario.reading import from_plain
from app.core.simulation.simulator import Simulator

HIMMELBLAU = {"kind": "surface", "landscape": {"kind": "himmelblau"}}
WELL = {"kind": "surface", "landscape": {"kind": "tilted_double_well"}}
LINE = {"kind": "training", "dataset": {"kind": "line"}, "model": {"kind": "linear"}, "loss": {"kind": "mse"}}
MOONS = {
    "kind": "training",
    "dataset": {"kind": "two_moons", "samples": 40},
    "model": {"kind": "mlp", "hidden": [4]},
    "loss": {"kind": "cross_entropy"},
    "batch": {"size": 8},
}
SINE = {
    "kind": "training",
    "dataset": {"kind": "sine", "samples": 30},
    "model": {"kind": "mlp", "hidden": [3]},
    "loss": {"kind": "huber"},
}
FREQUENCY = {**SINE, "model": {"kind": "sine_neuron"}, "loss": {"kind": "mse"}}
PROBLEMS = {"map": HIMMELBLAU, "curve": WELL, "line": LINE, "moons": MOONS, "sine": SINE, "frequency": FREQUENCY}

ADAM = {"label": "Adam", "optimizer": {"kind": "adam", "lr": 0.05}}
MOMENTUM = {"label": "Momentum", "optimizer": {"kind": "momentum", "lr": 0.002}}
WILD = {"label": "Wild", "optimizer": {"kind": "gradient_descent", "lr": 50.0}}


def scenario(problem: dict[str, Any], *contenders: dict[str, Any], **more: Any) -> Scenario:
    plain = {"format": "descent-lab/1", "problem": problem, "contenders": list(contenders or (ADAM, MOMENTUM))}
    return from_plain({**plain, "seed": 4, "stop": {"max_steps": 60}, **more})


def finished(problem: dict[str, Any], *contenders: dict[str, Any], **more: Any) -> Simulator:
    """A run at its end."""
    simulator = Simulator(scenario(problem, *contenders, **more), Path())
    while not simulator.has_ended:
        simulator.advance(1000)
    return simulator
