"""What the pages show: one moment of a run."""

from dataclasses import dataclass, field

from app.core.arrays import Array
from app.core.comparison import Ghost
from app.core.problems.problem import Problem
from app.core.problems.training_problem import TrainingProblem
from app.core.simulation.simulator import Simulator
from app.screen.pictures.picture import ContenderPicture, Picture, Surface, batch_at, contender_picture, update_at
from app.screen.pictures.training_surface import training_surface


@dataclass(frozen=True, slots=True, eq=False)
class Scene:
    """A run at the cursor.

    A run that is edited later gives the same simulator other problems: those of now are looked up at once.

    Attributes
    ----------
    picture : what the canvases of landscapes draw.
    simulator : the run.
    cursor : the step shown.
    ghosts : the kept runs that are drawn beside it: those in whose problem θ means the same.
    is_moving : whether the run is being played.
    problems : what each contender's update from the row `batch_at` the cursor minimises.
    """

    picture: Picture
    simulator: Simulator
    cursor: int
    ghosts: tuple[Ghost, ...] = ()
    is_moving: bool = False
    problems: tuple[Problem, ...] = field(init=False)

    def __post_init__(self) -> None:
        pairs = zip(self.picture.contenders, self.picture.timeline.tracks, strict=True)
        problems = tuple(
            self.simulator.problem_at(batch_at(track, self.cursor), contender.label) for contender, track in pairs
        )
        object.__setattr__(self, "problems", problems)

    @property
    def is_current(self) -> bool:
        """Whether the run still has the rows that were shown."""
        return self.simulator.timeline is self.picture.timeline and self.picture.is_current

    @property
    def problem(self) -> Problem:
        """What the selected contender minimises."""
        return self.problems[self.picture.selected]

    @property
    def training(self) -> TrainingProblem | None:
        """The problem, where it is a model with data."""
        problem = self.problem
        return problem if isinstance(problem, TrainingProblem) else None

    @property
    def thetas(self) -> list[Array]:
        """Each contender's θ."""
        return [contender.theta for contender in self.picture.contenders]

    @property
    def batch_step(self) -> int:
        """The row whose update's batch the selected contender sees."""
        return batch_at(self.picture.timeline.tracks[self.picture.selected], self.cursor)

    @property
    def update_step(self) -> int:
        """The row whose update is shown of the selected contender; -1 where none was made yet."""
        return update_at(self.picture.timeline.tracks[self.picture.selected], self.cursor)

    def chosen_at(self, step: int) -> ContenderPicture:
        """The selected contender at another step than that of the cursor."""
        chosen = self.picture.chosen
        if chosen.step == step:
            return chosen
        track = self.picture.timeline.tracks[self.picture.selected]
        return contender_picture(track, step, chosen.label, chosen.colour, chosen.marker, with_trail=False)


def drawn_surface(simulator: Simulator, step: int) -> Surface | None:
    """The function that can be drawn as a curve or a map at a step; None where θ has more than two dimensions."""
    problem = simulator.problem_at(step)
    if isinstance(problem, TrainingProblem):
        surface = training_surface(problem, simulator.start)
        return None if surface is None else surface.at(step)
    return problem.landscape


def axis_names(simulator: Simulator, step: int) -> tuple[str, ...]:
    """The names of the first two coordinates of θ."""
    return simulator.problem_at(step).theta_names[:2]
