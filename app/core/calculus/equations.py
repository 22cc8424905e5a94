"""The derivatives of a landscape as equations in LaTeX."""

from app.core.calculus.expressions import expression_of
from app.core.formulas.latex import derivative_latex
from app.core.landscapes import Landscape


def derivative_equations(landscape: object) -> tuple[str, ...]:
    """f′, or ∂f/∂x and ∂f/∂y, in LaTeX; empty where no formula is known or the equations are too long to typeset.

    The first call imports SymPy, which takes seconds: call it where nobody waits.
    """
    if not isinstance(landscape, Landscape):
        return ()
    expression = expression_of(landscape)
    if expression is None:
        return ()
    return tuple(each for each in derivative_latex(expression, landscape.dimension) if not each.startswith("f("))
