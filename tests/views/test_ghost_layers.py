"""Ghosts on the canvases."""

from dataclasses import replace

import numpy as np

from app.core.comparison import Ghost, ghost_of
from app.core.resources import resource
from app.core.scenario.reading import read_file
from app.core.simulation.simulator import Simulator
from app.screen.pictures.ghost_picture import GhostLine, ghost_lines, ghost_trails
from app.views.charts import chart as chart_module
from app.views.charts.view import ChartView
from app.views.curve.canvas import LandscapeCurve
from app.views.ghost_layers import GhostLineLayer, GhostTrailLayer
from app.views.map.canvas import LandscapeMap
from tests.core.inspection.inspected_runs import run
from tests.stories.gestures import counted
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


# -- the ranges of the charts ------------------------------------------------------------------------------


def limits(view: ChartView) -> tuple[list[list[float]], ...]:
    return tuple(chart.box.viewRange() for chart in view.charts[:3])


def kept_with(step: float, loss: float, ended_by: str | None = None) -> Ghost:
    """A ghost whose last row lies at this step and has this loss."""
    kept = ghost()
    columns = {name: column.copy() for name, column in kept.tracks[0].columns.items()}
    columns["step"][-1], columns["loss"][-1] = step, loss
    track = kept.tracks[0]
    return replace(kept, tracks=(replace(track, columns=columns, outcome=replace(track.outcome, ended_by=ended_by)),))


def test_charts_reach_as_far_as_a_ghost_and_come_back_without_it(chart_view: ChartView):
    shown = map_picture(20)
    chart_view.draw(shown)
    before = limits(chart_view)
    chart_view.set_ghosts([kept_with(5000.0, 1e4)])
    chart_view.draw(shown)
    (left, right), (_, top) = limits(chart_view)[0]
    assert left <= 0
    assert right >= 5000
    assert top >= 1e4
    chart_view.set_ghosts([])
    chart_view.draw(shown)
    assert limits(chart_view) == before


def test_a_ghost_that_left_for_infinity_does_not_flatten_the_lines(chart_view: ChartView):
    shown = map_picture(20)
    chart_view.set_ghosts([kept_with(40.0, 1e12, ended_by="diverged")])
    chart_view.draw(shown)
    assert limits(chart_view)[0][1][1] < 1e6


def test_the_ranges_of_ghosts_are_looked_up_once(chart_view: ChartView, monkeypatch):
    chart_view.set_ghosts([ghost()])
    chart_view.draw(map_picture(20))
    looked = counted(chart_module, "_in_sight", monkeypatch.setattr)
    for step in range(20, 40):
        chart_view.draw(map_picture(step))
    assert looked == []
