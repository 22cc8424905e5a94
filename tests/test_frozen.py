"""The standalone program: built, then run from elsewhere with an empty environment."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from app.gallery import gallery
from app.listing import CATALOGS, listed

ROOT = Path(__file__).resolve().parents[1]

pytestmark = pytest.mark.heavy


@pytest.fixture(scope="module")
def program(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The freshly built program."""
    out = tmp_path_factory.mktemp("frozen")
    command = [sys.executable, "-m", "PyInstaller", "build.spec", "--noconfirm", "--log-level", "ERROR"]
    subprocess.run([*command, "--distpath", out / "dist", "--workpath", out / "build"], cwd=ROOT, check=True)
    return out / "dist" / "descent-lab" / ("descent-lab.exe" if os.name == "nt" else "descent-lab")


def run(program: Path, *arguments: object, cwd: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run the program with nothing in its environment but what is given."""
    return subprocess.run(
        [program, *map(str, arguments)], cwd=cwd, env=environment, capture_output=True, text=True, timeout=300
    )


def test_it_knows_what_the_source_knows(program: Path, tmp_path: Path) -> None:
    done = run(program, "list", "--json", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    counts = {name: len(entries) for name, entries in json.loads(done.stdout).items()}
    assert counts == {name: len(listed(name)) for name in CATALOGS}


def test_a_headless_run_gives_the_source_numbers(program: Path, tmp_path: Path) -> None:
    from app.cli import main

    scenario = gallery()[0].path
    done = run(program, "run", scenario, "--csv", tmp_path / "frozen.csv", "--quiet", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert main(["run", str(scenario), "--csv", str(tmp_path / "source.csv"), "--quiet"]) == 0
    assert (tmp_path / "frozen.csv").read_text() == (tmp_path / "source.csv").read_text()


def test_a_picture_is_written_without_a_screen(program: Path, tmp_path: Path) -> None:
    done = run(program, "run", gallery()[0].path, "--steps", "50", "--png", "run.png", "--quiet", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "run.png").read_bytes().startswith(b"\x89PNG")


@pytest.mark.skipif("DISPLAY" not in os.environ, reason="a real window needs a screen: run under xvfb-run")
def test_the_smoke_test_passes_in_a_real_window(program: Path, tmp_path: Path) -> None:
    environment = {"DISPLAY": os.environ["DISPLAY"], "HOME": str(tmp_path)}
    if "XAUTHORITY" in os.environ:
        environment["XAUTHORITY"] = os.environ["XAUTHORITY"]
    done = run(program, "--smoke", cwd=tmp_path, **environment)
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith(f"SMOKE OK: {len(gallery())} scenarios")


def test_it_has_every_page_and_picture_of_the_guide(program: Path) -> None:
    guide = next(program.parent.rglob("resources/guide"))
    source = ROOT / "resources" / "guide"
    files = [path.relative_to(source) for path in source.rglob("*") if path.is_file()]
    assert len(files) > 20
    assert [path for path in files if not (guide / path).is_file()] == []


def test_without_a_screen_it_says_so_in_one_sentence(program: Path, tmp_path: Path) -> None:
    done = run(program, cwd=tmp_path)
    assert done.returncode == 2
    assert done.stderr.startswith("error: There is no screen here")
    assert len(done.stderr.splitlines()) == 1
