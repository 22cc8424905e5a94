"""One contender's way through the problem: its loop of updates, its checkpoints, its track."""

from bisect import bisect_right
from operator import attrgetter
from typing import Any, NamedTuple

import numpy as np

from app.core.arrays import Array, IntArray
from app.core.optimizers import Optimizer
from app.core.scenario.declaration import Stop
from app.core.schedules import Schedule, observe, rates
from app.core.simulation.probe import Probe
from app.core.simulation.problem import Problem
from app.core.simulation.timeline import Rows, Track
from app.core.stopping import DIVERGED, SPENT, first_stop

BLOCK = 256
"""Updates made before their losses and stop conditions are worked out together."""

BLOCK_NUMBERS = 2**20
"""So many coordinates of θ in a block at most."""

CHECKPOINT_INTERVAL = 256
CHECKPOINT_BYTES = 8 * 2**20
FEWEST_CHECKPOINTS, MOST_CHECKPOINTS = 8, 2048


_START = attrgetter("start")


class Stretch(NamedTuple):
    """What is in force for one contender from row `start` on, until the next stretch starts."""

    start: int
    problem: Problem
    optimizer: Optimizer
    schedule: Schedule


class Moment(NamedTuple):
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
    """The inside of one update, made again: from `before` to `after` by `delta`, at the rate `lr`."""

    before: Moment
    after: Moment
    delta: Array
    lr: float
    optimizer: Optimizer
    problem: Problem


