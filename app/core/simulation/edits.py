"""What an edit made at a step of a run makes of the run's scenario."""

import msgspec

from app.core.scenario.declaration import Scenario
from app.core.scenario.interventions import intervention_faults, scenario_at, steered
from app.core.scenario.transitions import is_other_kind
from app.core.simulation.simulator import Simulator, ways


def edited(simulator: Simulator, wanted: Scenario, cursor: int) -> Scenario:
    """The run's scenario after an edit by someone who looks at a step.

    Title and notes are not of the run. At the start an edit is one of the scenario itself. While a run goes on, what
    can change live is recorded as interventions at the cursor and cuts off the frames after it. A contender that
    ended before the cursor would never meet an intervention: it alone begins again. Anything else begins the run
    again with what was in force at the cursor.

    Parameters
    ----------
    wanted : the scenario in force at the cursor (`scenario_at`) with the edit made in it.
    """
    scenario = simulator.scenario
    in_force = scenario_at(scenario, cursor)
    words = {"title": wanted.title, "notes": wanted.notes}
    if msgspec.structs.replace(in_force, **words) == wanted:
        return msgspec.structs.replace(scenario, **words)
    if cursor == 0:
        return _at_the_start(scenario, wanted, simulator.step)
    if not (simulator.has_ended and cursor >= simulator.step):
        begun_again = _with_ended_begun_again(simulator, wanted, cursor)
        live = steered(begun_again, wanted, cursor, simulator.step)
        if live is not None:
            return live
    return _afresh(scenario, wanted)


def _at_the_start(scenario: Scenario, wanted: Scenario, reached: int) -> Scenario:
    """The scenario as it is wanted, with the interventions that still make sense and are not overtaken."""
    if is_other_kind(scenario.problem, wanted.problem):
        return msgspec.structs.replace(wanted, interventions=())
    live = steered(scenario, wanted, 0, reached)
    kept = [one for one in scenario.interventions if live is None or one in live.interventions]
    alone = (msgspec.structs.replace(wanted, interventions=(one,)) for one in kept)
    sound = tuple(one for one, with_it in zip(kept, alone, strict=True) if not any(intervention_faults(with_it)))
    return msgspec.structs.replace(wanted, interventions=sound)


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
    same = steered(scenario, wanted, 0, 0)
    if same is not None and same.interventions == scenario.interventions:
        return same
    return msgspec.structs.replace(wanted, interventions=())
