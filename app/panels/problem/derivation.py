"""Derives a formula's derivatives in LaTeX off the GUI thread: the first call imports SymPy, which takes a second."""

from PySide6.QtCore import QObject, Signal

from app.core.formulas.latex import derivative_latex
from app.core.landscapes import Formula
from app.panels.beside import Beside


class Derivation(QObject):
    """Asked for a formula, it answers later with its derivatives.

    Attributes
    ----------
    derived : the formula, and a tuple of equations in LaTeX, one for each partial derivative short enough.
    """

    derived = Signal(object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._beside = Beside(self)
        self._beside.answered.connect(lambda answer: self.derived.emit(*answer))

    def start(self, formula: Formula) -> None:
        """Begin; an answer that finds nobody any more is dropped."""
        self._beside.ask(lambda _: (formula, derivative_latex(formula.expression, formula.dimension)[1:]))
