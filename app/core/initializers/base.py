"""What a start is: where θ begins."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import ClassVar, Protocol

import numpy as np

from app.core.arrays import Array
from app.core.parameters import Entry
from app.core.words import QT_TRANSLATE_NOOP, MessageError

NEEDS_MODEL = QT_TRANSLATE_NOOP("Fault", "this start needs a model")


class LayerShape(Protocol):
    """One layer's part of θ: weights (fan_in, fan_out) row by row, then the bias (fan_out) where it has one."""

    @property
    def fan_in(self) -> int: ...

    @property
    def fan_out(self) -> int: ...

    @property
    def has_bias(self) -> bool: ...


class PartObjective(Protocol):
    """The loss over a part of the samples."""

    def value(self, theta: Array) -> Array: ...

    def value_and_gradient(self, theta: Array) -> tuple[Array, Array]: ...


@dataclass(frozen=True)
class ThetaSpace:
    """What a start may ask of the problem.

    Attributes
    ----------
    size : the length of θ.
    bounds : (low, high) for each dimension of a surface; empty for a model.
    layers : the layers of a model, in the order of θ; empty for a surface.
    part : the loss over a random share of the training samples; None for a surface.
    folder : where relative paths start.
    progress : called with a share in [0, 1] by a start that takes long; may raise to end it.
    """

    size: int
    bounds: Sequence[tuple[float, float]] = ()
    layers: Sequence[LayerShape] = ()
    part: Callable[[float, np.random.Generator], PartObjective] | None = None
    folder: Path = field(default=Path())
    progress: Callable[[float], None] | None = None


class StartError(MessageError):
    """A start that does not fit the problem."""

    context: ClassVar[str] = "Fault"


class Start(Entry, frozen=True, kw_only=True):
    """A way to choose the first θ; all contenders begin there.

    Attributes
    ----------
    for_models_only : whether it needs layers or data.
    takes_long : whether a window should not wait for it.
    """

    for_models_only: ClassVar[bool] = False
    takes_long: ClassVar[bool] = False

    @property
    def path(self) -> str | None:
        """The file that it reads, as the scenario names it; None where it reads none."""
        return None

    def draw(self, space: ThetaSpace, rng: np.random.Generator) -> Array:
        """θ, (size,).

        Raises
        ------
        StartError : the start does not fit the problem.
        """
        raise NotImplementedError


def needs_model(start: Start) -> bool:
    """Whether the start makes sense only for a model with data."""
    return start.for_models_only
