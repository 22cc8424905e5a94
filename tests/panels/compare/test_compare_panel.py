"""The panel that holds runs against each other."""

import pytest
from PySide6.QtCore import Qt

from app.core.comparison import compare, ghost_of
from app.panels.compare.panel import ComparePanel
from app.panels.compare.words import difference_row, outcome_lines
from tests.core.comparison.test_comparison import ADAM, PLAIN, run, scenario

BEFORE = run(scenario())
GHOST = ghost_of("before", BEFORE.scenario, BEFORE.timeline, ["#111111", "#222222"], ["o", "s"])


@pytest.fixture
def panel(shown) -> ComparePanel:
    panel = shown(ComparePanel())
    panel.set_ghosts(["A first run", "Another"], 0, [True, False])
    return panel


def test_without_ghosts_there_is_a_sentence_and_the_button(shown, qtbot):
    panel = shown(ComparePanel())
    assert panel.hint.isVisible()
    with qtbot.waitSignal(panel.pin_requested):
        qtbot.mouseClick(panel.pin, Qt.MouseButton.LeftButton)


def test_ghosts_can_be_chosen_drawn_and_removed(panel, qtbot, heard):
    chosen, removed = heard(panel.ghost_chosen), heard(panel.ghost_removed)
    drawn = []
    panel.ghost_drawn.connect(lambda index, is_drawn: drawn.append((index, is_drawn)))
    first, second = panel.rows
    assert (first.choice.isChecked(), second.choice.isChecked()) == (True, False)
    assert (first.drawn.isChecked(), second.drawn.isChecked()) == (True, False)
    qtbot.mouseClick(second.choice, Qt.MouseButton.LeftButton)
    second.drawn.click()
    qtbot.mouseClick(first.remove, Qt.MouseButton.LeftButton)
    assert (chosen, drawn, removed) == ([1], [(1, True)], [0])


def test_showing_ghosts_says_nothing(panel):
    drawn = []
    panel.ghost_drawn.connect(lambda *said: drawn.append(said))
    panel.set_ghosts(["A first run"], 0, [False])
    assert drawn == []
    assert not panel.rows[1].isVisible()


def test_after_four_ghosts_no_more_can_be_kept(panel):
    panel.set_ghosts(list("abcd"), 2, [True] * 4)
    assert not panel.pin.isEnabled()
    panel.set_ghosts(list("abc"), 2, [True] * 3)
    assert panel.pin.isEnabled()


def test_the_differences_are_named_as_the_panels_name_them():
    new = scenario(
        {"label": "Adam", "optimizer": {"kind": "adam", "lr": 0.2}}, {**PLAIN, "optimizer": {"kind": "lion"}}
    )
    rows = [difference_row(one) for one in compare(GHOST, new, BEFORE.timeline).differences]
    assert [(row.name, row.value) for row in rows] == [
        ("Adam: Learning rate η", "0.05 → 0.2"),
        ("Plain: Optimizer", "Gradient descent → Lion"),
    ]


def test_the_better_number_is_marked(panel):
    after = run(scenario({"label": "Adam", "optimizer": {"kind": "adam", "lr": 0.0001}}, PLAIN))
    comparison = compare(GHOST, after.scenario, after.timeline)
    worse, same = (outcome_lines(one) for one in comparison.contenders)
    assert [line.better for line in worse[:4]] == [-1, -1, -1, -1]
    assert [line.better for line in same[:4]] == [0, 0, 0, 0]
    panel.set_comparison(comparison)
    assert [table.name.text() for table in panel.tables] == ["Adam", "Plain"]
    assert panel.tables[0].table.lines() == worse
    panel.grab()


def test_a_new_contender_has_no_numbers_then(panel):
    after = run(scenario(ADAM, {**PLAIN, "label": "New"}))
    comparison = compare(GHOST, after.scenario, after.timeline)
    new = outcome_lines(comparison.contenders[-1])
    assert {line.then for line in new} == {"–"}
    panel.set_comparison(comparison)
    panel.set_comparison(None)
    assert not any(table.isVisible() for table in panel.tables)


def test_the_same_run_has_nothing_changed(panel):
    panel.set_comparison(compare(GHOST, BEFORE.scenario, BEFORE.timeline))
    assert panel.same.isVisible()
    assert not panel.changes.isVisible()
