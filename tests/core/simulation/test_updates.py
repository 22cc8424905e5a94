"""Updates are made in one half and recorded in the other; between them a run may change or the work be given up."""

from concurrent.futures import ThreadPoolExecutor

import msgspec
import numpy as np
import pytest

from app.core.cancellation import Cancelled, Stop, cancellable
from app.core.scenario.declaration import Scenario
from app.core.scenario.reading import from_plain
from app.core.simulation.simulator import Simulator
from app.core.simulation.timeline import COLUMNS


def scenario(samples: int = 40, batch: object = "full", **stop: object) -> Scenario:
    schedules = ({"kind": "constant"}, {"kind": "reduce_on_plateau", "patience": 1}, {"kind": "exponential"})
    kinds = ("adam", "lbfgs", "langevin")
    return from_plain(
        {
            "format": "descent-lab/1",
            "seed": 5,
            "problem": {
                "kind": "training",
                "dataset": {"kind": "two_moons", "samples": samples},
                "model": {"kind": "mlp", "hidden": [4]},
                "loss": {"kind": "cross_entropy"},
                "batch": {"size": batch},
            },
            "contenders": [
                {"label": kind, "optimizer": {"kind": kind}, "schedule": schedule}
                for kind, schedule in zip(kinds, schedules, strict=True)
            ],
            "stop": {"max_steps": 100, **stop},
        }
    )


def same(one: Simulator, other: Simulator) -> bool:
    pairs = zip(one.timeline.tracks, other.timeline.tracks, strict=True)
    return all(
        np.array_equal(a.column(name), b.column(name), equal_nan=True) and (a.ended, len(a)) == (b.ended, len(b))
        for a, b in pairs
        for name in COLUMNS
    )


def with_seed(seed: int):
    return msgspec.structs.replace(scenario(), seed=seed)


@pytest.mark.parametrize("batch", ["full", 7])
def test_steps_made_on_a_thread_and_recorded_here_are_those_of_advance(batch) -> None:
    run, other = Simulator(scenario(batch=batch)), Simulator(scenario(batch=batch))
    with ThreadPoolExecutor(1) as pool:
        for _ in range(30):
            assert run.record([pool.submit(block.made).result() for block in run.due()])
    other.advance(30)
    assert same(run, other)


def test_making_what_is_due_changes_nothing_until_it_is_recorded() -> None:
    run, other = Simulator(scenario()), Simulator(scenario())
    run.advance(5)
    for _ in range(3):
        for block in run.due():
            block.made()
    run.advance(5)
    other.advance(10)
    assert same(run, other)


def test_what_was_made_for_a_run_that_has_changed_since_is_dropped_whole() -> None:
    run, other = Simulator(scenario()), Simulator(with_seed(6))
    made = [block.made() for block in run.due()]
    run.adopt(with_seed(6))
    assert not run.record(made)
    assert same(run, other)


def test_a_step_can_be_recorded_only_once() -> None:
    run = Simulator(scenario())
    made = [block.made() for block in run.due()]
    assert run.record(made)
    assert not run.record(made)
    assert run.step == 1


def test_contenders_that_are_behind_are_due_alone() -> None:
    run = Simulator(scenario())
    run.advance(3)
    late = msgspec.structs.replace(run.scenario.contenders[0], label="late")
    run.adopt(msgspec.structs.replace(run.scenario, contenders=(*run.scenario.contenders, late)))
    for _ in range(3):
        due = run.due()
        assert [block.label for block in due] == ["late"]
        run.record([block.made() for block in due])
    assert len(run.due()) == 4


def test_a_run_that_has_ended_has_nothing_due() -> None:
    run = Simulator(scenario(max_steps=2))
    run.advance(5)
    assert run.due() == ()


def test_work_on_many_samples_can_be_ended_between_two_blocks_of_them() -> None:
    run = Simulator(scenario(samples=20_000))
    looks = iter(range(2))

    class Counting(Stop):
        def check(self) -> None:
            if next(looks, None) is None:
                raise Cancelled

    block = run.due()[0]
    with cancellable(Counting()), pytest.raises(Cancelled):
        block.made()
    other = Simulator(scenario(samples=20_000))
    run.advance(1)
    other.advance(1)
    assert same(run, other)


def test_a_dear_update_is_made_again_from_the_very_row_before_it() -> None:
    run = Simulator(scenario(samples=300_000))
    for _ in range(3):
        run.record([block.made() for block in run.due()])
    problem = run.problem
    asked = []
    objective = problem.objective

    def counting(step: int):
        asked.append(step)
        return objective(step)

    problem.objective = counting
    record = run.inspect("adam", 2)
    assert record is not None
    assert asked == [1]
    assert np.array_equal(record.gradient, run.timeline.track("adam").frame(1).gradient)
