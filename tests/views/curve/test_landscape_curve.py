import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt

from app.core.landscapes import LANDSCAPES, Formula
from app.core.simulation.timeline import Timeline
from app.screen.pictures.picture import Options, picture
from app.views.curve.canvas import LandscapeCurve
from tests.views.map.test_landscape_map import turn_wheel
from tests.views.runs import COLOURS, LINE, LINE_START, MARKERS, curve_picture, track_of

CURVES = [kind for kind in LANDSCAPES if kind is not Formula and kind.dimension == 1]


def at(view: LandscapeCurve, x: float) -> QPoint:
    place = view.position_of(np.array([x]))
    assert place is not None
    return place.toPoint()


def one_pixel(view: LandscapeCurve) -> float:
    a, b = view.theta_at(QPointF(300, 200)), view.theta_at(QPointF(301, 200))
    assert a is not None
    assert b is not None
    return float(b[0] - a[0])


def test_drawing_the_same_picture_again_paints_nothing(landscape_curve, refreshed):
    landscape_curve.draw(curve_picture(20))
    refreshed()
    landscape_curve.draw(curve_picture(20))
    assert refreshed() == []


def test_moving_the_cursor_leaves_the_curve_as_it_is(landscape_curve, refreshed):
    landscape_curve.draw(curve_picture(20))
    refreshed()
    landscape_curve.draw(curve_picture(21))
    assert set(refreshed()) == {"DotLayer", "CurveBallLayer"}


@pytest.mark.parametrize("kind", CURVES, ids=lambda kind: kind.__name__)
def test_every_curve_is_drawn_with_its_tangent_and_secant(landscape_curve, kind):
    landscape = kind()
    timeline = Timeline(("one",), (track_of(np.linspace(*landscape.bounds[0], 40)[:, None]),))
    for cursor in (0, 20, 39):
        landscape_curve.draw(
            picture(
                landscape,
                timeline,
                cursor,
                colours=COLOURS[:1],
                markers=MARKERS[:1],
                start=np.array(landscape.start),
                options=Options(secant=0.5),
            )
        )
        landscape_curve.grab_image()


def test_dragging_the_start_along_the_curve_says_where_it_is(landscape_curve, qtbot):
    landscape_curve.draw(curve_picture(0))
    dragged, dropped = [], []
    landscape_curve.start_dragged.connect(dragged.append)
    landscape_curve.start_dropped.connect(dropped.append)
    view, goal = landscape_curve.viewport(), at(landscape_curve, -0.5)
    qtbot.mousePress(view, Qt.MouseButton.LeftButton, pos=at(landscape_curve, float(LINE_START[0])))
    qtbot.mouseMove(view, at(landscape_curve, 0.5))
    qtbot.mouseMove(view, goal)
    qtbot.mouseRelease(view, Qt.MouseButton.LeftButton, pos=goal)
    assert [theta.shape for theta in dragged] == [(1,), (1,)]
    (end,) = dropped
    assert abs(end[0] + 0.5) <= 2 * one_pixel(landscape_curve)


def test_a_click_drops_the_start_above_that_place(landscape_curve, qtbot):
    landscape_curve.draw(curve_picture(30))
    with qtbot.waitSignal(landscape_curve.start_dropped) as dropped:
        place = QPoint(at(landscape_curve, -0.8).x(), 40)
        qtbot.mouseClick(landscape_curve.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert abs(dropped.args[0][0] + 0.8) <= one_pixel(landscape_curve)


def test_hovering_reads_out_the_place_and_the_loss(landscape_curve, qtbot):
    landscape_curve.draw(curve_picture(30))
    with qtbot.waitSignal(landscape_curve.hovered) as hovered:
        qtbot.mouseMove(landscape_curve.viewport(), at(landscape_curve, 0.3))
    loss = float(LINE.value(hovered.args[0]))
    assert f"f {loss:.3f}".replace("-", "−") in landscape_curve.pointer_layer.words


def test_the_wheel_zooms_and_a_double_click_goes_home(landscape_curve, qtbot):
    landscape_curve.draw(curve_picture(30))
    place = at(landscape_curve, 0.3)
    held = landscape_curve.theta_at(QPointF(place))
    turn_wheel(landscape_curve, place, 4)
    np.testing.assert_allclose(landscape_curve.theta_at(QPointF(place)), held, atol=1e-9)
    assert not landscape_curve.is_home()
    qtbot.mouseDClick(landscape_curve.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert landscape_curve.is_home()


@pytest.mark.parametrize("end", [np.nan, np.inf, 1e300, -1e9])
def test_a_run_that_left_the_curve_is_drawn(landscape_curve, end):
    theta = np.append(np.linspace(1, 2, 30), [end, end])[:, None]
    with np.errstate(all="ignore"):
        timeline = Timeline(("one",), (track_of(theta, LINE.value(theta)),))
    for cursor in (10, 29, 31):
        landscape_curve.draw(picture(LINE, timeline, cursor, colours=COLOURS[:1], markers=MARKERS[:1]))
        landscape_curve.grab_image()


def test_many_draws_leave_no_items_behind(landscape_curve):
    landscape_curve.draw(curve_picture(0))
    in_scene = len(landscape_curve.scene().items())
    for turn in range(50):
        landscape_curve.draw(curve_picture(turn, show_trails=turn % 2 == 0))
    assert len(landscape_curve.scene().items()) == in_scene
