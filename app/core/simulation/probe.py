"""The one door through which an optimizer sees its problem; every call is counted as cost."""

import numpy as np

from app.core.arrays import Array
from app.core.problems.problem import StepObjective
from app.core.streams import CONTENDER, contender_key, step_normals


class Probe:
    """An `Objective` for one contender.

    Attributes
    ----------
    gradient_evaluations, value_evaluations, hessian_products : calls so far.
    samples : samples touched by the gradients so far.
    """

    __slots__ = (
        "_key",
        "_memo_gradient",
        "_memo_theta",
        "_objective",
        "_seed",
        "_step",
        "gradient_evaluations",
        "hessian_products",
        "samples",
        "value_evaluations",
    )

    def __init__(self, seed: int, label: str) -> None:
        self._seed = seed
        self._key = (CONTENDER, *contender_key(label))
        self._memo_theta: Array | None = None
        self._memo_gradient: Array | None = None
        self.gradient_evaluations = 0
        self.value_evaluations = 0
        self.hessian_products = 0
        self.samples = 0

    def face(self, objective: StepObjective, step: int) -> None:
        """Turn to the objective of the update that starts at row `step`."""
        self._objective = objective
        self._step = step

    def remember(self, theta: Array, gradient: Array) -> None:
        """Keep a gradient already known at this very array, for a problem that is exact."""
        self._memo_theta = theta
        self._memo_gradient = gradient

    def forget(self) -> None:
        """Know no gradient; another problem is in force now."""
        self._memo_theta = self._memo_gradient = None

    def value(self, theta: Array) -> Array:
        self.value_evaluations += 1
        return self._objective.value(theta)

    def gradient(self, theta: Array) -> Array:
        self.gradient_evaluations += 1
        self.samples += self._objective.samples
        if theta is self._memo_theta and self._memo_gradient is not None:
            return self._memo_gradient
        return self._objective.gradient(theta)

    def hessian_vector(self, theta: Array, vector: Array) -> Array:
        self.hessian_products += 1
        return self._objective.hessian_vector(theta, vector)

    def normal(self, theta: Array) -> Array:
        return np.broadcast_to(step_normals(self._seed, self._key, self._step, theta.shape[-1]), theta.shape)
