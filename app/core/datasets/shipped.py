"""Real data sets that ship with the program. Sources and licences are in `resources/datasets/README.md`."""

from dataclasses import replace
from pathlib import Path
from typing import Annotated, ClassVar

import msgspec
import numpy as np

from app.core.datasets.base import Data, DataError, Dataset, Progress, Standardize
from app.core.datasets.csv_file import Column
from app.core.datasets.preview import preview
from app.core.datasets.table import read_table
from app.core.resources import resource
from app.core.words import QT_TRANSLATE_NOOP

MOST_LABELS = 20
"""Different whole numbers up to which a column is taken for labels."""


class ShippedSet(Dataset, frozen=True, kw_only=True):
    """A shipped table.

    Attributes
    ----------
    features : the columns to learn from, in this order; None for every column of numbers but the target.
    target : the column to predict; None for the usual one, `usual_target`.
    classes : keep only the samples with these labels, for a problem of two classes; None keeps all.
    standardize : centre and scale the features by their population standard deviation.
    """

    file: ClassVar[str]
    usual_target: ClassVar[str]

    features: Annotated[tuple[Column, ...], msgspec.Meta(min_length=1, max_length=100)] | None = None
    target: Column | None = None
    classes: Annotated[tuple[Column, ...], msgspec.Meta(min_length=2, max_length=100)] | None = None
    standardize: Standardize = False

    def load(self, folder: Path, rng: np.random.Generator, progress: Progress | None = None) -> Data:
        """Read the shipped file; nothing is drawn."""
        del folder, rng
        path = resource(f"datasets/{self.file}")
        target = self.target or self.usual_target
        data = read_table(path, self.features or _numeric_columns(path, target), target, ",", progress)
        if self.classes is not None:
            data = _restricted(data, self.classes)
        return data.standardized() if self.standardize else data

    @property
    def has_classes(self) -> bool | None:
        """Labels are classes; a column of numbers may be either."""
        return None if dict(self.columns())[self.target or self.usual_target] else True

    @classmethod
    def columns(cls) -> tuple[tuple[str, bool], ...]:
        """Every column's name and whether it holds numbers."""
        look = preview(resource(f"datasets/{cls.file}"))
        return tuple(zip(look.columns, look.numeric, strict=True))

    @classmethod
    def labels(cls, target: str) -> tuple[str, ...]:
        """The labels of a column as `classes` takes them; none where it holds too many values to be classes."""
        path = resource(f"datasets/{cls.file}")
        other = next(name for name, _ in cls.columns() if name != target)
        numeric = next((name for name in _numeric_columns(path, target)), other)
        found = read_table(path, (numeric,), target, ",")
        if found.class_names is not None:
            return found.class_names
        values = np.unique(found.target)
        is_few = len(values) <= MOST_LABELS and bool((values == np.floor(values)).all())
        return tuple(f"{value:g}" for value in values) if is_few else ()


def _numeric_columns(path: Path, target: str) -> tuple[str, ...]:
    look = preview(path)
    return tuple(name for name, numeric in zip(look.columns, look.numeric, strict=True) if numeric and name != target)


def _restricted(data: Data, classes: tuple[str, ...]) -> Data:
    """Only the samples whose label is one of `classes`; text labels are numbered anew."""
    if data.class_names is None:
        labels = np.array([f"{value:g}" for value in data.target])
    else:
        labels = np.array(data.class_names)[data.target.astype(np.int64)]
    for name in classes:
        if name not in labels:
            raise DataError(
                QT_TRANSLATE_NOOP("Data", 'column "{column}" has no label "{label}"'),
                "classes",
                column=data.target_name,
                label=name,
            )
    kept = np.isin(labels, classes)
    if data.class_names is None:
        return replace(data, features=data.features[kept], target=data.target[kept])
    names, numbers = np.unique(labels[kept], return_inverse=True)
    return replace(
        data, features=data.features[kept], target=numbers.astype(np.int64), class_names=tuple(map(str, names))
    )


class Iris(ShippedSet, frozen=True, kw_only=True, tag="iris"):
    """150 flowers of three species: length and width of sepal and petal in cm."""

    title = QT_TRANSLATE_NOOP("Dataset", "Iris flowers")
    lesson = QT_TRANSLATE_NOOP("Dataset", "Three species from four lengths; one species is easy, two overlap.")
    reference = "R. A. Fisher, Annals of Eugenics 7 (1936); UCI Machine Learning Repository, set 53"
    file = "iris.csv"
    usual_target = "species"


class Diabetes(ShippedSet, frozen=True, kw_only=True, tag="diabetes"):
    """442 patients: ten measurements and the progression of the disease one year later."""

    title = QT_TRANSLATE_NOOP("Dataset", "Diabetes progression")
    lesson = QT_TRANSLATE_NOOP(
        "Dataset", "A noisy regression whose features differ in scale; it shows why one standardizes."
    )
    reference = "B. Efron et al., Least angle regression, Annals of Statistics 32 (2004)"
    file = "diabetes.csv"
    usual_target = "progression"


class BreastCancer(ShippedSet, frozen=True, kw_only=True, tag="breast_cancer"):
    """569 tumours: thirty measurements of cell nuclei, benign or malignant."""

    title = QT_TRANSLATE_NOOP("Dataset", "Breast cancer")
    lesson = QT_TRANSLATE_NOOP("Dataset", "Two classes from thirty features of very different scales.")
    reference = "W. H. Wolberg et al. (1993); UCI Machine Learning Repository, set 17"
    file = "breast_cancer.csv"
    usual_target = "diagnosis"


class Wine(ShippedSet, frozen=True, kw_only=True, tag="wine"):
    """178 wines of three cultivars: thirteen chemical measurements."""

    title = QT_TRANSLATE_NOOP("Dataset", "Wine cultivars")
    lesson = QT_TRANSLATE_NOOP("Dataset", "Three classes that separate well once standardized.")
    reference = "M. Forina et al.; UCI Machine Learning Repository, set 109"
    file = "wine.csv"
    usual_target = "cultivar"


class Digits(ShippedSet, frozen=True, kw_only=True, tag="digits"):
    """1,797 handwritten digits of 8×8 pixels with grey values from 0 to 16."""

    title = QT_TRANSLATE_NOOP("Dataset", "Handwritten digits")
    lesson = QT_TRANSLATE_NOOP("Dataset", "Ten classes from 64 pixels: small batches pay off here.")
    reference = "E. Alpaydin, C. Kaynak (1998); UCI Machine Learning Repository, set 80"
    file = "digits.csv"
    usual_target = "digit"
