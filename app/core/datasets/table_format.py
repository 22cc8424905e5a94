"""How a text file of columns is written: its encoding and its delimiter."""

import contextlib
import csv
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import Annotated, BinaryIO

import msgspec

from app.core.datasets.base import DataError
from app.core.library_messages import reason_of, recognised
from app.core.words import QT_TRANSLATE_NOOP

Delimiter = Annotated[str, msgspec.Meta(min_length=1, max_length=1, pattern=r'^[^"\r\n]$')]
"""Any one sign that is neither a quotation mark nor the end of a line."""

DELIMITERS = (",", ";", "\t", "|", " ")
"""Those that are found by looking."""

MOST_BYTES = 2_000_000_000
SAMPLE_LINES = 30
SAMPLE_BYTES = 1_000_000


def open_table(path: Path) -> BinaryIO:
    """The file, open for reading bytes.

    Raises
    ------
    DataError : it is missing, not a file, not readable, empty or larger than `MOST_BYTES`.
    """
    try:
        if path.is_dir():
            raise DataError(
                QT_TRANSLATE_NOOP("Data", "{name} is a folder, not a file"), "path", name=str(path.name or path)
            )
        size = path.stat().st_size
        if size > MOST_BYTES:
            raise DataError(
                QT_TRANSLATE_NOOP("Data", "{name} is larger than {most} bytes"),
                "path",
                name=path.name,
                most=f"{MOST_BYTES:,}",
            )
        if size == 0:
            raise DataError(QT_TRANSLATE_NOOP("Data", "{name} is empty"), "path", name=path.name)
        return path.open("rb")
    except (FileNotFoundError, NotADirectoryError):
        raise DataError(QT_TRANSLATE_NOOP("Data", "the file {name} does not exist"), "path", name=str(path)) from None
    except (OSError, ValueError) as error:
        if isinstance(error, DataError):
            raise
        raise DataError(
            QT_TRANSLATE_NOOP("Data", "{name} cannot be read: {reason}"),
            "path",
            name=path.name,
            reason=reason_of(error),
        ) from None


def decoded(lines: Iterable[bytes], name: str) -> Iterator[str]:
    """The lines as text, without a byte order mark.

    Raises
    ------
    DataError : a line is not UTF-8; the sentence names the row.
    """
    for row, line in enumerate(_parted(lines), start=1):
        if row == 1 and line.startswith((b"\xff\xfe\0\0", b"\0\0\xfe\xff")):
            raise DataError(QT_TRANSLATE_NOOP("Data", "{name} is UTF-32 text; save it as UTF-8"), "path", name=name)
        if row == 1 and line.startswith((b"\xff\xfe", b"\xfe\xff")):
            raise DataError(QT_TRANSLATE_NOOP("Data", "{name} is UTF-16 text; save it as UTF-8"), "path", name=name)
        try:
            text = line.decode("utf-8-sig" if row == 1 else "utf-8")
        except UnicodeDecodeError:
            raise DataError(
                QT_TRANSLATE_NOOP("Data", "row {row} of {name} is not UTF-8 text; save the file as UTF-8"),
                "path",
                row=row,
                name=name,
            ) from None
        yield text


def _parted(lines: Iterable[bytes]) -> Iterator[bytes]:
    """The lines, those too that end with a carriage return alone, as old spreadsheets write them."""
    for line in lines:
        if line.count(b"\r") > line.endswith(b"\r\n"):
            yield from line.splitlines(keepends=True)
        else:
            yield line


def records(lines: Iterable[str], delimiter: str, name: str) -> Iterator[tuple[int, list[str]]]:
    """Each record's first row, as a person counts the lines of the file, and its fields; blank lines are left out.

    Raises
    ------
    DataError : a quotation is not closed, or a field is longer than the csv module takes.
    """
    if delimiter == " ":
        lines = (line.rstrip(" \t\r\n") + "\n" for line in lines)
    reader = csv.reader(lines, delimiter=delimiter, skipinitialspace=True, strict=True)
    row = 1
    try:
        for fields in reader:
            if fields:
                yield row, fields
            row = reader.line_num + 1
    except csv.Error as error:
        if "unexpected end" in str(error):
            raise DataError(
                QT_TRANSLATE_NOOP("Data", "row {row} of {name} begins a quotation that is never closed"),
                "path",
                row=row,
                name=name,
            ) from None
        raise DataError(
            QT_TRANSLATE_NOOP("Data", "row {row} of {name} is not a line of a table: {reason}"),
            "path",
            row=row,
            name=name,
            reason=recognised(str(error)),
        ) from None


def first_lines(path: Path) -> list[str]:
    """The first lines of the file, enough to see how it is written."""
    with open_table(path) as file:
        raw = list(islice(iter(lambda: file.readline(SAMPLE_BYTES), b""), SAMPLE_LINES))
    return list(decoded(raw, path.name))


def sniffed_delimiter(lines: Sequence[str], wanted: Sequence[str] = ()) -> str:
    """The delimiter with which the first lines look most like a table.

    Parameters
    ----------
    lines : the first lines of the file.
    wanted : columns that should be in the header; a delimiter that gives them all wins.
    """

    def score(delimiter: str) -> tuple[bool, float, int]:
        rows: list[list[str]] = []
        with contextlib.suppress(DataError):  # The sample may end inside a quotation.
            rows.extend(fields for _, fields in records(lines, delimiter, ""))
        if not rows or len(rows[0]) < 2:
            return False, 0.0, 0
        header = [field.strip() for field in rows[0]]
        alike = sum(len(fields) == len(header) for fields in rows) / len(rows)
        return bool(wanted) and set(wanted) <= set(header), alike, len(header)

    return max(DELIMITERS, key=score)
