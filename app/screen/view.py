"""What a person has chosen to see, as one frozen value: the second of the three that the screen follows from."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal, NamedTuple

from app.core.analysis.cost import Basis
from app.core.arrays import Array
from app.core.comparison import Ghost
from app.core.words import Words
from app.screen.pictures.picture import Options

Tab = Literal["charts", "step", "diagnosis", "table", "notes"]


FLAGS = ("show_levels", "show_arrows", "show_minima", "show_trails", "show_step", "show_gradient")
"""The options that are on or off, each the name of an action too."""


class KeptRun(NamedTuple):
    """A run kept to compare with.

    Attributes
    ----------
    folder : where its scenario's relative paths start.
    is_drawn : whether its lines are wanted.
    """

    ghost: Ghost
    folder: Path
    is_drawn: bool = True


@dataclass(frozen=True, slots=True, eq=False)
class View:
    """The window's choices; never part of a scenario.

    Attributes
    ----------
    options : what is remembered between sessions.
    theme, language : as chosen, `system` among them.
    palette : the theme's colours of contenders, "#rrggbb".
    selected : the place of the contender that is looked at.
    page, tab : the page and the tab that are open.
    basis : what is equal in the table of contenders.
    kept, compared : the runs kept, and the place of the one compared with; −1 for none.
    pointed : θ under the pointer on the landscape (d,), None elsewhere.
    notice : one sentence above the canvases, empty for none.
    recent : the files opened last, newest first.
    """

    options: Options = field(default_factory=Options)
    theme: str = "system"
    language: str = "system"
    palette: tuple[str, ...] = ("#000000",)
    selected: int = 0
    page: str = "landscape"
    tab: Tab = "charts"
    basis: Basis = "step"
    kept: tuple[KeptRun, ...] = ()
    compared: int = -1
    pointed: Array | None = None
    notice: Words = ""
    recent: tuple[Path, ...] = ()
    is_full_screen: bool = False
