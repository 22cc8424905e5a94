"""What a laboratory is at a moment, as one frozen value: the first of the three that the screen follows from."""

from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from app.core.scenario.declaration import Scenario
from app.core.simulation.simulator import Simulator
from app.core.words import Words


class Playback(NamedTuple):
    """The cursor and the run it moves along.

    Attributes
    ----------
    last : the newest step.
    speed : steps per second; infinite for as fast as possible.
    computing_to : the length to which a paused run is being computed; None at rest.
    """

    is_playing: bool
    cursor: int
    last: int
    speed: float
    computing_to: int | None = None


class DocumentState(NamedTuple):
    """The document apart from its scenario.

    Attributes
    ----------
    undo, redo : what one step back takes back, and one step forward brings back; None where there is none.
    """

    path: Path | None
    is_modified: bool
    undo: Words | None
    redo: Words | None


@dataclass(frozen=True, slots=True, eq=False)
class State:
    """A laboratory at a moment.

    Attributes
    ----------
    in_force : the scenario with the interventions up to the cursor applied; the same object while it holds.
    rows : the length, the revision and the end of each contender's track.
    """

    scenario: Scenario
    in_force: Scenario
    simulator: Simulator
    rows: tuple[tuple[int, int, str | None], ...]
    playback: Playback
    document: DocumentState

    @property
    def cursor(self) -> int:
        """The step shown."""
        return self.playback.cursor
