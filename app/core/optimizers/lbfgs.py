"""L-BFGS: Newton's direction guessed from the last few steps."""

from collections.abc import Mapping
from typing import Annotated, Any, ClassVar, Literal, NamedTuple

import msgspec
import numpy as np

from app.core.arrays import Array, IntArray
from app.core.optimizers._declared import LearningRate
from app.core.optimizers._lbfgs_point import Memory, minimise
from app.core.optimizers._shared_equations import GRADIENT
from app.core.optimizers.base import CURVATURE, Equation, Objective, Optimizer
from app.core.parameters import choice, number
from app.core.words import QT_TRANSLATE_NOOP


class LBFGSState(NamedTuple):
    """What is remembered between updates, and what the last update did.

    Attributes
    ----------
    step : the number of updates.
    iterations : (...), inner steps so far.
    pairs : (...), how many of the k remembered pairs below are in use.
    changes, moves : (..., k, d), the changes y of the gradient over past inner steps s, and these.
    scale : (...), the guessed inverse curvature along the last pair.
    direction, length : (..., d) and (...), of the last inner step.
    gradient : (..., d), where the last inner step started.
    evaluations : (...), values and gradients asked in the last update.
    moved : (..., d), the whole last update.
    """

    step: int
    iterations: IntArray
    pairs: IntArray
    changes: Array
    moves: Array
    scale: Array
    direction: Array
    length: Array
    gradient: Array
    evaluations: IntArray
    moved: Array


class LBFGS(Optimizer, frozen=True, kw_only=True, tag="lbfgs"):
    """One update is one `.step(closure)` of torch.optim.LBFGS, with up to `max_iter` inner steps θ ← θ + αp.

    p = −H g, where H is built from the last `history_size` pairs s = Δθ, y = Δg with yᵀs > 10⁻¹⁰. The
    length α is the learning rate (in the very first inner step times min(1, 1/‖g‖₁)), or is searched for
    the strong Wolfe conditions. Every closure call counts one value and one gradient.
    """

    lr: LearningRate = 1.0
    max_iter: Annotated[
        int,
        number(
            QT_TRANSLATE_NOOP("Parameter", "Inner steps"),
            at_least=1,
            at_most=100_000,
            soft=(1, 100),
            help=QT_TRANSLATE_NOOP("Parameter", "The most inner steps in one update."),
        ),
    ] = 20
    max_eval: Annotated[
        Annotated[int, msgspec.Meta(ge=1, le=1_000_000)] | None,
        number(
            QT_TRANSLATE_NOOP("Parameter", "Inner evaluations"),
            soft=(1, 200),
            help=QT_TRANSLATE_NOOP(
                "Parameter", "The most evaluations in one update; if empty, 5/4 of the inner steps."
            ),
        ),
    ] = None
    tolerance_grad: Annotated[
        float,
        number(
            QT_TRANSLATE_NOOP("Parameter", "Gradient tolerance"),
            at_least=0,
            log=True,
            soft=(1e-16, 1e-2),
            help=QT_TRANSLATE_NOOP("Parameter", "No inner step follows once every slope is this small."),
        ),
    ] = 1e-7
    tolerance_change: Annotated[
        float,
        number(
            QT_TRANSLATE_NOOP("Parameter", "Change tolerance"),
            at_least=0,
            log=True,
            soft=(1e-16, 1e-2),
            help=QT_TRANSLATE_NOOP("Parameter", "No inner step follows once θ or the loss changed by so little."),
        ),
    ] = 1e-9
    history_size: Annotated[
        int,
        number(
            QT_TRANSLATE_NOOP("Parameter", "Pairs remembered"),
            at_least=1,
            at_most=10_000,
            soft=(1, 100),
            help=QT_TRANSLATE_NOOP("Parameter", "From so many past inner steps the curvature is guessed."),
        ),
    ] = 100
    line_search: Annotated[
        Literal["none", "strong_wolfe"],
        choice(
            QT_TRANSLATE_NOOP("Parameter", "Line search"),
            {
                "none": QT_TRANSLATE_NOOP("Parameter", "none"),
                "strong_wolfe": QT_TRANSLATE_NOOP("Parameter", "strong Wolfe conditions"),
            },
            help=QT_TRANSLATE_NOOP("Parameter", "How the length of an inner step is found."),
        ),
    ] = "none"

    title = QT_TRANSLATE_NOOP("Optimizer", "L-BFGS")
    lesson = QT_TRANSLATE_NOOP(
        "Optimizer", "How the gradient changed over past steps tells the curvature, and so the way to the minimum."
    )
    reference = "https://docs.pytorch.org/docs/stable/generated/torch.optim.LBFGS.html"
    family = CURVATURE
    step_follows = "own"
    torch_name = "LBFGS"
    torch_parameters: ClassVar[Mapping[str, str]] = {"line_search": "line_search_fn"}
    torch_fixed: ClassVar[frozenset[str]] = frozenset({"history_size", "line_search"})
    equations = (
        GRADIENT,
        Equation(
            "direction",
            r"p_k",
            r"-H_k\,g_k",
            lambda s: s.new.direction,
            QT_TRANSLATE_NOOP("Equation", "The direction of the last inner step allows for the guessed curvature."),
            title=QT_TRANSLATE_NOOP("Quantity", "direction"),
        ),
        Equation(
            "length",
            r"\alpha_k",
            r"\eta\ \mathrm{or\ strong\ Wolfe}",
            lambda s: s.new.length,
            QT_TRANSLATE_NOOP("Equation", "The length of the last inner step."),
            "scalar",
            title=QT_TRANSLATE_NOOP("Quantity", "length of the inner step"),
        ),
        Equation(
            "evaluations",
            r"n_t",
            r"1 + \sum_k n_k",
            lambda s: s.new.evaluations,
            QT_TRANSLATE_NOOP("Equation", "So many values and gradients the inner steps have asked for."),
            "scalar",
            title=QT_TRANSLATE_NOOP("Quantity", "evaluations"),
        ),
        Equation(
            "delta",
            r"\Delta\theta_t",
            r"\sum_k \alpha_k\,p_k",
            lambda s: s.new.moved,
            QT_TRANSLATE_NOOP("Equation", "One update is the sum of its inner steps."),
            title=QT_TRANSLATE_NOOP("Quantity", "step"),
        ),
    )
    state_titles: ClassVar[Mapping[str, str]] = {
        "iterations": QT_TRANSLATE_NOOP("Quantity", "inner steps"),
        "pairs": QT_TRANSLATE_NOOP("Quantity", "pairs remembered"),
        "scale": QT_TRANSLATE_NOOP("Quantity", "first guess of the curvature"),
        "gradient": QT_TRANSLATE_NOOP("Quantity", "last gradient"),
        "moved": QT_TRANSLATE_NOOP("Quantity", "last inner step"),
    }

    def init(self, theta: Array) -> LBFGSState:
        """Nothing remembered."""
        shape, d = theta.shape[:-1], theta.shape[-1]
        zeros, none = np.zeros_like(theta), np.zeros((*shape, 0, d))
        number_, counts = np.zeros(shape), np.zeros(shape, dtype=np.int64)
        return LBFGSState(0, counts, counts, none, none, number_ + 1.0, zeros, number_, zeros, counts, zeros)

    def update(self, theta: Array, state: LBFGSState, objective: Objective, lr: float) -> tuple[Array, LBFGSState]:
        """Up to `max_iter` inner steps; every point of a batch goes its own way."""
        rows = [minimise(objective, self, theta[i], _unpack(state, i), lr) for i in np.ndindex(theta.shape[:-1])]
        new = _pack(rows, theta.shape, state.step + 1)
        return new.moved.copy(), new


