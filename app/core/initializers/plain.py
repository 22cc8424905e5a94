"""Starts that know nothing of layers: a point, or numbers drawn alike for all of θ."""

from typing import Annotated

import msgspec
import numpy as np

from app.core.arrays import Array
from app.core.initializers.base import Start, StartError, ThetaSpace
from app.core.parameters import number
from app.core.words import QT_TRANSLATE_NOOP

MOST_NUMBERS = 10_000_000


class Point(Start, frozen=True, kw_only=True, tag="point"):
    """θ as given."""

    title = QT_TRANSLATE_NOOP("Start", "A point")
    lesson = QT_TRANSLATE_NOOP("Start", "The ball is dropped exactly here.")

    theta: Annotated[tuple[float, ...], msgspec.Meta(min_length=1, max_length=MOST_NUMBERS)]

    def draw(self, space: ThetaSpace, rng: np.random.Generator) -> Array:
        del rng
        if len(self.theta) != space.size:
            text = QT_TRANSLATE_NOOP("Fault", "must have {wanted} numbers for this problem, got {count}")
            raise StartError(text, "theta", wanted=space.size, count=len(self.theta))
        return np.array(self.theta, np.float64)


class Uniform(Start, frozen=True, kw_only=True, tag="uniform"):
    """Uniform within the bounds of a surface, or within [−reach, reach] for a model."""

    title = QT_TRANSLATE_NOOP("Start", "Uniform")
    lesson = QT_TRANSLATE_NOOP(
        "Start", "Anywhere with equal chance: in the bounds of a landscape, near zero for a model."
    )

    reach: Annotated[
        float,
        number(
            QT_TRANSLATE_NOOP("Parameter", "Reach"),
            above=0,
            at_most=1e6,
            log=True,
            soft=(0.01, 10.0),
            help=QT_TRANSLATE_NOOP(
                "Parameter", "The largest size of a number of θ; a landscape has its bounds instead."
            ),
            live=False,
        ),
    ] = 1.0

    def draw(self, space: ThetaSpace, rng: np.random.Generator) -> Array:
        share = rng.random(space.size)
        if not space.bounds:
            return self.reach * (2.0 * share - 1.0)
        low, high = np.array(space.bounds, np.float64).T
        inside: Array = low + (high - low) * share
        return inside


class Normal(Start, frozen=True, kw_only=True, tag="normal"):
    """Normal numbers of one mean and standard deviation."""

    title = QT_TRANSLATE_NOOP("Start", "Normal")
    lesson = QT_TRANSLATE_NOOP("Start", "A bell curve around one value, the same for every layer.")

    mean: Annotated[
        float,
        number(
            QT_TRANSLATE_NOOP("Parameter", "Mean"),
            "μ",
            at_least=-1e6,
            at_most=1e6,
            soft=(-5.0, 5.0),
            help=QT_TRANSLATE_NOOP("Parameter", "The middle of the bell curve."),
            live=False,
        ),
    ] = 0.0
    std: Annotated[
        float,
        number(
            QT_TRANSLATE_NOOP("Parameter", "Standard deviation"),
            "σ",
            above=0,
            at_most=1e6,
            log=True,
            soft=(0.01, 10.0),
            help=QT_TRANSLATE_NOOP("Parameter", "The width of the bell curve."),
            live=False,
        ),
    ] = 1.0

    def draw(self, space: ThetaSpace, rng: np.random.Generator) -> Array:
        return self.mean + self.std * rng.standard_normal(space.size)


class Zeros(Start, frozen=True, kw_only=True, tag="zeros"):
    """θ = 0."""

    title = QT_TRANSLATE_NOOP("Start", "Zeros")
    lesson = QT_TRANSLATE_NOOP(
        "Start", "Right for one layer; in a deeper model all neurons stay alike and nothing is learned."
    )

    def draw(self, space: ThetaSpace, rng: np.random.Generator) -> Array:
        del rng
        return np.zeros(space.size)