class Lane:
    """A contender in a run.

    Attributes
    ----------
    label : the contender's label, which also keys its random numbers.
    stretches : what is in force from which step on; the first starts at 0.
    track : the recorded frames.
    """

    def __init__(self, label: str, seed: int, start: Array, stretches: tuple[Stretch, ...]) -> None:
        self.label = label
        self.seed = seed
        self.stretches = stretches
        self._probe = Probe(seed, label)
        self._remembered: Problem | None = None
        optimizer, schedule = stretches[0].optimizer, stretches[0].schedule
        self._now = Moment(0, start, optimizer.init(start), schedule.init(), 0, 0, 0, 0)
        self._checkpoints = [self._now]
        self._interval = CHECKPOINT_INTERVAL
        self.track = Track(len(start))

    @property
    def step(self) -> int:
        """The newest recorded step; -1 before the start was looked at."""
        return self.track.last_step

    @property
    def has_ended(self) -> bool:
        return self.track.ended is not None

    def advance(self, count: int, stop: Stop) -> None:
        """Up to `count` more updates; fewer where a stop condition fires or numbers stop being finite."""
        with np.errstate(all="ignore"):
            if self.step < 0:
                self._record(self._start_row(), None, stop)
            target = min(self.step + count, stop.max_steps)
            while not self.has_ended and self.step < target:
                self._advance_block(target, stop)

    def rewind(self, step: int) -> None:
        """Forget everything after `step`; the next update starts there, with the same state as the first time."""
        self.track.truncate(step)
        if self.track.last_step < step:  # the very row was thinned away: go on from the one kept before it
            step = self.track.last_step
        self._checkpoints = [kept for kept in self._checkpoints if kept.step <= step]
        with np.errstate(all="ignore"):
            self._now = self._moment_at(step)

    def inspect(self, step: int) -> StepRecord | None:
        """The update that led to row `step` (≥ 1), made again from the nearest checkpoint."""
        if not 1 <= step <= self.step:
            return None
        with np.errstate(all="ignore"):
            before = self._moment_at(step - 1)
            stretch = self._stretch(step - 1)
            lr = self._rate(stretch, before)
            after, delta = self._update(stretch, before, lr)
        return StepRecord(before, after, delta, lr, stretch.optimizer, stretch.problem)

    def recheck(self, stop: Stop) -> None:
        """Hold the recorded rows against changed stop conditions: end earlier, or go on."""
        if len(self.track) <= self.step:  # thinned: differences between neighbours are no longer single steps
            self.rewind(0)
            return
        hit = first_stop(self.track.newest(len(self.track)), None, stop) if len(self.track) else None
        self.rewind(self.step if hit is None else hit[0])
        if hit is not None:
            self._end(hit[1])

    # -- the loop ----------------------------------------------------------------------------------

    def _advance_block(self, target: int, stop: Stop) -> None:
        start = self.step
        stretch = self._stretch(start)
        after = bisect_right(self.stretches, start, key=_START)
        next_start = self.stretches[after].start if after < len(self.stretches) else target
        is_stepwise = stretch.schedule.watches_loss or (stretch.problem.is_exact and stretch.problem.dimension > 2)
        most = 1 if is_stepwise else max(1, min(BLOCK, BLOCK_NUMBERS // stretch.problem.dimension))
        count = min(target - start, next_start - start, most)
        loss_before = float(self.track.column("loss")[-1])
        rows = self._rows(stretch, count)
        self._record(rows, loss_before, stop)
        if self.has_ended:
            return
        if is_stepwise:
            self._after_single_step(stretch, rows)
        self._checkpoint()

    def _rows(self, stretch: Stretch, count: int) -> Rows:
        """Make `count` updates and record them; the loop that everything else waits for."""
        now, probe, problem = self._now, self._probe, stretch.problem
        start, theta, state = now.step, now.theta, now.state
        self._load(now)
        if problem is not self._remembered:
            probe.forget()
        lrs = self._rates(stretch, now, count)
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
        self._now = self._moment(start + count, theta, state, now.schedule_state)
        steps = np.arange(start + 1, start + count + 1)
        loss, gradient = problem.full(thetas, steps)
        return Rows(
            steps,
            thetas,
            loss,
            gradient,
            _norm(gradient),
            _norm(deltas),
            lrs,
            np.array(evaluations, np.int64),
            np.array(samples, np.int64),
        )

    def _after_single_step(self, stretch: Stretch, rows: Rows) -> None:
        now = self._now
        if stretch.schedule.watches_loss:
            loss = float(rows.loss[0])
            observed = observe(stretch.schedule, now.step, now.schedule_state, loss, stretch.optimizer.lr)
            self._now = now._replace(schedule_state=observed)
        if stretch.problem.is_exact:
            self._probe.remember(now.theta, rows.gradient[0])
            self._remembered = stretch.problem

    def _update(self, stretch: Stretch, now: Moment, lr: float) -> tuple[Moment, Array]:
        """One update outside the recorded loop, with the same numbers and the same counts."""
        self._load(now)
        if stretch.problem is not self._remembered:
            self._probe.forget()
        self._probe.face(stretch.problem.objective(now.step), now.step)
        delta, state = stretch.optimizer.update(now.theta, now.state, self._probe, lr)
        after = self._moment(now.step + 1, now.theta + delta, state, now.schedule_state)
        if stretch.schedule.watches_loss:
            losses, _ = stretch.problem.full(after.theta[None], np.array([after.step]))
            loss = float(losses[0])
            observed = observe(stretch.schedule, after.step, after.schedule_state, loss, stretch.optimizer.lr)
            after = after._replace(schedule_state=observed)
        return after, delta

    def _start_row(self) -> Rows:
        now, stretch = self._now, self._stretch(0)
        zero = np.zeros(1, np.int64)
        loss, gradient = stretch.problem.full(now.theta[None], zero)
        lrs = self._rates(stretch, now, 1)
        return Rows(zero, now.theta[None], loss, gradient, _norm(gradient), np.zeros(1), lrs, zero, zero)

    def _record(self, rows: Rows, loss_before: float | None, stop: Stop) -> None:
        hit = first_stop(rows, loss_before, stop)
        self.track.append(rows if hit is None else rows.first(hit[0] + 1))
        if hit is not None:
            self._end(hit[1])

    def _end(self, reason: str) -> None:
        self.track.ended = reason if reason in (DIVERGED, *SPENT) else "converged"
        self.track.stopped_by = reason

    # -- what the next update depends on -----------------------------------------------------------

    def _stretch(self, step: int) -> Stretch:
        return self.stretches[bisect_right(self.stretches, step, key=_START) - 1]

    def _rates(self, stretch: Stretch, now: Moment, count: int) -> Array:
        updates: IntArray = np.arange(now.step + 1, now.step + count + 1)
        return np.asarray(rates(stretch.schedule, updates, stretch.optimizer.lr, now.schedule_state), float)

    def _rate(self, stretch: Stretch, now: Moment) -> float:
        return float(self._rates(stretch, now, 1)[0])

    def _load(self, now: Moment) -> None:
        probe = self._probe
        probe.gradient_evaluations = now.gradient_evaluations
        probe.value_evaluations = now.value_evaluations
        probe.hessian_products = now.hessian_products
        probe.samples = now.samples

    def _moment(self, step: int, theta: Array, state: Any, schedule_state: Any) -> Moment:
        probe = self._probe
        return Moment(
            step,
            theta,
            state,
            schedule_state,
            probe.gradient_evaluations,
            probe.value_evaluations,
            probe.hessian_products,
            probe.samples,
        )

    def _moment_at(self, step: int) -> Moment:
        if self._now.step == step:
            return self._now
        step = max(step, 0)
        now: Moment = next(kept for kept in reversed(self._checkpoints) if kept.step <= step)
        while now.step < step:
            stretch = self._stretch(now.step)
            now, _ = self._update(stretch, now, self._rate(stretch, now))
        return now

    def _checkpoint(self) -> None:
        if self._now.step - self._checkpoints[-1].step < self._interval:
            return
        self._checkpoints.append(self._now)
        # A state may grow: L-BFGS remembers more with every update.
        fitting = CHECKPOINT_BYTES // _bytes(self._now)
        if len(self._checkpoints) > min(MOST_CHECKPOINTS, max(FEWEST_CHECKPOINTS, fitting)):
            self._checkpoints = self._checkpoints[::2]
            self._interval *= 2


def _norm(vectors: Array) -> Array:
    """Euclidean length over the last axis."""
    norms: Array = np.sqrt((vectors * vectors).sum(axis=-1))
    return norms


def _bytes(moment: Moment) -> int:
    arrays = [moment.theta, *moment.state] if isinstance(moment.state, tuple) else [moment.theta]
    return 512 + sum(part.nbytes for part in arrays if isinstance(part, np.ndarray))
