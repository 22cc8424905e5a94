"""A person looks inside a run over very many samples: what takes long comes later, and never of another run."""

import math
import threading

import msgspec
import numpy as np
import pytest

from app.core.analysis.cost import Timing
from app.core.analysis.pipeline import pipeline_of
from app.core.inspection import inspect_at
from app.core.scenario.declaration import Scenario
from app.core.scenario.interventions import with_value
from app.core.scenario.reading import from_plain
from app.core.simulation.updates import Replay

WAITING = "The numbers of this step are being worked out…"


@pytest.fixture
def threads(monkeypatch) -> dict[str, set[int]]:
    """On which threads updates were made again and gradients timed."""
    found: dict[str, set[int]] = {"record": set(), "seconds": set()}
    for kind, name in ((Replay, "record"), (Timing, "seconds")):
        plain = getattr(kind, name)

        def noted(self, *rest, plain=plain, name=name):
            found[name].add(threading.get_ident())
            return plain(self, *rest)

        monkeypatch.setattr(kind, name, noted)
    return found


@pytest.fixture
def window(open_window, monkeypatch):
    monkeypatch.setattr("app.core.analysis.frame_budget.FRAME_BUDGET", 0.0004)
    monkeypatch.setattr("app.screen.costs.TIMING_BUDGET", 0.0004)
    plain = {
        "format": "descent-lab/1",
        "problem": {
            "kind": "training",
            "dataset": {"kind": "two_moons", "samples": 20_000},
            "model": {"kind": "mlp", "hidden": [8]},
            "loss": {"kind": "cross_entropy"},
            "batch": {"size": 15_000},
        },
        "contenders": [
            {"label": "Adam", "optimizer": {"kind": "adam", "lr": 0.01}},
            {"label": "Momentum", "optimizer": {"kind": "momentum", "lr": 0.01}},
        ],
    }
    window = open_window(from_plain(plain))
    window.laboratory.player.step_by(5)
    return window


def faster(scenario: Scenario) -> Scenario:
    first, *others = scenario.contenders
    return msgspec.structs.replace(scenario, contenders=(with_value(first, "optimizer.lr", 0.05), *others))


def shown_step(window):
    return window.tabs.step._inspection


def assert_shown(window, label: str, cursor: int) -> None:
    wanted = inspect_at(window.laboratory.simulator, label, cursor)
    shown = shown_step(window)
    assert (shown.label, shown.step) == (label, wanted.step)
    for one, other in zip(shown.quantities, wanted.quantities, strict=True):
        np.testing.assert_array_equal(one.value, other.value)


def test_the_step_is_read_in_the_background_and_shown_when_it_is_there(window, qtbot, threads) -> None:
    panel = window.tabs.step
    window.tabs.setCurrentWidget(panel)
    assert (shown_step(window), panel.nothing.text()) == (None, WAITING)
    qtbot.waitUntil(lambda: shown_step(window) is not None)
    qtbot.waitUntil(lambda: len(panel._series) > 0 and len(panel._series["delta"].steps) == 5)
    assert threading.get_ident() not in threads["record"]
    assert_shown(window, "Adam", 5)

    window.laboratory.player.seek(1)
    assert shown_step(window).step == 4  # until the other one is there
    qtbot.waitUntil(lambda: shown_step(window).step == 1)
    assert_shown(window, "Adam", 1)


def test_no_step_of_another_contender_or_run_is_shown_meanwhile(window, qtbot) -> None:
    panel = window.tabs.step
    window.tabs.setCurrentWidget(panel)
    qtbot.waitUntil(lambda: shown_step(window) is not None)
    window.select(1)
    assert (shown_step(window), panel.nothing.text()) == (None, WAITING)
    window.select(0)
    window.select(1)
    qtbot.waitUntil(lambda: shown_step(window) is not None)
    assert_shown(window, "Momentum", 5)

    window.select(0)
    window.laboratory.player.seek(2)
    assert window.laboratory.edit(faster, "rate")
    assert (shown_step(window), panel.nothing.text()) == (None, WAITING)
    window.laboratory.player.step_by(2)
    qtbot.waitUntil(lambda: shown_step(window) is not None and shown_step(window).step == 4)
    assert_shown(window, "Adam", 4)


def test_the_table_waits_for_times_that_are_measured_in_the_background(window, qtbot, threads) -> None:
    window.tabs.setCurrentWidget(window.tabs.table)
    rows = window.tabs.contenders.rows
    assert [row.label for row in rows()] == ["Adam", "Momentum"]
    assert all(math.isnan(row.seconds) for row in rows())
    qtbot.waitUntil(lambda: all(row.seconds > 0 for row in rows()))
    assert threads["seconds"]
    assert threading.get_ident() not in threads["seconds"]


def test_charts_against_time_stay_against_steps_until_it_is_measured(window, qtbot) -> None:
    window.view.set_options(horizontal="time")
    assert window.seen.scene.picture.options.horizontal == "step"
    qtbot.waitUntil(lambda: window.seen.scene.picture.options.horizontal == "time")
    assert all(np.isfinite(column).all() for column in window.seen.scene.picture.x)


def test_a_run_is_kept_once_its_gradients_are_timed_and_no_other_in_its_place(window, qtbot) -> None:
    window.kept_runs.keep(window.seen.scene.picture)
    assert window.view.now.kept == ()
    qtbot.waitUntil(lambda: len(window.view.now.kept) == 1)
    window.costs._times._known.clear()
    window.kept_runs.keep(window.seen.scene.picture)
    window.files.new()
    qtbot.waitUntil(lambda: window.costs.is_timed(window.laboratory.simulator))
    qtbot.wait(50)
    assert len(window.view.now.kept) == 1
    window.laboratory.player.pause()


def test_the_pipeline_is_worked_out_in_the_background(window, qtbot, threads) -> None:
    window.pages.show_page("pipeline")
    page = window.pages.page("pipeline")
    assert page._picture is None
    assert page.diagram.sentence
    qtbot.waitUntil(lambda: page._picture is not None)
    assert threading.get_ident() not in threads["record"]
    record = window.laboratory.simulator.inspect("Adam", 5)
    before = window.laboratory.simulator.timeline.track("Adam").frame(4)
    wanted = pipeline_of(record.problem, record, label="Adam", before=before)
    assert (page._picture.step, page._picture.loss, page._picture.angle) == (4, wanted.loss, wanted.angle)
    np.testing.assert_array_equal(page._picture.gradient, wanted.gradient)
    assert page.diagram.sentence == ""

    window.laboratory.player.seek(1)
    assert page._picture.step == 4
    window.select(1)
    assert page._picture is None
    qtbot.waitUntil(lambda: page._picture is not None)
    assert (page._picture.label, page._picture.step) == ("Momentum", 1)


@pytest.mark.parametrize("tab", ["step", "table"])
def test_the_window_closes_while_something_is_worked_out(window, tab) -> None:
    window.pages.show_page("pipeline")
    window.tabs.setCurrentWidget(getattr(window.tabs, tab))
    window.close()
    assert not window.background.is_busy()
