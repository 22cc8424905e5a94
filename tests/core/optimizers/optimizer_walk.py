"""Functions with gradients and Hessians of their own, and an objective that records what it is asked.

The gradients multiply in the order of PyTorch's and JAX's derivatives, for L-BFGS on the Rosenbrock function
makes a last bit of the gradient into the sixth digit of θ.
"""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np

from app.core.optimizers import OPTIMIZERS, Optimizer
from app.core.parameters import kind_of

REFERENCE = Path(__file__).parents[2] / "reference"


class Function(NamedTuple):
    """f, ∇f and ∇²f, each written out by hand and vectorised over (..., d)."""

    value: Callable[[Any], Any]
    gradient: Callable[[Any], Any]
    hessian: Callable[[Any], Any]


def _pair(first: Any, second: Any) -> Any:
    return np.stack((first, second), axis=-1)


def _matrix(xx: Any, xy: Any, yy: Any) -> Any:
    return np.stack((_pair(xx, xy), _pair(xy, yy)), axis=-2)


def _xy(theta: Any) -> tuple[Any, Any]:
    return theta[..., 0], theta[..., 1]


def _rosenbrock() -> Function:
    def value(theta: Any) -> Any:
        x, y = _xy(theta)
        u = y - x * x
        return (1 - x) * (1 - x) + 100 * (u * u)

    def gradient(theta: Any) -> Any:
        x, y = _xy(theta)
        slope = 200 * (y - x * x)
        return _pair(-2 * (1 - x) - 2 * x * slope, slope)

    def hessian(theta: Any) -> Any:
        x, y = _xy(theta)
        return _matrix(2 - 400 * (y - 3 * x * x), -400 * x, 200 + 0 * x)

    return Function(value, gradient, hessian)


def _himmelblau() -> Function:
    def value(theta: Any) -> Any:
        x, y = _xy(theta)
        a, b = x * x + y - 11, x + y * y - 7
        return a * a + b * b

    def gradient(theta: Any) -> Any:
        x, y = _xy(theta)
        a, b = x * x + y - 11, x + y * y - 7
        return _pair(4 * x * a + 2 * b, 2 * a + 4 * y * b)

    def hessian(theta: Any) -> Any:
        x, y = _xy(theta)
        return _matrix(12 * x * x + 4 * y - 42, 4 * (x + y), 12 * y * y + 4 * x - 26)

    return Function(value, gradient, hessian)


def _bowl() -> Function:
    def value(theta: Any) -> Any:
        x, y = _xy(theta)
        return 0.5 * (x * x + 50 * (y * y))

    def gradient(theta: Any) -> Any:
        x, y = _xy(theta)
        return _pair(x, 50 * y)

    def hessian(theta: Any) -> Any:
        x, _ = _xy(theta)
        return _matrix(1 + 0 * x, 0 * x, 50 + 0 * x)

    return Function(value, gradient, hessian)


FUNCTIONS = {"rosenbrock": _rosenbrock(), "himmelblau": _himmelblau(), "bowl": _bowl()}


class Recorder:
    """An objective over a `Function`; its answers are read-only and its questions are counted.

    The normal numbers belong to a step: `step` has to be counted up by whoever walks.
    """

    def __init__(self, function: Function, step: int = 0) -> None:
        self.function = function
        self.step = step
        self.asked = {"value": 0, "gradient": 0, "hessian_vector": 0, "normal": 0}

    def _answer(self, kind: str, numbers: Any) -> Any:
        self.asked[kind] += 1
        answer = np.asarray(numbers, dtype=np.float64)
        answer.flags.writeable = False
        return answer

    def value(self, theta: Any) -> Any:
        return self._answer("value", self.function.value(theta))

    def gradient(self, theta: Any) -> Any:
        return self._answer("gradient", self.function.gradient(theta))

    def hessian_vector(self, theta: Any, vector: Any) -> Any:
        product = self.function.hessian(theta) * vector[..., None, :]
        return self._answer("hessian_vector", product[..., 0] + product[..., 1])

    def normal(self, theta: Any) -> Any:
        drawn = np.random.default_rng(self.step).standard_normal(theta.shape[-1])
        return self._answer("normal", np.broadcast_to(drawn, theta.shape).copy())


class Step(NamedTuple):
    """One update: where it started, what it was given and what it returned."""

    theta: Any
    prev: Any
    delta: Any
    new: Any


def walk(
    optimizer: Optimizer, objective: Any, theta: Any, steps: int, state: Any = None, lr: float | None = None
) -> Iterator[Step]:
    """Update again and again; every array handed in is read-only. `objective.step` counts the updates."""
    rate = optimizer.lr if lr is None else lr
    theta = np.array(theta, dtype=np.float64)
    state = optimizer.init(theta) if state is None else state
    for _ in range(steps):
        theta.flags.writeable = False
        freeze(state)
        with np.errstate(all="ignore"):
            delta, new = optimizer.update(theta, state, objective, rate)
        yield Step(theta, state, delta, new)
        objective.step += 1
        with np.errstate(all="ignore"):
            theta = theta + delta
        state = new


def freeze(state: Any) -> None:
    """Make every array of a state read-only."""
    for field in state:
        if isinstance(field, np.ndarray):
            field.flags.writeable = False


def path(optimizer: Optimizer, function: Function, theta: Any, steps: int) -> Any:
    """θ before the first and after each update, (steps + 1, ..., d)."""
    found = list(walk(optimizer, Recorder(function), theta, steps))
    return np.array([step.theta for step in found] + [found[-1].theta + found[-1].delta])


def optimizer_of(kind: str, parameters: dict[str, Any]) -> Optimizer:
    """The optimizer of a kind with the given parameters."""
    return next(entry for entry in OPTIMIZERS if kind_of(entry) == kind)(**parameters)


SETTINGS: list[tuple[str, dict[str, Any]]] = [
    *((kind_of(entry), {}) for entry in OPTIMIZERS),
    ("gradient_descent", {"weight_decay": 0.1}),
    ("momentum", {"dampening": 0.3, "weight_decay": 0.1}),
    ("momentum", {"momentum": 0.0, "dampening": 0.3}),
    ("nesterov", {"weight_decay": 0.1}),
    ("adagrad", {"lr_decay": 0.1, "initial_accumulator": 0.2, "weight_decay": 0.1}),
    ("adadelta", {"weight_decay": 0.1}),
    ("rmsprop", {"centered": True, "eps": 1e-3}),
    ("rmsprop", {"centered": True, "momentum": 0.5, "weight_decay": 0.1, "eps": 1e-3}),
    ("adam", {"amsgrad": True, "weight_decay": 0.1}),
    ("adamw", {"amsgrad": True}),
    ("adamw", {"weight_decay": 0.0}),
    ("adamax", {"weight_decay": 0.1}),
    ("nadam", {"weight_decay": 0.1}),
    ("radam", {"weight_decay": 0.1, "beta2": 0.9}),
    ("asgd", {"t0": 5.0, "lambd": 0.01, "weight_decay": 0.1}),
    ("lion", {"weight_decay": 0.0}),
    ("qhadam", {"nu2": 0.5}),
    ("sign_sgd", {"momentum": 0.9}),
    ("sam", {"momentum": 0.9}),
    ("newton", {"saddle_free": True, "damping": 0.1}),
    ("barzilai_borwein", {"variant": "short"}),
    ("lbfgs", {"line_search": "strong_wolfe", "max_iter": 3, "history_size": 2}),
]
"""Every optimizer with its defaults, and every option turned the other way."""
