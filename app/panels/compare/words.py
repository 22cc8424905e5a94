"""What the comparison says: names of changed fields, and the numbers then and now."""

import math
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from app.core.comparison import ComparedContender, Difference, Outcome, Part
from app.core.datasets import DATASETS
from app.core.initializers import STARTS
from app.core.landscapes import LANDSCAPES
from app.core.losses import LOSSES
from app.core.models import MODELS
from app.core.optimizers import OPTIMIZERS
from app.core.parameters import Parameter, by_kind
from app.core.schedules import SCHEDULES
from app.core.words import QT_TRANSLATE_NOOP
from app.panels.editors.parameter_words import choice_text, translated
from app.panels.painted_rows import PaintedRow
from app.panels.texts import short

CATALOGS: dict[str, tuple[str, tuple[type, ...]]] = {
    "optimizer": ("Optimizer", OPTIMIZERS),
    "schedule": ("Schedule", SCHEDULES),
    "start": ("Start", STARTS),
    "problem.landscape": ("Landscape", LANDSCAPES),
    "problem.dataset": ("Dataset", DATASETS),
    "problem.model": ("Model", MODELS),
    "problem.loss": ("Loss", LOSSES),
}
"""The translation context and the entries of what is chosen from a catalog, by its path in the scenario."""

FIELDS = {
    "seed": QT_TRANSLATE_NOOP("Compare", "Seed"),
    "optimizer": QT_TRANSLATE_NOOP("Compare", "Optimizer"),
    "schedule": QT_TRANSLATE_NOOP("Compare", "Schedule"),
    "batch": QT_TRANSLATE_NOOP("Compare", "Batches of its own"),
    "problem": QT_TRANSLATE_NOOP("Compare", "Problem"),
    "problem.landscape": QT_TRANSLATE_NOOP("Compare", "Landscape"),
    "problem.dataset": QT_TRANSLATE_NOOP("Compare", "Dataset"),
    "problem.model": QT_TRANSLATE_NOOP("Compare", "Model"),
    "problem.loss": QT_TRANSLATE_NOOP("Compare", "Loss function"),
    "problem.stream": QT_TRANSLATE_NOOP("Compare", "Samples that arrive"),
    "start": QT_TRANSLATE_NOOP("Compare", "Start"),
    "theta": QT_TRANSLATE_NOOP("Compare", "Start"),
    "interventions": QT_TRANSLATE_NOOP("Compare", "Changes during the run"),
    "expression": QT_TRANSLATE_NOOP("Compare", "Formula"),
    "given_bounds": QT_TRANSLATE_NOOP("Compare", "Bounds"),
    "milestones": QT_TRANSLATE_NOOP("Compare", "Milestones"),
    "hidden": QT_TRANSLATE_NOOP("Compare", "Hidden layers"),
    "path": QT_TRANSLATE_NOOP("Compare", "File"),
    "features": QT_TRANSLATE_NOOP("Compare", "Features"),
    "target": QT_TRANSLATE_NOOP("Compare", "Target"),
    "classes": QT_TRANSLATE_NOOP("Compare", "Classes"),
    "delimiter": QT_TRANSLATE_NOOP("Compare", "Separator"),
}
"""Fields that declare no parameter, by their path or by its last part."""

KINDS = {
    "surface": QT_TRANSLATE_NOOP("Compare", "Landscape"),
    "training": QT_TRANSLATE_NOOP("Compare", "Data and model"),
    "full": QT_TRANSLATE_NOOP("Compare", "all samples"),
}
"""Values that are words of the scenario file."""


class Line(NamedTuple):
    """One row of the table of outcomes; `better` is -1 where then was better, 1 where now is, 0 where neither."""

    name: str
    then: str
    now: str
    better: int = 0


def difference_row(one: Difference) -> PaintedRow:
    """A changed field: its name as the panels write it, and old → new."""
    old, new = _shown(one, one.old), _shown(one, one.new)
    if not one.path:
        name = one.contender or ""
        value = (
            QCoreApplication.translate("Compare", "new")
            if one.old is None
            else QCoreApplication.translate("Compare", "gone")
        )
        return PaintedRow(name, value, "")
    name = _field(one)
    return PaintedRow(f"{one.contender}: {name}" if one.contender else name, f"{old} → {new}", one.path)


