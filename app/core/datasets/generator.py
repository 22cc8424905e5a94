"""What the generators of samples share."""

from dataclasses import replace
from pathlib import Path
from typing import Annotated

import numpy as np

from app.core.arrays import Array
from app.core.datasets.base import Data, Dataset, Progress, Standardize
from app.core.parameters import number
from app.core.words import QT_TRANSLATE_NOOP

MOST_SAMPLES = 1_000_000
RESIZED = 2
"""The key of the random streams of samples that come during a run; 1 is the split's."""

Samples = Annotated[
    int,
    number(
        QT_TRANSLATE_NOOP("Parameter", "Samples"),
        "n",
        at_least=2,
        at_most=MOST_SAMPLES,
        log=True,
        soft=(10, 10_000),
        help=QT_TRANSLATE_NOOP("Parameter", "How many samples are drawn."),
    ),
]
Noise = Annotated[
    float,
    number(
        QT_TRANSLATE_NOOP("Parameter", "Noise"),
        "σ",
        at_least=0,
        at_most=1e6,
        soft=(0.0, 1.0),
        help=QT_TRANSLATE_NOOP("Parameter", "The standard deviation of the normal noise on every sample."),
    ),
]


class Generator(Dataset, frozen=True, kw_only=True):
    """Samples drawn by formula; the same random stream gives the same samples."""

    draws = True

    samples: Samples = 200
    noise: Noise = 0.1
    standardize: Standardize = False

    def resized(self, data: Data, seed: np.random.SeedSequence) -> Data:
        """These samples with as many as declared: the last ones go, or new ones of the same kind follow.

        Parameters
        ----------
        data : samples of a declaration that differs in their number alone; their units are kept.
        seed : the random stream of data.
        """
        here = data.count
        if self.samples <= here:
            return replace(data, features=data.features[: self.samples], target=data.target[: self.samples])
        key = (*seed.spawn_key, RESIZED, self.samples)
        rng = np.random.default_rng(np.random.SeedSequence(seed.entropy, spawn_key=key))
        features, target = self.draw(rng)
        units = data.standardisation
        if units is not None:
            features = (features - units.means) / units.scales
        all_targets: Array = np.concatenate((data.target, target[here:]))
        return replace(data, features=np.concatenate((data.features, features[here:])), target=all_targets)

    def load(self, folder: Path, rng: np.random.Generator, progress: Progress | None = None) -> Data:
        """Draw the samples; no file is read."""
        del folder
        features, target = self.draw(rng)
        if progress is not None:
            progress(1.0)
        names = ("x",) if features.shape[1] == 1 else ("x1", "x2")
        data = Data(features, target, names, self.target_name)
        return data.standardized() if self.standardize else data

    @property
    def target_name(self) -> str:
        """`y` for a number, `class` for a label."""
        return "class"

    @property
    def has_classes(self) -> bool:
        return self.target_name == "class"

    def draw(self, rng: np.random.Generator) -> tuple[Array, Array]:
        """Features (n, f) and target (n,)."""
        raise NotImplementedError

    def scattered(self, rng: np.random.Generator, clean: Array) -> Array:
        """The points with noise added."""
        noisy: Array = clean + self.noise * rng.standard_normal(clean.shape)
        return noisy

    def alternating(self, classes: int) -> Array:
        """Class numbers 0, 1, …, 0, 1, … (n,): any run of neighbours holds all classes alike."""
        return (np.arange(self.samples) % classes).astype(np.float64)
