"""The cards of the contenders: edits, order, labels, and widgets that stay."""

import msgspec
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QWidget

from app.core.optimizers import OPTIMIZERS
from app.core.parameters import by_kind, kind_of
from app.core.scenario.declaration import Contender
from app.panels.contenders.headline import headline
from app.panels.contenders.panel import ContendersPanel

KINDS = by_kind(OPTIMIZERS)
FOUR = (
    Contender(label="Gradient descent", optimizer=KINDS["gradient_descent"](lr=0.05)),
    Contender(label="Momentum", optimizer=KINDS["momentum"](lr=0.03, momentum=0.93)),
    Contender(label="RMSprop", optimizer=KINDS["rmsprop"](lr=0.02)),
    Contender(label="Adam", optimizer=KINDS["adam"](lr=0.035)),
)


@pytest.fixture
def panel(shown):
    made = shown(ContendersPanel())
    made.set_value(FOUR)
    return made


def replaced(place, **changes):
    value = list(FOUR)
    value[place] = msgspec.structs.replace(value[place], **changes)
    return tuple(value)


def with_rate(place, lr):
    return replaced(place, optimizer=msgspec.structs.replace(FOUR[place].optimizer, lr=lr))


def test_numbers_from_outside_keep_every_widget_the_focus_and_a_drag(panel, qtbot):
    panel.value_changed.connect(panel.set_value)
    slider = panel.cards()[1].rows()["lr"].control.slider
    slider.setFocus()
    middle = slider.rect().center()
    qtbot.mousePress(slider, Qt.MouseButton.LeftButton, pos=middle)
    qtbot.mouseMove(slider, middle + QPoint(5, 0))
    before = set(map(id, panel.findChildren(QWidget)))
    panel.set_value(with_rate(3, 0.5))
    assert set(map(id, panel.findChildren(QWidget))) == before
    assert slider.hasFocus()
    assert slider.isSliderDown()
    qtbot.mouseMove(slider, middle + QPoint(15, 0))
    qtbot.mouseRelease(slider, Qt.MouseButton.LeftButton, pos=middle + QPoint(15, 0))
    assert panel.value()[1].optimizer.lr > 0.03


