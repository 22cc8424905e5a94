"""The guide: every page has words, every picture is there, every link leads somewhere, and what it says is so."""

import re
from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QPixmap, QTextCharFormat, QTextDocument

from app.core.batches import Batch, Stream
from app.core.datasets import DATASETS
from app.core.landscapes import LANDSCAPES
from app.core.models import MODELS
from app.core.optimizers import OPTIMIZERS
from app.core.parameters import parameters_of
from app.core.problems.declaration import Surface, Training
from app.core.resources import resource
from app.core.schedules import SCHEDULES
from app.gallery import gallery
from app.shell.guide import GuideBrowser, GuideDialog
from app.shell.guide_check import faults_of_guide, faults_of_page, forms_of
from app.shell.guide_pages import CATALOGS, WRITTEN, entry_page, equations_of, written_page
from tests.completeness import not_translated
from tests.test_translation import SOURCE, messages

each_page = pytest.mark.parametrize("name", WRITTEN)
PICTURE = QTextDocument.ResourceType.ImageResource.value


@pytest.fixture
def browser(qtbot) -> GuideBrowser:
    made = GuideBrowser("en")
    qtbot.addWidget(made)
    return made


def picture_of(browser: GuideBrowser, form: QTextCharFormat) -> QPixmap:
    return browser.document().resource(PICTURE, QUrl(form.toImageFormat().name()))


def english(name: str) -> str:
    return resource(f"guide/{name}.md").read_text("utf-8")


def korean(name: str) -> str:
    path = resource(f"guide/ko/{name}.md")
    return path.read_text("utf-8") if path.is_file() else not_translated(f"the page {name} of the guide")


def test_every_file_of_the_guide_is_a_page_or_a_picture_of_one() -> None:
    folder = resource("guide")
    written = {f"{name}.md" for name in WRITTEN}
    assert {path.name for path in folder.glob("*.md")} == written
    assert {path.name for path in (folder / "ko").iterdir()} <= written
    shown = set(re.findall(r"\(images/([^)]+)\)", "".join(map(english, WRITTEN))))
    assert {path.name for path in (folder / "images").iterdir()} == shown


@pytest.mark.parametrize("language", ["en", "ko"])
@each_page
def test_a_written_page_has_words_pictures_and_links_that_lead_somewhere(language: str, name: str, qtbot) -> None:
    browser = GuideBrowser(language)
    qtbot.addWidget(browser)
    assert list(faults_of_page(browser, written_page(name, language))) == []
    without_code = QTextDocument()
    without_code.setMarkdown(re.sub(r"(?s)```.*?```|`[^`]*`", "", english(name) if language == "en" else korean(name)))
    assert not re.search(r"\*|`", without_code.toPlainText()), "marks"


@pytest.mark.parametrize("context", CATALOGS)
def test_every_entry_has_a_page_with_its_equations_and_parameters(context: str, browser: GuideBrowser) -> None:
    for entry in CATALOGS[context][1]:
        assert list(faults_of_page(browser, entry_page(entry))) == []
        shown = browser.document().toPlainText()
        assert shown.startswith(entry.title)
        wanted = [entry.lesson, getattr(entry, "reference", "")]
        wanted += [text for one in parameters_of(entry) for text in (one.label, one.help)]
        assert [text for text in wanted if text not in shown] == [], entry
        forms = [form for form in forms_of(browser.document()) if form.isImageFormat()]
        assert len(forms) == len(equations_of(entry)), entry
        assert all(picture_of(browser, form).width() > 8 for form in forms), entry


def test_what_is_wrong_with_a_page_is_found(browser: GuideBrowser, tmp_path: Path, monkeypatch) -> None:
    (tmp_path / "guide").mkdir()
    monkeypatch.setattr("app.shell.guide_pages.resource", lambda path: tmp_path / path)
    page = tmp_path / "guide" / "race.md"
    page.write_text(
        "# Race\n\nWords enough for a page to read. ![A](images/none.png) and [there](nowhere.md), [here](data.md), [out](https://example.org)"
    )

    def faults() -> list[str]:
        return [fault.rpartition("/")[2] for fault in faults_of_page(browser, written_page("race", "en"))]

    assert faults() == ["none.png cannot be read", "race.md: the link nowhere.md leads nowhere"]
    page.write_text("# R")
    assert faults() == ["race.md is empty"]


