"""The Korean notes are complete and say the same as the English ones: paragraph by paragraph, number by number."""

import json
import re

import pytest
from PySide6.QtGui import QTextDocument

from app.core.resources import resource
from app.gallery import gallery
from tests.completeness import not_translated

DECIMAL = re.compile(r"\d+\.\d+")
CODE = re.compile(r"`[^`]+`")


def english() -> dict[str, str]:
    """Name and notes of every shipped scenario that has notes, in the gallery's order."""
    notes = {shown.name: shown.scenario().notes for shown in gallery()}
    return {name: text for name, text in notes.items() if text}


ENGLISH = english()
WRITTEN: dict[str, str] = json.loads(resource("translations/notes_ko.json").read_text("utf-8"))
each_scenario = pytest.mark.parametrize("name", ENGLISH)


def korean(name: str) -> str:
    """The notes of a scenario in Korean."""
    return WRITTEN[name] if name in WRITTEN else not_translated(f"the notes of {name}")


def paragraphs(text: str) -> list[str]:
    return re.split(r"\n\s*\n", text.strip())


def test_no_note_is_left_over_and_they_come_in_the_gallery_s_order() -> None:
    assert list(WRITTEN) == [name for name in ENGLISH if name in WRITTEN]


@each_scenario
def test_every_paragraph_is_korean(name: str) -> None:
    assert len(paragraphs(korean(name))) == len(paragraphs(ENGLISH[name]))
    assert all(re.search("[가-힣]", paragraph) for paragraph in paragraphs(korean(name)))


@each_scenario
def test_decimals_and_code_survive(name: str) -> None:
    for pattern in (DECIMAL, CODE):
        assert sorted(pattern.findall(korean(name))) == sorted(pattern.findall(ENGLISH[name])), pattern.pattern


@each_scenario
def test_emphasis_survives(name: str) -> None:
    for mark in (r"\*\*[^*]+\*\*", r"(?<!\*)\*[^*]+\*(?!\*)"):
        assert len(re.findall(mark, korean(name))) == len(re.findall(mark, ENGLISH[name])), mark


@each_scenario
@pytest.mark.usefixtures("qapp")
def test_no_mark_of_markdown_is_shown(name: str) -> None:
    """A mark between punctuation and a particle is no emphasis in Markdown, and would be seen."""
    document = QTextDocument()
    document.setMarkdown(korean(name))
    assert not re.search(r"[*`]", document.toPlainText())
