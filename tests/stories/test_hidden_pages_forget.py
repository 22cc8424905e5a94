"""Somebody turns to other tabs and pages while the run goes on, is edited, or gives way to another one."""

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from app.core.resources import resource
from app.core.scenario.reading import read_file


def scenario(name: str):
    return resource(f"scenarios/{name}.json")


def turn_to(window, tab) -> None:
    bar = window.tabs.tabBar()
    QTest.mouseClick(bar, Qt.MouseButton.LeftButton, pos=bar.tabRect(window.tabs.indexOf(tab)).center())


def test_the_charts_come_back_after_the_notes_were_read_while_the_run_went_on(window, qtbot) -> None:
    window.laboratory.player.step_by(20)
    turn_to(window, window.tabs.notes)
    for _ in range(5):
        window.laboratory.player.step_by(100)
        window.resize(window.width() - 20, window.height() - 10)
        qtbot.wait(5)
    turn_to(window, window.tabs.charts)
    qtbot.waitUntil(window.tabs.charts.isVisible, timeout=3000)
    QTest.mouseMove(window.tabs.charts.viewport(), QPoint(200, 200))
    line = window.tabs.charts.charts[0].lines.lines[-1]
    chosen = window.laboratory.simulator.timeline.tracks[window.seen.scene.picture.selected]
    assert line.points[-1, 0] == chosen.last_step


@pytest.mark.parametrize("steps", [1, 5, 40])
@pytest.mark.parametrize("name", ["16_rosenbrock", "29_spirals"])
def test_another_experiment_may_be_opened_while_the_inside_of_a_step_is_looked_at(
    window, qtbot, steps: int, name: str
) -> None:
    turn_to(window, window.tabs.step)
    window.laboratory.player.pause()
    window.laboratory.player.step_by(steps)
    window.refresh()
    window.laboratory.player.play()
    window.files.open_path(scenario(name))
    window.refresh()
    window.laboratory.player.pause()
    window.laboratory.restart()
    qtbot.wait(30)
    window.laboratory.player.step_by(1)
    qtbot.waitUntil(lambda: window.tabs.step.header.title.text() == "Step 0 → 1", timeout=3000)


def test_the_step_of_another_run_at_its_start_is_none(window, qtbot) -> None:
    turn_to(window, window.tabs.step)
    window.laboratory.player.pause()
    window.laboratory.player.step_by(5)
    window.files.open_path(scenario("16_rosenbrock"))
    window.laboratory.player.pause()
    window.laboratory.player.seek(0)
    window.refresh()
    assert window.tabs.step.header.title.text() in ("No step yet", "Step 0 → 1")


PAGES = ("landscape", "fit", "pipeline", "gradients")


@pytest.mark.parametrize("page", PAGES)
def test_a_page_survives_a_model_of_another_size_behind_its_back(open_window, qtbot, page: str) -> None:
    window = open_window(read_file(scenario("19_full_mini_online")))
    window.laboratory.player.step_by(30)
    window.pages.show_page(page)
    window.refresh()
    qtbot.wait(60)
    window.files.open_path(scenario("29_spirals"))
    window.resize(window.width() - 40, window.height() - 20)
    qtbot.wait(100)
    window.laboratory.player.pause()
    for other in PAGES:
        window.pages.show_page(other)
        qtbot.wait(20)


def test_a_zoomed_map_is_where_it_was_left(open_window, qtbot) -> None:
    window = open_window(read_file(scenario("16_rosenbrock")))
    window.laboratory.player.pause()
    canvas = window.pages.landscape.map
    canvas.show_rectangle(((0.0, 0.5), (0.0, 0.5)))
    shown = canvas.shown_rectangle()
    window.pages.show_page("derivative")
    qtbot.wait(10)
    window.laboratory.player.step_by(50)
    window.pages.show_page("landscape")
    qtbot.waitUntil(canvas.isVisible, timeout=3000)
    assert np.allclose(canvas.shown_rectangle(), shown)
    window.pages.show_page("derivative")
    canvas.go_home()
    window.resize(window.width() - 200, window.height())
    window.pages.show_page("landscape")
    qtbot.waitUntil(canvas.isVisible, timeout=3000)
    assert canvas.is_home()


def test_tabs_that_are_hidden_show_nothing_of_the_run(window, qtbot) -> None:
    tabs = window.tabs
    window.laboratory.player.pause()
    window.laboratory.player.step_by(20)
    for tab in (tabs.step, tabs.diagnosis, tabs.table, window.tabs.charts):
        turn_to(window, tab)
        qtbot.wait(100)
    turn_to(window, window.tabs.notes)
    assert not window.tabs.charts.charts[0].lines.lines
    assert tabs.step.header.title.text() == "No step yet"
    assert all(card.isHidden() for card in tabs.diagnosis.cards())
    assert not tabs.contenders.rows()
    turn_to(window, tabs.step)
    qtbot.waitUntil(lambda: tabs.step.header.title.text() == "Step 19 → 20", timeout=3000)
    assert tabs.step.vectors()
    turn_to(window, tabs.diagnosis)
    assert not tabs.diagnosis.cards()[window.seen.scene.picture.selected].isHidden()
    assert tabs.diagnosis.cards()[window.seen.scene.picture.selected].sentence.text()
    turn_to(window, tabs.table)
    assert len(tabs.contenders.rows()) == len(window.laboratory.simulator.timeline.tracks)
