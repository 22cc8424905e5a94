"""Make the reference numbers of models and losses: `python tests/reference/make_torch_models.py` (PyTorch 2.13, CPU).

`torch_models.npz` holds, for every model and loss, the loss, its gradient and a Hessian-vector product at a
random θ, all from autograd in float64; and full-batch trajectories of torch.optim.SGD and Adam.
"""

from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import numpy as np
import torch

HERE = Path(__file__).parent
SAMPLES = 23
STEPS = 200
KEPT = 10
"""Every tenth θ is stored."""

Forward = Callable[[torch.Tensor, torch.Tensor], torch.Tensor]
Measure = Callable[[torch.Tensor, torch.Tensor], torch.Tensor]

ACTIVATIONS: dict[str, Callable[[torch.Tensor], torch.Tensor]] = {
    "tanh": torch.nn.Tanh(),
    "relu": torch.nn.ReLU(),
    "leaky_relu": torch.nn.LeakyReLU(),
    "sigmoid": torch.nn.Sigmoid(),
    "gelu": torch.nn.GELU(),
}


def layered(widths: list[int], activation: str = "tanh", skip: bool = False) -> tuple[Forward, int]:
    """torch.nn.functional.linear layer by layer, with weights and biases cut from a flat θ."""

    def forward(theta: torch.Tensor, x: torch.Tensor) -> torch.Tensor:
        at = 0
        for index, (fan_in, fan_out) in enumerate(pairwise(widths)):
            weight = theta[at : at + fan_in * fan_out].reshape(fan_in, fan_out)
            bias = theta[at + fan_in * fan_out : at + (fan_in + 1) * fan_out]
            at += (fan_in + 1) * fan_out
            z = torch.nn.functional.linear(x, weight.T, bias)
            if index == len(widths) - 2:
                return z
            through = x if skip and index > 0 and fan_in == fan_out else 0.0
            x = ACTIVATIONS[activation](z) + through
        raise AssertionError

    return forward, sum((a + 1) * b for a, b in pairwise(widths))


TINY: dict[str, tuple[int, Forward, int]] = {
    "tanh_neuron": (3, lambda t, x: torch.tanh(x @ t[:3] + t[3])[:, None], 4),
    "sine_neuron": (1, lambda t, x: torch.sin(t[0] * x), 1),
    "two_weight_chain/identity": (1, lambda t, x: t[1] * (t[0] * x), 2),
    "two_weight_chain/tanh": (1, lambda t, x: t[1] * torch.tanh(t[0] * x), 2),
    "exponential": (1, lambda t, x: t[0] * torch.exp(t[1] * x), 2),
}

MEASURES: dict[str, Measure] = {
    "mse": lambda z, y: torch.nn.MSELoss()(z[:, 0], y),
    "huber": lambda z, y: torch.nn.HuberLoss()(z[:, 0], y),
    "huber_0.3": lambda z, y: torch.nn.HuberLoss(delta=0.3)(z[:, 0], y),
    "binary": lambda z, y: torch.nn.BCEWithLogitsLoss()(z[:, 0], y),
    "softmax": lambda z, y: torch.nn.CrossEntropyLoss()(z, y.long()),
}


def models(outputs: int) -> dict[str, tuple[int, Forward, int]]:
    """name -> features, forward, size."""
    found = {"linear": (3, *layered([3, outputs]))}
    for name in ACTIVATIONS:
        found[f"mlp/{name}"] = (2, *layered([2, 5, 4, outputs], name))
        found[f"mlp/{name}/skip"] = (2, *layered([2, 4, 4, 4, 3, outputs], name, skip=True))
    return found | (TINY if outputs == 1 else {})


def derivatives(out: dict[str, np.ndarray]) -> None:
    rng = np.random.default_rng(2024)
    for measure_name, measure in MEASURES.items():
        outputs = 4 if measure_name == "softmax" else 1
        for name, (features, forward, size) in models(outputs).items():
            x = torch.tensor(rng.normal(size=(SAMPLES, features)))
            kinds = {"binary": 2, "softmax": 4}.get(measure_name)
            y = torch.tensor(rng.normal(size=SAMPLES) if kinds is None else rng.integers(kinds, size=SAMPLES) * 1.0)
            theta = torch.tensor(rng.normal(size=size), requires_grad=True)
            vector = torch.tensor(rng.normal(size=size))
            loss = measure(forward(theta, x), y)
            (gradient,) = torch.autograd.grad(loss, theta, create_graph=True)
            (product,) = torch.autograd.grad(gradient @ vector, theta)
            key = f"derivatives|{name}|{measure_name}"
            for part, value in {
                "x": x,
                "y": y,
                "theta": theta,
                "vector": vector,
                "loss": loss,
                "gradient": gradient,
                "product": product,
            }.items():
                out[f"{key}|{part}"] = value.detach().numpy()


def trajectories(out: dict[str, np.ndarray]) -> None:
    rng = np.random.default_rng(7)
    x = torch.tensor(rng.normal(size=(40, 2)))
    targets = {
        "mse": torch.tensor(rng.normal(size=40)) + x[:, 0] - 2 * x[:, 1] + 0.5,
        "binary": (x[:, 0] * x[:, 1] > 0).double(),
        "softmax": torch.tensor(rng.integers(3, size=40)).double(),
    }
    cases = {
        "linear|mse": layered([2, 1]),
        "logistic|binary": layered([2, 1]),
        "logistic|softmax": layered([2, 3]),
        "mlp|mse": layered([2, 8, 8, 1]),
        "mlp|binary": layered([2, 8, 8, 1]),
        "mlp|softmax": layered([2, 8, 8, 3]),
    }
    for name, (forward, size) in cases.items():
        measure_name = name.split("|")[1]
        start = torch.tensor(rng.normal(size=size) * 0.7)
        for rule, lr in {"SGD": 0.1, "Adam": 0.02}.items():
            theta = start.clone().requires_grad_(True)
            optimizer = getattr(torch.optim, rule)([theta], lr=lr)
            thetas, losses = [theta.detach().numpy().copy()], []
            for _ in range(STEPS):
                optimizer.zero_grad()
                loss = MEASURES[measure_name](forward(theta, x), targets[measure_name])
                loss.backward()
                losses.append(loss.item())
                optimizer.step()
                thetas.append(theta.detach().numpy().copy())
            key = f"trajectories|{name}|{rule}"
            out[f"{key}|x"], out[f"{key}|y"] = x.numpy(), targets[measure_name].numpy()
            out[f"{key}|lr"] = np.array(lr)
            out[f"{key}|thetas"], out[f"{key}|losses"] = np.array(thetas[::KEPT]), np.array(losses)


def main() -> None:
    torch.set_default_dtype(torch.float64)
    out: dict[str, np.ndarray] = {}
    derivatives(out)
    trajectories(out)
    np.savez_compressed(HERE / "torch_models.npz", **out)


if __name__ == "__main__":
    main()
