"""What a run minimises, as the simulator sees it: a surface (`surface_problem`) or a training (`training_problem`)."""

from typing import Protocol

from app.core.arrays import Array, IntArray


class StepObjective(Protocol):
    """The one function that all optimizers face in one step: a batch, or the surface with that step's noise.

    `samples` is what one gradient touches. Arrays are (..., d).
    """

    samples: int

    def value(self, theta: Array) -> Array: ...

    def gradient(self, theta: Array) -> Array: ...

    def hessian_vector(self, theta: Array, vector: Array) -> Array: ...


class Problem(Protocol):
    """A problem, fixed between interventions.

    Attributes
    ----------
    dimension : d, the length of θ.
    is_exact : whether every step's objective is the full problem itself, bit for bit, so that a gradient
        asked for by an optimizer may serve as the recorded one.
    """

    dimension: int
    is_exact: bool

    def objective(self, step: int) -> StepObjective:
        """What the update from row `step` to the next minimises."""
        ...

    def full(self, thetas: Array, steps: IntArray) -> tuple[Array, Array]:
        """Loss (k,) and gradient (k, d) of the full problem at thetas (k, d), as it stands at each step (k,)."""
        ...

    def hessian_vector(self, theta: Array, vector: Array, step: int) -> Array:
        """∇²f(θ)·v of the full problem at a step."""
        ...
