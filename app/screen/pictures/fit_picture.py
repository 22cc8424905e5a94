"""What the fit of a model to its data looks like at one step, as plain numbers. No Qt, no window."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np

from app.core.arrays import Array, BoolArray, IntArray
from app.core.problems.training_problem import TrainingProblem
from app.screen.pictures.field import Rectangle
from app.screen.pictures.fit_data import (
    Points,
    class_numbers,
    feature_range,
    feature_rectangle,
    given_units,
    image_side,
    model_units,
    shown_ids,
    target_range,
)

Kind = Literal["curve", "chances", "plane", "agreement", "images"]
"""A number against one feature; chances of classes against one feature; classes over two features;
predicted against true; samples that are images."""

CURVE_POINTS = 240
MOST_STICKS = 300
MOST_IMAGES = 60
MOST_PRODUCTS, FEWEST_PREDICTED = 5_000_000, 200
"""Of a large model fewer samples are predicted anew at each frame: so many products of θ and samples, or samples."""

STRIP = 0.09
"""Below the chances, the height of the strip on which samples lie, class by class."""


@dataclass(frozen=True, slots=True)
class FitOptions:
    """What the user wants to see; a setting of the window, never of the scenario.

    Attributes
    ----------
    kind : None for the one that suits the data.
    axes : the features on the two axes.
    residuals : whether the errors of the batch are drawn.
    shades : whether the selected contender's regions are shaded.
    """

    kind: Kind | None = None
    axes: tuple[int, int] = (0, 1)
    residuals: bool = True
    shades: bool = True


@dataclass(frozen=True, slots=True, eq=False)
class FitContender:
    """One contender.

    Attributes
    ----------
    theta : its θ (P,), a copy.
    line : what it predicts along one feature, (m, 2); empty where that is not drawn.
    """

    label: str
    colour: str
    marker: str
    theta: Array
    line: Array


@dataclass(frozen=True, slots=True, eq=False)
class Images:
    """Samples that are images: the same ones throughout a run.

    Attributes
    ----------
    ids, pixels : their numbers, and grey values 0 … 1, (n, side, side).
    said, sure, true : the predicted class, its probability, and the true class, (n,) each.
    in_batch, is_aside : which are in the batch, and which are set aside, (n,) each.
    """

    ids: IntArray
    pixels: Array
    said: IntArray
    sure: Array
    true: IntArray
    in_batch: BoolArray
    is_aside: BoolArray


@dataclass(frozen=True, slots=True, eq=False)
class FitPicture:
    """All that a `FitView` draws.

    Attributes
    ----------
    kind : what is drawn, see `Kind`; `kinds` are those that the data allow.
    axes : the features on the axes, of `plane`; `names` the words along both axes.
    rectangle : what is shown.
    points : the samples; `batch` those of the step's batch, decimated alike; `is_full` where that is all.
    sticks : x, true y, x, predicted y of the batch, (n, 4).
    ended_at : the step at which the selected contender ended, where that lies before the cursor.
    chances : the selected contender's probability of each class along one feature, k lines (m, 2).
    """

    kind: Kind
    kinds: tuple[Kind, ...]
    problem: TrainingProblem
    step: int
    options: FitOptions
    axes: tuple[int, int]
    names: tuple[str, str]
    rectangle: Rectangle
    points: Points
    batch: Points
    is_full: bool
    contenders: tuple[FitContender, ...]
    selected: int
    sticks: Array
    chances: tuple[Array, ...] = ()
    images: Images | None = None
    ended_at: int | None = None

    @property
    def chosen(self) -> FitContender:
        """The selected contender."""
        return self.contenders[self.selected]


def kinds_for(problem: TrainingProblem) -> tuple[Kind, ...]:
    """The kinds of picture that suit the data, the best first."""
    features = problem.data.features.shape[1]
    if problem.class_names is None:
        return ("curve", "agreement") if features == 1 else ("agreement",)
    if features == 1:
        return ("chances",)
    return ("images", "plane") if image_side(problem) else ("plane",)


def fit_picture(
    problem: TrainingProblem,
    thetas: Sequence[Array],
    *,
    labels: Sequence[str],
    colours: Sequence[str],
    markers: Sequence[str],
    step: int,
    selected: int = 0,
    batch_ids: IntArray | None = None,
    options: FitOptions | None = None,
    ended_at: int | None = None,
) -> FitPicture:
    """The fit of every contender at a step.

    Parameters
    ----------
    thetas : each contender's θ (P,) at the step.
    batch_ids : the samples of the batch; None for those of the update from row `step`.
    """
    options = options or FitOptions()
    kinds = kinds_for(problem)
    kind = options.kind if options.kind in kinds else kinds[0]
    most = problem.data.features.shape[1] - 1
    axes = (min(options.axes[0], most), min(options.axes[1], most))
    selected = min(max(selected, 0), len(labels) - 1)
    thetas = [np.array(theta) for theta in thetas]
    ids = problem.objective(step).ids if batch_ids is None else batch_ids
    is_full = len(ids) >= len(problem.available_ids(step)) and problem.batch.sampling != "replacement"
    place = _Placing(problem, kind, axes, thetas[selected])
    train, aside = shown_ids(problem, step)
    if kind == "agreement":
        most = max(FEWEST_PREDICTED, MOST_PRODUCTS // problem.dimension)
        train, aside = (
            _thinned(part, max(1, most * len(part) // max(len(train) + len(aside), 1))) for part in (train, aside)
        )
    points = place.points(np.concatenate((train, aside)), len(train), step)
    batch = place.points(_thinned(ids, len(points.ids)) if not is_full else ids[:0], len(ids), step)
    lines = _lines(problem, kind, thetas)
    return FitPicture(
        kind=kind,
        kinds=kinds,
        problem=problem,
        step=step,
        options=options,
        axes=axes,
        names=place.names(),
        rectangle=place.rectangle(),
        points=points,
        batch=batch,
        is_full=is_full,
        contenders=tuple(map(FitContender, labels, colours, markers, thetas, lines)),
        selected=selected,
        sticks=_sticks(problem, kind, thetas[selected], ids) if options.residuals else np.empty((0, 4)),
        chances=_chances(problem, thetas[selected]) if kind == "chances" else (),
        images=_images(problem, thetas[selected], ids, is_full) if kind == "images" else None,
        ended_at=ended_at,
    )


class _Placing:
    """Where samples lie in a kind of picture."""

    def __init__(self, problem: TrainingProblem, kind: Kind, axes: tuple[int, int], theta: Array) -> None:
        self.problem, self.kind, self.axes, self.theta = problem, kind, axes, theta

    def points(self, ids: IntArray, trained: int, step: int) -> Points:
        """The samples, the first `trained` of them to train on."""
        problem = self.problem
        moves = self.theta.tobytes() if self.kind == "agreement" else b""
        ends = (len(ids), int(ids[0]), int(ids[-1]), trained) if len(ids) else (0,)
        return Points(
            ids,
            self._places(ids),
            class_numbers(problem, ids),
            np.arange(len(ids)) >= trained,
            (id(problem), self.kind, self.axes, moves, *ends),
            len(problem.available_ids(step)) + len(problem.validation_ids),
        )

    def names(self) -> tuple[str, str]:
        data = self.problem.data
        if self.kind == "agreement":
            return data.target_name, data.target_name
        first = data.feature_names[self.axes[0]]
        return first, data.feature_names[self.axes[1]] if self.kind == "plane" else data.target_name

    def rectangle(self) -> Rectangle:
        problem = self.problem
        if self.kind == "agreement":
            span = target_range(problem)
            return span, span
        if self.kind == "plane":
            return feature_rectangle(problem, self.axes)
        if self.kind == "chances":
            assert problem.class_names is not None
            return feature_range(problem, 0), (-STRIP * (len(problem.class_names) + 0.5), 1.06)
        return feature_range(problem, 0), target_range(problem)

    def _places(self, ids: IntArray) -> Array:
        problem = self.problem
        if self.kind == "images":
            return np.empty((len(ids), 2))
        features = problem.data.features[ids]
        if self.kind == "agreement":
            return np.stack((problem.data.target[ids], problem.predict(self.theta, features)), axis=-1)
        given = given_units(problem, features)
        if self.kind == "plane":
            return given[:, self.axes]
        if self.kind == "chances":
            classes = class_numbers(problem, ids)
            assert classes is not None
            return np.stack((given[:, 0], -STRIP * (classes + 0.75)), axis=-1)
        return np.stack((given[:, 0], problem.data.target[ids]), axis=-1)


def _thinned(ids: IntArray, most: int) -> IntArray:
    """At most so many of a batch, and every one where they are few."""
    return ids[:: max(1, -(-len(ids) // max(most, 1)))]


def _along(problem: TrainingProblem) -> tuple[Array, Array]:
    """x over the one feature's range (m,), and the same as the model takes it (m, 1)."""
    x = np.linspace(*feature_range(problem, 0), CURVE_POINTS)
    return x, model_units(problem, x[:, None])


