"""Arithmetic that several optimizers share, used by their updates and their equations alike.

Every function is pure and works along the last axis only, so a batch gives the bits of its points.
Ufuncs get their output as third argument: on one 2-D point that halves the cost of `+=`.
"""

import numpy as np

from app.core.arrays import Array


def decayed(g: Array, theta: Array, weight_decay: float) -> Array:
    """g + λθ; g itself where λ is 0."""
    if weight_decay == 0:
        return g
    out = theta * weight_decay
    return np.add(g, out, out)


def average(old: Array, new: Array, beta: float) -> Array:
    """β·old + (1 − β)·new, a moving average."""
    out = old * beta
    return np.add(out, new * (1 - beta), out)


def average_of_squares(old: Array, new: Array, beta: float) -> Array:
    """β·old + (1 − β)·new², a moving average."""
    square = new * new
    np.multiply(square, 1 - beta, square)
    return np.add(square, old * beta, square)


def ratio(top: Array, squares: Array, eps: float, scale: float) -> Array:
    """scale · top / (√squares + ε)."""
    out = np.sqrt(squares)
    np.add(out, eps, out)
    np.divide(top, out, out)
    return np.multiply(out, scale, out)


def adam_step(m: Array, v: Array, lr: float, step: int, beta1: float, beta2: float, eps: float) -> Array:
    """−η m̂ / (√v̂ + ε) of update number `step`, from the averages before bias correction.

    The corrections are drawn into the two scalars, as in section 2 of the Adam paper: two passes over
    the arrays less, the same number up to rounding.
    """
    root = (1 - beta2**step) ** 0.5
    return ratio(m, v, eps * root, -lr * root / (1 - beta1**step))


def velocity(old: Array, g: Array, step: int, momentum: float, dampening: float = 0.0) -> Array:
    """The velocity of torch.optim.SGD: μ·old + (1 − τ)·g, and g itself in update 1 or without momentum."""
    if step == 1 or momentum == 0:
        return g.copy()
    out = old * momentum
    return np.add(out, g * (1 - dampening) if dampening else g, out)


def dot(a: Array, b: Array) -> Array:
    """a·b along the last axis, shape (...); C order, or the order of summation would depend on the layout."""
    return np.asarray(np.add.reduce(np.multiply(a, b, order="C"), axis=-1))


def scaled(length: Array, direction: Array) -> Array:
    """t·p for lengths (...) and directions (..., d)."""
    return np.asarray(length)[..., None] * direction
