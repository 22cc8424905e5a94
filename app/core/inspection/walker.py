"""Goes from update to update of a recorded run, one after another."""

from bisect import bisect_right

import numpy as np

from app.core.cancellation import TO_THE_END, Paused, Stop
from app.core.scenario.interventions import stages
from app.core.simulation.probe import Probe
from app.core.simulation.simulator import Simulator
from app.core.simulation.updates import StepRecord

WALK = 64
"""A gap of up to so many updates is walked; the nearest checkpoint is asked for beyond it."""


class Walker:
    """Makes the updates of one contender again.

    `Simulator.inspect` begins at a checkpoint each time, up to some hundred updates away; from one update
    to the next it is a single one. A walker stays true as long as the scenario is the same object.
    """

    def __init__(self, simulator: Simulator, label: str) -> None:
        self.simulator, self.scenario, self.label = simulator, simulator.scenario, label
        self.seed = simulator.scenario.seed
        self._probe = Probe(self.seed, label)
        self._last: StepRecord | None = None
        place = [one.label for one in simulator.scenario.contenders].index(label)
        found = stages(simulator.scenario, label)
        self._starts = [start for start, _ in found]
        self._optimizers = [stage.contenders[place].optimizer for _, stage in found]

    @property
    def last_step(self) -> int:
        """The newest row that an update leaves; -1 before the first update."""
        return self.simulator.timeline.track(self.label).last_step - 1

    def is_of(self, simulator: Simulator, label: str) -> bool:
        """Whether this is still the same run of the same contender."""
        return self.simulator is simulator and self.scenario is simulator.scenario and self.label == label

    def record(self, step: int, stop: Stop = TO_THE_END) -> StepRecord | None:
        """The update that starts at row `step`; None where none is known.

        Raises
        ------
        Paused : `stop` asked for it between two updates on the way there; the next call goes on from there.
        """
        if not 0 <= step <= self.last_step:
            return None
        last = self._last
        while last is not None and last.before.step < step <= last.before.step + WALK:
            last = self._last = self._next(last)
            if last is not None and last.before.step < step and stop.should_pause:
                raise Paused
        if last is None or last.before.step != step:
            last = self.simulator.inspect(self.label, step + 1, stop)
        self._last = last
        return last

    def _next(self, last: StepRecord) -> StepRecord | None:
        """The update after `last`, at its recorded rate; None where that row was thinned away."""
        before = last.after
        track = self.simulator.timeline.track(self.label)
        index = track.index_at(before.step + 1)
        if int(track.column("step")[index]) != before.step + 1:
            return None
        lr = float(track.column("learning_rate")[index])
        optimizer = self._optimizers[bisect_right(self._starts, before.step) - 1]
        problem = self.simulator.problem_at(before.step, self.label)
        self._probe.face(problem.objective(before.step), before.step)
        gradient = self.simulator.gradient_at(self.label, before.step)
        if gradient is not None:
            self._probe.remember(before.theta, gradient)
        with np.errstate(all="ignore"):
            delta, state = optimizer.update(before.theta, before.state, self._probe, lr)
            # The counts and the schedule's state stay behind: nothing here reads them.
            after = before._replace(step=before.step + 1, theta=before.theta + delta, state=state)
        return StepRecord(before, after, delta, lr, optimizer, problem, gradient)
