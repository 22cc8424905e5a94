"""From a scenario to frames: every contender's lane, advanced together."""

from pathlib import Path
from typing import NamedTuple

from app.core.arrays import Array
from app.core.scenario.declaration import Intervention, Scenario, Surface
from app.core.scenario.faults import Fault, ScenarioError
from app.core.scenario.interventions import stages
from app.core.simulation.binding import Progress, bind_problem, draw_start
from app.core.simulation.lane import Lane, StepRecord, Stretch
from app.core.simulation.problem import Problem
from app.core.simulation.timeline import Timeline, Track
from app.core.training.declaration import Training

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
        self._lanes: list[Lane]
        self._timeline: Timeline
        self._problems: list[tuple[int, Problem]]
        self._declared: list[_Declared] = []
        self._set_up(scenario, progress)

    @property
    def timeline(self) -> Timeline:
        """The frames so far; each contender's track grows in place."""
        return self._timeline

    @property
    def problem(self) -> Problem:
        """What is minimised at the newest step."""
        return self.problem_at(self.step)

    @property
    def step(self) -> int:
        """The step that the run has reached: the newest of any contender."""
        return max(lane.step for lane in self._lanes)

    @property
    def has_ended(self) -> bool:
        """Whether no contender can go on."""
        return all(lane.has_ended for lane in self._lanes)

    def problem_at(self, step: int) -> Problem:
        """What is minimised in the update that starts at row `step`."""
        return next(problem for start, problem in reversed(self._problems) if start <= max(step, 0))

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

    def advance_one(self, label: str, count: int) -> Track:
        """Up to `count` more steps for one contender alone; its numbers do not depend on the others."""
        lane = self._lane(label)
        lane.advance(count, self.scenario.stop)
        return lane.track

    def inspect(self, label: str, step: int) -> StepRecord | None:
        """The inside of the update that led to row `step` of a contender; None for row 0 or an unknown row."""
        return self._lane(label).inspect(step)

    def adopt(self, scenario: Scenario) -> bool:
        """Go on with a changed scenario, keeping every frame that the change leaves true.

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
        problems = self._bound(scenario, None)
        lanes = {lane.label: lane for lane in self._lanes}
        unchanged = {one.label: (one.optimizer, one.schedule) for one in old.contenders}
        changed_from = _first_difference(old, scenario)
        kept = []
        is_cut = False
        for contender in scenario.contenders:
            stretches = _stretches(scenario, contender.label, problems)
            lane = lanes.get(contender.label)
            if lane is None or unchanged[contender.label] != (contender.optimizer, contender.schedule):
                kept.append(Lane(contender.label, scenario.seed, self.start, stretches))
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
        self.advance(0)
        return is_cut

    def _set_up(self, scenario: Scenario, progress: Progress | None) -> None:
        problems = self._bound(scenario, progress)
        start = draw_start(scenario, problems[0][1], self.folder, progress)
        self.scenario, self._problems, self.start = scenario, problems, start
        self._race(
            [
                Lane(contender.label, scenario.seed, start, _stretches(scenario, contender.label, problems))
                for contender in scenario.contenders
            ]
        )
        self.advance(0)

    def _race(self, lanes: list[Lane]) -> None:
        """Let these lanes, and no others, take part."""
        self._lanes = lanes
        self._timeline = Timeline(tuple(lane.label for lane in lanes), tuple(lane.track for lane in lanes))

    def _bound(self, scenario: Scenario, progress: Progress | None) -> list[tuple[int, Problem]]:
        """The problem of each stretch between interventions on it; bound anew only where it differs."""
        known = {one.start: one for one in self._declared}
        declared: list[_Declared] = []
        for start, stage in stages(scenario, None):
            previous = declared[-1] if declared else None
            if previous is not None and previous.problem == stage.problem:
                continue
            one = known.get(start)
            # What has arrived of a stream depends on all that was in force before.
            is_same = one is not None and (one.problem, one.seed) == (stage.problem, scenario.seed)
            if one is None or not is_same or one.previous is not (previous and previous.bound):
                one = self._bind(scenario, stage.problem, start, previous, progress)
            declared.append(one)
        self._declared = declared
        return [(one.start, one.bound) for one in declared]

    def _bind(
        self,
        scenario: Scenario,
        declaration: Surface | Training,
        start: int,
        previous: "_Declared | None",
        progress: Progress | None,
    ) -> "_Declared":
        known, before = (None, None) if previous is None else (previous.bound, previous.problem)
        try:
            bound = bind_problem(declaration, scenario.seed, start, self.folder, known, progress, before)
        except ScenarioError as error:
            raise ScenarioError(tuple(_blamed(fault, scenario, start) for fault in error.faults)) from None
        return _Declared(start, declaration, scenario.seed, known, bound)

    def _lane(self, label: str) -> Lane:
        return next(lane for lane in self._lanes if lane.label == label)


class _Declared(NamedTuple):
    """A problem in force from row `start` on, and all that it was bound from."""

    start: int
    problem: Surface | Training
    seed: int
    previous: Problem | None
    bound: Problem


def _blamed(fault: Fault, scenario: Scenario, start: int) -> Fault:
    """A fault of the problem in force from `start` on, at the intervention that brought it about."""
    for index, one in enumerate(scenario.interventions):
        if one.contender is None and one.step == start and one.set == fault.path:
            return Fault(f"interventions[{index}].value", fault.message)
    return fault


def _root(scenario: Scenario) -> tuple[object, ...]:
    """What every frame of every contender depends on."""
    return (scenario.problem, scenario.start, scenario.seed)


def _stretches(scenario: Scenario, label: str, problems: list[tuple[int, Problem]]) -> tuple[Stretch, ...]:
    place = [one.label for one in scenario.contenders].index(label)
    contenders = {start: stage.contenders[place] for start, stage in stages(scenario, label)}
    bound = dict(problems)
    stretches = []
    problem, contender = problems[0][1], contenders[0]
    for start in sorted(bound.keys() | contenders.keys()):
        problem, contender = bound.get(start, problem), contenders.get(start, contender)
        stretches.append(Stretch(start, problem, contender.optimizer, contender.schedule))
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
