"""Ghosts on the canvases."""

from dataclasses import replace

import numpy as np

from app.core.comparison import Ghost, ghost_of
from app.core.resources import resource
from app.core.scenario.reading import read_file
from app.core.simulation.simulator import Simulator
from app.screen.pictures.ghost_picture import GhostLine, ghost_lines, ghost_trails
from app.views.charts.view import ChartView
from app.views.curve.canvas import LandscapeCurve
from app.views.ghost_layers import GhostLineLayer, GhostTrailLayer
from app.views.map.canvas import LandscapeMap
from tests.core.inspection.inspected_runs import run
from tests.views.runs import curve_picture, map_picture


def ghost(problem: str = "surface") -> Ghost:
    simulator = run(problem, {"kind": "adam", "lr": 0.1}, steps=40)
    return ghost_of("before", simulator.scenario, simulator.timeline, ["#ff0000"], ["o"])


def test_the_trail_of_a_ghost_is_where_its_contender_went():
    kept = ghost()
    (line,) = ghost_trails([kept])
    assert np.array_equal(line.points, kept.tracks[0].theta)
    assert line.colour == "#ff0000"
    assert ghost_trails([ghost("training")]) == ()


def test_numbers_that_are_not_finite_end_a_trail():
    kept = ghost()
    kept.tracks[0].theta[30:] = np.inf
    assert len(ghost_trails([kept])[0].points) == 30


def test_the_lines_of_a_ghost_are_its_columns():
    kept = ghost("training")
    (line,) = ghost_lines([kept], "loss", "samples", is_log=True)
    columns = kept.tracks[0].columns
    assert np.array_equal(line.points[:, 0], columns["samples"])
    assert np.allclose(10 ** line.points[:, 1], columns["loss"], rtol=1e-12)


def test_a_ghost_is_painted_on_the_map_and_goes_again(landscape_map: LandscapeMap):
    landscape_map.draw(map_picture())
    bare = landscape_map.grab_image()
    landscape_map.set_ghosts([ghost()])
    assert landscape_map.grab_image() != bare
    landscape_map.set_ghosts(())
    assert landscape_map.grab_image() == bare


def test_a_ghost_of_one_coordinate_is_painted_on_the_curve_and_goes_again(landscape_curve: LandscapeCurve):
    landscape_curve.draw(curve_picture(3))
    bare = landscape_curve.grab_image()
    scenario = read_file(resource("scenarios/05_local_minimum.json"))
    simulator = Simulator(scenario)
    simulator.advance(40)
    count = len(scenario.contenders)
    kept = ghost_of("before", scenario, simulator.timeline, ["#ff0000"] * count, ["o"] * count)
    landscape_curve.set_ghosts([kept])
    assert landscape_curve.ghost_layer.dots[0][0].shape == (41, 2)
    assert landscape_curve.grab_image() != bare
    landscape_curve.set_ghosts([ghost()])
    assert landscape_curve.ghost_layer.dots == ()
    assert landscape_curve.grab_image() == bare


def test_a_ghost_is_painted_on_a_chart_and_goes_again(chart_view: ChartView):
    chart_view.draw(map_picture())
    layer = GhostLineLayer(chart_view.charts[0].box)
    bare = chart_view.grab_image()
    layer.set_lines((GhostLine(np.array([[0.0, 0.0], [60.0, 5.0]]), "#ff0000"),))
    assert chart_view.grab_image() != bare
    layer.set_lines(())
    assert chart_view.grab_image() == bare


def test_the_same_lines_are_not_painted_twice(landscape_map: LandscapeMap, refreshed):
    layer = GhostTrailLayer(landscape_map.ball_layer._view_box)
    lines = (GhostLine(np.array([[0.0, 0.0], [1e30, 1.0], [np.nan, 2.0]]), "#ff0000"),)
    layer.set_lines(lines)
    refreshed()
    layer.set_lines(lines)
    assert refreshed() == []
    landscape_map.draw(map_picture())
    landscape_map.grab_image()


def test_the_ranges_of_a_chart_hold_the_lines_of_earlier_runs(chart_view: ChartView):
    kept = ghost()
    kept.tracks[0].columns["step"][-1] = 900.0
    kept.tracks[0].columns["loss"][3] = 1e5
    chart_view.draw(map_picture())
    (left, right), (bottom, top) = chart_view.charts[0].box.viewRange()
    assert right < 900
    assert top < 1e5
    chart_view.set_ghosts([kept])
    chart_view.draw(map_picture())
    (left, right), (bottom, top) = chart_view.charts[0].box.viewRange()
    assert left <= 0 < 900 <= right
    assert bottom <= kept.tracks[0].columns["loss"].min()
    assert top >= 1e5
    chart_view.set_ghosts(())
    chart_view.draw(map_picture())
    assert chart_view.charts[0].box.viewRange()[1][1] < 1e5


def test_an_earlier_run_that_diverged_does_not_flatten_the_lines(chart_view: ChartView):
    kept = ghost()
    kept.tracks[0].columns["loss"][3] = 1e5
    diverged = replace(kept.tracks[0], outcome=replace(kept.tracks[0].outcome, ended_by="diverged"))
    chart_view.set_ghosts([replace(kept, tracks=(diverged,))])
    chart_view.draw(map_picture())
    assert chart_view.charts[0].box.viewRange()[1][1] < 1e5


def test_zoomed_in_only_what_is_seen_of_an_earlier_run_counts(chart_view: ChartView):
    kept = ghost()
    kept.tracks[0].columns["loss"][39] = 1e5
    chart_view.set_ghosts([kept])
    chart_view.draw(map_picture())
    chart_view._zoom_to((0.0, 20.0))
    assert chart_view.charts[0].box.viewRange()[1][1] < 1e5
