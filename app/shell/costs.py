"""What the contenders have spent: the charts' x axes and the rows of the cost table."""

import time
from dataclasses import replace

from app.core.arrays import Array
from app.core.comparison.ghost import COLUMNS
from app.core.simulation.simulator import Simulator
from app.core.training.accuracies import Accuracies
from app.core.training.cost import Basis, GradientTimes, cost_of, equal_steps
from app.core.training.problem import TrainingProblem
from app.panels.cost_table import CostRow
from app.pictures.horizontals import XColumns, offered
from app.pictures.picture import Options, Picture

BUDGET = 0.004
"""Seconds a frame in which accuracies over very many samples are measured; until then none is shown."""


class Costs:
    """Works out costs of a run, with the times that gradients take on this machine."""

    def __init__(self) -> None:
        self._times = GradientTimes(time.perf_counter)
        self._columns: tuple[Simulator, XColumns] | None = None
        self._accuracies = Accuracies()

    @property
    def is_measuring(self) -> bool:
        """Whether the rows told last lack an accuracy that will be known later."""
        return self._accuracies.is_measuring

    def suited(self, options: Options, simulator: Simulator) -> Options:
        """The options, with charts against the steps where the run has no such axis as was chosen."""
        return options if options.horizontal in offered(simulator) else replace(options, horizontal="step")

    def x(self, simulator: Simulator, name: str) -> tuple[Array, ...]:
        """The rows of each contender on an axis of the charts."""
        if self._columns is None or self._columns[0] is not simulator:
            columns = XColumns(lambda problem, step: self._times.seconds(problem, simulator.start, step))
            self._columns = simulator, columns
        return self._columns[1].of(simulator, name)

    def of_ghost(self, simulator: Simulator) -> dict[str, tuple[Array, ...]]:
        """The axes that are not among the recorded columns."""
        return {name: self.x(simulator, name) for name in offered(simulator) if name not in COLUMNS}

    def rows(self, shown: Picture, simulator: Simulator, basis: Basis) -> list[CostRow]:
        """What each contender of a training has spent, at the cursor or where all have spent the same."""
        tracks = simulator.timeline.tracks
        spent = zip(self.x(simulator, "epochs"), self.x(simulator, "time"), strict=True)
        if basis == "step":
            steps = tuple(track.frame(shown.cursor).step for track in tracks)
        else:
            steps = equal_steps(tracks, self.x(simulator, basis), shown.cursor)
        rows = []
        deadline = time.perf_counter() + BUDGET
        self._accuracies.begin()
        for contender, track, step, (epochs, time_spent) in zip(shown.contenders, tracks, steps, spent, strict=True):
            row = track.index_at(step)
            problem = simulator.problem_at(step, contender.label)
            assert isinstance(problem, TrainingProblem)
            cost, frame = cost_of(problem, track, step), track.frame(step)
            rows.append(
                CostRow(
                    contender.label,
                    contender.marker,
                    contender.colour,
                    cost.step,
                    frame.loss,
                    self._accuracies.of(problem, frame.theta, lambda: time.perf_counter() < deadline),
                    float(epochs[row]),
                    cost.samples,
                    cost.gradient_evaluations,
                    cost.bytes,
                    float(time_spent[row]) / 1000,
                )
            )
        return rows
