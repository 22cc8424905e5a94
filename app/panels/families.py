"""How the entries of a catalog are grouped in menus."""

from typing import Any, NamedTuple

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from app.core.parameters import kind_of, title_of
from app.panels.parameter_words import translated


class Choice(NamedTuple):
    """One entry as a menu shows it."""

    kind: str
    title: str
    lesson: str
    group: str


def choices(entries: tuple[type[Any], ...], context: str) -> tuple[Choice, ...]:
    """The entries of a catalog as choices, the groups together and in the order they first appear."""
    made = [
        Choice(kind_of(entry), translated(context, title_of(entry)), translated(context, entry.lesson), _group(entry))
        for entry in entries
    ]
    groups = list(dict.fromkeys(choice.group for choice in made))
    return tuple(sorted(made, key=lambda choice: groups.index(choice.group)))


def _group(entry: type[Any]) -> str:
    """The group of an entry in the language of the window; empty where the catalog has none."""
    kind = kind_of(entry)
    if kind == "formula":
        word = QT_TRANSLATE_NOOP("Families", "Your own formula")
    elif hasattr(entry, "dimension"):
        one, two = QT_TRANSLATE_NOOP("Families", "One parameter"), QT_TRANSLATE_NOOP("Families", "Two parameters")
        word = one if entry.dimension == 1 else two
    elif hasattr(entry, "equations"):
        word = entry.family
    else:
        return ""
    return QCoreApplication.translate("Families", str(word))
