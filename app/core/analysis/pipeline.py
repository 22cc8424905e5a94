"""One update taken apart: data set → batch → prediction → loss → gradient → update, with its real numbers."""

import math
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from app.core.analysis.cost import gradient_bytes
from app.core.arrays import Array, IntArray
from app.core.datasets.base import Dataset
from app.core.problems.batch_objective import BatchObjective
from app.core.problems.training_problem import TrainingProblem
from app.core.simulation.timeline import Frame
from app.core.simulation.updates import StepRecord

FEW = 6
"""Samples of a batch that are shown one by one."""


class Answer(NamedTuple):
    """What the model says of one sample, and what is true.

    Attributes
    ----------
    id : the sample's number in the data set.
    predicted, target : numbers; for classes the class numbers.
    confidence : the probability of the predicted class; None for a regression.
    """

    id: int
    predicted: float
    target: float
    confidence: float | None


@dataclass(frozen=True, slots=True, eq=False)
class Side:
    """One gradient over some samples at the θ of the step: what it gives and what it takes.

    Attributes
    ----------
    loss : the mean over the samples, with the penalty.
    gradient, gradient_norm : of that mean, (P,).
    samples, bytes : samples touched, and memory needed (`gradient_bytes`).
    seconds : as measured by the caller; None where it was not.
    """

    loss: float
    gradient: Array
    gradient_norm: float
    samples: int
    bytes: int
    seconds: float | None = None


@dataclass(frozen=True, slots=True, eq=False)
class PipelinePicture:
    """The inside of one update of a contender that learns from data.

    Attributes
    ----------
    label, optimizer : the contender, and its optimizer's title (English, context "Optimizer").
    step : the row before the update.
    dataset : the data set's title or file name.
    samples, there, aside : n to train on, those that have arrived, those set aside for validation.
    feature_names, target_name, class_names : of the data; class names None for a regression.
    batch_size, batch_ids : m, and the numbers of its first samples.
    is_full : whether the batch is all that is there.
    sampling : the word of the declaration.
    epoch, place, batches : which pass over the data, which batch of how many in it; None with replacement.
    shapes : (rows, columns) of the features and of each layer's output.
    answers : the first samples of the batch before the update.
    loss_title, loss, is_sum : what the update minimises, and whether it is a sum rather than a mean.
    gradient, gradient_norm : of that loss at θ.
    evaluations, touched : gradients the optimizer asked for in this update, and samples they touched.
    theta, delta, delta_norm, after : θ before, Δθ, its length, θ after; (P,) each.
    theta_names : a short name for each number of θ.
    lr : the learning rate used.
    batch, full : the same θ seen through the batch and through all data.
    angle : degrees between the two gradients; None where one has no direction.
    """

    label: str
    optimizer: str
    step: int
    dataset: str
    samples: int
    there: int
    aside: int
    feature_names: tuple[str, ...]
    target_name: str
    class_names: tuple[str, ...] | None
    batch_size: int
    batch_ids: IntArray
    is_full: bool
    sampling: str
    epoch: int | None
    place: int | None
    batches: int | None
    shapes: tuple[tuple[int, int], ...]
    answers: tuple[Answer, ...]
    loss_title: str
    loss: float
    is_sum: bool
    gradient: Array
    gradient_norm: float
    evaluations: int
    touched: int
    theta: Array
    delta: Array
    delta_norm: float
    after: Array
    theta_names: tuple[str, ...]
    lr: float
    batch: Side
    full: Side
    angle: float | None


