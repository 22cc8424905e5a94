"""The guide in the window: opened with a key, read by its links, beside a run that goes on."""

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt, QUrl
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.shell.guide import GuideDialog
from app.shell.guide_check import forms_of
from app.shell.guide_pages import entry_page, written_page
from app.shell.main_window import MainWindow
from app.shell.translation import install_translation


@pytest.fixture(autouse=True)
def _english_again(qapp: QApplication):
    yield
    install_translation(qapp, "en")


def opened(window: MainWindow, qtbot: QtBot, action: str = "show_guide") -> GuideDialog:
    window.menus.actions[action].trigger()
    (guide,) = window.findChildren(GuideDialog)
    qtbot.waitExposed(guide)
    return guide


def follow(guide: GuideDialog, href: str, qtbot: QtBot) -> None:
    """Press a link of the page."""
    document = guide.browser.document()
    block, place = document.begin(), None
    while block.isValid() and place is None:
        pieces = block.begin()
        while not pieces.atEnd():
            if pieces.fragment().charFormat().anchorHref() == href:
                place = pieces.fragment().position() + 1
            pieces += 1
        block = block.next()
    cursor = QTextCursor(document)
    cursor.setPosition(place)
    guide.browser.setTextCursor(cursor)
    guide.browser.ensureCursorVisible()
    spot = guide.browser.cursorRect(cursor).center() + QPoint(2, 0)
    qtbot.mouseClick(guide.browser.viewport(), Qt.MouseButton.LeftButton, pos=spot)


def chosen(guide: GuideDialog) -> str:
    return guide.list.currentItem().text().strip()


def test_f1_opens_the_guide_and_its_links_lead_from_page_to_page(window: MainWindow, qtbot: QtBot) -> None:
    assert window.menus.actions["show_guide"].shortcut().toString() == "F1"
    guide = opened(window, qtbot)
    assert guide.browser.document().toPlainText().startswith("Guide")
    follow(guide, "data.md", qtbot)
    assert guide.browser.document().toPlainText().startswith("Learning from data")
    assert chosen(guide) == "Learning from data"
    follow(guide, "race.md", qtbot)
    assert chosen(guide) == "Race"
    guide.browser.backward()
    assert (chosen(guide), guide.browser.source()) == ("Learning from data", written_page("data", "en"))
    guide.browser.backward()
    assert chosen(guide) == "Guide"


def test_the_list_leads_to_every_page_once(window: MainWindow, qtbot: QtBot) -> None:
    guide = opened(window, qtbot)
    items = [guide.list.item(row) for row in range(guide.list.count())]
    pages = [item.data(Qt.ItemDataRole.UserRole) for item in items if item.data(Qt.ItemDataRole.UserRole)]
    assert len({page.toString() for page in pages}) == len(pages) > 100
    item = next(item for item in items if item.text().strip() == "Rosenbrock")
    guide.list.setCurrentItem(item)
    assert guide.browser.document().toPlainText().startswith("Rosenbrock")


def test_the_equations_open_at_the_selected_contender(window: MainWindow, qtbot: QtBot) -> None:
    window.select(1)
    guide = opened(window, qtbot, "show_equations")
    assert chosen(guide) == "Momentum"
    assert guide.browser.source() == entry_page(type(window.laboratory.in_force.contenders[1].optimizer))


def test_the_run_goes_on_beside_the_guide_which_opens_once(window: MainWindow, qtbot: QtBot) -> None:
    guide = opened(window, qtbot)
    assert not guide.isModal()
    window.laboratory.player.play()
    qtbot.waitUntil(lambda: window.laboratory.cursor > 5)
    window.laboratory.player.pause()
    assert opened(window, qtbot, "show_equations") is guide
    assert chosen(guide) == "Gradient descent"
    guide.close()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert not window.findChildren(GuideDialog)


def test_in_the_korean_window_the_guide_is_korean(window: MainWindow, qtbot: QtBot) -> None:
    guide = opened(window, qtbot)
    menu = window.menus.submenus["language"]
    next(action for action in menu.actions() if action.text() == "한국어").trigger()
    qtbot.waitUntil(lambda: not window.findChildren(GuideDialog))
    guide = opened(window, qtbot)
    assert chosen(guide) == "안내서"
    follow(guide, "race.md", qtbot)
    assert guide.browser.document().toPlainText().startswith("경주")
    assert guide.browser.source() == written_page("race", "ko")
    follow(guide, "why.md", qtbot)
    assert chosen(guide) == "왜?"


def test_a_page_that_is_not_written_in_korean_is_shown_in_english_and_leads_back_to_korean(
    qtbot: QtBot, tmp_path, monkeypatch
) -> None:
    import shutil

    from app.core.resources import resource

    shutil.copytree(resource("guide"), tmp_path / "guide")
    (tmp_path / "guide" / "ko" / "race.md").unlink()
    monkeypatch.setattr("app.shell.guide_pages.resource", lambda path: tmp_path / path)
    guide = GuideDialog("ko")
    qtbot.addWidget(guide)
    guide.show()
    assert chosen(guide) == "안내서"
    follow(guide, "race.md", qtbot)
    assert guide.browser.document().toPlainText().startswith("Race")
    assert chosen(guide) == "Race"
    follow(guide, "step.md", qtbot)
    assert guide.browser.document().toPlainText().startswith("한 스텝의 속")


def test_equations_and_code_wear_the_theme(window: MainWindow, qtbot: QtBot) -> None:
    window.theme.choose("light")
    guide = opened(window, qtbot, "show_equations")

    def ink() -> str:
        name = next(form.toImageFormat().name() for form in forms_of(guide.browser.document()) if form.isImageFormat())
        image = guide.browser.document().resource(2, QUrl(name)).toImage()
        pixels = [image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height())]
        return max(pixels, key=lambda pixel: pixel.alpha()).name()

    light = ink()
    window.theme.choose("dark")
    assert ink() != light
    guide.open_written("scenario")
    code = next(form for form in forms_of(guide.browser.document()) if form.fontFixedPitch())
    assert code.background().color().name() == window.theme.roles.raised
