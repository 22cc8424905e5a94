"""Numbers put into an equation, one coordinate at a time, as a teacher writes them on the board."""

import math
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import numpy as np

from app.core.inspection.formula import Node, NotReadable, computed, read_formula, symbols_of
from app.core.inspection.inspect_step import Inspection, Quantity
from app.core.inspection.symbols import parameter_key, symbol_key
from app.core.parameters import parameters_of

STATE_OF = {"product": "mu_product", "used": "gradient"}
"""The state's field of an equation's past value, where it is not the equation's own name."""

FIELD_KEYS = {"shrink": "q", "step_min": r"\Delta_\min", "step_max": r"\Delta_\max"}
"""How equations write parameters that declare no symbol."""

CLOSE = 1e-9
"""Relative difference up to which the numbers put in are said to give the value: rounding, no more."""

RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")

Show = Callable[[float], str]


@dataclass(frozen=True)
class Plugged:
    """One coordinate of an equation: the right-hand side in numbers (empty where it has none), and its value."""

    coordinate: int
    text: str
    value: float


def plugged_in(inspection: Inspection, quantity: Quantity, count: int, show: Show) -> tuple[Plugged, ...]:
    """The first `count` coordinates of a quantity with the numbers put in; one row for a scalar.

    An equation that is more than arithmetic on numbers, or whose written form does not apply in this very
    step (a first step, an option turned off), has values but no text.
    """
    rows = 1 if quantity.is_scalar else min(count, quantity.value.size)
    values = quantity.value.reshape(-1)
    try:
        formula = read_formula(quantity.equation.latex)
    except NotReadable:
        return tuple(Plugged(row, "", float(values[row])) for row in range(rows))
    return tuple(_row(inspection, quantity, formula, row, float(values[row]), show) for row in range(rows))


def _row(inspection: Inspection, quantity: Quantity, formula: Node, row: int, value: float, show: Show) -> Plugged:
    numbers = numbers_at(inspection, quantity, row)
    if not symbols_of(formula) <= numbers.keys():
        return Plugged(row, "", value)
    with np.errstate(all="ignore"):
        result = computed(formula, numbers)
    size = max([abs(value), *(abs(numbers[key]) for key in symbols_of(formula))], default=0.0)
    is_same = math.isfinite(value) and abs(result - value) <= CLOSE * max(abs(value), 1e-3 * size, 1e-300)
    return Plugged(row, written(formula, numbers, show) if is_same else "", value)


def numbers_at(inspection: Inspection, quantity: Quantity, coordinate: int) -> dict[str, float]:
    """Every number known when the equation is computed, by the key of its symbol, at one coordinate."""
    found: dict[str, Any] = {r"\theta_t-1": inspection.before}
    optimizer = inspection.optimizer
    for parameter in parameters_of(type(optimizer)):
        key = FIELD_KEYS.get(parameter.name) or parameter_key(parameter.symbol)
        value = getattr(optimizer, parameter.name)
        if key and isinstance(value, int | float):
            found[key] = value
    found[r"\eta"] = inspection.lr
    found["t"] = inspection.new["step"]
    for one in inspection.quantities:
        past = inspection.previous.get(STATE_OF.get(one.name, one.name))
        found[symbol_key(one.equation.symbol).replace("_t", "_t-1")] = past
    found["g_t-1"] = inspection.previous.get("gradient")
    found[r"\theta_t-2"] = inspection.previous.get("point")
    for one in inspection.quantities:
        if one is quantity:
            break
        found[symbol_key(one.equation.symbol)] = one.value
    return {key: _at(value, coordinate) for key, value in found.items() if _has(value, coordinate)}


def written(node: Node, numbers: dict[str, float], show: Show) -> str:
    """The formula with numbers for symbols: `0.9·0.25 + (1 − 0.9)·(−1.5)`."""
    if node.kind == "number":
        return node.text
    if node.kind == "symbol":
        text = show(numbers[node.text])
        return f"({text})" if text.startswith(("−", "-")) or "·" in text else text
    parts = [written(part, numbers, show) for part in node.parts]
    match node.kind:
        case "+":
            rest = [_signed(part, text) for part, text in zip(node.parts[1:], parts[1:], strict=True)]
            return " ".join((_bare(parts[0]) if node.parts[0].kind == "symbol" else parts[0], *rest))
        case "neg":
            return "−" + _grouped(node.parts[0], parts[0], "+")
        case "·":
            return "·".join(_grouped(part, text, "+/") for part, text in zip(node.parts, parts, strict=True))
        case "/":
            top = _bare(parts[0]) if node.parts[0].kind == "symbol" else _grouped(node.parts[0], parts[0], "+·/")
            return f"{top} / {_grouped(node.parts[1], parts[1], '+·/')}"
        case "^":
            if parts[1].isdecimal():
                return _grouped(node.parts[0], parts[0], "+·/^") + parts[1].translate(RAISED)
            return f"{_grouped(node.parts[0], parts[0], '+·/^')}^{_grouped(node.parts[1], parts[1], '+·/^')}"
        case "sqrt":
            return f"√{_grouped(node.parts[0], parts[0], '+·/^')}"
        case "abs":
            return f"|{_bare(parts[0]) if node.parts[0].kind == 'symbol' else parts[0]}|"
        case "()":
            return f"({parts[0]})"
    alone = [_bare(text) if part.kind == "symbol" else text for part, text in zip(node.parts, parts, strict=True)]
    return f"{node.kind}({', '.join(alone)})"


def _bare(text: str) -> str:
    return text.removeprefix("(").removesuffix(")")


def _signed(part: Node, text: str) -> str:
    return f"− {text[1:]}" if part.kind == "neg" else f"+ {text}"


def _grouped(part: Node, text: str, kinds: str) -> str:
    return f"({text})" if part.kind in kinds or part.kind == "neg" else text


def _has(value: Any, coordinate: int) -> bool:
    if isinstance(value, np.ndarray):
        return value.ndim == 0 or (value.ndim == 1 and coordinate < len(value))
    return isinstance(value, int | float)


def _at(value: Any, coordinate: int) -> float:
    if isinstance(value, np.ndarray) and value.ndim == 1:
        return float(value[coordinate])
    return float(value)
