"""Pictures of equations, broken into rows where the column is narrow."""

from collections.abc import Callable

from PySide6.QtGui import QPixmap

from app.core.optimizers import Equation

RenderLatex = Callable[[str], QPixmap | None]
IsTypeset = Callable[[str], bool]
"""Whether LaTeX can be rendered without delay; if not, that is begun elsewhere."""


def piece_latex(equation: Equation, rows: int) -> tuple[str, ...]:
    """The equation in one row, or in more: broken before a remark, and in three rows after the equals sign."""
    rule, remark = _parts(equation.latex)
    whole = f"{equation.symbol} = {equation.latex}"
    if rows == 1:
        return (whole,)
    first = (f"{equation.symbol} = {rule}",) if rows == 2 else (f"{equation.symbol} =", rule)
    return (*first, remark) if remark else first


def _parts(latex: str) -> tuple[str, str]:
    rule, mark, remark = latex.partition(r"\quad")
    return (rule.strip(), remark.strip()) if mark else (latex, "")


class EquationPictures:
    """Draws equations, each once a theme; `render` may give None, then the caller writes plain text."""

    def __init__(self, render: RenderLatex, is_typeset: IsTypeset = lambda _: True) -> None:
        self._render = render
        self._is_typeset = is_typeset
        self._known: dict[str, QPixmap | None] = {}

    def forget(self) -> None:
        """Draw everything anew, in another theme's colours."""
        self._known.clear()

    def is_known(self, equation: Equation) -> bool:
        """Whether the equation in one row was drawn already."""
        return piece_latex(equation, 1)[0] in self._known

    def is_ready(self, equation: Equation, width: float) -> bool:
        """Whether `fitted` would answer without delay; if not, what it needs first is being typeset."""
        for rows in (1, 2, 3):
            pieces = piece_latex(equation, rows)
            if not all(latex in self._known or self._is_typeset(latex) for latex in pieces):
                return False
            drawn = [self._picture(latex) for latex in pieces]
            if any(piece is None for piece in drawn) or all(piece and extent(piece)[0] <= width for piece in drawn):
                return True
        return True

    def fitted(self, equation: Equation, width: float) -> tuple[QPixmap, ...]:
        """The rows of an equation, as few as fit into `width`; the widest ones still have to be made smaller."""
        for rows in (1, 2, 3):
            pieces = [self._picture(latex) for latex in piece_latex(equation, rows)]
            drawn = tuple(piece for piece in pieces if piece is not None)
            if len(drawn) < len(pieces):
                return ()
            if rows == 3 or all(extent(piece)[0] <= width for piece in drawn):
                return drawn
        return ()

    def _picture(self, latex: str) -> QPixmap | None:
        if latex not in self._known:
            self._known[latex] = self._render(latex)
        return self._known[latex]


def extent(pixmap: QPixmap) -> tuple[float, float]:
    """Width and height in points."""
    size = pixmap.deviceIndependentSize()
    return size.width(), size.height()
