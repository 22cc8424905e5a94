"""Scenarios for the command line's tests, and `main.py` as a program of its own."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
Plain = dict[str, Any]

ADAM = {"label": "Adam", "optimizer": {"kind": "adam", "lr": 0.05}, "schedule": {"kind": "constant"}}
MOMENTUM = {"label": "Momentum", "optimizer": {"kind": "momentum", "lr": 0.002, "momentum": 0.9}}
EXAMPLE: Plain = {
    "format": "descent-lab/1",
    "title": "Adam and momentum on Himmelblau",
    "notes": "Markdown.",
    "seed": 7,
    "problem": {
        "kind": "surface",
        "landscape": {
            "kind": "formula",
            "expression": "(x**2 + y - 11)**2 + (x + y**2 - 7)**2",
            "bounds": [[-5, 5], [-5, 5]],
        },
    },
    "start": {"kind": "point", "theta": [-3.0, 3.5]},
    "contenders": [ADAM, MOMENTUM],
    "stop": {"max_steps": 200, "gradient_norm": 1e-6, "loss_change": None, "step_length": None, "target_loss": None},
    "interventions": [{"step": 120, "contender": "Adam", "set": "optimizer.lr", "value": 0.01}],
}
"""The example of the file contract, shorter."""

NOISY: Plain = {**EXAMPLE, "problem": {**EXAMPLE["problem"], "gradient_noise": 1.0}}
BATCHES: Plain = {
    "format": "descent-lab/1",
    "seed": 3,
    "problem": {
        "kind": "training",
        "dataset": {"kind": "csv", "path": "cars.csv", "features": ["weight"], "target": "mpg"},
        "model": {"kind": "mlp", "hidden": [4]},
        "loss": {"kind": "mse"},
        "batch": {"size": 3},
    },
    "contenders": [ADAM, {"label": "Noise", "optimizer": {"kind": "langevin", "lr": 1e-3}}],
    "stop": {"max_steps": 30},
}
CARS = "name,weight,mpg\n" + "".join(f"car {index},{1 + index / 10},{30 - index}\n" for index in range(11))


def saved(folder: Path, plain: Any) -> str:
    """The path of a file that holds this."""
    path = folder / "scenario.json"
    path.write_bytes(plain if isinstance(plain, bytes) else json.dumps(plain).encode())
    return str(path)


def of(rows: list[Plain], label: str) -> list[Plain]:
    return [row for row in rows if row["contender"] == label]


def script(*words: str, **more: Any) -> subprocess.CompletedProcess[str]:
    """`main.py` as a program of its own."""
    return subprocess.run(
        [sys.executable, "main.py", *words], cwd=ROOT, capture_output=True, text=True, timeout=120, **more
    )


def changed(path: str, value: Any, plain: Plain = EXAMPLE) -> Plain:
    """The scenario with the part at a dotted path replaced; `...` removes it."""
    whole = json.loads(json.dumps(plain))
    place = whole
    *outer, last = [int(name) if name.isdigit() else name for name in path.split(".")]
    for name in outer:
        place = place[name]
    if value is ...:
        del place[last]
    else:
        place[last] = value
    return whole


def outputs_in(folder: Path, name: str = "out", kinds: tuple[str, ...] = ("csv", "json", "png", "gif")) -> list[str]:
    """The options for outputs of every kind."""
    return [word for kind in kinds for word in (f"--{kind}", str(folder / f"{name}.{kind}"))]
