"""The largest stable learning rate, where theory knows one."""

import numpy as np

from app.core.arrays import Array
from app.core.optimizers.base import Optimizer
from app.core.parameters import kind_of

WITHOUT_MEMORY = ("gradient_descent", "langevin")


def rate_factor(optimizer: Optimizer) -> float | None:
    """c in "stable while η < c/λmax" on a quadratic; None where the method has no such limit.

    Gradient descent has 2, the heavy ball 2 (1 + μ)/(1 − τ), Nesterov's method 2 (1 + μ)/(1 + 2μ) and
    quasi-hyperbolic momentum the rate at which an eigenvalue of its step reaches −1 or the product of both
    reaches 1. Each follows from the roots of the 2×2 step along one eigenvector (Polyak, Some methods of
    speeding up the convergence of iteration methods, 1964, treats the heavy ball). Adaptive methods rescale
    the gradient, so their limit depends on their state and none is given.
    """
    kind = kind_of(type(optimizer))
    if kind in WITHOUT_MEMORY:
        return 2.0
    if kind == "momentum":
        mu, tau = _number(optimizer, "momentum"), _number(optimizer, "dampening")
        if mu == 0:
            return 2.0
        return 2.0 * (1.0 + mu) / (1.0 - tau) if tau < 1 else None
    if kind == "nesterov":
        mu = _number(optimizer, "momentum")
        return 2.0 * (1.0 + mu) / (1.0 + 2.0 * mu)
    if kind == "qhm" and hasattr(optimizer, "nu"):
        return _quasi_hyperbolic(_number(optimizer, "momentum"), _number(optimizer, "nu"))
    return None


def rate_limits(optimizer: Optimizer, highest: Array, gradient_factor: float = 1.0) -> Array:
    """The largest stable rates where the largest curvatures are λmax (n,); nan where there is none.

    Parameters
    ----------
    gradient_factor : how many times the full problem's gradient the optimizer is given (a batch whose
        losses are summed).
    """
    factor = rate_factor(optimizer)
    curvature = gradient_factor * highest + _number(optimizer, "weight_decay")
    bounded = np.isfinite(curvature) & (curvature > 0)
    if factor is None:
        return np.full(highest.shape, np.nan)
    return np.where(bounded, factor / np.where(bounded, curvature, 1.0), np.nan)


def _quasi_hyperbolic(beta: float, nu: float) -> float:
    limit = 2.0 * (1.0 + beta) / (1.0 + beta - 2.0 * nu * beta)
    return min(limit, (1.0 + beta) / (beta * (1.0 - nu))) if beta > 0 and nu < 1 else limit


def _number(optimizer: Optimizer, name: str) -> float:
    return float(getattr(optimizer, name, 0.0))
