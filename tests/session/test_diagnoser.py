"""Diagnoses are kept up with a run without holding its frames up."""

import numpy as np

from app.core.diagnosis.subject_of_run import best_loss
from app.core.scenario.declaration import Scenario
from app.core.simulation.simulator import Simulator
from app.session.diagnoser import Diagnoser, LowestLoss, found_at


def test_every_contender_is_diagnosed_as_by_itself(qtbot, scenario: Scenario) -> None:
    simulator = Simulator(scenario)
    simulator.advance(300)
    diagnoser = Diagnoser()
    diagnoser.look(simulator, 300)
    qtbot.waitUntil(lambda: len(diagnoser.found) == 2, timeout=5000)
    assert diagnoser.found == found_at(simulator, 300)
    diagnoser.stop()


def test_the_latest_wish_counts(qtbot, scenario: Scenario) -> None:
    simulator = Simulator(scenario)
    simulator.advance(300)
    diagnoser = Diagnoser()
    for step in (3, 50, 120):
        diagnoser.look(simulator, step)
    expected = found_at(simulator, 120)
    qtbot.waitUntil(lambda: diagnoser.found == expected, timeout=5000)
    diagnoser.stop()


def test_the_lowest_loss_follows_a_run_that_grows_and_is_cut(scenario: Scenario) -> None:
    simulator, lowest = Simulator(scenario), LowestLoss()
    for _ in range(3):
        simulator.advance(50)
        assert lowest.of(simulator.timeline) == best_loss(simulator.timeline)
    for lane in simulator._lanes:
        lane.rewind(20)
    assert lowest.of(simulator.timeline) == best_loss(simulator.timeline)
    simulator.advance(200)
    assert lowest.of(simulator.timeline) == best_loss(simulator.timeline)


def test_the_band_grows_with_the_run_and_keeps_what_was_said(qapp, scenario: Scenario) -> None:
    simulator, diagnoser = Simulator(scenario), Diagnoser()
    simulator.advance(60)
    _, codes = diagnoser.band(simulator, "Adam")
    simulator.advance(60)
    more, grown = diagnoser.band(simulator, "Adam")
    assert np.array_equal(more, np.arange(121))
    assert np.array_equal(grown[: len(codes)], codes)
