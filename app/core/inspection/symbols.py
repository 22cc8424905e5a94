"""The symbols of equations: as keys to look numbers up, and as plain text."""

import re
from functools import lru_cache

GREEK = {
    "alpha": "α",
    "beta": "β",
    "gamma": "γ",
    "Delta": "Δ",
    "epsilon": "ε",
    "eta": "η",
    "theta": "θ",
    "kappa": "κ",
    "lambda": "λ",
    "mu": "μ",
    "nu": "ν",
    "xi": "ξ",
    "pi": "π",
    "rho": "ρ",
    "tau": "τ",
    "psi": "ψ",
}
ACCENTS = {"hat": "\u02c6", "tilde": "\u0303", "bar": "\u0304"}
"""The hat stands beside its letter: common fonts have no glyph of the combining one and leave it out."""

LOWERED = dict(zip("₀₁₂₃₄₅₆₇₈₉₊₋", "0123456789+-", strict=True))
LATEX = {letter: "\\" + name for name, letter in GREEK.items()}


def symbol_key(text: str) -> str:
    """A symbol of an equation without braces and spaces: `\\hat m_{t-1}` is `\\hat m_t-1`."""
    return re.sub(r"(?<!\\hat)(?<!\\bar)(?<!\\tilde)\s|[{}]", "", text.strip())


def parameter_key(symbol: str) -> str:
    """The key of a declared parameter's symbol: `β₁` is `\\beta_1`; empty for none."""
    base = "".join(LATEX.get(letter, letter) for letter in symbol if letter not in LOWERED)
    lowered = "".join(LOWERED[letter] for letter in symbol if letter in LOWERED)
    return f"{base}_{lowered}" if lowered else base


@lru_cache(maxsize=512)
def symbol_text(latex: str) -> str:
    """A left-hand side as plain text without its index: `\\hat m_t` is mˆ, `\\Delta\\theta_t` is Δθ."""
    text = re.sub(r"_(\{[^}]*\}|\\?\w+|.)", _lowered, latex)
    text = re.sub(r"\\(hat|tilde|bar)\s*(\\\w+|\w)", lambda found: found[2] + ACCENTS[found[1]], text)
    text = re.sub(r"\\(\w+)", lambda found: GREEK.get(found[1], found[1]), text)
    return text.replace("'", "′").replace("{", "").replace("}", "").replace(" ", "")


def _lowered(found: re.Match[str]) -> str:
    """Indices of time say nothing on a label; numbers do."""
    index = found[1].strip("{}")
    back = {plain: small for small, plain in LOWERED.items()}
    if index == "t+1":
        return "₊₁"
    return "".join(back[letter] for letter in index) if all(letter in back for letter in index) else ""
