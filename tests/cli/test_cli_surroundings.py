"""The command line without Qt, on a terminal, in a pipe, and beside other files."""

import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

from app.cli import main
from tests.cli.cli_scenarios import (
    BATCHES,
    EXAMPLE,
    MOMENTUM,
    ROOT,
    outputs_in,
    saved,
    script,
)

BLOCKER = """
import sys
class Blocker:
    def find_spec(self, name, path=None, target=None):
        if name.split(".")[0] in ("PySide6", "shiboken6", "pyqtgraph", "OpenGL"):
            raise ImportError(f"{name} is not to be had here")
sys.meta_path.insert(0, Blocker())
sys.path.insert(0, sys.argv.pop(1))
from app.cli import main
sys.exit(main(sys.argv[1:]))
"""


def without_qt(*words: str) -> subprocess.CompletedProcess[str]:
    hidden = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "XDG_RUNTIME_DIR")
    environment = {name: value for name, value in os.environ.items() if name not in hidden}
    return subprocess.run(
        [sys.executable, "-c", BLOCKER, str(ROOT), *words], capture_output=True, text=True, timeout=120, env=environment
    )


def test_a_run_with_every_output_needs_no_screen_and_no_qt(folder: Path):
    done = without_qt("run", saved(folder, BATCHES), *outputs_in(folder))
    assert (done.returncode, done.stderr) == (0, "")
    assert all((folder / f"out.{kind}").stat().st_size > 100 for kind in ("csv", "json", "png", "gif"))


@pytest.mark.parametrize("words", [["list", "--json"], ["schema"], ["--version"], ["list", "scenarios"]])
def test_the_other_commands_need_no_screen_and_no_qt(words: list[str]):
    done = without_qt(*words)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout


def test_the_program_itself_runs_a_scenario(folder: Path):
    done = script("run", saved(folder, EXAMPLE), "--csv", str(folder / "out.csv"))
    assert (done.returncode, done.stderr) == (0, "")
    assert (folder / "out.csv").read_text().startswith("contender,step,")


@pytest.mark.parametrize("kind", ["csv", "json", "png", "gif"])
@pytest.mark.parametrize("where", ["nowhere/out", "file/out", "."])
def test_an_output_that_cannot_be_written_is_told_and_no_other_is_changed(
    folder: Path, capsys: pytest.CaptureFixture[str], kind: str, where: str
):
    (folder / "file").write_text("old")
    kinds = ("csv", "json", "png", "gif")
    paths = {name: str(folder / f"out.{name}") for name in kinds}
    for path in paths.values():
        Path(path).write_text("old")
    paths[kind] = str(folder / where) if where != "." else str(folder)
    path = saved(folder, EXAMPLE)
    before = sorted(path.name for path in folder.iterdir())
    options = [word for name in kinds for word in (f"--{name}", paths[name])]
    assert main(["run", path, *options]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith(f"error: {paths[kind]}: ")
    assert err.count("\n") == 1
    assert sorted(path.name for path in folder.iterdir()) == before
    assert {(folder / f"out.{name}").read_text() for name in kinds} == {"old"}


def test_two_outputs_of_one_name_are_refused(folder: Path, capsys: pytest.CaptureFixture[str]):
    out = str(folder / "out")
    assert main(["run", saved(folder, EXAMPLE), "--csv", out, "--json", str(folder / "." / "out")]) == 2
    assert "same name" in capsys.readouterr().err
    assert not Path(out).exists()


def test_a_device_stays_what_it_is(folder: Path):
    before = os.stat(os.devnull)
    assert main(["run", saved(folder, EXAMPLE), "--csv", os.devnull, "--quiet"]) == 0
    assert os.stat(os.devnull).st_mode == before.st_mode


def test_a_closed_pipe_is_no_fault(folder: Path):
    read, write = os.pipe()
    os.close(read)
    with os.fdopen(write, "w") as closed:
        done = subprocess.run(
            [sys.executable, "main.py", "schema"],
            cwd=ROOT,
            stdout=closed,
            stderr=subprocess.PIPE,
            text=True,
            timeout=60,
        )
    assert "Traceback" not in done.stderr


def test_the_version_is_told(capsys: pytest.CaptureFixture[str]):
    with pytest.raises(SystemExit) as ended:
        main(["--version"])
    assert ended.value.code == 0
    assert capsys.readouterr().out.startswith("Descent Lab ")


def test_a_long_run_tells_its_progress_on_a_terminal(folder: Path):
    wide = {**EXAMPLE, "stop": {"max_steps": 100_000}, "contenders": [MOMENTUM], "interventions": []}
    ours, theirs = pty.openpty()
    process = subprocess.Popen(
        [sys.executable, "main.py", "run", saved(folder, wide)],
        cwd=ROOT,
        stdout=subprocess.DEVNULL,
        stderr=theirs,
    )
    os.close(theirs)
    told = b""
    while True:
        try:
            part = os.read(ours, 4096)
        except OSError:  # the terminal's other end is closed
            break
        if not part:
            break
        told += part
    os.close(ours)
    assert process.wait(60) == 0
    assert b"Momentum: step " in told
    assert told.endswith(b"\r\x1b[K")
