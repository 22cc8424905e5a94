"""Trainings for the tests of this folder, declared as a scenario file would."""

from pathlib import Path
from typing import Any

import msgspec
import numpy as np

from app.core.problems.declaration import Training
from app.core.problems.training_problem import TrainingProblem

DATA_SEED = np.random.SeedSequence(1, spawn_key=(0,))
BATCH_SEED = np.random.SeedSequence(1, spawn_key=(2,))


def declared(dataset: Any, model: Any, loss: Any, **fields: Any) -> Training:
    """A training; each part is a kind, or a kind with its fields."""

    def part(value: Any) -> Any:
        return {"kind": value} if isinstance(value, str) else value

    plain = {"kind": "training", "dataset": part(dataset), "model": part(model), "loss": part(loss), **fields}
    return msgspec.convert(plain, Training)


def bound(dataset: Any, model: Any, loss: Any, folder: Path = Path(), **fields: Any) -> TrainingProblem:
    """The problem of a declared training."""
    return declared(dataset, model, loss, **fields).bind(folder, data_seed=DATA_SEED, batch_seed=BATCH_SEED)


def some_thetas(problem: TrainingProblem, *shape: int, spread: float = 0.7, seed: int = 3) -> np.ndarray:
    """Read-only random θ (*shape, P)."""
    thetas = spread * np.random.default_rng(seed).normal(size=(*shape, problem.dimension))
    thetas.flags.writeable = False
    return thetas


MLP = {"kind": "mlp", "hidden": [5, 4]}

COMBINATIONS = {
    "linear, mse": ("line", "linear", "mse"),
    "linear, huber": ("line", "linear", "huber"),
    "linear, cross-entropy": ("two_moons", "linear", "cross_entropy"),
    "logistic, two classes": ("two_moons", "logistic", "cross_entropy"),
    "logistic, three classes": ("iris", "logistic", "cross_entropy"),
    "mlp, mse": ("sine", MLP, "mse"),
    "mlp, huber": ("sine", MLP, {"kind": "huber", "delta": 0.1}),
    "mlp, two classes": ("circles", MLP, "cross_entropy"),
    "mlp, three classes": ({"kind": "spirals", "arms": 3}, MLP, "cross_entropy"),
    "tanh neuron": ("two_moons", "tanh_neuron", "mse"),
    "sine neuron": ("sine", "sine_neuron", "mse"),
    "chain": ("line", "two_weight_chain", "mse"),
    "exponential": ("line", "exponential", "huber"),
}
