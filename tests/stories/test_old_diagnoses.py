"""Nothing that was said of a run is shown as if it were said of the one that takes its place."""

import numpy as np
import pytest

from app.core.diagnosis import Diagnosis
from app.core.landscapes import Formula
from app.core.resources import resource
from app.core.scenario.declaration import Scenario
from app.core.scenario.interventions import with_value
from app.core.scenario.reading import read_file
from app.core.simulation.simulator import Simulator
from app.screen.status_words import shown_status, status_words
from app.session.diagnoser import found_at
from app.shell.main_window import MainWindow
from app.style.words import said


def statuses(window: MainWindow, found: dict[str, Diagnosis]) -> list[str]:
    shown = window.seen.scene.picture.contenders
    return [said(status_words(shown_status(one.status, found.get(one.label)))[0]) for one in shown]


def shipped(name: str) -> Scenario:
    return read_file(resource(f"scenarios/{name}.json"))


@pytest.fixture
def ended(open_window, qtbot) -> MainWindow:
    """The local minimum at the end of its run, all four contenders named."""
    window = open_window(shipped("05_local_minimum"))
    laboratory = window.laboratory
    laboratory.simulator.advance(100_000)
    laboratory.player.seek(laboratory.simulator.step)
    assert_named_as_by_a_fresh_window(window, qtbot)
    return window


def fresh(window: MainWindow) -> dict[str, Diagnosis]:
    """What is said of the same document with as many rows at the same cursor."""
    laboratory = window.laboratory
    simulator = Simulator(laboratory.document.scenario, laboratory.document.folder)
    simulator.advance(laboratory.simulator.step)
    assert all(
        np.array_equal(one.column("loss"), other.column("loss"))
        for one, other in zip(simulator.timeline.tracks, laboratory.simulator.timeline.tracks, strict=True)
    )
    return found_at(simulator, laboratory.cursor)


def words(window: MainWindow) -> list[str]:
    return [card.status.text() for card in window.editors.contenders.cards()]


def assert_nothing_old(window: MainWindow, old: dict[str, Diagnosis]) -> None:
    """No word is shown that was made for the run before."""
    found = window.diagnoser.found(window.laboratory.simulator.key)
    assert not any(one is diagnosis for one in found.values() for diagnosis in old.values())
    assert words(window) == statuses(window, found)


def assert_named_as_by_a_fresh_window(window: MainWindow, qtbot) -> None:
    qtbot.waitUntil(lambda: window.laboratory.player.aim is None)
    wanted = fresh(window)
    key = window.laboratory.simulator.key
    qtbot.waitUntil(lambda: window.diagnoser.found(key) == wanted, timeout=3000)
    qtbot.waitUntil(lambda: words(window) == statuses(window, wanted), timeout=3000)


def kept(window: MainWindow) -> dict[str, Diagnosis]:
    return dict(window.diagnoser.found(window.laboratory.simulator.key))


def test_a_start_that_is_clicked_elsewhere_takes_all_words_with_it_and_all_are_renewed(ended, qtbot) -> None:
    before, old = words(ended), kept(ended)
    ended.run_actions.drop_start(np.array([-0.93]))
    assert_nothing_old(ended, old)
    assert_named_as_by_a_fresh_window(ended, qtbot)
    assert words(ended) != before


def test_undo_and_opening_take_them_too(ended, qtbot) -> None:
    laboratory = ended.laboratory
    ended.run_actions.drop_start(np.array([-0.93]))
    assert_named_as_by_a_fresh_window(ended, qtbot)
    for change in (laboratory.undo, laboratory.redo):
        old = kept(ended)
        change()
        assert_nothing_old(ended, old)
        assert_named_as_by_a_fresh_window(ended, qtbot)
    old = kept(ended)
    laboratory.replace(shipped("03_learning_rate"), "another")
    assert_nothing_old(ended, old)
    assert_named_as_by_a_fresh_window(ended, qtbot)


def test_a_formula_changed_while_paused_is_what_the_reasons_speak_of(ended, qtbot) -> None:
    ended.tabs.setCurrentWidget(ended.tabs.diagnosis)
    assert_named_as_by_a_fresh_window(ended, qtbot)
    old = kept(ended)
    bowl = Formula(expression="x^2")
    assert ended.laboratory.edit(lambda scenario: with_value(scenario, "problem.landscape", bowl), "formula")
    assert_nothing_old(ended, old)
    assert_named_as_by_a_fresh_window(ended, qtbot)
    wanted = fresh(ended)
    texts = [card.status.text() for card in ended.tabs.diagnosis.cards() if card.isVisible()]
    assert sorted(texts) == sorted(statuses(ended, wanted))


def test_scrubbing_a_paused_run_names_every_contender_at_the_cursor(ended, qtbot) -> None:
    for cursor in (3, ended.laboratory.simulator.step // 2, 0):
        ended.laboratory.player.seek(cursor)
        assert_named_as_by_a_fresh_window(ended, qtbot)
