"""A run as an animation."""

from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from app.exporters.animation import MOST_FRAMES, WIDTH, Palette, frame_steps, write_gif
from app.exporters.figure import Figure
from app.exporters.paper import CONTENDERS
from tests.exporters.exported_runs import ADAM, HIMMELBLAU, MOMENTUM, PROBLEMS, WILD, finished


def frames(path: Path) -> list[tuple[np.ndarray, int]]:
    """Each frame as a reader shows it (h, w, 3), and for how long."""
    found = []
    with Image.open(path) as image:
        for place in range(frame_count(path)):
            image.seek(place)
            found.append((np.asarray(image.convert("RGB")).astype(int), image.info["duration"]))
    return found


def frame_count(path: Path) -> int:
    with Image.open(path) as image:
        return int(getattr(image, "n_frames", 1))


@pytest.mark.parametrize("name", PROBLEMS)
def test_a_gif_is_small_and_repeats_and_holds_its_end(name: str, tmp_path: Path):
    path = tmp_path / "run.gif"
    write_gif(finished(PROBLEMS[name], stop={"max_steps": 12}), path)
    with Image.open(path) as image:
        assert (image.format, image.size, image.info["loop"]) == ("GIF", (WIDTH, 595), 0)
    assert path.stat().st_size < 8 * 2**20
    assert [time for _, time in frames(path)] == [60] * 12 + [2000]


def test_every_frame_is_the_figure_at_its_step(tmp_path: Path):
    simulator = finished(HIMMELBLAU, ADAM, MOMENTUM, stop={"max_steps": 5})
    path = tmp_path / "run.gif"
    write_gif(simulator, path)
    figure = Figure(simulator, WIDTH)
    for step, (shown, _) in enumerate(frames(path)):
        meant = np.asarray(figure.at(step).image.reduce(2)).astype(int)
        difference = np.abs(shown - meant).max(axis=-1)
        assert (difference > 48).mean() < 0.01
        assert difference.mean() < 4


def test_a_long_run_has_no_more_frames_than_allowed(tmp_path: Path):
    path = tmp_path / "run.gif"
    write_gif(finished(HIMMELBLAU, ADAM, MOMENTUM, stop={"max_steps": 3000}), path)
    assert frame_count(path) == MOST_FRAMES <= 120
    assert path.stat().st_size < 2 * 2**20


def test_the_same_run_gives_the_same_bytes(tmp_path: Path):
    for name in "ab":
        write_gif(finished(HIMMELBLAU, stop={"max_steps": 4}), tmp_path / name)
    assert (tmp_path / "a").read_bytes() == (tmp_path / "b").read_bytes()


def test_a_run_without_steps_is_one_frame(tmp_path: Path):
    path = tmp_path / "run.gif"
    write_gif(finished(HIMMELBLAU, start={"kind": "point", "theta": [3, 2]}, stop={"gradient_norm": 1}), path)
    assert frame_count(path) == 1


def test_a_run_that_stands_still_keeps_its_frames(tmp_path: Path):
    path = tmp_path / "run.gif"
    write_gif(finished(HIMMELBLAU, start={"kind": "point", "theta": [3, 2]}, stop={"max_steps": 6}), path)
    assert frame_count(path) == 7


def test_a_run_that_diverges_has_an_animation(tmp_path: Path):
    path = tmp_path / "run.gif"
    write_gif(finished(HIMMELBLAU, WILD, MOMENTUM), path)
    assert frame_count(path) > 2


@pytest.mark.parametrize("last", [0, 1, 2, 98, 99, 100, 101, 12_345, 10**8])
def test_frames_are_evenly_spaced_from_the_start_to_the_end(last: int):
    steps = frame_steps(last)
    assert (steps[0], steps[-1]) == (0, last)
    assert len(steps) == min(last + 1, MOST_FRAMES)
    gaps = np.diff(steps)
    assert len(gaps) == 0 or gaps.max() - gaps.min() <= 1


def test_the_palette_knows_paper_ink_and_every_contender():
    palette = Palette(CONTENDERS)
    for colour in ("#ffffff", "#1c2027", *CONTENDERS):
        entry = palette.entries(Image.new("RGB", (1, 1), colour))[0, 0]
        found = palette.bytes[3 * entry : 3 * entry + 3]
        assert np.abs(np.array(list(found)) - list(bytes.fromhex(colour[1:]))).max() <= 4


def test_no_colour_takes_the_entry_of_what_has_not_changed():
    noise = np.random.default_rng(1).integers(0, 256, (200, 200, 3), np.uint8)
    assert Palette(CONTENDERS).entries(Image.fromarray(noise)).max() < 255


def test_very_many_colours_leave_room_for_the_map():
    many = [f"#{index:06x}" for index in range(0, 64 * 4096, 4096)]
    assert len(Palette(many).bytes) == 768
