"""Edits while a run goes on: live ones are recorded, others begin again, all replay to the same numbers."""

from pathlib import Path

import msgspec
import numpy as np
import pytest

from app.core.scenario.declaration import Intervention, Scenario
from app.core.scenario.reading import from_plain, read, write
from app.core.simulation.simulator import Simulator
from app.session.laboratory import Laboratory


@pytest.fixture
def laboratory(qapp, scenario: Scenario) -> Laboratory:
    return Laboratory(scenario)


def with_lr(label: str, lr: float):
    def change(scenario: Scenario) -> Scenario:
        contenders = tuple(
            msgspec.structs.replace(one, optimizer=msgspec.structs.replace(one.optimizer, lr=lr))
            if one.label == label
            else one
            for one in scenario.contenders
        )
        return msgspec.structs.replace(scenario, contenders=contenders)

    return change


def thetas(laboratory: Laboratory, label: str) -> np.ndarray:
    return np.array(laboratory.simulator.timeline.track(label).column("theta"))


def test_a_learning_rate_changed_while_running_replays_to_the_same_numbers(laboratory: Laboratory) -> None:
    laboratory.player.step_by(50)
    laboratory.edit(with_lr("Adam", 0.2), "rate")
    laboratory.player.step_by(50)
    assert [(one.step, one.set, one.value) for one in laboratory.document.scenario.interventions] == [
        (50, "optimizer.lr", 0.2)
    ]
    replay = Simulator(read(write(laboratory.document.scenario)))
    replay.advance(100)
    assert np.array_equal(replay.timeline.track("Adam").column("theta"), thetas(laboratory, "Adam"))


def test_a_live_edit_keeps_the_past_and_the_other_contenders(laboratory: Laboratory) -> None:
    laboratory.player.step_by(80)
    laboratory.player.seek(40)
    before = {label: thetas(laboratory, label) for label in ("Adam", "GD")}
    laboratory.edit(with_lr("Adam", 0.2), "rate")
    assert np.array_equal(thetas(laboratory, "GD"), before["GD"])
    after = thetas(laboratory, "Adam")
    assert np.array_equal(after[:41], before["Adam"][:41])
    assert laboratory.cursor == 40


def test_a_branch_drops_the_later_interventions_of_that_contender(laboratory: Laboratory) -> None:
    laboratory.player.step_by(60)
    laboratory.edit(with_lr("Adam", 0.2), "rate")
    laboratory.player.seek(30)
    laboratory.edit(with_lr("Adam", 0.01), "rate")
    assert [(one.step, one.value) for one in laboratory.document.scenario.interventions] == [(30, 0.01)]


def test_the_panels_show_what_is_in_force_at_the_cursor(laboratory: Laboratory) -> None:
    laboratory.player.step_by(60)
    laboratory.edit(with_lr("Adam", 0.2), "rate")
    laboratory.player.step_by(5)
    assert laboratory.in_force.contenders[0].optimizer.lr == 0.2
    laboratory.player.seek(10)
    assert laboratory.in_force.contenders[0].optimizer.lr == 0.05


def test_an_edit_at_the_start_is_a_plain_edit(laboratory: Laboratory) -> None:
    laboratory.edit(with_lr("Adam", 0.2), "rate")
    assert laboratory.document.scenario.interventions == ()
    assert laboratory.document.scenario.contenders[0].optimizer.lr == 0.2


def test_another_start_while_paused_shows_the_whole_new_path_at_once(laboratory: Laboratory) -> None:
    laboratory.player.step_by(100)
    laboratory.edit(
        lambda old: msgspec.structs.replace(old, seed=old.seed, start=type(old.start)(theta=(3.5, 3.5))), "s"
    )
    assert laboratory.cursor == 100
    assert tuple(thetas(laboratory, "Adam")[0]) == (3.5, 3.5)
    assert len(thetas(laboratory, "GD")) == 101


def test_undo_of_a_live_edit_gives_the_first_run_again(laboratory: Laboratory, scenario: Scenario) -> None:
    laboratory.player.step_by(50)
    laboratory.edit(with_lr("Adam", 0.2), "rate")
    laboratory.player.step_by(50)
    laboratory.undo()
    laboratory.player.step_by(100 - laboratory.cursor)
    fresh = Simulator(scenario)
    fresh.advance(100)
    assert np.array_equal(thetas(laboratory, "Adam"), fresh.timeline.track("Adam").column("theta"))


def test_adding_a_contender_leaves_the_others_and_catches_up(laboratory: Laboratory) -> None:
    laboratory.player.step_by(100)
    before = thetas(laboratory, "GD")
    added = msgspec.structs.replace(laboratory.document.scenario.contenders[1], label="GD 2")
    laboratory.edit(lambda old: msgspec.structs.replace(old, contenders=(*old.contenders, added)), "add")
    assert np.array_equal(thetas(laboratory, "GD"), before)
    assert np.array_equal(thetas(laboratory, "GD 2"), before)


def test_a_scenario_whose_data_are_missing_is_refused_and_the_run_goes_on(laboratory: Laboratory) -> None:
    laboratory.player.step_by(10)
    said = []
    laboratory.refused.connect(said.append)
    plain = msgspec.to_builtins(laboratory.document.scenario)
    plain["problem"] = {
        "kind": "training",
        "dataset": {"kind": "csv", "path": "nowhere.csv", "features": ["a"], "target": "b"},
        "model": {"kind": "linear"},
        "loss": {"kind": "mse"},
    }
    plain["start"] = {"kind": "zeros"}
    wanted = msgspec.convert(plain, Scenario)
    assert not laboratory.edit(lambda _: wanted, "data")
    assert "problem.dataset" in said[0]
    assert "nowhere.csv" in said[0]
    laboratory.player.step_by(10)
    assert laboratory.cursor == 20


