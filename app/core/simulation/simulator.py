"""From a scenario to frames: every contender's lane, advanced together."""

from collections.abc import Sequence
from pathlib import Path

import msgspec

from app.core.arrays import Array
from app.core.cancellation import TO_THE_END, Stop
from app.core.datasets.base import Progress
from app.core.problems.problem import Problem
from app.core.scenario.declaration import Contender, Intervention, Scenario
from app.core.scenario.interventions import stages
from app.core.simulation.contender_run import ContenderRun
from app.core.simulation.problems_in_force import Problems
from app.core.simulation.run_key import RunKey
from app.core.simulation.starts import draw_start
from app.core.simulation.timeline import Timeline, Track
from app.core.simulation.updates import ComputedUpdates, PendingUpdates, Replay, Segment, StepRecord

CATCH_UP = 512
"""Extra steps per call for a contender that joined late and trails the others."""


class Simulator:
    """A run of a scenario.

    Parameters
    ----------
    scenario : complete and valid (`app.core.scenario.read`).
    folder : where relative paths of the scenario start.
    progress : called with a share in [0, 1] while data load; may raise to cancel.

    Raises
    ------
    ScenarioError : the data or the model cannot be bound (a missing file, a batch larger than the data, …).
    """

    def __init__(self, scenario: Scenario, folder: Path = Path(), progress: Progress | None = None) -> None:
        self.folder = folder
        self.scenario: Scenario
        self.start: Array
        self._lanes: list[ContenderRun]
        self._timeline: Timeline
        self._problems: Problems
        self._set_up(scenario, progress)

    @property
    def key(self) -> RunKey:
        """What the numbers of this run belong to, as it stands."""
        return RunKey(self.scenario, self.folder)

    @property
    def timeline(self) -> Timeline:
        """The frames so far; each contender's track grows in place."""
        return self._timeline

    @property
    def problem(self) -> Problem:
        """What is minimised at the newest step, by every contender without batches of its own."""
        return self.problem_at(self.step)

    @property
    def step(self) -> int:
        """The step that the run has reached: the newest of any contender."""
        return max(lane.step for lane in self._lanes)

    @property
    def has_ended(self) -> bool:
        """Whether no contender can go on."""
        return all(lane.has_ended for lane in self._lanes)

    def problem_at(self, step: int, label: str | None = None) -> Problem:
        """What is minimised in the update that starts at row `step`, by the contender of this label.

        Contenders with batches of their own have a problem of their own, which differs in its batches alone;
        None asks for that of all others.
        """
        return next(problem for start, problem in reversed(self._problems.of(label)) if start <= max(step, 0))

    def problems_of(self, label: str | None) -> tuple[tuple[int, Problem], ...]:
        """All problems of a contender, each with the row from which it is in force; None as in `problem_at`."""
        return tuple(self._problems.of(label))

    def advance(self, count: int) -> None:
        """Up to `count` more steps for each contender; late ones catch up, ended ones stand still."""
        target = max(self.step, 0) + count
        for lane in self._lanes:
            if not lane.has_ended:
                behind = target - max(lane.step, 0)
                lane.advance(min(behind, count + CATCH_UP), self.scenario.stop)

    def is_behind(self, step: int) -> bool:
        """Whether a contender that could go on has not reached `step` yet."""
        return any(not lane.has_ended and lane.step < step for lane in self._lanes)

    def catch_up(self, step: int, count: int) -> None:
        """Up to `count` more steps for each contender that has not reached `step`."""
        for lane in self._lanes:
            if not lane.has_ended and lane.step < step:
                lane.advance(min(count, step - max(lane.step, 0)), self.scenario.stop)

    def due(self) -> tuple[PendingUpdates, ...]:
        """The next update of each contender that can go on; of those that are behind, as long as there are any.

        Any thread may make them. The run is as it was until `record`.
        """
        going = [lane for lane in self._lanes if not lane.has_ended]
        behind = [lane for lane in going if lane.step < self.step]
        return tuple(lane.due(lane.step + 1) for lane in behind or going)

    def record(self, made: Sequence[ComputedUpdates]) -> bool:
        """Append what was made of blocks that were due.

        Returns
        -------
        Whether they still were: what was made for a run that has been changed since is dropped whole.
        """
        lanes = {lane.label: lane for lane in self._lanes}
        if not all(one.block.label in lanes and lanes[one.block.label].is_due(one.block) for one in made):
            return False
        for one in made:
            lanes[one.block.label].record(one, self.scenario.stop)
        return True

    def advance_one(self, label: str, count: int) -> Track:
        """Up to `count` more steps for one contender alone; its numbers do not depend on the others."""
        lane = self._lane(label)
        lane.advance(count, self.scenario.stop)
        return lane.track

    def branch(self, scenario: Scenario, label: str, step: int, progress: Progress | None = None) -> ContenderRun:
        """One contender as it would go on from a step, or begin again, in a scenario that differs.

        The lane begins at the newest checkpoint up to there that the difference leaves as it is. The run knows
        nothing of it. Any thread may ask.

        Raises
        ------
        ScenarioError : as the constructor.
        """
        old, new = _alone(self.scenario, label), _alone(scenario, label)
        problems = Problems(new, self.folder, self._problems, progress)
        stretches = _stretches(new, label, problems.of(label))
        if _root(old) != _root(new):
            start = draw_start(new, problems.of(None)[0][1], self.folder, progress)
            return ContenderRun(label, new.seed, start, stretches)
        if old.contenders != new.contenders:
            return ContenderRun(label, new.seed, self.start, stretches)
        return self._lane(label).branched(stretches, min((step, *_first_difference(old, new).values())))

    def inspect(self, label: str, step: int, stop: Stop = TO_THE_END) -> StepRecord | None:
        """The inside of the update that led to row `step` of a contender; None for row 0 or an unknown row.

        Raises
        ------
        Paused : `stop` asked for it between two updates on the way there; the next call goes on from there.
        """
        return self._lane(label).inspect(step, stop)

    def way(self, label: str, step: int) -> Replay | None:
        """The same update, still to be made: by any thread, for nothing of the run is written."""
        return self._lane(label).way(step)

    def gradient_at(self, label: str, step: int) -> Array | None:
        """The gradient that the update from row `step` asks for at its start; None where it was not recorded."""
        return self._lane(label).gradient_at(step)

    def adopt(self, scenario: Scenario) -> bool:
        """Go on with a changed scenario, keeping every frame that the change leaves true.

        Contenders that now trail the others have their start, or what is left of their rows: `catch_up` brings them on.

        Returns
        -------
        Whether any frame was lost.

        Raises
        ------
        ScenarioError : as the constructor; the run is then as it was.
        """
        old = self.scenario
        if _root(old) != _root(scenario):
            self._set_up(scenario, None)
            return True
        problems = Problems(scenario, self.folder, self._problems)
        lanes = {lane.label: lane for lane in self._lanes}
        unchanged = {one.label: ways(one) for one in old.contenders}
        changed_from = _first_difference(old, scenario)
        kept = []
        is_cut = False
        for contender in scenario.contenders:
            stretches = _stretches(scenario, contender.label, problems.of(contender.label))
            lane = lanes.get(contender.label)
            if lane is None or unchanged[contender.label] != ways(contender):
                kept.append(ContenderRun(contender.label, scenario.seed, self.start, stretches))
                is_cut = is_cut or lane is not None
                continue
            lane.stretches = stretches
            at = changed_from.get(contender.label, changed_from.get(None))
            everyone = changed_from.get(None)
            if at is not None and everyone is not None:
                at = min(at, everyone)
            if at is not None and at < lane.step:
                lane.rewind(at)
                is_cut = True
            if old.stop != scenario.stop:
                before = lane.step
                lane.recheck(scenario.stop)
                is_cut = is_cut or lane.step < before
            kept.append(lane)
        self.scenario, self._problems = scenario, problems
        self._race(kept)
        self._look_at_starts()
        return is_cut

    def _look_at_starts(self) -> None:
        for lane in self._lanes:
            lane.advance(0, self.scenario.stop)

    def _set_up(self, scenario: Scenario, progress: Progress | None) -> None:
        problems = Problems(scenario, self.folder, progress=progress)
        start = draw_start(scenario, problems.of(None)[0][1], self.folder, progress)
        self.scenario, self._problems, self.start = scenario, problems, start
        self._race(
            [
                ContenderRun(label, scenario.seed, start, _stretches(scenario, label, problems.of(label)))
                for label in (contender.label for contender in scenario.contenders)
            ]
        )
        self._look_at_starts()

    def _race(self, lanes: list[ContenderRun]) -> None:
        """Let these lanes, and no others, take part."""
        self._lanes = lanes
        self._timeline = Timeline(tuple(lane.label for lane in lanes), tuple(lane.track for lane in lanes))

    def _lane(self, label: str) -> ContenderRun:
        return next(lane for lane in self._lanes if lane.label == label)


