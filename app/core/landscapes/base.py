"""What a landscape is: a differentiable function of θ in one or two dimensions, given by formula."""

from collections.abc import Callable
from functools import lru_cache
from string import Formatter
from typing import ClassVar, NamedTuple

from app.core.arrays import Array
from app.core.formulas import CompiledFormula, compiled
from app.core.parameters import Entry
from app.core.words import QT_TRANSLATE_NOOP

Bounds = tuple[tuple[float, float], ...]
"""(low, high) for each dimension: for drawing and for starts; they never limit θ."""


class Minimum(NamedTuple):
    """A known minimum: where it is, the value there, and whether no other point lies lower."""

    theta: tuple[float, ...]
    value: float
    is_global: bool = True


class Landscape(Entry, frozen=True, kw_only=True):
    """A loss surface f(θ), vectorised: θ has shape (..., d), f(θ) has shape (...).

    An entry declares its `expression`, from which value, gradient and Hessian, the lab's equations and the PyTorch
    script follow. Most entries write the first three out by hand as well: that is faster (mostly 1.3 to 4 times for
    one point, 1 to 5 times for many) and keeps digits that the plain formula loses near a minimum.

    Outside its natural domain a landscape returns nan or inf and raises nothing. The input is never
    written to, and a batch gives the same bits as its points one by one.

    Attributes
    ----------
    dimension : 1 or 2.
    expression : f in the language of `app.core.formulas`, names in braces being parameters
        or properties. Decimals are written
        as fractions, which stay exact and short when they are differentiated.
    """

    dimension: ClassVar[int]
    expression: ClassVar[str]

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

    @property
    def heading(self) -> str:
        """What a figure says above it."""
        return self.title

    def formula(self, written: Callable[[float], str] = repr) -> str:
        """f as a formula of x, or of x and y, with the parameters' values in it as `written` gives them."""
        names = {name for _, name, _, _ in Formatter().parse(self.expression) if name}
        return self.expression.format(**{name: f"({written(getattr(self, name))})" for name in names})

    def value(self, theta: Array) -> Array:
        """f(θ), shape (...)."""
        return _compiled(self).value(theta)

    def gradient(self, theta: Array) -> Array:
        """∇f(θ), shape (..., d); at a kink the value PyTorch would give, or 0."""
        return _compiled(self).gradient(theta)

    def hessian(self, theta: Array) -> Array:
        """∇²f(θ), shape (..., d, d)."""
        return _compiled(self).hessian(theta)


class Landscape1D(Landscape, frozen=True, kw_only=True):
    """A landscape of x."""

    family: ClassVar[str] = QT_TRANSLATE_NOOP("Families", "One parameter")
    dimension: ClassVar[int] = 1


class Landscape2D(Landscape, frozen=True, kw_only=True):
    """A landscape of x and y."""

    family: ClassVar[str] = QT_TRANSLATE_NOOP("Families", "Two parameters")
    dimension: ClassVar[int] = 2


@lru_cache(maxsize=64)
def _compiled(landscape: Landscape) -> CompiledFormula:
    return compiled(landscape.formula(), landscape.dimension)
