"""What may change while a run goes on changes the run from the cursor on: not its start, not what has been."""

from collections.abc import Callable

import numpy as np
import pytest
from PySide6.QtWidgets import QCheckBox, QComboBox, QSlider
from pytestqt.qtbot import QtBot

from app.core.initializers import Point
from app.core.scenario.reading import from_plain
from app.shell.main_window import MainWindow
from tests.stories.conftest import Open
from tests.stories.gestures import (
    assert_same_rows,
    choose,
    drag,
    field,
    named,
    open_more,
    rows_of,
    shipped,
    type_into,
)


def typed(name: str, text: str) -> Callable[[MainWindow], None]:
    return lambda window: type_into(field(window.editors.problem, name), text)


def typed_below_more(name: str, text: str) -> Callable[[MainWindow], None]:
    return lambda window: type_into(field(open_more(window), name), text)


def drag_the_batch_size(window: MainWindow) -> None:
    drag(named(window.editors.problem, QSlider, "Batch size"), 500, 560, 620)


def sum_the_losses(window: MainWindow) -> None:
    choose(named(window.editors.problem, QComboBox, "Scaling"), "sum")


def take_them_in_order(window: MainWindow) -> None:
    choose(named(window.editors.problem, QComboBox, "Sampling"), "sequential")


def forget_old_samples(window: MainWindow) -> None:
    named(open_more(window), QCheckBox, "Window").click()


def let_samples_arrive(window: MainWindow) -> None:
    stream = next(one for one in open_more(window).findChildren(QCheckBox) if one.text().startswith("Samples arrive"))
    stream.click()


LIVE = {
    "19: n": ("19_full_mini_online", 272, typed("Samples", "200")),
    "19: noise of the data": ("19_full_mini_online", 272, typed("Noise", "0.6")),
    "19: outliers": ("19_full_mini_online", 272, typed("Outliers", "0.1")),
    "22: m": ("22_growing_batch", 272, typed("Batch size", "64")),
    "22: m before its growth": ("22_growing_batch", 100, typed("Batch size", "64")),
    "22: n": ("22_growing_batch", 272, typed("Samples", "300")),
    "22: scaling": ("22_growing_batch", 272, sum_the_losses),
    "22: sampling": ("22_growing_batch", 650, take_them_in_order),
    "23: rate of the stream": ("23_stream_mean_and_sum", 127, typed_below_more("Arrivals", "2")),
    "23: window of the stream": ("23_stream_mean_and_sum", 127, forget_old_samples),
    "23: n": ("23_stream_mean_and_sum", 127, typed("Samples", "400")),
    "24: m, dragged": ("24_batch_and_rate", 200, drag_the_batch_size),
}


def ready(open_window: Open, qtbot: QtBot, name: str, step: int, is_playing: bool) -> MainWindow:
    """A shipped scenario at a step, or past it and playing on."""
    window = open_window(shipped(name))
    player = window.laboratory.player
    player.step_by(step)
    if is_playing:
        player.set_speed(30.0)
        window.transport.play.click()
        qtbot.waitUntil(lambda: player.cursor > step)
    return window


PLAYED = ("19: n", "22: m", "23: rate of the stream", "24: m, dragged")
"""Those made while the run plays too."""

CASES = {
    **{f"{key}, paused": (*case, False) for key, case in LIVE.items()},
    **{f"{key}, playing": (*LIVE[key], True) for key in PLAYED},
}


@pytest.mark.parametrize(("name", "step", "edit", "is_playing"), CASES.values(), ids=CASES)
def test_a_live_edit_keeps_start_rows_and_what_was_scheduled(
    open_window: Open, qtbot: QtBot, name: str, step: int, edit: Callable[[MainWindow], None], is_playing: bool
) -> None:
    window = ready(open_window, qtbot, name, step, is_playing)
    laboratory = window.laboratory
    before, cursor, start = laboratory.document.scenario, laboratory.cursor, laboratory.simulator.start.copy()
    rows = rows_of(window, cursor)
    edit(window)
    scenario = laboratory.document.scenario
    assert scenario != before
    assert scenario.start == before.start
    assert np.array_equal(laboratory.simulator.start, start)
    assert laboratory.cursor >= cursor
    assert laboratory.player.is_playing == is_playing
    assert_same_rows(rows_of(window, cursor), rows)
    met = [one for one in before.interventions if one.step <= cursor]
    assert [one for one in met if one not in scenario.interventions] == []
    (added,) = {one.set for one in scenario.interventions if one not in before.interventions}
    ahead = [one for one in before.interventions if one.step > cursor and one.set != added]
    assert [one for one in ahead if one not in scenario.interventions] == []
    assert scenario.problem == before.problem
    assert not window.notice.text()


