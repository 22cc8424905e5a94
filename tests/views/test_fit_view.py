"""The views of learning draw what their pictures hold, and only what differs."""

import dataclasses
import time

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from app.core.training.metrics import MetricsSeries
from app.core.training.pipeline import pipeline_of
from app.style.roles import DARK, LIGHT
from app.views.fit_layers import draw_stamps, sample_stamp
from app.views.fit_metrics import MetricsView
from app.views.fit_metrics_layers import DASH, dashes
from app.views.fit_metrics_picture import metrics_picture
from app.views.fit_picture import FitOptions, fit_picture
from app.views.fit_view import FitView
from app.views.pipeline_view import PipelineView
from app.views.pipeline_words import boxes_of, comparison_of
from tests.core.training.learning_runs import PROBLEMS, run

COLOURS, MARKERS = ("#56b4e9", "#e69f00"), ("o", "s")

MORE = {
    **dict.fromkeys(PROBLEMS, None),
    "digits": {
        "dataset": {"kind": "digits"},
        "model": {"kind": "logistic"},
        "loss": {"kind": "cross_entropy"},
        "batch": {"size": 32},
        "validation": 0.1,
    },
    "agreement": {
        "dataset": {"kind": "diabetes", "standardize": True},
        "model": {"kind": "linear"},
        "loss": {"kind": "mse"},
        "batch": {"size": 32},
    },
    "chances": {
        "dataset": {"kind": "iris", "features": ["petal_length"]},
        "model": {"kind": "logistic"},
        "loss": {"kind": "cross_entropy"},
        "batch": {"size": 32},
    },
}


def simulated(name, steps=5):
    problem = MORE[name]
    return run(name, steps) if problem is None else run("line", steps, **problem)


def fit_of(simulator, step, **words):
    tracks = simulator.timeline.tracks
    return fit_picture(
        simulator.problem_at(step),
        [track.frame(step).theta for track in tracks],
        labels=simulator.timeline.labels,
        colours=COLOURS,
        markers=MARKERS,
        step=step,
        **words,
    )


def pipeline_at(simulator, step):
    before = simulator.timeline.track("A").frame(step - 1)
    record = simulator.inspect("A", step)
    return pipeline_of(record.problem, record, label="A", dataset="data", before=before, seconds=(1e-5, 2e-3))


def on_screen(qtbot, view, width=690, height=560):
    qtbot.addWidget(view)
    view.resize(width, height)
    with qtbot.waitExposed(view):
        view.show()
    return view


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


@pytest.mark.parametrize("name", ["line", "two classes", "penalty"])
def test_metrics_are_painted(qtbot, name):
    view = on_screen(qtbot, MetricsView(), 400, 420)
    simulator, series = simulated(name, 30), MetricsSeries()
    words = {"colours": COLOURS, "markers": MARKERS}
    view.draw(metrics_picture(series, simulator.timeline, 20, **words))
    first = view.grab().toImage()
    series.advance(simulator.timeline, simulator.problem_at, 20, lambda: True)
    picture = metrics_picture(series, simulator.timeline, 20, **words)
    view.draw(picture)
    view.set_roles(LIGHT)
    assert view.grab().toImage() != first
    assert picture.has_classes == (name == "two classes")
    assert picture.has_aside == (name != "line")
    assert view.canvas.boxes[1].isVisible() == (name == "two classes")


