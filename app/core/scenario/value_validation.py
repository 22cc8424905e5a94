"""Numbers and texts of a scenario against their declared limits, and how a value is told of."""

import json
import math
import operator
import re
from collections.abc import Iterator
from typing import Any

import msgspec

from app.core.faults import Fault
from app.core.words import QT_TRANSLATE_NOOP


def shown(value: Any) -> str:
    """A value as it stands in the file, shortened to fit a sentence."""
    try:
        text = json.dumps(value, ensure_ascii=False)
    except (TypeError, ValueError, RecursionError):
        text = repr(value)
    return text if len(text) <= 60 else text[:57] + "…"


def as_name(name: str) -> str:
    """A field's name in a path; in quotes, and shortened, where it is no plain word."""
    return name if re.fullmatch(r"[\w .-]{1,60}", name) else shown(name)


def child(path: str, name: str) -> str:
    """The path of a field inside `path`."""
    return f"{path}.{name}" if path else name


WHOLE = QT_TRANSLATE_NOOP("Fault", "must be a whole number, got {value}")
FINITE = QT_TRANSLATE_NOOP("Fault", "must be finite, got {value}")
LIMITS = (
    ("gt", operator.gt, QT_TRANSLATE_NOOP("Fault", "must be > {limit}, got {value}")),
    ("ge", operator.ge, QT_TRANSLATE_NOOP("Fault", "must be >= {limit}, got {value}")),
    ("lt", operator.lt, QT_TRANSLATE_NOOP("Fault", "must be < {limit}, got {value}")),
    ("le", operator.le, QT_TRANSLATE_NOOP("Fault", "must be <= {limit}, got {value}")),
)
"""The limits of `msgspec.Meta`, what keeps each, and the sentence of a number that does not."""


def number_faults(value: Any, option: type, metas: list[msgspec.Meta], path: str) -> Iterator[Fault]:
    """What is wrong with a value that should be a float or an int within limits."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        text = WHOLE if option is int else QT_TRANSLATE_NOOP("Fault", "must be a number, got {value}")
        yield Fault.of(path, text, value=shown(value))
        return
    if not _is_finite(value):
        yield Fault.of(path, FINITE, value=shown(value))
        return
    if option is int and value != int(value):
        yield Fault.of(path, WHOLE, value=shown(value))
        return
    for meta in metas:
        for name, keeps, text in LIMITS:
            limit = getattr(meta, name)
            if limit is not None and not keeps(value, limit):
                yield Fault.of(path, text, limit=_limit(limit), value=shown(value))


def text_faults(value: Any, metas: list[msgspec.Meta], path: str) -> Iterator[Fault]:
    """What is wrong with a value that should be text within limits."""
    if not isinstance(value, str):
        yield Fault.of(path, QT_TRANSLATE_NOOP("Fault", "must be text, got {value}"), value=shown(value))
        return
    strange = _STRANGE.search(value)
    if strange is not None:
        text = QT_TRANSLATE_NOOP("Fault", "must be text, but holds the character U+{code}")
        yield Fault.of(path, text, code=f"{ord(strange.group()):04X}")
        return
    for meta in metas:
        if meta.min_length is not None and len(value) < meta.min_length:
            yield Fault.of(path, QT_TRANSLATE_NOOP("Fault", "must not be empty"))
        if meta.max_length is not None and len(value) > meta.max_length:
            text = QT_TRANSLATE_NOOP("Fault", "must have at most {most} characters, got {count}")
            yield Fault.of(path, text, most=f"{meta.max_length:,}", count=f"{len(value):,}")
        if meta.pattern is not None and not re.search(meta.pattern, value):
            text = QT_TRANSLATE_NOOP("Fault", "must match {pattern}, got {value}")
            yield Fault.of(path, text, pattern=meta.pattern, value=shown(value))


_STRANGE = re.compile("[\x00\ud800-\udfff]")
"""What no file name and no UTF-8 file can hold: NUL and halves of surrogate pairs."""


def unfinite(value: Any, path: str) -> Iterator[Fault]:
    """The numbers within any JSON value that are none."""
    if isinstance(value, float) and not math.isfinite(value):
        yield Fault.of(path, FINITE, value=shown(value))
    elif isinstance(value, dict):
        for name, item in value.items():
            yield from unfinite(item, child(path, as_name(name)))
    elif isinstance(value, list | tuple):
        for index, item in enumerate(value):
            yield from unfinite(item, f"{path}[{index}]")


def _is_finite(value: float) -> bool:
    try:
        return math.isfinite(value)
    except OverflowError:  # an int too large for a float
        return False


def _limit(limit: float) -> str:
    return str(limit) if isinstance(limit, int) else f"{limit:.12g}"
