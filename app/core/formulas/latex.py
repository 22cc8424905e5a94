"""A formula and its partial derivatives in LaTeX, to be looked at."""

from functools import lru_cache

from app.core.formulas.parse import dimension_of, parse, read
from app.core.formulas.tokens import tokens_of

MAX_TOKENS = 150
MAX_LATEX = 3_000
"""Longer equations would not fit on a screen; they are left out."""


def latex_of(expression: str) -> str:
    """The formula in LaTeX, without "f =" before it; empty where it is too long to typeset.

    Raises
    ------
    FormulaError : the text is no formula.
    """
    return (_typeset(expression) or ("",))[0]


def derivative_latex(expression: str, dimension: int | None = None) -> tuple[str, ...]:
    """The equations of f and of each partial derivative in LaTeX, those too long to typeset left out.

    Parameters
    ----------
    dimension : 1 or 2; by default 2 where the formula uses y.

    Raises
    ------
    FormulaError : the text is no formula.
    """
    if (dimension or dimension_of(expression)) == 1:
        names: tuple[str, ...] = ("f(x)", r"\frac{d f}{d x}")
    else:
        names = ("f(x, y)", r"\frac{\partial f}{\partial x}", r"\frac{\partial f}{\partial y}")
    return tuple(f"{name} = {side}" for name, side in zip(names, _typeset(expression), strict=False) if side)


@lru_cache(maxsize=64)
def _typeset(expression: str) -> tuple[str, ...]:
    """f, ∂f/∂x and ∂f/∂y, an empty text for each that is too long; nothing at all for a very long formula."""
    parse(expression)
    if len(tokens_of(expression)) > MAX_TOKENS:
        return ()
    import sympy

    from app.core.formulas.symbols import VARIABLES, SymPyBuilder

    try:
        function = read(expression, SymPyBuilder())
        sides = (function, *(sympy.diff(function, variable) for variable in VARIABLES.values()))
        texts = tuple(str(sympy.latex(side)) for side in sides)
    except (RecursionError, OverflowError):
        return ()
    return tuple(text if len(text) <= MAX_LATEX else "" for text in texts)
