"""A walk through pages that were hidden while the run went on; in a process of its own, for it may end in a crash.

With Python 3.11 an error raised inside numpy under an overridden event handler of Qt ends the process.

Usage: `python -m tests.stories.walk_of_hidden_pages NAME FOLDER`; it ends with 0 where nothing was raised.
"""

import faulthandler
import sys
import time
import traceback
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QSettings
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QTabWidget

from app.core.scenario.declaration import Scenario
from app.session.laboratory import Laboratory
from app.session.settings import Settings
from app.shell.application import make_application
from app.shell.main_window import MainWindow
from tests.stories.gestures import click_tab, field, path_of, scrub, shipped, type_into

raised: list[BaseException] = []


def note(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """Print an error that a slot let through, and remember it."""
    raised.append(error)
    traceback.print_exception(kind, error, trace)


def wait_until(is_so: Callable[[], bool]) -> None:
    end = time.monotonic() + 20
    while not is_so():
        assert time.monotonic() < end
        QTest.qWait(5)


def open_window(scenario: Scenario, folder: Path) -> MainWindow:
    settings = Settings(QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat))
    _, theme = make_application(settings)
    window = MainWindow(Laboratory(scenario), theme, settings)
    window.resize(1400, 850)
    window.show()
    QTest.qWaitForWindowExposed(window)
    return window


def visible_tabs(tabs: QTabWidget) -> list[str]:
    bar = tabs.tabBar()
    return [tabs.tabText(at) for at in range(tabs.count()) if bar.isTabVisible(at) and tabs.tabText(at) != "3-D"]


def play_to(window: MainWindow, step: int) -> None:
    player = window.laboratory.player
    player.set_speed(4000.0)
    player.play()
    wait_until(lambda: player.cursor >= step or not player.is_playing)


def show_each(window: MainWindow) -> None:
    """Click every page of the stage, then every tab, and give each time to draw what it draws later."""
    for tabs in (window.pages, window.tabs):
        for text in visible_tabs(tabs):
            click_tab(tabs, text)
            QTest.qWait(80)


def hide_all(window: MainWindow) -> None:
    """Only the landscape and the notes can be seen."""
    click_tab(window.pages, "Landscape")
    click_tab(window.tabs, "Notes")


# -- what happens meanwhile ----------------------------------------------------------------------------


def it_grows(window: MainWindow) -> None:
    """The run goes on behind the notes; somebody resizes the window."""
    play_to(window, 900)


def it_shrinks(window: MainWindow) -> None:
    """Somebody goes back and makes the gradients noisy, which cuts the run off there."""
    scrub(window, 20)
    type_into(field(window.editors.problem, "Gradient noise"), "0.7")


def it_is_another_s(window: MainWindow) -> None:
    """A network is opened, with more parameters; then a curve, which has no data at all."""
    play_to(window, 200)
    for name in ("29_spirals", "05_local_minimum"):
        window.files.open_path(path_of(name))
        QTest.qWait(100)


MEANWHILE = {one.__name__: one for one in (it_grows, it_shrinks, it_is_another_s)}


def main(name: str, folder: Path) -> int:
    faulthandler.enable()
    sys.excepthook = note
    window = open_window(shipped("13_ravine" if name == it_shrinks.__name__ else "19_full_mini_online"), folder)
    window.laboratory.player.step_by(70)
    show_each(window)
    hide_all(window)
    MEANWHILE[name](window)
    window.resize(1250, 780)
    QTest.qWait(50)
    show_each(window)
    window.laboratory.player.pause()
    window.resize(1400, 850)
    show_each(window)
    window.close()
    return 1 if raised else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], Path(sys.argv[2])))
