"""What the contenders have spent: the charts' x axes and the table that holds them against each other."""

import time
from collections.abc import Callable, Mapping
from dataclasses import replace

import numpy as np
from PySide6.QtCore import QObject, Signal

from app.core.arrays import Array
from app.core.diagnosis import Diagnosis
from app.core.simulation.simulator import Simulator
from app.core.training.accuracies import Accuracies
from app.core.training.cost import Basis, GradientTimes, Timing, cost_of, equal_steps
from app.core.training.problem import TrainingProblem
from app.panels.contenders_model import Row
from app.pictures.horizontals import HORIZONTALS, XColumns, offered
from app.pictures.picture import Options, Picture
from app.session.background import Job, raised
from app.shell.statuses import shown_status, status_words

BUDGET = 0.004
"""Seconds a frame in which accuracies over very many samples are measured; until then none is shown."""


TIMED_AT_ONCE = 500_000
"""Numbers of a gradient, 2 ms or so, from which it is timed beside the window."""


class Costs(QObject):
    """Works out costs of a run, with the times that gradients take on this machine.

    Signals
    -------
    timed() : gradients that take long are timed now, and what depends on their times is known.
    """

    timed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._times = GradientTimes(time.perf_counter, TIMED_AT_ONCE)
        self._timing = Job(self)
        self._timing.finished.connect(self._take)
        self._timing.failed.connect(raised)
        self._columns: tuple[Simulator, XColumns] | None = None
        self._accuracies = Accuracies()

    @property
    def is_measuring(self) -> bool:
        """Whether the rows told last lack an accuracy that will be known later."""
        return self._accuracies.is_measuring

    def suited(self, options: Options, simulator: Simulator) -> Options:
        """The options, with charts against the steps where the run has no such axis as was chosen."""
        name = options.horizontal
        is_there = name in offered(simulator) and (name != "time" or self.is_timed(simulator))
        return options if is_there else replace(options, horizontal="step")

    def is_timed(self, simulator: Simulator) -> bool:
        """Whether it is known how long the gradients of a run take; if not, `timed` will tell."""
        return not any(np.isnan(column[-1:]).any() for column in self.x(simulator, "time"))

    def stop(self) -> None:
        """End what is being timed, for the end of the window."""
        self._timing.stop()

    def x(self, simulator: Simulator, name: str) -> tuple[Array, ...]:
        """The rows of each contender on an axis of the charts."""
        if self._columns is None or self._columns[0] is not simulator:
            columns = XColumns(lambda problem, step: self._times.seconds(problem, simulator.start, step))
            self._columns = simulator, columns
            self._timing.cancel()
            self._times.waiting.clear()
        found = self._columns[1].of(simulator, name)
        if self._times.waiting and not self._timing.is_busy:
            self._timing.start(_timed(tuple(self._times.waiting)))
        return found

    def _take(self, found: list[tuple[Timing, list[float]]]) -> None:
        for timing, seconds in found:
            self._times.take(timing, seconds)
        self.timed.emit()

    def of_ghost(self, simulator: Simulator) -> dict[str, tuple[Array, ...]]:
        """The axes that are not among the recorded columns."""
        return {name: self.x(simulator, name) for name in offered(simulator) if HORIZONTALS[name].along}

    def rows(self, shown: Picture, simulator: Simulator, basis: Basis, found: Mapping[str, Diagnosis]) -> list[Row]:
        """The contenders at the cursor, or where all have spent the same; `found` has the diagnoses by label.

        At equal time there are none before `is_timed`.
        """
        if basis == "time" and not self.is_timed(simulator):
            return []
        tracks = simulator.timeline.tracks
        if basis == "step":
            steps = tuple(track.frame(shown.cursor).step for track in tracks)
        else:
            steps = equal_steps(tracks, self.x(simulator, basis), shown.cursor)
        times, epochs = self.x(simulator, "time"), self._epochs(simulator)
        deadline = time.perf_counter() + BUDGET
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
                    accuracy=self._accuracies.of(problem, frame.theta, lambda: time.perf_counter() < deadline),
                    epochs=float(epochs[place][at]),
                    samples=frame.samples,
                    bytes=cost_of(problem, track, step).bytes,
                )
            rows.append(row)
        return rows

    def _epochs(self, simulator: Simulator) -> tuple[Array, ...]:
        """Of a training; nothing of a landscape, which has no data to pass over."""
        return self.x(simulator, "epochs") if "epochs" in offered(simulator) else ()


def _timed(waiting: tuple[Timing, ...]) -> Callable[[Callable[[float], None]], list[tuple[Timing, list[float]]]]:
    """The work of a thread: each of these gradients timed."""

    def work(progress: Callable[[float], None]) -> list[tuple[Timing, list[float]]]:
        found = []
        for place, timing in enumerate(waiting):
            progress(place / len(waiting))
            found.append((timing, timing.seconds(time.perf_counter)))
        return found

    return work
