"""What of a data set is drawn: which samples, over which range, in the units they were given in. No Qt."""

from dataclasses import dataclass
from math import isqrt
from weakref import WeakKeyDictionary

import numpy as np

from app.core.arrays import Array, BoolArray, IntArray
from app.core.datasets import Data
from app.core.problems.training_problem import TrainingProblem
from app.screen.pictures.field import Rectangle

MOST_POINTS = 5000
"""Samples drawn as points; of more, about every 2nd, 4th, … one."""

MARGIN = 0.07
SMALLEST_IMAGE = 64
"""Pixels from which a square number of features is shown as an image."""


@dataclass(frozen=True, slots=True, eq=False)
class Points:
    """The samples drawn.

    Attributes
    ----------
    ids : their numbers in the data set, (n,).
    places : (n, 2) in the units the data were given in.
    classes : their class numbers (n,); None for a regression.
    is_aside : which are set aside for validation, (n,).
    key : equal for equal points.
    there : how many samples there are in all, those set aside included.
    """

    ids: IntArray
    places: Array
    classes: IntArray | None
    is_aside: BoolArray
    key: tuple[object, ...]
    there: int


def shown_ids(problem: TrainingProblem, step: int) -> tuple[IntArray, IntArray]:
    """The samples drawn at a step, to train on and set aside, in order of arrival.

    Of many, each is drawn with a chance of 1/2ᵏ that stays its own: a growing data set keeps its points, and
    labels that alternate are thinned alike, which every 2ᵏ-th sample would not do.
    """
    there, aside = problem.available_ids(step), problem.validation_ids
    share = 1.0
    while (len(there) + len(aside)) * share > MOST_POINTS:
        share /= 2
    if share == 1:
        return there, aside
    ends = int(there[0]), int(there[-1]), len(there)
    known = _shown.get(problem)
    if known is None or known[0] != (ends, share):
        luck = _luck(problem)
        known = _shown[problem] = (ends, share), there[luck[there] < share], aside[luck[aside] < share]
    return known[1], known[2]


def given_units(problem: TrainingProblem, features: Array) -> Array:
    """Features (n, f) as they were before they were standardised."""
    units = problem.data.standardisation
    return features if units is None else features * units.scales + units.means


def model_units(problem: TrainingProblem, features: Array) -> Array:
    """Features (n, f) as the model takes them."""
    units = problem.data.standardisation
    return features if units is None else (features - units.means) / units.scales


def class_numbers(problem: TrainingProblem, ids: IntArray) -> IntArray | None:
    """The class of each sample, None for a regression."""
    if problem.class_names is None or not len(ids):
        return None if problem.class_names is None else ids
    return problem.objective_of(ids).targets.astype(np.int64)


def target_range(problem: TrainingProblem) -> tuple[float, float]:
    """The target's range with a margin, over all samples there will ever be."""
    return _ranges(problem)[1]


def feature_range(problem: TrainingProblem, axis: int) -> tuple[float, float]:
    """A feature's range with a margin, in the units it was given in, over all samples there will ever be."""
    low, high = _ranges(problem)[0][axis]
    return float(low), float(high)


def feature_rectangle(problem: TrainingProblem, axes: tuple[int, int]) -> Rectangle:
    """The part of the plane of two features that is drawn."""
    return feature_range(problem, axes[0]), feature_range(problem, axes[1])


def image_side(problem: TrainingProblem) -> int | None:
    """The side of the square image that a sample's features are; None where they are none."""
    features = problem.data.features.shape[1]
    side = isqrt(features)
    return side if features >= SMALLEST_IMAGE and side * side == features else None


_shown: WeakKeyDictionary[TrainingProblem, tuple[tuple[object, float], IntArray, IntArray]] = WeakKeyDictionary()
# By the data: an edit during a run binds a problem anew, but the samples stay.
_lucks: WeakKeyDictionary[Data, Array] = WeakKeyDictionary()
_known: WeakKeyDictionary[Data, tuple[Array, tuple[float, float]]] = WeakKeyDictionary()


def _luck(problem: TrainingProblem) -> Array:
    """A number in 0 … 1 for each sample of the data set, always the same."""
    luck = _lucks.get(problem.data)
    if luck is None:
        luck = _lucks[problem.data] = np.random.default_rng(0).random(problem.data.count)
    return luck


def _ranges(problem: TrainingProblem) -> tuple[Array, tuple[float, float]]:
    known = _known.get(problem.data)
    if known is None:
        # Column by column: over the rows of a table of two columns numpy takes 20 times as long.
        columns = problem.data.features.T
        ends = given_units(problem, np.array([[reduce(column) for column in columns] for reduce in (np.min, np.max)]))
        target = problem.data.target.astype(np.float64)
        wide = np.array([_widened(float(low), float(high)) for low, high in ends.T])
        known = _known[problem.data] = wide, _widened(float(target.min()), float(target.max()))
    return known


def _widened(low: float, high: float) -> tuple[float, float]:
    if not high > low:
        half = max(abs(high), 1.0) / 2
        return low - half, high + half
    margin = MARGIN * (high - low)
    return low - margin, high + margin
