"""Formulas: text in, numpy functions for the value, the gradient and the Hessian out."""

from app.core.formulas.compile import CompiledFormula, compiled
from app.core.formulas.errors import FormulaError
from app.core.formulas.parse import MAX_EXPONENT, MAX_LEVELS, dimension_of, parse
from app.core.formulas.tokens import MAX_CHARACTERS

__all__ = [
    "MAX_CHARACTERS",
    "MAX_EXPONENT",
    "MAX_LEVELS",
    "CompiledFormula",
    "FormulaError",
    "compiled",
    "dimension_of",
    "parse",
]
