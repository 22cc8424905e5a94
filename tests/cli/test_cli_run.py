"""`main.py run`: the rows of its table, and what its options do."""

import csv
import json
from collections.abc import Callable
from pathlib import Path

import pytest

from app.cli import main
from app.core.optimizers import OPTIMIZERS
from app.core.parameters import kind_of
from app.core.simulation.timeline import STATUSES
from tests.cli.cli_scenarios import (
    BATCHES,
    EXAMPLE,
    NOISY,
    Plain,
    of,
    outputs_in,
    saved,
    script,
)

Run = Callable[..., list[Plain]]


@pytest.fixture
def run(folder: Path) -> Run:
    """Runs a scenario with options and gives the rows of its CSV."""

    def rows(plain: Plain, *options: str) -> list[Plain]:
        assert main(["run", saved(folder, plain), "--csv", str(folder / "out.csv"), "--quiet", *options]) == 0
        with (folder / "out.csv").open(newline="") as file:
            return list(csv.DictReader(file))

    return rows


@pytest.mark.parametrize("plain", [EXAMPLE, NOISY, BATCHES], ids=["example", "noisy", "batches"])
def test_the_table_has_the_columns_and_rows_of_the_contract(run: Run, plain: Plain):
    rows = run(plain)
    thetas = ["theta_0", "theta_1"] if plain is not BATCHES else [f"theta_{index}" for index in range(13)]
    ends = ["loss", "gradient_norm", "step_length", "learning_rate", "gradient_evaluations", "samples", "status"]
    assert list(rows[0]) == ["contender", "step", *thetas, *ends]
    for one in plain["contenders"]:
        mine = of(rows, one["label"])
        assert [int(row["step"]) for row in mine] == list(range(len(mine)))
        assert {row["status"] for row in mine} <= set(STATUSES)
    assert [row["contender"] for row in rows] == sorted(
        (row["contender"] for row in rows), key=[one["label"] for one in plain["contenders"]].index
    )


def test_row_0_is_the_start_and_the_rate_to_come(run: Run):
    row = run(EXAMPLE)[0]
    assert (row["theta_0"], row["theta_1"]) == ("-3.0", "3.5")
    assert float(row["loss"]) == (9 + 3.5 - 11) ** 2 + (-3 + 3.5**2 - 7) ** 2
    assert (row["step_length"], row["learning_rate"]) == ("0.0", "0.05")
    assert (row["gradient_evaluations"], row["samples"]) == ("0", "0")


def test_numbers_are_written_in_full_precision(run: Run):
    for row in run(NOISY):
        for name in ("theta_0", "theta_1", "loss", "gradient_norm", "step_length", "learning_rate"):
            assert row[name] == repr(float(row[name]))


@pytest.mark.parametrize("plain", [EXAMPLE, NOISY, BATCHES], ids=["example", "noisy", "batches"])
@pytest.mark.parametrize("steps", [1, 7, 29])
def test_fewer_steps_are_the_first_rows_of_the_longer_run(run: Run, plain: Plain, steps: int):
    longer, shorter = run(plain), run(plain, "--steps", str(steps))
    for one in plain["contenders"]:
        assert of(shorter, one["label"]) == of(longer, one["label"])[: steps + 1]


def test_more_steps_than_the_scenario_has_go_on(run: Run):
    short = {**EXAMPLE, "stop": {"max_steps": 5}}
    assert [row["step"] for row in of(run(short, "--steps", "9"), "Adam")] == [str(step) for step in range(10)]


@pytest.mark.parametrize("plain", [NOISY, BATCHES], ids=["noisy", "batches"])
def test_another_seed_gives_other_numbers_and_the_same_seed_the_same(run: Run, plain: Plain):
    assert run(plain, "--seed", str(plain["seed"])) == run(plain)
    assert run(plain, "--seed", "99") == run({**plain, "seed": 99}) != run(plain)


@pytest.mark.parametrize("plain", [EXAMPLE, NOISY, BATCHES], ids=["example", "noisy", "batches"])
def test_two_runs_give_the_same_bytes(folder: Path, plain: Plain):
    kinds = ("csv", "json", "png")
    for name in ("first", "second"):
        assert main(["run", saved(folder, plain), *outputs_in(folder, name, kinds), "--quiet"]) == 0
    for kind in kinds:
        assert (folder / f"first.{kind}").read_bytes() == (folder / f"second.{kind}").read_bytes()


