"""What every test shares: no screen, no user settings, nothing left behind."""

import gc
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("PYQTGRAPH_QT_LIB", "PySide6")
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")


def _is_gui_test(item: pytest.Item) -> bool:
    return bool({"qtbot", "qapp"} & set(getattr(item, "fixturenames", ())))


@pytest.fixture(autouse=True)
def _nothing_outlives_its_test(request: pytest.FixtureRequest) -> Iterator[None]:
    """Top-level widgets and running timers of a test must be gone when it ends."""
    if not _is_gui_test(request.node):
        gc.enable()
        yield
        return
    gc.disable()  # as the program does: a thread that collects would destroy widgets off the window's thread
    from PySide6.QtCore import QCoreApplication, QEvent, QTimer
    from PySide6.QtWidgets import QApplication

    request.getfixturevalue("qapp")
    gc.freeze()  # what is there already need not be searched again: with PyTorch loaded that is a second a test
    before = {id(widget) for widget in QApplication.topLevelWidgets()}
    yield
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QApplication.processEvents()
    left = [widget for widget in QApplication.topLevelWidgets() if id(widget) not in before and widget.isVisible()]
    assert not left, f"visible widgets outlived their test: {left}"
    gc.collect()
    timers = [one for one in gc.get_objects() if type(one) is QTimer and _is_running(one)]
    assert not timers, f"running timers outlived their test: {timers}"


def _is_running(timer: object) -> bool:
    from shiboken6 import isValid

    return isValid(timer) and timer.isActive()  # type: ignore[attr-defined]


@pytest.fixture(autouse=True)
def _own_settings(tmp_path_factory: pytest.TempPathFactory, request: pytest.FixtureRequest) -> None:
    """No test reads or writes the settings of the person at the machine."""
    if _is_gui_test(request.node):
        from PySide6.QtCore import QSettings

        folder = tmp_path_factory.mktemp("settings")
        QSettings.setDefaultFormat(QSettings.Format.IniFormat)
        QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, str(folder))


@pytest.fixture
def scenario_file(tmp_path: Path) -> Path:
    """Where a test may write a scenario."""
    return tmp_path / "scenario.json"


@pytest.fixture
def background(qapp: object) -> Iterator[object]:
    """The door for background work of a test; with it all that goes on behind it ends."""
    from app.background import Background

    door = Background()
    yield door
    door.stop()
