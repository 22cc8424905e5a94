"""The widget that shows the loss of the current batch, and its lines over the map."""

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from app.screen.pictures.batch_surface import batch_picture
from app.style.roles import DARK, LIGHT
from app.views.batch_surface.legend import Entry, Legend
from app.views.batch_surface.view import BatchSurfaceView
from tests.views.trainings import SMALL, problem_of, seen, surface_of, trained


@pytest.fixture
def view(qtbot: QtBot) -> BatchSurfaceView:
    view = BatchSurfaceView()
    qtbot.addWidget(view)
    view.resize(400, 460)
    with qtbot.waitExposed(view):
        view.show()
    return view


def drawn(view, simulator, step):
    picture = seen(simulator, step, surface_of(simulator))
    batch = batch_picture(problem_of(simulator), surface_of(simulator), picture.chosen.theta, step)
    view.draw(batch, picture.chosen)
    return batch, picture


@pytest.mark.parametrize("case", SMALL.values(), ids=SMALL)
def test_every_small_model_is_drawn_in_both_themes(view, case, qtbot):
    simulator = trained(*case)
    for roles in (DARK, LIGHT):
        view.set_roles(roles)
        for step in (0, 1, 40):
            drawn(view, simulator, step)
            qtbot.wait(5)
            assert not view.grab().isNull()


def test_the_words_say_which_samples_and_both_losses(view):
    simulator = trained(*SMALL["linear, mse"])
    batch, _ = drawn(view, simulator, 12)
    assert "13" in view.heading.text()
    assert "8 of 200" in view.heading.text()
    assert f"{batch.loss:.3f}" in view.numbers.text()
    assert f"{batch.full_loss:.3f}" in view.numbers.text()


def test_another_step_shows_another_surface_on_the_same_bounds(view, qtbot):
    simulator = trained(*SMALL["linear, mse"])
    drawn(view, simulator, 3)
    qtbot.wait(5)
    one, shown = view.canvas.grab_image(), view.canvas.box.viewRange()
    drawn(view, simulator, 4)
    qtbot.wait(5)
    assert view.canvas.grab_image() != one
    assert view.canvas.box.viewRange() == shown
    (left, right), _ = surface_of(simulator).bounds
    np.testing.assert_allclose(shown[0], [left, right])


def test_drawing_the_same_batch_again_paints_nothing(view, refreshed):
    simulator = trained(*SMALL["linear, mse"])
    batch, picture = drawn(view, simulator, 3)
    refreshed()
    view.draw(batch, picture.chosen)
    assert refreshed() == []


def test_without_batches_a_sentence_stands_there(view):
    view.draw(None)
    assert view.nothing.isVisible()
    assert not view.canvas.isVisible()


def test_a_single_sample_is_said_to_have_a_valley(view):
    drawn(view, trained(*SMALL["linear, mse"], batch={"size": 1}), 3)
    assert "valley" in view.numbers.text()


def test_a_model_of_one_parameter_shows_two_curves(view):
    drawn(view, trained(*SMALL["sine neuron"]), 3)
    assert view.canvas.curve_layer.isVisible()
    assert not view.canvas.landscape_layer.isVisible()
    assert {entry.sign for entry in view.legend.entries} >= {"line", "d", "ring"}


@pytest.mark.parametrize("width", [120, 200, 400])
def test_a_legend_is_as_high_as_its_words_need(qtbot, width):
    legend = Legend()
    qtbot.addWidget(legend)
    words = ("가장 낮은 점", "a sentence that is much longer than any line of a narrow legend can be", "x")
    legend.set_entries(tuple(Entry("line", "#ffffff", word) for word in words), DARK)
    height = legend.heightForWidth(width)
    assert all(place.right() <= width + 1 and place.bottom() <= height for place in legend._places(width))
    assert height >= legend.heightForWidth(1000)
