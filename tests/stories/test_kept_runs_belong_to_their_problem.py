"""A kept run is compared with runs of its own problem; elsewhere it is put away until the problem is back."""

from collections.abc import Callable

import numpy as np
import pytest
from PySide6.QtWidgets import QCheckBox
from pytestqt.qtbot import QtBot

from app.core.scenario.reading import from_plain
from app.shell.main_window import MainWindow
from tests.stories.conftest import Open
from tests.stories.gestures import (
    card,
    choose,
    click_tab,
    field,
    named,
    open_more,
    path_of,
    shipped,
    trigger,
    type_into,
    words_of,
)


def drawn_ghosts(window: MainWindow) -> int:
    """How many lines and dots of kept runs the canvases and the charts draw."""
    window.grab()
    landscape = window.pages.landscape
    canvas = landscape.canvases.currentWidget()
    layers = [chart.ghosts for chart in window.tabs.charts.charts]
    if canvas in (landscape.map, landscape.curve):
        layers.append(canvas.ghost_layer)
    return sum(len(getattr(layer, "lines", ()) or getattr(layer, "dots", ())) for layer in layers)


def compared(window: MainWindow) -> list[str]:
    """The contenders whose numbers then and now stand in the comparison."""
    return [one.name.text() for one in window.tabs.compare.tables if one.isVisible()]


def keep(window: MainWindow, qtbot: QtBot) -> None:
    trigger(window, "keep_run")
    qtbot.waitUntil(lambda: bool(compared(window)))


# -- another problem -----------------------------------------------------------------------------------


def opened(name: str) -> Callable[[MainWindow], None]:
    def open_one(window: MainWindow) -> None:
        window.files.open_path(path_of(name))
        window.laboratory.player.pause()

    return open_one


def another_landscape(window: MainWindow) -> None:
    surface = window.editors.problem.surface
    assert surface is not None
    choose(surface.landscape.combo, "himmelblau")


def another_formula(window: MainWindow) -> None:
    type_into(field(window.editors.problem, "Formula of x, or of x and y"), "x^2 + 3*y^2")


def data_instead(window: MainWindow) -> None:
    window.editors.problem.switch.button("training").click()


def other_data(window: MainWindow) -> None:
    training = window.editors.problem.training
    assert training is not None
    choose(training.dataset.combo, "sine")


ELSEWHERE = {
    "another landscape": ("01_plateau_and_two_wells", another_landscape),
    "a curve opened": ("01_plateau_and_two_wells", opened("05_local_minimum")),
    "a landscape opened": ("13_ravine", opened("18_your_own_formula")),
    "data opened": ("13_ravine", opened("19_full_mini_online")),
    "a network opened": ("29_spirals", opened("30_digits")),
    "another formula": ("18_your_own_formula", another_formula),
    "data instead": ("01_plateau_and_two_wells", data_instead),
    "other data": ("19_full_mini_online", other_data),
}


@pytest.mark.parametrize(("name", "leave"), ELSEWHERE.values(), ids=ELSEWHERE)
def test_a_kept_run_is_put_away_with_its_problem_and_comes_back_with_it(
    open_window: Open, qtbot: QtBot, name: str, leave: Callable[[MainWindow], None]
) -> None:
    window = open_window(shipped(name))
    window.laboratory.player.step_by(20)
    keep(window, qtbot)
    there, contenders = drawn_ghosts(window), compared(window)
    click_tab(window.tabs, "Charts")
    drawn = drawn_ghosts(window)
    assert drawn > 0
    leave(window)
    assert drawn_ghosts(window) == 0
    click_tab(window.tabs, "Table")
    assert compared(window) == []
    assert any("put away" in words for words in words_of(window.tabs.compare))
    trigger(window, "undo")
    assert compared(window) == contenders
    assert not any("put away" in words for words in words_of(window.tabs.compare))
    click_tab(window.tabs, "Charts")
    assert drawn_ghosts(window) == max(drawn, there)


def a_rate(window: MainWindow) -> None:
    type_into(field(card(window, "Gradient descent"), "Learning rate"), "0.01")


def a_start(window: MainWindow) -> None:
    type_into(field(window.editors.start, "Starting point θ"), "1, 1")


