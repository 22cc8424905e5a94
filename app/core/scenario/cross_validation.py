"""Whether well-shaped parts of a scenario make sense together: what one field asks of another."""

from collections.abc import Iterator
from typing import Any

from app.core.faults import Fault
from app.core.initializers import AnyStart, Point, needs_model
from app.core.parameters import kind_of
from app.core.problems.declaration import Surface, Training
from app.core.scenario.declaration import Scenario
from app.core.scenario.field_validation import converted
from app.core.scenario.interventions import intervention_faults
from app.core.scenario.value_validation import shown
from app.core.words import QT_TRANSLATE_NOOP


def meaning_faults(plain: dict[str, Any], broken: set[str]) -> Iterator[Fault]:
    """Every fault between fields that needs no data to be read.

    Parameters
    ----------
    plain : the scenario as plain JSON values.
    broken : its fields that have a fault already; what depends on them is not judged.
    """
    if isinstance(plain.get("contenders"), list):
        yield from _label_faults(plain["contenders"])
    if not broken & {"problem", "start"}:
        yield from _start_faults(plain)
    if not broken & {"problem", "contenders"}:
        yield from _batch_faults(plain)
    if not broken:
        yield from intervention_faults(converted(plain, Scenario))


def _label_faults(contenders: list[Any]) -> Iterator[Fault]:
    first: dict[str, int] = {}
    for index, contender in enumerate(contenders):
        label = contender.get("label") if isinstance(contender, dict) else None
        if not isinstance(label, str) or not label:
            continue
        if label in first:
            text = QT_TRANSLATE_NOOP("Fault", "must be unique, but {other} has {label} too")
            other = f"contenders[{first[label]}]"
            yield Fault.of(f"contenders[{index}].label", text, other=other, label=shown(label))
        first.setdefault(label, index)


def _batch_faults(plain: dict[str, Any]) -> Iterator[Fault]:
    if plain["problem"].get("kind") != "surface":
        return
    for index, contender in enumerate(plain["contenders"]):
        if contender.get("batch") is not None:
            text = QT_TRANSLATE_NOOP("Fault", "a landscape has no samples, so it has no batches")
            yield Fault.of(f"contenders[{index}].batch", text)


def _start_faults(plain: dict[str, Any]) -> Iterator[Fault]:
    problem: Any = converted(plain["problem"], Surface | Training)  # type: ignore[arg-type]
    start: Any = converted(plain.get("start"), AnyStart | None)  # type: ignore[arg-type]
    if start is None or not isinstance(problem, Surface):
        return
    wanted = problem.landscape.dimension
    if needs_model(start):
        text = QT_TRANSLATE_NOOP("Fault", "{kind} needs a model; a landscape starts at a point, uniform or normal")
        yield Fault.of("start.kind", text, kind=shown(kind_of(type(start))))
    elif isinstance(start, Point) and len(start.theta) != wanted:
        text = QT_TRANSLATE_NOOP("Fault", "must have {wanted} numbers for this landscape, got {count}")
        if wanted == 1:
            text = QT_TRANSLATE_NOOP("Fault", "must have one number for this landscape, got {count}")
        yield Fault.of("start.theta", text, wanted=wanted, count=len(start.theta))
