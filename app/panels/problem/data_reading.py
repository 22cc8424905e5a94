"""Reads the chosen columns of a table, to count its samples and to find its faults; it is called in the background."""

import math
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

import numpy as np

from app.core.datasets import CsvFile, DataError, Preview
from app.core.datasets.base import Progress
from app.core.datasets.dataset_cache import loaded
from app.core.datasets.table import as_number
from app.core.words import Words


class Finding(NamedTuple):
    """What the whole file says of a choice of columns: n and the number of labels, or the fault in one sentence.

    `classes` counts the labels of a text target, or the different values of one of whole numbers; else None.
    """

    samples: int = 0
    classes: int | None = None
    fault: Words = ""


def faults_of(path: str, folder: Path, look: Preview, progress: Progress | None = None) -> tuple[Words, ...]:
    """For each column of text whose first rows are mostly numbers, the sentence that names the first that is none."""
    faults: list[Words] = []
    for place, name in enumerate(look.columns):
        cells = [math.isfinite(as_number(row[place])) for row in look.rows]
        if look.numeric[place] or 2 * sum(cells) <= len(cells) or look.columns.count(name) > 1:
            continue
        with suppress(StopIteration):
            other = next(one for one in look.columns if one != name)
            faults.append(reading_of(CsvFile(path=path, features=(name,), target=other), folder, progress).fault)
    return tuple(filter(None, faults))


def reading_of(value: CsvFile, folder: Path, progress: Progress | None = None) -> Finding:
    """Read the file and say what was found; the samples stay in memory for the run."""
    try:
        data = loaded(value, folder, np.random.SeedSequence(0), progress)
    except DataError as error:
        return Finding(fault=error.said)
    if data.class_names is not None:
        return Finding(data.count, len(data.class_names))
    is_whole = bool((data.target == np.floor(data.target)).all())
    return Finding(data.count, len(np.unique(data.target)) if is_whole else None)
