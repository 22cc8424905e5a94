"""Whether plain JSON values have the declared shape: every fault, not only the first.

msgspec decodes strictly but stops at its first error; here the same declarations are walked once more to
collect all of them in the words of a person.
"""

import difflib
import re
import types
import typing
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any, TypeVar

import msgspec

from app.core.faults import Fault
from app.core.library_messages import recognised
from app.core.scenario.value_validation import as_name, child, number_faults, shown, text_faults, unfinite
from app.core.words import QT_TRANSLATE_NOOP, Message, MessageError

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
        yield Fault.of(path, QT_TRANSLATE_NOOP("Fault", "must be an object, got {value}"), value=shown(value))
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
            yield _unknown_field(name, fields, path)
    for name, field in fields.items():
        if name in value:
            yield from shape_faults(value[name], hints[field.name], child(path, name))
        elif field.required:
            yield Fault.of(child(path, name), MISSING)


def _own_faults(value: dict[str, Any], struct: Any, path: str) -> Iterator[Fault]:
    """The fault that an entry finds in itself, and tells by raising a `MessageError` that names the field."""
    try:
        converted(value, struct)
    except msgspec.ValidationError as error:
        cause = error.__cause__
        if isinstance(cause, MessageError):
            yield Fault(child(path, cause.field) if cause.field else path, cause.said)
        else:
            yield Fault(path, recognised(re.sub(r" - at `[^`]*`$", "", str(error))))


def _chosen(value: dict[str, Any], structs: list[Any], path: str) -> tuple[Any | None, Fault | None]:
    tag_field = structs[0].__struct_config__.tag_field
    if tag_field is None:
        return structs[0], None
    kinds = {struct.__struct_config__.tag: struct for struct in structs}
    where = child(path, tag_field)
    if tag_field not in value:
        return None, Fault.of(where, MISSING)
    kind = value[tag_field]
    if not isinstance(kind, str) or kind not in kinds:
        return None, _unknown_kind(kind, kinds, where)
    return kinds[kind], None


MISSING = QT_TRANSLATE_NOOP("Fault", "is missing")


def _unknown_field(name: str, fields: dict[str, Any], path: str) -> Fault:
    text, similar = QT_TRANSLATE_NOOP("Fault", "unknown field"), _similar(name, fields)
    if similar:
        text = QT_TRANSLATE_NOOP("Fault", "unknown field; did you mean {similar}?")
    return Fault.of(child(path, as_name(name)), text, similar=similar)


def _unknown_kind(kind: Any, kinds: dict[Any, Any], path: str) -> Fault:
    text, similar = QT_TRANSLATE_NOOP("Fault", "unknown kind {kind}"), _similar(kind, kinds)
    if similar:
        text = QT_TRANSLATE_NOOP("Fault", "unknown kind {kind}; did you mean {similar}?")
    elif len(kinds) <= FEW_KINDS:
        text = QT_TRANSLATE_NOOP("Fault", "unknown kind {kind}; known: {known}")
    return Fault.of(path, text, kind=shown(kind), similar=similar, known=", ".join(kinds))


FEW_KINDS = 6
"""Up to so many kinds are listed."""


def _plain_faults(value: Any, option: Any, metas: list[msgspec.Meta], path: str) -> Iterator[Fault]:
    origin = typing.get_origin(option)
    if option is Any:
        yield from unfinite(value, path)
    elif origin is typing.Literal:
        words = typing.get_args(option)
        if value not in words or isinstance(value, bool):
            text = QT_TRANSLATE_NOOP("Fault", "must be one of {known}, got {value}")
            yield Fault.of(path, text, known=", ".join(map(shown, words)), value=shown(value))
    elif origin in (tuple, list):
        yield from _sequence_faults(value, option, metas, path)
    elif option in (float, int):
        yield from number_faults(value, option, metas, path)
    elif option is bool:
        if not isinstance(value, bool):
            yield Fault.of(path, QT_TRANSLATE_NOOP("Fault", "must be true or false, got {value}"), value=shown(value))
    elif option is str:
        yield from text_faults(value, metas, path)
    else:
        try:
            converted(value, option)
        except msgspec.ValidationError as error:
            yield Fault(path, recognised(str(error)))


def _fitting(value: Any, options: list[tuple[Any, list[msgspec.Meta]]]) -> tuple[Any, list[msgspec.Meta]]:
    """Of several plain types the one that a value of this JSON type is meant for: `32` or `"full"`."""
    for option, metas in options:
        is_word = option is str or typing.get_origin(option) is typing.Literal
        if is_word == isinstance(value, str):
            return option, metas
    return options[0]


def _sequence_faults(value: Any, option: Any, metas: list[msgspec.Meta], path: str) -> Iterator[Fault]:
    if not isinstance(value, list | tuple):
        yield Fault.of(path, QT_TRANSLATE_NOOP("Fault", "must be a list, got {value}"), value=shown(value))
        return
    items = typing.get_args(option)
    open_ended = typing.get_origin(option) is list or (len(items) == 2 and items[1] is Ellipsis)
    if not open_ended and len(value) != len(items):
        yield _of_length(path, QT_TRANSLATE_NOOP("Fault", "must have {entries}, got {count}"), len(items), value)
        return
    for meta in metas:
        if meta.min_length is not None and len(value) < meta.min_length:
            text = QT_TRANSLATE_NOOP("Fault", "must have at least {entries}, got {count}")
            yield _of_length(path, text, meta.min_length, value)
        if meta.max_length is not None and len(value) > meta.max_length:
            text = QT_TRANSLATE_NOOP("Fault", "must have at most {entries}, got {count}")
            yield _of_length(path, text, meta.max_length, value)
            return
    for index, item in enumerate(value):
        yield from shape_faults(item, items[0] if open_ended else items[index], f"{path}[{index}]")


def _of_length(path: str, text: str, length: int, value: Any) -> Fault:
    entries = Message("Fault", QT_TRANSLATE_NOOP("Fault", "{count} entries"), {"count": str(length)})
    if length == 1:
        entries = Message("Fault", QT_TRANSLATE_NOOP("Fault", "one entry"))
    return Fault.of(path, text, entries=entries, count=len(value))


def _similar(name: Any, known: Iterable[str]) -> str:
    """The known name that was perhaps meant, as it stands in the file; empty where none is like it."""
    close = difflib.get_close_matches(name[:100], list(known), n=1) if isinstance(name, str) else []
    return shown(close[0]) if close else ""


def _is_struct(option: Any) -> bool:
    return isinstance(option, type) and issubclass(option, msgspec.Struct)


def _unwrap(hint: Any) -> tuple[Any, list[msgspec.Meta]]:
    if typing.get_origin(hint) is not typing.Annotated:
        return hint, []
    base, *marks = typing.get_args(hint)
    return base, [mark for mark in marks if isinstance(mark, msgspec.Meta)]


def _options(base: Any) -> tuple[Any, ...]:
    return typing.get_args(base) if typing.get_origin(base) in (typing.Union, types.UnionType) else (base,)
