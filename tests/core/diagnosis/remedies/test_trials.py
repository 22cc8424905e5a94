"""A remedy for a model is tried as the run itself would go on after it."""

import numpy as np
import pytest

from app.core.diagnosis import Edit, Remedy, Text, Trials, best_loss, diagnose, rehearsed, subject_of
from app.core.diagnosis.remedies import trials as trials_module
from app.core.resources import resource
from app.core.scenario.reading import read_file
from app.core.simulation.simulator import Simulator
from tests.core.diagnosis.situations import gd, training

COLUMNS = ("step", "theta", "loss", "learning_rate", "samples")


def noisy(steps: int = 200) -> Simulator:
    """A line fitted through batches of four: a ball of noise."""
    return training({"kind": "linear"}, gd(0.2), steps, data={"kind": "line"}, batch={"size": 4})


def remedy(path: str, value: object) -> Remedy:
    return Remedy("learning_rate", Text(""), Edit("one", path, value))


def treated(simulator: Simulator) -> tuple[Remedy, ...]:
    found = diagnose(subject_of(simulator, "one"))
    lowest = best_loss(simulator.timeline)
    return rehearsed(found, Trials(simulator, "one", simulator.step), lowest).remedies


def test_a_trial_leaves_the_run_as_it_is():
    simulator = noisy()
    track = simulator.timeline.tracks[0]
    before = {name: np.array(track.column(name)) for name in COLUMNS}
    scenario = simulator.scenario
    assert treated(simulator)
    assert simulator.scenario is scenario
    assert all(np.array_equal(track.column(name), before[name]) for name in COLUMNS)


def test_a_remedy_that_makes_things_worse_is_not_offered():
    simulator = noisy()
    trials = Trials(simulator, "one", 200)
    lowest = best_loss(simulator.timeline)
    assert trials.helps(remedy("optimizer.lr", 0.02), lowest) is True
    assert trials.helps(remedy("optimizer.lr", 0.4), lowest) is False
    assert trials.helps(remedy("optimizer.lr", 40.0), lowest) is False


def test_a_remedy_that_changes_nothing_does_not_help():
    simulator = noisy()
    assert Trials(simulator, "one", 200).helps(remedy("optimizer.lr", 0.2), 0.0) is False


def test_an_edit_that_would_be_refused_does_not_help():
    simulator = noisy()
    too_large = Remedy("batch", Text(""), Edit(None, "problem.batch.size", 10**6))
    assert Trials(simulator, "one", 200).helps(too_large, 0.0) is False


def test_where_one_does_not_help_another_of_its_kind_is_offered():
    found = diagnose(subject_of(simulator := noisy(), "one"))
    trials = Trials(simulator, "one", 200)
    bad, good = remedy("optimizer.lr", 0.4), remedy("optimizer.lr", 0.02)
    wish = type(found)(
        found.status, found.sentence, remedies=(Remedy(bad.kind, bad.text, bad.edit, otherwise=(good,)),)
    )
    assert rehearsed(wish, trials, best_loss(simulator.timeline)).remedies == (good,)


def test_what_would_take_too_long_is_offered_untried(monkeypatch):
    simulator = noisy()
    monkeypatch.setattr(trials_module, "MOST_NUMBERS", 1000)
    monkeypatch.setattr(trials_module.ContenderRun, "advance", lambda *_: pytest.fail("it was tried"))
    assert treated(simulator) == diagnose(subject_of(simulator, "one")).remedies != ()


def test_a_trial_can_be_ended():
    class Enough(Exception):
        pass

    seen: list[int] = []

    def look() -> None:
        seen.append(1)
        if len(seen) == 3:
            raise Enough

    simulator = noisy()
    with pytest.raises(Enough):
        Trials(simulator, "one", 200, look).helps(remedy("optimizer.lr", 0.02), 0.0)


def test_the_map_of_many_starts_is_offered_on_landscapes_alone():
    simulator = Simulator(read_file(resource("scenarios/21_noise_frees_it.json")))
    simulator.advance(60)
    found = diagnose(subject_of(simulator, "Full batch"))
    assert found.status == "local_minimum"
    assert "many_starts" not in {one.kind for one in found.remedies}


def test_in_a_ravine_of_raw_features_standardizing_helps_and_is_offered():
    scenario = read_file(resource("scenarios/26a_raw_features.json"))
    simulator = Simulator(scenario)
    simulator.advance(150)
    label, lowest = "Gradient descent", best_loss(simulator.timeline)
    found = diagnose(subject_of(simulator, label))
    assert found.status == "ravine"
    offered = rehearsed(found, Trials(simulator, label, 150), lowest).remedies
    (remedy,) = [one for one in offered if one.kind == "standardize"]
    assert remedy.edit == Edit(None, "problem.dataset.standardize", True)


def test_standardized_features_are_not_standardized_again():
    simulator = Simulator(read_file(resource("scenarios/26b_standardized_features.json")))
    simulator.advance(100)
    assert not any(subject_of(simulator, label).is_raw for label in simulator.timeline.labels)
