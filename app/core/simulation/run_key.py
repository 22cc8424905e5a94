"""What a result of a run belongs to."""

from pathlib import Path
from typing import NamedTuple

from app.core.scenario.declaration import Scenario


class RunKey(NamedTuple):
    """The same scenario in the same folder gives the same numbers.

    Attributes
    ----------
    folder : where relative paths of the scenario start.
    """

    scenario: Scenario
    folder: Path
