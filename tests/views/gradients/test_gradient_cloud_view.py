"""The widget that shows the gradients of batches."""

import numpy as np
import pytest
from PySide6.QtCore import QPointF, Qt
from pytestqt.qtbot import QtBot

from app.screen.pictures.gradient_cloud import gradient_arrows, gradient_study
from app.style.roles import DARK, LIGHT
from app.views.gradients.layers import GradientLayer
from app.views.gradients.view import GradientCloudView
from app.views.map.canvas import LandscapeMap
from tests.views.trainings import LARGE, SMALL, problem_of, seen, surface_of, trained


@pytest.fixture
def view(qtbot: QtBot) -> GradientCloudView:
    view = GradientCloudView()
    qtbot.addWidget(view)
    view.resize(400, 760)
    with qtbot.waitExposed(view):
        view.show()
    return view


def drawn(view, simulator, step):
    picture = seen(simulator, step)
    arrows = gradient_arrows(problem_of(simulator), picture.chosen.theta, step)
    view.draw(arrows, picture.chosen)
    return arrows


def study_of(simulator, step, count=30):
    theta = seen(simulator, step).chosen.theta
    return gradient_study(problem_of(simulator), theta, step, count=count)


@pytest.mark.parametrize("case", [SMALL["linear, mse"], SMALL["sine neuron"], LARGE], ids=["two", "one", "many"])
def test_models_of_one_two_and_many_parameters_are_drawn_in_both_themes(view, case, qtbot):
    simulator = trained(*case)
    for roles in (DARK, LIGHT):
        view.set_roles(roles)
        view.set_study(None)
        drawn(view, simulator, 3)
        qtbot.wait(5)
        view.set_study(study_of(simulator, 3))
        qtbot.wait(5)
        assert not view.grab().isNull()


def test_the_angle_is_said(view):
    arrows = drawn(view, trained(*LARGE), 3)
    assert f"{arrows.angle:.0f}°" in view.heading.text()
    assert "8 of 200" in view.numbers.text()


def test_the_chart_and_the_slider_come_with_the_study_and_go_with_it(view):
    simulator = trained(*LARGE)
    drawn(view, simulator, 3)
    assert not view.slider.isVisible()
    assert not view.canvas.variance_layer.isVisible()
    view.set_study(study_of(simulator, 3))
    assert view.slider.isVisible()
    assert view.canvas.variance_layer.isVisible()
    view.set_study(None)
    assert not view.slider.isVisible()


def test_the_cloud_is_that_of_the_present_batch_size_until_another_is_chosen(view, qtbot):
    simulator = trained(*LARGE)
    drawn(view, simulator, 3)
    view.set_study(study_of(simulator, 3))
    assert view.shown_size() == 8
    view.slider.setValue(0)
    assert view.shown_size() == 1
    assert "m = 1:" in view.chosen.text()
    qtbot.wait(10)
    scale, box = view.canvas.variance_layer.scale_now(), view.canvas.chart_box
    x, y = scale.pixels(np.array([np.log10(32), (scale.bottom + scale.top) / 2]))
    at = view.canvas.mapFromScene(box.mapToScene(QPointF(x, y)))
    qtbot.mouseClick(view.canvas.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert view.shown_size() == 32


def test_the_button_asks_for_batches_and_while_they_are_drawn_to_cancel(view, qtbot):
    drawn(view, trained(*LARGE), 3)
    with qtbot.waitSignal(view.study_requested):
        view.request.click()
    view.set_progress(0.4)
    assert view.progress.isVisible()
    with qtbot.waitSignal(view.cancel_requested):
        view.request.click()
    view.set_progress(None)
    assert not view.progress.isVisible()


def test_a_cloud_of_another_place_is_pale(view):
    simulator = trained(*LARGE)
    drawn(view, simulator, 3)
    view.set_study(study_of(simulator, 3))
    assert not view.canvas.cloud_layer._is_pale
    drawn(view, simulator, 9)
    assert view.canvas.cloud_layer._is_pale


def test_without_batches_nothing_can_be_asked_for(view):
    view.draw(None, None)
    drawn(view, trained(*LARGE), 3)
    assert view.request.isEnabled()
    view.draw(None, None)
    assert not view.request.isEnabled()


def test_the_arrows_lie_over_the_map(qtbot):
    canvas = LandscapeMap()
    qtbot.addWidget(canvas)
    canvas.resize(500, 460)
    with qtbot.waitExposed(canvas):
        canvas.show()
    layer = GradientLayer(canvas.ball_layer._view_box)
    simulator = trained(*SMALL["linear, mse"])
    picture = seen(simulator, 5, surface_of(simulator))
    canvas.draw(picture)
    qtbot.wait(20)
    before = canvas.grab_image()
    arrows = gradient_arrows(problem_of(simulator), picture.chosen.theta, 5)
    cloud = np.array([arrows.batch, arrows.full, [np.nan, 1.0]])
    layer.set_gradients(picture.chosen.theta, arrows.full, arrows.batch, cloud[:2], picture.chosen.colour)
    qtbot.wait(20)
    assert canvas.grab_image() != before
    layer.set_gradients(None, arrows.full, arrows.batch, cloud[:2], picture.chosen.colour)
    qtbot.wait(20)
    assert canvas.grab_image() == before
