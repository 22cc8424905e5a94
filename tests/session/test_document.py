"""The document: one write door, undo, files."""

import json
from pathlib import Path

import msgspec
import pytest
from pytestqt.qtbot import QtBot

from app.core.scenario.declaration import Scenario
from app.core.scenario.reading import read_file, write
from app.session.document import Document


def titled(title: str):
    return lambda scenario: msgspec.structs.replace(scenario, title=title)


def seeded(seed: int):
    return lambda scenario: msgspec.structs.replace(scenario, seed=seed)


@pytest.fixture
def document(qapp: object, scenario: Scenario) -> Document:
    return Document(scenario)


def test_an_edit_changes_the_scenario_and_tells_old_and_new(document: Document, qtbot: QtBot) -> None:
    old = document.scenario
    with qtbot.waitSignal(document.changed) as told:
        assert document.apply(titled("New"), "title")
    assert told.args == [old, document.scenario]
    assert document.scenario.title == "New"


def test_undo_takes_an_edit_back_and_redo_brings_it_again(document: Document) -> None:
    first = document.scenario
    document.apply(titled("New"), "title")
    assert (document.undo_text, document.redo_text) == ("title", None)
    undo()
    assert document.scenario == first
    assert (document.undo_text, document.redo_text) == (None, "title")
    redo()
    assert document.scenario.title == "New"


def test_edits_with_one_merge_word_become_one_undo_step(document: Document) -> None:
    first = document.scenario
    for seed in range(10, 15):
        document.apply(seeded(seed), "seed", merge="seed")
    undo()
    assert document.scenario == first


def test_a_sealed_edit_is_an_undo_step_of_its_own(document: Document) -> None:
    document.apply(seeded(10), "seed", merge="seed")
    document.seal()
    document.apply(seeded(11), "seed", merge="seed")
    undo()
    assert document.scenario.seed == 10


def test_a_faulty_edit_is_refused_whole_with_its_path(document: Document, qtbot: QtBot) -> None:
    first = document.scenario
    with qtbot.waitSignal(document.rejected) as told:
        assert not document.apply(seeded(-1), "seed")
    assert told.args == ["seed: must be >= 0, got -1"]
    assert document.scenario is first
    assert document.undo_text is None


def test_a_saved_document_reads_back_the_same(document: Document, tmp_path: Path) -> None:
    document.apply(titled("Saved"), "title")
    assert document.is_modified
    save(tmp_path / "a.json")
    assert not document.is_modified
    assert read_file(tmp_path / "a.json") == document.scenario


def test_a_broken_file_leaves_the_document_as_it_was_and_says_why(
    document: Document, tmp_path: Path, qtbot: QtBot
) -> None:
    first = document.scenario
    plain = json.loads(write(first))
    plain["contenders"][0]["optimizer"]["lr"] = -1
    broken = tmp_path / "broken.json"
    broken.write_text(json.dumps(plain))
    with qtbot.waitSignal(document.rejected) as told:
        assert not open(broken)
    assert told.args == ["broken.json: contenders[0].optimizer.lr: must be > 0, got -1"]
    assert document.scenario is first


def test_opening_another_scenario_can_be_undone(document: Document, scenario: Scenario, tmp_path: Path) -> None:
    document.apply(titled("Mine"), "title")
    other = tmp_path / "other.json"
    other.write_text(write(msgspec.structs.replace(scenario, title="Other")))
    assert open(other)
    assert (document.scenario.title, document.path) == ("Other", other)
    undo()
    assert (document.scenario.title, document.path) == ("Mine", None)


def test_a_failed_save_leaves_an_existing_file_untouched(document: Document, tmp_path: Path) -> None:
    folder = tmp_path / "taken"
    folder.mkdir()
    with pytest.raises(OSError, match="directory"):
        save(folder)
    assert list(tmp_path.iterdir()) == [folder]
