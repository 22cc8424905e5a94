"""What learning has cost: samples, gradients, passes over the data, memory, time."""

import math
from collections.abc import Callable, Sequence
from statistics import median
from typing import Literal, NamedTuple
from weakref import WeakKeyDictionary

import numpy as np

from app.core.arrays import Array
from app.core.cancellation import check_cancelled
from app.core.models.base import Network
from app.core.problems.batch_objective import BLOCK_ROWS, BatchObjective
from app.core.problems.problem import Problem, StepObjective
from app.core.problems.training_problem import TrainingProblem
from app.core.simulation.timeline import Track

NUMBER_BYTES = 8
EACH_SAMPLE = 16
"""What a sample costs besides the parameters it meets, counted in parameters."""

REPEATS = 5
OF_ALL = -1
"""Among the times of a problem's batches, kept by the bits of their size, those of all its samples."""

Basis = Literal["step", "samples", "gradient_evaluations", "time"]
"""What is equal when contenders are compared."""

Clock = Callable[[], float]


class Cost(NamedTuple):
    """What a contender has spent by a step.

    Attributes
    ----------
    step : the recorded row the numbers belong to.
    samples, gradient_evaluations : samples touched by gradients, and gradients asked for.
    batch_size : m, the samples of one gradient.
    bytes : the memory of one gradient, see `gradient_bytes`.
    """

    step: int
    samples: int
    gradient_evaluations: int
    batch_size: int
    bytes: int


def cost_of(problem: TrainingProblem, track: Track, step: int) -> Cost:
    """What the contender of this track has spent by the newest kept row at or before `step`."""
    frame = track.frame(step)
    size = int(problem.batch_sizes(np.array([frame.step]))[0])
    return Cost(
        frame.step,
        frame.samples,
        frame.gradient_evaluations,
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


def seconds_per_gradient(objective: StepObjective, theta: Array, clock: Clock) -> float:
    """Seconds one gradient takes here and now: the median of a few, timed by the caller's clock.

    Of more than `BLOCK_ROWS` samples one block is timed and counted as often as it fits: never long.
    """
    timed, share = _block_of(objective)
    timed.gradient(theta)
    return share * median(_seconds(timed, theta, clock) for _ in range(REPEATS))


class Timing(NamedTuple):
    """A gradient that is still to be timed; where it takes long, by a thread of its own.

    Attributes
    ----------
    problem, key : whose times they are, and which of them.
    objective, theta : makes what is timed, and where.
    """

    problem: Problem
    key: int
    objective: Callable[[], StepObjective]
    theta: Array

    def seconds(self, clock: Clock) -> list[float]:
        """Of a few gradients, one after the other."""
        timed, share = _block_of(self.objective())
        timed.gradient(self.theta)
        found = []
        for _ in range(REPEATS):
            check_cancelled()
            found.append(share * _seconds(timed, self.theta, clock))
        return found


class GradientTimes:
    """How long one gradient takes on this machine, of each problem that was asked about.

    Each look times one more, up to `REPEATS`, so that no frame waits for all of them; what is told is the median
    of those so far. A batch that grows with its stream is timed again when it has doubled.

    Parameters
    ----------
    at_once : a gradient that goes through more numbers, samples × (parameters + `EACH_SAMPLE`), is not timed by a
        look: nan is told of it until its times are taken.

    Attributes
    ----------
    waiting : those that were asked about and are still to be timed.
    """

    def __init__(self, clock: Clock, at_once: float = math.inf) -> None:
        self._clock = clock
        self._at_once = at_once
        self._known: WeakKeyDictionary[Problem, dict[int, list[float]]] = WeakKeyDictionary()
        self.waiting: list[Timing] = []

    def seconds(self, problem: Problem, theta: Array, step: int) -> float:
        """Seconds of the gradient that the update from row `step` asks for, at θ."""
        size = int(problem.batch_sizes(np.array([step]))[0])
        return self._told(problem, size.bit_length(), size, lambda: problem.objective(step), theta)

    def seconds_of_all(self, problem: TrainingProblem, theta: Array, step: int) -> float:
        """Seconds of the gradient of the full problem at θ, over the samples there at a step."""
        size = problem.arrivals.pool(step).size
        return self._told(problem, OF_ALL, size, lambda: problem.full_objective(step), theta)

    def take(self, timing: Timing, seconds: Sequence[float]) -> None:
        """Know the times of a gradient that waited for them."""
        self._known.setdefault(timing.problem, {})[timing.key] = list(seconds)
        self.waiting = [one for one in self.waiting if one.problem is not timing.problem or one.key != timing.key]

    def _told(
        self, problem: Problem, key: int, samples: int, objective: Callable[[], StepObjective], theta: Array
    ) -> float:
        known = self._known.setdefault(problem, {}).setdefault(key, [])
        if len(known) < REPEATS:
            if min(samples, BLOCK_ROWS) * (len(theta) + EACH_SAMPLE) > self._at_once:
                if not any(one.problem is problem and one.key == key for one in self.waiting):
                    self.waiting.append(Timing(problem, key, objective, np.array(theta)))
                return math.nan
            timed, share = _block_of(objective())
            if not known:
                timed.gradient(theta)
            known.append(share * _seconds(timed, theta, self._clock))
        return median(known)


def _block_of(objective: StepObjective) -> tuple[StepObjective, float]:
    """What is timed of an objective, and how many times it is contained in it."""
    if not isinstance(objective, BatchObjective) or objective.samples <= BLOCK_ROWS:
        return objective, 1.0
    rows = slice(BLOCK_ROWS)
    network, loss, ids = objective.network, objective.loss, objective.ids[rows]
    block = BatchObjective(network, loss, objective.inputs[rows], objective.targets[rows], ids)
    return block, objective.samples / BLOCK_ROWS


def _seconds(objective: StepObjective, theta: Array, clock: Clock) -> float:
    before = clock()
    objective.gradient(theta)
    return clock() - before


def equal_steps(tracks: Sequence[Track], spent: Sequence[Array], cursor: int) -> tuple[int, ...]:
    """For each contender the newest row that costs no more than what the cheapest has spent at the cursor.

    Parameters
    ----------
    spent : what each contender had spent at each of its rows, (n,), never less than at the row before.
    """
    at = [track.index_at(cursor) for track in tracks]
    amount = min(float(column[row]) for column, row in zip(spent, at, strict=True))
    found = []
    for track, column in zip(tracks, spent, strict=True):
        row = max(0, int(np.searchsorted(column, amount, side="right")) - 1)
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
