"""The vectors of a step on the map."""

import numpy as np
import pytest
from PySide6.QtGui import QImage, QPainter

from app.core.inspection import inspect_at
from app.screen.pictures.vector_picture import LONGEST, SEEN, SHORTEST, MapVector, half_axes, map_vectors, placed_arrows
from app.views.map.canvas import LandscapeMap
from app.views.map.vector_layer import VectorLayer
from tests.core.inspection.inspected_runs import run
from tests.views.runs import map_picture

PER_UNIT = (50.0, -40.0)


def direction(*values: float) -> MapVector:
    return MapVector("g", "#ffffff", np.array(values))


def step(*values: float) -> MapVector:
    return MapVector("Δθ", "#ffffff", np.array(values), "step")


def size(*values: float, is_square: bool = True) -> MapVector:
    return MapVector("v", "#ffffff", np.array(values), "size", is_square)


def test_directions_keep_their_proportions_and_point_the_right_way_up():
    one, other = placed_arrows([direction(1000.0, 0.0), direction(0.0, 500.0)], PER_UNIT)
    assert one.along == pytest.approx([LONGEST, 0.0])
    assert other.along == pytest.approx([0.0, -LONGEST * 0.4])


def test_a_short_direction_still_shows_where_it_points():
    _, small = placed_arrows([direction(1.0, 0.0), direction(1e-9, 0.0)], PER_UNIT)
    assert small.length == pytest.approx(SHORTEST)


@pytest.mark.parametrize("values", [(0.0, 0.0), (np.nan, 1.0), (np.inf, 1.0)])
def test_what_points_nowhere_is_not_drawn(values: tuple[float, float]):
    assert placed_arrows([direction(*values), step(*values)], PER_UNIT) == [None, None]


def test_a_step_is_true_to_scale():
    (arrow,) = placed_arrows([step(0.5, 0.25)], PER_UNIT)
    assert arrow.along == pytest.approx([25.0, -10.0])
    assert arrow.times == 1


def test_a_step_too_short_to_see_is_lengthened_by_a_power_of_ten_that_is_told():
    (arrow,) = placed_arrows([step(0.002, 0.0)], PER_UNIT)
    assert arrow.times == 1000
    assert SEEN <= arrow.length < 10 * SEEN
    assert arrow.length == pytest.approx(0.002 * 50 * 1000)


def test_the_root_of_a_second_moment_shares_the_scale_of_the_gradients():
    vectors = [direction(4.0, 0.0), size(4.0, 4.0)]
    (arrow, _), (_, axes) = placed_arrows(vectors, PER_UNIT), half_axes(vectors, PER_UNIT)
    assert arrow.length == pytest.approx(LONGEST)
    assert axes == pytest.approx([LONGEST / 2, LONGEST / 2 * 0.8])


def test_rates_fill_their_own_ellipse():
    vectors = [direction(1e6, 0.0), size(1e-3, 5e-4, is_square=False)]
    assert half_axes(vectors, PER_UNIT)[1] == pytest.approx([LONGEST / 2, LONGEST / 2 * 0.4])


def test_the_vectors_of_a_step_are_the_optimizers_own():
    inspection = inspect_at(run("surface", {"kind": "adam", "lr": 0.05}), "one", 5)
    vectors = map_vectors(inspection, ("g", "v_hat", "rate", "delta"), {"g": "#123456"})
    assert [(one.kind, one.is_square) for one in vectors] == [
        ("direction", False),
        ("size", True),
        ("size", False),
        ("step", False),
    ]
    assert vectors[0].colour == "#123456"
    assert vectors[-1].values is inspection.quantities[-1].value


def test_of_a_model_with_many_parameters_nothing_lies_on_a_map():
    inspection = inspect_at(run("training", {"kind": "adam", "lr": 0.05}), "one", 5)
    assert map_vectors(inspection, ("g", "delta"), {}) == ()


def test_the_layer_paints_only_while_it_has_vectors(landscape_map: LandscapeMap):
    picture = map_picture()
    landscape_map.draw(picture)
    layer = VectorLayer(landscape_map.ball_layer._view_box)
    bare = landscape_map.grab_image()
    layer.set_vectors(picture.chosen.theta, [direction(3.0, 1.0), size(2.0, 1.0), step(0.01, 0.02)])
    assert landscape_map.grab_image() != bare
    layer.set_vectors(None, ())
    assert landscape_map.grab_image() == bare


@pytest.mark.parametrize("seed", range(6))
def test_nothing_is_painted_beyond_what_is_painted_anew(landscape_map: LandscapeMap, seed: int):
    picture = map_picture()
    landscape_map.draw(picture)
    layer = VectorLayer(landscape_map.ball_layer._view_box)
    random = np.random.default_rng(seed)
    vectors = [make(*random.normal(size=2)) for make in (direction, direction, step)]
    vectors += [size(*random.uniform(0.1, 3.0, 2), is_square=bool(seed % 2)), step(*random.normal(size=2) * 1e-4)]
    layer.set_vectors(picture.chosen.theta, vectors)
    image = QImage(layer.boundingRect().size().toSize(), QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    painter = QPainter(image)
    layer.render_layer(painter, layer.scale_now())
    painter.end()
    inked = np.frombuffer(image.constBits(), np.uint32).reshape(image.height(), image.width()) != 0
    rows, columns = np.flatnonzero(inked.any(axis=1)), np.flatnonzero(inked.any(axis=0))
    near = layer._placed.near()
    assert len(rows) > 20
    assert near.left() <= columns[0] <= columns[-1] + 1 <= near.right()
    assert near.top() <= rows[0] <= rows[-1] + 1 <= near.bottom()


@pytest.mark.parametrize("length", [5e-324, 1e-310, 1e-200])
def test_a_step_that_no_power_of_ten_makes_visible_is_not_drawn(length: float):
    assert placed_arrows([step(length, 0.0)], (1.0, -1.0)) == [None]
