"""Every action of the window as data: its menu, words, shortcut and the method that carries it out."""

from typing import NamedTuple

from app.core.words import QT_TRANSLATE_NOOP

SEPARATOR = None


class Declared(NamedTuple):
    """One action.

    Attributes
    ----------
    name : the method of the main window that carries it out.
    text : the menu's words, with the access key.
    shortcuts : in portable text; the first is shown.
    is_checkable : whether it is a state that is on or off; the method then takes a bool.
    icon : a name of `app.style.icons`, or empty.
    """

    name: str
    text: str
    shortcuts: tuple[str, ...] = ()
    is_checkable: bool = False
    icon: str = ""


class Menu(NamedTuple):
    """A menu: its name for code, its words, and its actions in order; None is a line between them, text a submenu."""

    name: str
    text: str
    items: tuple["Declared | str | None", ...]


MENUS = (
    Menu(
        "file",
        QT_TRANSLATE_NOOP("Action", "&File"),
        (
            Declared("new", QT_TRANSLATE_NOOP("Action", "&New"), ("Ctrl+N",)),
            Declared("show_gallery", QT_TRANSLATE_NOOP("Action", "&Gallery…"), ("Ctrl+G",)),
            Declared("open_file", QT_TRANSLATE_NOOP("Action", "&Open…"), ("Ctrl+O",), icon="open"),
            "recent",
            SEPARATOR,
            Declared("save", QT_TRANSLATE_NOOP("Action", "&Save"), ("Ctrl+S",), icon="save"),
            Declared("save_as", QT_TRANSLATE_NOOP("Action", "Save &as…"), ("Ctrl+Shift+S",)),
            "export",
            SEPARATOR,
            Declared("quit", QT_TRANSLATE_NOOP("Action", "&Quit"), ("Ctrl+Q",)),
        ),
    ),
    Menu(
        "edit",
        QT_TRANSLATE_NOOP("Action", "&Edit"),
        (
            Declared("undo", QT_TRANSLATE_NOOP("Action", "&Undo"), ("Ctrl+Z",), icon="undo"),
            Declared("redo", QT_TRANSLATE_NOOP("Action", "&Redo"), ("Ctrl+Shift+Z", "Ctrl+Y"), icon="redo"),
            SEPARATOR,
            Declared("edit_notes", QT_TRANSLATE_NOOP("Action", "Title and &notes…"), ("F2",)),
        ),
    ),
    Menu(
        "run",
        QT_TRANSLATE_NOOP("Action", "&Run"),
        (
            Declared("toggle_play", QT_TRANSLATE_NOOP("Action", "&Play or pause"), ("Space",)),
            Declared("step_forward", QT_TRANSLATE_NOOP("Action", "Step &forward"), ("Right",)),
            Declared("step_back", QT_TRANSLATE_NOOP("Action", "Step &back"), ("Left",)),
            Declared("leap_forward", QT_TRANSLATE_NOOP("Action", "Ten steps forward"), ("Shift+Right",)),
            Declared("leap_back", QT_TRANSLATE_NOOP("Action", "Ten steps back"), ("Shift+Left",)),
            SEPARATOR,
            Declared("to_start", QT_TRANSLATE_NOOP("Action", "To the &start"), ("Home",)),
            Declared("to_end", QT_TRANSLATE_NOOP("Action", "To the &end"), ("End",)),
            Declared("faster", QT_TRANSLATE_NOOP("Action", "Fas&ter"), ("+", "=")),
            Declared("slower", QT_TRANSLATE_NOOP("Action", "S&lower"), ("-",)),
            SEPARATOR,
            Declared("next_contender", QT_TRANSLATE_NOOP("Action", "Select the &next optimizer"), ("N",)),
            Declared("show_basins", QT_TRANSLATE_NOOP("Action", "Many starts: the &basin map…"), ("B",)),
            Declared("keep_run", QT_TRANSLATE_NOOP("Action", "&Keep this run to compare"), ("K",)),
            Declared("draw_again", QT_TRANSLATE_NOOP("Action", "&Draw again with another seed"), ("Shift+R",)),
            Declared("random_start", QT_TRANSLATE_NOOP("Action", "Another &random start"), ("R",)),
            Declared(
                "forget_interventions",
                QT_TRANSLATE_NOOP("Action", "Run again with the &values shown"),
                ("Ctrl+R",),
            ),
        ),
    ),
    Menu(
        "view",
        QT_TRANSLATE_NOOP("Action", "&View"),
        (
            "theme",
            "language",
            "colour_map",
            SEPARATOR,
            Declared("show_levels", QT_TRANSLATE_NOOP("Action", "&Level lines"), ("L",), is_checkable=True),
            Declared("show_arrows", QT_TRANSLATE_NOOP("Action", "&Gradient arrows"), ("G",), is_checkable=True),
            Declared("show_minima", QT_TRANSLATE_NOOP("Action", "Known &minima"), ("M",), is_checkable=True),
            Declared("show_trails", QT_TRANSLATE_NOOP("Action", "&Trails"), ("T",), is_checkable=True),
            Declared("show_step", QT_TRANSLATE_NOOP("Action", "&Next step"), ("S",), is_checkable=True),
            Declared("show_gradient", QT_TRANSLATE_NOOP("Action", "&Descent direction"), ("D",), is_checkable=True),
            SEPARATOR,
            "charts",
            "horizontal",
            SEPARATOR,
            Declared("reset_view", QT_TRANSLATE_NOOP("Action", "&Whole landscape"), ("0",)),
            Declared("toggle_full_screen", QT_TRANSLATE_NOOP("Action", "&Full screen"), ("F11",), is_checkable=True),
        ),
    ),
    Menu(
        "help",
        QT_TRANSLATE_NOOP("Action", "&Help"),
        (
            Declared("show_guide", QT_TRANSLATE_NOOP("Action", "&Guide"), ("F1",)),
            Declared("show_equations", QT_TRANSLATE_NOOP("Action", "&Optimizers and their equations"), ("Shift+F1",)),
            Declared("show_shortcuts", QT_TRANSLATE_NOOP("Action", "&Keyboard"), ("Ctrl+/",)),
            Declared("show_about", QT_TRANSLATE_NOOP("Action", "&About Descent Lab")),
        ),
    ),
)


SUBMENUS = {
    "recent": QT_TRANSLATE_NOOP("Action", "Open &recent"),
    "export": QT_TRANSLATE_NOOP("Action", "&Export"),
    "theme": QT_TRANSLATE_NOOP("Action", "T&heme"),
    "language": QT_TRANSLATE_NOOP("Action", "La&nguage"),
    "colour_map": QT_TRANSLATE_NOOP("Action", "&Colours of the landscape"),
    "charts": QT_TRANSLATE_NOOP("Action", "C&harts"),
    "horizontal": QT_TRANSLATE_NOOP("Action", "Charts &against"),
}


def declared_actions() -> tuple[Declared, ...]:
    """All actions, in menu order."""
    return tuple(item for menu in MENUS for item in menu.items if isinstance(item, Declared))
