"""Several outputs of one run: all of them or none."""

import json
from pathlib import Path

import pytest
from PIL import Image

from app.core.simulation.simulator import Simulator
from app.exporters.run_files import run_to_files
from tests.exporters.exported_runs import HIMMELBLAU, scenario

NAMES = ("csv", "json", "png", "gif")


def test_every_output_is_written(tmp_path: Path):
    outputs = {name: tmp_path / f"run.{name}" for name in NAMES}
    run_to_files(Simulator(scenario(HIMMELBLAU)), outputs)
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted(f"run.{name}" for name in NAMES)
    assert len(outputs["csv"].read_text().splitlines()) == 1 + 2 * 61
    assert len(json.loads(outputs["json"].read_text())["contenders"]) == 2
    for name in ("png", "gif"):
        with Image.open(outputs[name]) as image:
            assert image.format == name.upper()


def test_the_run_comes_to_its_end_without_any_output():
    simulator = Simulator(scenario(HIMMELBLAU))
    run_to_files(simulator, {})
    assert simulator.has_ended


@pytest.mark.parametrize("failing", NAMES)
def test_where_one_output_fails_none_is_changed(failing: str, tmp_path: Path):
    outputs = {name: tmp_path / f"run.{name}" for name in NAMES}
    for path in outputs.values():
        path.write_text("old")
    outputs[failing] = tmp_path / "nowhere" / "run"
    with pytest.raises(OSError, match="nowhere"):
        run_to_files(Simulator(scenario(HIMMELBLAU)), outputs)
    assert {path.read_text() for path in tmp_path.iterdir()} == {"old"}
    assert len(list(tmp_path.iterdir())) == 4


@pytest.mark.parametrize("writer", ["run_json.write_json", "image.write_png", "animation.write_gif", "table.write_csv"])
def test_where_writing_stops_half_way_nothing_is_changed(writer: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    def fails(*_: object, **__: object) -> None:
        raise OSError(28, "No space left on device")

    place = "run_files.write_csv" if writer == "table.write_csv" else writer
    monkeypatch.setattr(f"app.exporters.{place}", fails)
    outputs = {name: tmp_path / f"run.{name}" for name in NAMES}
    for path in outputs.values():
        path.write_text("old")
    with pytest.raises(OSError, match="No space left"):
        run_to_files(Simulator(scenario(HIMMELBLAU)), outputs)
    assert {path.read_text() for path in tmp_path.iterdir()} == {"old"}
    assert len(list(tmp_path.iterdir())) == 4
