"""Shows a surface in a real window and prints what came of it; run under X by `test_surface3d.py`."""

import json
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from app.core.comparison import ghost_of
from app.core.scenario.reading import read
from app.core.simulation.simulator import Simulator
from app.screen.pictures.picture import Picture, picture
from app.style.roles import LIGHT
from app.views.surface3d.view import SurfaceView3D

SCENARIO = """{"format": "descent-lab/1", "problem": {"kind": "surface", "landscape": {"kind": "himmelblau"}},
 "contenders": [{"label": "Adam", "optimizer": {"kind": "adam", "lr": 0.05}}, {"label": "Momentum", "optimizer":
 {"kind": "momentum", "lr": 0.002}}], "start": {"kind": "point", "theta": [0.4, -0.6]}}"""
FRAMES = 60


def run() -> Simulator:
    """Three hundred steps of two contenders."""
    simulator = Simulator(read(SCENARIO), Path())
    simulator.advance(300)
    return simulator


def shown(simulator: Simulator, cursor: int) -> Picture:
    """The run at a step."""
    return picture(
        simulator.problem.landscape,
        simulator.timeline,
        cursor,
        colours=["#ff0000", "#0000ff"],
        markers=["o", "s"],
        start=simulator.start,
    )


def pixels(image: QImage) -> np.ndarray:
    """The image's colours (n, 3)."""
    image = image.convertToFormat(QImage.Format.Format_RGB32)
    return np.frombuffer(bytes(image.constBits()), np.uint8).reshape(-1, 4)[:, 2::-1]


def settle(app: QApplication, seconds: float) -> None:
    """Let the window do what it has to."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        app.processEvents()


def frame_times(app: QApplication, view: SurfaceView3D, change: Callable[[int], None]) -> list[float]:
    """Milliseconds of each frame while something changes."""
    times = []
    for index in range(FRAMES):
        start = time.perf_counter()
        change(index)
        view.scene.repaint()
        app.processEvents()
        times.append(1000 * (time.perf_counter() - start))
    return times


def main() -> None:
    """Draw, turn, measure, print one line of JSON."""
    app = QApplication([])
    simulator = run()
    view = SurfaceView3D()
    view.set_roles(LIGHT)
    # The X server of pytest-xvfb has a screen of 800 × 600.
    view.resize(640, 560)
    view.draw(shown(simulator, 0))
    view.show()
    settle(app, 0.5)
    found = {"sentence": view.sentence.text(), "has_scene": view.scene is not None}
    if view.scene is not None:
        first = pixels(view.grab().toImage())
        found["covered"] = float((first != 255).any(axis=1).mean())
        found["colours"] = len(np.unique(first, axis=0))
        # From above nothing hides a trail.
        view.scene.turn(0, 90)
        found["red"] = []
        for cursor in (0, 300):
            view.draw(shown(simulator, cursor))
            found["red"].append(int(_reddish(pixels(view.grab().toImage())).sum()))
        view.go_home()
        last = pixels(view.grab().toImage())
        gestures = {
            "turned": (view.scene.turn, 90, 0),
            "shifted": (view.scene.shift, 30, 40),
            "zoomed": (view.scene.zoom, 0.5),
        }
        for name, (gesture, *amount) in gestures.items():
            view.go_home()
            gesture(*amount)
            found[name] = float((pixels(view.grab().toImage()) != last).any(axis=1).mean())
        view.go_home()
        found["home"] = float((pixels(view.grab().toImage()) != last).any(axis=1).mean())
        ghost = ghost_of("before", simulator.scenario, simulator.timeline, ["#00ff00"] * 2, ["o", "s"])
        view.draw(shown(simulator, 0))
        bare = pixels(view.grab().toImage())
        for name, ghosts in (("ghost", [ghost]), ("ghost_gone", [])):
            view.set_ghosts(ghosts)
            found[name] = float((pixels(view.grab().toImage()) != bare).any(axis=1).mean())
        found["cursor"] = frame_times(app, view, lambda index: view.draw(shown(simulator, 5 * index)))
        found["orbit"] = frame_times(app, view, lambda index: view.scene.turn(3, 0))
    print("FILM", json.dumps(found), flush=True)
    view.close()


def _reddish(colours: np.ndarray) -> np.ndarray:
    red, green, blue = colours.astype(np.int64).T
    return (red > 200) & (green < 60) & (blue < 60)


if __name__ == "__main__":
    main()
