"""The page of the derivative lab."""

from app.background import Background
from app.core.calculus.equations import derivative_equations
from app.core.cancellation import Stop
from app.core.words import QT_TRANSLATE_NOOP
from app.screen.pictures.picture import Surface
from app.screen.scene import Scene
from app.shell.equations import equation_pixmap, equation_svg
from app.shell.plain_page import PlainPage
from app.style.buttons import roles_now
from app.views.derivative.lab import DerivativeLab

DERIVATIVES = QT_TRANSLATE_NOOP("Background", "the equations of the derivatives")


class DerivativePage(PlainPage, DerivativeLab):
    """Tangent, secant and slopes; the symbolic derivatives are worked out on a thread, for SymPy takes its time."""

    def __init__(self, background: Background) -> None:
        super().__init__(lambda latex: equation_pixmap(latex, roles_now().text))
        self._background = background
        self.equations_wanted.connect(self._work_out)

    def show_scene(self, scene: Scene) -> None:
        """Show a moment of a run."""
        self.draw(scene.picture)

    def take_over(self, old: "DerivativePage") -> None:
        """Stand where another page stood: the point, unless it follows the ball, the secant and the direction."""
        self.curve.step, self.plane.angle = old.curve.step, old.plane.angle
        if not old.curve.follow.isChecked():
            self.curve.choose_x(old.curve.place)
        if not old.plane.follow.isChecked():
            self.plane.choose_theta(old.plane.theta)

    def stop(self) -> None:
        """End what is going on."""
        self._background.cancel(DERIVATIVES)

    def _work_out(self, surface: Surface) -> None:
        colour = roles_now().text

        def work(stop: Stop) -> tuple[str, ...]:
            found = derivative_equations(surface)
            for latex in found:
                stop.check()
                equation_svg(latex, colour, 16.0)
            return found

        self._background.ask(DERIVATIVES, work, lambda found: self.show_equations(surface, found))
