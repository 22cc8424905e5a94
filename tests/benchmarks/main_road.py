"""How much of the program lies between a gesture and the first pixel of the map.

Counts the distinct functions and files of `app` that are entered, and the calls, (a) from the Return key in a
card's learning rate, (b) from a move of the scrubber, each until the map has been painted, and until it has been given
its first picture; and how often it is given one. What lies outside `app/core` is counted once more on its own.
The first-run scenario is paused at step 100 of 120, on the tab of the charts: at the newest step another rate changes
nothing that the map shows.

Usage: `python tests/benchmarks/main_road.py [--list]`; with `--list` every function is named with its calls.
"""

import os
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import CodeType, FrameType
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("PYQTGRAPH_QT_LIB", "PySide6")

APP, CORE = (str(ROOT / part) + os.sep for part in ("app", "app/core"))
PARTS = {"<listcomp>", "<setcomp>", "<dictcomp>", "<genexpr>", "<module>"}
"""Code that is a part of a function, or of a file that is read for the first time."""

WARM_UP = 3
"""Gestures before the one that is counted: what is made once, such as the pictures of glyphs, is there then."""

PATIENCE = 5.0
"""Seconds until the map must have been painted."""


Calls = Counter[CodeType]


class Road(NamedTuple):
    """What one gesture entered until the map was given a picture and until it was painted; pictures given."""

    to_picture: Calls
    to_pixel: Calls
    draws: int


def counts(calls: Calls) -> str:
    """Functions, files and calls; and those outside the core."""
    outside = Counter({code: count for code, count in calls.items() if not code.co_filename.startswith(CORE)})
    return f"{_counts(calls)}; outside the core {_counts(outside)}"


def _counts(calls: Calls) -> str:
    return f"{len(calls)} functions in {len(files_of(calls))} files, {calls.total()} calls"


def files_of(calls: Calls) -> list[str]:
    return sorted({code.co_filename for code in calls})


class Watch:
    """Counts calls into `app` from `begin` until the map has been painted."""

    def __init__(self) -> None:
        self.calls: Calls = Counter()
        self.to_picture: Calls | None = None
        self.draws = 0
        self.is_over = True

    def begin(self) -> None:
        self.calls, self.to_picture, self.draws, self.is_over = Counter(), None, 0, False
        sys.setprofile(self.note)

    def end(self) -> None:
        sys.setprofile(None)
        self.is_over = True

    def note(self, frame: FrameType, event: str, argument: object) -> None:
        code = frame.f_code
        if event == "call" and code.co_filename.startswith(APP) and code.co_name not in PARTS:
            self.calls[code] += 1


@contextmanager
def watched_map() -> Iterator[Watch]:
    """A watch that ends with the paint event of the map; before a window is made."""
    from app.views.map.canvas import LandscapeMap

    watch = Watch()
    paint, draw = LandscapeMap.paintEvent, LandscapeMap.draw

    def painted(self: LandscapeMap, event: object) -> None:
        paint(self, event)
        if not watch.is_over:
            watch.end()

    def drawn(self: LandscapeMap, *arguments: object) -> None:
        draw(self, *arguments)
        if not watch.is_over:
            watch.draws += 1
            watch.to_picture = watch.to_picture or watch.calls.copy()

    LandscapeMap.paintEvent, LandscapeMap.draw = painted, drawn  # type: ignore[method-assign,assignment]
    try:
        yield watch
    finally:
        LandscapeMap.paintEvent, LandscapeMap.draw = paint, draw  # type: ignore[method-assign]


def road(watch: Watch, gesture: Callable[[], None]) -> Road:
    """Make a gesture and let the window answer until the map is painted."""
    from PySide6.QtWidgets import QApplication

    end = time.perf_counter() + PATIENCE
    watch.begin()
    gesture()
    while not watch.is_over:
        QApplication.processEvents()
        if time.perf_counter() > end:
            watch.end()
            raise RuntimeError("the map was not painted")
    return Road(watch.to_picture or Counter(), watch.calls, watch.draws)


def rest(seconds: float = 0.6) -> None:
    """Let what is worked out at rest come to its end."""
    from PySide6.QtTest import QTest

    QTest.qWait(int(1000 * seconds))


def measured(folder: Path) -> dict[str, Road]:
    from PySide6.QtCore import QSettings, Qt
    from PySide6.QtTest import QTest

    from app.gallery import first_run
    from app.session.laboratory import Laboratory
    from app.session.settings import Settings
    from app.shell.application import make_application
    from app.shell.main_window import MainWindow

    with watched_map() as watch:
        settings = Settings(QSettings(str(folder / "settings.ini"), QSettings.Format.IniFormat))
        _, theme = make_application(settings)
        window = MainWindow(Laboratory(first_run()), theme, settings)
        window.resize(1400, 850)
        window.show()
        QTest.qWaitForWindowExposed(window)
        window.laboratory.player.step_by(120)
        window.transport.scrub.setValue(100)
        rest(1.5)
        field = window.editors.contenders.cards()[0].rows()["lr"].control.field

        def typed() -> None:
            QTest.keyClick(field, Qt.Key.Key_Return)

        for text in ("0.03", "0.035", "0.045", "0.04")[-WARM_UP - 1 :]:
            field.setFocus()
            field.selectAll()
            QTest.keyClicks(field, text)
            rest()
            edit = road(watch, typed)
            rest()
        field.clearFocus()
        for step in (90, 80, 70, 60)[-WARM_UP - 1 :]:
            scrub = road(watch, lambda step=step: window.transport.scrub.setValue(step))  # type: ignore[misc]
            rest()
        window.close()
    return {"a typed learning rate": edit, "a scrub": scrub}


def told(calls: Calls) -> Iterator[str]:
    """Every function with its calls, file by file."""
    for name in files_of(calls):
        yield f"    {Path(name).relative_to(ROOT)}"
        for code, count in sorted(calls.items(), key=lambda one: one[0].co_firstlineno):
            if code.co_filename == name:
                yield f"      {count:4d}  {code.co_qualname}:{code.co_firstlineno}"


def main() -> None:
    begin = time.perf_counter()
    with tempfile.TemporaryDirectory() as folder:
        for name, found in measured(Path(folder)).items():
            print(f"{name}: {found.draws} draws of the map")
            print(f"  to the first picture: {counts(found.to_picture)}")
            print(f"  to the first pixel:   {counts(found.to_pixel)}")
            if "--list" in sys.argv[1:]:
                print(*told(found.to_pixel), sep="\n")
    print(f"({time.perf_counter() - begin:.1f} s)")


if __name__ == "__main__":
    main()
