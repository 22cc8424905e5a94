"""What a person has chosen to see: one frozen value, changed here, in part remembered between sessions."""

import dataclasses
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from app.core.words import Words
from app.screen.pictures.picture import Options
from app.screen.view import FLAGS, View
from app.session.settings import Settings


class ViewOptions(QObject):
    """The window's choices.

    Attributes
    ----------
    now : the choices as they are.

    Signals
    -------
    changed() : another choice holds.
    """

    changed = Signal()

    def __init__(self, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self.now = View(
            options=load_options(settings),
            theme=settings.text("theme", "system"),
            language=settings.text("language", "system"),
            recent=settings.recent(),
        )

    def set(self, **changes: object) -> None:
        """Choose; what is the same already is told to nobody."""
        if any(getattr(self.now, name) is not value for name, value in changes.items()):
            self.prepare(**changes)
            self.changed.emit()

    def prepare(self, **changes: object) -> None:
        """Choose, to be seen with the next change of anything: for what comes with an edit."""
        self.now = dataclasses.replace(self.now, **changes)  # type: ignore[arg-type]

    def set_options(self, **changes: object) -> None:
        """Choose what is remembered between sessions."""
        options = dataclasses.replace(self.now.options, **changes)  # type: ignore[arg-type]
        save_options(self._settings, options)
        self.set(options=options)

    def say(self, notice: Words) -> None:
        """Say one sentence above the canvases; an empty one takes it away."""
        self.set(notice=notice)

    def remember_file(self, path: Path) -> None:
        """Put a file at the head of the recent ones, to be seen with the next change of anything."""
        self._settings.remember(path)
        self.prepare(recent=self._settings.recent())


def load_options(settings: Settings) -> Options:
    """The options as they were left; the defaults where a stored word is not known."""
    default = Options()
    flags = {name: settings.flag(f"view/{name}", getattr(default, name)) for name in FLAGS}
    return dataclasses.replace(
        default,
        colour_map=settings.text("view/colour_map", default.colour_map),
        charts=_words(settings.text("view/charts", " ".join(default.charts))),
        horizontal=settings.text("view/horizontal", default.horizontal),
        log_charts=frozenset(_words(settings.text("view/log_charts", " ".join(sorted(default.log_charts))))),
        **flags,
    )


def save_options(settings: Settings, options: Options) -> None:
    """Remember the options."""
    for name in FLAGS:
        settings.set(f"view/{name}", bool(getattr(options, name)))
    settings.set("view/colour_map", options.colour_map)
    settings.set("view/charts", " ".join(options.charts))
    settings.set("view/horizontal", options.horizontal)
    settings.set("view/log_charts", " ".join(sorted(options.log_charts)))


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split())
