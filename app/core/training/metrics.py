"""How well each contender does: loss and accuracy, on the training samples and on those set aside."""

import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

import numpy as np

from app.core.arrays import Array
from app.core.simulation.timeline import Frame, Timeline, Track
from app.core.training.objective import BatchObjective
from app.core.training.problem import TrainingProblem

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
    """What is measured of one track. `marks` tell whether the rows are still what they were."""

    metrics: dict[int, Metrics] = field(default_factory=dict)
    marks: dict[int, tuple[int, ...]] = field(default_factory=dict)


class MetricsSeries:
    """The metrics along a run, measured little by little and kept.

    The sampled steps are the multiples of a power of two, so that a growing run measures no row twice;
    coarse ones come first. Rows of a run that was cut back and went on otherwise are measured anew.
    """

    def __init__(self) -> None:
        self._known: dict[str, _Known] = {}
        self._asides: tuple[TrainingProblem, BatchObjective | None] | None = None
        self._work: tuple[str, int, tuple[int, ...], Iterator[Metrics | None]] | None = None

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
        row = track.index_at(step)
        actual = int(track.column("step")[row])
        if known is None or known.marks.get(actual) != _mark(track, row):
            return None
        return known.metrics[actual]

    def curve(self, label: str) -> MetricsCurve:
        """What is measured of one contender so far."""
        known = self._known.get(label, _Known())
        steps = sorted(known.metrics)
        columns = np.array([known.metrics[step] for step in steps]).reshape(-1, len(Metrics._fields))
        return MetricsCurve(np.array(steps, np.float64), *columns.T)

    def _forget_others(self, timeline: Timeline) -> None:
        """Drop what belongs to no row of these tracks any more."""
        for label in self._known.keys() - set(timeline.labels):
            del self._known[label]
        for label, track in zip(timeline.labels, timeline.tracks, strict=True):
            known = self._known.setdefault(label, _Known())
            newest = max(known.marks, default=None)
            if newest is None or _mark_at(track, newest) == known.marks[newest]:
                continue
            for step in [step for step, mark in known.marks.items() if _mark_at(track, step) != mark]:
                del known.metrics[step], known.marks[step]

    def _wanted(self, timeline: Timeline, cursor: int) -> Iterator[tuple[str, Track, int]]:
        """The rows to measure, each with its track, the most telling first."""
        pairs = list(zip(timeline.labels, timeline.tracks, strict=True))
        stride = _stride(timeline.last_step)
        self._thin(stride)
        for label, track in pairs:
            if len(track):
                yield from self._missing(label, track, cursor)
        coarse = stride
        while coarse <= timeline.last_step:
            coarse *= 2
        while coarse >= stride:
            for label, track in pairs:
                for step in range(0, track.last_step + 1, coarse):
                    yield from self._missing(label, track, step)
            coarse //= 2

    def _missing(self, label: str, track: Track, step: int) -> Iterator[tuple[str, Track, int]]:
        row = track.index_at(step)
        if int(track.column("step")[row]) not in self._known[label].metrics:
            yield label, track, row

    def _thin(self, stride: int) -> None:
        """Keep no more than a few times the steps that are shown."""
        for known in self._known.values():
            if len(known.metrics) > 2 * MOST_STEPS:
                for step in [step for step in known.metrics if step % stride]:
                    del known.metrics[step], known.marks[step]

    def _begin(self, label: str, track: Track, row: int, problem_at: ProblemAt) -> None:
        frame = track.frame(int(track.column("step")[row]))
        problem = problem_at(frame.step)
        if self._asides is None or self._asides[0] is not problem:
            self._asides = problem, _aside(problem)
        # A track's arrays are views of storage that grows: what takes several frames needs its own.
        frame = frame._replace(theta=np.array(frame.theta))
        self._work = label, frame.step, _mark(track, row), _measuring(problem, frame, self._asides[1])

    def _go_on(self) -> None:
        assert self._work is not None
        label, step, mark, measuring = self._work
        found = next(measuring)
        if found is not None:
            self._known[label].metrics[step] = found
            self._known[label].marks[step] = mark
            self._work = None

    def _is_current(self, timeline: Timeline) -> bool:
        assert self._work is not None
        label, step, mark, _ = self._work
        return label in timeline.labels and _mark_at(timeline.track(label), step) == mark


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
