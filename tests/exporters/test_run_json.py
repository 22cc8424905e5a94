"""The JSON of a run: the scenario, and its frames as columns."""

import json
import math
from pathlib import Path

import pytest

from app.core.scenario.reading import from_plain
from app.core.simulation.timeline import COLUMNS
from app.exporters.run_json import RUN_FORMAT, run_as_plain, write_json
from tests.exporters.exported_runs import HIMMELBLAU, MOMENTUM, MOONS, PROBLEMS, WILD, finished


@pytest.mark.parametrize("name", PROBLEMS)
def test_the_file_holds_the_scenario_and_every_kept_frame(name: str, tmp_path: Path):
    simulator = finished(PROBLEMS[name])
    path = tmp_path / "run.json"
    write_json(simulator.scenario, simulator.timeline, path)
    read = json.loads(path.read_text("utf-8"))
    assert read["format"] == RUN_FORMAT
    assert from_plain(read["scenario"]) == simulator.scenario
    for told, track in zip(read["contenders"], simulator.timeline.tracks, strict=True):
        assert set(told["frames"]) == set(COLUMNS) - {"gradient"}
        for column, values in told["frames"].items():
            assert values == track.column(column).tolist()


def test_how_each_contender_ended_is_told():
    simulator = finished(HIMMELBLAU, MOMENTUM, WILD, stop={"max_steps": 5000, "step_length": 1e-9})
    plain = run_as_plain(simulator.scenario, simulator.timeline)
    ends = {one["label"]: (one["ended"], one["stopped_by"]) for one in plain["contenders"]}
    assert ends == {"Momentum": ("converged", "step_length"), "Wild": ("diverged", "diverged")}


def test_numbers_that_json_does_not_know_are_null(tmp_path: Path):
    simulator = finished(HIMMELBLAU, WILD)
    path = tmp_path / "run.json"
    write_json(simulator.scenario, simulator.timeline, path)
    text = path.read_text("utf-8")
    assert "NaN" not in text
    assert "Infinity" not in text
    frames = json.loads(text)["contenders"][0]["frames"]
    assert frames["loss"][-1] is None
    assert all(math.isfinite(value) for value in frames["loss"][:-1])


def test_a_saved_run_is_a_start_to_go_on_from(tmp_path: Path):
    simulator = finished(MOONS)
    path = tmp_path / "run.json"
    write_json(simulator.scenario, simulator.timeline, path)
    again = finished(MOONS, start={"kind": "pretrained", "path": str(path)})
    assert again.start.tolist() == simulator.timeline.tracks[0].column("theta")[-1].tolist()
