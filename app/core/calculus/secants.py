"""The slope of a secant, its distance from the derivative, and what rounding leaves of it.

With ε = 2⁻⁵² the forward difference errs by |f″|h/2 and the central one by |f‴|h²/6 until rounding, about
ε|f|/h, takes over (Press et al., Numerical Recipes, section 5.7).
"""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from app.core.arrays import Array

Evaluate = Callable[[Array], Array]

EPSILON = float(np.finfo(np.float64).eps)
BEST_FORWARD = EPSILON ** (1 / 2)
"""√ε, about 1.5e-8: where truncation and rounding of a forward difference are alike, if f and f″ are near 1."""

BEST_CENTRAL = EPSILON ** (1 / 3)
"""∛ε, about 6.1e-6: the same for a central difference."""

LARGEST, SMALLEST = 0, -16
"""Exponents of ten of the steps h of an error chart."""

PER_DECADE = 8


@dataclass(frozen=True, slots=True, eq=False)
class SecantErrors:
    """|secant slope − f′(x)| for many steps h.

    Attributes
    ----------
    h : the steps (n,), falling.
    forward, central : the errors (n,); nan where a value is not finite.
    """

    h: Array
    forward: Array
    central: Array


def steps() -> Array:
    """The steps h of an error chart, from 1 down to 1e-16, evenly spaced on a logarithmic axis."""
    count = (LARGEST - SMALLEST) * PER_DECADE + 1
    return np.logspace(LARGEST, SMALLEST, count)


def forward_slope(value: Evaluate, x: float, h: Array | float) -> Array:
    """(f(x + h) − f(x)) / h for each h (...), in plain float64 as anyone would write it; nan outside the domain."""
    step = np.asarray(h, np.float64)
    with np.errstate(all="ignore"):
        slope: Array = (_at(value, x + step) - _at(value, x)) / step
    return np.where(np.isfinite(slope), slope, np.nan)


def central_slope(value: Evaluate, x: float, h: Array | float) -> Array:
    """(f(x + h) − f(x − h)) / 2h for each h (...)."""
    step = np.asarray(h, np.float64)
    with np.errstate(all="ignore"):
        slope: Array = (_at(value, x + step) - _at(value, x - step)) / (2.0 * step)
    return np.where(np.isfinite(slope), slope, np.nan)


def secant_errors(value: Evaluate, x: float, slope: float, h: Array | None = None) -> SecantErrors:
    """How far the secants' slopes are from `slope`, the derivative at x."""
    step = steps() if h is None else h
    return SecantErrors(
        step, np.abs(forward_slope(value, x, step) - slope), np.abs(central_slope(value, x, step) - slope)
    )


def rounding_floor(level: float, x: float, slope: float, h: Array | float) -> Array:
    """About the error that rounding brings into a secant's slope: ε (|f| + |x f′|) / h.

    The first part is the rounding of the two values, the second that of x + h.
    """
    floor: Array = EPSILON * (abs(level) + abs(x * slope)) / np.asarray(h, np.float64)
    return floor


def truncation(curvature: float, h: Array | float) -> Array:
    """About the error of a forward difference for want of a smaller h: |f″| h / 2."""
    error: Array = 0.5 * abs(curvature) * np.asarray(h, np.float64)
    return error


def third_derivative(curvature: Evaluate, x: float) -> float:
    """f‴(x) from f″ (...) → (...) by a central difference whose step suits the size of x."""
    return float(central_slope(curvature, x, BEST_CENTRAL * max(1.0, abs(x))))


def _at(value: Evaluate, x: Array | float) -> Array:
    return value(np.asarray(x, np.float64)[..., None])
