"""The panels show what is in force at the cursor, however it got there; an edit writes what was typed, no more."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.shell.main_window import MainWindow
from tests.stories.conftest import Open
from tests.stories.gestures import LEFT, PLAIN, card, field, scrub, shipped, trigger, type_into

RATE = "Learning rate"


@pytest.fixture
def nudged(window: MainWindow) -> MainWindow:
    """The first run, where somebody nudged the rate of gradient descent at step 100 from 0.02 to 0.04."""
    window.laboratory.player.step_by(100)
    assert field(card(window, "Gradient descent"), RATE).text() == "0.02"
    type_into(field(card(window, "Gradient descent"), RATE), "0.04")
    return window


def back_to_the_start(window: MainWindow) -> None:
    window.transport.to_start.click()


def home_key(window: MainWindow) -> None:
    trigger(window, "to_start")


def one_step_back(window: MainWindow) -> None:
    window.transport.back.click()


def ten_steps_back(window: MainWindow) -> None:
    trigger(window, "leap_back")


def scrubber(window: MainWindow) -> None:
    scrub(window, 50)


def click_in_a_chart(window: MainWindow) -> None:
    at = window.tabs.charts.position_of(30).toPoint()
    QTest.mouseClick(window.tabs.charts.viewport(), LEFT, PLAIN, at)
    assert window.laboratory.cursor == 30


BACK = (back_to_the_start, home_key, one_step_back, ten_steps_back, scrubber, click_in_a_chart)


@pytest.mark.parametrize("go_back", BACK, ids=lambda one: one.__name__)
def test_a_card_shows_the_rate_in_force_wherever_the_cursor_goes(
    nudged: MainWindow, go_back: Callable[[MainWindow], None]
) -> None:
    rate = field(card(nudged, "Gradient descent"), RATE)
    assert rate.text() == "0.04"
    go_back(nudged)
    assert nudged.laboratory.cursor < 100
    assert rate.text() == "0.02"
    trigger(nudged, "to_end")
    assert rate.text() == "0.04"


def test_a_number_that_is_being_typed_stays_while_the_run_goes_on(nudged: MainWindow, qtbot: QtBot) -> None:
    rate = field(card(nudged, "Gradient descent"), RATE)
    scrub(nudged, 90)
    rate.setFocus()
    rate.selectAll()
    QTest.keyClicks(rate, "0.0")
    nudged.transport.play.click()
    qtbot.waitUntil(lambda: nudged.laboratory.cursor > 110)
    assert rate.text() == "0.0"
    QTest.keyClicks(rate, "3")
    nudged.transport.play.click()
    QTest.keyClick(rate, Qt.Key.Key_Return)
    assert rate.text() == "0.03"


GROWTH = ((0, "2"), (199, "2"), (200, "8"), (400, "32"), (600, "128"))


@pytest.mark.parametrize("way", ["stepping", "scrubbing", "playing"])
def test_the_batch_of_a_scheduled_growth_is_shown_as_it_grows(open_window: Open, qtbot: QtBot, way: str) -> None:
    window = open_window(shipped("22_growing_batch"))
    player = window.laboratory.player
    size = field(window.editors.problem, "Batch size")
    if way == "scrubbing":
        player.step_by(800)
    for step, shown in GROWTH:
        if way == "stepping":
            player.step_by(step - player.cursor)
        elif way == "scrubbing":
            scrub(window, step)
        elif step > 0:
            player.set_speed(2000.0)
            player.play()
            qtbot.waitUntil(lambda step=step: player.cursor >= step)
            player.pause()
            shown = next(text for since, text in reversed(GROWTH) if since <= player.cursor)
        assert size.text() == shown


def type_a_rate(window: MainWindow) -> None:
    type_into(field(card(window, "Momentum"), RATE), "0.06")


def type_a_coefficient(window: MainWindow) -> None:
    type_into(field(card(window, "Momentum"), "Momentum"), "0.8")


def rename(window: MainWindow) -> None:
    type_into(card(window, "Momentum").title, "Heavy ball")  # type: ignore[attr-defined]


def duplicate(window: MainWindow) -> None:
    card(window, "Momentum").duplicate_requested.emit()  # type: ignore[attr-defined]


def move_up(window: MainWindow) -> None:
    card(window, "Momentum").move_requested.emit(-1)  # type: ignore[attr-defined]


def type_noise(window: MainWindow) -> None:
    type_into(field(window.editors.problem, "Gradient noise"), "0.3")


def type_a_stop(window: MainWindow) -> None:
    window.editors.stop.button.click()
    type_into(field(window.editors.stop, "Most steps"), "700")


OF_ONE = (type_a_rate, type_a_coefficient, rename, duplicate, move_up)


@pytest.mark.parametrize(
    "edit",
    [*(pytest.param(one) for one in OF_ONE), type_noise, type_a_stop],
    ids=lambda one: one.__name__,
)
def test_an_edit_before_a_nudge_leaves_the_nudge_of_another_contender_where_it_was(
    nudged: MainWindow, edit: Callable[[MainWindow], None]
) -> None:
    document = nudged.laboratory.document
    (nudge,) = document.scenario.interventions
    assert (nudge.step, nudge.contender, nudge.set, nudge.value) == (100, "Gradient descent", "optimizer.lr", 0.04)
    scrub(nudged, 70)
    before = document.scenario
    edit(nudged)
    assert document.scenario != before
    assert [one for one in document.scenario.interventions if one.contender == "Gradient descent"] == [nudge]


def test_an_edit_writes_its_own_path_and_value_alone(nudged: MainWindow) -> None:
    document = nudged.laboratory.document
    before = document.scenario
    scrub(nudged, 50)
    type_a_rate(nudged)
    added = [one for one in document.scenario.interventions if one not in before.interventions]
    assert [(one.step, one.contender, one.set, one.value) for one in added] == [(50, "Momentum", "optimizer.lr", 0.06)]
    assert document.scenario.contenders == before.contenders
    assert before.interventions[0] in document.scenario.interventions


def test_a_number_typed_before_a_nudge_is_taken_where_it_is_the_one_nudged_to(open_window: Open) -> None:
    window = open_window(shipped("07_saddle"))
    window.laboratory.player.step_by(100)
    type_into(field(window.editors.problem, "Gradient noise"), "0.5")
    scrub(window, 70)
    type_into(field(window.editors.problem, "Gradient noise"), "0.5")
    assert window.laboratory.in_force.problem.gradient_noise == 0.5
