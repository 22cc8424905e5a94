"""What learning has cost: samples, gradients, passes over the data, memory, time."""

import math
from collections.abc import Callable, Sequence
from statistics import median
from typing import Literal, NamedTuple

import numpy as np

from app.core.arrays import Array
from app.core.models.base import Network
from app.core.simulation.timeline import Track
from app.core.training.objective import BLOCK_ROWS, BatchObjective
from app.core.training.problem import TrainingProblem

NUMBER_BYTES = 8
REPEATS = 5

Basis = Literal["step", "gradient_evaluations", "samples"]
"""What is equal when contenders are compared."""


class Cost(NamedTuple):
    """What a contender has spent by a step.

    Attributes
    ----------
    step : the recorded row the numbers belong to.
    samples, gradient_evaluations : samples touched by gradients, and gradients asked for.
    epochs : samples / n, n being the training samples there will ever be.
    batch_size : m, the samples of one gradient.
    bytes : the memory of one gradient, see `gradient_bytes`.
    """

    step: int
    samples: int
    gradient_evaluations: int
    epochs: float
    batch_size: int
    bytes: int


def cost_of(problem: TrainingProblem, track: Track, step: int) -> Cost:
    """What the contender of this track has spent by the newest kept row at or before `step`."""
    frame = track.frame(step)
    pool = problem.arrivals.pool(frame.step).size
    size = pool if problem.batch.size == "full" else problem.batch.size
    if problem.batch.sampling != "replacement":
        size = min(size, pool)
    return Cost(
        frame.step,
        frame.samples,
        frame.gradient_evaluations,
        frame.samples / len(problem.training_ids),
        size,
        gradient_bytes(problem.network, size),
    )


def gradient_bytes(network: Network, samples: int) -> int:
    """Bytes that one gradient over so many samples needs: inputs, the outputs of every layer, and ∇ itself.

    Numbers are float64. Layers pass `BLOCK_ROWS` samples at once, so that no more of their outputs are
    held. Scratch space of the libraries is not counted.
    """
    rows = min(samples, BLOCK_ROWS)
    inputs = samples * network.layers[0].fan_in
    outputs = rows * sum(layer.fan_out for layer in network.layers)
    return NUMBER_BYTES * (inputs + outputs + network.size)


def seconds_per_gradient(objective: BatchObjective, theta: Array, clock: Callable[[], float]) -> float:
    """Seconds one gradient takes here and now: the median of a few, timed by the caller's clock.

    Of more than `BLOCK_ROWS` samples one block is timed and counted as often as it fits: never long.
    """
    timed, share = objective, 1.0
    if objective.samples > BLOCK_ROWS:
        rows = slice(BLOCK_ROWS)
        share = objective.samples / BLOCK_ROWS
        timed = BatchObjective(
            objective.network, objective.loss, objective.inputs[rows], objective.targets[rows], objective.ids[rows]
        )
    timed.gradient(theta)
    seconds = []
    for _ in range(REPEATS):
        before = clock()
        timed.gradient(theta)
        seconds.append(clock() - before)
    return share * median(seconds)


def equal_steps(tracks: Sequence[Track], basis: Basis, cursor: int) -> tuple[int, ...]:
    """For each contender the newest row that costs no more than what the cheapest has spent at the cursor.

    With `step` these are the rows at the cursor themselves.
    """
    at = [track.index_at(cursor) for track in tracks]
    if basis == "step":
        return tuple(int(track.column("step")[row]) for track, row in zip(tracks, at, strict=True))
    amount = min(int(track.column(basis)[row]) for track, row in zip(tracks, at, strict=True))
    found = []
    for track in tracks:
        row = max(0, int(np.searchsorted(track.column(basis), amount, side="right")) - 1)
        found.append(int(track.column("step")[row]))
    return tuple(found)


def bytes_text(count: int) -> str:
    """Bytes in the unit that suits them; 1 kB is 1,000 bytes."""
    size, units = float(count), ("B", "kB", "MB", "GB", "TB")
    place = 0
    while size >= 999.5 and place < len(units) - 1:
        size, place = size / 1000, place + 1
    return f"{size:.0f} {units[place]}" if place == 0 or size >= 99.95 else f"{size:.1f} {units[place]}"


def seconds_text(seconds: float) -> str:
    """Seconds in the unit that suits them."""
    if not math.isfinite(seconds):
        return "–"
    if seconds < 1e-3:
        return f"{seconds * 1e6:.0f} µs"
    if seconds < 1:
        return f"{seconds * 1e3:.3g} ms"
    return f"{seconds:.3g} s"
