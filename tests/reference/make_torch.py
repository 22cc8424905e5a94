"""Make the reference numbers of torch.optim: `python tests/reference/make_torch.py` (PyTorch 2.13, CPU).

Every optimizer walks 300 steps (L-BFGS 60) with its default and two other settings on three functions; every schedule
gives its rates over its clock. The default dtype is float64, or ASGD's and NAdam's scalars are float32.
"""

import json
import math
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import torch

HERE = Path(__file__).parent
STEPS = 300


def rosenbrock(p: torch.Tensor) -> torch.Tensor:
    return (1 - p[0]) ** 2 + 100 * (p[1] - p[0] ** 2) ** 2


def himmelblau(p: torch.Tensor) -> torch.Tensor:
    return (p[0] ** 2 + p[1] - 11) ** 2 + (p[0] + p[1] ** 2 - 7) ** 2


def bowl(p: torch.Tensor) -> torch.Tensor:
    return 0.5 * (p[0] ** 2 + 50 * p[1] ** 2)


FUNCTIONS: dict[str, tuple[Callable[[torch.Tensor], torch.Tensor], tuple[float, float]]] = {
    "rosenbrock": (rosenbrock, (-1.2, 1.0)),
    "himmelblau": (himmelblau, (-3.0, 3.5)),
    "bowl": (bowl, (4.0, -1.5)),
}

# From (-1.2, 1) a last bit of the start moves PyTorch's own L-BFGS by 3e-7 on its way; from here by 1e-11.
LBFGS_STEPS, LBFGS_START = 60, (1.3, 1.3)

SGD_RATES = {"rosenbrock": 1e-4, "himmelblau": 1e-3, "bowl": 4e-3}
ADAPTIVE_RATES = {"rosenbrock": 4e-3, "himmelblau": 5e-3, "bowl": 8e-3}

# (our kind, torch's class, our parameters, torch's parameters, the rates or None for the default)
Case = tuple[str, str, dict[str, Any], dict[str, Any], dict[str, float] | float | None]


def same(kind: str, cls: str, parameters: dict[str, Any], rates: dict[str, float] | float | None) -> Case:
    return kind, cls, parameters, parameters, rates


def adam_like(kind: str, cls: str, *settings: dict[str, Any]) -> list[Case]:
    cases: list[Case] = [same(kind, cls, {}, None)]
    for ours in settings:
        theirs = {k: v for k, v in ours.items() if k not in ("beta1", "beta2")}
        theirs["betas"] = (ours.get("beta1", 0.9), ours.get("beta2", 0.999))
        cases.append((kind, cls, ours, theirs, ADAPTIVE_RATES))
    return cases


