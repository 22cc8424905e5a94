"""Make the reference numbers of optax: `python tests/reference/make_optax.py` (optax 0.2.8, jax in float64)."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import jax
import jax.numpy as jnp
import numpy as np
import optax

HERE = Path(__file__).parent
STEPS = 300


def rosenbrock(p: jax.Array) -> jax.Array:
    return (1 - p[0]) ** 2 + 100 * (p[1] - p[0] ** 2) ** 2


def himmelblau(p: jax.Array) -> jax.Array:
    return (p[0] ** 2 + p[1] - 11) ** 2 + (p[0] + p[1] ** 2 - 7) ** 2


def bowl(p: jax.Array) -> jax.Array:
    return 0.5 * (p[0] ** 2 + 50 * p[1] ** 2)


FUNCTIONS: dict[str, tuple[Callable[[jax.Array], jax.Array], tuple[float, float]]] = {
    "rosenbrock": (rosenbrock, (-1.2, 1.0)),
    "himmelblau": (himmelblau, (-3.0, 3.5)),
    "bowl": (bowl, (4.0, -1.5)),
}

CASES: list[tuple[str, dict[str, float]]] = [
    ("lion", {"lr": 1e-3}),
    ("lion", {"lr": 3e-3, "beta1": 0.8, "beta2": 0.95, "weight_decay": 0.1}),
    ("lion", {"lr": 1e-3, "weight_decay": 0.0}),
    ("yogi", {"lr": 1e-2}),
    ("yogi", {"lr": 1e-2, "beta1": 0.8, "beta2": 0.99, "eps": 1e-2}),
    ("adabelief", {"lr": 1e-3}),
    ("adabelief", {"lr": 5e-3, "beta1": 0.8, "beta2": 0.99, "eps": 1e-8, "eps_root": 1e-6}),
]
NAMES = {"lr": "learning_rate", "beta1": "b1", "beta2": "b2"}


def walk(kind: str, parameters: dict[str, float], function: Any, start: tuple[float, float]) -> np.ndarray:
    """θ before the first and after each step."""
    optimizer = getattr(optax, kind)(**{NAMES.get(name, name): value for name, value in parameters.items()})
    p = jnp.array(start)
    state = optimizer.init(p)
    gradient = jax.grad(function)
    path = [np.array(p)]
    for _ in range(STEPS):
        updates, state = optimizer.update(gradient(p), state, p)
        p = optax.apply_updates(p, updates)
        path.append(np.array(p))
    return np.array(path)


def main() -> None:
    arrays: dict[str, np.ndarray] = {}
    table = []
    for number, (kind, parameters) in enumerate(CASES):
        for name, (function, start) in FUNCTIONS.items():
            key = f"{number:02d}-{kind}-{name}"
            arrays[key] = walk(kind, parameters, function, start)
            table.append({"key": key, "kind": kind, "parameters": parameters, "function": name})
    (HERE / "optax_optimizers.json").write_text(json.dumps(table, indent=1) + "\n")
    np.savez_compressed(HERE / "optax_optimizers.npz", **arrays)  # type: ignore[arg-type]


if __name__ == "__main__":
    jax.config.update("jax_enable_x64", True)
    main()