def pipeline_of(
    problem: TrainingProblem,
    record: StepRecord,
    *,
    label: str = "",
    dataset: str = "",
    before: Frame | None = None,
    seconds: tuple[float | None, float | None] = (None, None),
) -> PipelinePicture:
    """The update as the simulator made it: the same numbers, bit for bit.

    Parameters
    ----------
    problem : the one in force in the update, `record.problem`.
    record : the update, from `Simulator.inspect`.
    label, dataset : words on the contender and on the data.
    before : the recorded frame before the update, whose full loss and gradient are then used; without it,
        or where that row was thinned away, they are worked out anew.
    seconds : measured seconds of one gradient over the batch and over all data.
    """
    theta, step = record.before.theta, record.before.step
    objective = problem.objective(step)
    pool = problem.arrivals.pool(step)
    with np.errstate(all="ignore"):
        value, gradient = _of_batch(problem, objective, record, before)
        full_loss, full_gradient = _full(problem, theta, step, before)
        batch = _side(objective, value / objective.scale, gradient / objective.scale, seconds[0])
        full = _side(problem.full_objective(step), full_loss, full_gradient, seconds[1])
        epoch, place, batches = _epoch(problem, step)
        return PipelinePicture(
            label=label,
            optimizer=record.optimizer.title,
            step=step,
            dataset=dataset,
            samples=problem.samples,
            there=pool.size,
            aside=len(problem.validation_ids),
            feature_names=problem.data.feature_names,
            target_name=problem.data.target_name,
            class_names=problem.class_names,
            batch_size=objective.samples,
            batch_ids=objective.ids[:FEW],
            is_full=objective.samples == pool.size and problem.batch.sampling != "replacement",
            sampling=problem.batch.sampling,
            epoch=epoch,
            place=place,
            batches=batches,
            shapes=_shapes(problem, objective.samples),
            answers=answers_of(problem, theta, objective.ids[:FEW]),
            loss_title=problem.loss.title,
            loss=value,
            is_sum=objective.scale != 1,
            gradient=gradient,
            gradient_norm=norm(gradient),
            evaluations=record.after.gradient_evaluations - record.before.gradient_evaluations,
            touched=record.after.samples - record.before.samples,
            theta=theta,
            delta=record.delta,
            delta_norm=norm(record.delta),
            after=record.after.theta,
            theta_names=problem.theta_names,
            lr=record.lr,
            batch=batch,
            full=full,
            angle=angle_between(batch.gradient, full.gradient),
        )


def answers_of(problem: TrainingProblem, theta: Array, ids: IntArray) -> tuple[Answer, ...]:
    """What the model says of some samples, given by their numbers in the data set."""
    if not len(ids):
        return ()
    predicted = problem.predict(theta, problem.data.features[ids])
    targets = problem.objective_of(ids).targets
    confidence: list[float | None] = [None] * len(ids)
    if problem.class_names is not None:
        both = np.stack((1.0 - predicted, predicted), axis=-1) if predicted.ndim == 1 else predicted
        predicted = both.argmax(axis=-1)
        confidence = [float(row[number]) for row, number in zip(both, predicted, strict=True)]
    return tuple(
        Answer(int(number), float(said), float(true), sure)
        for number, said, true, sure in zip(ids, predicted, targets, confidence, strict=True)
    )


def dataset_words(declaration: Dataset) -> str:
    """A file's name; empty for a data set that has a title of its own, in context "Dataset"."""
    return declaration.path.replace("\\", "/").rsplit("/", 1)[-1]


def angle_between(one: Array, other: Array) -> float | None:
    """Degrees between two vectors, accurate also where they nearly agree; None where one has no direction.

    W. Kahan, How futile are mindless assessments of roundoff (2006): 2·atan2(‖u − v‖, ‖u + v‖) of unit vectors.
    """
    # Squares of tiny numbers would vanish, so each vector is brought to a size near 1 first.
    largest = float(np.abs(one).max()), float(np.abs(other).max())
    if not all(math.isfinite(size) and size > 0 for size in largest):
        return None
    u, v = one / largest[0], other / largest[1]
    u, v = u / norm(u), v / norm(v)
    return math.degrees(2.0 * math.atan2(norm(u - v), norm(u + v)))


def norm(vector: Array) -> float:
    """The Euclidean length, with the timeline's own arithmetic."""
    return float(np.sqrt((vector * vector).sum()))


def _of_batch(
    problem: TrainingProblem, objective: BatchObjective, record: StepRecord, before: Frame | None
) -> tuple[float, Array]:
    """Loss and gradient of the batch; where it is the full problem, as they were recorded."""
    if problem.is_exact and record.gradient is not None and before is not None and before.step == record.before.step:
        return before.loss, record.gradient
    value, gradient = objective.value_and_gradient(record.before.theta)
    return float(value), gradient


def _full(problem: TrainingProblem, theta: Array, step: int, before: Frame | None) -> tuple[float, Array]:
    if before is not None and before.step == step:
        return before.loss, before.gradient
    loss, gradient = problem.full(theta[None], np.array([step]))
    return float(loss[0]), gradient[0]


def _side(objective: BatchObjective, loss: float, gradient: Array, seconds: float | None) -> Side:
    samples = objective.samples
    return Side(loss, gradient, norm(gradient), samples, gradient_bytes(objective.network, samples), seconds)


def _epoch(problem: TrainingProblem, step: int) -> tuple[int | None, int | None, int | None]:
    """The epoch, the batch's place in it from 0, and how many batches it has."""
    if problem.batch.sampling == "replacement" and problem.batch.size != "full":
        return None, None, None
    epoch = problem.plan.epoch(step)
    return epoch.number, step - epoch.start, epoch.length


def _shapes(problem: TrainingProblem, samples: int) -> tuple[tuple[int, int], ...]:
    layers = problem.network.layers
    return ((samples, layers[0].fan_in), *((samples, layer.fan_out) for layer in layers))
