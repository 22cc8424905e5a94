"""A contender with batches of its own is diagnosed by them, and remedies edit them."""

import pytest

from app.core.diagnosis import diagnose
from app.core.diagnosis.subject_of_run import subject_of
from tests.core.simulation.simulated_runs import run, scenario

LINE = {
    "kind": "training",
    "dataset": {"kind": "line", "samples": 100, "noise": 0.3},
    "model": {"kind": "linear"},
    "loss": {"kind": "mse"},
    "batch": {"size": 20},
}


@pytest.fixture(scope="module")
def race():
    contenders = [
        {"label": label, "optimizer": {"kind": "gradient_descent", "lr": 0.05}, **batch}
        for label, batch in {
            "shared": {},
            "full": {"batch": {"size": "full"}},
            "online": {"batch": {"size": 1}},
            "summed": {"batch": {"size": 10, "scaling": "sum"}},
        }.items()
    ]
    return run(scenario(LINE, *contenders, start={"kind": "point", "theta": [-1.5, -2]}, stop={"max_steps": 600}), 600)


def test_noise_comes_from_the_batches_that_a_contender_sees(race):
    subjects = {label: subject_of(race, label) for label in race.timeline.labels}
    assert {label: one.is_stochastic for label, one in subjects.items()} == {
        "shared": True,
        "full": False,
        "online": True,
        "summed": True,
    }
    assert {label: one.batch.size for label, one in subjects.items()} == {
        "shared": 20,
        "full": 100,
        "online": 1,
        "summed": 10,
    }
    assert subjects["summed"].gradient_factor == 10.0
    assert subjects["online"].gradient_factor == 1.0


@pytest.mark.parametrize(
    ("label", "contender", "path"), [("online", "online", "batch.size"), ("shared", None, "problem.batch.size")]
)
def test_a_larger_batch_is_asked_of_whoever_has_it(race, label: str, contender: str | None, path: str):
    found = diagnose(subject_of(race, label))
    assert found.status == "noise_ball"
    (remedy,) = (one for one in found.remedies if one.kind == "batch")
    assert (remedy.edit.contender, remedy.edit.path) == (contender, path)


def test_the_full_batch_is_told_to_descend_or_to_be_there(race):
    assert diagnose(subject_of(race, "full")).status in ("descending", "global_minimum")