def a_seed(window: MainWindow) -> None:
    trigger(window, "draw_again")


@pytest.mark.parametrize("edit", [a_rate, a_start, a_seed], ids=lambda one: one.__name__)
def test_a_kept_run_stays_beside_other_runs_of_its_problem(
    open_window: Open, qtbot: QtBot, edit: Callable[[MainWindow], None]
) -> None:
    window = open_window(shipped("01_plateau_and_two_wells"))
    window.laboratory.player.step_by(20)
    keep(window, qtbot)
    before = compared(window)
    edit(window)
    assert compared(window) == before
    assert window.pages.landscape.map.ghost_layer.lines


# -- the charts ----------------------------------------------------------------------------------------


def bowl(rate: float) -> dict[str, object]:
    return {
        "format": "descent-lab/1",
        "problem": {"kind": "surface", "landscape": {"kind": "formula", "expression": "x**2", "bounds": [[-3, 3]]}},
        "start": {"kind": "point", "theta": [2.5]},
        "contenders": [{"label": "GD", "optimizer": {"kind": "gradient_descent", "lr": rate}}],
        "stop": {"max_steps": 500},
    }


@pytest.mark.parametrize(("kept", "after"), [((0.2, 400), (0.2, 30)), ((0.9, 60), (0.001, 60)), ((0.1, 90), (0.9, 5))])
def test_compared_charts_hold_the_whole_kept_run(
    open_window: Open, qtbot: QtBot, kept: tuple[float, int], after: tuple[float, int]
) -> None:
    window = open_window(from_plain(bowl(kept[0])))
    window.laboratory.player.step_by(kept[1])
    keep(window, qtbot)
    click_tab(window.tabs, "Charts")
    window.laboratory.restart()
    type_into(field(card(window, "GD"), "Learning rate"), "0.3")
    type_into(field(card(window, "GD"), "Learning rate"), str(after[0]))
    window.laboratory.player.step_by(after[1])
    window.grab()
    charts = [chart for chart in window.tabs.charts.charts if chart.ghosts.lines]
    assert charts
    for chart in charts:
        (left, right), (bottom, top) = chart.box.viewRange()
        for line in chart.ghosts.lines:
            x, y = line.points[np.isfinite(line.points).all(axis=1)].T
            assert left <= x.min()
            assert x.max() <= right
            assert bottom <= y.min(), chart.column
            assert y.max() <= top, chart.column


# -- optional parts ------------------------------------------------------------------------------------


def stream(window: MainWindow) -> None:
    boxes = open_more(window).findChildren(QCheckBox)
    next(box for box in boxes if box.text().startswith("Samples arrive")).click()


def window_of_the_stream(window: MainWindow) -> None:
    named(open_more(window), QCheckBox, "Window").click()


def own_batch(window: MainWindow) -> None:
    first = window.editors.contenders.cards()[0]
    first.more.set_open(True)
    first.more.content().batch.box.click()


OPTIONAL = {
    "a stream, on": ("19_full_mini_online", stream),
    "a stream, off": ("23_stream_mean_and_sum", stream),
    "a window, on": ("23_stream_mean_and_sum", window_of_the_stream),
    "own batches, off": ("19_full_mini_online", own_batch),
    "own batches, on": ("22_growing_batch", own_batch),
}


@pytest.mark.parametrize(("name", "switch"), OPTIONAL.values(), ids=OPTIONAL)
def test_a_part_that_may_be_absent_is_compared_as_a_value(
    open_window: Open, qtbot: QtBot, name: str, switch: Callable[[MainWindow], None]
) -> None:
    window = open_window(shipped(name))
    window.laboratory.player.step_by(20)
    keep(window, qtbot)
    assert "Nothing was changed." in words_of(window.tabs.compare)
    with qtbot.captureExceptions() as raised:
        switch(window)
        said, changes = words_of(window.tabs.compare), window.tabs.compare.changes.rows()
        at, now = window.transport.step.text(), (window.laboratory.cursor, window.laboratory.simulator.step)
        trigger(window, "undo")
    assert raised == []
    assert "Nothing was changed." not in said
    assert changes
    assert at == f"step {now[0]} / {now[1]}"  # the frame was drawn to its end
