"""What shows a run: hidden it holds nothing of it, and behind its back the run may become any other."""

import gc
from collections.abc import Callable
from typing import Any, NamedTuple

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QImage, QMouseEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QWidget

from app.background import Background
from app.core.inspection import StepHistory, inspect_at
from app.core.resources import resource
from app.core.scenario.declaration import Scenario
from app.core.scenario.reading import from_plain, read_file, to_plain
from app.core.simulation.simulator import Simulator
from app.core.simulation.timeline import Track
from app.panels.step.panel import InsideStepPanel
from app.screen.pages import PAGES
from app.screen.pictures.picture import Options, Picture, picture
from app.screen.pictures.x_axes import XColumns
from app.screen.scene import Scene, axis_names, drawn_surface
from app.shell.page_fit import FitPage
from app.shell.page_gradients import GradientsPage
from app.shell.page_landscape import LandscapePage
from app.shell.page_pipeline import PipelinePage
from app.shell.page_space import SpacePage
from app.views.charts.view import ChartView
from app.views.derivative.lab import DerivativeLab
from tests.views.runs import COLOURS, MARKERS

STEPS, CURSOR = 160, 150


class Shown(NamedTuple):
    """A widget that shows a run: how it is made, how it shows a scene, and the experiments that suit it."""

    make: Callable[[Background], Any]
    show: Callable[[Any, Scene], None]
    experiments: tuple[str, ...]


def _show_scene(page: Any, scene: Scene) -> None:
    page.show_scene(scene)


def _draw(view: Any, scene: Scene) -> None:
    view.draw(scene.picture)


def _inspect(panel: InsideStepPanel, scene: Scene) -> None:
    label, history = scene.picture.chosen.label, StepHistory(8)
    contenders = scene.picture.contenders
    panel.set_contenders(*([getattr(one, name) for one in contenders] for name in ("label", "marker", "colour")), 0)
    panel.set_inspection(inspect_at(scene.simulator, label, scene.cursor))
    panel.set_series(history.series(scene.simulator, label, scene.cursor))


LINE, MAP, PAIR, MANY = "05_local_minimum", "16_rosenbrock", "19_full_mini_online", "29_spirals"
WIDGETS = {
    "charts": Shown(lambda _: ChartView(), _draw, (LINE, MAP, PAIR, MANY)),
    "step": Shown(lambda _: InsideStepPanel(lambda _: None), _inspect, (MAP, PAIR, MANY)),
    "landscape": Shown(LandscapePage, _show_scene, (LINE, MAP, PAIR, MANY)),
    "space": Shown(SpacePage, _show_scene, (MAP, PAIR)),
    "derivative": Shown(lambda _: DerivativeLab(), _draw, (LINE, MAP, PAIR)),
    "fit": Shown(FitPage, _show_scene, (PAIR, MANY)),
    "pipeline": Shown(PipelinePage, _show_scene, (PAIR, MANY)),
    "gradients": Shown(GradientsPage, _show_scene, (PAIR, MANY)),
}
CASES = [pytest.param(name, one, id=f"{name}, {one}") for name, shown in WIDGETS.items() for one in shown.experiments]
AXES = ("step", "time", "gradient_evaluations")


def scenario_of(name: str) -> Scenario:
    plain = to_plain(read_file(resource(f"scenarios/{name}.json")))
    plain["stop"] = {"max_steps": 100_000}
    if name == MANY:
        plain["problem"]["model"]["hidden"] = [4]
    return from_plain(plain)


def run_of(name: str, steps: int = STEPS) -> Simulator:
    simulator = Simulator(scenario_of(name))
    simulator.advance(steps)
    return simulator


def scene_of(simulator: Simulator, cursor: int = CURSOR, horizontal: str = "step") -> Scene:
    count = len(simulator.timeline.labels)
    shown = picture(
        drawn_surface(simulator, cursor),
        simulator.timeline,
        cursor,
        colours=COLOURS[:count],
        markers=MARKERS[:count],
        start=simulator.start,
        options=Options(horizontal=horizontal),
        axes=axis_names(simulator, cursor),
        x=XColumns(lambda problem, step: 1e-6).of(simulator, horizontal),
    )
    return Scene(shown, simulator, cursor)