def ways(contender: Contender) -> tuple[object, ...]:
    """What makes a contender's numbers, apart from the interventions."""
    return (contender.optimizer, contender.schedule, contender.batch)


def _alone(scenario: Scenario, label: str) -> Scenario:
    """What the numbers of one contender depend on."""
    contenders = tuple(one for one in scenario.contenders if one.label == label)
    interventions = tuple(one for one in scenario.interventions if one.contender in (None, label))
    return msgspec.structs.replace(scenario, contenders=contenders, interventions=interventions)


def _root(scenario: Scenario) -> tuple[object, ...]:
    """What every frame of every contender depends on."""
    return (scenario.problem, scenario.start, scenario.seed)


def _stretches(scenario: Scenario, label: str, problems: list[tuple[int, Problem]]) -> tuple[Segment, ...]:
    place = [one.label for one in scenario.contenders].index(label)
    contenders = {start: stage.contenders[place] for start, stage in stages(scenario, label)}
    bound = dict(problems)
    stretches = []
    problem, contender = problems[0][1], contenders[0]
    for start in sorted(bound.keys() | contenders.keys()):
        problem, contender = bound.get(start, problem), contenders.get(start, contender)
        stretches.append(Segment(start, problem, contender.optimizer, contender.schedule))
    return tuple(stretches)


def _first_difference(old: Scenario, new: Scenario) -> dict[str | None, int]:
    """The first step at which the interventions on each contender (None: on the problem) differ."""
    found: dict[str | None, int] = {}
    targets = {one.contender for one in (*old.interventions, *new.interventions)}
    for target in targets:
        before = _ordered(old, target)
        after = _ordered(new, target)
        if before == after:
            continue
        shared = next(
            (i for i, (a, b) in enumerate(zip(before, after, strict=False)) if a != b), min(len(before), len(after))
        )
        found[target] = min(one.step for one in (*before[shared : shared + 1], *after[shared : shared + 1]))
    return found


def _ordered(scenario: Scenario, target: str | None) -> list[Intervention]:
    return sorted((one for one in scenario.interventions if one.contender == target), key=lambda one: one.step)
