"""From JSON text to a scenario, and back."""

import itertools
import json
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec

from app.core.faults import Fault, ScenarioError
from app.core.library_messages import reason_of, recognised
from app.core.scenario.cross_validation import meaning_faults
from app.core.scenario.declaration import FORMAT, Scenario
from app.core.scenario.defaults import completed
from app.core.scenario.field_validation import converted, shape_faults
from app.core.scenario.value_validation import as_name, shown
from app.core.words import QT_TRANSLATE_NOOP, Words

MAX_FILE_BYTES = 8 * 2**20
MAX_NESTING = 64
MAX_FAULTS = 100


def read_file(path: Path) -> Scenario:
    """The scenario in a file.

    Raises
    ------
    ScenarioError : the file cannot be read, is too large, or has faults.
    """
    try:
        with path.open("rb") as file:
            data = file.read(MAX_FILE_BYTES + 1)
    except OSError as error:
        raise ScenarioError((_of_file(path, reason_of(error)),)) from error
    try:
        return read(data)
    except ScenarioError as error:
        faults = (fault if fault.path else _of_file(path, fault.words) for fault in error.faults)
        raise ScenarioError(tuple(faults)) from error


def read(data: bytes | str) -> Scenario:
    """The scenario in a JSON text (UTF-8).

    Raises
    ------
    ScenarioError : with every fault found, each naming its path.
    """
    return from_plain(parse(data))


def parse(data: bytes | str) -> Any:
    """JSON text as plain values, `NaN` and `Infinity` included so that a later fault can name their path.

    Raises
    ------
    ScenarioError : not UTF-8, not JSON, a field given twice, or nested deeper than 64 levels.
    """
    if len(data) > MAX_FILE_BYTES:
        text = QT_TRANSLATE_NOOP("Fault", "is larger than {most} MiB")
        raise ScenarioError((Fault.of("", text, most=MAX_FILE_BYTES // 2**20),))
    try:
        text = data.decode("utf-8-sig") if isinstance(data, bytes) else data
        _limit_nesting(text)
        return json.loads(text, object_pairs_hook=_unique)
    except UnicodeDecodeError as error:
        fault = Fault.of("", QT_TRANSLATE_NOOP("Fault", "is not UTF-8 text (byte {place})"), place=error.start)
        raise ScenarioError((fault,)) from error
    except json.JSONDecodeError as error:
        text = QT_TRANSLATE_NOOP("Fault", "is not JSON: {complaint} at line {line}, column {column}")
        complaint = recognised(error.msg)
        fault = Fault.of("", text, complaint=complaint, line=error.lineno, column=error.colno)
        raise ScenarioError((fault,)) from error
    except (RecursionError, ValueError) as error:
        if isinstance(error, ScenarioError):
            raise
        text = QT_TRANSLATE_NOOP("Fault", "is not usable JSON: {complaint}")
        raise ScenarioError((Fault.of("", text, complaint=recognised(str(error))),)) from error


def from_plain(plain: Any) -> Scenario:
    """A scenario from plain JSON values.

    Raises
    ------
    ScenarioError : with every fault found, each naming its path.
    """
    if not isinstance(plain, dict):
        text = QT_TRANSLATE_NOOP("Fault", "a scenario must be an object, got {value}")
        raise ScenarioError((Fault.of("", text, value=shown(plain)),))
    if plain.get("format") != FORMAT:
        text = QT_TRANSLATE_NOOP("Fault", "must be {wanted}, it is missing")
        if "format" in plain:
            text = QT_TRANSLATE_NOOP("Fault", "must be {wanted}, got {value}")
        fault = Fault.of("format", text, wanted=shown(FORMAT), value=shown(plain.get("format")))
        raise ScenarioError((fault,))
    faults = _first_faults(shape_faults(plain, Scenario))
    broken = {re.split(r"[.\[]", fault.path)[0] for fault in faults}
    faults += _first_faults(meaning_faults(plain, broken))
    if faults:
        raise ScenarioError(tuple(faults[:MAX_FAULTS]))
    return completed(converted(plain, Scenario))


def validated(scenario: Scenario) -> Scenario:
    """The same scenario after every check a file passes; constructors alone check nothing.

    Raises
    ------
    ScenarioError : with every fault found.
    """
    return from_plain(to_plain(scenario))


def to_plain(scenario: Scenario) -> dict[str, Any]:
    """The scenario as plain JSON values, each field written out."""
    plain: dict[str, Any] = msgspec.to_builtins(scenario)
    return plain


def write(scenario: Scenario) -> str:
    """The scenario as JSON text. Reading it gives an equal scenario, floats to the last bit."""
    return json.dumps(to_plain(scenario), ensure_ascii=False, indent=2, allow_nan=False) + "\n"


def schema() -> dict[str, Any]:
    """The JSON Schema of a scenario file."""
    whole = msgspec.json.schema(Scenario)
    # The format has a default for scenarios made in memory; a file must name it.
    whole["$defs"]["Scenario"]["required"].insert(0, "format")
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **whole}


def _of_file(path: Path, words: Words) -> Fault:
    """A fault of a whole file, which is named."""
    return Fault.of("", QT_TRANSLATE_NOOP("Fault", "{file}: {complaint}"), file=str(path), complaint=words)


def _first_faults(faults: Iterator[Fault]) -> list[Fault]:
    return list(itertools.islice(faults, MAX_FAULTS))


def _unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    names = dict(pairs)
    if len(names) != len(pairs):
        twice = Counter(name for name, _ in pairs).most_common(1)[0][0]
        fault = Fault.of(as_name(twice), QT_TRANSLATE_NOOP("Fault", "is given twice in one object"))
        raise ScenarioError((fault,))
    return names


def _limit_nesting(text: str) -> None:
    depth = 0
    in_string = escaped = False
    for character in text:
        if in_string:
            if escaped:
                escaped = False
            elif character == "\\":
                escaped = True
            elif character == '"':
                in_string = False
        elif character == '"':
            in_string = True
        elif character in "[{":
            depth += 1
            if depth > MAX_NESTING:
                text = QT_TRANSLATE_NOOP("Fault", "is nested deeper than {most} levels")
                raise ScenarioError((Fault.of("", text, most=MAX_NESTING),))
        elif character in "]}":
            depth -= 1