def test_a_drag_on_a_card_tells_the_whole_tuple(panel, heard, qtbot):
    said, finished = heard(panel.value_changed), heard(panel.editing_finished)
    slider = panel.cards()[0].rows()["lr"].control.slider
    qtbot.mouseClick(slider, Qt.MouseButton.LeftButton, pos=QPoint(3, slider.height() // 2))
    assert said[-1][1:] == FOUR[1:]
    assert said[-1][0].optimizer.lr == panel.value()[0].optimizer.lr < 0.05
    assert len(finished) == 1


def test_a_label_is_typed_over(panel, heard, qtbot):
    said, title = heard(panel.value_changed), panel.cards()[0].title
    title.setFocus()
    title.selectAll()
    qtbot.keyClicks(title, "Plain")
    qtbot.keyClick(title, Qt.Key.Key_Return)
    assert said == [replaced(0, label="Plain")]


def test_a_label_that_is_taken_gets_a_number(panel, heard, qtbot):
    said, title = heard(panel.value_changed), panel.cards()[0].title
    title.setFocus()
    title.selectAll()
    qtbot.keyClicks(title, "Adam")
    qtbot.keyClick(title, Qt.Key.Key_Return)
    assert said[-1][0].label == "Adam 2"


def test_an_emptied_label_becomes_the_optimizers_title(panel, qtbot):
    title = panel.cards()[3].title
    panel.set_value(replaced(3, label="Mine"))
    title.setFocus()
    title.selectAll()
    qtbot.keyClick(title, Qt.Key.Key_Delete)
    qtbot.keyClick(title, Qt.Key.Key_Return)
    assert panel.value()[3].label == "Adam"


def test_a_long_label_is_elided_but_kept(panel):
    name = "A very long label that somebody typed here"
    panel.set_value(replaced(0, label=name))
    title = panel.cards()[0].title
    assert title.text().endswith("…")
    assert title.toolTip() == name
    assert panel.value()[0].label == name
    title.setFocus()
    assert title.text() == name


@pytest.mark.parametrize(
    ("action", "labels"),
    [
        ("duplicate", ["Gradient descent", "Momentum", "Momentum 2", "RMSprop", "Adam"]),
        ("remove", ["Gradient descent", "RMSprop", "Adam"]),
        ("up", ["Momentum", "Gradient descent", "RMSprop", "Adam"]),
        ("down", ["Gradient descent", "RMSprop", "Momentum", "Adam"]),
    ],
)
def test_the_actions_of_an_opened_card(panel, heard, action, labels):
    said, card = heard(panel.value_changed), panel.cards()[1]
    card.button.click()
    getattr(card.more.content(), f"{action}_button").click()
    assert [contender.label for contender in said[-1]] == labels
    assert panel.value() == said[-1]
    assert [shown.value() for shown in panel.cards()] == list(said[-1])


def test_the_last_contender_cannot_be_removed(panel):
    panel.set_value(FOUR[:1])
    panel.cards()[0].button.click()
    panel.cards()[0].more.content().remove_button.click()
    assert panel.value() == FOUR[:1]


def test_a_card_keeps_its_contender_when_another_is_removed(panel):
    adam = panel.cards()[3]
    adam.button.click()
    panel.set_value((FOUR[0], FOUR[3]))
    assert panel.cards()[1] is adam
    assert adam.more.is_open()


def test_adding_searches_the_catalog_by_typing(panel, heard, qtbot):
    said = heard(panel.value_changed)
    qtbot.mouseClick(panel.add, Qt.MouseButton.LeftButton)
    popup = panel._popup
    assert popup.isVisible()
    qtbot.keyClicks(popup.search, "lion")
    qtbot.keyClick(popup.search, Qt.Key.Key_Return)
    assert not popup.isVisible()
    assert said[-1] == (*FOUR, Contender(label="Lion", optimizer=KINDS["lion"]()))


def test_escape_closes_the_list_and_adds_nothing(panel, heard, qtbot):
    said = heard(panel.value_changed)
    qtbot.mouseClick(panel.add, Qt.MouseButton.LeftButton)
    qtbot.keyClick(panel._popup.search, Qt.Key.Key_Escape)
    assert not panel._popup.isVisible()
    assert said == []


def test_another_optimizer_takes_over_a_label_that_was_only_a_title(panel, heard):
    said, card = heard(panel.value_changed), panel.cards()[3]
    card.button.click()
    picker = card.more.content().optimizer
    picker.combo.show_kind("lion")
    picker.combo.activated.emit(picker.combo.currentIndex())
    assert said[-1][3] == Contender(label="Lion", optimizer=KINDS["lion"]())
    assert list(card.rows()) == [parameter.name for parameter in headline(KINDS["lion"])]


def test_statuses_are_shown_in_their_roles(panel):
    panel.set_statuses(["plateau", "global minimum", "descending", "diverged"], ["warning", "good", "muted", "bad"])
    assert [card.status.text() for card in panel.cards()] == ["plateau", "global minimum", "descending", "diverged"]
    assert [card.status.property("role") for card in panel.cards()] == ["warning", "good", "muted", "bad"]


def test_a_status_that_does_not_fit_gets_its_own_line(panel, qtbot):
    card = panel.cards()[0]
    panel.set_statuses(["global minimum, or nearly so"], ["good"])
    qtbot.waitUntil(lambda: card.status.y() > card.title.y() + card.title.height() // 2)
    assert card.status.width() >= card.status.fontMetrics().horizontalAdvance(card.status.text())


@pytest.mark.parametrize("optimizer", OPTIMIZERS, ids=kind_of)
def test_a_closed_card_shows_the_rate_and_at_most_one_other_number(optimizer):
    names = [parameter.name for parameter in headline(optimizer)]
    assert names[0] == "lr"
    assert len(names) <= 2
