import gc

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QWheelEvent
from PySide6.QtWidgets import QApplication, QGraphicsItem

from app.core.landscapes import Formula, Himmelblau
from app.core.simulation.timeline import Timeline
from app.screen.pictures.field import Plane, sample_plane
from app.screen.pictures.picture import Options, picture
from app.style.roles import DARK, LIGHT
from app.views.map.canvas import LandscapeMap
from tests.views.runs import COLOURS, MARKERS, PLANE, PLANE_START, map_picture, track_of


def at(view: LandscapeMap, theta: tuple[float, float]) -> QPoint:
    return view.position_of(np.array(theta)).toPoint()


def turn_wheel(view: LandscapeMap, position: QPoint, notches: int) -> None:
    event = QWheelEvent(
        QPointF(position),
        QPointF(view.mapToGlobal(position)),
        QPoint(),
        QPoint(0, 120 * notches),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(view.viewport(), event)


def one_pixel(view: LandscapeMap) -> np.ndarray:
    a, b = view.theta_at(QPointF(300, 300)), view.theta_at(QPointF(301, 301))
    assert a is not None
    assert b is not None
    return np.abs(b - a)


def test_drawing_the_same_picture_again_paints_nothing(landscape_map, refreshed):
    landscape_map.draw(map_picture(20))
    refreshed()
    landscape_map.draw(map_picture(20))
    assert refreshed() == []


def test_moving_the_cursor_leaves_the_landscape_as_it_is(landscape_map, refreshed):
    landscape_map.draw(map_picture(20))
    refreshed()
    landscape_map.draw(map_picture(21))
    names = refreshed()
    assert "LandscapeLayer" not in names
    assert {"RecentLayer", "BallLayer", "SliceLayer"} <= set(names)


def test_what_is_painted_around_moved_balls_is_what_a_whole_painting_shows(landscape_map, qtbot):
    landscape_map.draw(map_picture(20, show_gradient=True, show_step=True))
    with qtbot.waitExposed(landscape_map):
        landscape_map.show()
    QApplication.processEvents()
    landscape_map.draw(map_picture(21, show_gradient=True, show_step=True))
    QApplication.processEvents()
    screen, whole = landscape_map.screen(), landscape_map.viewport()
    before = screen.grabWindow(landscape_map.winId()).toImage()
    whole.update()
    QApplication.processEvents()
    assert screen.grabWindow(landscape_map.winId()).toImage() == before


def test_hiding_trails_paints_only_trails_and_balls(landscape_map, refreshed):
    landscape_map.draw(map_picture(20))
    refreshed()
    landscape_map.draw(map_picture(20, show_trails=False))
    assert set(refreshed()) <= {"RecentLayer", "SettledLayer", "BallLayer"}
    assert landscape_map.recent_layer.trails == ()


def test_the_whole_landscape_is_shown_at_first(landscape_map):
    landscape_map.draw(map_picture())
    (left, right), (bottom, top) = landscape_map.shown_rectangle()
    (low_x, high_x), (low_y, high_y) = PLANE.bounds
    assert left <= low_x + 1e-9
    assert right >= high_x - 1e-9
    assert bottom <= low_y + 1e-9
    assert top >= high_y - 1e-9


def test_the_pixel_under_the_pointer_has_the_colour_of_the_landscape(landscape_map, qtbot):
    landscape_map.set_roles(LIGHT)
    landscape_map.draw(map_picture(20, show_levels=False))
    qtbot.wait(20)
    image = landscape_map.grab_image()
    high, low = (QColor(image.pixel(at(landscape_map, theta))) for theta in ((4.6, 4.6), (2.5, 1.4)))
    assert high.lightness() > low.lightness() + 20


def test_dragging_the_start_says_where_it_is_and_where_it_was_dropped(landscape_map, qtbot):
    landscape_map.draw(map_picture(0))
    dragged, dropped = [], []
    landscape_map.start_dragged.connect(dragged.append)
    landscape_map.start_dropped.connect(dropped.append)
    view, goal = landscape_map.viewport(), at(landscape_map, (2.0, 1.0))
    qtbot.mousePress(view, Qt.MouseButton.LeftButton, pos=at(landscape_map, tuple(PLANE_START)))
    qtbot.mouseMove(view, at(landscape_map, (-1.0, 2.0)))
    qtbot.mouseMove(view, goal)
    qtbot.mouseRelease(view, Qt.MouseButton.LeftButton, pos=goal)
    assert len(dragged) == 2
    (end,) = dropped
    assert (np.abs(end - [2.0, 1.0]) <= 2 * one_pixel(landscape_map)).all()
    assert (np.abs(dragged[0] - [-1.0, 2.0]) <= 2 * one_pixel(landscape_map)).all()


def test_a_gesture_changes_nothing_by_itself(landscape_map, qtbot, refreshed):
    shown = map_picture(0)
    landscape_map.draw(shown)
    qtbot.mouseClick(landscape_map.viewport(), Qt.MouseButton.LeftButton, pos=at(landscape_map, (2.0, 1.0)))
    refreshed()
    landscape_map.draw(map_picture(0))
    assert refreshed() == []
    np.testing.assert_array_equal(shown.start, PLANE_START)


def test_a_click_drops_the_start_there(landscape_map, qtbot):
    landscape_map.draw(map_picture(30))
    with qtbot.waitSignal(landscape_map.start_dropped) as dropped:
        qtbot.mouseClick(landscape_map.viewport(), Qt.MouseButton.LeftButton, pos=at(landscape_map, (2.5, -1.5)))
    assert (np.abs(dropped.args[0] - [2.5, -1.5]) <= one_pixel(landscape_map)).all()


def test_a_click_beside_the_landscape_says_nothing(landscape_map, qtbot):
    landscape_map.draw(map_picture(30))
    with qtbot.assertNotEmitted(landscape_map.start_dropped):
        qtbot.mouseClick(landscape_map.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(5, 5))


def test_hovering_reads_out_the_place_and_the_loss(landscape_map, qtbot):
    landscape_map.draw(map_picture(30))
    with qtbot.waitSignal(landscape_map.hovered) as hovered:
        qtbot.mouseMove(landscape_map.viewport(), at(landscape_map, (1.0, 2.0)))
    theta = hovered.args[0]
    assert (np.abs(theta - [1.0, 2.0]) <= one_pixel(landscape_map)).all()
    words = landscape_map.pointer_layer.words
    assert words.startswith("x ")
    assert f"f {float(PLANE.value(theta)):.3f}" in words


def test_a_known_minimum_under_the_pointer_has_a_tooltip(landscape_map, qtbot):
    landscape_map.draw(map_picture(30))
    qtbot.mouseMove(landscape_map.viewport(), at(landscape_map, (3.0, 2.0)))
    assert landscape_map.toolTip().startswith("Global minimum")
    qtbot.mouseMove(landscape_map.viewport(), at(landscape_map, (0.0, 0.0)))
    assert landscape_map.toolTip() == ""


def test_the_wheel_zooms_around_the_pointer(landscape_map):
    landscape_map.draw(map_picture(30))
    place = at(landscape_map, (1.5, -2.0))
    before, theta = landscape_map.shown_rectangle(), landscape_map.theta_at(QPointF(place))
    turn_wheel(landscape_map, place, 3)
    after = landscape_map.shown_rectangle()
    assert after[0][1] - after[0][0] == pytest.approx(0.8**3 * (before[0][1] - before[0][0]))
    np.testing.assert_allclose(landscape_map.theta_at(QPointF(place)), theta, atol=1e-9)


def test_the_slices_follow_the_zoomed_map(landscape_map):
    landscape_map.draw(map_picture(30))
    turn_wheel(landscape_map, at(landscape_map, (0.0, 0.0)), 4)
    x_range, y_range = landscape_map.shown_rectangle()
    above, right = (layer.scale_now() for layer in landscape_map.slice_layers)
    assert (above.left, above.right) == pytest.approx(x_range)
    assert (right.bottom, right.top) == pytest.approx(y_range)


def test_a_zoomed_landscape_is_sampled_anew_after_a_rest(landscape_map, qtbot, refreshed):
    landscape_map.draw(map_picture(30))
    turn_wheel(landscape_map, at(landscape_map, (0.0, 0.0)), 5)
    refreshed()
    qtbot.waitUntil(lambda: "LandscapeLayer" in refreshed(), timeout=2_000)


def test_a_double_click_shows_the_whole_landscape_and_drops_nothing(landscape_map, qtbot):
    landscape_map.draw(map_picture(30))
    home, place = landscape_map.shown_rectangle(), at(landscape_map, (0.0, 0.0))
    turn_wheel(landscape_map, place, 5)
    assert not landscape_map.is_home()
    with qtbot.assertNotEmitted(landscape_map.start_dropped, wait=400):
        qtbot.mouseClick(landscape_map.viewport(), Qt.MouseButton.LeftButton, pos=place)
        qtbot.mouseDClick(landscape_map.viewport(), Qt.MouseButton.LeftButton, pos=place)
        qtbot.mouseRelease(landscape_map.viewport(), Qt.MouseButton.LeftButton, pos=place)
    np.testing.assert_allclose(landscape_map.shown_rectangle(), home)


def test_a_click_on_a_zoomed_map_drops_after_a_moment(landscape_map, qtbot):
    landscape_map.draw(map_picture(30))
    turn_wheel(landscape_map, at(landscape_map, (0.0, 0.0)), 5)
    with qtbot.waitSignal(landscape_map.start_dropped, timeout=2_000) as dropped:
        qtbot.mouseClick(landscape_map.viewport(), Qt.MouseButton.LeftButton, pos=at(landscape_map, (0.5, 0.5)))
    assert (np.abs(dropped.args[0] - 0.5) <= one_pixel(landscape_map)).all()


@pytest.mark.parametrize("button", [Qt.MouseButton.MiddleButton, Qt.MouseButton.RightButton])
def test_the_other_buttons_move_the_map_with_the_pointer(landscape_map, qtbot, button):
    landscape_map.draw(map_picture(30))
    start, end = QPoint(250, 300), QPoint(290, 330)
    held = landscape_map.theta_at(QPointF(start))
    with qtbot.assertNotEmitted(landscape_map.start_dropped):
        qtbot.mousePress(landscape_map.viewport(), button, pos=start)
        qtbot.mouseMove(landscape_map.viewport(), end)
        qtbot.mouseRelease(landscape_map.viewport(), button, pos=end)
    np.testing.assert_allclose(landscape_map.theta_at(QPointF(end)), held, atol=1e-9)


@pytest.mark.parametrize("key", [Qt.Key.Key_Left, Qt.Key.Key_Space, Qt.Key.Key_Home])
def test_keys_are_left_to_the_window(landscape_map, qtbot, key):
    landscape_map.draw(map_picture(30))
    before = landscape_map.shown_rectangle()
    landscape_map.setFocus()
    qtbot.keyClick(landscape_map, key)
    assert landscape_map.shown_rectangle() == before


def test_resizing_keeps_the_whole_landscape_in_view(landscape_map, qtbot):
    landscape_map.draw(map_picture(30))
    landscape_map.resize(900, 480)
    qtbot.wait(20)
    assert landscape_map.is_home()
    (left, right), (bottom, top) = landscape_map.shown_rectangle()
    assert left <= -5 + 1e-9
    assert right >= 5 - 1e-9
    assert bottom <= -5 + 1e-9
    assert top >= 5 - 1e-9


def test_another_landscape_is_shown_whole(landscape_map):
    landscape_map.draw(map_picture(30))
    turn_wheel(landscape_map, at(landscape_map, (0.0, 0.0)), 5)
    other = Formula(expression="x**2 + y**2", given_bounds=((10.0, 20.0), (10.0, 20.0)))
    timeline = Timeline(("one",), (track_of(np.full((5, 2), 15.0)),))
    landscape_map.draw(picture(other, timeline, 2, colours=COLOURS[:1], markers=MARKERS[:1]))
    assert landscape_map.is_home()
    for low, high in landscape_map.shown_rectangle():
        assert 5 < low <= 10 + 1e-9
        assert 20 - 1e-9 <= high < 25


def test_the_surface_of_each_batch_is_drawn_without_moving_the_view(landscape_map, refreshed):
    timeline = Timeline(("one",), (track_of(np.zeros((5, 2))),))
    bounds = ((-5.0, 5.0), (-5.0, 5.0))

    def batch(shift: float):
        plane = sample_plane(lambda theta: ((theta - shift) ** 2).sum(axis=-1), bounds, points=128)
        return picture(Himmelblau(), timeline, 2, colours=COLOURS[:1], markers=MARKERS[:1], plane=plane)

    landscape_map.draw(batch(0.0))
    turn_wheel(landscape_map, at(landscape_map, (0.0, 0.0)), 2)
    rectangle = landscape_map.shown_rectangle()
    refreshed()
    landscape_map.draw(batch(1.0))
    assert "LandscapeLayer" in refreshed()
    assert landscape_map.shown_rectangle() == rectangle


def bad_tracks():
    rng = np.random.default_rng(0)
    diverging = np.array([[1.0, -1.0]]) * np.exp(np.arange(400.0))[:, None]
    with np.errstate(over="ignore"):
        beyond = diverging * 1e200
    return {
        "all nan": np.full((50, 2), np.nan),
        "diverging": diverging,
        "infinite": beyond,
        "sometimes nan": np.where(rng.random((900, 2)) < 0.1, np.nan, rng.normal(size=(900, 2))),
        "one row": np.zeros((1, 2)),
    }


@pytest.mark.parametrize("name", bad_tracks())
@pytest.mark.parametrize("options", [{}, {"show_gradient": True, "show_arrows": True}])
def test_a_run_that_left_the_numbers_is_drawn(landscape_map, qtbot, name, options):
    theta = bad_tracks()[name]
    with np.errstate(all="ignore"):
        loss = PLANE.value(theta)
    timeline = Timeline(("one",), (track_of(theta, loss),))
    for cursor in (0, len(theta) // 2, len(theta) - 1):
        shown = picture(PLANE, timeline, cursor, colours=COLOURS[:1], markers=MARKERS[:1], options=Options(**options))
        landscape_map.draw(shown)
        landscape_map.grab_image()


def test_a_surface_without_one_finite_value_is_drawn(landscape_map):
    class Nowhere:
        bounds = ((0.0, 1.0), (0.0, 1.0))
        minima = ()
        is_log_scaled = False

        def value(self, theta):
            return np.full(theta.shape[:-1], np.nan)

        def gradient(self, theta):
            return np.full(theta.shape, np.nan)

    timeline = Timeline(("one",), (track_of(np.full((5, 2), 0.5), np.full(5, np.nan)),))
    options = Options(show_arrows=True, show_gradient=True)
    landscape_map.draw(picture(Nowhere(), timeline, 2, colours=COLOURS[:1], markers=MARKERS[:1], options=options))
    landscape_map.grab_image()


def test_many_draws_and_landscapes_leave_no_items_behind(landscape_map):
    landscape_map.draw(map_picture(0))
    landscape_map.grab_image()
    in_scene = len(landscape_map.scene().items())
    timeline = Timeline(("one",), (track_of(np.full((60, 2), 0.5)),))
    formulas = [Formula(expression=f"x**2 + {k}*y**2", given_bounds=((-1.0, 1.0), (-1.0, 1.0))) for k in (1, 2, 3)]
    gc.collect()
    alive = sum(issubclass(type(one), QGraphicsItem) for one in gc.get_objects())
    for turn in range(50):
        landscape_map.draw(map_picture(turn))
        formula = formulas[turn % 3]
        landscape_map.draw(picture(formula, timeline, turn, colours=COLOURS[:1], markers=MARKERS[:1]))
        landscape_map.grab_image()
    gc.collect()
    assert len(landscape_map.scene().items()) == in_scene
    assert sum(issubclass(type(one), QGraphicsItem) for one in gc.get_objects()) == alive


@pytest.mark.parametrize("roles", [DARK, LIGHT], ids=["dark", "light"])
def test_the_canvas_takes_the_colours_of_the_theme(landscape_map, roles):
    landscape_map.set_roles(roles)
    landscape_map.draw(map_picture())
    image = landscape_map.grab_image()
    assert QColor(image.pixel(1, 1)).name() == roles.plot_background


def test_the_shading_of_a_given_plane_is_its_own(landscape_map):
    grid = np.linspace(0.0, 1.0, 32)
    plane = Plane(grid, grid, np.add.outer(grid, grid))
    timeline = Timeline(("one",), (track_of(np.zeros((5, 2))),))
    landscape_map.draw(picture(PLANE, timeline, 2, colours=COLOURS[:1], markers=MARKERS[:1], plane=plane))
    landscape_map.grab_image()
    assert landscape_map.colour_bar.shading.high <= 2
