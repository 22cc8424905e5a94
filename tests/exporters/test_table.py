"""The CSV of a run: its columns, its rows, its numbers."""

import csv
import io

import numpy as np
import pytest

from app.core.simulation.simulator import Simulator
from app.exporters.table import header, run_in_chunks, write_csv
from tests.exporters.exported_runs import ADAM, HIMMELBLAU, MOMENTUM, MOONS, PROBLEMS, WELL, WILD, finished, scenario


def table(simulator: Simulator, all_theta: bool = False) -> list[list[str]]:
    out = io.StringIO()
    write_csv(simulator, out, all_theta)
    return list(csv.reader(io.StringIO(out.getvalue())))


def test_the_columns_are_those_of_the_contract():
    names = "contender step theta_0 theta_1 loss gradient_norm step_length learning_rate gradient_evaluations samples"
    assert header(2) == [*names.split(), "status"]
    assert table(Simulator(scenario(HIMMELBLAU)))[0] == header(2)


def test_a_curve_has_one_coordinate():
    assert table(Simulator(scenario(WELL)))[0][2:4] == ["theta_0", "loss"]


@pytest.mark.parametrize(("all_theta", "columns"), [(False, 16), (True, 17)])
def test_of_many_coordinates_the_first_16_or_all_are_written(all_theta: bool, columns: int):
    first, *rows = table(Simulator(scenario(MOONS)), all_theta)
    assert [name for name in first if name.startswith("theta_")] == [f"theta_{index}" for index in range(columns)]
    assert {len(row) for row in rows} == {len(first)}


def test_there_is_one_row_per_contender_and_step():
    rows = table(Simulator(scenario(HIMMELBLAU)))[1:]
    assert [(row[0], int(row[1])) for row in rows] == [(name, k) for name in ("Adam", "Momentum") for k in range(61)]


@pytest.mark.parametrize("name", PROBLEMS)
def test_the_numbers_are_the_track_s_to_the_last_bit(name: str):
    first, *rows = table(Simulator(scenario(PROBLEMS[name])), all_theta=True)
    for label, track in zip(("Adam", "Momentum"), finished(PROBLEMS[name]).timeline.tracks, strict=True):
        mine = [row for row in rows if row[0] == label]
        thetas = np.array([[float(value) for value in row[2 : 2 + track.dimension]] for row in mine])
        assert np.array_equal(thetas, track.column("theta"))
        for column in ("loss", "gradient_norm", "step_length", "learning_rate"):
            assert [row[first.index(column)] for row in mine] == [
                repr(value) for value in track.column(column).tolist()
            ]
        for column in ("gradient_evaluations", "samples"):
            assert [int(row[first.index(column)]) for row in mine] == track.column(column).tolist()


def test_row_0_is_the_start():
    simulator = Simulator(scenario(HIMMELBLAU))
    row = dict(zip(*table(simulator)[:2], strict=True))
    assert [float(row["theta_0"]), float(row["theta_1"])] == simulator.start.tolist()
    assert (row["step"], row["step_length"], row["gradient_evaluations"], row["samples"]) == ("0", "0.0", "0", "0")
    assert row["learning_rate"] == "0.05"


def test_the_last_row_of_a_run_that_diverged_says_so():
    rows = table(Simulator(scenario(HIMMELBLAU, WILD)))[1:]
    assert [row[-1] for row in rows[:-1]] == ["running"] * (len(rows) - 1)
    assert rows[-1][-1] == "diverged"
    assert rows[-1][4] in ("nan", "inf")


def test_the_last_row_of_a_run_that_converged_says_so():
    rows = table(Simulator(scenario(HIMMELBLAU, MOMENTUM, stop={"max_steps": 5000, "gradient_norm": 1e-3})))[1:]
    assert rows[-1][-1] == "converged"
    assert float(rows[-1][5]) < 1e-3 <= float(rows[-2][5])


def test_a_run_that_only_ran_out_of_steps_is_still_running():
    assert {row[-1] for row in table(Simulator(scenario(HIMMELBLAU)))[1:]} == {"running"}


def test_rows_that_the_track_has_thinned_away_are_written_all_the_same(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("app.core.simulation.timeline.TRACK_BYTES", 3000)
    simulator = Simulator(scenario(HIMMELBLAU, ADAM, stop={"max_steps": 2000}))
    rows = table(simulator)[1:]
    assert [int(row[1]) for row in rows] == list(range(2001))
    assert len(simulator.timeline.tracks[0]) < 200


def test_a_label_with_commas_quotes_and_lines_stays_one_cell():
    label = 'a, "b"\n아담'
    rows = table(Simulator(scenario(HIMMELBLAU, {"label": label, "optimizer": {"kind": "adam"}})))
    assert {row[0] for row in rows[1:]} == {label}


def test_progress_is_told_up_to_the_end():
    told: list[tuple[str, int]] = []
    write_csv(Simulator(scenario(HIMMELBLAU)), io.StringIO(), progress=lambda label, step: told.append((label, step)))
    assert ("Adam", 60) in told
    assert told[-1] == ("Momentum", 60)


def test_a_run_in_chunks_is_the_run():
    simulator = Simulator(scenario(HIMMELBLAU, stop={"max_steps": 1300}))
    steps = [rows.step for _, rows in run_in_chunks(simulator, "Adam")]
    assert np.array_equal(np.concatenate(steps), np.arange(1301))
    assert simulator.timeline.track("Momentum").last_step == 0
