"""How well each contender does: loss and accuracy, on the training samples and on those set aside."""

import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

import numpy as np

from app.core.arrays import Array
from app.core.problems.batch_objective import BatchObjective
from app.core.problems.training_problem import TrainingProblem
from app.core.simulation.timeline import Frame, Timeline, Track

MOST_STEPS = 200
"""Sampled steps along a run, at most."""

BLOCK = 2048
"""Samples measured between two looks at the time."""

ProblemAt = Callable[[int], TrainingProblem]
"""The problem in force at a step."""


class Metrics(NamedTuple):
    """At one row of one contender; nan where there is nothing to measure.

    Attributes
    ----------
    train_loss, validation_loss : means without the penalty, so that the two compare.
    train_accuracy, validation_accuracy : shares of right classes; nan for a regression.
    """

    train_loss: float
    validation_loss: float = math.nan
    train_accuracy: float = math.nan
    validation_accuracy: float = math.nan


@dataclass(frozen=True, slots=True, eq=False)
class MetricsCurve:
    """The sampled rows of one contender, oldest first: (k,) each."""

    steps: Array
    train_loss: Array
    validation_loss: Array
    train_accuracy: Array
    validation_accuracy: Array


def metrics_at(problem: TrainingProblem, frame: Frame) -> Metrics:
    """The metrics of one recorded row."""
    *_, found = _measuring(problem, frame, _aside(problem))
    assert found is not None
    return found


@dataclass(slots=True)
class _Known:
    """What is measured of one track, by the step asked for.

    `steps` are the kept rows that stand for them; `marks` tell whether those are still what they were.
    """

    metrics: dict[int, Metrics] = field(default_factory=dict)
    steps: dict[int, int] = field(default_factory=dict)
    marks: dict[int, tuple[int, ...]] = field(default_factory=dict)


class _Work(NamedTuple):
    """A row being measured: the step asked for, and the kept row that stands for it."""

    label: str
    step: int
    row: int
    mark: tuple[int, ...]
    measuring: Iterator[Metrics | None]


class MetricsSeries:
    """The metrics along a run, measured little by little and kept.

    The sampled steps are the multiples of a power of two, so that a growing run measures no row twice;
    coarse ones come first. Rows of a run that was cut back and went on otherwise are measured anew.
    """

    def __init__(self) -> None:
        self._known: dict[str, _Known] = {}
        self._asides: tuple[TrainingProblem, BatchObjective | None] | None = None
        self._work: _Work | None = None

    def advance(self, timeline: Timeline, problem_at: ProblemAt, cursor: int, has_time: Callable[[], bool]) -> bool:
        """Measure while there is time; the rows at the cursor come first.

        Returns
        -------
        Whether everything is measured.
        """
        self._forget_others(timeline)
        if self._work is not None and not self._is_current(timeline):
            self._work = None
        wanted = self._wanted(timeline, cursor)
        while has_time():
            if self._work is None:
                following = next(wanted, None)
                if following is None:
                    return True
                self._begin(*following, problem_at)
            self._go_on()
        return self._work is None and next(wanted, None) is None

    def at(self, label: str, track: Track, step: int) -> Metrics | None:
        """The metrics of the row shown at a step; None while they are not measured."""
        known = self._known.get(label)
        if known is None or known.marks.get(step) != _mark(track, track.index_at(step)):
            return None
        return known.metrics[step]

    def curve(self, label: str) -> MetricsCurve:
        """What is measured of one contender so far."""
        known = self._known.get(label, _Known())
        by_row = {known.steps[step]: known.metrics[step] for step in known.metrics}
        steps = sorted(by_row)
        columns = np.array([by_row[step] for step in steps]).reshape(-1, len(Metrics._fields))
        return MetricsCurve(np.array(steps, np.float64), *columns.T)

    def _forget_others(self, timeline: Timeline) -> None:
        """Drop what belongs to no row of these tracks any more."""
        for label in self._known.keys() - set(timeline.labels):
            del self._known[label]
        for label, track in zip(timeline.labels, timeline.tracks, strict=True):
            known = self._known.setdefault(label, _Known())
            newest = max(known.marks, default=None)
            if newest is None or _mark_at(track, known.steps[newest]) == known.marks[newest]:
                continue
            self._drop(
                label, [step for step, mark in known.marks.items() if _mark_at(track, known.steps[step]) != mark]
            )

    def _drop(self, label: str, steps: list[int]) -> None:
        known = self._known[label]
        for step in steps:
            del known.metrics[step], known.steps[step], known.marks[step]

    def _wanted(self, timeline: Timeline, cursor: int) -> Iterator[tuple[str, Track, int]]:
        """The rows to measure, each with its track, the most telling first."""
        pairs = [pair for pair in zip(timeline.labels, timeline.tracks, strict=True) if len(pair[1])]
        stride = _stride(timeline.last_step)
        missing: list[tuple[int, int]] = []
        for place, (label, track) in enumerate(pairs):
            known = self._known[label].metrics
            if len(known) > MOST_STEPS:
                self._drop(label, [step for step in known if step % stride and step != cursor])
            if cursor not in known:
                yield label, track, cursor
            steps = set(range(0, track.last_step + 1, stride)) - known.keys()
            missing += [(step, place) for step in steps]
        # Multiples of large powers of two first: step & −step is the largest that divides a step.
        missing.sort(key=lambda one: (-(one[0] & -one[0]) if one[0] else -(2**62), one))
        for step, place in missing:
            if step not in self._known[pairs[place][0]].metrics:
                yield *pairs[place], step

    def _begin(self, label: str, track: Track, step: int, problem_at: ProblemAt) -> None:
        row = track.index_at(step)
        frame = track.frame(step)
        problem = problem_at(frame.step)
        if self._asides is None or self._asides[0] is not problem:
            self._asides = problem, _aside(problem)
        # A track's arrays are views of storage that grows: what takes several frames needs its own.
        frame = frame._replace(theta=np.array(frame.theta))
        measuring = _measuring(problem, frame, self._asides[1])
        self._work = _Work(label, step, frame.step, _mark(track, row), measuring)

    def _go_on(self) -> None:
        assert self._work is not None
        label, step, row, mark, measuring = self._work
        found = next(measuring)
        if found is not None:
            known = self._known[label]
            known.metrics[step], known.steps[step], known.marks[step] = found, row, mark
            self._work = None

    def _is_current(self, timeline: Timeline) -> bool:
        work = self._work
        assert work is not None
        return work.label in timeline.labels and _mark_at(timeline.track(work.label), work.row) == work.mark


