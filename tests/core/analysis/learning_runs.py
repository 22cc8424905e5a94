"""Short runs over data, declared as a scenario file would."""

import json
import tempfile
from pathlib import Path
from typing import Any

from app.core.scenario.reading import read_file
from app.core.simulation.simulator import Simulator

PROBLEMS: dict[str, dict[str, Any]] = {
    "line": {
        "dataset": {"kind": "line", "samples": 64},
        "model": {"kind": "linear"},
        "loss": {"kind": "mse"},
        "batch": {"size": 8},
    },
    "penalty": {
        "dataset": {"kind": "line", "samples": 64},
        "model": {"kind": "linear"},
        "loss": {"kind": "huber"},
        "batch": {"size": "full"},
        "l2": 0.1,
        "validation": 0.25,
    },
    "two classes": {
        "dataset": {"kind": "two_moons", "samples": 90},
        "model": {"kind": "mlp", "hidden": [5]},
        "loss": {"kind": "cross_entropy"},
        "batch": {"size": 16, "sampling": "replacement"},
        "validation": 0.2,
    },
    "three classes": {
        "dataset": {"kind": "iris", "standardize": True},
        "model": {"kind": "logistic"},
        "loss": {"kind": "cross_entropy"},
        "batch": {"size": 16},
        "validation": 0.2,
    },
    "stream": {
        "dataset": {"kind": "sine", "samples": 80},
        "model": {"kind": "mlp", "hidden": [4]},
        "loss": {"kind": "mse"},
        "batch": {"size": 8},
        "stream": {"initial": 10, "rate": 1.5},
    },
}


def run(name: str, steps: int, *, optimizer: dict[str, Any] | None = None, **problem: Any) -> Simulator:
    """So many steps of contenders A and B on a problem, some of its fields changed."""
    plain = {
        "format": "descent-lab/1",
        "seed": 5,
        "problem": {"kind": "training", **PROBLEMS[name], **problem},
        "start": {"kind": "xavier_uniform"},
        "contenders": [
            {"label": "A", "optimizer": optimizer or {"kind": "adam", "lr": 0.05}},
            {"label": "B", "optimizer": {"kind": "gradient_descent", "lr": 0.1}},
        ],
        "stop": {"max_steps": 100_000},
    }
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "run.json"
        path.write_text(json.dumps(plain))
        simulator = Simulator(read_file(path))
    simulator.advance(steps)
    return simulator
