"""Every remedy offered in the shipped scenarios on landscapes, pressed as its button does: it does what it says."""

import msgspec
import numpy as np
import pytest

from app.core.diagnosis import Diagnosis, Remedy, diagnose, subject_of
from app.core.problems.declaration import Surface
from app.core.resources import resource
from app.core.scenario.reading import read_file
from app.session.laboratory import Laboratory
from tests.session.remedies import at_step, pressed

SCENARIOS = resource("scenarios")

AFTER = 400
"""Steps by which the effect is judged."""

NEWEST = 20


def surfaces() -> list[str]:
    """The shipped scenarios on landscapes."""
    return sorted(path.name for path in SCENARIOS.glob("*.json") if isinstance(read_file(path).problem, Surface))


def newest(laboratory: Laboratory, label: str, until: int) -> np.ndarray:
    """The last losses of a contender up to a step; what diverged is infinite."""
    laboratory.simulator.advance(max(0, until - laboratory.simulator.step))
    track = laboratory.simulator.timeline.track(label)
    losses = np.array(track.column("loss"))
    return np.nan_to_num(losses[-1:] if track.ended in ("converged", "diverged") else losses[-NEWEST:], nan=np.inf)


def turns(laboratory: Laboratory, label: str) -> float:
    """Per cent of the newest steps that turn back across the valley; 0 where it is none any more."""
    found = diagnose(subject_of(laboratory.simulator, label))
    return found.value("turns") or 0.0


def assert_it_helps(
    diagnosis: Diagnosis, remedy: Remedy, laboratory: Laboratory, plain: Laboratory, label: str, step: int
):
    until = step + AFTER
    track = laboratory.simulator.timeline.track(label)
    before = track.frame(min(step, track.last_step))
    now, theta = before.loss, np.array(before.theta)
    without = newest(plain, label, until)
    assert pressed(laboratory, remedy), "it was refused"
    after = newest(laboratory, label, until)
    assert np.isfinite(after).all(), "it diverged"
    ends_well = diagnose(subject_of(laboratory.simulator, label)).status == "global_minimum"
    if "zigzag" in remedy.text.template:
        assert turns(laboratory, label) < turns(plain, label) or ends_well
    elif remedy.kind == "noise":
        laboratory.simulator.advance(2 * AFTER)
        way = laboratory.simulator.timeline.track(label).column("theta") - theta
        assert np.abs(way).max() > 0.2, "it is not shaken loose"
    elif diagnosis.status in ("local_minimum", "plateau", "saddle"):
        assert after.mean() < now, "it is still there"
    elif diagnosis.status == "noise_ball":
        assert after.mean() < max(now, without.mean()) or np.ptp(after) < np.ptp(without)
    else:
        assert after.mean() < without.mean() or ends_well


@pytest.mark.parametrize("name", surfaces())
def test_a_remedy_that_is_pressed_helps(qapp, name):
    scenario = msgspec.structs.replace(
        read_file(SCENARIOS / name), stop=msgspec.structs.replace(read_file(SCENARIOS / name).stop, max_steps=5000)
    )
    failures, tried = [], 0
    for step in (15, 60, 200, 600):
        plain = at_step(scenario, step)
        found = {}
        for label in plain.simulator.timeline.labels:
            at = min(step, plain.simulator.timeline.track(label).last_step)
            found[label] = diagnose(subject_of(plain.simulator, label, at), at)
        for label, diagnosis in found.items():
            for remedy in diagnosis.remedies:
                if remedy.edit is None:
                    continue
                tried += 1
                try:
                    assert_it_helps(diagnosis, remedy, at_step(scenario, step), plain, label, step)
                except AssertionError as error:
                    failures.append(
                        f"{label} at {step}, {diagnosis.status}: {remedy.text.fill()} {remedy.edit} {str(error)[:60]}"
                    )
    assert not failures, "\n".join(failures)
