"""Remedies for a model tried out before they are offered, as the run itself would go on after each of them."""

from collections.abc import Callable
from dataclasses import replace

import msgspec
import numpy as np

from app.core.cancellation import check_cancelled
from app.core.diagnosis.remedies.rehearsal import JUDGED, STEPS
from app.core.diagnosis.result import Diagnosis, Edit, Remedy
from app.core.faults import ScenarioError
from app.core.scenario.declaration import Intervention, Scenario
from app.core.scenario.interventions import applied, scenario_at
from app.core.scenario.reading import validated
from app.core.simulation.contender_run import ContenderRun
from app.core.simulation.edits import edited
from app.core.simulation.simulator import Simulator

MOST_NUMBERS = 1_000_000_000
"""Updates × (parameters × samples + `UPDATE`) of a trial, one or two seconds; what needs more is not tried."""

UPDATE = 100_000
"""What an update takes besides, as so many parameters × samples."""

PIECE = 5
"""Updates between two looks whether the trial is still wanted, about a millisecond."""

LEAST_GAIN = 0.05
"""A remedy helps where it takes away 5 % of what lies above the lowest loss known …"""

LEAST_CHANGE = 1e-6
"""… and more than a millionth of the loss itself."""


class Trials:
    """What becomes of a contender by `STEPS` steps after a step, with and without a remedy.

    A trial has the run's own seeds, batches, schedules and stop conditions, so that it is what will happen. A
    schedule is tried to the end of the run, since until then its rate is still on the way down.

    Parameters
    ----------
    step : that of a person who looks at the run and presses the remedy.
    check : called between two pieces of work; may raise to end the trial.
    """

    def __init__(
        self, simulator: Simulator, label: str, step: int, check: Callable[[], None] = check_cancelled
    ) -> None:
        self._simulator, self._label, self._step, self._check = simulator, label, step, check
        self._scenario = simulator.scenario
        self._plain: dict[int, float | None] = {}

    def helps(self, remedy: Remedy, lowest: float) -> bool | None:
        """Whether a remedy ends lower than the run as it is; None where a trial would take too long.

        Parameters
        ----------
        lowest : the lowest loss known.
        """
        if remedy.edit is None:
            return None
        last = self._scenario.stop.max_steps
        until = last if remedy.kind == "schedule" else min(self._step + STEPS, last)
        if until not in self._plain:
            self._plain[until] = self._ends(self._scenario, until)
        without = self._plain[until]
        try:
            after = self.end(remedy, until)
        except ScenarioError:
            return False
        if after is None or without is None:
            return None
        if not np.isfinite(after) or not np.isfinite(without):
            return bool(np.isfinite(after))
        gain, left = without - after, without - min(lowest, after, without)
        return gain >= LEAST_GAIN * left and gain > LEAST_CHANGE * abs(without)

    def end(self, remedy: Remedy, until: int) -> float | None:
        """The mean loss of the last `JUDGED` steps up to `until`; None where a trial would take too long.

        Raises
        ------
        ScenarioError : the edit would be refused.
        """
        return self._ends(validated(pressed(self._simulator, remedy, self._step)), until)

    def _ends(self, scenario: Scenario, until: int) -> float | None:
        """The mean loss at the end of a trial; None where that takes too long."""
        lane = self._simulator.branch(scenario, self._label, self._step, lambda _: self._check())
        problem = lane.stretches[-1].problem
        samples = max(problem.samples, 1)
        if (until - max(lane.step, 0)) * (problem.dimension * samples + UPDATE) > MOST_NUMBERS:
            return None
        stop = msgspec.structs.replace(scenario.stop, max_steps=until)
        while lane.step < until and not lane.has_ended:
            self._check()
            lane.advance(min(PIECE, until - max(lane.step, 0)), stop)
        return _judged(lane, min(JUDGED, max(1, until - self._step)))


def rehearsed(diagnosis: Diagnosis, trials: Trials, lowest: float) -> Diagnosis:
    """The diagnosis with the remedies that help, and those whose trial would take too long."""
    found = []
    for remedy in diagnosis.remedies:
        tried = (one for one in (remedy, *remedy.otherwise) if trials.helps(one, lowest) is not False)
        found.append(next(tried, None))
    return replace(diagnosis, remedies=tuple(one for one in found if one is not None))


def pressed(simulator: Simulator, remedy: Remedy, step: int) -> Scenario:
    """The run's scenario after a remedy is pressed at a step."""
    assert remedy.edit is not None
    cursor = 0 if remedy.begins_again else step
    return edited(simulator, with_edit(scenario_at(simulator.scenario, cursor), remedy.edit), cursor)


def with_edit(scenario: Scenario, edit: Edit) -> Scenario:
    """A scenario with the edit of a remedy made in it."""
    return applied(scenario, Intervention(step=0, contender=edit.contender, set=edit.path, value=edit.value))


def _judged(lane: ContenderRun, count: int) -> float:
    """The mean loss of the last rows; of a contender that came to rest, that of the last one."""
    losses = lane.track.column("loss")
    if lane.track.ended == "diverged":
        return float("inf")
    return float(losses[-1:].mean() if lane.track.ended == "converged" else losses[-count:].mean())
