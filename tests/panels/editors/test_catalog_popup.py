"""The list of a catalog: every row can be clicked, half-seen ones too."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from app.panels.editors.catalog_popup import CatalogPopup
from app.panels.editors.families import Choice

CHOICES = [Choice(kind=f"kind {n}", title=f"Entry {n:02}", lesson="", group="") for n in range(40)]


@pytest.fixture
def popup(shown, qtbot):
    button = shown(QPushButton("choose"))
    made = CatalogPopup(CHOICES, button)
    made.open_under(button)
    qtbot.waitUntil(made.isVisible)
    yield made
    made.close()


def test_a_half_seen_row_is_the_one_that_is_clicked(popup, heard) -> None:
    said, viewport = heard(popup.chosen), popup.list.viewport()
    place = QPoint(40, viewport.height() - 2)
    under = popup.list.itemAt(place).text()
    QTest.mouseMove(viewport, place)
    QTest.mouseClick(viewport, Qt.MouseButton.LeftButton, pos=place)
    assert said == [f"kind {int(under.split()[1])}"]


def test_the_arrow_keys_bring_hidden_rows_into_view(popup) -> None:
    for _ in range(30):
        QTest.keyClick(popup.search, Qt.Key.Key_Down)
    item = popup.list.currentItem()
    assert item.text() == "Entry 30"
    assert popup.list.viewport().rect().contains(popup.list.visualItemRect(item))
