"""What the contenders have spent: the charts' x axes and the table that holds them against each other."""

import time
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

import numpy as np

from app.core.analysis.accuracies import Accuracies
from app.core.analysis.cost import Basis, GradientTimes, Timing, cost_of, equal_steps
from app.core.analysis.frame_budget import SECONDS_PER_NUMBER, TIMING_BUDGET
from app.core.arrays import Array
from app.core.cancellation import Stop
from app.core.diagnosis import Diagnosis
from app.core.problems.training_problem import TrainingProblem
from app.core.simulation.simulator import Simulator
from app.screen.contender_rows import Row
from app.screen.pictures.picture import Options, Picture
from app.screen.pictures.x_axes import HORIZONTALS, XColumns, offered
from app.screen.status_words import shown_status, status_words

BUDGET = 0.004
"""Seconds a frame in which accuracies over very many samples are measured; until then none is shown."""


class Costs:
    """What a run has cost, with the times that gradients take on this machine as far as they are known.

    What was worked out is kept and grows with the run. `waiting` are the gradients whose times are still wanted.
    """

    def __init__(self) -> None:
        self._times = GradientTimes(time.perf_counter, TIMING_BUDGET / SECONDS_PER_NUMBER)
        self._columns: tuple[Simulator, XColumns] | None = None
        self._accuracies = Accuracies()

    @property
    def waiting(self) -> tuple[Timing, ...]:
        """The gradients that take long and are still to be timed, in the background."""
        return tuple(self._times.waiting)

    @property
    def is_measuring(self) -> bool:
        """Whether the rows told last lack an accuracy that will be known later."""
        return self._accuracies.is_measuring

    def take(self, found: Iterable[tuple[Timing, Sequence[float]]]) -> None:
        """Know the times of gradients that were waiting."""
        for timing, seconds in found:
            self._times.take(timing, seconds)

    def suited(self, options: Options, simulator: Simulator) -> Options:
        """The options, with charts against the steps where the run has no such axis as was chosen."""
        name = options.horizontal
        is_there = name in offered(simulator) and (name != "time" or self.is_timed(simulator))
        return options if is_there else replace(options, horizontal="step")

    def is_timed(self, simulator: Simulator) -> bool:
        """Whether it is known how long the gradients of a run take; if not, some are `waiting`."""
        return not any(np.isnan(column[-1:]).any() for column in self.x(simulator, "time"))

    def x(self, simulator: Simulator, name: str) -> tuple[Array, ...]:
        """The rows of each contender on an axis of the charts."""
        if self._columns is None or self._columns[0] is not simulator:
            columns = XColumns(lambda problem, step: self._times.seconds(problem, simulator.start, step))
            self._columns = simulator, columns
            self._times.waiting.clear()
        return self._columns[1].of(simulator, name)

    def of_ghost(self, simulator: Simulator) -> dict[str, tuple[Array, ...]]:
        """The axes that are not among the recorded columns."""
        return {name: self.x(simulator, name) for name in offered(simulator) if HORIZONTALS[name].along}

    def rows(
        self, shown: Picture, simulator: Simulator, basis: Basis, found: Mapping[str, Diagnosis]
    ) -> tuple[Row, ...]:
        """The contenders at the cursor, or where all have spent the same; `found` has the diagnoses by label.

        At equal time there are none before `is_timed`.
        """
        if basis == "time" and not self.is_timed(simulator):
            return ()
        tracks = simulator.timeline.tracks
        if basis == "step":
            steps = tuple(track.frame(shown.cursor).step for track in tracks)
        else:
            steps = equal_steps(tracks, self.x(simulator, basis), shown.cursor)
        times, epochs = self.x(simulator, "time"), self._epochs(simulator)
        budget = Stop().within(BUDGET)
        self._accuracies.begin()
        rows = []
        for place, (contender, track, step) in enumerate(zip(shown.contenders, tracks, steps, strict=True)):
            frame, at = track.frame(step), track.index_at(step)
            is_at_cursor = at == track.index_at(shown.cursor)
            status = shown_status(frame.status, found.get(contender.label) if is_at_cursor else None)
            text, role = status_words(status)
            row = Row(
                label=contender.label,
                marker=contender.marker,
                colour=contender.colour,
                status=text,
                role=role,
                step=frame.step,
                loss=frame.loss,
                gradient_norm=frame.gradient_norm,
                step_length=frame.step_length,
                learning_rate=frame.learning_rate,
                gradient_evaluations=frame.gradient_evaluations,
                seconds=float(times[place][at]) / 1000,
            )
            problem = simulator.problem_at(step, contender.label)
            if isinstance(problem, TrainingProblem):
                row = row._replace(
                    accuracy=self._accuracies.of(problem, frame.theta, budget),
                    epochs=float(epochs[place][at]),
                    samples=frame.samples,
                    bytes=cost_of(problem, track, step).bytes,
                )
            rows.append(row)
        return tuple(rows)

    def _epochs(self, simulator: Simulator) -> tuple[Array, ...]:
        """Of a training; nothing of a landscape, which has no data to pass over."""
        return self.x(simulator, "epochs") if "epochs" in offered(simulator) else ()


def timed(waiting: Iterable[Timing], stop: Stop) -> list[tuple[Timing, Sequence[float]]]:
    """Each of these gradients timed, on any thread."""
    found: list[tuple[Timing, Sequence[float]]] = []
    for timing in waiting:
        stop.check()
        found.append((timing, timing.seconds(time.perf_counter)))
    return found
