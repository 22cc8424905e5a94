"""Reads the chosen columns of a table off the GUI thread, to count its samples and to find its faults."""

import math
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

import numpy as np
from PySide6.QtCore import QObject, Signal

from app.core.datasets import Cancelled, CsvFile, DataError, Preview
from app.core.datasets.base import Progress
from app.core.datasets.kept import loaded
from app.core.datasets.table import as_number
from app.core.words import Words
from app.panels.beside import Beside, IsWanted


class Finding(NamedTuple):
    """What the whole file says of a choice of columns: n and the number of labels, or the fault in one sentence.

    `classes` counts the labels of a text target, or the different values of one of whole numbers; else None.
    """

    samples: int = 0
    classes: int | None = None
    fault: Words = ""


class DataReading(QObject):
    """Asked for a data set, it answers later; a new question drops the old one.

    Attributes
    ----------
    found : the `CsvFile`, and its `Finding`.
    """

    found = Signal(object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._beside = Beside(self)
        self._beside.answered.connect(self._tell)

    def start(self, value: CsvFile, folder: Path) -> None:
        """Begin; an answer that finds nobody any more is dropped."""
        self._beside.ask(lambda is_wanted: (value, _read(value, folder, is_wanted)))

    def stop(self) -> None:
        """Want no answer any more."""
        self._beside.stop()

    def _tell(self, answer: tuple[CsvFile, Finding | None]) -> None:
        value, finding = answer
        if finding is not None:
            self.found.emit(value, finding)


def _read(value: CsvFile, folder: Path, is_wanted: IsWanted) -> Finding | None:
    def go_on(_: float) -> None:
        if not is_wanted():
            raise Cancelled

    with suppress(Cancelled):
        return reading_of(value, folder, go_on)
    return None


class FaultSearch(QObject):
    """Looks for the cells that keep columns from holding numbers only.

    Attributes
    ----------
    found : a tuple of `Words`, one sentence a column, each with its row.
    """

    found = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._beside = Beside(self)
        self._beside.answered.connect(self.found)

    def start(self, path: str, folder: Path, look: Preview) -> None:
        """Begin; an answer that finds nobody any more is dropped."""
        self._beside.ask(lambda _: faults_of(path, folder, look))

    def stop(self) -> None:
        """Want no answer any more."""
        self._beside.stop()


def faults_of(path: str, folder: Path, look: Preview) -> tuple[Words, ...]:
    """For each column of text whose first rows are mostly numbers, the sentence that names the first that is none."""
    faults: list[Words] = []
    for place, name in enumerate(look.columns):
        cells = [math.isfinite(as_number(row[place])) for row in look.rows]
        if look.numeric[place] or 2 * sum(cells) <= len(cells) or look.columns.count(name) > 1:
            continue
        with suppress(StopIteration):
            other = next(one for one in look.columns if one != name)
            faults.append(reading_of(CsvFile(path=path, features=(name,), target=other), folder).fault)
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
