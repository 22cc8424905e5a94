"""A finished run as a picture."""

import re
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PIL import Image

from app.core.landscapes import LANDSCAPES
from app.core.parameters import kind_of
from app.exporters.figure import Figure, subject
from app.exporters.image import write_png
from app.exporters.lettering import written
from app.exporters.paper import CONTENDERS, MARKERS, contender_markers
from app.exporters.surface import drawn_surface
from tests.exporters.exported_runs import (
    ADAM,
    HIMMELBLAU,
    LINE,
    MOMENTUM,
    MOONS,
    PROBLEMS,
    WELL,
    WILD,
    finished,
    scenario,
)


def pixels(image: Image.Image) -> np.ndarray:
    return np.asarray(image.convert("RGB")).astype(int)


def count_of(image: Image.Image, colour: str, tolerance: int = 12) -> int:
    """How many pixels have a colour."""
    wanted = np.array(list(bytes.fromhex(colour[1:])))
    return int((np.abs(pixels(image) - wanted).max(axis=-1) <= tolerance).sum())


def small(simulator: Any, step: int | None = None) -> Image.Image:
    """The picture at half its size."""
    figure = Figure(simulator, 700)
    return figure.at(figure.last_step if step is None else step).halved()


@pytest.mark.parametrize("name", PROBLEMS)
def test_a_png_has_its_size_and_shows_every_contender(name: str, tmp_path: Path):
    path = tmp_path / "run.png"
    write_png(finished(PROBLEMS[name]), path)
    with Image.open(path) as image:
        assert (image.format, image.size, image.mode) == ("PNG", (1400, 850), "RGB")
        assert count_of(image, CONTENDERS[0]) > 150
        assert count_of(image, CONTENDERS[1]) > 150
        assert count_of(image, "#ffffff", 2) > 100_000


def test_the_same_run_gives_the_same_picture():
    assert np.array_equal(pixels(small(finished(HIMMELBLAU))), pixels(small(finished(HIMMELBLAU))))


@pytest.mark.parametrize("kind", [kind_of(entry) for entry in LANDSCAPES if kind_of(entry) != "formula"])
def test_every_landscape_has_a_picture(kind: str):
    image = small(finished({"kind": "surface", "landscape": {"kind": kind}}, stop={"max_steps": 20}))
    assert image.size == (700, 425)
    assert len(np.unique(pixels(image).reshape(-1, 3), axis=0)) > 100


@pytest.mark.parametrize(
    "expression", ["log(x)", "sqrt(x) + y^2", "1 / x", "3", "exp(x^3 + y)", "1e200 * x + y", "1e-200 * x", "max(x, y)"]
)
def test_a_formula_with_holes_or_heights_has_a_picture(expression: str):
    landscape = {"kind": "formula", "expression": expression}
    start = {"kind": "point", "theta": [1.0, 1.0] if "y" in expression else [1.0]}
    assert small(finished({"kind": "surface", "landscape": landscape}, start=start)).size == (700, 425)


@pytest.mark.parametrize("colour", ["#ff00ff", "#00ffff"])
def test_a_contender_s_own_colour_is_used(colour: str):
    simulator = finished(HIMMELBLAU, {**ADAM, "colour": colour})
    assert count_of(small(simulator), colour) > 50
    assert count_of(small(finished(HIMMELBLAU)), colour) == 0


def test_a_run_that_diverged_has_a_picture():
    simulator = finished(HIMMELBLAU, WILD, MOMENTUM)
    assert count_of(small(simulator), CONTENDERS[1]) > 50


def test_a_run_in_which_all_diverged_has_a_picture():
    for problem in (HIMMELBLAU, WELL, LINE, MOONS):
        assert small(finished(problem, {**WILD, "optimizer": {"kind": "gradient_descent", "lr": 1e9}})).size == (
            700,
            425,
        )


def test_a_run_that_ended_at_its_start_has_a_picture():
    simulator = finished(HIMMELBLAU, start={"kind": "point", "theta": [3.0, 2.0]}, stop={"gradient_norm": 1e-3})
    assert simulator.step == 0
    assert small(simulator).size == (700, 425)


