"""The surface: its mesh and trails as numbers, its sentences without OpenGL, and its pixels with it."""

import json
import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from app.core.landscapes import LANDSCAPES, Formula
from app.core.parameters import kind_of
from app.screen.pictures.field import Plane, Shading, sample_plane, shading_of
from app.views.surface3d.axes import edges, labels, loss_corner, loss_ticks, project, quadrant, ticks
from app.views.surface3d.mesh import (
    DASH,
    FLOOR,
    HEIGHT,
    LIFT,
    LOWEST_LIGHT,
    Box,
    box_of,
    dashed_pieces,
    hidden,
    light,
    pairs,
    relief,
    relief_lines,
    thinned,
    trail_pieces,
    triangles,
)

PLANES = [entry for entry in LANDSCAPES if entry is not Formula and entry.dimension == 2]
TABLE = np.linspace(0, 1, 255)[:, None] * np.ones(3)
SQUARE = Box(((-2.0, 2.0), (-2.0, 2.0)), (1.0, 1.0), Shading(0.0, 8.0))


def bowl(theta):
    return theta[..., 0] ** 2 + theta[..., 1] ** 2


def body_of(value, bounds=((-2.0, 2.0), (-2.0, 2.0)), points=41):
    plane = sample_plane(value, bounds, points)
    return relief(plane, shading_of(plane.values), TABLE), plane


# -- the mesh ------------------------------------------------------------------------------------


@pytest.mark.parametrize("entry", PLANES, ids=kind_of)
def test_every_landscape_fills_its_box(entry):
    landscape = entry()
    plane = sample_plane(landscape.value, landscape.bounds, 60)
    body = relief(plane, shading_of(plane.values, landscape.is_log_scaled), TABLE)
    assert body.vertices.shape == (3600, 3)
    assert body.faces.shape == (2 * 59 * 59, 3)
    assert max(body.box.sides) == 1.0
    half_x, half_y = body.box.sides
    assert body.vertices.min(axis=0) == pytest.approx((-half_x, -half_y, 0.0), abs=1e-6)
    assert body.vertices[:, :2].max(axis=0) == pytest.approx((half_x, half_y), abs=1e-6)
    assert 0.9 < body.vertices[:, 2].max() <= HEIGHT
    assert ((body.colours >= 0) & (body.colours <= 1)).all()


def test_higher_losses_stand_higher():
    body, plane = body_of(bowl)
    order = np.argsort(plane.values.ravel(), kind="stable")
    assert (np.diff(body.heights.ravel()[order]) >= 0).all()


def test_a_point_of_the_surface_stands_on_its_mesh():
    body, plane = body_of(bowl)
    theta = np.stack(np.meshgrid(plane.x, plane.y), axis=-1)
    places = body.box.places(theta, plane.values)
    assert places.reshape(-1, 3) == pytest.approx(body.vertices, abs=1e-6)


def test_a_place_outside_the_rectangle_is_nowhere():
    places = SQUARE.places(np.array([[0.0, 0.0], [2.1, 0.0], [0.0, -9.0]]), np.array([4.0, 4.0, 4.0]))
    assert np.isfinite(places[0]).all()
    assert np.isnan(places[1, 0])
    assert np.isnan(places[2, 1])


def test_a_loss_above_the_box_stands_at_its_top():
    assert SQUARE.places(np.zeros(2), np.array(1e9))[2] == HEIGHT


def test_the_box_keeps_the_proportions_of_the_bounds():
    wide = Plane(np.linspace(0, 3, 5), np.linspace(0, 2, 5), np.zeros((5, 5)))
    assert box_of(wide, Shading(0, 1)).sides == pytest.approx((1.0, 2 / 3))
    tower = Plane(np.linspace(0, 1, 5), np.linspace(0, 90, 5), np.zeros((5, 5)))
    assert box_of(tower, Shading(0, 1)).sides == pytest.approx((0.5, 1.0))


def test_cells_without_a_value_have_no_triangles():
    there = np.ones((4, 5), bool)
    assert len(triangles(there)) == 2 * 3 * 4
    there[1, 1] = False
    assert len(triangles(there)) == 2 * (3 * 4 - 4)
    assert not (triangles(there) == 6).any()


def test_a_surface_with_holes_has_only_finite_vertices():
    with np.errstate(invalid="ignore"):
        body, _ = body_of(lambda theta: np.sqrt(1 - bowl(theta)))
    assert np.isfinite(body.vertices).all()
    assert np.isnan(body.heights).any()
    corners = body.heights.ravel()[body.faces]
    assert np.isfinite(corners).all()


def test_every_triangle_faces_upwards():
    body, _ = body_of(bowl)
    a, b, c = (body.vertices[body.faces[:, corner], :2] for corner in range(3))
    one, other = b - a, c - a
    assert (one[:, 0] * other[:, 1] - one[:, 1] * other[:, 0] > 0).all()


