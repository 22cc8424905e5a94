"""A page that nobody sees keeps nothing of a run that goes on, and shows the run as it is once it is seen again."""

import gc
import subprocess
import sys
import weakref
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.core.simulation.timeline import Track
from app.shell.main_window import MainWindow
from tests.stories.conftest import Open
from tests.stories.gestures import click_tab, field, path_of, scrub, shipped, type_into
from tests.stories.walk_of_hidden_pages import MEANWHILE

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize(
    "meanwhile", [next(iter(MEANWHILE)), *(pytest.param(one, marks=pytest.mark.heavy) for one in list(MEANWHILE)[1:])]
)
def test_pages_hidden_while_the_run_changes_show_it_as_it_is(meanwhile: str, tmp_path: Path) -> None:
    command = [sys.executable, "-m", "tests.stories.walk_of_hidden_pages", meanwhile, str(tmp_path)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=120, check=False)
    assert done.returncode == 0, done.stderr


def test_a_run_cut_back_to_a_few_rows_is_drawn(window: MainWindow, qtbot: QtBot) -> None:
    window.laboratory.player.step_by(100)
    scrub(window, 50)
    with qtbot.captureExceptions() as raised:
        type_into(field(window.editors.problem, "Gradient noise"), "0.3")
        window.run_actions.undo()
    assert raised == []


@pytest.mark.parametrize("name", ["05_local_minimum", "19_full_mini_online", "29_spirals"])
def test_another_experiment_is_opened_while_the_inside_of_an_early_step_is_shown(
    window: MainWindow, qtbot: QtBot, name: str
) -> None:
    player = window.laboratory.player
    click_tab(window.tabs, "Step")
    window.transport.play.click()
    qtbot.waitUntil(lambda: player.cursor >= 5)
    with qtbot.captureExceptions() as raised:
        window.files.open_path(path_of(name))
        player.pause()
        player.step_by(3)
        qtbot.waitUntil(lambda: window.tabs.step.header.title.text() == "Step 2 → 3" or bool(raised), timeout=3000)
        click_tab(window.tabs, "Charts")
    assert raised == []


def alive(tracks: list[weakref.ref[Track]]) -> int:
    gc.collect()
    return sum(one() is not None for one in tracks)


@pytest.mark.parametrize("name", ["05_local_minimum"])
def test_nothing_of_a_run_is_held_once_another_is_shown(open_window: Open, qtbot: QtBot, name: str) -> None:
    window = open_window(shipped("19_full_mini_online"))
    window.laboratory.player.step_by(70)
    for tabs in (window.pages, window.tabs):
        for at in range(tabs.count()):
            if tabs.isTabVisible(at) and tabs.tabText(at) != "3-D":
                click_tab(tabs, tabs.tabText(at))
                qtbot.wait(80)
    click_tab(window.pages, "Landscape")
    tracks = [weakref.ref(track) for track in window.laboratory.simulator.timeline.tracks]
    window.files.open_path(path_of(name))
    window.laboratory.player.pause()
    qtbot.waitUntil(lambda: alive(tracks) == 0, timeout=4000)
