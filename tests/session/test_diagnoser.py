"""Diagnoses are kept up with a run without holding its frames up."""

import threading

import msgspec
import numpy as np
import pytest

import app.session.diagnoser as module
from app.background import REST, Background
from app.core.cancellation import Cancelled, Stop, cancellable
from app.core.diagnosis import status_codes, subject_of
from app.core.diagnosis.subject_of_run import best_loss
from app.core.initializers import Point
from app.core.problems.training_problem import TrainingProblem
from app.core.scenario.declaration import Scenario
from app.core.scenario.interventions import steered, with_value
from app.core.scenario.reading import from_plain
from app.core.simulation.simulator import Simulator
from app.session.diagnoser import SHARE, Diagnoser, found_at
from app.session.lowest_loss import LowestLoss
from tests.session.conftest import Clock


def test_every_contender_is_diagnosed_as_by_itself(qtbot, background, scenario: Scenario) -> None:
    simulator = Simulator(scenario)
    simulator.advance(300)
    diagnoser = Diagnoser(background)
    diagnoser.look(simulator, 300)
    qtbot.waitUntil(lambda: len(diagnoser.found(simulator.key)) == 2, timeout=5000)
    assert diagnoser.found(simulator.key) == found_at(simulator, 300)
    diagnoser.stop()


def test_the_latest_wish_counts(qtbot, background, scenario: Scenario) -> None:
    simulator = Simulator(scenario)
    simulator.advance(300)
    diagnoser = Diagnoser(background)
    for step in (3, 50, 120):
        diagnoser.look(simulator, step)
    expected = found_at(simulator, 120)
    qtbot.waitUntil(lambda: diagnoser.found(simulator.key) == expected, timeout=5000)
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


def test_the_band_grows_with_the_run_and_keeps_what_was_said(background, scenario: Scenario) -> None:
    simulator, diagnoser = Simulator(scenario), Diagnoser(background)
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


def test_a_diagnosis_over_many_samples_leaves_the_window_alone(qtbot, background, monkeypatch) -> None:
    simulator, diagnoser = heavy_run(), Diagnoser(background)
    threads = products_on(monkeypatch)
    diagnoser.look(simulator, 30)
    qtbot.waitUntil(lambda: len(diagnoser.found(simulator.key)) == 2, timeout=20_000)
    diagnoser.stop()
    assert threads
    assert threading.get_ident() not in threads
    assert diagnoser.found(simulator.key) == found_at(simulator, 30)


def test_the_band_of_a_model_is_named_on_a_thread_and_is_what_the_table_says(qtbot, background, monkeypatch) -> None:
    simulator, diagnoser = heavy_run(), Diagnoser(background)
    threads = products_on(monkeypatch)
    steps, codes = diagnoser.band(simulator, "GD")
    assert len(steps) == len(codes) == 0
    qtbot.waitUntil(lambda: len(diagnoser.band(simulator, "GD")[0]) == 31, timeout=20_000)
    diagnoser.stop()
    assert threading.get_ident() not in threads
    assert np.array_equal(diagnoser.band(simulator, "GD")[1], status_codes(subject_of(simulator, "GD")))
    diagnoser.stop()


def test_a_band_of_a_run_that_was_cut_and_went_elsewhere_is_named_anew(background, scenario: Scenario) -> None:
    simulator, diagnoser = Simulator(scenario), Diagnoser(background)
    simulator.advance(60)
    diagnoser.band(simulator, "Adam")
    contenders = tuple(
        msgspec.structs.replace(one, optimizer=msgspec.structs.replace(one.optimizer, lr=0.3))
        for one in scenario.contenders
    )
    wanted = msgspec.structs.replace(scenario, contenders=contenders)
    steered_to = steered(scenario, wanted, 20, 20)
    assert steered_to is not None
    simulator.adopt(steered_to)
    simulator.advance(40)
    _, codes = diagnoser.band(simulator, "Adam")
    assert np.array_equal(codes, status_codes(subject_of(simulator, "Adam")))


def test_a_diagnosis_can_be_ended_between_two_products(monkeypatch) -> None:
    simulator, stop, made = heavy_run(), Stop(), []
    plain = TrainingProblem.hessian_vector

    def counted(*given):
        made.append(1)
        if len(made) == 5:
            stop.cancel()
        return plain(*given)

    monkeypatch.setattr(TrainingProblem, "hessian_vector", counted)
    with cancellable(stop), pytest.raises(Cancelled):
        found_at(simulator, 30, stop=stop)
    assert len(made) == 5


# -- whose a diagnosis is ------------------------------------------------------------------------------


def race() -> Scenario:
    """Four contenders in a landscape with two minima."""
    kinds = ("gradient_descent", "momentum", "adam", "nesterov")
    return from_plain(
        {
            "format": "descent-lab/1",
            "problem": {"kind": "surface", "landscape": {"kind": "himmelblau"}},
            "start": {"kind": "point", "theta": [-1.0, 2.0]},
            "contenders": [{"label": kind, "optimizer": {"kind": kind, "lr": 0.01}} for kind in kinds],
            "stop": {"max_steps": 400},
        }
    )


def moved(scenario: Scenario) -> Scenario:
    return msgspec.structs.replace(scenario, start=Point(theta=(3.2, 2.0)))


@pytest.fixture
def stepwise(qapp, clock: Clock):
    """A door and a diagnoser whose turns the test takes, 20 ms apart."""
    door = Background(clock=clock)
    yield door, Diagnoser(door, clock)
    door.stop()