@pytest.mark.parametrize("is_playing", [False, True], ids=["paused", "playing"])
def test_noise_on_a_landscape_keeps_start_and_rows(open_window: Open, qtbot: QtBot, is_playing: bool) -> None:
    window = ready(open_window, qtbot, "07_saddle", 60, is_playing)
    laboratory = window.laboratory
    before, cursor = laboratory.document.scenario, laboratory.cursor
    rows = rows_of(window, cursor)
    typed("Gradient noise", "0.2")(window)
    assert laboratory.document.scenario.start == before.start
    assert_same_rows(rows_of(window, cursor), rows)


@pytest.mark.parametrize("is_playing", [False, True], ids=["paused", "playing"])
def test_an_edit_that_is_scheduled_is_written_at_the_step_where_it_was_made(
    open_window: Open, qtbot: QtBot, is_playing: bool
) -> None:
    window = ready(open_window, qtbot, "19_full_mini_online", 272, is_playing)
    cursor = window.laboratory.cursor
    typed("Samples", "200")(window)
    (added,) = window.laboratory.document.scenario.interventions
    assert (added.step, added.contender, added.set, added.value) == (cursor, None, "problem.dataset.samples", 200)


# -- what begins the run again -------------------------------------------------------------------------


def another_loss(window: MainWindow) -> None:
    choose(named(window.editors.problem, QComboBox, "Loss"), "huber")


def other_data_of_one_feature(window: MainWindow) -> None:
    choose(named(window.editors.problem, QComboBox, "Data set"), "sine")


FITTING = {
    "loss": another_loss,
    "data": other_data_of_one_feature,
    "regularisation": typed_below_more("Weight penalty", "0.01"),
    "validation": typed_below_more("Validation share", "0.2"),
    "a stream": let_samples_arrive,
}


@pytest.mark.parametrize("edit", FITTING.values(), ids=FITTING)
def test_a_start_of_the_same_size_stays_whatever_begins_again(
    open_window: Open, edit: Callable[[MainWindow], None]
) -> None:
    window = open_window(shipped("19_full_mini_online"))
    before = window.laboratory.document.scenario
    edit(window)
    assert window.laboratory.document.scenario.problem != before.problem
    assert window.laboratory.document.scenario.start == before.start == Point(theta=(-1.5, -2.0))
    assert not window.notice.text()


def a_network(window: MainWindow) -> None:
    choose(named(window.editors.problem, QComboBox, "Model"), "mlp")


def test_a_start_that_no_longer_fits_is_replaced_and_a_notice_says_so(open_window: Open) -> None:
    window = open_window(shipped("19_full_mini_online"))
    a_network(window)
    assert not isinstance(window.laboratory.document.scenario.start, Point)
    assert window.notice.isVisible()
    assert "start" in window.notice.text().lower()


def test_a_start_that_was_drawn_is_drawn_for_another_model_without_a_notice(open_window: Open) -> None:
    plain = {
        "format": "descent-lab/1",
        "problem": {
            "kind": "training",
            "dataset": {"kind": "line"},
            "model": {"kind": "linear"},
            "loss": {"kind": "mse"},
        },
        "start": {"kind": "xavier_uniform"},
        "contenders": [{"label": "GD", "optimizer": {"kind": "gradient_descent", "lr": 0.05}}],
    }
    window = open_window(from_plain(plain))
    a_network(window)
    assert window.laboratory.document.scenario.start == from_plain(plain).start
    assert not window.notice.text()