def test_a_contender_that_diverged_while_others_run_on_begins_again_when_edited(laboratory: Laboratory) -> None:
    """An intervention at the cursor would come after its last row and never take effect."""
    laboratory.edit(with_lr("GD", 50.0), "rate")
    laboratory.player.step_by(150)
    before = thetas(laboratory, "Adam")
    assert laboratory.simulator.timeline.track("GD").ended == "diverged"
    assert laboratory.simulator.timeline.track("Adam").ended is None
    assert laboratory.edit(with_lr("GD", 0.001), "rate")
    laboratory.player.step_by(1)
    assert laboratory.simulator.timeline.track("GD").ended is None
    assert laboratory.simulator.timeline.track("GD").last_step >= 150
    assert np.array_equal(thetas(laboratory, "Adam")[:151], before[:151])
    assert laboratory.document.scenario.interventions == ()
    replay = Simulator(read(write(laboratory.document.scenario)))
    replay.advance(151)
    assert np.array_equal(replay.timeline.track("GD").column("theta")[:151], thetas(laboratory, "GD")[:151])


def test_a_contender_that_spent_its_samples_begins_again_with_other_batches(qapp) -> None:
    contenders = [
        {"label": label, "optimizer": {"kind": "gradient_descent", "lr": 0.01}, "batch": {"size": size}}
        for label, size in (("mini", 10), ("online", 1))
    ]
    plain = {
        "format": "descent-lab/1",
        "problem": {
            "kind": "training",
            "dataset": {"kind": "line", "samples": 40},
            "model": {"kind": "linear"},
            "loss": {"kind": "mse"},
        },
        "start": {"kind": "zeros"},
        "contenders": contenders,
        "stop": {"max_steps": 500, "max_samples": 100},
    }
    laboratory = Laboratory(from_plain(plain))
    laboratory.player.step_by(60)
    mini = laboratory.simulator.timeline.track("mini")
    assert (mini.last_step, mini.ended) == (10, "max_samples")

    def smaller(scenario: Scenario) -> Scenario:
        first, second = scenario.contenders
        first = msgspec.structs.replace(first, batch=msgspec.structs.replace(first.batch, size=2))
        return msgspec.structs.replace(scenario, contenders=(first, second))

    online = laboratory.simulator.timeline.track("online")
    assert laboratory.edit(smaller, "batch")
    laboratory.player.step_by(30)
    assert laboratory.simulator.timeline.track("online") is online
    assert laboratory.simulator.timeline.track("mini").last_step == 50
    replay = Simulator(read(write(laboratory.document.scenario)))
    replay.advance(90)
    assert np.array_equal(replay.timeline.track("mini").column("theta"), thetas(laboratory, "mini"))


def test_an_edit_is_told_once_and_undo_once(laboratory: Laboratory) -> None:
    told = []
    laboratory.player.step_by(50)
    laboratory.changed.connect(lambda: told.append(laboratory.document.scenario is laboratory.simulator.scenario))
    laboratory.edit(with_lr("Adam", 0.2), "rate")
    laboratory.undo()
    laboratory.redo()
    assert told == [True, True, True]


def test_a_faulty_edit_is_refused_whole_with_its_path(laboratory: Laboratory) -> None:
    said, first = [], laboratory.document.scenario
    laboratory.refused.connect(said.append)
    assert not laboratory.edit(lambda old: msgspec.structs.replace(old, seed=-1), "seed")
    assert said == ["seed: must be >= 0, got -1"]
    assert laboratory.document.scenario is laboratory.simulator.scenario is first
    assert laboratory.document.undo_text is None


def test_a_broken_file_leaves_everything_as_it_was_and_says_why(laboratory: Laboratory, tmp_path: Path) -> None:
    said, first = [], laboratory.document.scenario
    laboratory.refused.connect(said.append)
    broken = tmp_path / "broken.json"
    broken.write_text(write(first).replace("0.05", "-1"))
    assert not laboratory.open(broken)
    assert said == ["broken.json: contenders[0].optimizer.lr: must be > 0, got -1"]
    assert laboratory.document.scenario is first


def test_a_paused_run_is_computed_to_the_length_it_had(laboratory: Laboratory, clock) -> None:
    laboratory.player.step_by(300)
    laboratory.player.seek(120)
    laboratory.edit(lambda old: msgspec.structs.replace(old, seed=4, start=type(old.start)(theta=(3.5, 3.5))), "start")
    while laboratory.player.aim is not None:
        laboratory.player.tick()
    assert (laboratory.simulator.step, laboratory.cursor) == (300, 120)


def test_a_change_that_is_still_to_come_stays_when_another_value_is_set_before_it(laboratory: Laboratory) -> None:
    scheduled = Intervention(step=90, contender="Adam", set="optimizer.lr", value=0.01)
    scenario = msgspec.structs.replace(laboratory.document.scenario, interventions=(scheduled,))
    laboratory.replace(scenario, "opened")
    laboratory.player.step_by(40)
    laboratory.edit(with_lr("Adam", 0.2), "rate")
    assert [(one.step, one.value) for one in laboratory.document.scenario.interventions] == [(90, 0.01), (40, 0.2)]


def test_title_and_notes_are_not_of_the_run(laboratory: Laboratory) -> None:
    laboratory.player.step_by(400)
    laboratory.player.seek(50)
    laboratory.edit(with_lr("Adam", 0.2), "rate")
    before = laboratory.document.scenario.interventions
    laboratory.edit(lambda old: msgspec.structs.replace(old, title="Another"), "title")
    assert laboratory.document.scenario.interventions == before
    assert laboratory.document.scenario.title == "Another"
