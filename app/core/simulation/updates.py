"""Updates before they are recorded: made from frozen numbers alone, so that any thread may make them."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, NamedTuple

import numpy as np

from app.core.arrays import Array, IntArray
from app.core.cancellation import check_cancelled
from app.core.optimizers import Optimizer
from app.core.problems.problem import Problem
from app.core.schedules import Schedule, observe, rates
from app.core.simulation.probe import Probe
from app.core.simulation.timeline import Rows


class Segment(NamedTuple):
    """What is in force for one contender from row `start` on, until the next stretch starts."""

    start: int
    problem: Problem
    optimizer: Optimizer
    schedule: Schedule

    @property
    def reuses_gradients(self) -> bool:
        """Whether the gradient recorded after an update serves the next one: worth its while beyond a surface."""
        return self.problem.is_exact and self.problem.dimension > 2


class Checkpoint(NamedTuple):
    """All that the next update depends on; nothing in it is ever written to."""

    step: int
    theta: Array
    state: Any
    schedule_state: Any
    gradient_evaluations: int
    value_evaluations: int
    hessian_products: int
    samples: int


class StepRecord(NamedTuple):
    """The inside of one update, made again: from `before` to `after` by `delta`, at the rate `lr`.

    `gradient` is the one at `before`, where it was recorded and need not be worked out again.
    """

    before: Checkpoint
    after: Checkpoint
    delta: Array
    lr: float
    optimizer: Optimizer
    problem: Problem
    gradient: Array | None = None


@dataclass(frozen=True, eq=False, slots=True)
class PendingUpdates:
    """Consecutive updates of one contender that are due.

    Attributes
    ----------
    label, seed : of the contender and the scenario; they key the contender's own random numbers.
    stretch : in force in all of them.
    start : what the first depends on.
    gradient : of the problem at the start, where it is known already.
    count : how many; 1 where each depends on the row recorded before it.
    """

    label: str
    seed: int
    stretch: Segment
    start: Checkpoint
    gradient: Array | None
    count: int

    def made(self) -> "ComputedUpdates":
        """Make the updates; the loop that everything else waits for. Nothing is recorded and nothing shared is written.

        The lane records them afterwards, on the thread to which the track belongs.
        """
        with np.errstate(all="ignore"):
            return self._made()

    def _made(self) -> "ComputedUpdates":
        stretch, now, count = self.stretch, self.start, self.count
        problem, start, theta, state = stretch.problem, now.step, now.theta, now.state
        probe = loaded_probe(self.seed, self.label, now, self.gradient)
        lrs = rates_from(stretch, now, count)
        thetas = np.empty((count, len(theta)))
        deltas = np.empty((count, len(theta)))
        evaluations = [0] * count
        samples = [0] * count
        update, objective = stretch.optimizer.update, problem.objective
        for index, lr in enumerate(lrs.tolist()):
            step = start + index
            probe.face(objective(step), step)
            delta, state = update(theta, state, probe, lr)
            theta = theta + delta
            thetas[index] = theta
            deltas[index] = delta
            evaluations[index] = probe.gradient_evaluations
            samples[index] = probe.samples
        steps = np.arange(start + 1, start + count + 1)
        loss, gradient = problem.full(thetas, steps)
        rows = Rows(
            steps,
            thetas,
            loss,
            gradient,
            norm(gradient),
            norm(deltas),
            lrs,
            np.array(evaluations, np.int64),
            np.array(samples, np.int64),
        )
        end = counted(probe, start + count, theta, state, now.schedule_state)
        return ComputedUpdates(
            self, rows, end if not stretch.schedule.watches_loss else observed(stretch, end, float(loss[0]))
        )


class ComputedUpdates(NamedTuple):
    """A block whose updates are made: the rows to record, and the moment after the last."""

    block: PendingUpdates
    rows: Rows
    end: Checkpoint


class ReplayStep(NamedTuple):
    """An update made again: what is in force, and the gradient at its start where it was recorded."""

    stretch: Segment
    gradient: Array | None


@dataclass(frozen=True, eq=False, slots=True)
class Replay:
    """From a kept moment to an update that is to be seen inside; from frozen numbers, so that any thread may go it.

    Attributes
    ----------
    label, seed : as of a `PendingUpdates`.
    start : the kept moment.
    legs : the updates from there on; the last one is to be seen inside.
    """

    label: str
    seed: int
    start: Checkpoint
    legs: tuple[ReplayStep, ...]

    def moments(self) -> Iterator[Checkpoint]:
        """The moments after the start, one update each, up to where the last leg begins."""
        now = self.start
        for leg in self.legs[:-1]:
            check_cancelled()
            now = self._update(now, leg)[0]
            yield now

    def record(self) -> StepRecord:
        """The update of the last leg, with all that leads there made again."""
        before = self.start
        for now in self.moments():
            before = now
        stretch, gradient = leg = self.legs[-1]
        after, delta, lr = self._update(before, leg)
        return StepRecord(before, after, delta, lr, stretch.optimizer, stretch.problem, gradient)

    def _update(self, now: Checkpoint, leg: ReplayStep) -> tuple[Checkpoint, Array, float]:
        with np.errstate(all="ignore"):
            lr = float(rates_from(leg.stretch, now, 1)[0])
            return *update(leg.stretch, now, lr, loaded_probe(self.seed, self.label, now, leg.gradient)), lr


def update(stretch: Segment, now: Checkpoint, lr: float, probe: Probe) -> tuple[Checkpoint, Array]:
    """One update outside the recorded loop, with the same numbers and the same counts: what follows, and Δθ."""
    probe.face(stretch.problem.objective(now.step), now.step)
    delta, state = stretch.optimizer.update(now.theta, now.state, probe, lr)
    after = counted(probe, now.step + 1, now.theta + delta, state, now.schedule_state)
    if stretch.schedule.watches_loss:
        losses, _ = stretch.problem.full(after.theta[None], np.array([after.step]))
        after = observed(stretch, after, float(losses[0]))
    return after, delta


def observed(stretch: Segment, after: Checkpoint, loss: float) -> Checkpoint:
    """The moment after an update, whose loss the schedule has seen."""
    state = observe(stretch.schedule, after.step, after.schedule_state, loss, stretch.optimizer.lr)
    return after._replace(schedule_state=state)


def rates_from(stretch: Segment, now: Checkpoint, count: int) -> Array:
    """The rates (count,) of the updates that follow a moment."""
    updates: IntArray = np.arange(now.step + 1, now.step + count + 1)
    return np.asarray(rates(stretch.schedule, updates, stretch.optimizer.lr, now.schedule_state), float)


def loaded_probe(seed: int, label: str, now: Checkpoint, gradient: Array | None) -> Probe:
    """A probe that goes on counting from a moment, and knows the gradient there where one is given."""
    probe = Probe(seed, label)
    probe.gradient_evaluations = now.gradient_evaluations
    probe.value_evaluations = now.value_evaluations
    probe.hessian_products = now.hessian_products
    probe.samples = now.samples
    if gradient is not None:
        probe.remember(now.theta, gradient)
    return probe


def counted(probe: Probe, step: int, theta: Array, state: Any, schedule_state: Any) -> Checkpoint:
    """The moment at which a probe has counted so much."""
    return Checkpoint(
        step,
        theta,
        state,
        schedule_state,
        probe.gradient_evaluations,
        probe.value_evaluations,
        probe.hessian_products,
        probe.samples,
    )


def norm(vectors: Array) -> Array:
    """Euclidean length over the last axis."""
    norms: Array = np.sqrt((vectors * vectors).sum(axis=-1))
    return norms
