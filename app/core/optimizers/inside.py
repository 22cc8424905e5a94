"""The quantities inside one step, computed from an optimizer's equations."""

from typing import Any

import numpy as np

from app.core.arrays import Array
from app.core.optimizers.base import Inside, Objective, Optimizer, State


def inside(
    optimizer: Optimizer, theta: Array, g: Array, lr: float, prev: State, new: State, objective: Objective
) -> dict[str, Array]:
    """Every named quantity of one step, in the order of the optimizer's equations.

    Parameters
    ----------
    theta, g : (..., d), where the step started and the gradient there.
    lr : the rate that the step used.
    prev, new : the states before and after it.
    objective : asked by the few equations that need the problem at another point; do not count it.

    Returns
    -------
    From equation name to value; the last, `delta`, has the bits of the step that `update` made.
    """
    step: Any = Inside(theta=theta, g=g, lr=lr, o=optimizer, prev=prev, new=new, objective=objective)
    found: dict[str, Array] = {}
    for equation in optimizer.equations:
        found[equation.name] = np.asarray(equation.compute(step), dtype=np.float64)
        setattr(step, equation.name, found[equation.name])
    return found
