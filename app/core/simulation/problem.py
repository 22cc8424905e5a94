"""What a run minimises, as the simulator sees it; a surface here, a training in `app.core.training`."""

from typing import Protocol

import numpy as np

from app.core.arrays import Array, IntArray
from app.core.initializers.base import ThetaSpace
from app.core.landscapes import Landscape
from app.core.simulation.streams import GRADIENT_NOISE, step_normals


class StepObjective(Protocol):
    """The one function that all optimizers face in one step: a batch, or the surface with that step's noise.

    `samples` is what one gradient touches. Arrays are (..., d).
    """

    samples: int

    def value(self, theta: Array) -> Array: ...

    def gradient(self, theta: Array) -> Array: ...

    def hessian_vector(self, theta: Array, vector: Array) -> Array: ...


class FullProblem(Protocol):
    """What a diagnosis asks of a problem; `dimension` is d, the length of θ."""

    dimension: int

    def full(self, thetas: Array, steps: IntArray) -> tuple[Array, Array]:
        """Loss (k,) and gradient (k, d) of the full problem at thetas (k, d), as it stands at each step (k,)."""
        ...

    def hessian_vector(self, theta: Array, vector: Array, step: int) -> Array:
        """∇²f(θ)·v of the full problem at a step."""
        ...


class Problem(FullProblem, Protocol):
    """A problem, fixed between interventions.

    Attributes
    ----------
    is_exact : whether every step's objective is the full problem itself, bit for bit, so that a gradient
        asked for by an optimizer may serve as the recorded one.
    samples : how many there are to learn from; 0 for a landscape.
    landscape : the function where it is a landscape, else None.
    class_names : the labels in class order; None where nothing is told apart.
    theta_names : a short name for each number of θ.
    space : what a start may ask.
    """

    is_exact: bool
    samples: int
    class_names: tuple[str, ...] | None

    @property
    def landscape(self) -> Landscape | None: ...

    @property
    def theta_names(self) -> tuple[str, ...]: ...

    @property
    def space(self) -> ThetaSpace: ...

    def objective(self, step: int) -> StepObjective:
        """What the update from row `step` to the next minimises."""
        ...

    def batch_sizes(self, steps: IntArray) -> IntArray:
        """m, the samples of one gradient in the updates from these rows, (n,); the remainder of an epoch apart."""
        ...

    def in_raw_units(self, theta: Array) -> Array | None:
        """θ for data in the units they were measured in; None where it is no other, or there is no such θ."""
        ...


class SurfaceObjective:
    """A landscape as it is."""

    samples = 0

    def __init__(self, landscape: Landscape) -> None:
        self.landscape = landscape
        self.value = landscape.value
        self.gradient = landscape.gradient

    def hessian_vector(self, theta: Array, vector: Array) -> Array:
        product: Array = (self.landscape.hessian(theta) * vector[..., None, :]).sum(axis=-1)
        return product


class TiltedObjective:
    """A landscape tilted by one draw of gradient noise ξ: f(θ) + ξ·θ, so that value and gradient agree."""

    samples = 0

    def __init__(self, plain: SurfaceObjective, tilt: Array) -> None:
        self.plain = plain
        self.tilt = tilt
        self.hessian_vector = plain.hessian_vector

    def value(self, theta: Array) -> Array:
        value: Array = self.plain.value(theta) + (theta * self.tilt).sum(axis=-1)
        return value

    def gradient(self, theta: Array) -> Array:
        gradient: Array = self.plain.gradient(theta) + self.tilt
        return gradient


class SurfaceProblem:
    """A landscape as a problem, with optional gradient noise shared by all contenders."""

    samples = 0
    class_names: tuple[str, ...] | None = None

    def __init__(self, landscape: Landscape, gradient_noise: float, seed: int) -> None:
        self.landscape = landscape
        self.dimension = landscape.dimension
        self.gradient_noise = gradient_noise
        self.seed = seed
        self.is_exact = gradient_noise == 0
        self._plain = SurfaceObjective(landscape)

    def objective(self, step: int) -> SurfaceObjective | TiltedObjective:
        if self.is_exact:
            return self._plain
        normals = step_normals(self.seed, (GRADIENT_NOISE,), step, self.dimension)
        return TiltedObjective(self._plain, self.gradient_noise * normals)

    def full(self, thetas: Array, steps: IntArray) -> tuple[Array, Array]:
        del steps
        return np.asarray(self.landscape.value(thetas)), self.landscape.gradient(thetas)

    def hessian_vector(self, theta: Array, vector: Array, step: int) -> Array:
        del step
        return self._plain.hessian_vector(theta, vector)

    def batch_sizes(self, steps: IntArray) -> IntArray:
        return np.zeros(len(steps), np.int64)

    def in_raw_units(self, theta: Array) -> None:
        del theta

    @property
    def theta_names(self) -> tuple[str, ...]:
        return ("x", "y")[: self.dimension]

    @property
    def space(self) -> ThetaSpace:
        return ThetaSpace(self.dimension, bounds=self.landscape.bounds)
