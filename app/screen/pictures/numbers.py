"""Numbers as words on a canvas: short, with a true minus sign."""

import math

_RAISED = str.maketrans("-0123456789", "⁻⁰¹²³⁴⁵⁶⁷⁸⁹")


def number_text(value: float, digits: int = 3) -> str:
    """A number with `digits` decimals, or as a power of ten where it is very large or very small."""
    if not math.isfinite(value):
        return "–" if math.isnan(value) else ("∞" if value > 0 else "−∞")
    value, size = value + 0.0, abs(value)  # −0.0 + 0.0 is 0.0
    if size != 0 and (size >= 1e5 or size < 0.5 * 10.0**-digits):
        mantissa, exponent = f"{value:.2e}".split("e")
        text = f"{mantissa}·10{str(int(exponent)).translate(_RAISED)}"
    else:
        text = f"{value:.{digits}f}" if size < 1000 else f"{value:.1f}"
    return text.replace("-", "−", 1)


def power_text(exponent: float) -> str:
    """10 to this power, as an axis says it: 0.01, 1, 100, and 10⁻⁶ beyond."""
    whole = round(exponent)
    if -2 <= whole <= 3:
        return f"{10.0**whole:g}"
    return "10" + str(whole).translate(_RAISED)


def tick_text(value: float, spacing: float, most: float = 1e5) -> str:
    """A tick's label with as many decimals as its spacing needs; a power of ten from `most` on."""
    if value == 0 or abs(value) < spacing * 1e-6:
        return "0"
    size = max(abs(value), spacing)
    if size >= most or spacing < 1e-4:
        mantissa, exponent = f"{value:.3e}".split("e")
        text = f"{float(mantissa):g}·10{str(int(exponent)).translate(_RAISED)}"
    else:
        decimals = max(0, math.ceil(-math.log10(spacing) - 1e-9))
        # A narrow space parts the thousands of long numbers.
        text = f"{value:,.{decimals}f}".replace(",", "\u202f" if size >= 10_000 else "")
    return text.replace("-", "−", 1)
