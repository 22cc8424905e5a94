"""Runs to look into: every optimizer in every setting, on a surface and on a small training."""

from typing import Any

import msgspec

from app.core.scenario.declaration import Scenario
from app.core.simulation.simulator import Simulator
from tests.core.optimizers.optimizer_walk import SETTINGS

PROBLEMS: dict[str, dict[str, Any]] = {
    "surface": {
        "problem": {"kind": "surface", "landscape": {"kind": "himmelblau"}, "gradient_noise": 0.5},
        "start": {"kind": "point", "theta": [-3.0, 3.5]},
    },
    "training": {
        "problem": {
            "kind": "training",
            "dataset": {"kind": "two_moons", "samples": 40},
            "model": {"kind": "mlp", "hidden": [3], "activation": "tanh"},
            "loss": {"kind": "cross_entropy"},
            "batch": {"size": 8},
        },
        "start": {"kind": "xavier_uniform"},
    },
}
SETTING_NAMES = ["-".join([kind, *(f"{name}={value}" for name, value in more.items())]) for kind, more in SETTINGS]


def run(problem: str, optimizer: dict[str, Any], steps: int = 30, **more: Any) -> Simulator:
    """A run of one contender, "one", of so many steps."""
    plain = {
        "format": "descent-lab/1",
        "seed": 3,
        **PROBLEMS[problem],
        "contenders": [{"label": "one", "optimizer": optimizer}],
        "stop": {"max_steps": 2000},
        **more,
    }
    simulator = Simulator(msgspec.convert(plain, Scenario))
    simulator.advance(steps)
    return simulator
