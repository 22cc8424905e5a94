"""What a run minimises, as the simulator sees it: a surface (`surface_problem`) or a training (`training_problem`)."""

from typing import Protocol

from app.core.arrays import Array, IntArray
from app.core.initializers.base import ThetaSpace
from app.core.landscapes import Landscape


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
