"""Whether plain JSON values have the declared shape: every fault, not only the first.

msgspec decodes strictly but stops at its first error; here the same declarations are walked once more to
collect all of them in the words of a person.
"""

import difflib
import json
import math
import re
import types
import typing
from collections.abc import Iterator
from functools import cache
from typing import Any, TypeVar

import msgspec

from app.core.scenario.faults import Fault

T = TypeVar("T")


def converted(plain: Any, hint: type[T]) -> T:
    """A decoded JSON value in which `shape_faults` finds nothing, as a value of the declared type.

    5.0 is a whole number, as it is to a JSON Schema.

    Raises
    ------
    msgspec.ValidationError : the value has a fault.
    """
    return msgspec.convert(plain, hint, strict=False)


def shape_faults(value: Any, hint: Any, path: str = "") -> Iterator[Fault]:
    """Every fault of a decoded JSON value against a type of the declarations."""
    base, metas = _unwrap(hint)
    options = [_unwrap(option) for option in _options(base)]
    if value is None and any(option is type(None) for option, _ in options):
        return
    options = [option for option in options if option[0] is not type(None)]
    structs = [option for option, _ in options if _is_struct(option)]
    if structs:
        yield from _struct_faults(value, structs, path)
        return
    option, inner = _fitting(value, options)
    yield from _plain_faults(value, option, metas + inner, path)


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


@cache
def hints_of(struct: Any) -> dict[str, Any]:
    """The declared types of a struct's fields, with their limits, by Python name."""
    return typing.get_type_hints(struct, include_extras=True)


@cache
def fields_of(struct: Any) -> dict[str, msgspec.structs.FieldInfo]:
    """A struct's fields by their name in the file."""
    return {field.encode_name: field for field in msgspec.structs.fields(struct)}


def _struct_faults(value: Any, structs: list[Any], path: str) -> Iterator[Fault]:
    if not isinstance(value, dict):
        yield Fault(path, f"must be an object, got {shown(value)}")
        return
    struct, fault = _chosen(value, structs, path)
    if struct is None:
        yield typing.cast(Fault, fault)
        return
    hints, fields = hints_of(struct), fields_of(struct)
    tag_field = struct.__struct_config__.tag_field
    is_whole = True
    for fault in _field_faults(value, fields, hints, tag_field, path):
        is_whole = False
        yield fault
    if is_whole and hasattr(struct, "__post_init__"):
        yield from _own_faults(value, struct, path)


def _field_faults(
    value: dict[str, Any], fields: dict[str, Any], hints: dict[str, Any], tag_field: str | None, path: str
) -> Iterator[Fault]:
    for name in value:
        if name not in fields and name != tag_field:
            yield Fault(child(path, as_name(name)), f"unknown field{_suggestion(name, fields)}")
    for name, field in fields.items():
        if name in value:
            yield from shape_faults(value[name], hints[field.name], child(path, name))
        elif field.required:
            yield Fault(child(path, name), "is missing")


def _own_faults(value: dict[str, Any], struct: Any, path: str) -> Iterator[Fault]:
    """The fault that an entry finds in itself; its message begins with the field's name."""
    try:
        converted(value, struct)
    except msgspec.ValidationError as error:
        message = re.sub(r" - at `[^`]*`$", "", str(error))
        named = re.match(r"([a-z_]\w*(?:\[\d+\])*): (.*)", message, re.DOTALL)
        field, sentence = named.groups() if named else ("", message)
        yield Fault(child(path, field) if field else path, sentence)


def _chosen(value: dict[str, Any], structs: list[Any], path: str) -> tuple[Any | None, Fault | None]:
    tag_field = structs[0].__struct_config__.tag_field
    if tag_field is None:
        return structs[0], None
    kinds = {struct.__struct_config__.tag: struct for struct in structs}
    where = child(path, tag_field)
    if tag_field not in value:
        return None, Fault(where, "is missing")
    kind = value[tag_field]
    if not isinstance(kind, str) or kind not in kinds:
        hint = _suggestion(kind, kinds) if isinstance(kind, str) else ""
        known = "" if hint or len(kinds) > 6 else f"; known: {', '.join(kinds)}"
        return None, Fault(where, f"unknown kind {shown(kind)}{hint}{known}")
    return kinds[kind], None


def _plain_faults(value: Any, option: Any, metas: list[msgspec.Meta], path: str) -> Iterator[Fault]:
    origin = typing.get_origin(option)
    if option is Any:
        yield from _unfinite(value, path)
    elif origin is typing.Literal:
        words = typing.get_args(option)
        if value not in words or isinstance(value, bool):
            yield Fault(path, f"must be one of {', '.join(map(shown, words))}, got {shown(value)}")
    elif origin in (tuple, list):
        yield from _sequence_faults(value, option, metas, path)
    elif option in (float, int):
        yield from _number_faults(value, option, metas, path)
    elif option is bool:
        if not isinstance(value, bool):
            yield Fault(path, f"must be true or false, got {shown(value)}")
    elif option is str:
        yield from _text_faults(value, metas, path)
    else:
        try:
            converted(value, option)
        except msgspec.ValidationError as error:
            yield Fault(path, str(error))