def _unpack(state: LBFGSState, i: tuple[int, ...]) -> Memory:
    """One point's memory."""
    pairs = int(state.pairs[i])
    return Memory(
        iterations=int(state.iterations[i]),
        changes=tuple(state.changes[i][:pairs]),
        moves=tuple(state.moves[i][:pairs]),
        scale=np.float64(state.scale[i]),
        direction=state.direction[i],
        length=np.float64(state.length[i]),
        gradient=state.gradient[i],
        evaluations=0,
        moved=np.zeros_like(state.direction[i]),
    )


def _pack(rows: list[Memory], shape: tuple[int, ...], step: int) -> LBFGSState:
    """The memories of all points as arrays; unused pairs are zeros."""
    lead, d = shape[:-1], shape[-1]
    most = max((len(row.changes) for row in rows), default=0)
    padded = np.zeros((2, len(rows), most, d))
    for i, row in enumerate(rows):
        if row.changes:
            padded[0, i, : len(row.changes)] = row.changes
            padded[1, i, : len(row.moves)] = row.moves

    def counts(values: list[int]) -> IntArray:
        return np.array(values, dtype=np.int64).reshape(lead)

    def numbers(values: list[Any], *tail: int) -> Array:
        return np.array(values, dtype=np.float64).reshape((*lead, *tail))

    return LBFGSState(
        step=step,
        iterations=counts([row.iterations for row in rows]),
        pairs=counts([len(row.changes) for row in rows]),
        changes=padded[0].reshape(*lead, most, d),
        moves=padded[1].reshape(*lead, most, d),
        scale=numbers([row.scale for row in rows]),
        direction=numbers([row.direction for row in rows], d),
        length=numbers([row.length for row in rows]),
        gradient=numbers([row.gradient for row in rows], d),
        evaluations=counts([row.evaluations for row in rows]),
        moved=numbers([row.moved for row in rows], d),
    )
