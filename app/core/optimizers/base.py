"""What an optimizer is: pure `init` and `update`, a state of named arrays, and its equations."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Annotated, Any, ClassVar, Literal, NamedTuple, Protocol

import msgspec

from app.core.arrays import Array
from app.core.parameters import number
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


class Optimizer(msgspec.Struct, frozen=True, kw_only=True, tag_field="kind", forbid_unknown_fields=True):
    """A rule that turns gradients into steps.

    `update` is pure: it writes to none of its arguments. θ is (..., d), so the same code moves one
    point or a million; a batch gives the same bits as its points one by one.

    Attributes
    ----------
    lr : learning rate; subclasses set their own default.
    title, lesson : the name on the screen and one sentence on what it does.
    equations : the mathematics of one step, in order; the last is named `delta`.
    state_titles : likewise, the titles of numbers of the state that no equation shows, by their field.
    reference : paper and page, or the PyTorch documentation page.
    """

    lr: Annotated[
        float,
        number(
            QT_TRANSLATE_NOOP("Parameter", "Learning rate"),
            "η",
            above=0,
            log=True,
            soft=(1e-4, 10.0),
            help=QT_TRANSLATE_NOOP("Parameter", "How far a step goes for a given gradient."),
        ),
    ] = 0.01

    title: ClassVar[str]
    lesson: ClassVar[str]
    equations: ClassVar[tuple[Equation, ...]]
    state_titles: ClassVar[Mapping[str, str]] = MappingProxyType({})
    reference: ClassVar[str]

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