def _fitting(value: Any, options: list[tuple[Any, list[msgspec.Meta]]]) -> tuple[Any, list[msgspec.Meta]]:
    """Of several plain types the one that a value of this JSON type is meant for: `32` or `"full"`."""
    for option, metas in options:
        is_word = option is str or typing.get_origin(option) is typing.Literal
        if is_word == isinstance(value, str):
            return option, metas
    return options[0]


def _sequence_faults(value: Any, option: Any, metas: list[msgspec.Meta], path: str) -> Iterator[Fault]:
    if not isinstance(value, list | tuple):
        yield Fault(path, f"must be a list, got {shown(value)}")
        return
    items = typing.get_args(option)
    open_ended = typing.get_origin(option) is list or (len(items) == 2 and items[1] is Ellipsis)
    if not open_ended and len(value) != len(items):
        yield Fault(path, f"must have {len(items)} entries, got {len(value)}")
        return
    for meta in metas:
        if meta.min_length is not None and len(value) < meta.min_length:
            yield Fault(path, f"must have at least {_count(meta.min_length)}, got {len(value)}")
        if meta.max_length is not None and len(value) > meta.max_length:
            yield Fault(path, f"must have at most {_count(meta.max_length)}, got {len(value)}")
            return
    for index, item in enumerate(value):
        yield from shape_faults(item, items[0] if open_ended else items[index], f"{path}[{index}]")


def _number_faults(value: Any, option: type, metas: list[msgspec.Meta], path: str) -> Iterator[Fault]:
    if isinstance(value, bool) or not isinstance(value, int | float):
        yield Fault(path, f"must be {'a whole number' if option is int else 'a number'}, got {shown(value)}")
        return
    if not _is_finite(value):
        yield Fault(path, f"must be finite, got {shown(value)}")
        return
    if option is int and value != int(value):
        yield Fault(path, f"must be a whole number, got {shown(value)}")
        return
    for meta in metas:
        limits = (("> ", meta.gt), (">= ", meta.ge), ("< ", meta.lt), ("<= ", meta.le))
        broken = (
            meta.gt is not None and not value > meta.gt,
            meta.ge is not None and not value >= meta.ge,
            meta.lt is not None and not value < meta.lt,
            meta.le is not None and not value <= meta.le,
        )
        for (sign, limit), is_broken in zip(limits, broken, strict=True):
            if is_broken:
                yield Fault(path, f"must be {sign}{_limit(limit)}, got {shown(value)}")


def _text_faults(value: Any, metas: list[msgspec.Meta], path: str) -> Iterator[Fault]:
    if not isinstance(value, str):
        yield Fault(path, f"must be text, got {shown(value)}")
        return
    strange = _STRANGE.search(value)
    if strange is not None:
        yield Fault(path, f"must be text, but holds the character U+{ord(strange.group()):04X}")
        return
    for meta in metas:
        if meta.min_length is not None and len(value) < meta.min_length:
            yield Fault(path, "must not be empty")
        if meta.max_length is not None and len(value) > meta.max_length:
            yield Fault(path, f"must have at most {meta.max_length:,} characters, got {len(value):,}")
        if meta.pattern is not None and not re.search(meta.pattern, value):
            yield Fault(path, f"must match {meta.pattern}, got {shown(value)}")


_STRANGE = re.compile("[\x00\ud800-\udfff]")
"""What no file name and no UTF-8 file can hold: NUL and halves of surrogate pairs."""


def _unfinite(value: Any, path: str) -> Iterator[Fault]:
    if isinstance(value, float) and not math.isfinite(value):
        yield Fault(path, f"must be finite, got {shown(value)}")
    elif isinstance(value, dict):
        for name, item in value.items():
            yield from _unfinite(item, child(path, as_name(name)))
    elif isinstance(value, list | tuple):
        for index, item in enumerate(value):
            yield from _unfinite(item, f"{path}[{index}]")


def _is_finite(value: float) -> bool:
    try:
        return math.isfinite(value)
    except OverflowError:  # an int too large for a float
        return False


def _limit(limit: float | None) -> str:
    return str(limit) if isinstance(limit, int) else f"{limit:.12g}"


def _count(length: int) -> str:
    return "one entry" if length == 1 else f"{length} entries"


def _suggestion(name: str, known: Any) -> str:
    close = difflib.get_close_matches(name[:100], list(known), n=1)
    return f"; did you mean {shown(close[0])}?" if close else ""


def _is_struct(option: Any) -> bool:
    return isinstance(option, type) and issubclass(option, msgspec.Struct)


def _unwrap(hint: Any) -> tuple[Any, list[msgspec.Meta]]:
    if typing.get_origin(hint) is not typing.Annotated:
        return hint, []
    base, *marks = typing.get_args(hint)
    return base, [mark for mark in marks if isinstance(mark, msgspec.Meta)]


def _options(base: Any) -> tuple[Any, ...]:
    return typing.get_args(base) if typing.get_origin(base) in (typing.Union, types.UnionType) else (base,)
