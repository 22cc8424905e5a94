"""What the program knows, listed from the declarations: for the command line and the help pages."""

from typing import Any

import msgspec

from app.core.datasets import DATASETS
from app.core.landscapes import LANDSCAPES
from app.core.models import MODELS
from app.core.optimizers import OPTIMIZERS
from app.core.parameters import Parameter, kind_of, parameters_of
from app.core.schedules import SCHEDULES
from app.gallery import gallery

ENTRIES: dict[str, tuple[type[Any], ...]] = {
    "landscapes": LANDSCAPES,
    "optimizers": OPTIMIZERS,
    "schedules": SCHEDULES,
    "datasets": DATASETS,
    "models": MODELS,
}
CATALOGS = (*ENTRIES, "scenarios")


def listed(catalog: str) -> list[dict[str, Any]]:
    """The entries of a catalog as plain values: kind, title, lesson, parameters with their limits."""
    if catalog == "scenarios":
        return [{"kind": shown.name, "title": shown.title, "lesson": shown.lesson} for shown in gallery()]
    return [_entry(entry) for entry in ENTRIES[catalog]]


def _entry(entry: type[Any]) -> dict[str, Any]:
    plain = {
        "kind": kind_of(entry),
        "title": entry.title,
        "lesson": entry.lesson,
        "parameters": [_parameter(parameter) for parameter in parameters_of(entry)],
    }
    if isinstance(getattr(entry, "dimension", None), int):
        plain["dimension"] = entry.dimension
    return plain


def _parameter(parameter: Parameter) -> dict[str, Any]:
    required = parameter.default is msgspec.NODEFAULT
    return {
        "name": parameter.name,
        "type": parameter.type.__name__,
        "default": None if required else msgspec.to_builtins(parameter.default),
        "required": required,
        "label": parameter.label,
        "limits": parameter.limits_text(),
        "choices": list(parameter.choices),
        "unit": parameter.unit,
        "help": parameter.help,
    }
