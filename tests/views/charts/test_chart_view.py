import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor

from app.core.simulation.timeline import Timeline
from app.screen.pictures.picture import Options, Picture, picture
from app.screen.pictures.series import CHARTS
from app.views.charts.view import ChartView
from tests.views.map.test_landscape_map import turn_wheel
from tests.views.runs import COLOURS, MARKERS, map_picture, rows_of, track_of


def pictured(timeline: Timeline, cursor: int, **options: object) -> Picture:
    count = len(timeline.labels)
    return picture(None, timeline, cursor, colours=COLOURS[:count], markers=MARKERS[:count], options=Options(**options))


def at(view: ChartView, x: float, chart: int = 0) -> QPoint:
    return view.position_of(x, chart).toPoint()


def switch_of(view: ChartView, chart: int) -> QPoint:
    header = view.charts[chart].header
    return view.mapFromScene(header.mapToScene(header.switch_rect().center()))


def noisy(count: int, seed: int = 0) -> np.ndarray:
    return np.random.default_rng(seed).normal(size=(count, 2))


def test_drawing_the_same_picture_again_paints_nothing(chart_view, refreshed):
    chart_view.draw(map_picture(20))
    refreshed()
    chart_view.draw(map_picture(20))
    assert refreshed() == []


def test_scrubbing_leaves_the_lines_as_they_are(chart_view, refreshed):
    chart_view.draw(map_picture(20))
    refreshed()
    chart_view.draw(map_picture(21))
    assert refreshed() == []


@pytest.mark.parametrize("step", [7, 22, 44])
def test_the_cursor_is_a_line_through_every_chart(chart_view, step):
    chart_view.draw(map_picture(step, selected=0))
    image = chart_view.grab_image()
    for chart in range(3):
        place = at(chart_view, step, chart)
        around = [(dx, dy) for dx in (-1, 0, 1) for dy in (-50, -30, 30, 50)]
        column = {QColor(image.pixel(place.x() + dx, place.y() + dy)).name() for dx, dy in around}
        assert chart_view.roles.text in column


def test_the_lines_hold_every_step_of_a_short_run(chart_view):
    shown = map_picture(20)
    chart_view.draw(shown)
    for line, contender in zip(chart_view.charts[0].lines.lines, (0, 1), strict=True):
        loss = shown.timeline.tracks[contender].column("loss")
        np.testing.assert_array_equal(line.points[:, 1], loss)


def test_the_selected_contender_is_drawn_on_top(chart_view):
    chart_view.draw(map_picture(20, selected=0))
    assert [line.colour for line in chart_view.charts[0].lines.lines] == [COLOURS[1], COLOURS[0]]


@pytest.mark.parametrize("charts", [("loss",), ("learning_rate", "loss"), tuple(CHARTS)])
def test_only_the_chosen_charts_have_room(chart_view, charts):
    chart_view.draw(map_picture(20, charts=charts))
    chart_view.grab_image()
    heights = [chart.box.height() for chart in chart_view.charts]
    assert all(height > 60 for height in heights[: len(charts)])
    assert not any(chart.box.isVisible() for chart in chart_view.charts[len(charts) :])
    assert [chart.column for chart in chart_view.charts[: len(charts)]] == list(charts)


def test_a_click_seeks_the_step_under_it_and_a_drag_goes_on(chart_view, qtbot):
    chart_view.draw(map_picture(20))
    steps = []
    chart_view.seek.connect(steps.append)
    view = chart_view.viewport()
    qtbot.mousePress(view, Qt.MouseButton.LeftButton, pos=at(chart_view, 30))
    qtbot.mouseMove(view, at(chart_view, 45))
    qtbot.mouseRelease(view, Qt.MouseButton.LeftButton, pos=at(chart_view, 45))
    qtbot.mouseMove(view, at(chart_view, 10))
    assert steps == [30, 45]


def test_a_click_beyond_the_run_seeks_its_newest_step(chart_view, qtbot):
    chart_view.draw(pictured(Timeline(("one",), (track_of(noisy(62)),)), 10))
    with qtbot.waitSignal(chart_view.seek) as sought:
        qtbot.mouseClick(chart_view.viewport(), Qt.MouseButton.LeftButton, pos=at(chart_view, 75))
    assert sought.args == [61]


@pytest.mark.parametrize(("horizontal", "per_step"), [("gradient_evaluations", 2), ("samples", 32)])
def test_over_another_axis_a_click_seeks_the_step_of_the_selected_contender(chart_view, qtbot, horizontal, per_step):
    chart_view.draw(map_picture(20, horizontal=horizontal))
    with qtbot.waitSignal(chart_view.seek) as sought:
        qtbot.mouseClick(chart_view.viewport(), Qt.MouseButton.LeftButton, pos=at(chart_view, 25.5 * per_step))
    assert sought.args == [25]


def test_the_switch_asks_for_a_logarithm_and_changes_nothing_itself(chart_view, qtbot):
    chart_view.draw(map_picture(20))
    with qtbot.waitSignal(chart_view.log_switched) as switched, qtbot.assertNotEmitted(chart_view.seek):
        qtbot.mouseClick(chart_view.viewport(), Qt.MouseButton.LeftButton, pos=switch_of(chart_view, 0))
    assert switched.args == ["loss", True]
    assert not chart_view.charts[0].is_log
    with qtbot.waitSignal(chart_view.log_switched) as switched:
        qtbot.mouseClick(chart_view.viewport(), Qt.MouseButton.LeftButton, pos=switch_of(chart_view, 1))
    assert switched.args == ["gradient_norm", False]


