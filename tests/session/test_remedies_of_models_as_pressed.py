"""Every remedy offered in the shipped trainings, pressed as its button does: the full loss ends lower with it."""

import numpy as np
import pytest

from app.core.diagnosis import Diagnosis, Trials, best_loss, diagnose, rehearsed, subject_of
from app.core.diagnosis.remedies.rehearsal import STEPS
from app.core.problems.declaration import Training
from app.core.resources import resource
from app.core.scenario.declaration import Scenario
from app.core.scenario.reading import read_file
from app.session.laboratory import Laboratory
from tests.session.remedies import at_step, pressed

SCENARIOS = resource("scenarios")

MOMENTS = (60, 200, 600)

NEWEST = 20


LONG = ("27a_zeros.json", "29_spirals.json", "30_digits.json")
"""Networks on many samples: half a minute together."""


def trainings() -> list[object]:
    """The shipped scenarios in which a model learns; the long ones are marked."""
    names = sorted(path.name for path in SCENARIOS.glob("*.json") if isinstance(read_file(path).problem, Training))
    return [pytest.param(name, marks=pytest.mark.heavy) if name in LONG else name for name in names]


def moments(scenario: Scenario) -> list[int]:
    """The steps at which remedies are pressed; the last is the end of a shorter run."""
    return sorted({min(moment, scenario.stop.max_steps) for moment in MOMENTS})


def offered(laboratory: Laboratory, label: str, step: int) -> Diagnosis:
    """The diagnosis of a contender with the remedies that the window offers."""
    simulator = laboratory.simulator
    at = min(step, simulator.timeline.track(label).last_step)
    found = diagnose(subject_of(simulator, label, at), at)
    return rehearsed(found, Trials(simulator, label, step), best_loss(simulator.timeline))


def newest(laboratory: Laboratory, label: str, until: int, since: int) -> float:
    """The mean of a contender's last losses up to a step; inf where it diverged."""
    while laboratory.simulator.is_behind(until):
        laboratory.simulator.catch_up(until, 100)
    track = laboratory.simulator.timeline.track(label)
    if track.ended == "diverged":
        return np.inf
    rows = 1 if track.ended == "converged" else min(NEWEST, max(1, until - since))
    return float(track.column("loss")[track.index_at(until) + 1 - rows : track.index_at(until) + 1].mean())


@pytest.mark.parametrize("name", trainings())
def test_a_remedy_of_a_model_that_is_pressed_helps(qapp, name):
    scenario = read_file(SCENARIOS / name)
    failures = []
    for step in moments(scenario):
        plain, as_it_is = at_step(scenario, step), at_step(scenario, step)
        found = {label: offered(plain, label, step) for label in plain.simulator.timeline.labels}
        for label, diagnosis in found.items():
            for remedy in diagnosis.remedies:
                last = scenario.stop.max_steps
                until = last if remedy.kind == "schedule" else min(step + STEPS, last)
                without = newest(as_it_is, label, until, step)
                laboratory = at_step(scenario, step)
                what = f"{label} at {step}, {diagnosis.status}: {remedy.text.fill()}"
                if not pressed(laboratory, remedy):
                    failures.append(f"{what} It was refused.")
                    continue
                after = newest(laboratory, label, until, step)
                if not (np.isfinite(after) and after < without):
                    failures.append(f"{what} It ends at {after:.6g}, without at {without:.6g}.")
    assert not failures, "\n".join(failures)


@pytest.mark.parametrize(
    ("name", "label", "step", "kinds"),
    [
        ("21_noise_frees_it", "Full batch", 60, ["start", "noise"]),
        ("19_full_mini_online", "Online, m = 1", 200, ["learning_rate", "schedule", "batch"]),
        ("27a_zeros", "Gradient descent", 200, ["start", "start"]),
        ("28b_wide_model", "Gradient descent", 200, ["momentum", "standardize"]),
        ("29_spirals", "SGD", 600, []),
        ("30_digits", "SGD", 60, ["batch"]),
    ],
)
def test_what_is_offered_is_what_helps(qapp, name, label, step, kinds):
    """On the spirals a smaller rate, a falling one and larger batches all end higher: no remedy is an honest answer."""
    laboratory = at_step(read_file(SCENARIOS / f"{name}.json"), step)
    assert [one.kind for one in offered(laboratory, label, step).remedies] == kinds


def test_a_run_after_a_remedy_ends_where_its_trial_did(qapp):
    scenario = read_file(SCENARIOS / "21_noise_frees_it.json")
    laboratory = at_step(scenario, 60)
    remedy = next(one for one in offered(laboratory, "Full batch", 60).remedies if one.kind == "noise")
    trial = Trials(laboratory.simulator, "Full batch", 60).end(remedy, 60 + STEPS)
    assert pressed(laboratory, remedy)
    newest(laboratory, "Full batch", 60 + STEPS, 60)
    losses = laboratory.simulator.timeline.track("Full batch").column("loss")
    assert trial == float(losses[61 + STEPS - 40 : 61 + STEPS].mean())
