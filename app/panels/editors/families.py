"""How the entries of a catalog are grouped in menus."""

from typing import NamedTuple

from app.core.parameters import Entry, kind_of
from app.panels.editors.parameter_words import translated


class Choice(NamedTuple):
    """One entry as a menu shows it."""

    kind: str
    title: str
    lesson: str
    group: str


def choices(entries: tuple[type[Entry], ...], context: str) -> tuple[Choice, ...]:
    """The entries of a catalog as choices, the groups together and in the order they first appear."""
    made = [
        Choice(
            kind_of(entry),
            translated(context, entry.title),
            translated(context, entry.lesson),
            translated("Families", entry.family),
        )
        for entry in entries
    ]
    groups = list(dict.fromkeys(choice.group for choice in made))
    return tuple(sorted(made, key=lambda choice: groups.index(choice.group)))