def _measuring(problem: TrainingProblem, frame: Frame, aside: BatchObjective | None) -> Iterator[Metrics | None]:
    """None after each block of samples, and the metrics at last."""
    full = problem.full_objective(frame.step)
    loss = frame.loss
    if full.penalty is not None:
        loss -= float(full.penalty.value(frame.theta))
    right = math.nan
    if problem.loss.takes_classes:
        right = 0.0
        for _, some in _blocks(full, frame.theta):
            right += some
            yield None
    aside_loss = aside_right = math.nan
    if aside is not None:
        aside_loss, aside_right = 0.0, 0.0
        for value, some in _blocks(aside, frame.theta):
            aside_loss += value
            aside_right += some
            yield None
        aside_right /= aside.samples
    yield Metrics(loss, aside_loss, right / full.samples, aside_right)


def _blocks(objective: BatchObjective, theta: Array) -> Iterator[tuple[float, float]]:
    """For each block of samples its part of the mean loss, and how many classes are right (nan without classes)."""
    for begin in range(0, objective.samples, BLOCK):
        rows = slice(begin, begin + BLOCK)
        with np.errstate(all="ignore"):
            outputs = objective.network.outputs(theta, objective.inputs[rows])
            value = objective.loss.value(outputs, objective.targets[rows], objective.samples)
            classes = objective.loss.classes(outputs)
        right = math.nan if classes is None else float((classes == objective.targets[rows]).sum())
        yield float(value), right


def _aside(problem: TrainingProblem) -> BatchObjective | None:
    return problem.objective_of(problem.validation_ids) if len(problem.validation_ids) else None


def _stride(last: int) -> int:
    stride = 1
    while last // stride >= MOST_STEPS:
        stride *= 2
    return stride


def _mark(track: Track, row: int) -> tuple[int, ...]:
    """A row in short, by its bits."""
    values = (track.column("loss")[row], *track.column("theta")[row][:2])
    return tuple(np.array(values, np.float64).view(np.int64).tolist())


def _mark_at(track: Track, step: int) -> tuple[int, ...]:
    if not len(track):
        return ()
    row = track.index_at(step)
    return _mark(track, row) if int(track.column("step")[row]) == step else ()
