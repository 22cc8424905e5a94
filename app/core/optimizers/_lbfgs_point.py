"""The inner loop of L-BFGS on one point, step by step as in torch.optim.LBFGS."""

from typing import Any, NamedTuple, Protocol

import numpy as np

from app.core.arrays import Array
from app.core.optimizers._strong_wolfe import Trial, search
from app.core.optimizers.base import Objective


class Settings(Protocol):
    """The parameters of the optimizer that the inner loop needs."""

    @property
    def max_iter(self) -> int: ...
    @property
    def max_eval(self) -> int | None: ...
    @property
    def tolerance_grad(self) -> float: ...
    @property
    def tolerance_change(self) -> float: ...
    @property
    def history_size(self) -> int: ...
    @property
    def line_search(self) -> str: ...


class Memory(NamedTuple):
    """One point's part of the optimizer's state; see `LBFGSState` for the words. Vectors are (d,)."""

    iterations: int
    changes: tuple[Array, ...]
    moves: tuple[Array, ...]
    scale: Any
    direction: Array
    length: Any
    gradient: Array
    evaluations: int
    moved: Array


def minimise(objective: Objective, settings: Settings, theta: Array, memory: Memory, lr: float) -> Memory:
    """The memory after up to `max_iter` inner steps from θ (d,); its `moved` is the whole step.

    `np.dot` on single rows, so that a batch, which comes here row by row, gives the bits of its points.
    """
    limit = settings.max_iter * 5 // 4 if settings.max_eval is None else settings.max_eval
    x = np.ascontiguousarray(theta)
    f, g = _ask(objective, x)
    evaluations = 1
    if np.abs(g).max() <= settings.tolerance_grad:
        return memory._replace(evaluations=evaluations)
    for inner in range(1, settings.max_iter + 1):
        memory = _turn(memory, g, lr, settings.history_size)
        slope = np.dot(g, memory.direction)
        if slope > -settings.tolerance_change:
            break
        before = f
        last = inner == settings.max_iter
        x, f, g, length, asked = _move(objective, settings, x, f, g, slope, memory, limit - evaluations, last)
        memory = memory._replace(length=length)
        evaluations += asked
        if last or evaluations >= limit or np.abs(g).max() <= settings.tolerance_grad:
            break
        if np.abs(memory.direction * length).max() <= settings.tolerance_change:
            break
        if abs(f - before) < settings.tolerance_change:
            break
    return memory._replace(evaluations=evaluations, moved=x - theta)


def _ask(objective: Objective, x: Array) -> tuple[Any, Array]:
    """The loss and the gradient: what one call of PyTorch's closure costs."""
    return np.float64(objective.value(x)), np.ascontiguousarray(objective.gradient(x))


def _move(
    objective: Objective,
    settings: Settings,
    x: Array,
    f: Any,
    g: Array,
    slope: Any,
    memory: Memory,
    left: int,
    last: bool,
) -> tuple[Array, Any, Array, Any, int]:
    """One inner step: the new point, its loss and gradient, the length and the closure calls."""
    p, length = memory.direction, memory.length
    if settings.line_search == "strong_wolfe":

        def trial(t: Any) -> Trial:
            loss, gradient = _ask(objective, x + p * t)
            return Trial(t, loss, gradient, np.dot(gradient, p))

        start = Trial(np.float64(0.0), f, g, slope)
        found, asked = search(trial, start, length, np.abs(p).max(), settings.tolerance_change, left)
        return x + p * found.t, found.f, found.gradient, found.t, asked
    x = x + p * length
    if last:  # PyTorch leaves the end of the last inner step unevaluated.
        return x, f, g, length, 0
    f, g = _ask(objective, x)
    return x, f, g, length, 1


def _turn(memory: Memory, g: Array, lr: float, history_size: int) -> Memory:
    """Learn from the last inner step and set the direction and the first length of the next one."""
    if memory.iterations == 0:
        length = min(np.float64(1.0), np.float64(1.0) / np.abs(g).sum()) * lr
        return memory._replace(iterations=1, direction=-g, length=length, gradient=g)
    y, s = g - memory.gradient, memory.direction * memory.length
    ys = np.dot(y, s)
    if ys > 1e-10:
        memory = memory._replace(
            changes=(*memory.changes, y)[-history_size:],
            moves=(*memory.moves, s)[-history_size:],
            scale=ys / np.dot(y, y),
        )
    return memory._replace(
        iterations=memory.iterations + 1, direction=_direction(memory, g), length=np.float64(lr), gradient=g
    )


def _direction(memory: Memory, g: Array) -> Array:
    """−H g by the two loops of Nocedal & Wright 2006, algorithm 7.4."""
    p = -g
    shares = []
    for y, s in zip(reversed(memory.changes), reversed(memory.moves), strict=True):
        inverse = 1.0 / np.dot(y, s)
        share = np.dot(s, p) * inverse
        shares.append((y, s, inverse, share))
        p -= y * share
    p *= memory.scale
    for y, s, inverse, share in reversed(shares):
        p += s * (share - np.dot(y, p) * inverse)
    return p
