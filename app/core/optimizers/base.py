"""What an optimizer is: pure `init` and `update`, a state of named arrays, and its equations."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any, ClassVar, Literal, NamedTuple, Protocol

import numpy as np

from app.core.arrays import Array
from app.core.optimizers._declared import LearningRate
from app.core.parameters import Entry
from app.core.words import QT_TRANSLATE_NOOP


class Objective(Protocol):
    """What an optimizer may ask of the problem in one step; every call is counted as cost.

    All arrays are (..., d); within one step the objective is one fixed function (one batch, one draw
    of gradient noise), at whatever points it is asked.
    """

    def value(self, theta: Array) -> Array:
        """f(θ), shape (...)."""
        ...

    def gradient(self, theta: Array) -> Array:
        """∇f(θ), shape (..., d)."""
        ...

    def hessian_vector(self, theta: Array, vector: Array) -> Array:
        """∇²f(θ)·v, shape (..., d)."""
        ...

    def normal(self, theta: Array) -> Array:
        """Standard normal numbers of the contender's own stream for this step, shape of θ.

        The last axis is drawn once per step and repeated along the leading ones, so that a batch gives
        the numbers of its points one by one.
        """
        ...


ALONG_GRADIENT = QT_TRANSLATE_NOOP("Families", "Steps along the gradient")
PER_COORDINATE = QT_TRANSLATE_NOOP("Families", "A rate for each coordinate")
CURVATURE = QT_TRANSLATE_NOOP("Families", "Curvature and line searches")

StepFollows = Literal["slope", "rate", "history", "own"]
"""What a step's length is in proportion to."""

BETAS = MappingProxyType({"beta1": "betas", "beta2": "betas"})

State = Any
"""A NamedTuple of arrays (..., d) or (...) and ints; its field names are shown inside the step."""


class Inside:
    """Every named quantity of one step, as attributes, for an optimizer's `equations`.

    It starts with `theta` (before the step), `g` (the gradient the update used there), `lr` (the rate
    the step used), `o` (the optimizer), `prev` and `new` (the states before and after), `objective`
    (uncounted); each equation adds its own name.
    """

    def __init__(self, **quantities: Any) -> None:
        self.__dict__.update(quantities)

    def __getattr__(self, name: str) -> Any:  # only for names that are missing
        raise AttributeError(f"the step has no quantity {name!r}")


class Equation(NamedTuple):
    """One line of an optimizer's mathematics, both readable and computable.

    Evaluating an optimizer's equations in order over an `Inside` gives every intermediate of the step
    and, as the last one, named `delta`, exactly the Δθ of `update`, to the last bit.

    Attributes
    ----------
    name : the Python name under which later equations find the result.
    symbol : the left-hand side in LaTeX, with coordinates left out: ``\\hat m_t``.
    latex : the right-hand side in LaTeX.
    compute : the same right-hand side as a function.
    help : one short sentence saying what the quantity is for.
    role : how a canvas may draw it: a `vector` from θ (same units as θ or as the gradient), a `size` per
        coordinate (second moments: squares or an ellipse), or a `scalar` that is only printed.
    title : one to five words that name the quantity in a list, beside its symbol; every equation has them.
    """

    name: str
    symbol: str
    latex: str
    compute: Callable[[Inside], Array | float]
    help: str
    role: Literal["vector", "size", "scalar"] = "vector"
    title: str = ""


class Optimizer(Entry, frozen=True, kw_only=True):
    """A rule that turns gradients into steps.

    `update` is pure: it writes to none of its arguments. θ is (..., d), so the same code moves one
    point or a million; a batch gives the same bits as its points one by one.

    Attributes
    ----------
    lr : learning rate; subclasses set their own default.
    equations : the mathematics of one step, in order; the last is named `delta`.
    state_titles : likewise, the titles of numbers of the state that no equation shows, by their field.
    step_follows : what lengthens a step: the rate times the slope (`slope`), the rate whatever the slope (`rate`),
        the rate over the slopes met so far (`history`), or nothing but the method's own measure (`own`).
    lacks_momentum : whether it is a plain method to which momentum is worth adding.
    torch_name : its class in `torch.optim`; empty where torch has none.
    torch_parameters : torch's names of parameters that it calls otherwise; two with one name are a pair there.
    torch_fixed : the parameters that torch takes in only when the optimizer is made.
    """

    lr: LearningRate = 0.01

    equations: ClassVar[tuple[Equation, ...]]
    state_titles: ClassVar[Mapping[str, str]] = MappingProxyType({})
    step_follows: ClassVar[StepFollows]
    lacks_momentum: ClassVar[bool] = False
    torch_name: ClassVar[str] = ""
    torch_parameters: ClassVar[Mapping[str, str]] = MappingProxyType({})
    torch_fixed: ClassVar[frozenset[str]] = frozenset()

    @property
    def weight_decay(self) -> float:
        """λ, the pull towards zero in units of θ; 0 where the method has none."""
        return 0.0

    @property
    def temperature(self) -> float:
        """T of the noise that the method adds of its own; 0 where it adds none."""
        return 0.0

    @property
    def heavy_ball(self) -> tuple[float, float] | None:
        """(μ, τ) where a step is −η b with b ← μ b + (1 − τ) g, Nesterov's nearly; None for other methods."""
        return None

    @property
    def rate_factor(self) -> float | None:
        """c in "stable while η < c/λmax" on a quadratic; None where the method has no such limit.

        It follows from the roots of the 2×2 step along one eigenvector (Polyak, Some methods of speeding up the
        convergence of iteration methods, 1964, treats the heavy ball). Adaptive methods rescale the gradient, so
        their limit depends on their state and none is given.
        """
        return None

    def stable_rate(self, curvature: Array) -> Array:
        """The largest stable rates where the largest curvatures are λmax (n,); nan where there is none."""
        factor, curvature = self.rate_factor, curvature + self.weight_decay
        if factor is None:
            return np.full(curvature.shape, np.nan)
        bounded = np.isfinite(curvature) & (curvature > 0)
        return np.where(bounded, factor / np.where(bounded, curvature, 1.0), np.nan)

    def torch_arguments(self) -> dict[str, Any]:
        """The parameters' values by torch's names, those of a pair as a tuple."""
        found: dict[str, Any] = {}
        for name in self.__struct_fields__:
            theirs, value = self.torch_parameters.get(name, name), getattr(self, name)
            is_pair = list(self.torch_parameters.values()).count(theirs) == 2
            found[theirs] = (*found.get(theirs, ()), value) if is_pair else value
        return found

    def init(self, theta: Array) -> State:
        """The state before the first step."""
        raise NotImplementedError

    def update(self, theta: Array, state: State, objective: Objective, lr: float) -> tuple[Array, State]:
        """One step.

        Parameters
        ----------
        theta : (..., d), where the step starts.
        state : what `init` or the last `update` returned.
        objective : asked for gradients, values or curvature; each call is counted.
        lr : the rate the schedule gives for this step; use it in place of `self.lr`.

        Returns
        -------
        delta : (..., d), to be added to θ.
        state : the next state.
        """
        raise NotImplementedError