def cases() -> list[Case]:
    sgd = SGD_RATES
    found: list[Case] = [
        same("gradient_descent", "SGD", {}, {"rosenbrock": 1e-3, "himmelblau": 1e-3, "bowl": 1e-3}),
        same("gradient_descent", "SGD", {"weight_decay": 0.3}, sgd),
        ("momentum", "SGD", {}, {"momentum": 0.9}, sgd),
        same("momentum", "SGD", {"momentum": 0.8, "dampening": 0.3}, sgd),
        same("momentum", "SGD", {"momentum": 0.95, "dampening": 0.5, "weight_decay": 0.1}, sgd),
        same("momentum", "SGD", {"momentum": 0.0, "dampening": 0.5}, sgd),
        ("nesterov", "SGD", {}, {"momentum": 0.9, "nesterov": True}, sgd),
        (
            "nesterov",
            "SGD",
            {"momentum": 0.7, "weight_decay": 0.2},
            {"momentum": 0.7, "weight_decay": 0.2, "nesterov": True},
            sgd,
        ),
        ("nesterov", "SGD", {"momentum": 0.95}, {"momentum": 0.95, "nesterov": True}, sgd),
        same("adagrad", "Adagrad", {}, None),
        (
            "adagrad",
            "Adagrad",
            {"lr_decay": 0.01, "initial_accumulator": 0.5},
            {"lr_decay": 0.01, "initial_accumulator_value": 0.5},
            0.1,
        ),
        same("adagrad", "Adagrad", {"weight_decay": 0.1, "eps": 1e-3}, 0.1),
        same("adadelta", "Adadelta", {}, {"rosenbrock": 0.1, "himmelblau": 1.0, "bowl": 1.0}),
        same("adadelta", "Adadelta", {"rho": 0.8, "eps": 1e-4}, 0.5),
        same(
            "adadelta",
            "Adadelta",
            {"weight_decay": 0.2, "eps": 1e-5},
            {"rosenbrock": 0.2, "himmelblau": 2.0, "bowl": 2.0},
        ),
        same("rmsprop", "RMSprop", {}, 1e-3),
        same("rmsprop", "RMSprop", {"alpha": 0.9, "weight_decay": 0.1, "eps": 1e-6}, 1e-3),
        same("rmsprop", "RMSprop", {"centered": True, "eps": 1e-3}, 1e-3),
        same("rmsprop", "RMSprop", {"momentum": 0.5, "centered": True, "alpha": 0.95, "eps": 1e-3}, 5e-4),
        same("rmsprop", "RMSprop", {"momentum": 0.8}, 2e-4),
        same("rprop", "Rprop", {}, None),
        (
            "rprop",
            "Rprop",
            {"eta_minus": 0.4, "eta_plus": 1.1, "step_min": 1e-5, "step_max": 0.1},
            {"etas": (0.4, 1.1), "step_sizes": (1e-5, 0.1)},
            5e-3,
        ),
        ("rprop", "Rprop", {"eta_minus": 0.6, "eta_plus": 1.3}, {"etas": (0.6, 1.3)}, 1e-2),
        same("asgd", "ASGD", {}, 1e-4),
        same("asgd", "ASGD", {"lambd": 0.05, "alpha": 0.9, "t0": 20.0}, sgd),
        same("asgd", "ASGD", {"lambd": 0.01, "alpha": 0.5, "t0": 100.0, "weight_decay": 0.1}, sgd),
        *adam_like(
            "adam",
            "Adam",
            {"beta1": 0.8, "beta2": 0.99, "weight_decay": 0.1},
            {"amsgrad": True, "beta2": 0.9},
            {"amsgrad": True, "eps": 1e-3, "weight_decay": 0.01},
        ),
        *adam_like(
            "adamw",
            "AdamW",
            {"weight_decay": 0.3, "beta1": 0.7},
            {"weight_decay": 0.0, "beta2": 0.99},
            {"amsgrad": True, "beta2": 0.95, "weight_decay": 0.1},
        ),
        *adam_like("adamax", "Adamax", {"beta1": 0.8, "weight_decay": 0.1}, {"beta2": 0.9, "eps": 1e-3}),
        *adam_like("nadam", "NAdam", {"momentum_decay": 0.02, "beta1": 0.8}, {"weight_decay": 0.1, "beta2": 0.99}),
        *adam_like("radam", "RAdam", {"beta2": 0.99, "weight_decay": 0.1}, {"beta1": 0.8, "beta2": 0.7, "eps": 1e-6}),
        same("lbfgs", "LBFGS", {"max_iter": 1}, {"rosenbrock": 1e-2, "himmelblau": 1e-2, "bowl": 1e-2}),
        same("lbfgs", "LBFGS", {}, {"rosenbrock": 0.05, "himmelblau": 0.05, "bowl": 1.0}),
        *(
            (
                "lbfgs",
                "LBFGS",
                {**extra, "line_search": "strong_wolfe"},
                {**extra, "line_search_fn": "strong_wolfe"},
                1.0,
            )
            for extra in (
                {"max_iter": 1, "max_eval": 20},
                {"max_iter": 2, "history_size": 1, "tolerance_change": 1e-7},
                {"max_iter": 4, "max_eval": 6, "history_size": 3, "tolerance_grad": 1e-5},
            )
        ),
    ]
    return found


def start_and_steps(kind: str, name: str) -> tuple[tuple[float, float], int]:
    if kind == "lbfgs":
        return (LBFGS_START if name == "rosenbrock" else FUNCTIONS[name][1]), LBFGS_STEPS
    return FUNCTIONS[name][1], STEPS