@pytest.fixture
def made(qtbot, background: Background) -> Callable[[str], Any]:
    """Makes a widget, 640 × 560 pixels, and shows it."""

    widgets = []

    def make(name: str) -> Any:
        widget = WIDGETS[name].make(background)
        widget.background = background
        widgets.append(widget)  # or it would be gone before it could be stopped
        qtbot.addWidget(widget, before_close_func=lambda page: page.stop() if hasattr(page, "stop") else None)
        widget.resize(640, 560)
        with qtbot.waitExposed(widget):
            widget.show()
        return widget

    return make


def settle(widget: QWidget) -> None:
    """Let what has a turn of its own have it, and what is worked out beside the window be there."""
    for _ in range(8):
        tick(widget)
        QApplication.processEvents()
        while widget.background.is_busy():
            QTest.qWait(5)


def tick(widget: QWidget) -> None:
    """Every timer that runs fires now."""
    for timer in widget.findChildren(QTimer):
        if timer.isActive():
            if timer.isSingleShot():
                timer.stop()
            timer.timeout.emit()


def disturb(widget: QWidget) -> None:
    """Resize, paint, hover, drag, zoom, let the timers fire: all that reaches a widget without a new picture."""
    for width, height in ((520, 430), (700, 640)):
        widget.resize(width, height)
        widget.grab()
        for area in (widget, *widget.findChildren(QWidget)):
            if area.isVisible() and area.width() > 20:
                _point_at(area.viewport() if isinstance(area, QAbstractScrollArea) else area)
        tick(widget)
        widget.grab()
        QApplication.processEvents()


