"""What a file may leave out is filled in here, once, so that later code never asks."""

import msgspec

from app.core.scenario.declaration import Scenario


def completed(scenario: Scenario) -> Scenario:
    """The scenario with every contender labelled and a start chosen.

    An empty label becomes the optimizer's title, numbered where that is taken. Without a start, a
    surface starts uniformly within its bounds and a model at Xavier-uniform weights.
    """
    start = scenario.start
    if start is None:
        start = scenario.problem.usual_start
    taken = {contender.label for contender in scenario.contenders}
    contenders = []
    for contender in scenario.contenders:
        label = contender.label or free_label(contender.optimizer.title, taken)
        taken.add(label)
        contenders.append(contender if contender.label else msgspec.structs.replace(contender, label=label))
    return msgspec.structs.replace(scenario, start=start, contenders=tuple(contenders))


def free_label(wanted: str, taken: set[str]) -> str:
    """`wanted`, or `wanted 2`, `wanted 3`, … where it is taken."""
    label, count = wanted, 1
    while label in taken:
        count += 1
        label = f"{wanted} {count}"
    return label