def walk(
    cls: str, parameters: dict[str, Any], function: Any, start: tuple[float, float], steps: int
) -> tuple[np.ndarray, int]:
    """θ before the first and after each step, and how often the closure was called."""
    p = torch.tensor(start, requires_grad=True)
    optimizer = getattr(torch.optim, cls)([p], **parameters)
    calls = 0

    def closure() -> torch.Tensor:
        nonlocal calls
        calls += 1
        optimizer.zero_grad()
        loss = function(p)
        loss.backward()
        return loss

    path = [p.detach().clone().numpy()]
    for _ in range(steps):
        optimizer.step(closure)
        path.append(p.detach().clone().numpy())
    return np.array(path), calls


def make_optimizers() -> None:
    arrays: dict[str, np.ndarray] = {}
    table = []
    for number, (kind, cls, ours, theirs, rates) in enumerate(cases()):
        for name, (function, _) in FUNCTIONS.items():
            start, steps = start_and_steps(kind, name)
            rate = rates[name] if isinstance(rates, dict) else rates
            extra = {} if rate is None else {"lr": rate}
            path, calls = walk(cls, {**theirs, **extra}, function, start, steps)
            assert np.isfinite(path).all(), (kind, ours, name)
            key = f"{number:02d}-{kind}-{name}"
            arrays[key] = path
            table.append(
                {
                    "key": key,
                    "kind": kind,
                    "parameters": {**ours, **extra},
                    "torch": cls,
                    "torch_parameters": {**theirs, **extra},
                    "function": name,
                    "closure_calls": calls,
                }
            )
    (HERE / "torch_optimizers.json").write_text(json.dumps(table, indent=1) + "\n")
    np.savez_compressed(HERE / "torch_optimizers.npz", **arrays)  # type: ignore[arg-type]


