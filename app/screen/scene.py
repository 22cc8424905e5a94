"""What the pages show: one moment of a run."""

from typing import NamedTuple

from app.core.arrays import Array
from app.core.comparison import Ghost
from app.core.problems.problem import Problem
from app.core.problems.surface_problem import SurfaceProblem
from app.core.problems.training_problem import TrainingProblem
from app.core.simulation.simulator import Simulator
from app.screen.pictures.picture import Picture, Surface
from app.screen.pictures.training_surface import training_surface


class Scene(NamedTuple):
    """A run at the cursor.

    Attributes
    ----------
    picture : what the canvases of landscapes draw.
    simulator : the run.
    cursor : the step shown.
    ghosts : the kept runs that are drawn beside it: those in whose problem θ means the same.
    is_moving : whether the run is being played.
    """

    picture: Picture
    simulator: Simulator
    cursor: int
    ghosts: tuple[Ghost, ...] = ()
    is_moving: bool = False

    @property
    def problem(self) -> Problem:
        """What the update from the step shown minimises, with the batches of the selected contender."""
        return self.simulator.problem_at(self.cursor, self.picture.chosen.label)

    @property
    def training(self) -> TrainingProblem | None:
        """The problem, where it is a model with data."""
        problem = self.problem
        return problem if isinstance(problem, TrainingProblem) else None

    @property
    def thetas(self) -> list[Array]:
        """Each contender's θ."""
        return [contender.theta for contender in self.picture.contenders]


def drawn_surface(simulator: Simulator, step: int) -> Surface | None:
    """The function that can be drawn as a curve or a map at a step; None where θ has more than two dimensions."""
    problem = simulator.problem_at(step)
    if isinstance(problem, TrainingProblem):
        surface = training_surface(problem, simulator.start)
        return None if surface is None else surface.at(step)
    return problem.landscape if isinstance(problem, SurfaceProblem) else None


def axis_names(simulator: Simulator, step: int) -> tuple[str, ...]:
    """The names of the first two coordinates of θ."""
    problem = simulator.problem_at(step)
    return problem.theta_names[:2] if isinstance(problem, TrainingProblem) else ("x", "y")