def test_a_logarithmic_chart_shows_powers_of_ten(chart_view):
    shown = map_picture(20, log_charts=frozenset({"loss"}))
    chart_view.draw(shown)
    loss = shown.timeline.tracks[1].column("loss")
    np.testing.assert_array_equal(chart_view.charts[0].lines.lines[1].points[:, 1], np.log10(loss))


def test_hovering_shows_the_values_of_all_contenders_there(chart_view, qtbot):
    shown = map_picture(50)
    chart_view.draw(shown)
    qtbot.mouseMove(chart_view.viewport(), at(chart_view, 12.2))
    assert chart_view.table.isVisible()
    assert [row.label for row in chart_view.table.rows] == ["Plain", "Momentum"]
    for row, track in zip(chart_view.table.rows, shown.timeline.tracks, strict=True):
        assert float(row.value.replace("−", "-")) == pytest.approx(track.column("loss")[12], abs=0.06)
    chart_view.grab_image()
    qtbot.mouseMove(chart_view.viewport(), QPoint(2, 2))
    assert not chart_view.table.isVisible()


def test_the_wheel_zooms_into_the_steps_and_a_double_click_shows_the_whole_run(chart_view, qtbot):
    chart_view.draw(map_picture(20))
    turn_wheel(chart_view, at(chart_view, 30), 4)
    left, right = chart_view.x_range()
    assert right - left < 30
    assert left < 30 < right
    qtbot.mouseDClick(chart_view.viewport(), Qt.MouseButton.LeftButton, pos=at(chart_view, 30))
    assert chart_view.x_range() == (0, 60)
    turn_wheel(chart_view, at(chart_view, 30), -3)
    assert chart_view.x_range() == (0, 60)


def test_a_run_that_goes_on_is_drawn_to_its_end(chart_view, qtbot):
    track = track_of(noisy(200))
    timeline = Timeline(("one",), (track,))
    chart_view.draw(pictured(timeline, 199))
    for start in range(200, 300, 10):
        track.append(rows_of(noisy(10, start), first=start))
        chart_view.draw(pictured(timeline, start))
    qtbot.waitUntil(
        lambda: all(chart.lines.lines[0].points[-1, 0] == 299 for chart in chart_view.charts[:3]), timeout=2_000
    )


def test_a_run_that_was_cut_back_and_ran_on_otherwise_is_drawn_anew(chart_view):
    track = track_of(noisy(200))
    timeline = Timeline(("one",), (track,))
    chart_view.draw(pictured(timeline, 100))
    track.truncate(99)
    track.append(rows_of(5 + noisy(100, 1), first=100))
    chart_view.draw(pictured(timeline, 100))
    np.testing.assert_array_equal(chart_view.charts[0].lines.lines[0].points[:, 1], track.column("loss"))


def test_steps_narrower_than_half_a_pixel_are_not_worth_painting(chart_view, refreshed):
    track = track_of(noisy(90_000) * 0.1)
    timeline = Timeline(("one",), (track,))
    chart_view.draw(pictured(timeline, 80_000))
    track.append(rows_of(noisy(3, 1) * 0.01, first=90_000))
    refreshed()
    chart_view.draw(pictured(timeline, 80_001))
    assert refreshed() == []


def test_a_contender_that_diverged_does_not_flatten_the_others(chart_view):
    wild = track_of(noisy(100), np.exp(np.arange(100.0)))
    wild.ended = "diverged"
    chart_view.draw(pictured(Timeline(("calm", "wild"), (track_of(noisy(100)), wild)), 50))
    assert chart_view.charts[0].box.viewRange()[1][1] < 10


@pytest.mark.parametrize("loss", [np.nan, np.inf, -np.inf, 0.0, -3.0, 1e308])
@pytest.mark.parametrize("log_charts", [frozenset(), frozenset(CHARTS)])
@pytest.mark.parametrize("horizontal", ["step", "gradient_evaluations", "samples"])
def test_values_that_cannot_be_drawn_are_left_out(chart_view, loss, log_charts, horizontal):
    losses = np.where(np.arange(300) % 3, loss, np.arange(300.0))
    both = Timeline(("some", "all"), (track_of(noisy(300), losses), track_of(noisy(300), np.full(300, loss))))
    chart_view.draw(pictured(both, 100, log_charts=log_charts, horizontal=horizontal))
    chart_view.grab_image()


def test_many_draws_and_options_leave_no_items_behind(chart_view):
    chart_view.draw(map_picture(0))
    in_scene = len(chart_view.scene().items())
    for turn in range(50):
        chart_view.draw(map_picture(turn, log_charts=frozenset({"loss"}) if turn % 2 else frozenset()))
        chart_view.draw(map_picture(turn, horizontal="samples"))
    assert len(chart_view.scene().items()) == in_scene


def test_a_run_that_has_not_begun_is_drawn(chart_view):
    timeline = Timeline(("one",), (track_of(np.zeros((1, 2))),))
    chart_view.draw(pictured(timeline, 0))
    chart_view.grab_image()
    assert len(chart_view.charts[0].lines.lines[0].points) == 1


def test_a_run_that_goes_on_behind_another_tab_is_not_drawn_there(chart_view, qtbot):
    track = track_of(noisy(200))
    timeline = Timeline(("one",), (track,))
    chart_view.draw(pictured(timeline, 199))
    for start in range(200, 300, 10):
        track.append(rows_of(noisy(10, start), first=start))
        chart_view.draw(pictured(timeline, start))
    assert chart_view._catching_up.isActive()
    chart_view.hide()
    track.append(rows_of(noisy(10, 300), first=300))
    qtbot.waitUntil(lambda: not chart_view._catching_up.isActive())
