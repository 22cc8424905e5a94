"""One update taken apart: its equations with their values, and what its step was like."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import numpy as np

from app.core.arrays import Array
from app.core.optimizers import OPTIMIZERS, Equation, Optimizer, inside
from app.core.simulation.probe import Probe
from app.core.simulation.simulator import Simulator
from app.core.simulation.updates import StepRecord

LETTERS = "₀₁₂₃₄₅₆₇₈₉"


@dataclass(frozen=True, eq=False)
class Quantity:
    """One line of the mathematics with what it came to: `value` is (d,), or () for a scalar."""

    equation: Equation
    value: Array

    @property
    def name(self) -> str:
        return self.equation.name

    @property
    def is_scalar(self) -> bool:
        return self.value.ndim == 0


@dataclass(frozen=True, eq=False)
class Inspection:
    """The inside of the update from row `step` to row `step` + 1.

    Attributes
    ----------
    label : the contender's.
    before, after : θ (d,); `after` is `before` + `delta` to the last bit.
    gradient : (d,), the gradient the optimizer was given at `before`: of this step's batch, with its noise.
    delta : (d,), as the simulator made it.
    lr : the rate the schedule gave.
    quantities : the optimizer's equations in order with their values; the last is `delta`.
    previous, new : the fields of the states before and after.
    names : of the coordinates.
    """

    label: str
    step: int
    optimizer: Optimizer
    before: Array
    after: Array
    gradient: Array
    delta: Array
    lr: float
    quantities: tuple[Quantity, ...]
    previous: Mapping[str, Any]
    new: Mapping[str, Any]
    names: tuple[str, ...]

    @property
    def effective_rate(self) -> Array:
        """Δθᵢ / −gᵢ (d,): the rate with which plain gradient descent had made this step; nan where gᵢ is 0."""
        with np.errstate(all="ignore"):
            rate: Array = np.where(self.gradient != 0, self.delta / -self.gradient, np.nan)
        return rate

    @property
    def step_length(self) -> float:
        """‖Δθ‖."""
        return _length(self.delta)

    @property
    def gradient_norm(self) -> float:
        """‖g‖ of the gradient that was used."""
        return _length(self.gradient)

    @property
    def cosine(self) -> float:
        """Of the angle between Δθ and −g: 1 straight downhill, 0 along a level line; nan where one is zero."""
        one, other = _direction(self.delta), _direction(-self.gradient)
        return float(np.clip((one * other).sum(), -1.0, 1.0))

    def quantity(self, name: str) -> Quantity | None:
        """The quantity of a name; None where this optimizer has none."""
        return next((one for one in self.quantities if one.name == name), None)

    def title(self, name: str) -> str:
        """The English name of a quantity or of a number of the state, also of an optimizer in force before."""
        for entry in (type(self.optimizer), *OPTIMIZERS):
            titles = {**entry.state_titles, **{one.name: one.title for one in entry.equations}}
            if name in titles:
                return titles[name]
        return name.replace("_", " ")


def inspect_step(record: StepRecord, label: str, seed: int, names: Sequence[str] = ()) -> Inspection:
    """Take a step apart; nothing is counted as cost.

    Parameters
    ----------
    record : what `Simulator.inspect` gives.
    label, seed : of the contender and the scenario; they key the contender's own random numbers.
    names : of the coordinates; by default x and y, or θ₀, θ₁, … where there are more than two.
    """
    before, after, optimizer = record.before, record.after, record.optimizer
    probe = Probe(seed, label)
    probe.face(record.problem.objective(before.step), before.step)
    if record.gradient is not None:
        probe.remember(before.theta, record.gradient)
    with np.errstate(all="ignore"):
        gradient = probe.gradient(before.theta)
        values = inside(optimizer, before.theta, gradient, record.lr, before.state, after.state, probe)
    return Inspection(
        label=label,
        step=before.step,
        optimizer=optimizer,
        before=before.theta,
        after=after.theta,
        gradient=gradient,
        delta=record.delta,
        lr=record.lr,
        quantities=tuple(Quantity(equation, values[equation.name]) for equation in optimizer.equations),
        previous=before.state._asdict(),
        new=after.state._asdict(),
        names=tuple(names) or coordinate_names(len(before.theta)),
    )


def inspect_at(simulator: Simulator, label: str, cursor: int, names: Sequence[str] = ()) -> Inspection | None:
    """The step that leaves row `cursor`; at a contender's newest row the one that led there, None at its start."""
    last = simulator.timeline.track(label).last_step
    record = simulator.inspect(label, min(cursor + 1, last))
    return None if record is None else inspect_step(record, label, simulator.scenario.seed, names)


@lru_cache(maxsize=16)
def coordinate_names(dimension: int) -> tuple[str, ...]:
    """x and y, or θ₀, θ₁, … where there are more than two coordinates."""
    if dimension <= 2:
        return ("x", "y")[:dimension]
    return tuple("θ" + "".join(LETTERS[int(digit)] for digit in str(index)) for index in range(dimension))


def _length(vector: Array) -> float:
    """‖v‖; inf where its square is too large for a number, as in the steps before a divergence."""
    with np.errstate(all="ignore"):
        return float(np.sqrt((vector * vector).sum()))


def _direction(vector: Array) -> Array:
    """The vector with length 1; nan where it has none. Scaled first, or the squares of large numbers overflow."""
    with np.errstate(all="ignore"):
        scaled = vector / np.abs(vector).max()
        unit: Array = scaled / np.sqrt((scaled * scaled).sum())
        return unit