def test_light_falls_evenly_on_a_plain_and_never_leaves_the_dark():
    axis = np.linspace(-1, 1, 21)
    assert np.ptp(light(np.zeros((21, 21)), axis, axis)) == 0
    brightness = light(np.random.default_rng(3).normal(size=(21, 21)), axis, axis)
    assert brightness.min() >= LOWEST_LIGHT
    assert brightness.max() <= 1


def test_a_dense_plane_is_thinned_with_its_edges_kept():
    plane = sample_plane(bowl, ((-1.0, 3.0), (0.0, 2.0)), 220)
    thin = thinned(plane)
    assert thin.values.shape == (96, 96)
    assert thin.rectangle == plane.rectangle
    assert thin.values == pytest.approx(bowl(np.stack(np.meshgrid(thin.x, thin.y), axis=-1)))


# -- lines and trails ----------------------------------------------------------------------------


def test_level_lines_lie_on_the_floor_and_on_the_surface():
    body, plane = body_of(bowl)
    shading = shading_of(plane.values)
    floor, above = relief_lines(plane, shading, body.box)
    assert (floor[:, 2] == FLOOR).all()
    assert floor[:, :2] == pytest.approx(above[:, :2])
    radius = 2 * np.hypot(above[:, 0], above[:, 1])
    assert above[:, 2] - LIFT / 3 == pytest.approx(body.box.heights.shade(radius**2), abs=0.01)


def test_a_line_becomes_pairs_and_breaks_where_it_is_not_known():
    line = np.array([[0.0, 0, 0], [1, 0, 0], [np.nan, 0, 0], [2, 0, 0], [3, 0, 0]])
    assert pairs(line).tolist() == [[0, 0, 0], [1, 0, 0], [2, 0, 0], [3, 0, 0]]
    assert pairs(line[:1]).shape == (0, 3)


def test_trails_float_above_the_surface_in_their_colours():
    points = np.array([[0.0, 0.0], [1.0, 0.0], [1.0, 1.0]])
    red, blue = np.array([1.0, 0, 0, 1]), np.array([0, 0, 1.0, 1])
    places, colours = trail_pieces(SQUARE, [(points, bowl(points), red), (points[:2], bowl(points[:2]), blue)])
    assert places.shape == (6, 3)
    assert places[:, 2] == pytest.approx(np.array([0, 1, 1, 2, 0, 1]) / 8 + LIFT)
    assert colours.tolist() == [red.tolist()] * 4 + [blue.tolist()] * 2


def test_a_trail_that_leaves_the_box_is_cut_and_comes_back():
    points = np.array([[0.0, 0.0], [1.0, 0.0], [9.0, 0.0], [1.0, 1.0], [0.0, 1.0]])
    places, _ = trail_pieces(SQUARE, [(points, bowl(points), np.ones(4))])
    assert places[:, :2].tolist() == [[0, 0], [0.5, 0], [0.5, 0.5], [0, 0.5]]


def test_no_trails_are_no_pieces():
    places, colours = trail_pieces(SQUARE, [])
    assert (places.shape, colours.shape) == ((0, 3), (0, 4))


def test_the_trail_of_an_earlier_run_is_dashed_evenly_and_cut_where_it_leaves():
    points = np.array([[0.0, 0.0], [1.9, 0.0], [9.0, 0.0], [1.0, 1.0]])
    places, colours = dashed_pieces(SQUARE, [(points, np.zeros(4), np.ones(4)), (points[:1], np.zeros(1), np.ones(4))])
    dashes = places.reshape(-1, 2, 3)
    assert len(colours) == len(places)
    assert np.isfinite(places).all()
    assert np.allclose(np.linalg.norm(dashes[:, 1] - dashes[:, 0], axis=1), DASH)
    assert np.allclose(dashes[1:, 0, 0] - dashes[:-1, 1, 0], DASH)
    assert dashes[-1, 1, 0] <= 0.95
    assert dashed_pieces(SQUARE, [])[0].shape == (0, 3)


def test_a_hill_hides_what_is_behind_it_only():
    def hill(theta):
        return np.exp(-4 * bowl(theta))

    plane = sample_plane(hill, ((-2.0, 2.0), (-2.0, 2.0)), 81)
    body = relief(plane, Shading(0.0, 1.0), TABLE)
    eye = np.array([5.0, 0.0, 0.6])
    theta = np.array([[-1.2, 0.0], [1.2, 0.0], [-1.2, 1.8], [0.0, 0.0]])
    places = body.box.places(theta, hill(theta)) + np.array([0, 0, LIFT])
    assert hidden(places, eye, body).tolist() == [True, False, False, False]
    from_above = np.array([0.0, 0.0, 9.0])
    assert not hidden(places, from_above, body).any()


# -- the axes ------------------------------------------------------------------------------------


