"""Frames and the start of the real window; run under `xvfb-run` where there is no screen."""

import gc
import os
import subprocess
import sys
import time
from pathlib import Path

import numpy as np
import pytest

from app.core.scenario.reading import from_plain

pytestmark = pytest.mark.benchmark

ROOT = Path(__file__).resolve().parents[2]
STEPS = 100_000
FRAMES = 240


def race(contenders: int) -> object:
    """Eight slow optimizers on a landscape that they cross for a long time."""
    kinds = ("gradient_descent", "momentum", "nesterov", "rmsprop", "adagrad", "adam", "nadam", "adamax")
    return from_plain(
        {
            "format": "descent-lab/1",
            "title": "Frames",
            "problem": {"kind": "surface", "landscape": {"kind": "rosenbrock"}, "gradient_noise": 1.0},
            "start": {"kind": "point", "theta": [-1.2, 1.0]},
            "contenders": [{"label": kind, "optimizer": {"kind": kind, "lr": 1e-4}} for kind in kinds[:contenders]],
            "stop": {"max_steps": 10**7},
        }
    )


@pytest.fixture
def window(tmp_path: Path, qapp):
    """The main window at 1400×850 with 100,000 steps of eight contenders behind it."""
    from PySide6.QtCore import QSettings

    from app.session.laboratory import Laboratory
    from app.session.settings import Settings
    from app.shell.application import make_application
    from app.shell.main_window import MainWindow

    settings = Settings(QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat))
    application, theme = make_application(settings)
    window = MainWindow(Laboratory(race(8)), theme, settings)
    window.resize(1400, 850)
    window.show()
    window.laboratory.simulator.advance(STEPS)
    window.laboratory.player.seek(STEPS)
    for _ in range(20):
        application.processEvents()
    gc.collect()
    gc.freeze()  # as the program does once its window stands
    yield window
    window.close()
    application.processEvents()


def frame_times(window, move) -> np.ndarray:
    """Milliseconds of each frame: move, draw, paint."""
    from PySide6.QtWidgets import QApplication

    times = []
    for index in range(FRAMES):
        begin = time.perf_counter()
        move(index)
        QApplication.processEvents()  # paints what the move made stale
        times.append(1000 * (time.perf_counter() - begin))
    return np.array(times[10:])


def test_a_frame_while_scrubbing_through_100000_steps(window, report) -> None:
    player = window.laboratory.player
    times = frame_times(window, lambda index: player.seek(STEPS - 97 * index))
    report("frame while scrubbing, 8 contenders, 100,000 steps, p95", float(np.percentile(times, 95)), "ms", 16, False)


def test_a_frame_while_stepping_at_the_end_of_100000_steps(window, report) -> None:
    run, player = window.laboratory.simulator, window.laboratory.player

    def step(index: int) -> None:
        run.advance(1)
        player.seek(run.step)

    times = frame_times(window, step)
    report("frame while stepping, 8 contenders, 100,000 steps, p95", float(np.percentile(times, 95)), "ms", 16, False)


def test_a_frame_with_every_overlay_on(window, report) -> None:
    window.view.set_options(show_arrows=True, show_gradient=True, show_step=True, show_minima=True)
    window.run_actions.keep_run()
    window.tabs.setCurrentWidget(window.tabs.step)
    window.select(5)  # Adam has the most quantities
    window.tabs.step.lines.draw_all()
    for line in window.tabs.step.lines.lines():
        line.tick.setChecked(True)
    player = window.laboratory.player
    times = frame_times(window, lambda index: player.seek(STEPS - index))
    report("frame with every overlay and the inside of a step, p95", float(np.percentile(times, 95)), "ms", 16, False)


@pytest.fixture
def space(window):
    """The surface in three dimensions in that window; skipped where OpenGL is missing."""
    from PySide6.QtWidgets import QApplication

    window.pages.show_page("space")
    page = window.pages.page("space")
    end = time.perf_counter() + 30
    while page.scene is None and not page.sentence.text() and time.perf_counter() < end:
        QApplication.processEvents()
    if page.scene is None:
        pytest.skip(page.sentence.text())
    for _ in range(20):
        QApplication.processEvents()
    return page


def test_a_frame_of_the_surface_while_it_is_turned(space, report) -> None:
    times = frame_times(space, lambda _: space.scene.turn(3, 0))
    report("3-D surface while it is turned, p95", float(np.percentile(times, 95)), "ms", 33, False)


def test_a_frame_of_the_surface_while_scrubbing(window, space, report) -> None:
    player = window.laboratory.player
    times = frame_times(window, lambda index: player.seek(STEPS - 97 * index))
    report("3-D surface while scrubbing, 8 contenders, p95", float(np.percentile(times, 95)), "ms", 33, False)


BARE = """
import sys, time
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QMainWindow
import pyqtgraph as pg
application = QApplication(sys.argv)
window = QMainWindow()
plot = pg.PlotWidget()
plot.plot([1, 2, 3])
window.setCentralWidget(plot)
canvas = plot.viewport()
"""
OURS = """
import sys, tempfile
from PySide6.QtCore import QEvent, QObject, QSettings, QStandardPaths
QStandardPaths.setTestModeEnabled(True)
from app.gallery import first_run
from app.session.laboratory import Laboratory
from app.session.settings import Settings
from app.shell.application import make_application
from app.shell.main_window import MainWindow
settings = Settings(QSettings(tempfile.mktemp(".ini"), QSettings.Format.IniFormat))
application, theme = make_application(settings)
window = MainWindow(Laboratory(first_run()), theme, settings)
canvas = window.pages.landscape.map.viewport()
"""
UNTIL_PAINTED = """
import os
class Painted(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint:
            os._exit(0)
        return False
painted = Painted()
canvas.installEventFilter(painted)
window.resize(1400, 850)
window.show()
application.exec()
"""


def start(script: str) -> float:
    """Seconds from the start of the process to its first painted canvas."""
    begin = time.perf_counter()
    subprocess.run([sys.executable, "-c", script + UNTIL_PAINTED], cwd=ROOT, check=True, timeout=60, env=os.environ)
    return time.perf_counter() - begin


def test_the_start_of_the_window_against_a_bare_one(report) -> None:
    start(BARE), start(OURS)  # the first of each fills the disk cache
    ratios = [start(OURS) / start(BARE) for _ in range(5)]
    report("start to first painted frame / bare PySide6 + pyqtgraph window", float(np.median(ratios)), "×", 2, False)
