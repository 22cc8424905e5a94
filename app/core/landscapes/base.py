"""What a landscape is: a differentiable function of θ in one or two dimensions, given by formula."""

from typing import ClassVar, NamedTuple

import msgspec

from app.core.arrays import Array

Bounds = tuple[tuple[float, float], ...]
"""(low, high) for each dimension: for drawing and for starts; they never limit θ."""


class Minimum(NamedTuple):
    """A known minimum: where it is, the value there, and whether no other point lies lower."""

    theta: tuple[float, ...]
    value: float
    is_global: bool = True


class Landscape(msgspec.Struct, frozen=True, kw_only=True, tag_field="kind", forbid_unknown_fields=True):
    """A loss surface f(θ), vectorised: θ has shape (..., d), f(θ) has shape (...).

    Outside its natural domain a landscape returns nan or inf and raises nothing. The input is never
    written to, and a batch gives the same bits as its points one by one.

    Attributes
    ----------
    title : the name on the screen.
    lesson : one sentence on what it teaches.
    latex : the formula, for the help page.
    reference : where the formula comes from.
    dimension : 1 or 2.
    """

    title: ClassVar[str]
    lesson: ClassVar[str]
    latex: ClassVar[str]
    reference: ClassVar[str] = ""
    dimension: ClassVar[int]

    @property
    def bounds(self) -> Bounds:
        """The part of the plane worth drawing."""
        raise NotImplementedError

    @property
    def start(self) -> tuple[float, ...]:
        """A starting point from which the lesson shows."""
        raise NotImplementedError

    @property
    def minima(self) -> tuple[Minimum, ...]:
        """The known minima within the bounds; empty where there is none or they are not known."""
        return ()

    @property
    def is_log_scaled(self) -> bool:
        """Whether a picture should colour log(f − min f) because f spans many decades."""
        return False

    def value(self, theta: Array) -> Array:
        """f(θ), shape (...)."""
        raise NotImplementedError

    def gradient(self, theta: Array) -> Array:
        """∇f(θ), shape (..., d); at a kink the value PyTorch would give, or 0."""
        raise NotImplementedError

    def hessian(self, theta: Array) -> Array:
        """∇²f(θ), shape (..., d, d)."""
        raise NotImplementedError