def test_a_click_on_the_metrics_seeks(qtbot):
    view = on_screen(qtbot, MetricsView(), 400, 420)
    simulator, series = simulated("two classes", 30), MetricsSeries()
    series.advance(simulator.timeline, simulator.problem_at, 20, lambda: True)
    view.draw(metrics_picture(series, simulator.timeline, 20, colours=COLOURS, markers=MARKERS))
    at = QPoint(200, 100)
    with qtbot.waitSignal(view.seek) as heard:
        QTest.mouseClick(view.canvas.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert 5 <= heard.args[0] <= 25
    QTest.mouseMove(view.canvas.viewport(), at + QPoint(4, 0))
    assert [row.label for row in view.canvas.table.rows] == ["A", "B"]


def test_dashes_cover_half_of_a_line():
    line = np.array([[0.0, 0.0], [80.0, 0.0]])
    pieces = dashes(line, 100, 100)
    assert len(pieces) == 10
    np.testing.assert_allclose(pieces[:, 2] - pieces[:, 0], DASH)
    np.testing.assert_allclose(pieces[1:, 0] - pieces[:-1, 2], DASH)
    assert dashes(np.full((5, 2), np.nan), 100, 100).shape == (0, 4)


@pytest.mark.parametrize("name", MORE)
@pytest.mark.parametrize("size", [(690, 300), (440, 260), (400, 780), (270, 580)])
def test_the_pipeline_is_painted_with_no_line_wider_than_its_box(qtbot, name, size):
    from PySide6.QtGui import QFontMetricsF

    from app.views.axes import number_font

    view = on_screen(qtbot, PipelineView(), *size)
    picture = pipeline_at(simulated(name), 4)
    view.draw(picture)
    metrics = QFontMetricsF(number_font(11))
    for box, place in zip(view.diagram.boxes, view.diagram.places(), strict=True):
        assert view.diagram.rect().toRectF().contains(place)
        for line in view.diagram.lines_shown(box, place):
            assert metrics.horizontalAdvance(line) <= place.width() - 16
    for stage in range(7):
        view.set_stage(stage)
        view.grab()
    assert [box.title for box in view.diagram.boxes] == [box.title for box in boxes_of(picture)]


def test_the_lit_stage_is_seen(qtbot):
    view = on_screen(qtbot, PipelineView(), 690, 300)
    view.draw(pipeline_at(simulated("line"), 4))
    seen = []
    for stage in range(7):
        view.set_stage(stage)
        seen.append(view.grab().toImage())
    assert all(one != other for place, one in enumerate(seen) for other in seen[:place])


def test_the_boxes_hold_the_numbers_of_the_step():
    simulator = simulated("line")
    picture = pipeline_at(simulator, 4)
    data, batch, prediction, loss, gradient, update = boxes_of(picture)
    assert "64" in data.head[0]
    assert batch.head[0] == "m = 8"
    assert str(picture.batch_ids[0]) in " ".join(form for line in batch.lines for form in line)
    assert prediction.head[0] == "(8, 1) → (8, 1)"
    assert f"{picture.loss:.5f}" in loss.head[0]
    assert f"{picture.gradient_norm:.5f}" in gradient.head[0]
    assert f"{picture.delta_norm:.5f}" in update.head[0]


def test_the_comparison_has_both_sides():
    picture = pipeline_at(simulated("line"), 4)
    rows = {names[0]: values for names, *values in comparison_of(picture)}
    assert rows["Samples touched"] == ["64", "8"]
    assert rows["Loss"] == [f"{picture.full.loss:.4f}", f"{picture.batch.loss:.4f}"]
    assert rows["Time, measured"] == ["2 ms", "10 µs"]


def test_where_there_is_little_room_the_comparison_has_its_own_page(qtbot):
    view = on_screen(qtbot, PipelineView(), 440, 260)
    view.draw(pipeline_at(simulated("line"), 4))
    assert view.diagram.isVisible()
    assert not view.comparison.isVisible()
    QTest.mouseClick(view.compare_button, Qt.MouseButton.LeftButton)
    assert view.comparison.isVisible()
    assert view.comparison.rows
    assert not view.diagram.isVisible()
    view.resize(440, 760)
    qtbot.waitUntil(lambda: view.diagram.isVisible() and view.comparison.isVisible())


def test_the_walk_is_asked_for(qtbot):
    view = on_screen(qtbot, PipelineView(), 690, 300)
    with qtbot.waitSignal(view.walk_requested):
        QTest.mouseClick(view.walk, Qt.MouseButton.LeftButton)
    assert view.diagram.stage == 0
