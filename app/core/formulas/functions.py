"""The functions a formula may call, and the slopes its derivatives need, as numpy functions.

Every one works on a float, a point's coordinate or an array of any shape, and gives the same bits for
each. At a kink the conventions are PyTorch's: |x|' = sign(x), relu'(0) = 0, and where the two sides of
a minimum or maximum are equal each counts half. Signs are flat, so their slope is 0 everywhere.
"""

from collections.abc import Callable, Mapping
from typing import Any

import numpy as np

from app.core.arrays import Array

Operand = Any
"""A float, a numpy float or an array."""


def sigmoid(x: Operand) -> Array:
    """1 / (1 + e^−x), without overflow and with full relative precision in both tails."""
    small = np.exp(-np.abs(x))
    positive: Array = np.where(np.less(x, 0.0), small, 1.0) / (1.0 + small)
    return positive


def sigmoid_slope(x: Operand) -> Array:
    """The sigmoid's first derivative e^−|x| / (1 + e^−|x|)²."""
    small = np.exp(-np.abs(x))
    whole = 1.0 + small
    slope: Array = small / (whole * whole)
    return slope


def softplus(x: Operand) -> Array:
    """log(1 + e^x), without overflow and with full relative precision for large −x."""
    smooth: Array = np.maximum(x, 0.0) + np.log1p(np.exp(-np.abs(x)))
    return smooth


def sech_squared(x: Operand) -> Array:
    """1 / cosh²(x), the slope of tanh, precise where 1 − tanh² has lost all digits."""
    cosh = np.cosh(x)
    slope: Array = 1.0 / cosh / cosh
    return slope


def relu(x: Operand) -> Array:
    """The larger of x and 0."""
    larger: Array = np.maximum(x, 0.0)
    return larger


def where_positive(x: Operand, then: Operand) -> Array:
    """*then* where x > 0, else 0: the slope of relu."""
    chosen: Array = np.where(np.greater(x, 0.0), then, 0.0)
    return chosen


def where_less(a: Operand, b: Operand, then: Operand, otherwise: Operand) -> Array:
    """*then* where a < b, *otherwise* where a > b, their mean where neither holds: the slope of min."""
    middle = 0.5 * then + 0.5 * otherwise
    chosen: Array = np.where(np.less(a, b), then, np.where(np.greater(a, b), otherwise, middle))
    return chosen


def zero_times(a: Operand, b: Operand) -> Array:
    """a · b, and 0 where a is 0 even if b is infinite there: the slopes of a power with a variable exponent."""
    product: Array = np.where(np.equal(a, 0.0), 0.0, np.multiply(a, b))
    return product


CALLABLE: Mapping[str, Callable[..., Any]] = {
    "sin": np.sin,
    "cos": np.cos,
    "tan": np.tan,
    "asin": np.arcsin,
    "acos": np.arccos,
    "atan": np.arctan,
    "sinh": np.sinh,
    "cosh": np.cosh,
    "tanh": np.tanh,
    "exp": np.exp,
    "log": np.log,
    "sqrt": np.sqrt,
    "abs": np.abs,
    "sign": np.sign,
    "min": np.minimum,
    "max": np.maximum,
    "sigmoid": sigmoid,
    "softplus": softplus,
    "relu": relu,
}
"""The functions by the names a formula uses; all take one argument but min and max."""

SLOPES: Mapping[str, Callable[..., Any]] = {
    "sigmoid_slope": sigmoid_slope,
    "sech_squared": sech_squared,
    "where_positive": where_positive,
    "where_less": where_less,
    "zero_times": zero_times,
}
"""What only derivatives use."""

ARITHMETIC: Mapping[str, Callable[..., Any]] = {
    "add": np.add,
    "subtract": np.subtract,
    "multiply": np.multiply,
    "divide": np.divide,
    "negate": np.negative,
    "power": np.power,
}

FUNCTIONS: Mapping[str, Callable[..., Any]] = {**CALLABLE, **SLOPES, **ARITHMETIC}
"""Every operation of a graph by its name."""
