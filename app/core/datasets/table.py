"""Reading the wanted columns of a table, in blocks; the row and column at fault are named."""

import math
from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path

import numpy as np

from app.core.arrays import Array, IntArray
from app.core.datasets.base import Data, DataError, Progress
from app.core.datasets.table_format import decoded, first_lines, open_table, records, sniffed_delimiter
from app.core.words import QT_TRANSLATE_NOOP, Message, Words

# Small blocks stay in the cache: 256 rows are read in half the time of 4,096.
BLOCK_ROWS = 256

PendingUpdates = tuple[list[int], list[tuple[str, ...]]]
"""The row of each record, and its columns, transposed."""

CELL = QT_TRANSLATE_NOOP("Data", 'row {row} of {name}, column "{column}": {complaint}')


def read_table(
    path: Path,
    features: Sequence[str] | None,
    target: str,
    delimiter: str | None = None,
    progress: Progress | None = None,
) -> Data:
    """The wanted columns of a table with a header.

    Parameters
    ----------
    features : columns in the order wanted; None for all others than the target.
    target : a column of numbers or of text labels; labels are numbered in sorted order.
    delimiter : None to find it.

    Raises
    ------
    DataError : one sentence that names file, row and column.
    """
    name = path.name
    if delimiter is None:
        delimiter = sniffed_delimiter(first_lines(path), (*(features or ()), target))
    blocks: list[Array] = []
    labels: list[str] = []
    rows: list[int] = []
    with open_table(path) as file:
        size = max(path.stat().st_size, 1)
        stream = records(decoded(file, name), delimiter, name)
        header = _header(stream, name)
        names = tuple(column for column in header if column != target) if features is None else tuple(features)
        places = [_place(header, column, name, "features") for column in names]
        target_place = _place(header, target, name, "target")
        for block_rows, columns in _blocks(stream, len(header), name):
            blocks.append(_numbers(block_rows, [columns[place] for place in places], names, name))
            labels.extend(cell.strip() for cell in columns[target_place])
            rows.extend(block_rows)
            if progress is not None:
                progress(min(file.tell() / size, 1.0))
    if not rows:
        raise DataError(QT_TRANSLATE_NOOP("Data", "{name} has a header but no rows"), "path", name=name)
    numbers, class_names, text = _target(labels, rows, target, name)
    return Data(np.concatenate(blocks), numbers, names, target, class_names, text_target=text, source=name)


def as_number(cell: str) -> float:
    """The number a cell holds, plain or with an exponent; nan where it holds text, inf for an infinite one."""
    try:
        return math.nan if "_" in cell else float(cell)
    except ValueError:
        return math.nan


def _header(stream: Iterator[tuple[int, list[str]]], name: str) -> list[str]:
    _, fields = next(stream, (1, []))
    if not fields or not any(field.strip() for field in fields):
        raise DataError(QT_TRANSLATE_NOOP("Data", "{name} is empty"), "path", name=name)
    return [field.strip() for field in fields]


def _place(header: list[str], column: str, name: str, field: str) -> int:
    found = header.count(column)
    if found == 0:
        known = ", ".join(header[:12]) + (", …" if len(header) > 12 else "")
        raise DataError(
            QT_TRANSLATE_NOOP("Data", '{name} has no column "{column}"; its columns are {known}'),
            field,
            name=name,
            column=column,
            known=known,
        )
    if found > 1:
        raise DataError(
            QT_TRANSLATE_NOOP("Data", 'the header of {name} names column "{column}" {count} times'),
            field,
            name=name,
            column=column,
            count=found,
        )
    return header.index(column)


def _blocks(stream: Iterator[tuple[int, list[str]]], width: int, name: str) -> Iterator[PendingUpdates]:
    while block := list(islice(stream, BLOCK_ROWS)):
        rows = [row for row, _ in block]
        lines = [fields for _, fields in block]
        if set(map(len, lines)) != {width}:
            row, count = next((row, len(fields)) for row, fields in block if len(fields) != width)
            raise DataError(
                QT_TRANSLATE_NOOP("Data", "row {row} of {name} has {count} fields, but the header has {width}"),
                "path",
                row=row,
                name=name,
                count=count,
                width=width,
            )
        yield rows, list(zip(*lines, strict=True))


def _numbers(rows: list[int], columns: list[tuple[str, ...]], names: tuple[str, ...], name: str) -> Array:
    """The columns of one block as (rows, columns)."""
    values = np.empty((len(rows), len(columns)))
    for index, column in enumerate(columns):
        try:
            values[:, index] = list(map(float, column))
        except ValueError:
            values[0, index] = math.nan
        if not np.isfinite(values[:, index]).all() or "_" in "".join(column):
            _name_the_cell(rows, column, names[index], name)
    return values


def _name_the_cell(rows: list[int], column: tuple[str, ...], column_name: str, name: str) -> None:
    """Raise for the first cell that is no finite number."""
    for row, cell in zip(rows, column, strict=True):
        if not math.isfinite(as_number(cell)):
            raise DataError(CELL, "features", row=row, name=name, column=column_name, complaint=_complaint(cell))


def _complaint(cell: str) -> Message:
    text = "".join(sign if sign.isprintable() else "\N{REPLACEMENT CHARACTER}" for sign in cell.strip())
    if not text:
        return Message("Data", QT_TRANSLATE_NOOP("Data", "the cell is empty"))
    shown = text if len(text) <= 40 else text[:39] + "…"
    if text.lower().lstrip("+-") in ("nan", "inf", "infinity") or math.isinf(as_number(text)):
        return Message("Data", QT_TRANSLATE_NOOP("Data", '"{cell}" is not a finite number'), {"cell": shown})
    if text.count(",") == 1 and math.isfinite(as_number(text.replace(",", "."))):
        text = QT_TRANSLATE_NOOP("Data", '"{cell}" is not a number; write the decimal sign as a point')
        return Message("Data", text, {"cell": shown})
    return Message("Data", QT_TRANSLATE_NOOP("Data", '"{cell}" is not a number'), {"cell": shown})


def _target(
    labels: list[str], rows: list[int], target: str, name: str
) -> tuple[Array | IntArray, tuple[str, ...] | None, Words]:
    """The target as numbers, or class numbers with their names and the sentence that names the first text."""
    try:
        numbers = np.array(list(map(float, labels)))
    except ValueError:
        numbers = np.array(list(map(as_number, labels)))
    if np.isfinite(numbers).all() and not any("_" in label for label in labels):
        return numbers, None, ""

    def at(index: int) -> DataError:
        complaint = _complaint(labels[index])
        return DataError(CELL, "target", row=rows[index], name=name, column=target, complaint=complaint)

    if "" in labels:
        raise at(labels.index(""))
    literal = {"nan", "inf", "infinity"}
    texts = [
        index
        for index, label in enumerate(labels)
        if not math.isfinite(as_number(label)) and label.lower().lstrip("+-") not in literal
    ]
    if not texts:
        raise at(int(np.argmin(np.isfinite(numbers))))
    class_names = tuple(sorted(set(labels)))
    number_of = {label: number for number, label in enumerate(class_names)}
    return np.array([number_of[label] for label in labels], np.int64), class_names, at(texts[0]).said
