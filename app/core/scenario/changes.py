"""What an edit changes, and nothing else: paths with their values, taken from one value and made in another."""

from collections.abc import Callable
from typing import Any, NamedTuple, TypeVar

import msgspec

from app.core.scenario.declaration import Contender

StructT = TypeVar("StructT", bound=msgspec.Struct)
Contenders = tuple[Contender, ...]


class Change(NamedTuple):
    """A field, named by the fields that lead to it, and the value it is given."""

    path: tuple[str, ...]
    value: Any


def changes(old: Any, new: Any, path: tuple[str, ...] = ()) -> tuple[Change, ...]:
    """The fields in which two frozen structs differ; a part of another kind is one change."""
    if old == new:
        return ()
    if not path and type(old) is not type(new):
        raise TypeError(f"{type(old).__name__} is no {type(new).__name__}")
    if not isinstance(old, msgspec.Struct) or type(old) is not type(new):
        return (Change(path, new),)
    found: tuple[Change, ...] = ()
    for name in old.__struct_fields__:
        found += changes(getattr(old, name), getattr(new, name), (*path, name))
    return found


def with_changes(struct: StructT, made: tuple[Change, ...]) -> StructT:
    """The struct with these changes made; one whose path it does not have is left out."""
    for change in made:
        struct = _with_change(struct, *change)
    return struct


def _with_change(struct: StructT, path: tuple[str, ...], value: Any) -> StructT:
    name, *rest = path
    if not isinstance(struct, msgspec.Struct) or name not in struct.__struct_fields__:
        return struct
    inner = _with_change(getattr(struct, name), tuple(rest), value) if rest else value
    return msgspec.structs.replace(struct, **{name: inner})


def part_edit(old: Any, new: Any) -> Callable[[Any], Any]:
    """What a person did to a part of a scenario who saw `old` and made `new` of it; one of another kind is new."""
    if type(old) is not type(new) or not isinstance(old, msgspec.Struct):
        return lambda _: new
    made = changes(old, new)
    return lambda now: with_changes(now, made) if type(now) is type(new) else new


def contenders_edit(old: Contenders, new: Contenders) -> Callable[[Contenders], Contenders]:
    """What a person did to the contenders who saw `old` and made `new` of them: each is known by its label."""
    before, after = {one.label: one for one in old}, {one.label for one in new}
    pairs = list(zip(old, new, strict=False))
    is_in_place = len(old) == len(new) and all(
        one.label == other.label or (other.label not in before and one.label not in after) for one, other in pairs
    )
    if is_in_place:
        made = {one.label: changes(one, other) for one, other in pairs}
        return lambda now: tuple(with_changes(one, made.get(one.label, ())) for one in now)

    def edit(now: Contenders) -> Contenders:
        present = {one.label: one for one in now}
        return tuple(present.get(one.label, one) if before.get(one.label) == one else one for one in new)

    return edit
