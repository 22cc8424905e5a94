"""Numbers and texts as the panels about single steps write them: short, aligned, with a true minus."""

import math
from collections.abc import Callable, Sequence

FEW = 4
"""Coordinates shown of a θ with many."""


def short(value: float) -> str:
    """Four significant digits: `−0.4217`, `1.2e−5`, `∞`."""
    if not math.isfinite(value):
        return "–" if math.isnan(value) else ("∞" if value > 0 else "−∞")
    text = f"{value:.4g}" if abs(value) >= 1e-3 or value == 0 else f"{value:.3g}"
    mantissa, mark, exponent = text.partition("e")
    whole = f"{mantissa}e{int(exponent)}" if mark else text
    return ("0" if whole in ("-0", "0") else whole).replace("-", "−")


def wrapped(words: Sequence[str], width: float, measure: Callable[[str], float]) -> list[str]:
    """Words in lines no wider than `width`; a word that is wider has a line of its own."""
    lines: list[str] = []
    for word in words:
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and measure(longer) <= width:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines
