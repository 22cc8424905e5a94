"""Somebody starts the program for the first time."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.shell.actions import MENUS, declared_actions


def test_several_optimizers_are_racing_without_a_click(window, qtbot) -> None:
    window.play_soon()
    qtbot.waitUntil(lambda: window.laboratory.cursor >= 20, timeout=5000)
    assert len(window.laboratory.simulator.timeline.tracks) >= 4
    assert window.transport.play.text() == "Pause"
    assert window.pages.landscape.map.isVisible()
    assert window.tabs.charts.isVisible()


def test_space_pauses_and_the_arrows_step_both_ways(window, qtbot) -> None:
    window.play_soon()
    qtbot.waitUntil(lambda: window.laboratory.cursor >= 5, timeout=5000)
    window.pages.landscape.map.setFocus()
    QTest.keyClick(window, Qt.Key.Key_Space)
    assert not window.laboratory.player.is_playing
    here = window.laboratory.cursor
    QTest.keyClick(window, Qt.Key.Key_Right)
    assert window.laboratory.cursor == here + 1
    QTest.keyClick(window, Qt.Key.Key_Left)
    QTest.keyClick(window, Qt.Key.Key_Left)
    assert window.laboratory.cursor == here - 1
    QTest.keyClick(window, Qt.Key.Key_Home)
    assert window.laboratory.cursor == 0


def test_every_menu_is_built_and_every_shortcut_is_unique(window) -> None:
    bar = [action.menu() for action in window.menuBar().actions()]
    assert len(bar) == len(MENUS)
    assert all(menu.actions() for menu in bar)
    keys = [key for declared in declared_actions() for key in declared.shortcuts]
    assert len(keys) == len(set(keys))
    assert set(window.menus.actions) == {declared.name for declared in declared_actions()}


def test_typing_in_a_field_is_not_taken_for_a_shortcut(window, qtbot) -> None:
    field = window.editors.contenders.cards()[0].rows()["lr"].control.field
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, "0.01")
    assert field.text() == "0.01"
    assert not window.laboratory.player.is_playing
