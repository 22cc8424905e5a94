"""A valid scenario, as plain JSON values, for every entry of every catalog."""

from typing import Any

from app.core.datasets import DATASETS
from app.core.initializers import STARTS
from app.core.landscapes import LANDSCAPES
from app.core.losses import LOSSES
from app.core.models import MODELS
from app.core.optimizers import OPTIMIZERS
from app.core.parameters import Parameter, kind_of, parameters_of
from app.core.schedules import SCHEDULES

Plain = dict[str, Any]

REQUIRED: dict[str, Plain] = {
    "formula": {"expression": "x**2 + y**2"},
    "csv": {"path": "cars.csv", "features": ["weight"], "target": "mpg"},
    "point": {"theta": [1.0, 2.0]},
}
"""What an entry cannot do without."""


def entry(kind: str) -> Plain:
    return {"kind": kind, **REQUIRED.get(kind, {})}


def surface(**more: Any) -> Plain:
    return base({"kind": "surface", "landscape": {"kind": "himmelblau"}}, **more)


def training(**more: Any) -> Plain:
    parts = {"dataset": {"kind": "line"}, "model": {"kind": "linear"}, "loss": {"kind": "mse"}}
    return base({"kind": "training", **parts, **more})


def base(problem: Plain, **more: Any) -> Plain:
    contenders = [{"label": "A", "optimizer": {"kind": "adam"}}]
    return {"format": "descent-lab/1", "problem": problem, "contenders": contenders, **more}


def with_optimizer(optimizer: Plain, schedule: Plain | None = None) -> Plain:
    one = {"label": "A", "optimizer": optimizer, "schedule": schedule or {"kind": "constant"}}
    return surface(contenders=[one])


def placed(catalog: str, value: Plain) -> Plain:
    """A scenario that holds this entry."""
    if catalog == "optimizers":
        return with_optimizer(value)
    if catalog == "schedules":
        return with_optimizer({"kind": "adam"}, value)
    if catalog == "landscapes":
        return base({"kind": "surface", "landscape": value})
    if catalog == "starts":
        return {**(surface() if value["kind"] == "point" else training()), "start": value}
    return training(**{{"datasets": "dataset", "models": "model", "losses": "loss"}[catalog]: value})


PATHS = {
    "optimizers": "contenders[0].optimizer",
    "schedules": "contenders[0].schedule",
    "landscapes": "problem.landscape",
    "starts": "start",
    "datasets": "problem.dataset",
    "models": "problem.model",
    "losses": "problem.loss",
}
CATALOGS: dict[str, tuple[type[Any], ...]] = {
    "optimizers": OPTIMIZERS,
    "schedules": SCHEDULES,
    "landscapes": LANDSCAPES,
    "starts": STARTS,
    "datasets": DATASETS,
    "models": MODELS,
    "losses": LOSSES,
}
ENTRIES = [(catalog, kind_of(one)) for catalog, entries in CATALOGS.items() for one in entries]
PARAMETERS: list[tuple[str, str, Parameter]] = [
    (catalog, kind_of(one), parameter)
    for catalog, entries in CATALOGS.items()
    for one in entries
    for parameter in parameters_of(one)
]


def allowed(parameter: Parameter) -> list[Any]:
    """Values at the edges of what a parameter allows."""
    if parameter.choices:
        return list(parameter.choices)
    if parameter.type is bool:
        return [True, False]
    tried = [parameter.at_least, parameter.at_most, 0, 1, 2, 0.5, 0.25, 1e-3]
    if parameter.type is int:
        tried = [int(value) for value in tried if value is not None and value == int(value)]
    found = [value for value in tried if value is not None and parameter.allows(value)]
    return found + ([None] if parameter.optional else [])


def refused(parameter: Parameter) -> list[Any]:
    """Values that a parameter must refuse."""
    words: list[Any] = [[], {}]
    words += ["fast"] if parameter.type is not str else ["fast", 1, True]
    if parameter.type in (int, float):
        words += [True, float("nan"), float("inf")]
        words += [limit for limit in (parameter.above, parameter.below) if limit is not None]
        words += [parameter.at_least - 1] if parameter.at_least is not None else []
        words += [parameter.at_most + 1] if parameter.at_most is not None else []
    if parameter.type is int:
        words.append(1.5)
    if parameter.type is bool:
        words += [0, 1]
    if not parameter.optional and parameter.default is not None:
        words.append(None)
    return words
