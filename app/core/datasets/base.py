"""What a data set is: a declaration that loads or draws samples, and the samples themselves."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Annotated, ClassVar, NamedTuple

import numpy as np

from app.core.arrays import Array, IntArray
from app.core.parameters import Entry, flag
from app.core.words import QT_TRANSLATE_NOOP, MessageError, Words

Progress = Callable[[float], None]
"""Called with a share in [0, 1]; may raise `app.core.cancellation.Cancelled`."""

Standardize = Annotated[
    bool,
    flag(
        QT_TRANSLATE_NOOP("Parameter", "Standardize"),
        help=QT_TRANSLATE_NOOP("Parameter", "Every feature is centred on 0 and scaled to a standard deviation of 1."),
        live=False,
    ),
]


class DataError(MessageError):
    """Data that cannot be used: one sentence that names file, row and column where there is one."""

    context: ClassVar[str] = "Data"


class Standardisation(NamedTuple):
    """What was taken from and divided out of each feature: x' = (x − mean) / scale."""

    means: Array
    scales: Array


@dataclass(frozen=True, eq=False)
class Data:
    """Samples in memory; all arrays are read-only.

    Attributes
    ----------
    features : (n, f).
    target : (n,); float64 as given, or int64 class numbers where the labels are text.
    feature_names : f names.
    target_name : its name.
    class_names : the text labels in class order, or None where the target is numbers.
    standardisation : None where the features are as given.
    text_target : the sentence that names the first text in the target; empty where the target is numbers.
    source : the name of the file; empty for a generator.
    """

    features: Array
    target: Array | IntArray
    feature_names: tuple[str, ...]
    target_name: str
    class_names: tuple[str, ...] | None = None
    standardisation: Standardisation | None = field(default=None)
    text_target: Words = ""
    source: str = ""

    def __post_init__(self) -> None:
        self.features.flags.writeable = False
        self.target.flags.writeable = False

    @property
    def count(self) -> int:
        """n, the number of samples."""
        return len(self.features)

    def standardized(self) -> "Data":
        """The same samples with features of mean 0 and population standard deviation (ddof 0) 1.

        Raises
        ------
        DataError : a feature is constant.
        """
        means = self.features.mean(axis=0)
        centred = self.features - means
        scales = np.sqrt((centred * centred).mean(axis=0))
        for index, name in enumerate(self.feature_names):
            if (self.features[:, index] == self.features[0, index]).all() or not scales[index] > 0:
                text = QT_TRANSLATE_NOOP(
                    "Data", 'column "{column}" has the same value in every row and cannot be standardized'
                )
                if self.source:
                    text = QT_TRANSLATE_NOOP(
                        "Data", 'column "{column}" of {name} has the same value in every row and cannot be standardized'
                    )
                raise DataError(text, "standardize", column=name, name=self.source)
        return replace(self, features=centred / scales, standardisation=Standardisation(means, scales))


class Dataset(Entry, frozen=True, kw_only=True):
    """Where samples come from: a file, a shipped set, or a generator.

    Attributes
    ----------
    draws : whether the samples depend on the random stream.
    """

    draws: ClassVar[bool] = False

    @property
    def path(self) -> str:
        """The file that it reads, as the scenario names it; empty where it reads none of the person's."""
        return ""

    @property
    def standardize(self) -> bool:
        """Whether the features are centred and scaled."""
        return False

    @property
    def has_classes(self) -> bool | None:
        """Whether the target is labels; None where only the samples tell."""
        return None

    def load(self, folder: Path, rng: np.random.Generator, progress: Progress | None = None) -> Data:
        """Read or draw the samples.

        Parameters
        ----------
        folder : where relative paths start.
        rng : the only source of randomness.
        progress : called with a share in [0, 1]; may raise `Cancelled`.

        Raises
        ------
        DataError : the data cannot be used.
        """
        raise NotImplementedError
