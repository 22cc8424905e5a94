"""The shipped scenarios, in the order in which they teach."""

from functools import cache
from pathlib import Path
from typing import NamedTuple

from app.core.resources import resource
from app.core.scenario.declaration import Scenario
from app.core.scenario.reading import read_file


class Shown(NamedTuple):
    """One scenario of the gallery: its file's stem, its title and the first paragraph of its notes."""

    name: str
    path: Path
    title: str
    lesson: str

    def scenario(self) -> Scenario:
        """The scenario itself."""
        return read_file(self.path)


def first_run() -> Scenario:
    """What the very first start shows."""
    return gallery()[0].scenario()


@cache
def gallery() -> tuple[Shown, ...]:
    """Every shipped scenario; the file names begin with a number that orders them."""
    shown = []
    for path in sorted(resource("scenarios").glob("*.json")):
        scenario = read_file(path)
        shown.append(Shown(path.stem, path, scenario.title, scenario.notes.split("\n\n")[0].replace("\n", " ")))
    return tuple(shown)
