"""A first look at a table, for the window in which its columns are chosen."""

from itertools import islice
from pathlib import Path
from typing import NamedTuple

import numpy as np

from app.core.datasets.base import DataError
from app.core.datasets.table import as_number
from app.core.datasets.table_format import decoded, first_lines, open_table, records, sniffed_delimiter
from app.core.words import QT_TRANSLATE_NOOP

LOOKED_AT = 200


class Preview(NamedTuple):
    """What the first rows of a table show.

    Attributes
    ----------
    columns : the names in the header.
    rows : the first rows as text.
    numeric : for each column, whether the rows looked at hold finite numbers only.
    delimiter, encoding : how the file is written.
    """

    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    numeric: tuple[bool, ...]
    delimiter: str
    encoding: str

    @property
    def has_names(self) -> bool:
        """Whether the header looks like one: not all of its fields are numbers."""
        return not all(np.isfinite(as_number(name)) for name in self.columns)


def preview(path: Path, count: int = 20, delimiter: str | None = None) -> Preview:
    """The header and the first `count` rows; without a `delimiter` it is found.

    Raises
    ------
    DataError : the file is missing, empty, not readable or not UTF-8.
    """
    lines = first_lines(path)
    if delimiter is None:
        delimiter = sniffed_delimiter(lines)
    with open_table(path) as file:
        found = [fields for _, fields in islice(records(decoded(file, path.name), delimiter, path.name), LOOKED_AT + 1)]
    if not found:
        raise DataError(QT_TRANSLATE_NOOP("Data", "{name} is empty"), "path", name=path.name)
    columns = tuple(field.strip() for field in found[0])
    body = [tuple(row) for row in found[1:] if len(row) == len(columns)]
    numeric = tuple(
        bool(body) and bool(np.isfinite([as_number(row[place]) for row in body]).all()) for place in range(len(columns))
    )
    with open_table(path) as file:
        encoding = "UTF-8 with BOM" if file.read(3) == b"\xef\xbb\xbf" else "UTF-8"
    return Preview(columns, tuple(body[:count]), numeric, delimiter, encoding)
