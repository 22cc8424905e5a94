"""Where a function of one variable is zero: the level places of a landscape, given its slope."""

from collections.abc import Callable

import numpy as np

from app.core.arrays import Array, BoolArray

SAMPLES = 1201
BISECTIONS = 60
SAME = 1e-9
"""Zeros nearer to each other than this share of the range are one."""

NEAR, JUMP = 1e-6, 1e-3
"""A function whose values so near to a change of sign (share of a grid step) are not so small (share of the
values on the grid) jumps there."""


def zeros(function: Callable[[Array], Array], low: float, high: float) -> Array:
    """The zeros (n,) of a function of x (...) within [low, high], ascending.

    Found are changes of sign on a grid of `SAMPLES` points, jumps and poles left out, and the places where the
    function touches zero without crossing it. Stretches where it is zero altogether are left out.
    """
    x = np.linspace(low, high, SAMPLES)
    values = _evaluated(function, x)
    found = np.sort(
        np.concatenate((_met(function, x, values), _crossed(function, x, values), _touched(function, x, values)))
    )
    apart = np.append(True, np.diff(found) > SAME * (high - low))[: len(found)]
    distinct: Array = found[apart]
    return distinct


def _met(function: Callable[[Array], Array], x: Array, values: Array) -> Array:
    """Grid points where the function is exactly zero, its neighbours are not, and it does not jump."""
    is_zero = values == 0
    beside = np.append(False, is_zero[:-1]) | np.append(is_zero[1:], False)
    places = np.flatnonzero(is_zero & ~beside)
    around = np.maximum(np.abs(values[np.maximum(places - 1, 0)]), np.abs(values[np.minimum(places + 1, len(x) - 1)]))
    met: Array = x[places[~_jumps(function, x[places], x[1] - x[0], around)]]
    return met


def _crossed(function: Callable[[Array], Array], x: Array, values: Array) -> Array:
    """Where the sign changes between grid points, without a jump or a pole."""
    places = np.flatnonzero(np.sign(values[:-1]) * np.sign(values[1:]) < 0)
    crossed = _bisected(function, x[places], x[places + 1])
    around = np.maximum(np.abs(values[places]), np.abs(values[places + 1]))
    kept: Array = crossed[~_jumps(function, crossed, x[1] - x[0], around)]
    return kept


def _jumps(function: Callable[[Array], Array], at: Array, grid_step: float, around: Array) -> BoolArray:
    """Whether the function is still far from zero right beside these places (n,); `around` are values further off."""
    near = NEAR * grid_step
    beside = np.maximum(np.abs(_evaluated(function, at - near)), np.abs(_evaluated(function, at + near)))
    jumps: BoolArray = ~(beside <= JUMP * around)
    return jumps


def _bisected(function: Callable[[Array], Array], low: Array, high: Array) -> Array:
    """The ends of each interval whose values differ in sign, brought together."""
    low, high = low.copy(), high.copy()
    below = np.sign(_evaluated(function, low))
    for _ in range(BISECTIONS):
        middle = 0.5 * (low + high)
        side = np.sign(_evaluated(function, middle))
        low = np.where(side == below, middle, low)
        high = np.where(side == below, high, middle)
    nearer = np.abs(_evaluated(function, low)) <= np.abs(_evaluated(function, high))
    return np.where(nearer, low, high)


def _touched(function: Callable[[Array], Array], x: Array, values: Array) -> Array:
    """Where |function| has a lowest point of no height between grid points, the sign being alike around it."""
    size, sign = np.abs(values), np.sign(values)
    inner = np.arange(1, len(x) - 1)
    alike = (sign[inner - 1] == sign[inner]) & (sign[inner] == sign[inner + 1]) & (sign[inner] != 0)
    lowest = (size[inner] <= size[inner - 1]) & (size[inner] <= size[inner + 1])
    dips = (size[inner] < size[inner - 1]) | (size[inner] < size[inner + 1])
    places = inner[alike & lowest & dips]
    low, high = x[places - 1], x[places + 1]
    for _ in range(BISECTIONS):
        third = (high - low) / 3
        left, right = low + third, high - third
        goes_left = np.abs(_evaluated(function, left)) <= np.abs(_evaluated(function, right))
        low, high = np.where(goes_left, low, left), np.where(goes_left, right, high)
    middle = 0.5 * (low + high)
    height = np.abs(_evaluated(function, middle))
    around = np.maximum(size[places - 1], size[places + 1])
    touched: Array = middle[height <= 1e-9 * around]
    return touched


def _evaluated(function: Callable[[Array], Array], x: Array) -> Array:
    with np.errstate(all="ignore"):
        return function(x)
