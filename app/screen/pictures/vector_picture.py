"""Which arrows and ellipses show the quantities of a step, in pixels. No Qt, no window."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from app.core.arrays import Array
from app.core.inspection import Inspection, symbol_text

Pair = tuple[float, float]

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


@dataclass(frozen=True, slots=True)
class PlacedArrow:
    """An arrow in pixels from the ball, and by how much a step was lengthened to be seen."""

    along: Pair
    times: int = 1

    @property
    def length(self) -> float:
        """In pixels."""
        return math.hypot(*self.along)


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


def placed_arrows(vectors: Sequence[MapVector], per_unit: Pair) -> list[PlacedArrow | None]:
    """The arrows of the directions and steps among `vectors`; None for a size, or where nothing points.

    Parameters
    ----------
    per_unit : pixels per unit of the map, y downwards.

    The longest direction is `LONGEST` pixels; the others are as much shorter as they are, down to `SHORTEST`.
    Sizes that are squares share this scale: √v is to be held against the gradients it was made of.
    """
    longest = _longest(vectors, per_unit)
    placed: list[PlacedArrow | None] = []
    for vector in vectors:
        x, y = _pixels(vector, per_unit)
        length = math.hypot(x, y)
        if vector.kind == "size" or not math.isfinite(length) or length == 0:
            placed.append(None)
        elif vector.kind == "step":
            placed.append(_step((x, y), length))
        else:
            shown = max(SHORTEST, LONGEST * (length / longest))
            placed.append(PlacedArrow((x / length * shown, y / length * shown)))
    return placed


def half_axes(vectors: Sequence[MapVector], per_unit: Pair) -> list[Pair | None]:
    """The half axes in pixels of the sizes among `vectors`; None for an arrow, or where there are none."""
    longest = _longest(vectors, per_unit)
    found: list[Pair | None] = []
    for vector in vectors:
        wide, high = _half_axes(vector, per_unit) if vector.kind == "size" else (0.0, 0.0)
        most = max(wide, high)
        if not (math.isfinite(wide) and math.isfinite(high)) or most <= 0:
            found.append(None)
            continue
        shown = max(SHORTEST / 2, LONGEST * (most / longest) if vector.is_square else LONGEST / 2)
        found.append((max(wide / most * shown, 1.5), max(high / most * shown, 1.5)))
    return found


def _pixels(vector: MapVector, per_unit: Pair) -> Pair:
    (x, y), (per_x, per_y) = vector.values.tolist(), per_unit
    return x * per_x, y * per_y


def _half_axes(vector: MapVector, per_unit: Pair) -> Pair:
    """√values where they are squares, else the values, in pixels; a root of less than nothing is no number."""
    sizes = [_root(value) if vector.is_square else abs(value) for value in vector.values.tolist()]
    return sizes[0] * abs(per_unit[0]), sizes[1] * abs(per_unit[1])


def _root(value: float) -> float:
    return math.sqrt(value) if value >= 0 else math.nan


def _longest(vectors: Sequence[MapVector], per_unit: Pair) -> float:
    """The longest of the directions and of the roots of squares, in pixels before scaling; 0 without any."""
    lengths = []
    for vector in vectors:
        if vector.kind == "direction":
            lengths.append(math.hypot(*_pixels(vector, per_unit)))
        elif vector.kind == "size" and vector.is_square:
            axes = _half_axes(vector, per_unit)
            lengths += [] if any(map(math.isnan, axes)) else [max(axes)]
    return max((length for length in lengths if math.isfinite(length)), default=0.0)


def _step(along: Pair, length: float) -> PlacedArrow | None:
    if length > 1e5:
        return None
    power = max(0, math.ceil(math.log10(SEEN) - math.log10(length)))  # the ratio may be beyond the largest float
    if power > MOST_TIMES:
        return None
    times = 10**power
    return PlacedArrow((along[0] * times, along[1] * times), times)
