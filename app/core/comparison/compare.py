"""A ghost held against a run: what was changed, and what came of it."""

import math
from dataclasses import dataclass

from app.core.comparison.differences import Difference, differences
from app.core.comparison.ghost import Ghost
from app.core.comparison.ground import same_arrivals
from app.core.comparison.outcome import Outcome, outcome_of
from app.core.scenario.declaration import Scenario
from app.core.simulation.timeline import Timeline
from app.core.words import Words


@dataclass(frozen=True, eq=False)
class ComparedContender:
    """One contender then and now; None where it did not take part.

    Attributes
    ----------
    level : the loss both have reached: the higher of the two lowest ones; nan where one is missing.
    is_judged : whether of two losses the smaller one is the better one: both are over the same samples.
    """

    label: str
    then: Outcome | None
    now: Outcome | None
    level: float
    is_judged: bool = True


@dataclass(frozen=True, eq=False)
class Comparison:
    """What was changed since the ghost, and each contender's outcomes, those of both runs first."""

    title: Words
    differences: tuple[Difference, ...]
    contenders: tuple[ComparedContender, ...]


def compare(ghost: Ghost, scenario: Scenario, timeline: Timeline) -> Comparison:
    """The ghost against the run as it stands."""
    now = {label: outcome_of(track) for label, track in zip(timeline.labels, timeline.tracks, strict=True)}
    then = {track.label: track.outcome for track in ghost.tracks}
    labels = [*(label for label in now if label in then), *(label for label in {**then, **now} if label not in now)]
    labels += [label for label in now if label not in then]
    is_judged = same_arrivals(ghost.scenario, scenario)
    outcomes = ((label, then.get(label), now.get(label)) for label in labels)
    return Comparison(
        ghost.title,
        differences(ghost.scenario, scenario),
        tuple(ComparedContender(label, old, new, _level(old, new), is_judged) for label, old, new in outcomes),
    )


def _level(then: Outcome | None, now: Outcome | None) -> float:
    if then is None or now is None or math.isnan(then.best_loss) or math.isnan(now.best_loss):
        return math.nan
    return max(then.best_loss, now.best_loss)
