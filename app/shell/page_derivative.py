"""The page of the derivative lab."""

from app.core.calculus.equations import derivative_equations
from app.screen.pictures.picture import Surface
from app.session.background import Job
from app.shell.equations import equation_pixmap, equation_svg
from app.shell.scene import Scene
from app.style.buttons import roles_now
from app.views.derivative.lab import DerivativeLab


class DerivativePage(DerivativeLab):
    """Tangent, secant and slopes; the symbolic derivatives are worked out on a thread, for SymPy takes its time."""

    def __init__(self) -> None:
        super().__init__(lambda latex: equation_pixmap(latex, roles_now().text))
        self._job = Job(self)
        self._wanted: Surface | None = None
        self._job.finished.connect(self._show_found)
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
        """End what is going on, for the end of the window."""
        self._job.stop()

    def _work_out(self, surface: Surface) -> None:
        self._wanted = surface
        colour = roles_now().text

        def work(progress: object) -> tuple[str, ...]:
            del progress
            found = derivative_equations(surface)
            for latex in found:
                equation_svg(latex, colour, 16.0)
            return found

        self._job.start(work)

    def _show_found(self, found: tuple[str, ...]) -> None:
        if self._wanted is not None:
            self.show_equations(self._wanted, found)
