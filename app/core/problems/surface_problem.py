"""A landscape as a problem."""

import numpy as np

from app.core.arrays import Array, IntArray
from app.core.initializers.base import ThetaSpace
from app.core.landscapes import Landscape
from app.core.streams import GRADIENT_NOISE, step_normals


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
