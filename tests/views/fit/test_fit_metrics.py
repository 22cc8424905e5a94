"""The charts of loss and accuracy."""

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from app.core.analysis.metrics import MetricsSeries
from app.screen.pictures.fit_metrics_picture import metrics_picture
from app.style.roles import LIGHT
from app.views.fit.metrics import MetricsView
from app.views.fit.metrics_layers import DASH, dashes
from tests.views.learning_pictures import COLOURS, MARKERS, on_screen, simulated


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