def rest(door: Background, clock: Clock, seconds: float) -> None:
    until = clock.now + seconds
    while clock.now < until:
        clock.now += REST
        door.run_next()


def test_at_rest_all_contenders_are_diagnosed_at_the_cursor_in_turns_one_after_the_other(stepwise, clock) -> None:
    door, diagnoser = stepwise
    simulator = Simulator(race())
    for _ in range(30):  # it plays
        simulator.advance(1)
        diagnoser.look(simulator, simulator.step)
        rest(door, clock, REST)
    assert 1 <= len(diagnoser.found(simulator.key)) < 4 or diagnoser.found(simulator.key) != found_at(simulator, 30)
    rest(door, clock, 0.3)
    assert diagnoser.found(simulator.key) == found_at(simulator, 30)
    diagnoser.look(simulator, 12)
    rest(door, clock, 0.3)
    assert diagnoser.found(simulator.key) == found_at(simulator, 12)
    assert not door.is_busy()


def test_while_a_run_goes_on_diagnoses_keep_their_pace(stepwise, clock, monkeypatch) -> None:
    door, diagnoser = stepwise
    simulator, made, plain = Simulator(race()), [], module.diagnosed

    def noted(*given):
        made.append(clock.now)
        clock.now += 0.012
        return plain(*given)

    monkeypatch.setattr(module, "diagnosed", noted)
    begin = clock.now
    while clock.now < begin + 4:
        simulator.advance(1)
        diagnoser.look(simulator, simulator.step)
        rest(door, clock, 0.016)
    assert 0.5 * SHARE < 0.012 * len(made) / (clock.now - begin) <= SHARE


def test_after_an_edit_no_word_of_the_run_before_is_left_and_those_of_the_new_one_come(stepwise, clock) -> None:
    door, diagnoser = stepwise
    simulator = Simulator(race())
    simulator.advance(200)
    diagnoser.look(simulator, 200)
    rest(door, clock, 1.0)
    old = simulator.key
    assert len(diagnoser.found(old)) == 4
    simulator.adopt(moved(simulator.scenario))
    simulator.advance(200)
    assert diagnoser.found(simulator.key) == {}
    diagnoser.look(simulator, 200)
    assert diagnoser.found(old) == diagnoser.found(simulator.key) == {}
    rest(door, clock, 0.3)
    assert diagnoser.found(simulator.key) == found_at(simulator, 200)
    assert diagnoser.found(old) == {}


@pytest.mark.parametrize("seed", range(6))
def test_at_rest_the_words_are_those_of_a_fresh_window(stepwise, clock, seed: int) -> None:
    door, diagnoser = stepwise
    luck, simulator = np.random.default_rng(seed), Simulator(race())
    for _ in range(12):
        if luck.random() < 0.3:
            contenders = list(simulator.scenario.contenders)
            place = luck.integers(len(contenders))
            contenders[place] = with_value(contenders[place], "optimizer.lr", float(luck.uniform(0.001, 0.03)))
            simulator.adopt(msgspec.structs.replace(simulator.scenario, contenders=tuple(contenders)))
        simulator.advance(int(luck.integers(1, 40)))
        cursor = int(luck.integers(simulator.step + 1))
        diagnoser.look(simulator, cursor)
        rest(door, clock, float(luck.uniform(0.0, 0.2)))
    rest(door, clock, 0.3)
    fresh = Simulator(simulator.scenario)
    fresh.advance(simulator.step)
    assert diagnoser.found(simulator.key) == found_at(fresh, cursor)


def test_a_diagnosis_on_a_thread_for_a_run_that_was_edited_is_never_told(qtbot, background) -> None:
    simulator, diagnoser, seen = heavy_run(), Diagnoser(background), []
    diagnoser.changed.connect(lambda: seen.append(diagnoser.found(simulator.key)))
    diagnoser.look(simulator, 30)
    qtbot.waitUntil(lambda: background.is_busy(module.DIAGNOSIS))
    contenders = tuple(with_value(one, "optimizer.lr", 0.1) for one in simulator.scenario.contenders)
    simulator.adopt(msgspec.structs.replace(simulator.scenario, contenders=contenders))
    simulator.advance(30)
    diagnoser.look(simulator, 30)
    qtbot.waitUntil(lambda: bool(seen) and len(seen[-1]) == 2, timeout=20_000)
    assert seen[0] == found_at(simulator, 30)


def test_a_band_keeps_the_words_of_the_rows_that_an_edit_leaves_true(background, scenario: Scenario) -> None:
    simulator, diagnoser = Simulator(scenario), Diagnoser(background)
    simulator.advance(60)
    _, before = diagnoser.band(simulator, "Adam")
    contenders = tuple(with_value(one, "optimizer.lr", 0.3) for one in scenario.contenders)
    steered_to = steered(scenario, msgspec.structs.replace(scenario, contenders=contenders), 40, 40)
    simulator.adopt(steered_to)
    assert 0 < len(simulator.timeline.track("Adam")) <= 41
    kept = diagnoser._bands._current(simulator, "Adam")
    assert np.array_equal(kept.codes, before[: len(kept.codes)])
    assert 35 <= len(kept.codes) <= 41


def test_a_contender_without_new_rows_has_no_new_statuses() -> None:
    from app.core.diagnosis import status_codes, subject_of
    from app.gallery import gallery

    simulator = Simulator(next(one for one in gallery() if one.name == "19_full_mini_online").scenario())
    simulator.advance(70)
    for label, track in zip(simulator.timeline.labels, simulator.timeline.tracks, strict=True):
        assert len(status_codes(subject_of(simulator, label), len(track))) == 0
