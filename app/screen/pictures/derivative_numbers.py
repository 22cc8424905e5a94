"""What the derivative lab shows of one place of a landscape, as plain numbers. No Qt, no window."""

import math
from dataclasses import dataclass

import numpy as np

from app.core.arrays import Array
from app.core.calculus.directions import angle_of, direction, directional_derivative
from app.core.calculus.secants import (
    BEST_CENTRAL,
    EPSILON,
    central_slope,
    forward_slope,
    rounding_floor,
    secant_errors,
    steps,
    third_derivative,
    truncation,
)
from app.core.calculus.zeros import zeros
from app.screen.pictures.field import finite_or_nan
from app.screen.pictures.picture import Surface

SMALLEST_STEP = 1e-16

SLOPE_REACH = 80.0
"""How far slopes may tower above the rest and still be drawn: cliffs are what f′ is looked at for."""

FLAT = 1e-9
"""A slope is called zero where it is no larger than this share of the steepest slope in sight."""


@dataclass(frozen=True, slots=True)
class Tangent:
    """A point of a curve with its tangent and a secant.

    Attributes
    ----------
    value, slope, curvature : f, f′ and f″ at x; nan where they are not finite.
    there : f(x + h).
    secant : (f(x + h) − f(x)) / h.
    """

    x: float
    h: float
    value: float
    slope: float
    curvature: float
    there: float
    secant: float

    @property
    def error(self) -> float:
        """How far the secant's slope is from the tangent's."""
        return abs(self.secant - self.slope)

    @property
    def is_lost(self) -> bool:
        """Whether the step is so small that x + h is x itself."""
        return self.x + self.h == self.x


@dataclass(frozen=True, slots=True, eq=False)
class ErrorChart:
    """Errors of difference quotients over h, all as powers of ten (n,); nan for an error of exactly 0.

    Attributes
    ----------
    floor : what rounding leaves, ε (|f| + |x f′|) / h.
    linear, quadratic : |f″| h / 2 and |f‴| h² / 6, which the errors follow before; nan where the factor is 0.
    """

    h: Array
    forward: Array
    central: Array
    floor: Array
    linear: Array
    quadratic: Array


@dataclass(frozen=True, slots=True, eq=False)
class Gradient:
    """A point of a map with its gradient and one direction.

    Attributes
    ----------
    theta, gradient : (2,).
    angle : of the direction u, in radians from the x axis.
    along : D_u f.
    """

    theta: Array
    value: float
    gradient: Array
    angle: float
    along: float

    @property
    def steepest(self) -> float:
        """The angle of ∇f."""
        return angle_of(self.gradient)

    @property
    def norm(self) -> float:
        """‖∇f‖, the slope along ∇f."""
        return float(np.hypot(*self.gradient))


def tangent_at(surface: Surface, x: float, h: float) -> Tangent:
    """The tangent at x and the secant to x + h."""
    here, there = np.array([x]), np.array([x + h])
    with np.errstate(all="ignore"):
        value, beyond = float(surface.value(here)), float(surface.value(there))
        # A formula may have a slope where it has no value: log x left of 0.
        slope = float(surface.gradient(here)[0]) if math.isfinite(value) else math.nan
    return Tangent(x, h, value, slope, curvature_at(surface, x), beyond, float(forward_slope(surface.value, x, h)))


def curvature_at(surface: Surface, x: float) -> float:
    """f″(x): the landscape's own, or a central difference of the slope where it has none."""
    hessian = getattr(surface, "hessian", None)
    with np.errstate(all="ignore"):
        if hessian is not None:
            return float(hessian(np.array([x]))[0, 0])
        return float(central_slope(lambda theta: surface.gradient(theta)[..., 0], x, BEST_CENTRAL * max(1.0, abs(x))))


def error_chart(surface: Surface, tangent: Tangent) -> ErrorChart:
    """The errors at the tangent's x for every step from 1 down to 1e-16."""
    h = steps()
    errors = secant_errors(surface.value, tangent.x, tangent.slope, h)
    with np.errstate(all="ignore"):
        third = _third(surface, tangent.x)
    return ErrorChart(
        np.log10(h),
        powers(errors.forward),
        powers(errors.central),
        powers(rounding_floor(tangent.value, tangent.x, tangent.slope, h)),
        powers(truncation(tangent.curvature, h)),
        powers(np.abs(third) * h * h / 6),
    )


def powers(values: Array) -> Array:
    """log₁₀ of positive numbers, nan for all others."""
    with np.errstate(all="ignore"):
        return np.where((values > 0) & np.isfinite(values), np.log10(np.where(values > 0, values, 1.0)), np.nan)


def slopes(surface: Surface, x: Array) -> Array:
    """f′ at x (n,), nan where it or f itself is not finite."""
    with np.errstate(all="ignore"):
        slope = np.where(np.isfinite(surface.value(x[..., None])), surface.gradient(x[..., None])[..., 0], np.nan)
    return finite_or_nan(slope)


def level_places(surface: Surface, low: float, high: float) -> Array:
    """Where f′ is zero (n,)."""
    return zeros(lambda x: slopes(surface, x), low, high)


def gradient_at(surface: Surface, theta: Array, angle: float) -> Gradient:
    """The gradient at θ (2,) and the slope along a direction."""
    with np.errstate(all="ignore"):
        value = float(surface.value(theta))
        gradient = surface.gradient(theta) if math.isfinite(value) else np.full(2, math.nan)
    return Gradient(theta, value, gradient, angle, directional_derivative(gradient, direction(angle)))


def padded(values: Array, reach: float = 6.0, share: float = 0.12) -> tuple[float, float]:
    """A range around the finite values with room on both sides.

    The few that tower above the rest are cut off: those further away than `reach` times what four fifths of the
    values span.
    """
    finite = values[np.isfinite(values)]
    if not len(finite):
        return -1.0, 1.0
    low, high = float(finite.min()), float(finite.max())
    faint, common = (float(each) for each in np.percentile(finite, (10, 90)))
    spread = common - faint
    if spread > 0:
        low, high = max(low, faint - reach * spread), min(high, common + reach * spread)
    span = high - low or max(abs(high), 1.0) * 0.1
    return low - share * span, high + share * span


def error_range(chart: ErrorChart) -> tuple[float, float]:
    """Whole powers of ten around the errors."""
    shown = np.concatenate((chart.forward, chart.central))
    shown = shown[np.isfinite(shown)]
    if not len(shown):
        return -16.0, 1.0
    return float(max(math.floor(shown.min()), -18)), float(min(math.ceil(shown.max()), 6)) + 0.5


def is_spoilt(tangent: Tangent) -> bool:
    """Whether rounding makes more of the secant's error than the bend of the curve."""
    floor = float(rounding_floor(tangent.value, tangent.x, tangent.slope, tangent.h))
    return tangent.h < 100 * math.sqrt(EPSILON) and floor > float(truncation(tangent.curvature, tangent.h))


def _third(surface: Surface, x: float) -> float:
    hessian = getattr(surface, "hessian", None)
    if hessian is None:
        return math.nan
    return third_derivative(lambda theta: hessian(theta)[..., 0, 0], x)