def _point_at(area: QWidget) -> None:
    if type(area).__module__.startswith("PySide6") and area.parent() is None:
        return
    for share in (0.2, 0.5, 0.8):
        at = QPointF(share * area.width(), (1 - share) * area.height())
        QApplication.sendEvent(area, _mouse(QEvent.Type.MouseMove, at, area))
    wheel = QWheelEvent(
        at,
        area.mapToGlobal(at),
        QPoint(),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(area, wheel)
    QApplication.sendEvent(area, QEvent(QEvent.Type.Leave))


def _mouse(kind: QEvent.Type, at: QPointF, area: QWidget) -> QMouseEvent:
    nothing = Qt.MouseButton.NoButton
    return QMouseEvent(kind, at, area.mapToGlobal(at), nothing, nothing, Qt.KeyboardModifier.NoModifier)


def alive() -> list[object]:
    """The runs and pictures that something still holds."""
    gc.collect()
    return [one for one in gc.get_objects() if type(one) in (Simulator, Track, Picture)]


def test_every_page_is_among_them() -> None:
    assert {page.name for page in PAGES} <= set(WIDGETS)


@pytest.mark.parametrize(("name", "experiment"), CASES)
def test_a_widget_that_forgets_holds_nothing_of_a_run(made, name: str, experiment: str) -> None:
    widget = made(name)
    before = len(alive())
    WIDGETS[name].show(widget, scene_of(run_of(experiment)))
    settle(widget)
    widget.grab()
    widget.forget()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    found = alive()
    assert len(found) == before, [type(one) for one in found]
    disturb(widget)
    assert len(alive()) == before


DRAWN = [case for case in CASES if case.values[0] != "space"]
"""Without the surface in three dimensions: this screen may have no OpenGL."""


@pytest.mark.parametrize(("name", "experiment"), DRAWN)
def test_what_was_forgotten_is_gone_and_drawn_again_as_it_was(made, name: str, experiment: str) -> None:
    widget, scene = made(name), scene_of(run_of(experiment))
    before = painted(widget, name, scene)
    widget.forget()
    settle(widget)
    gone = differing(pixels_of(widget), before)
    assert gone > 0.01
    # Times are measured anew, and y ranges chosen anew.
    assert differing(painted(widget, name, scene), before) < 0.2 * gone


def painted(widget: QWidget, name: str, scene: Scene) -> np.ndarray:
    for _ in range(3):
        WIDGETS[name].show(widget, scene)
        settle(widget)
    return pixels_of(widget)


def pixels_of(widget: QWidget) -> np.ndarray:
    image = widget.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    return np.frombuffer(image.constBits(), np.uint32).reshape(image.height(), image.width()).copy()


def differing(one: np.ndarray, other: np.ndarray) -> float:
    """The share of pixels that are not the same."""
    return float((one != other).mean())


def grows(simulator: Simulator) -> None:
    simulator.advance(150)


def is_cut_back(simulator: Simulator) -> None:
    for track in simulator.timeline.tracks:
        track.truncate(3)


def is_cut_back_and_runs_on(simulator: Simulator) -> None:
    is_cut_back(simulator)
    for track in simulator.timeline.tracks:
        rows = track.newest(2)
        rows.step = rows.step + 2
        rows.theta = rows.theta + 1e6
        track.append(rows)


def is_thinned(simulator: Simulator) -> None:
    for track in simulator.timeline.tracks:
        track.capacity = len(track)
        track.append(track.newest(1))


def is_another(simulator: Simulator) -> None:
    """The same simulator takes on a problem whose θ has another size."""
    has_many = simulator.problem.dimension > 2
    simulator.adopt(scenario_of(PAIR if has_many else MANY))
    simulator.advance(2)


def has_begun_again(simulator: Simulator) -> None:
    plain = to_plain(simulator.scenario)
    simulator.adopt(from_plain({**plain, "seed": plain.get("seed", 0) + 1}))


FATES = (grows, is_cut_back, is_cut_back_and_runs_on, is_thinned, is_another, has_begun_again)


ONE_EACH = [
    pytest.param(name, one, id=f"{name}, {one}", marks=() if one == shown.experiments[-1] else pytest.mark.heavy)
    for name, shown in WIDGETS.items()
    for one in shown.experiments
]
"""One experiment for each widget; the others are heavy."""


@pytest.mark.parametrize("fate", FATES)
@pytest.mark.parametrize(("name", "experiment"), ONE_EACH)
def test_a_run_may_change_behind_what_shows_it(made, name: str, experiment: str, fate) -> None:
    widget = made(name)
    simulator = run_of(experiment)
    for cursor in (CURSOR, STEPS):
        WIDGETS[name].show(widget, scene_of(simulator, cursor))
    settle(widget)
    fate(simulator)
    disturb(widget)
    WIDGETS[name].show(widget, scene_of(simulator, min(CURSOR, simulator.step)))
    disturb(widget)


def test_a_scene_keeps_the_problems_of_its_moment() -> None:
    simulator = run_of(PAIR)
    scene = scene_of(simulator)
    assert scene.is_current
    before = scene.training
    grows(simulator)
    assert scene.is_current
    is_another(simulator)
    assert scene.training is before
    assert not scene.is_current


@pytest.mark.parametrize("fate", [is_cut_back, is_cut_back_and_runs_on, is_thinned])
def test_a_picture_whose_rows_were_taken_away_is_not_current(fate) -> None:
    simulator = run_of(MAP)
    shown = scene_of(simulator).picture
    assert shown.is_current
    fate(simulator)
    assert not shown.is_current


@pytest.mark.parametrize("horizontal", AXES)
@pytest.mark.parametrize("fate", FATES)
def test_charts_over_any_axis_keep_to_the_rows_they_were_given(made, horizontal: str, fate) -> None:
    charts = made("charts")
    simulator = run_of(PAIR)
    charts.draw(scene_of(simulator, STEPS, horizontal).picture)
    lines = [np.array(line.points) for line in charts.charts[0].lines.lines]
    fate(simulator)
    disturb(charts)
    if fate in (is_cut_back, is_cut_back_and_runs_on, is_thinned):
        for line, points in zip(charts.charts[0].lines.lines, lines, strict=True):
            np.testing.assert_array_equal(line.points, points)
    QTest.mouseClick(charts.viewport(), Qt.MouseButton.LeftButton, pos=charts.position_of(1.0).toPoint())