def _lines(problem: TrainingProblem, kind: Kind, thetas: Sequence[Array]) -> list[Array]:
    if kind not in ("curve", "chances") or (problem.class_names is not None and len(problem.class_names) > 2):
        return [np.empty((0, 2))] * len(thetas)
    x, features = _along(problem)
    predicted = problem.predict(np.array(thetas), features)
    return [np.column_stack((x, values)) for values in predicted]


def _chances(problem: TrainingProblem, theta: Array) -> tuple[Array, ...]:
    """A line for each class where there are more than two; of two, the contenders' own lines say it."""
    assert problem.class_names is not None
    if len(problem.class_names) == 2:
        return ()
    x, features = _along(problem)
    return tuple(np.column_stack((x, column)) for column in problem.predict(theta, features).T)


def _sticks(problem: TrainingProblem, kind: Kind, theta: Array, ids: IntArray) -> Array:
    if kind != "curve" or not len(ids):
        return np.empty((0, 4))
    chosen = _thinned(ids, MOST_STICKS)
    features = problem.data.features[chosen]
    x = given_units(problem, features)[:, 0]
    return np.column_stack((x, problem.data.target[chosen], x, problem.predict(theta, features)))


def _images(problem: TrainingProblem, theta: Array, batch: IntArray, is_full: bool) -> Images:
    """The first samples: those set aside, where there are any, as they tell most."""
    side = image_side(problem)
    assert side is not None
    has_aside = len(problem.validation_ids) > 0
    ids = (problem.validation_ids if has_aside else problem.training_ids)[:MOST_IMAGES]
    predicted = problem.predict(theta, problem.data.features[ids])
    chances = np.stack((1.0 - predicted, predicted), axis=-1) if predicted.ndim == 1 else predicted
    said = chances.argmax(axis=-1)
    true = class_numbers(problem, ids)
    assert true is not None
    grey = given_units(problem, problem.data.features[ids])
    low, high = float(grey.min()), float(grey.max())
    return Images(
        ids,
        ((grey - low) / max(high - low, 1e-300)).reshape(-1, side, side),
        said,
        np.take_along_axis(chances, said[:, None], axis=-1)[:, 0],
        true,
        np.zeros(len(ids), bool) if is_full else np.isin(ids, batch),
        np.full(len(ids), has_aside),
    )
