"""Whatever a person does while a training runs, the saved file repeats the run to the last bit."""

import random
from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec
import numpy as np
import pytest

from app.core.batches import Stream
from app.core.scenario.declaration import Scenario
from app.core.scenario.reading import from_plain, read_file
from app.core.simulation.simulator import Simulator
from app.core.simulation.timeline import COLUMNS, Timeline
from app.session.laboratory import Laboratory

replace = msgspec.structs.replace
OPTIMIZERS = ("adam", "momentum", "lbfgs", "rmsprop", "sam", "langevin", "line_search", "asgd", "barzilai_borwein")
SCHEDULES: tuple[dict[str, Any], ...] = (
    {"kind": "constant", "warmup_steps": 5},
    {"kind": "reduce_on_plateau", "patience": 1},
    {"kind": "one_cycle", "max_lr": 0.1, "total_steps": 40},
)
CASES: tuple[dict[str, Any], ...] = (
    {"dataset": {"kind": "line", "samples": 30}, "model": {"kind": "linear"}, "loss": {"kind": "huber"}},
    {
        "dataset": {"kind": "two_moons", "samples": 40},
        "model": {"kind": "mlp", "hidden": [4]},
        "loss": {"kind": "cross_entropy"},
        "validation": 0.2,
    },
)


def begun(luck: random.Random) -> Laboratory:
    contenders = [
        {"label": f"c{place}", "optimizer": {"kind": luck.choice(OPTIMIZERS)}, "schedule": luck.choice(SCHEDULES)}
        for place in range(luck.choice((1, 3)))
    ]
    problem: dict[str, Any] = {"kind": "training", **luck.choice(CASES), "batch": {"size": luck.choice((1, 4, "full"))}}
    if luck.random() < 0.5:
        problem["stream"] = {"initial": 6, "rate": luck.choice((0.3, 2.0)), "window": luck.choice((None, 9))}
    stop = {"max_steps": luck.choice((40, 300))}
    plain = {"format": "descent-lab/1", "seed": luck.randrange(9), "problem": problem}
    return Laboratory(from_plain({**plain, "contenders": contenders, "stop": stop}))


def edit_of(luck: random.Random) -> Callable[[Scenario], Scenario]:
    """Something a person changes in the left column."""
    part = luck.choice(("batch", "batch", "batch", "stream", "stream", "data", "l2", "lr", "contenders", "stop"))
    batch = luck.choice(
        [
            {"size": luck.choice((1, 2, 5, "full"))},
            {"sampling": luck.choice(("shuffle", "sequential", "replacement"))},
            {"scaling": luck.choice(("mean", "sum"))},
            {"drop_last": luck.random() < 0.5},
        ]
    )
    stream = luck.choice(
        [
            None,
            Stream(initial=luck.choice((1, 8)), rate=luck.choice((0.0, 0.3, 2.0)), window=luck.choice((None, 3, 20))),
        ]
    )
    data = luck.choice([{"samples": luck.choice((20, 33, 50))}, {"noise": luck.choice((0.0, 0.3))}])
    number, count = luck.random(), luck.randrange(9)

    def change(scenario: Scenario) -> Scenario:
        problem, contenders = scenario.problem, scenario.contenders
        if part in ("lr", "contenders"):
            place = count % len(contenders)
            if part == "contenders" and len(contenders) > 1:
                return replace(scenario, contenders=contenders[:place] + contenders[place + 1 :])
            if part == "contenders":
                return replace(scenario, contenders=(*contenders, replace(contenders[0], label=f"new {count}")))
            one = contenders[place]
            new = replace(one, optimizer=replace(one.optimizer, lr=0.001 + 0.2 * number))
            return replace(scenario, contenders=(*contenders[:place], new, *contenders[place + 1 :]))
        if part == "stop":
            return replace(scenario, stop=replace(scenario.stop, max_steps=30 + 10 * count))
        parts: dict[str, Any] = {"stream": stream, "l2": number / 4}
        if part == "batch":
            parts["batch"] = replace(problem.batch, **batch)  # type: ignore[union-attr]
        if part == "data":
            parts["data"] = replace(problem.dataset, **data)  # type: ignore[union-attr]
        return replace(scenario, problem=replace(problem, **{"dataset" if part == "data" else part: parts[part]}))

    return change


def rows(timeline: Timeline) -> dict[str, dict[str, np.ndarray]]:
    return {
        label: {name: np.array(track.column(name)) for name in COLUMNS}
        for label, track in zip(timeline.labels, timeline.tracks, strict=True)
    }


def assert_same(ours: dict[str, dict[str, np.ndarray]], other: dict[str, dict[str, np.ndarray]], upto: int) -> None:
    for label in ours.keys() & other.keys():
        for name in COLUMNS:
            one, two = ours[label][name][: upto + 1], other[label][name][: upto + 1]
            assert np.array_equal(one, two, equal_nan=True), f"{label}, {name}"


def edited(laboratory: Laboratory, luck: random.Random) -> None:
    """One edit; where it is a live one, nothing up to the cursor may change."""
    before, known = rows(laboratory.simulator.timeline), laboratory.document.scenario.interventions
    reached = {label: int(columns["step"][-1]) for label, columns in before.items()}
    laboratory.edit(edit_of(luck), "edit", luck.choice(("", "problem")))
    now = laboratory.document.scenario.interventions
    if now and now != known:
        # One that trailed the others may have come nearer meanwhile.
        after = rows(laboratory.simulator.timeline)
        for label in before.keys() & after.keys():
            assert_same({label: before[label]}, {label: after[label]}, min(laboratory.cursor, reached[label]))


def replayed(laboratory: Laboratory, path: Path, luck: random.Random) -> None:
    laboratory.save(path)
    top = laboratory.simulator.step
    again = Simulator(read_file(path), laboratory.document.folder)
    for simulator, pace in ((laboratory.simulator, 64), (again, luck.choice((1, 7, 256)))):
        while simulator.is_behind(top):
            simulator.catch_up(top, pace)
    ours, other = rows(laboratory.simulator.timeline), rows(again.timeline)
    assert ours.keys() == other.keys()
    assert_same(ours, other, top)
    assert [track.ended for track in laboratory.simulator.timeline.tracks] == [
        track.ended for track in again.timeline.tracks
    ]


@pytest.mark.parametrize("seed", range(24))
def test_edits_scrubbing_branches_undo_and_redo_replay_from_the_file(qapp, tmp_path: Path, seed: int) -> None:
    luck = random.Random(seed)
    laboratory = begun(luck)
    actions: tuple[Callable[[], object], ...] = (
        lambda: laboratory.player.step_by(luck.choice((1, 2, 5, 17))),
        lambda: laboratory.player.seek(luck.randrange(laboratory.simulator.step + 1)),
        laboratory.undo,
        laboratory.redo,
        lambda: edited(laboratory, luck),
    )
    for _ in range(25):
        luck.choices(actions, (5, 3, 1.5, 1, 8))[0]()
        if luck.random() < 0.15:
            replayed(laboratory, tmp_path / "saved.json", luck)
    replayed(laboratory, tmp_path / "saved.json", luck)
