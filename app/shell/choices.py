"""The submenus of which one entry holds, or whose entries are only known now."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QActionGroup

from app.core.words import QT_TRANSLATE_NOOP
from app.screen.pictures.series import CHARTS
from app.screen.pictures.x_axes import HORIZONTALS
from app.screen.screen import MenuScreen
from app.session.view_options import ViewOptions
from app.shell.menus import Menus, set_checked
from app.shell.translation import LANGUAGES

THEMES = {
    "system": QT_TRANSLATE_NOOP("Action", "As the system"),
    "light": QT_TRANSLATE_NOOP("Action", "Light"),
    "dark": QT_TRANSLATE_NOOP("Action", "Dark"),
}
COLOUR_MAPS = {name: name.capitalize() for name in ("viridis", "cividis", "magma", "inferno", "plasma")}
EXPORTS = {
    "csv": QT_TRANSLATE_NOOP("Action", "Frames as a table (CSV)…"),
    "json": QT_TRANSLATE_NOOP("Action", "Run as JSON…"),
    "png": QT_TRANSLATE_NOOP("Action", "Picture (PNG)…"),
    "gif": QT_TRANSLATE_NOOP("Action", "Animation (GIF)…"),
    "py": QT_TRANSLATE_NOOP("Action", "PyTorch script…"),
}


class Chosen(NamedTuple):
    """What is done with what is chosen: a theme, a language, a recent file, a kind of export."""

    theme: Callable[[str], None]
    language: Callable[[str], None]
    open_path: Callable[[Path], object]
    export: Callable[[str], None]


class Choices:
    """Fills the submenus, tells what is chosen there, and shows what holds."""

    def __init__(self, menus: Menus, view: ViewOptions, chosen: Chosen) -> None:
        self._menus, self._view, self._chosen = menus, view, chosen
        entries: dict[str, tuple[Mapping[str, str], Callable[[str], None]]] = {
            "theme": (_translated(THEMES), chosen.theme),
            "language": (_translated(LANGUAGES), chosen.language),
            "colour_map": (COLOUR_MAPS, lambda name: view.set_options(colour_map=name)),
            "horizontal": (
                {name: _chart_words(one.unit) for name, one in HORIZONTALS.items()},
                lambda name: view.set_options(horizontal=name),
            ),
        }
        self._choices = {name: self._fill_choice(name, *parts) for name, parts in entries.items()}
        self.charts, self.logs = self._fill_charts()
        for kind, text in EXPORTS.items():
            action = menus.submenus["export"].addAction(QCoreApplication.translate("Action", text))
            action.triggered.connect(lambda _=False, kind=kind: chosen.export(kind))

    def show_screen(self, new: MenuScreen, old: MenuScreen | None) -> None:
        """Show what holds."""
        for name, value in new.choices.items():
            self._choices[name][value].setChecked(True)
        for name, action in self._choices["horizontal"].items():
            action.setEnabled(name in new.axes)
        for name in CHARTS:
            set_checked(self.charts[name], name in new.charts)
            set_checked(self.logs[name], name in new.log_charts)
        if old is None or new.recent != old.recent:
            self._show_recent(new.recent)

    def make_log(self, name: str, is_log: bool) -> None:
        """Give a chart a logarithmic axis, or take it away."""
        logs = self._view.now.options.log_charts
        self._view.set_options(log_charts=logs | {name} if is_log else logs - {name})

    def _show_recent(self, recent: tuple[Path, ...]) -> None:
        menu = self._menus.submenus["recent"]
        menu.clear()
        for path in recent:
            action = menu.addAction(path.name)
            action.setToolTip(str(path))
            action.triggered.connect(lambda _=False, path=path: self._chosen.open_path(path))
        menu.setEnabled(bool(recent))

    def _fill_choice(self, name: str, words: Mapping[str, str], chosen: Callable[[str], None]) -> dict[str, QAction]:
        menu = self._menus.submenus[name]
        group = QActionGroup(menu)
        actions = {}
        for value, text in words.items():
            action = actions[value] = menu.addAction(text)
            action.setCheckable(True)
            action.triggered.connect(lambda _=False, value=value: chosen(value))
            group.addAction(action)
        return actions

    def _fill_charts(self) -> tuple[dict[str, QAction], dict[str, QAction]]:
        menu = self._menus.submenus["charts"]
        log_axis = QCoreApplication.translate("Action", "{chart}: logarithmic axis")
        charts = {name: menu.addAction(_chart_words(text)) for name, text in CHARTS.items()}
        menu.addSeparator()
        logs = {name: menu.addAction(log_axis.format(chart=_chart_words(text))) for name, text in CHARTS.items()}
        for actions, choose in ((charts, self._show_chart), (logs, self.make_log)):
            for name, action in actions.items():
                action.setCheckable(True)
                action.toggled.connect(lambda is_on, name=name, choose=choose: choose(name, is_on))
        return charts, logs

    def _show_chart(self, name: str, is_shown: bool) -> None:
        charts = self._view.now.options.charts
        wanted = {*charts, name} if is_shown else set(charts) - {name}
        self._view.set_options(charts=tuple(chart for chart in CHARTS if chart in wanted))


def _translated(words: Mapping[str, str]) -> dict[str, str]:
    return {value: QCoreApplication.translate("Action", text) for value, text in words.items()}


def _chart_words(text: str) -> str:
    return QCoreApplication.translate("Chart", text)
