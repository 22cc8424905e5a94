"""Every fault and every bad option is one line on standard error, and the exit status 2."""

from pathlib import Path
from typing import Any

import pytest

from app.cli import main
from tests.cli.broken_scenarios import BROKEN
from tests.cli.cli_scenarios import (
    BATCHES,
    EXAMPLE,
    NOISY,
    Plain,
    changed,
    saved,
    script,
)


@pytest.mark.parametrize(("plain", "message"), BROKEN, ids=range(len(BROKEN)))
@pytest.mark.parametrize("command", ["run", "check"])
def test_a_fault_is_told_with_its_path(
    folder: Path, capsys: pytest.CaptureFixture[str], command: str, plain: Any, message: str
):
    path = saved(folder, plain)
    (folder / "out.csv").write_text("old")
    options = ["--csv", str(folder / "out.csv")] if command == "run" else []
    assert main([command, path, *options]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert all(line.startswith("error: ") for line in err.splitlines())
    assert f"error: {message.format(path=path)}" in err
    assert (folder / "out.csv").read_text() == "old"


def test_there_are_enough_broken_scenarios():
    assert len(BROKEN) >= 40


@pytest.mark.parametrize("command", ["run", "check"])
@pytest.mark.parametrize("what", ["missing", "a folder"])
def test_a_file_that_cannot_be_read_is_told(folder: Path, capsys: pytest.CaptureFixture[str], command: str, what: str):
    path = folder if what == "a folder" else folder / "none.json"
    assert main([command, str(path)]) == 2
    reason = "Is a directory" if what == "a folder" else "No such file or directory"
    assert capsys.readouterr().err == f"error: {path}: {reason}\n"


def test_a_fault_in_a_program_of_its_own_has_no_traceback(folder: Path):
    done = script("run", saved(folder, changed("contenders.0.optimizer.lr", -1)))
    assert done.returncode == 2
    assert done.stdout == ""
    assert done.stderr == "error: contenders[0].optimizer.lr: must be > 0, got -1\n"


def test_check_tells_every_fault(folder: Path, capsys: pytest.CaptureFixture[str]):
    plain = changed("contenders.0.optimizer.lr", -1, changed("seed", "one", changed("stop.max_steps", 0)))
    assert main(["check", saved(folder, plain)]) == 2
    assert capsys.readouterr().err.splitlines() == [
        'error: seed: must be a whole number, got "one"',
        "error: contenders[0].optimizer.lr: must be > 0, got -1",
        "error: stop.max_steps: must be >= 1, got 0",
    ]


@pytest.mark.parametrize("plain", [EXAMPLE, NOISY, BATCHES], ids=["example", "noisy", "batches"])
def test_check_is_content_with_a_good_scenario(folder: Path, capsys: pytest.CaptureFixture[str], plain: Plain):
    assert main(["check", path := saved(folder, plain)]) == 0
    assert capsys.readouterr() == (f"{path}: no faults\n", "")


BAD_OPTIONS = [
    ["run"],
    ["run", "{}", "--steps"],
    ["run", "{}", "--steps", "0"],
    ["run", "{}", "--steps", "-5"],
    ["run", "{}", "--steps", "1.5"],
    ["run", "{}", "--steps", "many"],
    ["run", "{}", "--steps", "100000001"],
    ["run", "{}", "--step", "5"],
    ["run", "{}", "--seed", "-1"],
    ["run", "{}", "--seed", "x"],
    ["run", "{}", "--seed", str(2**63)],
    ["run", "{}", "--csv"],
    ["run", "{}", "--fast"],
    ["run", "{}", "again.json"],
    ["check"],
    ["check", "{}", "--json"],
    ["list", "fish"],
    ["list", "--yaml"],
    ["schema", "now"],
    ["--nothing"],
    ["--smok"],
    ["one.json", "two.json"],
]


@pytest.mark.parametrize("words", BAD_OPTIONS, ids=" ".join)
def test_a_bad_option_is_told_in_one_line(folder: Path, capsys: pytest.CaptureFixture[str], words: list[str]):
    path = saved(folder, EXAMPLE)
    assert main([word.format(path) for word in words]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith("error: ")
    assert err.count("\n") == 1
