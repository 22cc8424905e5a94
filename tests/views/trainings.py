"""Trainings run by the simulator, for the views of a model's loss."""

from typing import Any

import numpy as np

from app.core.arrays import Array
from app.core.problems.training_problem import TrainingProblem
from app.core.scenario.reading import from_plain
from app.core.simulation.simulator import Simulator
from app.screen.pictures.picture import Options, Picture, picture
from app.screen.pictures.training_surface import TrainingSurface, training_surface
from tests.views.runs import COLOURS, MARKERS

SMALL = {
    "linear, mse": ("line", "linear", "mse"),
    "linear, huber": ("line", "linear", "huber"),
    "sine neuron": ("sine", "sine_neuron", "mse"),
    "tanh neuron": ("sine", "tanh_neuron", "mse"),
    "chain": ("line", "two_weight_chain", "mse"),
    "exponential": ("line", "exponential", "huber"),
}
LARGE = ("two_moons", {"kind": "mlp", "hidden": [4]}, "cross_entropy")


def trained(dataset: Any, model: Any, loss: Any, *, steps: int = 40, start: Any = None, **fields: Any) -> Simulator:
    """A run of two contenders, so many steps on."""

    def part(value: Any) -> Any:
        return {"kind": value} if isinstance(value, str) else value

    fields.setdefault("batch", {"size": 8})
    plain = {
        "format": "descent-lab/1",
        "seed": 3,
        "problem": {"kind": "training", "dataset": part(dataset), "model": part(model), "loss": part(loss), **fields},
        "start": start or {"kind": "normal"},
        "contenders": [
            {"label": "Plain", "optimizer": {"kind": "gradient_descent", "lr": 0.05}},
            {"label": "Adam", "optimizer": {"kind": "adam", "lr": 0.05}},
        ],
    }
    simulator = Simulator(from_plain(plain))
    simulator.advance(steps)
    return simulator


def surface_of(simulator: Simulator) -> TrainingSurface:
    surface = training_surface(problem_of(simulator), simulator.start)
    assert surface is not None
    return surface


def problem_of(simulator: Simulator) -> TrainingProblem:
    problem = simulator.problem
    assert isinstance(problem, TrainingProblem)
    return problem


def seen(simulator: Simulator, cursor: int, surface: TrainingSurface | None = None, selected: int = 0) -> Picture:
    """The picture of a run at a step."""
    count = len(simulator.timeline.labels)
    return picture(
        surface,
        simulator.timeline,
        cursor,
        colours=COLOURS[:count],
        markers=MARKERS[:count],
        start=simulator.start,
        selected=selected,
        options=Options(),
    )


def theta_at(simulator: Simulator, step: int) -> Array:
    return np.array(simulator.timeline.tracks[0].frame(step).theta)
