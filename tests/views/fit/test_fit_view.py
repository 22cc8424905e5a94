"""The view of a fit draws what its picture holds, and only what differs."""

import dataclasses
import time

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from app.screen.pictures.fit_picture import FitOptions, fit_picture
from app.style.roles import DARK, LIGHT
from app.views.fit.layers import draw_stamps, sample_stamp
from app.views.fit.view import FitView
from tests.core.analysis.learning_runs import run
from tests.views.learning_pictures import COLOURS, MARKERS, MORE, fit_of, on_screen, simulated


@pytest.mark.parametrize("name", MORE)
@pytest.mark.parametrize("roles", [DARK, LIGHT], ids=["dark", "light"])
def test_every_kind_of_fit_is_painted(qtbot, name, roles):
    view = on_screen(qtbot, FitView())
    view.set_roles(roles)
    simulator = simulated(name)
    view.draw(fit_of(simulator, 0))
    first = view.grab().toImage()
    view.draw(fit_of(simulator, 5))
    assert view.grab().toImage() != first
    assert view.sentence.text()
    assert view.legend.entries


def test_the_same_picture_again_paints_no_samples_anew(qtbot, refreshed):
    view = on_screen(qtbot, FitView())
    simulator = simulated("two classes")
    view.draw(fit_of(simulator, 3))
    qtbot.waitUntil(lambda: not view.canvas._catching_up.isActive())
    view.draw(fit_of(simulator, 3))
    refreshed()
    view.draw(fit_of(simulator, 3))
    assert refreshed() == ["PredictionLayer"]


def test_borders_of_all_contenders_arrive_in_turn(qtbot):
    view = on_screen(qtbot, FitView())
    simulator = simulated("two classes")
    view.draw(fit_of(simulator, 5))
    canvas = view.canvas
    qtbot.waitUntil(lambda: len(canvas._borders) == 2)
    theta = simulator.timeline.track("B").frame(5).theta
    np.testing.assert_array_equal(canvas._borders[1], canvas._grids[49].decide(theta).border())


def test_regions_that_take_long_come_in_pieces_and_are_the_same(qtbot, monkeypatch):
    monkeypatch.setattr("app.views.fit.canvas.BUDGET", 0.0)
    view = on_screen(qtbot, FitView())
    simulator = simulated("two classes")
    view.draw(fit_of(simulator, 5))
    canvas = view.canvas
    assert canvas._borders == {}
    qtbot.waitUntil(lambda: len(canvas._borders) == 2)
    for place, (label, points) in enumerate((("A", 99), ("B", 49))):
        theta = simulator.timeline.track(label).frame(5).theta
        np.testing.assert_array_equal(canvas._borders[place], canvas._grids[points].decide(theta).border())


def test_regions_under_way_for_another_contender_are_dropped(qtbot, monkeypatch):
    monkeypatch.setattr("app.views.fit.canvas.BUDGET", 0.0)
    view = on_screen(qtbot, FitView())
    simulator = simulated("two classes")
    view.draw(fit_of(simulator, 5))
    view.draw(fit_of(simulator, 5, selected=1))
    going = view.canvas._deciding
    assert (going.place, going.points) in ((1, 99), (0, 49))


def test_pointing_at_a_sample_names_it(qtbot):
    view = on_screen(qtbot, FitView())
    simulator = simulated("line")
    picture = fit_of(simulator, 5)
    view.draw(picture)
    number = int(picture.points.ids[4])
    with qtbot.waitSignal(view.hovered) as heard:
        QTest.mouseMove(view.canvas.viewport(), view.canvas.position_of(picture.points.places[4]).toPoint())
    assert heard.args == [number]
    words = view.canvas.pointer_layer.words
    assert str(number) in words
    assert f"{picture.problem.data.target[number]:.3f}".replace("-", "−") in words


def test_pointing_at_an_image_names_it(qtbot):
    view = on_screen(qtbot, FitView())
    picture = fit_of(simulated("digits"), 5)
    view.draw(picture)
    columns, _, side = view.images.layout_of(len(picture.images.ids))
    with qtbot.waitSignal(view.hovered) as heard:
        QTest.mouseMove(view.images, view.images.place(1, columns, side).center().toPoint())
    assert heard.args == [int(picture.images.ids[1])]
    assert view.images.toolTip()


def test_choices_are_asked_for_and_not_made(qtbot):
    view = on_screen(qtbot, FitView())
    picture = fit_of(simulated("three classes"), 2)
    view.draw(picture)
    assert view.across.count() == 4
    with qtbot.waitSignal(view.options_chosen) as heard:
        view.upwards.setCurrentIndex(3)
        view.upwards.activated.emit(3)
    assert heard.args == [FitOptions(axes=(0, 3))]
    with qtbot.waitSignal(view.options_chosen) as heard:
        QTest.mouseClick(view.shades, Qt.MouseButton.LeftButton, pos=QPoint(8, view.shades.height() // 2))
    assert heard.args == [dataclasses.replace(picture.options, shades=False)]


def test_a_run_that_has_left_the_numbers_is_drawn(qtbot):
    view = on_screen(qtbot, FitView())
    for name in ("line", "two classes", "agreement", "digits"):
        simulator = simulated(name)
        problem = simulator.problem
        for broken in (np.nan, 1e300):
            thetas = [np.full(problem.dimension, broken)] * 2
            view.draw(fit_picture(problem, thetas, labels=("A", "B"), colours=COLOURS, markers=MARKERS, step=1))
            view.grab()


@pytest.mark.parametrize("width", [200, 440, 690])
def test_the_legend_keeps_its_words_within_its_width(qtbot, width):
    view = on_screen(qtbot, FitView())
    view.draw(fit_of(simulated("three classes"), 2))
    view.legend.setFixedWidth(width)
    assert all(place.right() <= width and place.bottom() <= view.legend.height() for place in view.legend.places())


def test_images_stay_within_the_widget(qtbot):
    view = on_screen(qtbot, FitView())
    view.draw(fit_of(simulated("digits"), 2))
    for size in ((690, 500), (440, 400), (270, 300)):
        view.images.resize(*size)
        columns, shown, side = view.images.layout_of(60)
        last = view.images.place(shown - 1, columns, side)
        assert 0 < last.right() <= size[0]
        assert last.bottom() <= size[1]


def test_two_hundred_thousand_samples_are_drawn_within_a_frame(qtbot):
    view = on_screen(qtbot, FitView())
    simulator = run("line", 40, dataset={"kind": "line", "samples": 200_000}, batch={"size": 32})
    view.draw(fit_of(simulator, 0))
    view.grab()
    seconds = []
    for step in range(1, 40):
        before = time.process_time()
        view.draw(fit_of(simulator, step))
        seconds.append(time.process_time() - before)
    assert sorted(seconds)[len(seconds) // 2] < 0.006


def test_stamps_lie_around_their_pixels(qapp):
    from PySide6.QtGui import QImage, QPainter

    image = QImage(60, 40, QImage.Format.Format_ARGB32)
    image.fill(0)
    painter = QPainter(image)
    places = np.array([[20.0, 10.0], [45.0, 30.0], [np.nan, 3.0], [1e9, 0.0]])
    draw_stamps(painter, places, sample_stamp("o", "#ff0000", "#000000", 8.0, False, 1.0))
    painter.end()
    assert image.pixelColor(20, 10).red() == 255
    assert image.pixelColor(45, 30).red() == 255
    assert image.pixelColor(32, 20).alpha() == 0