@pytest.mark.parametrize("plain", [NOISY, BATCHES], ids=["noisy", "batches"])
def test_a_contender_more_leaves_the_rows_of_the_others(run: Run, plain: Plain):
    before = run(plain)
    newcomer = {"label": "New", "optimizer": {"kind": "sam"}}
    for contenders in ([*plain["contenders"], newcomer], [newcomer, *reversed(plain["contenders"])]):
        after = run({**plain, "contenders": contenders})
        for one in plain["contenders"]:
            assert of(after, one["label"]) == of(before, one["label"])


def test_an_intervention_is_first_felt_in_the_next_row(run: Run):
    with_it, without = run(EXAMPLE), run({**EXAMPLE, "interventions": []})
    assert of(with_it, "Momentum") == of(without, "Momentum")
    assert of(with_it, "Adam")[:121] == of(without, "Adam")[:121]
    assert of(with_it, "Adam")[121] != of(without, "Adam")[121]
    assert [row["learning_rate"] for row in of(with_it, "Adam")[120:122]] == ["0.05", "0.01"]


def test_only_the_last_row_tells_how_a_run_ended(run: Run):
    wild = {"label": "Wild", "optimizer": {"kind": "gradient_descent", "lr": 10}}
    rows = run(
        {**EXAMPLE, "contenders": [*EXAMPLE["contenders"], wild], "stop": {"max_steps": 3000, "step_length": 1e-6}}
    )
    for label, end in (("Adam", "converged"), ("Momentum", "converged"), ("Wild", "diverged")):
        statuses = [row["status"] for row in of(rows, label)]
        assert statuses[-1] == end
        assert not {"converged", "diverged"} & set(statuses[:-1])


def test_a_run_that_diverges_ends_well(folder: Path):
    wild = {"label": "Wild", "optimizer": {"kind": "gradient_descent", "lr": 10}}
    plain = {**EXAMPLE, "contenders": [wild], "interventions": []}
    done = script("run", saved(folder, plain), *outputs_in(folder))
    assert (done.returncode, done.stderr) == (0, "")
    assert "diverged" in done.stdout
    assert all((folder / f"out.{kind}").stat().st_size > 100 for kind in ("csv", "json", "png", "gif"))


@pytest.mark.parametrize(("options", "columns"), [([], 16), (["--theta"], 33)])
def test_theta_writes_every_coordinate(run: Run, options: list[str], columns: int):
    wide = {**BATCHES, "problem": {**BATCHES["problem"], "model": {"kind": "mlp", "hidden": [4, 4]}}}
    assert sum(name.startswith("theta_") for name in run(wide, *options)[0]) == columns


def test_a_path_is_relative_to_the_scenario_file(folder: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.chdir("/")
    assert main(["run", saved(folder, BATCHES), "--quiet"]) == 0


def test_the_json_holds_the_scenario_and_the_frames(run: Run, folder: Path):
    rows = run(EXAMPLE, "--json", str(folder / "out.json"))
    told = json.loads((folder / "out.json").read_text("utf-8"))
    assert told["scenario"]["title"] == EXAMPLE["title"]
    for one in told["contenders"]:
        assert one["frames"]["loss"] == [float(row["loss"]) for row in of(rows, one["label"])]


def test_the_summary_has_a_line_for_each_contender(folder: Path, capsys: pytest.CaptureFixture[str]):
    assert main(["run", saved(folder, EXAMPLE)]) == 0
    out, err = capsys.readouterr()
    assert [line.split()[0] for line in out.splitlines()] == ["contender", "Adam", "Momentum"]
    assert err == ""


def test_quiet_says_nothing(folder: Path, capsys: pytest.CaptureFixture[str]):
    assert main(["run", saved(folder, EXAMPLE), "--quiet"]) == 0
    assert capsys.readouterr() == ("", "")


def test_the_table_can_go_to_standard_output(folder: Path):
    done = script("run", saved(folder, EXAMPLE), "--csv", "/dev/stdout", "--quiet")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("contender,step,theta_0")
    assert Path("/dev/stdout").exists()


@pytest.mark.parametrize("kind", [kind_of(entry) for entry in OPTIMIZERS])
def test_every_optimizer_runs(run: Run, kind: str):
    rows = run({**BATCHES, "contenders": [{"label": "A", "optimizer": {"kind": kind}}], "stop": {"max_steps": 3}})
    assert len(rows) >= 2
