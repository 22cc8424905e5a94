"""Which arrows and ellipses show the quantities of a step, in pixels. No Qt, no window."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np

from app.core.arrays import Array
from app.core.inspection import Inspection, symbol_text

LONGEST, SHORTEST = 96.0, 22.0
"""Pixels of the longest direction, and of the shortest one that still shows where it points."""

SEEN = 14.0
"""A true step shorter than this many pixels is drawn ten, a hundred, … times as long, and its label says so."""

MOST_TIMES = 12
"""The highest power of ten by which a step is lengthened; beyond it nothing moves."""


@dataclass(frozen=True, slots=True, eq=False)
class MapVector:
    """One quantity to draw.

    Attributes
    ----------
    label : its symbol.
    values : (2,), per coordinate.
    kind : a `direction` (any length: those of one step share a scale), a `step` in the map's own units, or
        a `size` per coordinate, an ellipse whose half axes go by √values where `is_square`, else by the values.
    """

    label: str
    colour: str
    values: Array
    kind: Literal["direction", "step", "size"] = "direction"
    is_square: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class PlacedArrow:
    """An arrow in pixels from the ball, and by how much a step was lengthened to be seen."""

    along: Array
    times: int = 1

    @property
    def length(self) -> float:
        """In pixels."""
        return float(np.hypot(*self.along))


def map_vectors(inspection: Inspection, names: Sequence[str], inks: Mapping[str, str]) -> tuple[MapVector, ...]:
    """The quantities of these names as they lie on a map of two coordinates; those that cannot are left out."""
    found = []
    for quantity in inspection.quantities:
        equation = quantity.equation
        if quantity.name not in names or equation.role == "scalar" or quantity.value.shape != (2,):
            continue
        kind: Literal["direction", "step", "size"] = "size" if equation.role == "size" else "direction"
        if quantity.name == "delta":
            kind = "step"
        is_square = "^2" in equation.latex or quantity.name in ("v_hat", "v_max")
        colour = inks.get(quantity.name, "#ffffff")
        found.append(MapVector(symbol_text(equation.symbol), colour, quantity.value, kind, is_square))
    return tuple(found)


def placed_arrows(vectors: Sequence[MapVector], per_unit: Array) -> list[PlacedArrow | None]:
    """The arrows of the directions and steps among `vectors`; None for a size, or where nothing points.

    Parameters
    ----------
    per_unit : pixels per unit of the map, (2,), y downwards.

    The longest direction is `LONGEST` pixels; the others are as much shorter as they are, down to `SHORTEST`.
    Sizes that are squares share this scale: √v is to be held against the gradients it was made of.
    """
    longest = _longest(vectors, per_unit)
    placed: list[PlacedArrow | None] = []
    for vector in vectors:
        with np.errstate(all="ignore"):
            along = vector.values * per_unit
        length = float(np.hypot(*along))
        if vector.kind == "size" or not math.isfinite(length) or length == 0:
            placed.append(None)
        elif vector.kind == "step":
            placed.append(_step(along, length))
        else:
            placed.append(PlacedArrow(along / length * max(SHORTEST, LONGEST * (length / longest))))
    return placed


def half_axes(vectors: Sequence[MapVector], per_unit: Array) -> list[Array | None]:
    """The half axes in pixels (2,) of the sizes among `vectors`; None for an arrow, or where there are none."""
    longest = _longest(vectors, per_unit)
    found: list[Array | None] = []
    for vector in vectors:
        pixels = _half_axes(vector, per_unit) if vector.kind == "size" else np.zeros(2)
        most = float(pixels.max())
        if not np.isfinite(pixels).all() or most <= 0:
            found.append(None)
            continue
        factor = LONGEST / longest if vector.is_square else LONGEST / 2 / most
        axes = pixels * factor
        found.append(np.maximum(axes * max(1.0, SHORTEST / 2 / float(axes.max())), 1.5))
    return found


def _half_axes(vector: MapVector, per_unit: Array) -> Array:
    with np.errstate(all="ignore"):
        sizes = np.sqrt(vector.values) if vector.is_square else np.abs(vector.values)
        pixels: Array = sizes * np.abs(per_unit)
    return pixels


def _longest(vectors: Sequence[MapVector], per_unit: Array) -> float:
    """The longest of the directions and of the roots of squares, in pixels before scaling; 0 without any."""
    lengths = []
    with np.errstate(all="ignore"):
        for vector in vectors:
            if vector.kind == "direction":
                lengths.append(float(np.hypot(*(vector.values * per_unit))))
            elif vector.kind == "size" and vector.is_square:
                lengths.append(float(_half_axes(vector, per_unit).max()))
    return max((length for length in lengths if math.isfinite(length)), default=0.0)


def _step(along: Array, length: float) -> PlacedArrow | None:
    if length > 1e5:
        return None
    power = max(0, math.ceil(math.log10(SEEN / length)))
    return PlacedArrow(along * 10.0**power, 10**power) if power <= MOST_TIMES else None
