"""A landscape typed by the user."""

import math
from collections.abc import Callable
from functools import lru_cache

import msgspec
import numpy as np

from app.core.arrays import Array
from app.core.formulas import FormulaError, compiled, dimension_of
from app.core.landscapes.base import Bounds, Landscape
from app.core.words import QT_TRANSLATE_NOOP

_FINENESS = {1: (1_001, 20_001), 2: (33, 257)}
"""Points along each axis of the grids on which a formula must be finite somewhere, by dimension."""


class Formula(Landscape, frozen=True, kw_only=True, tag="formula"):
    """A landscape whose f is a formula of x, or of x and y; see `app.core.formulas` for what it may say.

    Gradient and Hessian are exact. At a kink they are PyTorch's: the slope of |x| at 0 is 0.

    Attributes
    ----------
    expression : the formula.
    given_bounds : `bounds` as the file gives them, or `None` for −5 … 5 along each axis; one row makes
        the landscape one-dimensional, two rows make it two-dimensional.

    Raises
    ------
    FormulaError : the message starts with the field's name, `expression:` or `bounds:`.
    """

    title = QT_TRANSLATE_NOOP("Landscape", "Formula")
    lesson = QT_TRANSLATE_NOOP(
        "Landscape", "Your own formula of x, or of x and y. Its slope and curvature are worked out exactly."
    )
    latex = r"f(x, y) = \ldots"
    family = QT_TRANSLATE_NOOP("Families", "Your own formula")

    expression: str  # type: ignore[misc]  # a class says it for all others; each formula has its own
    given_bounds: Bounds | None = msgspec.field(default=None, name="bounds")

    def __post_init__(self) -> None:
        try:
            uses = dimension_of(self.expression)
            compiled(self.expression, uses)
        except FormulaError as error:
            raise error.under("expression") from None
        if self.given_bounds is not None:
            _check_bounds(self.given_bounds, uses)
        if not _is_finite_somewhere(self.expression, self.bounds):
            raise FormulaError(
                QT_TRANSLATE_NOOP("Formula", "The formula has no finite value anywhere in its bounds.")
            ).under("expression")

    @property
    def dimension(self) -> int:  # type: ignore[override]  # a class says it for all others; each formula has its own
        """1 or 2: the number of rows in the bounds; without bounds, 2 where the formula uses y."""
        return dimension_of(self.expression) if self.given_bounds is None else len(self.given_bounds)

    @property
    def bounds(self) -> Bounds:
        return ((-5.0, 5.0),) * self.dimension if self.given_bounds is None else self.given_bounds

    @property
    def start(self) -> tuple[float, ...]:
        """A fifth of the way into the bounds, or the first finite point of a coarse grid after it."""
        return _finite_start(self.expression, self.bounds)

    @property
    def is_log_scaled(self) -> bool:
        return _spans_decades(self.expression, self.bounds)

    @property
    def heading(self) -> str:
        return self.expression

    def formula(self, written: Callable[[float], str] = repr) -> str:
        del written
        return self.expression


def _check_bounds(bounds: Bounds, uses: int) -> None:
    if len(bounds) not in (1, 2):
        raise FormulaError(
            QT_TRANSLATE_NOOP("Formula", "A formula has one or two rows of bounds, not {count}."), count=len(bounds)
        ).under("bounds")
    if len(bounds) < uses:
        raise FormulaError(
            QT_TRANSLATE_NOOP("Formula", "The formula uses y, so it needs a second row of bounds.")
        ).under("bounds")
    for row, (low, high) in enumerate(bounds):
        if not low < high:
            raise FormulaError(
                QT_TRANSLATE_NOOP("Formula", "The first number must be below the second, got {low} and {high}."),
                low=repr(low),
                high=repr(high),
            ).under(f"bounds[{row}]")
        if not math.isfinite(high - low):
            raise FormulaError(
                QT_TRANSLATE_NOOP("Formula", "The numbers must be finite and less than 1e308 apart.")
            ).under(f"bounds[{row}]")


def _grid_values(expression: str, bounds: Bounds, count: int) -> tuple[Array, Array]:
    """The grid's points (n, d) and the formula's values there (n,)."""
    axes = [np.linspace(low, high, count) for low, high in bounds]
    points = np.stack(np.meshgrid(*axes, indexing="ij"), axis=-1).reshape(-1, len(bounds))
    with np.errstate(all="ignore"):
        return points, compiled(expression, len(bounds)).value(points)


@lru_cache(maxsize=256)
def _is_finite_somewhere(expression: str, bounds: Bounds) -> bool:
    return any(bool(np.isfinite(_grid_values(expression, bounds, count)[1]).any()) for count in _FINENESS[len(bounds)])


@lru_cache(maxsize=256)
def _finite_start(expression: str, bounds: Bounds) -> tuple[float, ...]:
    points, values = _grid_values(expression, bounds, 11)
    finite = np.flatnonzero(np.isfinite(values))
    if finite.size == 0:
        points, values = _grid_values(expression, bounds, _FINENESS[len(bounds)][1])
        finite = np.flatnonzero(np.isfinite(values))
    low, high = np.array(bounds).T
    distance = np.abs((points[finite] - low) / (high - low) - 0.2).max(axis=-1)
    return tuple(float(number) for number in points[finite[np.argmin(distance)]])


@lru_cache(maxsize=256)
def _spans_decades(expression: str, bounds: Bounds) -> bool:
    """Whether the high values are hundreds of times as far above the lowest as the low ones are."""
    if len(bounds) == 1:
        return False
    values = _grid_values(expression, bounds, _FINENESS[2][0])[1]
    values = values[np.isfinite(values)]
    if values.size == 0:
        return False
    lowest, low, high = np.quantile(values, (0.0, 0.02, 0.95))
    return bool(high - lowest > 300.0 * (low - lowest) > 0.0)
