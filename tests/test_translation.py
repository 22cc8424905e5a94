"""The Korean translation is complete (where that is asked for), current and keeps every placeholder."""

import importlib.util
import re
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import pytest

from tests.completeness import not_translated

FOLDER = Path(__file__).resolve().parents[1] / "resources" / "translations"
SOURCE = FOLDER / "descent_lab_ko.ts"


def _tool():
    spec = importlib.util.spec_from_file_location("update", FOLDER / "update.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def messages(path: Path) -> dict[tuple[str, str], str | None]:
    """(context, source) of every text with its translation, None where it is unfinished."""
    found = {}
    for context in ElementTree.parse(path).getroot().iter("context"):
        name = context.findtext("name") or ""
        for message in context.iter("message"):
            translation = message.find("translation")
            is_done = translation is not None and translation.get("type") is None and translation.text
            found[name, message.findtext("source") or ""] = translation.text if is_done else None
    return found


@pytest.fixture(scope="module")
def collected(tmp_path_factory: pytest.TempPathFactory) -> dict[tuple[str, str], str | None]:
    """What the program says now, with the translations known."""
    copy = tmp_path_factory.mktemp("ts") / SOURCE.name
    copy.write_bytes(SOURCE.read_bytes())
    _tool().collect(copy)
    return messages(copy)


def test_every_text_of_the_program_is_translated(collected) -> None:
    missing = [key for key, translation in collected.items() if translation is None]
    if missing:
        not_translated(f"{len(missing)} texts of the program, the first: {missing[:5]}")


def test_the_file_of_translations_holds_the_texts_of_the_program(collected) -> None:
    different = set(messages(SOURCE)) ^ set(collected)
    if different:
        not_translated(f"resources/translations/update.py has to be run for {sorted(different)[:5]}")


def test_placeholders_and_markup_survive(collected) -> None:
    pattern = re.compile(r"\{[^}]*\}|%\d|%n|</?[a-z0-9]+>")
    for (context, source), translation in collected.items():
        if translation is not None:
            assert sorted(pattern.findall(source)) == sorted(pattern.findall(translation)), (context, source)


def test_the_compiled_file_is_the_source_s(tmp_path: Path) -> None:
    _tool().compile_file(SOURCE, tmp_path / "ko.qm")
    assert (tmp_path / "ko.qm").read_bytes() == SOURCE.with_suffix(".qm").read_bytes()


def test_most_translations_are_korean(collected) -> None:
    hangul = sum(bool(re.search("[가-힣]", text or "")) for text in collected.values())
    assert hangul >= 0.9 * len(collected)
