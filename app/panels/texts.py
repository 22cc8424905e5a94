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


def summands(text: str) -> list[str]:
    """A formula in pieces that belong on one line: broken before each + and − that is in no bracket."""
    pieces: list[str] = []
    depth, is_sign = 0, False
    for word in text.split(" "):
        joins = depth > 0 or is_sign
        if joins and pieces:
            pieces[-1] += f" {word}"
        else:
            pieces.append(word)
        is_sign = word in ("+", "−", "/") and depth == 0
        depth += word.count("(") - word.count(")")
    return pieces


def wrapped(words: Sequence[str], width: float, measure: Callable[[str], float]) -> list[str]:
    """Words in lines no wider than `width`; one that is wider is broken at its spaces, or has its own line."""
    lines: list[str] = []
    space, room = measure(" "), 0.0
    for word in words:
        wide = measure(word)
        parts = [(word, wide)] if wide <= width else [(part, measure(part)) for part in word.split(" ")]
        for part, part_wide in parts:
            if lines and space + part_wide <= room:
                lines[-1] += f" {part}"
                room -= space + part_wide
            else:
                lines.append(part)
                room = width - part_wide
    return lines