@pytest.mark.parametrize(("azimuth", "side"), [(45, (1, 1)), (-58, (1, -1)), (135, (-1, 1)), (-135, (-1, -1))])
def test_the_walls_stand_away_from_the_eye(azimuth, side):
    assert quadrant(azimuth) == side
    lines = edges(SQUARE, side, np.array([0.5]))
    wall = lines[lines[:, 2] == 0.5]
    assert ((wall[:, 0] == -side[0]) | (wall[:, 1] == -side[1])).all()


def test_the_loss_is_written_at_the_left_edge():
    for azimuth in (-58, 20, 100, 170, -120):
        corner = np.array(loss_corner(SQUARE, quadrant(azimuth), azimuth))
        turn = np.radians(azimuth)
        assert corner @ np.array([-np.sin(turn), np.cos(turn)]) < 0


def test_ticks_are_round_and_inside():
    assert [text for _, text in ticks(-5, 5, 4)] == ["−5", "0", "5"]
    assert [value for value, _ in ticks(0.1, 0.9, 4)] == pytest.approx([0.2, 0.4, 0.6, 0.8])


def test_a_logarithmic_height_has_powers_of_ten_that_do_not_touch():
    heights = Shading(0.0, 2000.0, 0.01)
    chosen = loss_ticks(heights)
    assert {"1000", "10", "0"} <= {text for _, text in chosen}
    places = sorted(height for height, _ in chosen)
    assert np.diff(places).min() >= 0.16


@pytest.mark.parametrize("entry", PLANES, ids=kind_of)
def test_every_landscape_has_numbers_on_all_axes(entry):
    landscape = entry()
    plane = sample_plane(landscape.value, landscape.bounds, 60)
    box = box_of(plane, shading_of(plane.values, landscape.is_log_scaled))
    found = labels(box, quadrant(-58), -58, ("x", "y", "f"))
    assert [label.text for label in found if label.is_name] == ["x", "y", "f"]
    assert len(loss_ticks(box.heights)) >= 2
    assert all(len(label.text) <= 8 for label in found)


def test_projection_puts_the_middle_in_the_middle_and_hides_what_is_behind():
    matrix = np.array([[1.0, 0, 0, 0], [0, 1, 0, 0], [0, 0, 0, 0], [0, 0, -1, 0]])
    pixels = project(np.array([[0.0, 0, -2], [1, 1, -2], [0, 0, 3]]), matrix, 200, 100)
    assert pixels[0].tolist() == [100, 50]
    assert pixels[1].tolist() == [150, 25]
    assert np.isnan(pixels[2]).all()


# -- the widget ----------------------------------------------------------------------------------


@pytest.fixture
def view(qtbot):
    from app.views.surface3d.view import SurfaceView3D

    made = SurfaceView3D()
    qtbot.addWidget(made)
    made.resize(500, 500)
    return made


def test_without_opengl_a_sentence_says_so(view, qtbot):
    view.show()
    qtbot.waitUntil(lambda: "OpenGL" in view.sentence.text())
    assert view.scene is None
    assert view.sentence.isVisible()
    view.go_home()


def test_a_curve_has_no_surface_and_the_view_says_why(view, qtbot):
    from app.core.simulation.timeline import Timeline
    from app.screen.pictures.picture import Options, Picture

    curve = Picture(None, ((0.0, 1.0),), (), None, (), 0, 0, Timeline((), ()), Options())
    view.draw(curve)
    view.show()
    qtbot.waitUntil(lambda: "two parameters" in view.sentence.text())


@pytest.mark.heavy
def test_under_x_the_surface_is_drawn_turned_and_fast():
    assert os.environ.get("DISPLAY"), "this test needs an X server; pytest-xvfb starts one where Xvfb is installed"
    root = Path(__file__).parents[3]
    film = Path(__file__).with_name("surface3d_film.py")
    environment = os.environ | {"QT_QPA_PLATFORM": "xcb", "PYTHONPATH": str(root)}
    done = subprocess.run(
        [sys.executable, str(film)], env=environment, capture_output=True, text=True, timeout=120, check=False
    )
    assert done.returncode == 0, done.stderr
    line = next((line for line in done.stdout.splitlines() if line.startswith("FILM ")), None)
    assert line, done.stdout + done.stderr
    found = json.loads(line[5:])
    assert found["has_scene"], found
    assert found["covered"] > 0.15
    assert found["colours"] > 1000
    before, after = found["red"]
    assert after > 1.5 * before
    assert min(found[name] for name in ("turned", "shifted", "zoomed")) > 0.1
    assert found["home"] < 0.001
    assert 0.0003 < found["ghost"] < 0.1
    assert found["ghost_gone"] == 0
    for name in ("cursor", "orbit"):
        median, slow = np.percentile(found[name], (50, 95))
        print(f"{name}: {1000 / median:.0f} frames a second (p50 {median:.1f} ms, p95 {slow:.1f} ms)")
        assert median < 100
