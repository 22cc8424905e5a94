"""One contender's way through the problem: its updates, its checkpoints, its track."""

from bisect import bisect_right, insort
from operator import attrgetter

import numpy as np

from app.core import cancellation
from app.core.arrays import Array
from app.core.cancellation import TO_THE_END, Paused
from app.core.scenario.declaration import Stop
from app.core.simulation.stopping import DIVERGED, SPENT, first_stop
from app.core.simulation.timeline import COLUMNS, Rows, Track
from app.core.simulation.updates import (
    Checkpoint,
    ComputedUpdates,
    PendingUpdates,
    Replay,
    ReplayStep,
    Segment,
    StepRecord,
    norm,
    rates_from,
)

BLOCK = 256
"""Updates made before their losses and stop conditions are worked out together."""

BLOCK_NUMBERS = 2**20
"""So many coordinates of θ in a block at most."""

CHECKPOINT_INTERVAL = 256
CHECKPOINT_BYTES = 8 * 2**20
FEWEST_CHECKPOINTS, MOST_CHECKPOINTS = 8, 2048

REMADE_NUMBERS = 2**22
"""Samples × parameters between two checkpoints, about 10 ms: of dear updates few are made again."""

WAYPOINTS_APART, MOST_WAYPOINTS = 16, 32
"""Updates between two moments kept on the way from a checkpoint: a walk back need not begin at the checkpoint."""

MOST_LEFT = 4
"""Moments kept at which a walk was left unfinished."""

_START, _STEP = attrgetter("start"), attrgetter("step")


