"""Whether two scenarios can be compared: losses that mean the same, and θ that does too."""

from typing import Any

import msgspec

from app.core.datasets.generator import Generator
from app.core.problems.declaration import Surface, Training
from app.core.scenario.declaration import Scenario


def same_loss(one: Scenario, other: Scenario) -> bool:
    """Whether their losses are measured alike: on one landscape, or over the same samples, whatever the model.

    When the samples arrive does not matter here: see `same_arrivals`.
    """
    return _measure(one) == _measure(other)


def same_theta(one: Scenario, other: Scenario) -> bool:
    """Whether a point of one lies at the same place, with the same loss, in the other."""
    return same_loss(one, other) and _space(one.problem) == _space(other.problem)


def same_arrivals(one: Scenario, other: Scenario) -> bool:
    """Whether at each step the same samples are there, so that of two losses the smaller one is the better one."""
    return _arrivals(one) == _arrivals(other)


def _arrivals(scenario: Scenario) -> tuple[Any, ...]:
    changes = (one for one in scenario.interventions if one.set.startswith("problem.stream"))
    return (getattr(scenario.problem, "stream", None), *changes)


def _measure(scenario: Scenario) -> tuple[Any, ...]:
    problem = scenario.problem
    if isinstance(problem, Surface):
        return (problem.landscape,)
    is_drawn = isinstance(problem.dataset, Generator) or problem.validation > 0
    samples = _as_given(problem.dataset), problem.validation, scenario.seed if is_drawn else None
    return (*samples, problem.loss, problem.l2)


def _as_given(dataset: Any) -> Any:
    """The data set, whatever the units of its features."""
    if "standardize" not in dataset.__struct_fields__:
        return dataset
    return msgspec.structs.replace(dataset, standardize=False)


def _space(problem: Surface | Training) -> tuple[Any, ...]:
    return () if isinstance(problem, Surface) else (problem.model, problem.dataset, problem.stream)
