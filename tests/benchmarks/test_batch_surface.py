"""The batch's own surface redrawn while a run steps; planes and clouds beside a window that draws."""

import threading
import time

import numpy as np
import pytest

from app.core.analysis.planes import trace_plane
from app.core.problems.training_problem import TrainingProblem
from app.core.scenario.reading import from_plain
from app.core.simulation.simulator import Simulator

pytestmark = pytest.mark.benchmark

FRAMES = 120


def trained(dataset, model, loss, size, steps):
    problem = {"kind": "training", "dataset": dataset, "model": model, "loss": loss, "batch": {"size": size}}
    contenders = [{"label": "Adam", "optimizer": {"kind": "adam", "lr": 0.02}}]
    plain = {"format": "descent-lab/1", "problem": problem, "start": {"kind": "normal"}, "contenders": contenders}
    simulator = Simulator(from_plain(plain))
    simulator.advance(steps)
    assert isinstance(simulator.problem, TrainingProblem)
    return simulator


def shown_view(qtbot):
    from app.views.batch_surface.view import BatchSurfaceView

    view = BatchSurfaceView()
    qtbot.addWidget(view)
    view.resize(400, 460)
    with qtbot.waitExposed(view):
        view.show()
    return view


def frame(view, simulator):
    """One step of the run, its batch's surface, drawn and painted."""
    from PySide6.QtWidgets import QApplication

    from app.screen.pictures.batch_surface import batch_picture
    from app.screen.pictures.picture import picture
    from app.screen.pictures.training_surface import training_surface
    from app.style.roles import DARK

    simulator.advance(1)
    step, problem = simulator.step, simulator.problem
    surface = training_surface(problem, simulator.start)
    shown = picture(surface, simulator.timeline, step, colours=DARK.contenders[:1], markers=("o",))
    view.draw(batch_picture(problem, surface, shown.chosen.theta, step), shown.chosen)
    view.repaint()
    QApplication.processEvents()


MODELS = {
    "linear, mse": ({"kind": "line"}, {"kind": "linear"}, {"kind": "mse"}),
    "tanh neuron": ({"kind": "sine"}, {"kind": "tanh_neuron"}, {"kind": "mse"}),
}


@pytest.mark.parametrize("name", MODELS)
def test_the_batch_surface_is_redrawn_thirty_times_a_second_while_stepping(qtbot, report, name) -> None:
    simulator, view = trained(*MODELS[name], 32, 20), shown_view(qtbot)
    for _ in range(40):
        frame(view, simulator)
    times = []
    for _ in range(FRAMES):
        begin = time.perf_counter()
        frame(view, simulator)
        times.append(time.perf_counter() - begin)
    slow = float(np.percentile(times, 95))
    report(f"batch surface, {name}, m = 32, 128×128, p95, redrawn", 1 / slow, "a second", 30, True)
    report(f"batch surface, {name}, median / a frame of 60 Hz", 60 * float(np.median(times)), "×", 1, False)


def test_frames_go_on_while_a_plane_is_worked_out(qtbot, report) -> None:
    mlp = {"kind": "mlp", "hidden": [64, 64]}
    large = trained({"kind": "two_moons", "samples": 2000}, mlp, {"kind": "cross_entropy"}, 32, 20)
    simulator, view = trained(*MODELS["linear, mse"], 32, 20), shown_view(qtbot)
    theta = np.array(large.timeline.tracks[0].column("theta")[-1])
    stop = threading.Event()

    class Enough(Exception):
        pass

    def progress(share: float) -> None:
        if stop.is_set():
            raise Enough

    def work() -> None:
        try:
            while True:
                trace_plane(large.problem, theta, 20, progress=progress)
        except Enough:
            return

    for _ in range(40):
        frame(view, simulator)
    thread = threading.Thread(target=work)
    thread.start()
    times = []
    for _ in range(FRAMES):
        begin = time.perf_counter()
        frame(view, simulator)
        times.append(1000 * (time.perf_counter() - begin))
        time.sleep(0.004)
    stop.set()
    thread.join()
    report("batch surface while a plane is worked out, p95", float(np.percentile(times, 95)), "ms", 33, False)
