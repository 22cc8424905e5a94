"""The derivatives of a landscape as equations in LaTeX."""

from fractions import Fraction

from app.core.formulas.latex import derivative_latex
from app.core.landscapes import Landscape

LARGEST_DENOMINATOR = 1000


def derivative_equations(surface: object) -> tuple[str, ...]:
    """f′, or ∂f/∂x and ∂f/∂y, in LaTeX; those too long to typeset are left out; none of a model.

    The first call imports SymPy, which takes seconds: call it where nobody waits.
    """
    if not isinstance(surface, Landscape):
        return ()
    found = derivative_latex(surface.formula(fraction), surface.dimension)
    return tuple(each for each in found if not each.startswith("f("))


def fraction(value: float) -> str:
    """A number as a formula writes it: short decimals as fractions."""
    found = Fraction(value).limit_denominator(LARGEST_DENOMINATOR)
    return str(found) if float(found) == value else repr(value)
