"""Edits made while a run goes on: how they change the scenario from a step on."""

from collections.abc import Iterator
from typing import Any, TypeVar

import msgspec

from app.core.faults import Fault
from app.core.parameters import parameters_of
from app.core.scenario.declaration import Contender, Intervention, Scenario
from app.core.scenario.field_validation import converted, fields_of, hints_of, shape_faults
from app.core.scenario.value_validation import child, shown
from app.core.words import QT_TRANSLATE_NOOP

StructT = TypeVar("StructT", bound=msgspec.Struct)

CONTENDER_ROOTS = ("optimizer", "schedule", "batch")
SCENARIO_ROOTS = ("problem",)


def scenario_at(scenario: Scenario, step: int) -> Scenario:
    """The scenario in force for the update from row `step` to the next: interventions up to `step` applied."""
    for intervention in sorted(scenario.interventions, key=lambda one: one.step):
        if intervention.step <= step:
            scenario = applied(scenario, intervention)
    return scenario


def stages(scenario: Scenario, target: str | None) -> list[tuple[int, Scenario]]:
    """The scenario from row 0 on, and again from each row with interventions on `target`, those alone applied.

    `target` is a contender's label, or None for the problem.
    """
    found = [(0, scenario)]
    mine = (one for one in scenario.interventions if one.contender == target)
    for intervention in sorted(mine, key=lambda one: one.step):
        step, before = found[-1]
        stage = (intervention.step, applied(before, intervention))
        if step == intervention.step:
            found[-1] = stage
        else:
            found.append(stage)
    return found


def applied(scenario: Scenario, intervention: Intervention) -> Scenario:
    """The scenario after one intervention.

    Raises
    ------
    LookupError : no such contender or path.
    msgspec.ValidationError : the value does not fit there.
    """
    if intervention.contender is None:
        return with_value(scenario, intervention.set, intervention.value)
    contenders = tuple(
        with_value(contender, intervention.set, intervention.value)
        if contender.label == intervention.contender
        else contender
        for contender in scenario.contenders
    )
    return msgspec.structs.replace(scenario, contenders=contenders)


def with_value(struct: StructT, path: str, value: Any) -> StructT:
    """A copy of a frozen struct with the field at a dotted path replaced.

    Raises
    ------
    LookupError : no such path.
    msgspec.ValidationError : the value does not fit there.
    """
    name, _, rest = path.partition(".")
    field = _field(struct, name).name
    if not rest:
        new = converted(value, hints_of(struct.__class__)[field])
    else:
        new = with_value(getattr(struct, field), rest, value)
    return msgspec.structs.replace(struct, **{field: new})


def _field(struct: Any, name: str) -> msgspec.structs.FieldInfo:
    fields = fields_of(type(struct)) if isinstance(struct, msgspec.Struct) else {}
    if name not in fields:
        raise LookupError(name)
    return fields[name]


def intervention_faults(scenario: Scenario) -> Iterator[Fault]:
    """What is wrong with the interventions of a scenario that is right otherwise, in the order of the file."""
    labels = {contender.label for contender in scenario.contenders}
    for index, intervention in enumerate(scenario.interventions):
        path = f"interventions[{index}]"
        root = intervention.set.split(".")[0]
        if intervention.contender is None:
            if root not in SCENARIO_ROOTS:
                yield _not_settable(intervention.set, SCENARIO_ROOTS, NOT_WITHOUT, path)
                continue
            target: Scenario | Contender = scenario
        else:
            if intervention.contender not in labels:
                text = QT_TRANSLATE_NOOP("Fault", "no contender is labelled {label}")
                yield Fault.of(child(path, "contender"), text, label=shown(intervention.contender))
                continue
            if root not in CONTENDER_ROOTS:
                yield _not_settable(intervention.set, CONTENDER_ROOTS, NOT_OF, path)
                continue
            target = next(one for one in scenario.contenders if one.label == intervention.contender)
        yield from _value_faults(target, intervention, path)


