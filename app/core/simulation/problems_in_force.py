"""What each contender of a scenario minimises, from which row on."""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import msgspec

from app.core.datasets.base import Progress
from app.core.faults import Fault, ScenarioError
from app.core.problems.binding import bind_problem
from app.core.problems.declaration import Surface, Training
from app.core.problems.problem import Problem
from app.core.scenario.declaration import Scenario
from app.core.scenario.interventions import stages

Line = list[tuple[int, Problem]]
"""The problem in force from each row on; the first from row 0."""


class Problems:
    """The problem of each stretch between interventions on it: one line for all, and one for each choice of batches.

    A contender with batches of its own faces the same data, model and loss as the others. Problems that
    differ in nothing are one object, also from one scenario to the next, so that what is remembered about
    them stays true.

    Parameters
    ----------
    scenario, folder : complete and valid; where its relative paths start.
    known : those of the scenario before, from which what is the same is taken.
    progress : called with a share in [0, 1] while data load; may raise to cancel.

    Raises
    ------
    ScenarioError : the data cannot be read, or do not fit model, loss or batch; each fault with its path.
    """

    def __init__(
        self, scenario: Scenario, folder: Path, known: "Problems | None" = None, progress: Progress | None = None
    ) -> None:
        self._scenario, self._folder, self._progress = scenario, folder, progress
        self._known = list(known._bound) if known is not None else []
        self._bound: list[_Bound] = []
        self._lines: dict[str | None, Line] = {None: self._line(None)}
        for contender in scenario.contenders:
            if contender.batch is not None:
                self._lines[contender.label] = self._line(contender.label)
        self._known.clear()

    def of(self, label: str | None) -> Line:
        """The line of the contender of this label; None for that of all without batches of their own."""
        return self._lines.get(label, self._lines[None])

    def _line(self, label: str | None) -> Line:
        line: Line = []
        previous: _Bound | None = None
        for start, declaration in _declarations(self._scenario, label):
            if previous is not None and previous.declaration == declaration:
                continue
            previous = self._taken(start, declaration, previous) or self._bind(start, declaration, previous, label)
            if previous not in self._bound:
                self._bound.append(previous)
            line.append((start, previous.problem))
        return line

    def _taken(self, start: int, declaration: Surface | Training, previous: "_Bound | None") -> "_Bound | None":
        """The same as it was bound before."""
        # What has arrived of a stream depends on all that was in force before.
        key = (start, declaration, self._scenario.seed, previous and previous.problem)
        return next((one for one in (*self._bound, *self._known) if one[:4] == key), None)

    def _bind(
        self, start: int, declaration: Surface | Training, previous: "_Bound | None", label: str | None
    ) -> "_Bound":
        seed = self._scenario.seed
        before, told = (None, None) if previous is None else (previous.problem, previous.declaration)
        try:
            problem = bind_problem(declaration, seed, start, self._folder, before, self._progress, told)
        except ScenarioError as error:
            faults = (_blamed(fault, self._scenario, start, label) for fault in error.faults)
            raise ScenarioError(tuple(faults)) from None
        return _Bound(start, declaration, seed, before, problem)


class _Bound(NamedTuple):
    """A problem in force from row `start` on, and all that it was bound from."""

    start: int
    declaration: Surface | Training
    seed: int
    previous: Problem | None
    problem: Problem


def _declarations(scenario: Scenario, label: str | None) -> Iterator[tuple[int, Surface | Training]]:
    """The problem as it is declared from which row on, with the batches of the contender of this label."""
    shared = {start: stage.problem for start, stage in stages(scenario, None)}
    if label is None:
        yield from shared.items()
        return
    place = [one.label for one in scenario.contenders].index(label)
    own = {start: stage.contenders[place].batch for start, stage in stages(scenario, label)}
    problem, batch = shared[0], own[0]
    for start in sorted(shared.keys() | own.keys()):
        problem, batch = shared.get(start, problem), own.get(start, batch)
        if problem.batch is not None and batch is not None:
            yield start, msgspec.structs.replace(problem, batch=batch)


def _blamed(fault: Fault, scenario: Scenario, start: int, label: str | None) -> Fault:
    """A fault of what is in force from `start` on, at the contender or the intervention that brought it about."""
    path = fault.path
    if label is not None and path.startswith("problem.batch."):
        path = path.removeprefix("problem.")
    for index, one in enumerate(scenario.interventions):
        if (one.contender, one.step, one.set) == (label if path != fault.path else None, start, path):
            return fault._replace(path=f"interventions[{index}].value")
    if path != fault.path:
        place = [one.label for one in scenario.contenders].index(label or "")
        return fault._replace(path=f"contenders[{place}].{path}")
    return fault
