"""The submenus of which one entry holds, or whose entries are only known now."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction

from app.core.words import QT_TRANSLATE_NOOP
from app.screen.pictures.horizontals import HORIZONTALS, offered
from app.screen.pictures.series import CHARTS
from app.shell.translation import LANGUAGES, install_translation
from app.shell.view_options import FLAGS

if TYPE_CHECKING:
    from app.shell.main_window import MainWindow

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


class Choices:
    """Fills the window's submenus and carries out what is chosen there."""

    def __init__(self, window: "MainWindow") -> None:
        self._window = window
        self._menus = window.menus
        self._log_actions: dict[str, QAction] = {}
        self._fill()

    def show_recent(self) -> None:
        """List the recent files anew."""
        menu = self._menus.submenus["recent"]
        menu.clear()
        recent = self._window.settings.recent()
        for path in recent:
            action = menu.addAction(path.name)
            action.setToolTip(str(path))
            action.triggered.connect(lambda _=False, path=path: self._window.files.open_path(path))
        menu.setEnabled(bool(recent))

    def show_horizontals(self) -> None:
        """Offer the x axes that the run can be drawn against."""
        names = offered(self._window.laboratory.simulator)
        for name, action in zip(HORIZONTALS, self._horizontals.actions(), strict=True):
            action.setEnabled(name in names)

    def _fill(self) -> None:
        window, menus = self._window, self._menus
        themes = {value: _action_words(text) for value, text in THEMES.items()}
        menus.fill_choice("theme", themes, window.theme.choice, self._choose_theme)
        languages = {value: _action_words(text) for value, text in LANGUAGES.items()}
        menus.fill_choice("language", languages, window.settings.text("language", "system"), self._choose_language)
        menus.fill_choice(
            "colour_map", COLOUR_MAPS, window.options.colour_map, lambda name: window.set_options(colour_map=name)
        )
        horizontals = {name: _chart_words(one.unit) for name, one in HORIZONTALS.items()}
        self._horizontals = menus.fill_choice(
            "horizontal", horizontals, window.options.horizontal, lambda name: window.set_options(horizontal=name)
        )
        self._fill_charts()
        for kind, text in EXPORTS.items():
            action = menus.submenus["export"].addAction(_action_words(text))
            action.triggered.connect(lambda _=False, kind=kind: window.files.export(kind))
        states = {name: bool(getattr(window.options, name)) for name in FLAGS}
        for name, is_on in {**states, "toggle_full_screen": window.isFullScreen()}.items():
            action = menus.actions[name]
            action.blockSignals(True)
            action.setChecked(is_on)
            action.blockSignals(False)

    def _fill_charts(self) -> None:
        menu, window = self._menus.submenus["charts"], self._window
        for name, text in CHARTS.items():
            action = menu.addAction(_chart_words(text))
            action.setCheckable(True)
            action.setChecked(name in window.options.charts)
            action.toggled.connect(lambda shown, name=name: self._show_chart(name, shown))
        menu.addSeparator()
        for name, text in CHARTS.items():
            words = QCoreApplication.translate("Action", "{chart}: logarithmic axis").format(chart=_chart_words(text))
            action = menu.addAction(words)
            action.setCheckable(True)
            action.setChecked(name in window.options.log_charts)
            action.toggled.connect(lambda log, name=name: self.make_log(name, log))
            self._log_actions[name] = action

    def _show_chart(self, name: str, shown: bool) -> None:
        wanted = {*self._window.options.charts, name} if shown else set(self._window.options.charts) - {name}
        self._window.set_options(charts=tuple(chart for chart in CHARTS if chart in wanted))

    def make_log(self, name: str, log: bool) -> None:
        """Give a chart a logarithmic axis, or take it away; menu and chart agree."""
        action = self._log_actions[name]
        if action.isChecked() != log:
            action.setChecked(log)  # comes back here
            return
        logs = self._window.options.log_charts
        self._window.set_options(log_charts=logs | {name} if log else logs - {name})

    def _choose_theme(self, choice: str) -> None:
        self._window.settings.set("theme", choice)
        self._window.theme.choose(choice)  # type: ignore[arg-type]

    def _choose_language(self, language: str) -> None:
        self._window.settings.set("language", language)
        application = QCoreApplication.instance()
        if application is not None:
            install_translation(application, language)


def _action_words(text: str) -> str:
    return QCoreApplication.translate("Action", text)


def _chart_words(text: str) -> str:
    return QCoreApplication.translate("Chart", text)
