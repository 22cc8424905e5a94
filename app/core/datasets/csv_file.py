"""A table of one's own, from a CSV file."""

from pathlib import Path
from typing import Annotated

import msgspec
import numpy as np

from app.core.datasets.base import Data, DataError, Dataset, Progress, Standardize
from app.core.datasets.table import read_table
from app.core.datasets.table_format import Delimiter
from app.core.words import QT_TRANSLATE_NOOP

Column = Annotated[str, msgspec.Meta(min_length=1, max_length=1000)]


class CsvFile(Dataset, frozen=True, kw_only=True, tag="csv"):
    """Chosen columns of a CSV file in UTF-8 with a header.

    Attributes
    ----------
    path : relative to the scenario file, or absolute.
    features : the columns of features, in this order; all must hold numbers.
    target : the column to predict: numbers, or text labels for a classification.
    standardize : centre and scale the features by their population standard deviation.
    delimiter : the sign between two columns; None to find it among comma, semicolon, tab, bar and space.
    """

    title = QT_TRANSLATE_NOOP("Dataset", "CSV file")
    lesson = QT_TRANSLATE_NOOP("Dataset", "Your own table, one sample in each row.")

    path: Annotated[str, msgspec.Meta(min_length=1, max_length=4096)]
    features: Annotated[tuple[Column, ...], msgspec.Meta(min_length=1, max_length=10_000)]
    target: Column
    standardize: Standardize = False
    delimiter: Delimiter | None = None

    def load(self, folder: Path, rng: np.random.Generator, progress: Progress | None = None) -> Data:
        """Read the file; nothing is drawn."""
        del rng
        if len(set(self.features)) != len(self.features):
            twice = next(name for name in self.features if self.features.count(name) > 1)
            raise DataError(QT_TRANSLATE_NOOP("Data", 'column "{column}" is listed twice'), "features", column=twice)
        if self.target in self.features:
            raise DataError(
                QT_TRANSLATE_NOOP("Data", 'column "{column}" cannot be a feature and the target'),
                "target",
                column=self.target,
            )
        data = read_table(folder / self.path, self.features, self.target, self.delimiter, progress)
        return data.standardized() if self.standardize else data
