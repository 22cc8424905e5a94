"""A run at a step, and a remedy pressed in it."""

import msgspec

from app.core.diagnosis import Remedy
from app.core.scenario.declaration import Scenario
from app.core.scenario.interventions import with_value
from app.session.laboratory import Laboratory


def pressed(laboratory: Laboratory, remedy: Remedy) -> bool:
    """Apply a remedy as the window does."""
    assert remedy.edit is not None
    label, path, value = remedy.edit

    def change(scenario: Scenario) -> Scenario:
        if label is None:
            return with_value(scenario, path, value)
        contenders = tuple(with_value(one, path, value) if one.label == label else one for one in scenario.contenders)
        return msgspec.structs.replace(scenario, contenders=contenders)

    if remedy.begins_again:
        laboratory.player.seek(0)
    return laboratory.edit(change, "remedy")


def at_step(scenario: Scenario, step: int) -> Laboratory:
    """The run at a step."""
    laboratory = Laboratory(scenario)
    laboratory.simulator.advance(step)
    laboratory.player.seek(step)
    return laboratory
