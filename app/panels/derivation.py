"""Derives a formula's derivatives in LaTeX off the GUI thread: the first call imports SymPy, which takes a second."""

from contextlib import suppress

from PySide6.QtCore import QObject, QThreadPool, Signal

from app.core.formulas.latex import derivative_latex
from app.core.landscapes import Formula


class Derivation(QObject):
    """Asked for a formula, it answers later with its derivatives.

    Attributes
    ----------
    derived : the formula, and a tuple of equations in LaTeX, one for each partial derivative short enough.
    """

    derived = Signal(object, object)

    def start(self, formula: Formula) -> None:
        """Begin; an answer that finds nobody any more is dropped."""
        QThreadPool.globalInstance().start(lambda: self._derive(formula))

    def _derive(self, formula: Formula) -> None:
        equations = derivative_latex(formula.expression, formula.dimension)[1:]
        with suppress(RuntimeError):  # the editor was closed meanwhile, and this object with it
            self.derived.emit(formula, equations)
