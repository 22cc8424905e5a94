"""Steps made on a thread: only those that exceed a frame, with the numbers of any other, and none of them half."""

import numpy as np
import pytest

from app.core.scenario.reading import from_plain
from app.core.simulation.simulator import Simulator
from app.core.simulation.timeline import COLUMNS
from app.session.background_stepper import BackgroundStepper
from app.session.laboratory import Laboratory


def scenario(samples: int = 300, kind: str = "adam"):
    return from_plain(
        {
            "format": "descent-lab/1",
            "seed": 4,
            "problem": {
                "kind": "training",
                "dataset": {"kind": "two_moons", "samples": samples},
                "model": {"kind": "mlp", "hidden": [16, 16]},
                "loss": {"kind": "cross_entropy"},
            },
            "contenders": [{"label": kind, "optimizer": {"kind": kind}}, {"label": "b", "optimizer": {"kind": "lion"}}],
        }
    )


def columns(simulator: Simulator) -> list[np.ndarray]:
    return [np.array(track.column(name)) for track in simulator.timeline.tracks for name in COLUMNS]


@pytest.fixture
def stepper(background):
    return BackgroundStepper(background)


def test_small_runs_never_exceed_a_frame_whatever_the_clock_says(stepper) -> None:
    run = Simulator(scenario())
    stepper.note(run, 10.0)
    assert not stepper.exceeds_frame_budget(run)


def test_large_runs_exceed_a_frame_until_a_step_was_quick(stepper, monkeypatch) -> None:
    run = Simulator(scenario())
    monkeypatch.setattr("app.core.analysis.frame_budget.FRAME_BUDGET", 0.0)
    stepper.note(run, 0.2)
    assert stepper.exceeds_frame_budget(run)
    stepper.note(run, 0.001)
    assert not stepper.exceeds_frame_budget(run)


def test_a_step_made_on_the_thread_has_the_bits_of_any_other(stepper, qtbot) -> None:
    run, other = Simulator(scenario()), Simulator(scenario())
    for _ in range(3):
        with qtbot.waitSignal(stepper.made) as told:
            stepper.begin(run)
        assert run.record(told.args[0])
    other.advance(3)
    assert all(np.array_equal(one, two) for one, two in zip(columns(run), columns(other), strict=True))


def test_a_step_given_up_between_two_blocks_of_samples_was_never_begun(stepper, background, qtbot) -> None:
    run, other = Simulator(scenario(20_000)), Simulator(scenario(20_000))
    told = []
    stepper.made.connect(told.append)
    for _ in range(3):
        stepper.begin(run)
        stepper.give_up()
    background.stop()
    assert not stepper.is_busy
    run.advance(2)
    other.advance(2)
    assert told == []
    assert all(np.array_equal(one, two) for one, two in zip(columns(run), columns(other), strict=True))


def test_closing_while_a_step_is_made_ends_its_thread(qapp, monkeypatch) -> None:
    monkeypatch.setattr(BackgroundStepper, "exceeds_frame_budget", lambda self, run: True)
    laboratory = Laboratory(scenario(20_000))
    laboratory.player.step_by(1)
    assert laboratory.player.aim is not None
    laboratory.player.stop()
    laboratory.background.stop()
    assert (laboratory.player.aim is not None, laboratory.simulator.step) == (False, 0)
