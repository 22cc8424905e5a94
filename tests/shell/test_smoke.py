"""The smoke test fails when anything in the window does. It has a process to itself, as `--smoke` has."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]

SHORT = """
import sys, threading
from PySide6.QtCore import qWarning
from app.gallery import gallery
from app.shell import smoke
from app.shell.page_landscape import LandscapePage

first = gallery()[:1]
smoke.gallery, smoke.STEPS = lambda: first, 3

def fail(words):
    raise ZeroDivisionError(words)
"""

DRAWING = """
class Dying:
    def __del__(self):
        fail("in an end")

draw = LandscapePage.show_scene

def show_scene(page, scene):
    draw(page, scene)
    if scene.cursor == 0:
        return  # drawn by the window's constructor, not by a slot
    qWarning("said by Qt")
    thread = threading.Thread(target=fail, args=("on a thread",))
    thread.start()
    thread.join()
    Dying()
    fail("in a slot")

LandscapePage.show_scene = show_scene
"""

DIAGNOSING = """
from app.session import diagnoser
diagnoser.diagnose = lambda *given: fail("in the background")
"""

RESIZING = """
LandscapePage.resizeEvent = lambda page, event: fail("in a handler")
"""

WITHOUT_GUIDE = """
from pathlib import Path
from app.shell import guide_pages
guide_pages.resource = lambda path: Path("/nowhere") / path
"""

END = """
before = sys.excepthook, threading.excepthook, sys.unraisablehook
code = smoke.run_smoke()
assert (sys.excepthook, threading.excepthook, sys.unraisablehook) == before
sys.exit(code)
"""


def smoked(patch: str) -> subprocess.CompletedProcess[str]:
    """The smoke test of the first scenario and few frames, with the landscape's page patched."""
    return subprocess.run(
        [sys.executable, "-c", SHORT + patch + END],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=120,
    )


def assert_it_fails_with(done: subprocess.CompletedProcess[str], *words: str) -> None:
    assert done.returncode == 1, done.stderr
    assert "SMOKE OK" not in done.stdout
    assert "SMOKE FAILED\n" in done.stderr
    for each in words:
        assert each in done.stderr


def test_what_goes_wrong_in_the_background_fails_it() -> None:
    assert_it_fails_with(smoked(DIAGNOSING), "in the background")


def test_what_goes_wrong_while_a_page_is_drawn_fails_it_with_its_words() -> None:
    assert_it_fails_with(smoked(DRAWING), "said by Qt", "on a thread", "in an end", "in a slot")


def test_an_exception_in_an_event_handler_fails_it() -> None:
    assert_it_fails_with(smoked(RESIZING), "in a handler")


def test_a_page_of_the_guide_that_is_missing_fails_it() -> None:
    assert_it_fails_with(smoked(WITHOUT_GUIDE), "guide/index.md is missing", "guide/why.md is missing")


def test_where_nothing_goes_wrong_it_passes_and_counts() -> None:
    done = smoked("")
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("SMOKE OK: 1 scenarios, 3 frames")
