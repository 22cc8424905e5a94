"""Steps made on a thread: only dear ones, with the numbers of any other, and none of them half."""

import numpy as np
import pytest

from app.core.scenario.reading import from_plain
from app.core.simulation.simulator import Simulator
from app.core.simulation.timeline import COLUMNS
from app.session import step_maker
from app.session.laboratory import Laboratory
from app.session.step_maker import StepMaker, numbers_of


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
def maker(qapp):
    maker = StepMaker()
    yield maker
    maker.stop()


def test_small_runs_are_never_dear_whatever_the_clock_says(maker) -> None:
    run = Simulator(scenario())
    maker.note(run, 10.0)
    assert not maker.is_dear(run)


def test_large_runs_are_dear_until_a_step_was_quick(maker, monkeypatch) -> None:
    run = Simulator(scenario())
    monkeypatch.setattr(step_maker, "ALWAYS_CHEAP", numbers_of(run) - 1)
    maker.note(run, 0.2)
    assert maker.is_dear(run)
    maker.note(run, 0.001)
    assert not maker.is_dear(run)


def test_a_step_made_on_the_thread_has_the_bits_of_any_other(maker, qtbot) -> None:
    run, other = Simulator(scenario()), Simulator(scenario())
    for _ in range(3):
        with qtbot.waitSignal(maker.made) as told:
            maker.begin(run)
        assert run.record(told.args[0])
    other.advance(3)
    assert all(np.array_equal(one, two) for one, two in zip(columns(run), columns(other), strict=True))


def test_a_step_given_up_between_two_blocks_of_samples_was_never_begun(maker, qtbot) -> None:
    run, other = Simulator(scenario(20_000)), Simulator(scenario(20_000))
    told = []
    maker.made.connect(told.append)
    for _ in range(3):
        maker.begin(run)
        maker.give_up()
    maker.stop()
    assert not maker.is_busy
    run.advance(2)
    other.advance(2)
    assert told == []
    assert all(np.array_equal(one, two) for one, two in zip(columns(run), columns(other), strict=True))


def test_closing_while_a_step_is_made_ends_its_thread(qapp, monkeypatch) -> None:
    monkeypatch.setattr(StepMaker, "is_dear", lambda self, run: True)
    laboratory = Laboratory(scenario(20_000))
    laboratory.player.step_by(1)
    assert laboratory.player.aim is not None
    laboratory.player.stop()
    assert (laboratory.player.aim is not None, laboratory.simulator.step) == (False, 0)
