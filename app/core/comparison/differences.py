"""What is different between two scenarios, field by field."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import msgspec

from app.core.batches import Batch
from app.core.parameters import Parameter, kind_of, parameters_of
from app.core.scenario.declaration import Contender, Scenario

ROOTS = ("seed", "problem", "start", "stop")
"""Fields of the scenario that change a run; title and notes do not."""


@dataclass(frozen=True)
class Part:
    """What a scenario holds that has no kind, such as a stream: each field's name, plain value and declaration."""

    fields: tuple[tuple[str, Any, Parameter | None], ...]


@dataclass(frozen=True)
class Difference:
    """One field that is different.

    Attributes
    ----------
    contender : the label of the contender it belongs to; None for the scenario's own fields.
    path : dotted, as in the file; empty where a whole contender is new or gone.
    old, new : plain values: numbers, text, lists, the kind of a catalog's entry, or a `Part`; None where there is none.
    parameter : the declaration of the field, where it is a declared parameter.
    """

    contender: str | None
    path: str
    old: Any
    new: Any
    parameter: Parameter | None = None


def differences(old: Scenario, new: Scenario) -> tuple[Difference, ...]:
    """What was changed from `old` to `new`; contenders are held against those of the same label."""
    found = [one for root in ROOTS for one in _fields(None, getattr(old, root), getattr(new, root), root)]
    before = {one.label: one for one in old.contenders}
    after = {one.label: one for one in new.contenders}
    for label, contender in before.items():
        if label in after:
            found += _contender(label, contender, after[label])
        else:
            found.append(Difference(label, "", _plain(contender.optimizer), None))
    found += [Difference(label, "", None, _plain(one.optimizer)) for label, one in after.items() if label not in before]
    if old.interventions != new.interventions:
        found.append(Difference(None, "interventions", len(old.interventions), len(new.interventions)))
    return tuple(found)


def _contender(label: str, old: Contender, new: Contender) -> list[Difference]:
    pairs = (
        ("optimizer", old.optimizer, new.optimizer),
        ("schedule", old.schedule, new.schedule),
        ("batch", old.batch, new.batch),
    )
    return [one for name, before, after in pairs for one in _fields(label, before, after, name)]


def _fields(
    label: str | None, old: Any, new: Any, path: str, parameter: Parameter | None = None
) -> Iterator[Difference]:
    if old == new:
        return
    if not isinstance(old, msgspec.Struct) or type(old) is not type(new):
        yield Difference(label, path, _plain(old), _plain(new), parameter)
        return
    declared = {one.name: one for one in parameters_of(type(old))}
    for name in old.__struct_fields__:
        yield from _fields(label, getattr(old, name), getattr(new, name), f"{path}.{name}", declared.get(name))


def _plain(value: Any) -> Any:
    """A value as a reader writes it; of a catalog's entry its kind, of batches their size, else a struct's fields."""
    if isinstance(value, Batch):
        return value.size
    if not isinstance(value, msgspec.Struct):
        return msgspec.to_builtins(value)
    if isinstance(value.__struct_config__.tag, str):
        return kind_of(type(value))
    declared = {one.name: one for one in parameters_of(type(value))}
    fields = ((name, _plain(getattr(value, name)), declared.get(name)) for name in value.__struct_fields__)
    return Part(tuple(fields))