def _value_faults(target: Scenario | Contender, intervention: Intervention, path: str) -> Iterator[Fault]:
    struct: Any = target
    *outer, last = intervention.set.split(".")
    try:
        for name in outer:
            struct = getattr(struct, _field(struct, name).name)
        field = _field(struct, last).name
    except LookupError:
        text = QT_TRANSLATE_NOOP("Fault", "there is no field {name}")
        yield Fault.of(child(path, "set"), text, name=shown(intervention.set))
        return
    if not any(parameter.name == field and parameter.live for parameter in parameters_of(struct.__class__)):
        text = QT_TRANSLATE_NOOP("Fault", "{name} cannot change while a run goes on")
        yield Fault.of(child(path, "set"), text, name=shown(intervention.set))
        return
    yield from shape_faults(intervention.value, hints_of(struct.__class__)[field], child(path, "value"))


NOT_WITHOUT = QT_TRANSLATE_NOOP("Fault", "{name} cannot be set without a contender; paths begin with {known}")
NOT_OF = QT_TRANSLATE_NOOP("Fault", "{name} cannot be set of a contender; paths begin with {known}")


def _not_settable(name: str, roots: tuple[str, ...], text: str, path: str) -> Fault:
    known = ", ".join(f"{root}.…" for root in roots)
    return Fault.of(child(path, "set"), text, name=shown(name), known=known)


def steered(scenario: Scenario, wanted: Scenario, step: int, reached: int) -> Scenario | None:
    """An edit made at row `step` of a run, recorded as interventions.

    Parameters
    ----------
    scenario : the run's scenario.
    wanted : the scenario in force at `step` (`scenario_at`) with the edit made in it.
    reached : the newest row of the run. Who goes back and sets a value anew takes another way from there: later
        changes of this very value that the run has met already are dropped. What is still to come stays.

    Returns
    -------
    `scenario` with interventions that bring the edit about from `step` on; None where the edit touches
    something that cannot change while a run goes on.
    """
    in_force = scenario_at(scenario, step)
    if (in_force.start, in_force.seed) != (wanted.start, wanted.seed):
        return None
    changes = _live_changes(in_force.problem, wanted.problem, "problem")
    if changes is None:
        return None
    added = [Intervention(step=step, set=path, value=value) for path, value in changes]
    before = {one.label: one for one in in_force.contenders}
    for contender in wanted.contenders:
        if contender.label not in before:
            continue
        old = before[contender.label]
        for root in CONTENDER_ROOTS:
            changes = _live_changes(getattr(old, root), getattr(contender, root), root)
            if changes is None:
                return None
            added += [
                Intervention(step=step, contender=contender.label, set=path, value=value) for path, value in changes
            ]
    return _with_added(scenario, wanted, added, step, reached)


def _with_added(scenario: Scenario, wanted: Scenario, added: list[Intervention], step: int, reached: int) -> Scenario:
    original = {one.label: one for one in scenario.contenders}
    contenders = tuple(
        msgspec.structs.replace(one, **{root: getattr(original[one.label], root) for root in CONTENDER_ROOTS})
        if one.label in original
        else one
        for one in wanted.contenders
    )
    replaced = {(one.contender, one.set) for one in added}
    labels = {one.label for one in contenders} | {None}
    kept = tuple(
        one
        for one in scenario.interventions
        if one.contender in labels
        and not (step <= one.step <= max(step, reached) and (one.contender, one.set) in replaced)
    )
    return msgspec.structs.replace(
        wanted, problem=scenario.problem, contenders=contenders, interventions=(*kept, *added)
    )


def _live_changes(old: Any, new: Any, path: str) -> list[tuple[str, Any]] | None:
    """The (path, value) pairs by which two structs of one kind differ; None where one of them is not live."""
    if old == new:
        return []
    if type(old) is not type(new):
        return None
    live = {parameter.name for parameter in parameters_of(type(old)) if parameter.live}
    changes: list[tuple[str, Any]] = []
    for name in old.__struct_fields__:
        before, after = getattr(old, name), getattr(new, name)
        if before == after:
            continue
        if isinstance(before, msgspec.Struct):
            inner = _live_changes(before, after, child(path, name))
            if inner is None:
                return None
            changes += inner
        elif name in live:
            changes.append((child(path, name), msgspec.to_builtins(after)))
        else:
            return None
    return changes
