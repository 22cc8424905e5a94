"""Every part of a scenario that may be absent is compared as a value, whether it is there or not."""

import types
import typing
from collections.abc import Iterator
from typing import Any

import msgspec
import pytest

from app.core.batches import Stream
from app.core.comparison import Difference, Part, compare, differences
from app.core.comparison.differences import ROOTS
from app.core.comparison.ground import same_loss, same_theta
from app.core.scenario.declaration import Contender, Intervention, Scenario
from tests.core.comparison.test_comparison import ADAM, ghost, run, scenario

Path = tuple[tuple[type, str], ...]
COMPARED = {Scenario: ROOTS, Contender: ("optimizer", "schedule", "batch")}
"""The fields that are compared of these structs; of all others it is every field."""


def options_of(hint: Any) -> list[Any]:
    """The types that a hint allows."""
    while typing.get_origin(hint) is typing.Annotated:
        hint = typing.get_args(hint)[0]
    if typing.get_origin(hint) in (typing.Union, types.UnionType):
        return [one for option in typing.get_args(hint) for one in options_of(option)]
    return [hint]


def optional_fields(struct: type, path: Path = ()) -> Iterator[tuple[Path, Any]]:
    """Where None may stand at or below a struct, and what else may."""
    hints = typing.get_type_hints(struct, include_extras=True)
    for name in COMPARED.get(struct, struct.__struct_fields__):
        here, options = (*path, (struct, name)), options_of(hints[name])
        if type(None) in options:
            yield here, next(one for one in options if one is not type(None))
        for option in options:
            if isinstance(option, type) and issubclass(option, msgspec.Struct):
                yield from optional_fields(option, here)


def sample(hint: Any, place: int = 0) -> Any:
    """Any value of a type."""
    hint = options_of(hint)[0]
    inner = typing.get_args(hint)
    if typing.get_origin(hint) is tuple:
        inner = (inner[0], inner[0]) if options_of(inner[0]) == [str] else inner
        return tuple(sample(one, at) for at, one in enumerate(inner) if one is not ...)
    if typing.get_origin(hint) is typing.Literal:
        return inner[0]
    if issubclass(hint, msgspec.Struct):
        return made(hint)
    return "xy"[place] if hint is str else hint(1 + place)


def made(struct: type[Any], **given: Any) -> Any:
    """A struct with these fields, and some values where others are needed."""
    hints = typing.get_type_hints(struct, include_extras=True)
    needed = {one.name: sample(hints[one.name]) for one in msgspec.structs.fields(struct) if one.required}
    return struct(**{**needed, **given})


def at(path: Path, value: Any) -> Any:
    """The struct at the head of a path in which that value stands at its end."""
    (struct, name), *rest = path
    return made(struct, **{name: at(tuple(rest), value) if rest else value})


def scenario_with(path: Path, value: Any) -> Scenario:
    part = at(path, value)
    return made(Scenario, contenders=(part,)) if isinstance(part, Contender) else part


OPTIONAL = [*optional_fields(Scenario), *optional_fields(Contender)]
NAMES = [".".join((path[-1][0].__name__, path[-1][1])) for path, _ in OPTIONAL]


def switched(path: Path, kind: Any, is_on: bool) -> tuple[Difference, ...]:
    off, on = scenario_with(path, None), scenario_with(path, sample(kind))
    return differences(off, on) if is_on else differences(on, off)


def test_there_are_optional_parts_of_each_sort():
    assert {"Training.stream", "Stream.window", "Contender.batch", "Stop.target_loss", "Scenario.start"} <= set(NAMES)


@pytest.mark.parametrize(("path", "kind"), OPTIONAL, ids=NAMES)
def test_a_part_that_is_switched_on_or_off_is_one_difference(path: Path, kind: Any):
    (on,), (off,) = switched(path, kind, True), switched(path, kind, False)
    assert on.path == off.path
    assert on.path.endswith(path[-1][1])
    assert (on.old, off.new) == (None, None)
    assert on.new == off.old
    assert on.new is not None


def test_a_part_without_a_kind_is_told_by_its_fields():
    path = next(path for path, _ in OPTIONAL if path[-1][1] == "stream")
    (one,) = differences(scenario_with(path, None), scenario_with(path, Stream(initial=5, rate=0.5)))
    assert isinstance(one.new, Part)
    assert [(name, value) for name, value, _ in one.new.fields] == [("initial", 5), ("rate", 0.5), ("window", None)]
    assert all(declared is not None for _, _, declared in one.new.fields)


# -- the stream ------------------------------------------------------------------------------------------

DATA = {
    "kind": "training",
    "dataset": {"kind": "line", "samples": 20},
    "model": {"kind": "linear"},
    "loss": {"kind": "mse"},
}
WHOLE = scenario(ADAM, problem=DATA, start={"kind": "zeros"})
ARRIVING = scenario(ADAM, problem={**DATA, "stream": {"initial": 3}}, start={"kind": "zeros"})
LATER = msgspec.structs.replace(WHOLE, interventions=(Intervention(step=5, set="problem.stream", value={}),))


@pytest.mark.parametrize("other", [ARRIVING, LATER])
def test_a_run_whose_samples_arrive_is_compared_but_no_loss_is_called_the_better_one(other: Scenario):
    assert same_loss(WHOLE, other)
    before = run(WHOLE, 20)
    for of, is_judged in ((WHOLE, True), (other, False)):
        now = run(of, 10)
        compared = compare(ghost(before), now.scenario, now.timeline)
        assert [one.is_judged for one in compared.contenders] == [is_judged]


def test_a_point_has_another_loss_where_samples_arrive():
    assert not same_theta(WHOLE, ARRIVING)
    assert same_theta(ARRIVING, ARRIVING)
