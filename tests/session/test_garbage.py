"""Widgets in cycles die on the window's thread."""

import gc
import threading
import weakref

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QWidget

from app.session.garbage import Garbage


@pytest.fixture
def garbage(qapp):
    parent = QObject()
    yield Garbage(parent)
    parent.deleteLater()


class Ring:
    """Holds itself, and says on which thread it dies."""

    died_on: int | None = None

    def __init__(self) -> None:
        self.me = self

    def __del__(self) -> None:
        Ring.died_on = threading.get_ident()


def allocate_much() -> None:
    kept = [[] for _ in range(200_000)]
    del kept


def test_a_thread_that_allocates_collects_nothing(garbage) -> None:
    Ring.died_on = None
    Ring()
    thread = threading.Thread(target=allocate_much)
    thread.start()
    thread.join()
    assert Ring.died_on is None
    gc.collect()
    assert Ring.died_on == threading.get_ident()


def test_the_window_s_own_thread_collects_in_passing(garbage, qtbot) -> None:
    widget = QWidget()
    widget.me = widget  # type: ignore[attr-defined]
    gone = weakref.ref(widget)
    del widget
    lists = [[] for _ in range(50_000)]
    qtbot.waitUntil(lambda: gone() is None, timeout=3000)
    assert len(lists) == 50_000


def test_little_is_not_worth_a_look(garbage, monkeypatch) -> None:
    monkeypatch.setattr(gc, "get_count", lambda: (3, 2, 1))
    assert garbage._due() == -1
    monkeypatch.setattr(gc, "get_count", lambda: (100_000, 2, 1))
    assert garbage._due() == 0
    monkeypatch.setattr(gc, "get_count", lambda: (100_000, 2, 10_000))
    assert garbage._due() == 1
    garbage._last_full -= 60
    assert garbage._due() == 2
    assert garbage._due() == 1


def test_the_application_has_one(tmp_path, qapp) -> None:
    from PySide6.QtCore import QSettings

    from app.session.settings import Settings
    from app.shell.application import make_application

    settings = Settings(QSettings(str(tmp_path / "s.ini"), QSettings.Format.IniFormat))
    make_application(settings)
    make_application(settings)
    application = QApplication.instance()
    assert application is not None
    assert len(application.findChildren(Garbage)) == 1
    assert not gc.isenabled()
