"""Diagnoses are kept up with a run without holding its frames up."""

import threading

import msgspec
import numpy as np
import pytest

from app.core.diagnosis import status_codes, subject_of
from app.core.diagnosis.subject_of_run import best_loss
from app.core.problems.training_problem import TrainingProblem
from app.core.scenario.declaration import Scenario
from app.core.scenario.interventions import steered
from app.core.scenario.reading import from_plain
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


def heavy_run(steps: int = 30) -> Simulator:
    """A run whose diagnosis asks for many products over many samples."""
    problem = {
        "kind": "training",
        "dataset": {"kind": "two_moons", "samples": 4000},
        "model": {"kind": "mlp", "hidden": [8]},
        "loss": {"kind": "cross_entropy"},
        "batch": {"size": 32},
    }
    contenders = [{"label": "Adam", "optimizer": {"kind": "adam"}}, {"label": "GD", "optimizer": {"kind": "adam"}}]
    plain = {"format": "descent-lab/1", "problem": problem, "contenders": contenders}
    simulator = Simulator(from_plain(plain))
    simulator.advance(steps)
    return simulator


def products_on(monkeypatch) -> set[int]:
    """The threads on which Hessian-vector products are made from now on."""
    threads: set[int] = set()
    plain = TrainingProblem.hessian_vector

    def noted(self, theta, vector, step):
        threads.add(threading.get_ident())
        return plain(self, theta, vector, step)

    monkeypatch.setattr(TrainingProblem, "hessian_vector", noted)
    return threads


def test_a_diagnosis_over_many_samples_leaves_the_window_alone(qtbot, monkeypatch) -> None:
    simulator, diagnoser = heavy_run(), Diagnoser()
    threads = products_on(monkeypatch)
    diagnoser.look(simulator, 30)
    qtbot.waitUntil(lambda: len(diagnoser.found) == 2, timeout=20_000)
    diagnoser.stop()
    assert threads
    assert threading.get_ident() not in threads
    assert diagnoser.found == found_at(simulator, 30)


def test_the_band_of_a_model_is_named_beside_the_window_and_is_what_the_table_says(qtbot, monkeypatch) -> None:
    simulator, diagnoser = heavy_run(), Diagnoser()
    threads = products_on(monkeypatch)
    steps, codes = diagnoser.band(simulator, "GD")
    assert len(steps) == len(codes) == 0
    qtbot.waitUntil(lambda: len(diagnoser.band(simulator, "GD")[0]) == 31, timeout=20_000)
    diagnoser.stop()
    assert threading.get_ident() not in threads
    assert np.array_equal(diagnoser.band(simulator, "GD")[1], status_codes(subject_of(simulator, "GD")))
    diagnoser.stop()


def test_a_band_of_a_run_that_was_cut_and_went_elsewhere_is_named_anew(qapp, scenario: Scenario) -> None:
    simulator, diagnoser = Simulator(scenario), Diagnoser()
    simulator.advance(60)
    diagnoser.band(simulator, "Adam")
    contenders = tuple(
        msgspec.structs.replace(one, optimizer=msgspec.structs.replace(one.optimizer, lr=0.3))
        for one in scenario.contenders
    )
    wanted = msgspec.structs.replace(scenario, contenders=contenders)
    steered_to = steered(scenario, wanted, 20)
    assert steered_to is not None
    simulator.adopt(steered_to)
    simulator.advance(40)
    _, codes = diagnoser.band(simulator, "Adam")
    assert np.array_equal(codes, status_codes(subject_of(simulator, "Adam")))


def test_a_diagnosis_can_be_ended_between_two_products(qapp) -> None:
    simulator, diagnoser = heavy_run(), Diagnoser()
    seen: list[float] = []

    class Enough(Exception):
        pass

    def progress(share: float) -> None:
        seen.append(share)
        if len(seen) == 5:
            raise Enough

    with pytest.raises(Enough):
        found_at(simulator, 30, progress)
    assert seen == [0.0] * 5
    diagnoser.stop()
