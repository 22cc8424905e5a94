"""What the pages of the stage show: one moment of a run."""

from typing import NamedTuple

from app.core.arrays import Array
from app.core.problems.problem import Problem
from app.core.problems.training_problem import TrainingProblem
from app.core.simulation.simulator import Simulator
from app.screen.pictures.picture import Picture


class Scene(NamedTuple):
    """A run at the cursor.

    Attributes
    ----------
    picture : what the canvases of landscapes draw.
    simulator : the run.
    cursor : the step shown.
    """

    picture: Picture
    simulator: Simulator
    cursor: int

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