class ContenderRun:
    """A contender in a run.

    Updates are made in two halves: what is due is frozen into a `PendingUpdates`, which any thread may make, and
    recording what was made is the only thing that writes.

    Attributes
    ----------
    label : the contender's label, which also keys its random numbers.
    stretches : what is in force from which step on; the first starts at 0.
    track : the recorded frames.
    """

    def __init__(self, label: str, seed: int, start: Array, stretches: tuple[Segment, ...]) -> None:
        self.label = label
        self.seed = seed
        self.stretches = stretches
        optimizer, schedule = stretches[0].optimizer, stretches[0].schedule
        self._now = Checkpoint(0, start, optimizer.init(start), schedule.init(), 0, 0, 0, 0)
        self._checkpoints = [self._now]
        self._waypoints: list[Checkpoint] = []
        self._left: list[Checkpoint] = []
        self._thinned = 1
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
        if self.step < 0:
            with np.errstate(all="ignore"):
                self._append(self._start_row(), None, stop)
        target = min(self.step + count, stop.max_steps)
        while not self.has_ended and self.step < target:
            self.record(self.due(target).made(), stop)

    def due(self, target: int) -> PendingUpdates:
        """The next updates on the way to row `target`, as many as are made in one go; row 0 is there."""
        now = self._now
        stretch = self._stretch(now.step)
        after = bisect_right(self.stretches, now.step, key=_START)
        next_start = self.stretches[after].start if after < len(self.stretches) else target
        is_stepwise = stretch.schedule.watches_loss or stretch.reuses_gradients
        most = 1 if is_stepwise else max(1, min(BLOCK, BLOCK_NUMBERS // stretch.problem.dimension))
        count = min(target - now.step, next_start - now.step, most)
        return PendingUpdates(self.label, self.seed, stretch, now, self.gradient_at(now.step), count)

    def is_due(self, block: PendingUpdates) -> bool:
        """Whether a block still begins where this contender stands, under what is in force now."""
        return not self.has_ended and block.start is self._now and block.stretch is self._stretch(self.step)

    def record(self, made: ComputedUpdates, stop: Stop) -> None:
        """Append what was made of a block that is due."""
        loss_before = float(self.track.column("loss")[-1])
        self._now = made.end
        with np.errstate(all="ignore"):
            self._append(made.rows, loss_before, stop)
        if not self.has_ended:
            self._checkpoint(made)

    def rewind(self, step: int) -> None:
        """Forget everything after `step`; the next update starts there, with the same state as the first time."""
        self.track.truncate(step)
        if self.track.last_step < step:  # the very row was thinned away: go on from the one kept before it
            step = self.track.last_step
        self._checkpoints = [kept for kept in self._checkpoints if kept.step <= step]
        self._waypoints = [kept for kept in self._waypoints if kept.step <= step]
        self._left = [kept for kept in self._left if kept.step <= step]
        with np.errstate(all="ignore"):
            self._now = self._moment_at(step)

    def branched(self, stretches: tuple[Segment, ...], step: int) -> "ContenderRun":
        """A lane that goes another way from `step` on; this one is left as it is, and any thread may ask."""
        checkpoints = self._checkpoints
        moment = checkpoints[max(0, bisect_right(checkpoints, step, key=_STEP) - 1)]
        lane = ContenderRun(self.label, self.seed, moment.theta, stretches)
        lane._now, lane._checkpoints = moment, [moment]
        frame = self.track.frame(moment.step)
        if frame.step == moment.step:
            rows = {name: np.array(getattr(frame, name))[None] for name in COLUMNS}
            lane.track.append(Rows(**rows))
        else:  # the row was thinned away
            with np.errstate(all="ignore"):
                lane.track.append(lane._start_row())
        return lane

    def inspect(self, step: int, stop: cancellation.Stop = TO_THE_END) -> StepRecord | None:
        """The update that led to row `step` (≥ 1), made again from the nearest checkpoint.

        Raises
        ------
        Paused : `stop` asked for it on the way there.
        """
        if not 1 <= step <= self.step:
            return None
        return self._way(self._moment_at(step - 1, stop), step).record()

    def way(self, step: int) -> Replay | None:
        """The way to the update that led to row `step` (≥ 1), to be gone elsewhere."""
        return self._way(self._kept_before(step - 1), step) if 1 <= step <= self.step else None

    def gradient_at(self, step: int) -> Array | None:
        """The recorded gradient of a row, where the update that starts there asks for just that one."""
        stretch = self._stretch(step)
        if not stretch.reuses_gradients or self._stretch(max(step - 1, 0)).problem is not stretch.problem:
            return None
        index = self.track.index_at(step)
        if int(self.track.column("step")[index]) != step:
            return None
        return np.array(self.track.column("gradient")[index])

    def recheck(self, stop: Stop) -> None:
        """Hold the recorded rows against changed stop conditions: end earlier, or go on."""
        if len(self.track) <= self.step:  # thinned: differences between neighbours are no longer single steps
            self.rewind(0)
            return
        hit = first_stop(self.track.newest(len(self.track)), None, stop) if len(self.track) else None
        self.rewind(self.step if hit is None else hit[0])
        if hit is not None:
            self._end(hit[1])

    # -- recording ---------------------------------------------------------------------------------

    def _start_row(self) -> Rows:
        now, stretch = self._now, self._stretch(self._now.step)
        step, evaluations, samples = (
            np.array([one], np.int64) for one in (now.step, now.gradient_evaluations, now.samples)
        )
        loss, gradient = stretch.problem.full(now.theta[None], step)
        lrs = rates_from(stretch, now, 1)
        return Rows(step, now.theta[None], loss, gradient, norm(gradient), np.zeros(1), lrs, evaluations, samples)

    def _append(self, rows: Rows, loss_before: float | None, stop: Stop) -> None:
        hit = first_stop(rows, loss_before, stop)
        self.track.append(rows if hit is None else rows.first(hit[0] + 1))
        if hit is not None:
            self._end(hit[1])

    def _end(self, reason: str) -> None:
        self.track.ended = reason if reason in (DIVERGED, *SPENT) else "converged"
        self.track.stopped_by = reason

    # -- what the next update depends on -----------------------------------------------------------

    def _stretch(self, step: int) -> Segment:
        return self.stretches[bisect_right(self.stretches, step, key=_START) - 1]

    def _way(self, start: Checkpoint, step: int) -> Replay:
        legs = tuple(ReplayStep(self._stretch(at), self.gradient_at(at)) for at in range(start.step, step))
        return Replay(self.label, self.seed, start, legs)

    def _kept_before(self, step: int) -> Checkpoint:
        """The last kept moment up to a row."""
        if self._now.step == step:
            return self._now
        now: Checkpoint = self._checkpoints[bisect_right(self._checkpoints, step, key=_STEP) - 1]
        passed = bisect_right(self._waypoints, step, key=_STEP)
        if passed:
            now = max(now, self._waypoints[passed - 1], key=_STEP)
        return max((now, *(left for left in self._left if left.step <= step)), key=_STEP)

    def _moment_at(self, step: int, stop: cancellation.Stop = TO_THE_END) -> Checkpoint:
        step = max(step, 0)
        start = now = self._kept_before(step)
        for now in self._way(start, step + 1).moments():
            if now.step % (WAYPOINTS_APART * self._thinned) == 0:
                self._pass(now)
            if now.step < step and stop.should_pause:
                self._left = [*(left for left in self._left if left is not start), now][-MOST_LEFT:]
                raise Paused
        return now

    def _pass(self, now: Checkpoint) -> None:
        """Keep a moment on the way; of too many the farthest goes."""
        insort(self._waypoints, now, key=_STEP)
        if len(self._waypoints) > MOST_WAYPOINTS:
            first, last = self._waypoints[0].step, self._waypoints[-1].step
            del self._waypoints[0 if now.step - first > last - now.step else -1]

    def _checkpoint(self, made: ComputedUpdates) -> None:
        start, end = made.block.start, made.end
        numbers = (end.samples - start.samples) // made.block.count * len(end.theta)
        interval = max(1, min(CHECKPOINT_INTERVAL, REMADE_NUMBERS // max(numbers, 1)))
        if end.step - self._checkpoints[-1].step < interval * self._thinned:
            return
        self._checkpoints.append(end)
        # A state may grow: L-BFGS remembers more with every update.
        fitting = CHECKPOINT_BYTES // _bytes(end)
        if len(self._checkpoints) > min(MOST_CHECKPOINTS, max(FEWEST_CHECKPOINTS, fitting)):
            self._checkpoints = self._checkpoints[::2]
            self._thinned *= 2


def _bytes(moment: Checkpoint) -> int:
    arrays = [moment.theta, *moment.state] if isinstance(moment.state, tuple) else [moment.theta]
    return 512 + sum(part.nbytes for part in arrays if isinstance(part, np.ndarray))