SCHEDULES: list[tuple[str, str, dict[str, Any], dict[str, Any]]] = [
    ("constant", "ConstantLR", {}, {"factor": 1.0}),
    ("step", "StepLR", {"step_size": 30}, {"step_size": 30}),
    ("step", "StepLR", {"step_size": 7, "gamma": 0.8}, {"step_size": 7, "gamma": 0.8}),
    (
        "multistep",
        "MultiStepLR",
        {"milestones": [10, 40, 40, 200], "gamma": 0.5},
        {"milestones": [10, 40, 40, 200], "gamma": 0.5},
    ),
    ("multistep", "MultiStepLR", {"milestones": [250, 1]}, {"milestones": [250, 1]}),
    ("exponential", "ExponentialLR", {"gamma": 0.97}, {"gamma": 0.97}),
    ("linear", "LinearLR", {"total_steps": 100}, {"total_iters": 100}),
    (
        "linear",
        "LinearLR",
        {"total_steps": 37, "start_factor": 0.9, "end_factor": 0.05},
        {"total_iters": 37, "start_factor": 0.9, "end_factor": 0.05},
    ),
    ("polynomial", "PolynomialLR", {"total_steps": 150}, {"total_iters": 150}),
    ("polynomial", "PolynomialLR", {"total_steps": 90, "power": 2.5}, {"total_iters": 90, "power": 2.5}),
    ("cosine", "CosineAnnealingLR", {"total_steps": 80}, {"T_max": 80}),
    ("cosine", "CosineAnnealingLR", {"total_steps": 55, "eta_min": 0.01}, {"T_max": 55, "eta_min": 0.01}),
    ("cosine_restarts", "CosineAnnealingWarmRestarts", {"first_period": 40}, {"T_0": 40}),
    (
        "cosine_restarts",
        "CosineAnnealingWarmRestarts",
        {"first_period": 9, "period_factor": 2, "eta_min": 0.02},
        {"T_0": 9, "T_mult": 2, "eta_min": 0.02},
    ),
    (
        "cosine_restarts",
        "CosineAnnealingWarmRestarts",
        {"first_period": 1, "period_factor": 3},
        {"T_0": 1, "T_mult": 3},
    ),
    (
        "one_cycle",
        "OneCycleLR",
        {"max_lr": 0.5, "total_steps": 320},
        {"max_lr": 0.5, "total_steps": 320, "cycle_momentum": False},
    ),
    (
        "one_cycle",
        "OneCycleLR",
        {"max_lr": 0.2, "total_steps": 101, "pct_start": 0.45, "div_factor": 10.0, "final_div_factor": 50.0},
        {
            "max_lr": 0.2,
            "total_steps": 101,
            "pct_start": 0.45,
            "div_factor": 10.0,
            "final_div_factor": 50.0,
            "cycle_momentum": False,
        },
    ),
    (
        "one_cycle",
        "OneCycleLR",
        {"max_lr": 0.2, "total_steps": 40, "pct_start": 0.0},
        {"max_lr": 0.2, "total_steps": 40, "pct_start": 0.0, "cycle_momentum": False},
    ),
    (
        "cyclic",
        "CyclicLR",
        {"base_lr": 0.01, "max_lr": 0.4, "step_size_up": 25},
        {"base_lr": 0.01, "max_lr": 0.4, "step_size_up": 25, "cycle_momentum": False},
    ),
    (
        "cyclic",
        "CyclicLR",
        {"base_lr": 0.0, "max_lr": 0.4, "step_size_up": 10, "step_size_down": 31, "mode": "triangular2"},
        {
            "base_lr": 0.0,
            "max_lr": 0.4,
            "step_size_up": 10,
            "step_size_down": 31,
            "mode": "triangular2",
            "cycle_momentum": False,
        },
    ),
    (
        "cyclic",
        "CyclicLR",
        {"base_lr": 0.01, "max_lr": 0.4, "step_size_up": 17, "step_size_down": 5, "mode": "exp_range", "gamma": 0.99},
        {
            "base_lr": 0.01,
            "max_lr": 0.4,
            "step_size_up": 17,
            "step_size_down": 5,
            "mode": "exp_range",
            "gamma": 0.99,
            "cycle_momentum": False,
        },
    ),
    ("reduce_on_plateau", "ReduceLROnPlateau", {}, {}),
    (
        "reduce_on_plateau",
        "ReduceLROnPlateau",
        {"factor": 0.5, "patience": 3, "threshold": 0.02, "cooldown": 4, "min_lr": 1e-3},
        {"factor": 0.5, "patience": 3, "threshold": 0.02, "cooldown": 4, "min_lr": 1e-3},
    ),
    (
        "reduce_on_plateau",
        "ReduceLROnPlateau",
        {"factor": 0.3, "patience": 0, "threshold": 0.0},
        {"factor": 0.3, "patience": 0, "threshold": 0.0},
    ),
]
BASE = 0.3


def losses() -> list[float]:
    """A loss that falls, wobbles and stalls."""
    return [2 * math.exp(-t / 40) + 0.1 + 0.05 * math.sin(t) for t in range(360)]


def make_schedules() -> None:
    arrays = {"losses": np.array(losses())}
    table = []
    for number, (kind, cls, ours, theirs) in enumerate(SCHEDULES):
        optimizer = torch.optim.SGD([torch.zeros(1, requires_grad=True)], lr=BASE)
        schedule = getattr(torch.optim.lr_scheduler, cls)(optimizer, **theirs)
        found = []
        for t in range(theirs.get("total_steps", 360)):
            found.append(float(optimizer.param_groups[0]["lr"]))
            optimizer.step()
            schedule.step(*([losses()[t]] if kind == "reduce_on_plateau" else []))
        key = f"{number:02d}-{kind}"
        arrays[key] = np.array(found)
        table.append({"key": key, "kind": kind, "parameters": ours, "torch": cls, "torch_parameters": theirs})
    (HERE / "torch_schedules.json").write_text(json.dumps({"base": BASE, "cases": table}, indent=1) + "\n")
    np.savez_compressed(HERE / "torch_schedules.npz", **arrays)  # type: ignore[arg-type]


if __name__ == "__main__":
    torch.set_default_dtype(torch.float64)
    torch.set_num_threads(1)
    make_optimizers()
    make_schedules()