def test_a_missing_page_is_found_by_the_smoke_test(tmp_path: Path, monkeypatch, qapp) -> None:
    assert faults_of_guide() == []
    (tmp_path / "guide").mkdir()
    monkeypatch.setattr("app.shell.guide_pages.resource", lambda path: tmp_path / path)
    assert any("step.md is missing" in fault for fault in faults_of_guide())


@each_page
def test_the_korean_page_has_the_same_pictures_links_and_code(name: str) -> None:
    same = (r"^#+ ", r"images/[\w.-]+", r"\]\([\w.]+\)", r"^(?:- |\| )", r"\d+,\d{3}", r"(?s)```json.*?```")
    for pattern in same:
        found = [re.findall(pattern, text, re.MULTILINE) for text in (english(name), korean(name))]
        assert found[0] == found[1], pattern
    code = [sorted(set(re.findall(r"`[^`\n]+`", text))) for text in (english(name), korean(name))]
    assert code[0] == code[1]


@each_page
def test_korean_is_not_slanted_and_has_no_latin_sentences(name: str) -> None:
    text = korean(name)
    assert not re.search(r"(?<!\*)\*[^*\n]*[가-힣][^*\n]*\*(?!\*)", text)
    prose = re.sub(r"(?s)```.*?```|`[^`]*`|\]\([^)]*\)", "", text)
    assert not re.search(r"(?:[a-z]{2,} ){4}", re.sub(r"sin cos .*\n.*relu", "", prose))


def words_of_the_window(translated: bool) -> set[str]:
    """What menus, tabs, buttons and tooltips may say, without access keys."""
    texts = {text if translated else source for (_, source), text in messages(SOURCE).items()}
    return {re.sub(r"\(&.\)", "", text or "").replace("&", "") for text in texts}


@each_page
def test_what_a_page_calls_by_name_is_in_the_window(name: str) -> None:
    """Slanted in English, in corner brackets in Korean; a path through a menu has arrows."""
    called = {
        False: re.findall(r"(?<!\*)\*([^*]+)\*(?!\*)", re.sub(r"`.*?`", "", english(name).replace("\n", " "))),
        True: re.findall(r"「([^」]+)」", korean(name).replace("\n", " ")),
    }
    called[False] = [words for words in called[False] if len(words) > 1]  # letters of formulas are slanted too
    assert len(called[False]) == len(called[True])
    for is_korean, names in called.items():
        known = words_of_the_window(is_korean)
        for path in names:
            for part in path.split(" → "):
                assert part in known, path


def test_the_gallery_has_as_many_experiments_as_the_guide_says() -> None:
    assert "thirty-five small experiments in six chapters" in english("race")
    assert (len(gallery()), len({shown.chapter for shown in gallery()})) == (35, 6)


LIVE = [
    *((entry, "lr") for entry in OPTIMIZERS if "lr" in entry.__struct_fields__),
    *((entry, "warmup_steps") for entry in SCHEDULES),
    *((Batch, field) for field in ("size", "scaling", "sampling")),
    *((Stream, field) for field in ("initial", "rate", "window")),
    *((entry, "samples") for entry in DATASETS if "samples" in entry.__struct_fields__),
    *((entry, "noise") for entry in DATASETS if "noise" in entry.__struct_fields__),
    (Surface, "gradient_noise"),
    (Training, "l2"),
]
ANEW = [
    *((entry, "standardize") for entry in DATASETS),
    *((entry, one.name) for entry in (*LANDSCAPES, *MODELS) for one in parameters_of(entry)),
]


@pytest.mark.parametrize(
    ("entry", "field", "is_live"), [*((*one, True) for one in LIVE), *((*one, False) for one in ANEW)]
)
def test_what_the_guide_says_can_change_while_it_runs_can(entry: type, field: str, is_live: bool) -> None:
    (found,) = [one for one in parameters_of(entry) if one.name == field]
    assert found.live == is_live


def test_the_column_and_its_pictures_fit_at_every_width(qtbot) -> None:
    dialog = GuideDialog("en")
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.open_written("data")
    for width in (1500, 1060, 760, 560, 1060):
        dialog.resize(width, 700)
        qtbot.wait(20)
        browser = dialog.browser
        forms = [form for form in forms_of(browser.document()) if form.isImageFormat()]
        (wide,) = {picture_of(browser, form).deviceIndependentSize().width() for form in forms}
        assert wide <= browser.viewport().width() <= 720
        assert wide >= min(680, browser.viewport().width() - 40)
        assert browser.horizontalScrollBar().maximum() == 0, (
            width,
            browser.viewport().width(),
            wide,
            browser.document().size(),
        )
