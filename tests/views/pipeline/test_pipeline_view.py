"""The pipeline shows the numbers of the step, stage by stage."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetricsF
from PySide6.QtTest import QTest

from app.views.axes import number_font
from app.views.pipeline.view import PipelineView
from app.views.pipeline.words import boxes_of, comparison_of
from tests.views.learning_pictures import MORE, on_screen, pipeline_at, simulated


@pytest.mark.parametrize("name", MORE)
@pytest.mark.parametrize("size", [(690, 300), (440, 260), (400, 780), (270, 580)])
def test_the_pipeline_is_painted_with_no_line_wider_than_its_box(qtbot, name, size):
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
