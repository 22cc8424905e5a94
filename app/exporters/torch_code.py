"""Values as Python source."""

import base64
import re
import zlib
from collections.abc import Iterable

import numpy as np

WIDTH = 110
MOST_LITERAL = 2000
"""Arrays of more numbers are packed."""


def number(value: float) -> str:
    """A number that reads back to the last bit; whole ones without a decimal point."""
    value = float(value)
    return str(int(value)) if value.is_integer() and abs(value) < 1e15 else repr(value)


def array_lines(name: str, values: np.ndarray) -> list[str]:
    """Lines that make a float64 or int64 array: as nested lists where it is small, else compressed (base64)."""
    kind = "int64" if values.dtype.kind in "iu" else "float64"
    if values.size <= MOST_LITERAL:
        listed = _wrapped(np.asarray(values).reshape(-1).tolist())
        shape = "" if values.ndim == 1 else f".reshape({', '.join(map(str, values.shape))})"
        return [f"{name} = np.array(", *listed, f"    dtype=np.{kind},", f"){shape}"]
    packed = base64.b64encode(zlib.compress(np.ascontiguousarray(values, kind).tobytes(), 9)).decode()
    rows = [f'    "{packed[at : at + WIDTH]}"' for at in range(0, len(packed), WIDTH)]
    return [
        f"{name} = np.frombuffer(zlib.decompress(base64.b64decode(",
        *rows,
        f")), np.{kind}).reshape({', '.join(map(str, values.shape))}{',' if values.ndim == 1 else ''}).copy()",
    ]


def indented(lines: Iterable[str], by: int = 1) -> list[str]:
    """The lines moved to the right."""
    return [("    " * by + line) if line else "" for line in lines]


def comment(text: str) -> list[str]:
    """A text as comment lines; nothing in it can end the comment."""
    lines = []
    for paragraph in re.split(r"[\r\n\v\f\x1c-\x1e\x85\u2028\u2029]", text):
        words, line = paragraph.split(), "#"
        for word in words:
            if len(line) + len(word) > WIDTH and line != "#":
                lines.append(line)
                line = "#"
            line += " " + word
        lines.append(line)
    return lines


def name_for(label: str, taken: set[str]) -> str:
    """A function's name from a contender's label, not among those taken; it is then."""
    base = "run_" + (re.sub(r"[^a-z0-9]+", "_", label.lower()).strip("_")[:40] or "contender")
    name, count = base, 1
    while name in taken:
        count += 1
        name = f"{base}_{count}"
    taken.add(name)
    return name


def _wrapped(values: list[float]) -> list[str]:
    lines, line = ["    ["], "       "
    for value in values:
        text = f" {value!r},"
        if len(line) + len(text) > WIDTH:
            lines.append(line)
            line = "       "
        line += text
    return [*lines, line, "    ],"] if line.strip() else [*lines, "    ],"]
