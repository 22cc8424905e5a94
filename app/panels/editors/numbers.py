"""Numbers as people type and read them."""

import math

from app.core.parameters import Parameter

DIGITS = 6
"""Significant digits shown; the value behind them keeps all of its own."""


def read_number(text: str) -> float | None:
    """The finite number a person typed, or None. `1e-3`, `0,001` and `−2` (a typographic minus) are numbers."""
    plain = text.strip().replace("−", "-").replace("\u00a0", "").replace(" ", "")
    if plain.count(",") == 1 and "." not in plain:
        plain = plain.replace(",", ".")
    try:
        value = float(plain)
    except ValueError:
        return None
    return value if math.isfinite(value) and "_" not in plain else None


def read_numbers(text: str) -> tuple[float, ...] | None:
    """The numbers in a list typed with commas, semicolons or spaces between them, or None; empty for no text."""
    plain = text.strip().strip("[]()").replace("−", "-").replace(";", " ").replace(",", " ")
    values = [read_number(word) for word in plain.split()]
    return None if None in values else tuple(value for value in values if value is not None)


def show_number(value: float) -> str:
    """Up to six significant digits: `0.05`, `1e-06`, `12345.7`."""
    if isinstance(value, int) and abs(value) < 10**9:
        return str(value)
    return _short_exponent(f"{value:.{DIGITS}g}")


def show_numbers(values: tuple[float, ...]) -> str:
    """A list as it may be typed back: `-2.4, 1.9`."""
    return ", ".join(map(show_number, values))


def next_number(value: float, steps: int, parameter: Parameter) -> float:
    """The value after `steps` presses of an arrow key: each moves the second significant digit.

    Where the limits forbid that, the step is ten or a hundred times smaller; else the value stays.
    """
    if parameter.type is int:
        unit = max(1, 10 ** (len(str(abs(int(value)))) - 2))
        stepped = int(value) + steps * unit
        return stepped if parameter.allows(stepped) else _nearest_integer(stepped, int(value), parameter)
    digits = _first_digit(value, parameter) - 1
    for finer in range(4):
        stepped = value + steps * 10.0 ** (digits - finer)
        if math.isfinite(stepped) and parameter.allows(rounded := _round(stepped, digits - finer)):
            return rounded
    return value


def nice(value: float) -> float:
    """The value rounded to three significant digits, as a slider offers it."""
    return float(f"{value:.3g}")


def _nearest_integer(wanted: int, value: int, parameter: Parameter) -> int:
    limits = [limit for limit in (parameter.at_least, parameter.at_most) if limit is not None]
    inside = [int(limit) for limit in limits if min(wanted, value) <= limit <= max(wanted, value)]
    return inside[0] if inside else value


def _first_digit(value: float, parameter: Parameter) -> int:
    size = abs(value) or (max(map(abs, parameter.soft)) / 10 if parameter.soft else 0.1)
    return math.floor(math.log10(size)) if size > 0 else -1


def _round(value: float, digits: int) -> float:
    return round(value, -digits) if digits < 0 else float(round(value))


def _short_exponent(text: str) -> str:
    mantissa, mark, exponent = text.partition("e")
    return f"{mantissa}e{int(exponent)}" if mark else text
