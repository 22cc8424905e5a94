"""The widget that shows the loss on a plane through the ball, and the trail as the plane sees it."""

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from app.core.analysis.planes import trace_plane
from app.core.simulation.timeline import Timeline
from app.screen.pictures.picture import picture
from app.screen.pictures.plane_view_trail import PlaneTrails, is_stale
from app.style.roles import DARK, LIGHT
from app.views.plane.view import PlaneView
from tests.views.runs import COLOURS, MARKERS, rows_of, track_of
from tests.views.trainings import LARGE, problem_of, seen, theta_at, trained


@pytest.fixture(scope="module")
def simulator():
    return trained(*LARGE, steps=120)


@pytest.fixture
def view(qtbot: QtBot) -> PlaneView:
    view = PlaneView()
    qtbot.addWidget(view)
    view.resize(400, 760)
    with qtbot.waitExposed(view):
        view.show()
    return view


def plane_of(simulator, step=120, kind="principal"):
    path = np.array(simulator.timeline.tracks[0].column("theta"))[: step + 1]
    return trace_plane(problem_of(simulator), theta_at(simulator, step), step, kind, path=path, coarse=9)


def test_the_trail_is_where_its_points_project(simulator):
    plane = plane_of(simulator)
    shown = PlaneTrails(plane).picture(seen(simulator, 90))
    path = np.array(simulator.timeline.tracks[0].column("theta"))[:91]
    coordinates, distances = plane.shadow(path)
    np.testing.assert_allclose(shown.chosen.coordinates, coordinates, atol=1e-12)
    np.testing.assert_allclose(shown.chosen.distances, distances, atol=1e-12)
    np.testing.assert_array_equal(shown.chosen.steps, np.arange(91))


def test_the_ball_through_which_the_plane_was_laid_lies_in_its_middle(simulator):
    shown = PlaneTrails(plane_of(simulator)).picture(seen(simulator, 120))
    np.testing.assert_allclose(shown.chosen.coordinates[-1], 0, atol=1e-12)
    assert shown.chosen.distances[-1] < 1e-12
    assert not shown.is_stale


def test_rows_seen_before_are_not_projected_again(simulator, monkeypatch):
    trails = PlaneTrails(plane_of(simulator))
    trails.picture(seen(simulator, 90))
    asked = []
    plain = type(trails.plane).shadow
    monkeypatch.setattr(
        type(trails.plane), "shadow", lambda plane, points: asked.append(len(points)) or plain(plane, points)
    )
    trails.picture(seen(simulator, 91))
    assert asked == [1, 1]
    asked.clear()
    trails.picture(seen(simulator, 50))
    assert asked == []


def test_a_track_cut_back_and_run_on_otherwise_is_projected_anew(simulator):
    plane = plane_of(simulator)
    path = np.array(simulator.timeline.tracks[0].column("theta"))[:20]

    def run(track):
        timeline = Timeline(("Plain",), (track,))
        return picture(None, timeline, 10**6, colours=COLOURS[:1], markers=MARKERS[:1])

    track = track_of(path, loss=np.linspace(1, 2, 20))
    trails = PlaneTrails(plane)
    trails.picture(run(track))
    track.truncate(9)
    other = path[10:] + 0.5
    track.append(rows_of(other, loss=np.linspace(3, 4, 10), first=10))
    shown = trails.picture(run(track))
    expected = plane.shadow(np.concatenate((path[:10], other))).coordinates
    np.testing.assert_allclose(shown.chosen.coordinates, expected, atol=1e-12)


def test_numbers_that_are_lost_are_left_out(simulator):
    plane = plane_of(simulator)
    path = np.array(simulator.timeline.tracks[0].column("theta"))[:5]
    path[3:] = np.nan
    timeline = Timeline(("Plain",), (track_of(path, loss=np.ones(5)),))
    shown = PlaneTrails(plane).picture(picture(None, timeline, 4, colours=COLOURS[:1], markers=MARKERS[:1]))
    assert len(shown.chosen.steps) == 3


def test_a_plane_is_stale_once_the_ball_is_far_beside_it_or_off_its_grid(simulator):
    random = PlaneTrails(plane_of(simulator, 0, "random"))
    far = random.picture(seen(simulator, 120)).chosen
    assert is_stale(random.plane, far) == (far.distances[-1] > 0.5 * random.plane.reach)
    early = PlaneTrails(plane_of(simulator, 5))
    assert early.picture(seen(simulator, 120)).is_stale


@pytest.mark.parametrize("kind", ["random", "principal"])
def test_both_kinds_are_drawn_in_both_themes(view, simulator, kind, qtbot):
    view.set_plane(plane_of(simulator, kind=kind))
    for roles in (DARK, LIGHT):
        view.set_roles(roles)
        for step in (0, 60, 120):
            view.draw(seen(simulator, step))
            qtbot.wait(5)
            assert not view.grab().isNull()
    assert ("%" in view.heading.text()) == (kind == "principal")


def test_at_first_a_sentence_says_what_can_be_seen_here(view, simulator):
    view.draw(seen(simulator, 10))
    assert view.lesson.isVisible()
    assert not view.canvas.isVisible()
    view.set_plane(plane_of(simulator))
    assert view.canvas.isVisible()
    assert not view.lesson.isVisible()


def test_the_buttons_ask_for_planes(view, simulator, qtbot):
    view.draw(seen(simulator, 10))
    asked = []
    view.plane_requested.connect(asked.append)
    view.random.click()
    view.principal.click()
    view.set_plane(plane_of(simulator, kind="random"))
    view.again.click()
    assert asked == ["random", "principal", "random"]


def test_a_trail_of_two_points_has_no_plane_of_its_own_yet(view, simulator):
    view.draw(seen(simulator, 1))
    assert not view.principal.isEnabled()
    view.draw(seen(simulator, 2))
    assert view.principal.isEnabled()


def test_while_it_is_worked_out_progress_is_shown_and_can_be_ended(view, simulator, qtbot):
    view.set_plane(plane_of(simulator))
    view.set_progress(0.3)
    assert view.progress.isVisible()
    assert not view.again.isVisible()
    with qtbot.waitSignal(view.cancel_requested):
        view.cancel.click()
    view.set_plane(plane_of(simulator))
    assert not view.progress.isVisible()
    assert view.again.isVisible()


def test_a_stale_plane_is_dimmed_and_says_so(view, simulator):
    view.set_plane(plane_of(simulator, 5))
    view.draw(seen(simulator, 5))
    assert not view.canvas.veil_layer.isVisible()
    view.draw(seen(simulator, 120))
    assert view.canvas.veil_layer.isVisible()
    assert view.readout.property("role") == "warning"


def test_moving_the_cursor_leaves_the_landscape_as_it_is(view, simulator, refreshed):
    view.set_plane(plane_of(simulator))
    view.draw(seen(simulator, 50))
    refreshed()
    view.draw(seen(simulator, 51))
    assert "LandscapeLayer" not in refreshed()
