"""The view options: what the window shows, remembered between sessions, never part of a scenario."""

import dataclasses

from app.screen.pictures.picture import Options
from app.session.settings import Settings

FLAGS = ("show_levels", "show_arrows", "show_minima", "show_trails", "show_step", "show_gradient")


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