def test_the_trail_grows_with_the_step():
    simulator = finished(HIMMELBLAU, ADAM)
    drawn = [count_of(small(simulator, step), CONTENDERS[0], 40) for step in (0, 10, 30, 60)]
    assert drawn == sorted(drawn)
    assert drawn[-1] > drawn[0]


def test_a_long_run_is_drawn_with_few_points():
    simulator = finished(WELL, MOMENTUM, stop={"max_steps": 60_000})
    (actor,) = Figure(simulator, 350).actors
    theta, loss = actor.trail(60_000)
    assert len(theta) == len(loss) < 600


def test_more_contenders_than_fit_are_counted():
    many = [{"label": f"Number {i}", "optimizer": {"kind": "adam", "lr": 0.01 * (i + 1)}} for i in range(30)]
    assert small(finished(HIMMELBLAU, *many, stop={"max_steps": 5})).size == (700, 425)


@pytest.mark.parametrize("label", ["한국어 이름", "A" * 200, "line\nbreak", "‮ˮ☃𝔘", " "])
def test_any_label_and_title_can_be_drawn(label: str):
    simulator = finished(HIMMELBLAU, {**ADAM, "label": label}, title=label, stop={"max_steps": 3})
    assert small(simulator).size == (700, 425)


def test_without_any_font_of_the_machine_text_is_drawn_in_ascii(monkeypatch: pytest.MonkeyPatch):
    from app.exporters import lettering

    caches = (lettering.font, lettering._face, lettering._has, lettering._drawn)
    monkeypatch.setattr(lettering, "FONTS", ())
    for cached in caches:
        cached.cache_clear()
    try:
        assert written("−1.5") == "-1.5"
        assert written("2·10⁻⁷") == "2e-7"
        assert written("10⁻⁶") == "1e-6"
        assert written("아담") == "??"
        assert small(finished(WELL, {**ADAM, "label": "아담 θ"}, stop={"max_steps": 3})).size == (700, 425)
    finally:
        for cached in caches:
            cached.cache_clear()


def test_a_text_is_written_on_one_line():
    assert written("a\nb\t c") == "a b c"


def test_markers_of_one_colour_differ():
    markers = contender_markers(64)
    pairs = [(marker, place % len(CONTENDERS)) for place, marker in enumerate(markers)]
    assert len(set(pairs)) == 64
    assert set(markers) == set(MARKERS)


def test_the_colours_are_those_of_the_light_theme():
    # Read as text: the theme cannot be imported without Qt.
    source = (Path(__file__).parents[2] / "app/style/roles.py").read_text("utf-8")
    light = source[source.index("LIGHT = Roles(") :]
    listed = light[light.index("contenders=(") :].split(")")[0]
    assert tuple(re.findall("#[0-9a-f]{6}", listed)) == CONTENDERS


@pytest.mark.parametrize("problem", [HIMMELBLAU, LINE])
def test_the_map_holds_the_start_and_the_ends(problem: dict[str, Any]):
    simulator = finished(problem)
    surface = drawn_surface(simulator, Figure(simulator, 350).actors)
    assert surface is not None
    points = [simulator.start, *(track.column("theta")[-1] for track in simulator.timeline.tracks)]
    for (low, high), values in zip(surface.bounds, np.transpose(points), strict=True):
        assert low < values.min()
        assert values.max() < high


def test_the_surface_of_a_training_is_its_full_loss():
    simulator = finished(LINE)
    surface = drawn_surface(simulator, Figure(simulator, 350).actors)
    assert surface is not None
    track = simulator.timeline.tracks[0]
    assert np.allclose(surface.value(track.column("theta")), track.column("loss"), rtol=1e-9, atol=1e-15)


def test_theta_of_more_than_two_numbers_has_no_surface():
    simulator = finished(MOONS)
    assert drawn_surface(simulator, ()) is None


def test_what_is_minimised_is_told_in_a_few_words():
    assert subject(scenario(HIMMELBLAU)) == "Himmelblau"
    assert subject(scenario({"kind": "surface", "landscape": {"kind": "formula", "expression": "x^2"}})) == "x^2"
    assert subject(scenario(MOONS)) == "Multi-layer perceptron, Cross-entropy, Two moons, batches of 8"
