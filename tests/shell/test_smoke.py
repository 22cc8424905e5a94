"""The smoke test fails when anything in the window does."""

import sys
import threading

import pytest
from PySide6.QtCore import qWarning

from app.gallery import gallery
from app.shell import smoke
from app.shell.page_landscape import LandscapePage
from app.shell.scene import Scene

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture(autouse=True)
def one_scenario(monkeypatch: pytest.MonkeyPatch) -> None:
    """Of the gallery only the first, and few frames of it."""
    monkeypatch.setattr(smoke, "gallery", lambda: gallery()[:1])
    monkeypatch.setattr(smoke, "STEPS", 3)


def fail(words: str) -> None:
    raise ZeroDivisionError(words)


class Dying:
    """Raises when Python frees it."""

    def __del__(self) -> None:
        fail("in an end")


def hooks() -> tuple[object, ...]:
    return sys.excepthook, threading.excepthook, sys.unraisablehook


def test_it_passes_and_leaves_the_hooks_as_they_were(capsys: pytest.CaptureFixture[str]) -> None:
    before = hooks()
    assert smoke.run_smoke() == 0
    assert capsys.readouterr().out.startswith("SMOKE OK: 1 scenarios, 3 frames")
    assert hooks() == before


def test_what_goes_wrong_while_a_page_is_drawn_fails_it_with_its_words(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    draw = LandscapePage.show_scene

    def show_scene(page: LandscapePage, scene: Scene) -> None:
        draw(page, scene)
        if scene.cursor == 0:
            return  # drawn by the window's constructor, not by a slot
        qWarning("said by Qt")
        thread = threading.Thread(target=fail, args=("on a thread",))
        thread.start()
        thread.join()
        Dying()
        fail("in a slot")

    monkeypatch.setattr(LandscapePage, "show_scene", show_scene)
    assert_it_fails_with(capsys, "said by Qt", "on a thread", "in an end", "in a slot")


def test_an_exception_in_an_event_handler_fails_it(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(LandscapePage, "resizeEvent", lambda page, event: fail("in a handler"))
    assert_it_fails_with(capsys, "in a handler")


def assert_it_fails_with(capsys: pytest.CaptureFixture[str], *words: str) -> None:
    assert smoke.run_smoke() == 1
    told = capsys.readouterr()
    assert "SMOKE OK" not in told.out
    assert told.err.startswith("SMOKE FAILED\n")
    for each in words:
        assert each in told.err
