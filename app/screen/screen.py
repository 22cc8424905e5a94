"""Everything that a person sees, as one frozen value; each part of the window shows one field of it."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

from app.core.analysis.cost import Basis
from app.core.comparison import Comparison, Ghost
from app.core.scenario.declaration import Scenario
from app.core.words import Words
from app.screen.contender_rows import Row
from app.screen.diagnosed import Diagnosed
from app.screen.scene import Scene
from app.screen.state import Playback
from app.screen.view import Tab


class TitleScreen(NamedTuple):
    """The window's title: the scenario's, its file's name, or empty where it has neither."""

    name: Words
    is_modified: bool


class MenuScreen(NamedTuple):
    """What the menus say beside their words.

    Attributes
    ----------
    undo, redo : what they would do; None where there is nothing.
    flags : which of the checkable actions are on, by name.
    choices : the chosen value of each submenu of which one entry holds.
    charts, log_charts : those shown, and those with a logarithmic axis.
    axes : the x axes that the run can be drawn against.
    recent : the files opened last.
    """

    undo: Words | None
    redo: Words | None
    flags: Mapping[str, bool]
    choices: Mapping[str, str]
    charts: tuple[str, ...]
    log_charts: frozenset[str]
    axes: tuple[str, ...]
    recent: tuple[Path, ...]


class EditorScreen(NamedTuple):
    """What the panels edit.

    Attributes
    ----------
    scenario : as it is in force at the cursor.
    start : θ at the start of the run (d,).
    samples : there are to learn from; 0 for a landscape.
    selected : the place of the contender that is looked at.
    """

    scenario: Scenario
    start: tuple[float, ...]
    samples: int
    selected: int


class Status(NamedTuple):
    """A contender's status and the role of its colour."""

    words: Words
    role: str


class DiagnosisScreen(NamedTuple):
    """The tab *Why?*: the contenders at a step of a run of `last` steps."""

    contenders: tuple[Diagnosed, ...]
    selected: int
    cursor: int
    last: int


class TableScreen(NamedTuple):
    """The contenders side by side; no rows while what is equal is still being timed."""

    basis: Basis
    bases: tuple[str, ...]
    rows: tuple[Row, ...]
    selected: int


class KeptScreen(NamedTuple):
    """The kept runs, by name: which one is compared with, which are drawn, and which are of this very problem."""

    titles: tuple[Words, ...]
    compared: int
    drawn: tuple[bool, ...]
    present: tuple[bool, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Screen:
    """What is seen.

    Attributes
    ----------
    pages : the names of the pages that suit; `page` is the open one.
    ghosts : the kept runs that the charts draw; those of the map are the scene's.
    diagnosis, table, comparison : None while their tab is not open; the comparison also without a run to compare with.
    notes : title and notes as written.
    made_of : what the picture of the scene was made of; while it is the same, so is the picture.
    """

    title: TitleScreen
    menus: MenuScreen
    editors: EditorScreen
    statuses: tuple[Status, ...]
    playback: Playback
    scene: Scene
    pages: tuple[str, ...]
    page: str
    tab: Tab
    ghosts: tuple[Ghost, ...]
    kept: KeptScreen
    diagnosis: DiagnosisScreen | None
    table: TableScreen | None
    comparison: Comparison | None
    notes: tuple[str, str]
    readout: Words
    notice: Words
    made_of: tuple[Any, ...]
