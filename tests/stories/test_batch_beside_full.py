"""The batch's own loss lies under the full one so that a person can compare them by eye."""

import numpy as np
import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.core.scenario.reading import from_plain

MODELS = {"two parameters": ({"kind": "line"}, "linear"), "one parameter": ({"kind": "sine"}, "sine_neuron")}


@pytest.fixture(params=MODELS)
def page(request, open_window, qtbot):
    dataset, model = MODELS[request.param]
    problem = {
        "kind": "training",
        "dataset": dataset,
        "model": {"kind": model},
        "loss": {"kind": "mse"},
        "batch": {"size": 8},
    }
    contenders = [{"label": "GD", "optimizer": {"kind": "gradient_descent", "lr": 0.05}}]
    plain = {"format": "descent-lab/1", "problem": problem, "start": {"kind": "zeros"}, "contenders": contenders}
    window = open_window(from_plain(plain))
    window.laboratory.player.step_by(20)
    qtbot.wait(50)
    return window.pages.landscape


def full(page):
    return page.canvases.currentWidget()


def box_of(canvas):
    return canvas.ball_layer._view_box if hasattr(canvas, "ball_layer") else canvas.box


def edges(canvas):
    """The left and the right edge of a picture on the screen, in pixels."""
    box = box_of(canvas)
    scene = box.mapRectToScene(box.rect())
    return [canvas.mapToGlobal(canvas.mapFromScene(at)).x() for at in (scene.topLeft(), scene.topRight())]


def ranges(page):
    dimension = 2 if full(page) is page.map else 1
    return [np.array(box_of(canvas).viewRange()[:dimension]) for canvas in (full(page), page.batch.canvas)]


def agree(page) -> None:
    assert edges(full(page)) == edges(page.batch.canvas)
    np.testing.assert_allclose(*ranges(page), rtol=1e-9)


def wheel(canvas, notches: int) -> None:
    at = QPointF(canvas.viewport().rect().center())
    event = QWheelEvent(
        at,
        canvas.viewport().mapToGlobal(at),
        QPointF(0, 0).toPoint(),
        QPointF(0, 120 * notches).toPoint(),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(canvas.viewport(), event)


def test_edges_and_ranges_agree_from_the_start(page) -> None:
    agree(page)


@pytest.mark.parametrize("size", [(1024, 700), (1600, 950)])
def test_they_agree_after_the_window_was_resized(page, qtbot, size) -> None:
    page.window().resize(*size)
    qtbot.wait(50)
    agree(page)


def test_they_agree_while_a_person_zooms_and_pans(page, qtbot) -> None:
    before = ranges(page)[1]
    wheel(full(page), 3)
    agree(page)
    assert not np.allclose(ranges(page)[1], before)
    page.canvases.currentWidget().pan(QPointF(100, 100), QPointF(150, 120))
    agree(page)
    qtbot.waitUntil(lambda: np.allclose(page.batch._batch.bounds[0], ranges(page)[0][0]))
    page.go_home()
    agree(page)


def test_both_pictures_are_equally_high_until_a_person_moves_the_border(page, qtbot) -> None:
    heights = [full(page).heights()[1], page.batch.heights()[1]]
    assert abs(heights[0] - heights[1]) <= 2
    handle = page.splitter.handle(1)
    QTest.mousePress(handle, Qt.MouseButton.LeftButton)
    QTest.mouseMove(handle, handle.rect().center() + QPointF(0, -60).toPoint())
    QTest.mouseRelease(handle, Qt.MouseButton.LeftButton, pos=handle.rect().center() + QPointF(0, -60).toPoint())
    qtbot.wait(30)
    assert full(page).heights()[1] < heights[0] - 20
    agree(page)
    moved = page.splitter.sizes()
    page.window().laboratory.player.step_by(1)
    assert page.splitter.sizes() == moved


def test_the_legend_stands_in_the_margin_and_hides_nothing(page) -> None:
    view = page.batch
    if full(page) is page.map:
        legend = view.canvas.legend
        assert legend.geometry().left() > edges(view.canvas)[1] - view.canvas.mapToGlobal(QPointF(0, 0).toPoint()).x()
        assert legend.geometry().bottom() <= view.canvas.height()
    else:
        assert view.legend.isVisible()
        assert not view.canvas.legend.isVisible()
