"""The derivative lab: what a slope is, in one dimension and in two."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QLabel, QStackedWidget, QWidget

from app.screen.pictures.picture import Picture, Surface
from app.style.roles import Roles
from app.views.derivative.curve_page import CurvePage
from app.views.derivative.page import LabPage
from app.views.derivative.parts import RenderLatex
from app.views.derivative.plane_page import PlanePage


class DerivativeLab(QStackedWidget):
    """Tangent, secant and f′ for a landscape of one dimension; gradient and directional slope for one of two.

    The place, the step h and the direction u are the lab's own and belong to no scenario.

    Parameters
    ----------
    render_latex : an equation as a picture in the theme's ink; without it no equations are shown.

    Signals
    -------
    equations_wanted(surface) : the derivatives of this landscape shall be given to `show_equations`.
    """

    equations_wanted = Signal(object)

    def __init__(self, render_latex: RenderLatex | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.curve = CurvePage(render_latex)
        self.plane = PlanePage(render_latex)
        self.sentence = QLabel(
            QCoreApplication.translate("Derivative", "A slope can be drawn for one or two parameters. Here are more.")
        )
        self.sentence.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.sentence.setWordWrap(True)
        self.sentence.setMargin(24)
        for page in (self.curve, self.plane, self.sentence):
            self.addWidget(page)
        self._surface: Surface | None = None

    def draw(self, picture: Picture) -> None:
        """Show a picture on the page that fits it."""
        page = self._page(picture.dimension)
        if page is None or picture.surface is None:
            self.setCurrentWidget(self.sentence)
            return
        self.setCurrentWidget(page)
        if picture.surface != self._surface:
            self._surface = picture.surface
            page.equations.set_equations(())
            self.equations_wanted.emit(picture.surface)
        page.draw(picture)

    def forget(self) -> None:
        """Show nothing and hold nothing of a run; the equations are of a landscape and stay."""
        self.curve.forget()
        self.plane.forget()

    def show_equations(self, surface: Surface, equations: Sequence[str]) -> None:
        """Show the derivatives of a landscape in LaTeX, unless another one is shown by now."""
        page = self._page(len(surface.bounds))
        if page is not None and surface == self._surface:
            page.equations.set_equations(equations)

    def set_roles(self, roles: Roles) -> None:
        """Wear a theme."""
        self.curve.set_roles(roles)
        self.plane.set_roles(roles)

    def set_reduced_motion(self, reduced: bool) -> None:
        """Whether things jump instead of moving."""
        self.curve.set_reduced_motion(reduced)

    def go_home(self) -> None:
        """Show all of the curve again."""
        self.curve.canvas.go_home()

    def _page(self, dimension: int) -> LabPage | None:
        return {1: self.curve, 2: self.plane}.get(dimension)
