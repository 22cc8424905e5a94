"""The document: history, and a file."""

from pathlib import Path

import msgspec
import pytest

from app.core.scenario.declaration import Scenario
from app.core.scenario.reading import read_file
from app.session.document import Document, Version


def titled(scenario: Scenario, title: str) -> Scenario:
    return msgspec.structs.replace(scenario, title=title)


@pytest.fixture
def document(scenario: Scenario) -> Document:
    return Document(scenario)


def test_one_step_back_takes_an_edit_back_and_one_forward_brings_it_again(document: Document) -> None:
    first = document.scenario
    document.commit(titled(first, "New"), "title")
    assert (document.undo_text, document.redo_text) == ("title", None)
    document.move(-1)
    assert document.scenario == first
    assert (document.undo_text, document.redo_text) == (None, "title")
    document.move(1)
    assert document.scenario.title == "New"


def test_edits_with_one_merge_word_become_one_undo_step(document: Document) -> None:
    first = document.scenario
    for number in range(5):
        document.commit(titled(first, str(number)), "title", merge="title")
    document.move(-1)
    assert document.scenario == first
    assert document.beside(-1) is None


def test_a_sealed_edit_is_an_undo_step_of_its_own(document: Document) -> None:
    first = document.scenario
    document.commit(titled(first, "a"), "title", merge="title")
    document.seal()
    document.commit(titled(first, "b"), "title", merge="title")
    document.move(-1)
    assert document.scenario.title == "a"


def test_a_saved_document_reads_back_the_same(document: Document, tmp_path: Path) -> None:
    document.commit(titled(document.scenario, "Saved"), "title")
    assert document.is_modified
    document.save(tmp_path / "a.json")
    assert not document.is_modified
    assert read_file(tmp_path / "a.json") == document.scenario


def test_an_opened_scenario_has_no_unsaved_changes_and_the_one_before_stays(document: Document, tmp_path: Path) -> None:
    mine, other = titled(document.scenario, "Mine"), titled(document.scenario, "Other")
    document.commit(mine, "title")
    document.open(Version(other, tmp_path / "other.json", "other.json"))
    assert (document.scenario, document.path, document.is_modified) == (other, tmp_path / "other.json", False)
    document.move(-1)
    assert (document.scenario, document.path, document.is_modified) == (mine, None, True)


def test_a_failed_save_leaves_an_existing_file_untouched(document: Document, tmp_path: Path) -> None:
    folder = tmp_path / "taken"
    folder.mkdir()
    with pytest.raises(OSError, match="directory"):
        document.save(folder)
    assert list(tmp_path.iterdir()) == [folder]
