import numpy as np
import pytest

from app.core.simulation.timeline import Timeline
from app.screen.pictures.picture import picture, same_balls
from tests.views.runs import COLOURS, MARKERS, PLANE, PLANE_RUN, map_picture, track_of


def test_each_contender_stands_where_its_track_says():
    shown = map_picture(cursor=17)
    for contender, track in zip(shown.contenders, PLANE_RUN.tracks, strict=True):
        np.testing.assert_array_equal(contender.theta, track.column("theta")[17])
        np.testing.assert_array_equal(contender.gradient, track.column("gradient")[17])
        np.testing.assert_array_equal(contender.trail, track.column("theta")[:18])
        assert contender.loss == track.column("loss")[17]


def test_the_next_step_leads_to_the_next_row():
    shown = map_picture(cursor=17).contenders[1]
    theta = PLANE_RUN.tracks[1].column("theta")
    np.testing.assert_array_equal(shown.next_step, theta[18] - theta[17])


def test_after_the_newest_row_there_is_no_next_step():
    assert map_picture(cursor=60).contenders[0].next_step is None


def test_where_the_past_is_thinned_there_is_no_next_step():
    track = track_of(np.random.default_rng(0).normal(size=(1_024, 2)))
    track.capacity = 1_024
    track.append(track.newest(1).first(0))
    track._thin()
    timeline = Timeline(("one",), (track,))
    thinned = picture(PLANE, timeline, 10, colours=COLOURS[:1], markers=MARKERS[:1])
    recent = picture(PLANE, timeline, 1_000, colours=COLOURS[:1], markers=MARKERS[:1])
    assert thinned.contenders[0].next_step is None
    assert recent.contenders[0].next_step is not None


def test_a_contender_that_ended_stays_where_it_ended():
    short = Timeline(PLANE_RUN.labels, (track_of(np.ones((5, 2))), PLANE_RUN.tracks[1]))
    shown = map_picture(cursor=40, timeline=short)
    np.testing.assert_array_equal(shown.contenders[0].theta, [1, 1])


def test_a_contender_that_left_the_numbers_is_lost_and_shown_at_its_last_place():
    theta = np.array([[1.0, 2.0], [3.0, 4.0], [np.inf, 5.0], [np.nan, np.nan]])
    timeline = Timeline(("one",), (track_of(theta),))
    shown = picture(PLANE, timeline, 3, colours=COLOURS[:1], markers=MARKERS[:1]).contenders[0]
    assert shown.is_lost
    np.testing.assert_array_equal(shown.theta, [3, 4])
    np.testing.assert_array_equal(shown.trail, theta[:2])


@pytest.mark.parametrize("theta", [[[np.nan, np.nan]], [[np.inf, 0.0], [np.nan, 1.0]]])
def test_a_run_without_one_finite_place_gives_a_picture(theta):
    timeline = Timeline(("one",), (track_of(np.array(theta)),))
    shown = picture(PLANE, timeline, 5, colours=COLOURS[:1], markers=MARKERS[:1]).contenders[0]
    assert shown.is_lost
    assert shown.trail.shape == (0, 2)


def test_a_picture_does_not_change_when_the_run_goes_on():
    track = track_of(np.ones((300, 2)))
    timeline = Timeline(("one",), (track,))
    shown = picture(PLANE, timeline, 299, colours=COLOURS[:1], markers=MARKERS[:1]).contenders[0]
    track.truncate(100)
    track.append(track_of(np.full((250, 2), 7.0)).newest(249))
    np.testing.assert_array_equal(shown.theta, [1, 1])
    np.testing.assert_array_equal(shown.trail, np.ones((300, 2)))


def test_a_model_of_many_parameters_has_a_picture_without_a_landscape():
    timeline = Timeline(("one",), (track_of(np.ones((900, 41))),))
    shown = picture(None, timeline, 800, colours=COLOURS[:1], markers=MARKERS[:1])
    assert shown.dimension == 0
    assert len(shown.contenders[0].trail) == 1


@pytest.mark.parametrize(("selected", "index"), [(-3, 0), (0, 0), (1, 1), (9, 1)])
def test_the_selected_contender_is_always_one_of_them(selected, index):
    assert map_picture(selected=selected).selected == index


def test_pictures_of_the_same_step_have_the_same_balls():
    assert same_balls(map_picture(3), map_picture(3))
    assert not same_balls(map_picture(3), map_picture(4))
    assert not same_balls(map_picture(3), map_picture(3, selected=0))
