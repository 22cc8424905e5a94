"""Generators of one feature and a number to predict."""

from typing import Annotated, ClassVar

import numpy as np

from app.core.arrays import Array
from app.core.datasets.generator import Generator, Noise
from app.core.parameters import number
from app.core.words import QT_TRANSLATE_NOOP


class Curve(Generator, frozen=True, kw_only=True):
    """One feature x and a number y = f(x) + noise, some of them outliers."""

    outliers: Annotated[
        float,
        number(
            QT_TRANSLATE_NOOP("Parameter", "Outliers"),
            at_least=0,
            at_most=0.5,
            soft=(0.0, 0.5),
            help=QT_TRANSLATE_NOOP("Parameter", "The share of samples that lie far off."),
        ),
    ] = 0.0

    reach: ClassVar[float] = 1.0
    outlier_distance: ClassVar[float] = 5.0

    @property
    def target_name(self) -> str:
        return "y"

    def draw(self, rng: np.random.Generator) -> tuple[Array, Array]:
        x = rng.uniform(-self.reach, self.reach, self.samples)
        y = self.scattered(rng, self.curve(x))
        far = rng.permutation(self.samples)[: int(self.outliers * self.samples + 0.5)]
        y[far] += self.outlier_distance * rng.choice([-1.0, 1.0], len(far)) * rng.uniform(0.6, 1.4, len(far))
        return x[:, None], y

    def curve(self, x: Array) -> Array:
        """f(x) without noise, (n,)."""
        raise NotImplementedError


class Line(Curve, frozen=True, kw_only=True, tag="line"):
    """y = slope·x + intercept + noise, x uniform in [−1, 1]."""

    title = QT_TRANSLATE_NOOP("Dataset", "Noisy line")
    lesson = QT_TRANSLATE_NOOP("Dataset", "A slope and an intercept to find: θ has just two numbers.")

    slope: Annotated[
        float,
        number(
            QT_TRANSLATE_NOOP("Parameter", "Slope"),
            "w",
            soft=(-5.0, 5.0),
            at_least=-1e6,
            at_most=1e6,
            help=QT_TRANSLATE_NOOP("Parameter", "The slope of the true line."),
        ),
    ] = 2.0
    intercept: Annotated[
        float,
        number(
            QT_TRANSLATE_NOOP("Parameter", "Intercept"),
            "b",
            soft=(-5.0, 5.0),
            at_least=-1e6,
            at_most=1e6,
            help=QT_TRANSLATE_NOOP("Parameter", "Where the true line crosses x = 0."),
        ),
    ] = 1.0

    def curve(self, x: Array) -> Array:
        return self.slope * x + self.intercept


class Sine(Curve, frozen=True, kw_only=True, tag="sine"):
    """y = amplitude·sin(frequency·x) + noise, x uniform in [−π, π]."""

    title = QT_TRANSLATE_NOOP("Dataset", "Sine wave")
    lesson = QT_TRANSLATE_NOOP("Dataset", "A wave that no line fits; finding its frequency is full of local minima.")
    reach: ClassVar[float] = float(np.pi)

    noise: Noise = 0.1
    amplitude: Annotated[
        float,
        number(
            QT_TRANSLATE_NOOP("Parameter", "Amplitude"),
            "a",
            soft=(0.0, 5.0),
            at_least=-1e6,
            at_most=1e6,
            help=QT_TRANSLATE_NOOP("Parameter", "The height of the wave."),
        ),
    ] = 1.0
    frequency: Annotated[
        float,
        number(
            QT_TRANSLATE_NOOP("Parameter", "Frequency"),
            "ω",
            soft=(0.0, 10.0),
            at_least=-1e6,
            at_most=1e6,
            help=QT_TRANSLATE_NOOP("Parameter", "How fast the wave goes up and down."),
        ),
    ] = 2.0

    def curve(self, x: Array) -> Array:
        return self.amplitude * np.sin(self.frequency * x)
