"""What an edit made at a step of a run makes of the run's scenario."""

import msgspec

from app.core.scenario.declaration import Scenario
from app.core.scenario.interventions import scenario_at, steered
from app.core.simulation.simulator import Simulator, ways


def edited(simulator: Simulator, wanted: Scenario, cursor: int) -> Scenario:
    """The run's scenario after an edit by someone who looks at a step.

    While a run goes on, what can change live is recorded as interventions at the cursor and cuts off the frames
    after it. A contender that ended before the cursor would never meet an intervention: it alone begins again.
    Anything else begins the run again with what was in force at the cursor.

    Parameters
    ----------
    wanted : the scenario in force at the cursor (`scenario_at`) with the edit made in it.
    """
    is_finished = simulator.has_ended and cursor >= simulator.step
    if cursor > 0 and not is_finished:
        scenario = steered(_with_ended_begun_again(simulator, wanted, cursor), wanted, cursor)
        if scenario is not None:
            return scenario
    return _afresh(simulator.scenario, wanted)


def _with_ended_begun_again(simulator: Simulator, wanted: Scenario, cursor: int) -> Scenario:
    """The run's scenario, where edited contenders that ended before the cursor start as they are wanted."""
    scenario, timeline = simulator.scenario, simulator.timeline
    in_force = {one.label: one for one in scenario_at(scenario, cursor).contenders}
    again = {
        one.label: one
        for one in wanted.contenders
        if one.label in timeline.labels
        and timeline.track(one.label).ended is not None
        and timeline.track(one.label).last_step <= cursor
        and ways(one) != ways(in_force[one.label])
    }
    if not again:
        return scenario
    contenders = tuple(again.get(one.label, one) for one in scenario.contenders)
    kept = tuple(one for one in scenario.interventions if one.contender not in again)
    return msgspec.structs.replace(scenario, contenders=contenders, interventions=kept)


def _afresh(scenario: Scenario, wanted: Scenario) -> Scenario:
    """The edit as the beginning of a new run; interventions stay only where nothing that runs has changed."""
    same = steered(scenario, wanted, 0)
    if same is not None and same.interventions == scenario.interventions:
        return same
    return msgspec.structs.replace(wanted, interventions=())
