"""The line below the canvases: what is under the pointer, or θ in both units."""

import numpy as np

from app.core.arrays import Array
from app.core.simulation.simulator import Simulator
from app.core.words import QT_TRANSLATE_NOOP, Message, Words
from app.screen.pictures.picture import Picture

MOST_NAMED = 4
"""Numbers of θ that fit into a line."""

BOTH_UNITS = QT_TRANSLATE_NOOP("Readout", "standardised: {theta}   original units: {raw}")
POINTED = QT_TRANSLATE_NOOP("Readout", "{theta}   loss = {loss}")


def readout(shown: Picture, simulator: Simulator, pointed: Array | None) -> Words:
    """Coordinates and loss under the pointer; else θ in both units, empty where there is but one."""
    if pointed is None or shown.surface is None or len(pointed) != shown.dimension:  # of the landscape before
        return both_units(simulator, shown.cursor, shown.chosen.theta)
    with np.errstate(all="ignore"):
        loss = float(shown.surface.value(np.asarray(pointed, float)))
    theta = "   ".join(f"{name} = {value:.4g}" for name, value in zip(shown.axes, pointed, strict=False))
    return Message("Readout", POINTED, {"theta": theta, "loss": f"{loss:.6g}"})


def both_units(simulator: Simulator, step: int, theta: Array) -> Words:
    """θ in standardised and in original units; empty where the features were not standardised, or θ is long."""
    problem = simulator.problem_at(step)
    raw = problem.in_raw_units(theta) if len(theta) <= MOST_NAMED else None
    if raw is None:
        return ""
    named = [_named(problem.theta_names, values) for values in (theta, raw)]
    return Message("Readout", BOTH_UNITS, {"theta": named[0], "raw": named[1]})


def _named(names: tuple[str, ...], values: Array) -> str:
    return ", ".join(f"{name} = {value:.4g}" for name, value in zip(names, values, strict=True))
