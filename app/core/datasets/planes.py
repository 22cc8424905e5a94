"""Generators of two features and a class."""

from typing import Annotated

import numpy as np

from app.core.arrays import Array
from app.core.datasets.generator import Generator, Noise
from app.core.parameters import number
from app.core.words import QT_TRANSLATE_NOOP


class TwoMoons(Generator, frozen=True, kw_only=True, tag="two_moons"):
    """Two half circles of radius 1 that reach into each other."""

    title = QT_TRANSLATE_NOOP("Dataset", "Two moons")
    lesson = QT_TRANSLATE_NOOP("Dataset", "No straight line separates the classes; a hidden layer does.")

    gap: Annotated[
        float,
        number(
            QT_TRANSLATE_NOOP("Parameter", "Gap"),
            at_least=-5,
            at_most=5,
            soft=(-1.0, 1.0),
            help=QT_TRANSLATE_NOOP("Parameter", "How far the moons are moved apart."),
        ),
    ] = 0.0

    def draw(self, rng: np.random.Generator) -> tuple[Array, Array]:
        label = self.alternating(2)
        angle = rng.uniform(0, np.pi, self.samples)
        x, y = np.cos(angle), np.sin(angle)
        upper = label == 0
        points = np.column_stack((np.where(upper, x, 1 - x), np.where(upper, y + self.gap / 2, 0.5 - y - self.gap / 2)))
        return self.scattered(rng, points), label


class Circles(Generator, frozen=True, kw_only=True, tag="circles"):
    """A small circle inside a circle of radius 1."""

    title = QT_TRANSLATE_NOOP("Dataset", "Circles")
    lesson = QT_TRANSLATE_NOOP("Dataset", "One class surrounds the other.")

    radius: Annotated[
        float,
        number(
            QT_TRANSLATE_NOOP("Parameter", "Inner radius"),
            "r",
            above=0,
            below=1,
            soft=(0.05, 0.95),
            help=QT_TRANSLATE_NOOP("Parameter", "The radius of the inner circle; the outer one has 1."),
        ),
    ] = 0.5

    def draw(self, rng: np.random.Generator) -> tuple[Array, Array]:
        label = self.alternating(2)
        angle = rng.uniform(0, 2 * np.pi, self.samples)
        radius = np.where(label == 0, 1.0, self.radius)
        return self.scattered(rng, np.column_stack((radius * np.cos(angle), radius * np.sin(angle)))), label


class Spirals(Generator, frozen=True, kw_only=True, tag="spirals"):
    """Spiral arms around the origin, one for each class."""

    title = QT_TRANSLATE_NOOP("Dataset", "Spirals")
    lesson = QT_TRANSLATE_NOOP("Dataset", "Arms wound around each other: hard for a small network.")

    noise: Noise = 0.05
    arms: Annotated[
        int,
        number(
            QT_TRANSLATE_NOOP("Parameter", "Arms"),
            at_least=2,
            at_most=10,
            soft=(2, 5),
            help=QT_TRANSLATE_NOOP("Parameter", "How many arms, each a class of its own."),
            live=False,
        ),
    ] = 2
    turns: Annotated[
        float,
        number(
            QT_TRANSLATE_NOOP("Parameter", "Turns"),
            above=0,
            at_most=20,
            soft=(0.25, 4.0),
            help=QT_TRANSLATE_NOOP("Parameter", "How often each arm winds around the centre."),
        ),
    ] = 1.5

    def draw(self, rng: np.random.Generator) -> tuple[Array, Array]:
        label = self.alternating(self.arms)
        # The square root spreads the samples evenly over the disc instead of crowding the centre.
        radius = 0.05 + 0.95 * np.sqrt(rng.uniform(0, 1, self.samples))
        angle = 2 * np.pi * (self.turns * radius + label / self.arms)
        return self.scattered(rng, np.column_stack((radius * np.cos(angle), radius * np.sin(angle)))), label


class Blobs(Generator, frozen=True, kw_only=True, tag="blobs"):
    """Normal clouds whose centres stand evenly on a circle."""

    title = QT_TRANSLATE_NOOP("Dataset", "Blobs")
    lesson = QT_TRANSLATE_NOOP("Dataset", "Round clouds: straight lines separate them while they are apart.")

    noise: Noise = 0.5
    centers: Annotated[
        int,
        number(
            QT_TRANSLATE_NOOP("Parameter", "Centers"),
            at_least=2,
            at_most=20,
            soft=(2, 8),
            help=QT_TRANSLATE_NOOP("Parameter", "How many clouds, each a class of its own."),
            live=False,
        ),
    ] = 2
    distance: Annotated[
        float,
        number(
            QT_TRANSLATE_NOOP("Parameter", "Distance"),
            at_least=0,
            at_most=1e6,
            soft=(0.0, 5.0),
            help=QT_TRANSLATE_NOOP("Parameter", "How far the centers are from the origin."),
        ),
    ] = 1.5

    def draw(self, rng: np.random.Generator) -> tuple[Array, Array]:
        label = self.alternating(self.centers)
        angle = 2 * np.pi * (label / self.centers + 1 / 8)
        points = self.distance * np.column_stack((np.cos(angle), np.sin(angle)))
        return self.scattered(rng, points), label


class Xor(Generator, frozen=True, kw_only=True, tag="xor"):
    """The square [−1, 1]²: class 1 where the two coordinates differ in sign."""

    title = QT_TRANSLATE_NOOP("Dataset", "Exclusive or")
    lesson = QT_TRANSLATE_NOOP(
        "Dataset", "Opposite quarters share a class: the classic case that one layer cannot learn."
    )

    noise: Noise = 0.05

    def draw(self, rng: np.random.Generator) -> tuple[Array, Array]:
        quarter = np.arange(self.samples) % 4
        size = rng.uniform(0, 1, (self.samples, 2))
        sign = np.column_stack(
            (np.where(quarter % 2 == 0, 1.0, -1.0), np.where((quarter + 1) // 2 % 2 == 0, 1.0, -1.0))
        )
        label = (sign[:, 0] != sign[:, 1]).astype(float)
        return self.scattered(rng, sign * size), label
