"""What can lie on the x axis of the charts: recorded columns, and costs worked out from them."""

from collections.abc import Callable
from typing import NamedTuple

from app.core.arrays import Array
from app.core.simulation.problem import Problem
from app.core.simulation.simulator import Simulator
from app.core.training.problem import TrainingProblem
from app.core.training.spending import bytes_along, epochs_along, seconds_along
from app.core.words import QT_TRANSLATE_NOOP

LEAST_SPAN = 1e-6
"""The width at least of an axis whose values are not whole numbers."""

SecondsOf = Callable[[Problem, int], float]
"""A problem and a row it is in force at, to the seconds of one gradient there."""


class Horizontal(NamedTuple):
    """An x axis.

    Attributes
    ----------
    unit : its words, with the unit.
    is_whole : whether its values are whole numbers.
    needs_data : whether only a training has it.
    """

    unit: str
    is_whole: bool = True
    needs_data: bool = False


HORIZONTALS = {
    "step": Horizontal(QT_TRANSLATE_NOOP("Chart", "steps")),
    "gradient_evaluations": Horizontal(QT_TRANSLATE_NOOP("Chart", "gradient evaluations")),
    "samples": Horizontal(QT_TRANSLATE_NOOP("Chart", "samples"), needs_data=True),
    "epochs": Horizontal(QT_TRANSLATE_NOOP("Chart", "epochs"), is_whole=False, needs_data=True),
    "memory": Horizontal(QT_TRANSLATE_NOOP("Chart", "peak memory of a gradient, kB"), is_whole=False, needs_data=True),
    "time": Horizontal(QT_TRANSLATE_NOOP("Chart", "compute time, ms"), is_whole=False),
}


def offered(simulator: Simulator) -> tuple[str, ...]:
    """The axes that a run can be drawn against."""
    has_data = isinstance(simulator.problem, TrainingProblem)
    return tuple(name for name, one in HORIZONTALS.items() if has_data or not one.needs_data)


def x_columns(simulator: Simulator, name: str, seconds_of: SecondsOf) -> tuple[Array, ...]:
    """Where each contender's rows lie on an axis, (n,) each and never falling, in the unit of the axis."""
    return tuple(_x(simulator, label, name, seconds_of) for label in simulator.timeline.labels)


def _x(simulator: Simulator, label: str, name: str, seconds_of: SecondsOf) -> Array:
    track, problem = simulator.timeline.track(label), simulator.problem
    if name == "epochs" and isinstance(problem, TrainingProblem):
        return epochs_along(track, len(problem.training_ids))
    if name == "memory":
        return bytes_along(track, simulator.problems_of(label)) / 1000
    if name == "time":
        return 1000 * seconds_along(track, simulator.problems_of(label), seconds_of)
    return track.column(name)
