"""The shipped scenarios: that they are listed, and that they run."""

from itertools import groupby
from pathlib import Path

import pytest

import app.gallery
from app.core.resources import resource
from app.core.scenario.reading import to_plain
from app.gallery import Shown, first_run, gallery
from tests.gallery_runs import NAMES, plain_of, run, tracks


def test_every_file_is_listed_and_every_entry_has_its_file():
    assert sorted(NAMES) == sorted(path.stem for path in resource("scenarios").glob("*.json"))


def test_the_order_of_the_list_is_the_order_of_the_numbers():
    assert sorted(NAMES) == NAMES
    chapters = [chapter for chapter, _ in groupby(shown.chapter for shown in gallery())]
    assert len(chapters) == len(set(chapters))


def test_there_are_enough_landscapes_and_enough_data():
    kinds = [plain_of(name)["problem"]["kind"] for name in NAMES]
    assert kinds.count("surface") >= 14
    assert kinds.count("training") >= 9


def test_listing_reads_no_file(monkeypatch: pytest.MonkeyPatch):
    def refuse(*_: object) -> None:
        raise AssertionError("a file was read")

    monkeypatch.setattr(app.gallery, "read_file", refuse)
    monkeypatch.setattr(Path, "open", refuse)
    monkeypatch.setattr(Path, "read_bytes", refuse)
    assert all(shown.title and shown.lesson and shown.path.name for shown in gallery())


def test_the_first_run_is_the_first_entry_and_races_four_optimizers_over_two_wells():
    assert first_run() == gallery()[0].scenario()
    assert to_plain(first_run())["problem"]["landscape"]["kind"] == "two_wells"
    assert len(first_run().contenders) == 4


@pytest.mark.parametrize("shown", gallery(), ids=NAMES)
def test_titles_agree_and_words_are_sentences(shown: Shown):
    scenario = shown.scenario()
    assert scenario.title == shown.title
    assert shown.lesson.endswith(".")
    assert shown.lesson.count(". ") == 0
    assert "**Watch**" in scenario.notes
    assert "**Try**" in scenario.notes


@pytest.mark.parametrize("name", NAMES)
def test_it_runs_to_its_end_and_only_the_divergent_ones_lose_their_numbers(name: str):
    divergent = {
        "03_learning_rate": ["Divergent (1.5)"],
        "09_cliff": ["Gradient descent 0.8"],
        "12_warm_up": ["No warm-up"],
        "23_stream_mean_and_sum": ["Sum"],
    }
    found = [label for label, track in tracks(run(name)).items() if track.ended == "diverged"]
    assert found == divergent.get(name, [])
    assert run(name).has_ended
