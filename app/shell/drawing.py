"""What the canvases and the cards need of a run, gathered from the core."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from app.core.arrays import Array
from app.core.diagnosis import Diagnosis
from app.core.simulation.simulator import Simulator
from app.core.training.problem import TrainingProblem
from app.pictures.picture import Picture, Surface
from app.pictures.training_surface import training_surface
from app.shell.statuses import shown_status, status_words

MOST_NAMED = 4
"""Numbers of θ that fit into a line."""


def drawn_surface(simulator: Simulator, step: int) -> Surface | None:
    """The function that can be drawn as a curve or a map at a step; None where θ has more than two dimensions."""
    problem = simulator.problem_at(step)
    if isinstance(problem, TrainingProblem):
        surface = training_surface(problem, simulator.start)
        return None if surface is None else surface.at(step)
    return problem.landscape


def axis_names(simulator: Simulator, step: int) -> tuple[str, ...]:
    """The names of the first two coordinates of θ."""
    problem = simulator.problem_at(step)
    return problem.theta_names[:2]


def both_units(simulator: Simulator, step: int, theta: Array) -> str:
    """θ in standardised and in original units; empty where the features were not standardised, or θ is long."""
    problem = simulator.problem_at(step)
    raw = problem.in_raw_units(theta) if len(theta) <= MOST_NAMED else None
    if raw is None:
        return ""
    named = [_named(problem.theta_names, values) for values in (theta, raw)]
    text = QCoreApplication.translate("Stage", "standardised: {theta}   original units: {raw}")
    return text.format(theta=named[0], raw=named[1])


def _named(names: tuple[str, ...], values: Array) -> str:
    return ", ".join(f"{name} = {value:.4g}" for name, value in zip(names, values, strict=True))


def statuses(shown: Picture, found: Mapping[str, Diagnosis]) -> list[tuple[str, str]]:
    """Each contender's translated status and the role of its colour; `found` has the diagnoses by label."""
    return [status_words(shown_status(one.status, found.get(one.label))) for one in shown.contenders]