def outcome_lines(one: ComparedContender) -> tuple[Line, ...]:
    """The numbers of one contender then and now."""
    then, now = one.then, one.now
    lines = []
    if then is not None and now is not None:
        final, lowest = (then.final_loss, now.final_loss), (then.best_loss, now.best_loss)
        lines.append(_compared(QCoreApplication.translate("Compare", "Final loss"), *final))
        lines.append(_compared(QCoreApplication.translate("Compare", "Lowest loss"), *lowest))
        if not math.isnan(one.level):
            steps = QCoreApplication.translate("Compare", "Steps to a loss of {level}")
            asked = QCoreApplication.translate("Compare", "Gradients to a loss of {level}")
            level = short(one.level)
            lines.append(_compared(steps.format(level=level), then.steps_to(one.level), now.steps_to(one.level)))
            found = then.evaluations_to(one.level), now.evaluations_to(one.level)
            lines.append(_compared(asked.format(level=level), *found))
    else:
        lines.append(Line(QCoreApplication.translate("Compare", "Lowest loss"), _lowest(then), _lowest(now)))
    made, ended = QCoreApplication.translate("Compare", "Steps made"), QCoreApplication.translate("Compare", "Ended by")
    lines.append(Line(made, _steps(then), _steps(now)))
    lines.append(Line(ended, _ending(then), _ending(now)))
    return tuple(lines if one.is_judged else (line._replace(better=0) for line in lines))


def _lowest(outcome: Outcome | None) -> str:
    return "–" if outcome is None else short(outcome.best_loss)


def _compared(name: str, then: float | None, now: float | None) -> Line:
    write = _count if isinstance(then, int) or isinstance(now, int) else _number
    return Line(name, write(then), write(now), _better(then, now))


def _better(then: float | None, now: float | None) -> int:
    """The smaller one is better; a finite number is better than none."""
    one = math.inf if then is None or math.isnan(then) else then
    other = math.inf if now is None or math.isnan(now) else now
    return (other < one) - (one < other) if then is not None and now is not None else 0


def _number(value: float | None) -> str:
    return "–" if value is None else short(value)


def _count(value: float | None) -> str:
    return "–" if value is None else f"{int(value):,}"


def _steps(outcome: Outcome | None) -> str:
    return _count(None if outcome is None else outcome.steps)


def _ending(outcome: Outcome | None) -> str:
    if outcome is None:
        return "–"
    words = {
        None: QCoreApplication.translate("Compare", "not ended"),
        "max_steps": QCoreApplication.translate("Compare", "most steps"),
        "max_samples": QCoreApplication.translate("Compare", "most samples"),
        "diverged": QCoreApplication.translate("Compare", "divergence"),
        "gradient_norm": QCoreApplication.translate("Compare", "small slope"),
        "loss_change": QCoreApplication.translate("Compare", "small change"),
        "step_length": QCoreApplication.translate("Compare", "short step"),
        "target_loss": QCoreApplication.translate("Compare", "target loss"),
    }
    return words.get(outcome.ended_by, str(outcome.ended_by))


def _field(one: Difference) -> str:
    return _name(one.path, one.parameter)


def _name(path: str, parameter: Parameter | None) -> str:
    """A field as the panels call it."""
    if parameter is not None:
        symbol = f" {parameter.symbol}" if parameter.symbol else ""
        return translated("Parameter", parameter.label) + symbol
    last = path.rpartition(".")[2]
    return translated("Compare", FIELDS.get(path, FIELDS.get(last, last.replace("_", " "))))


def _shown(one: Difference, value: object) -> str:
    """A value; of a catalog's entry its title, of a choice its label."""
    if one.path in CATALOGS and isinstance(value, str):
        context, entries = CATALOGS[one.path]
        return translated(context, by_kind(entries)[value].title)
    return _declared(one.parameter, value)


def _declared(parameter: Parameter | None, value: object) -> str:
    if parameter is not None and isinstance(value, str) and value in parameter.choices:
        return choice_text(parameter, value)
    return _value(value)


def _value(value: object) -> str:
    if isinstance(value, bool):
        yes, no = QCoreApplication.translate("Compare", "yes"), QCoreApplication.translate("Compare", "no")
        return yes if value else no
    if isinstance(value, int):
        return f"{value:,}" if abs(value) < 10**12 else str(value)
    if isinstance(value, float):
        return short(value)
    if isinstance(value, list | tuple):
        shown = ", ".join(_value(one) for one in value[:4])
        return f"({shown}, …)" if len(value) > 4 else f"({shown})"
    if value is None:
        return QCoreApplication.translate("Compare", "none")
    if isinstance(value, Part):
        fields = (one for one in value.fields if one[1] is not None)
        return ", ".join(f"{_name(name, declared)} {_declared(declared, field)}" for name, field, declared in fields)
    return translated("Compare", KINDS[value]) if value in KINDS else str(value)
