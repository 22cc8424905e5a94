"""The real window, with its own settings, driven by its public face."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from pytestqt.qtbot import QtBot

from app.background import Failure
from app.core.scenario.declaration import Scenario
from app.gallery import first_run
from app.session.laboratory import Laboratory
from app.session.settings import Settings
from app.shell.application import make_application
from app.shell.main_window import MainWindow

Open = Callable[..., MainWindow]


@pytest.fixture
def open_window(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Open]:
    """Open a window with a scenario, the first-run one by default; all are closed at the end."""
    monkeypatch.setattr("app.shell.files.unsaved_path", lambda: tmp_path / "last.json")
    windows: list[MainWindow] = []
    failures: list[Failure] = []

    def open_one(scenario: Scenario | None = None, size: tuple[int, int] = (1400, 850)) -> MainWindow:
        settings = Settings(QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat))
        _, theme = make_application(settings)
        window = MainWindow(Laboratory(scenario or first_run()), theme, settings)
        windows.append(window)
        window.background.failed.connect(failures.append)
        window.resize(*size)
        window.show()
        qtbot.waitExposed(window)
        return window

    open_one.failures = failures
    yield open_one
    for window in windows:
        window.laboratory.player.pause()
        window.files.stop()
        window.close()
        window.deleteLater()
    assert not failures, f"work in the background failed: {failures}"


@pytest.fixture
def window(open_window: Open) -> MainWindow:
    """The window as a first start shows it."""
    return open_window()
