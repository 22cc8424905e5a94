"""The panel about what the contenders are doing."""

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QMouseEvent

from app.core.diagnosis import Diagnosis, Edit, Evidence, Remedy, Text
from app.core.simulation.timeline import STATUSES
from app.panels.diagnosis.band import Stretch, status_colour, stretches
from app.panels.diagnosis.card import Diagnosed, evidence_rows
from app.panels.diagnosis.panel import DiagnosisPanel
from app.style.roles import DARK, LIGHT

RATE = Remedy("learning_rate", Text("Lower the rate to {rate}.", {"rate": 0.0125}), Edit("one", "optimizer.lr", 0.0125))
MANY = Remedy("many_starts", Text("Try many starts."))
PLATEAU = Diagnosis(
    "plateau",
    Text("The slope is only {slope}.", {"slope": 0.00012345}),
    (
        Evidence("slope", "‖∇f‖", 0.00012345, Text("The slope is {value}.", {"value": 0.00012345})),
        Evidence("distance", "", None, Text("Nothing.")),
    ),
    (RATE, MANY),
)
GOOD = Diagnosis("global_minimum", Text("This is the global minimum."))


def shown_as(label: str, diagnosis: Diagnosis | None, status: str = "plateau", role: str = "warning") -> Diagnosed:
    return Diagnosed(label, "o", "#56b4e9", status, role, diagnosis, (Stretch(0, 60, 1), Stretch(60, 100, 5)))


@pytest.fixture
def panel(shown) -> DiagnosisPanel:
    panel = shown(DiagnosisPanel())
    panel.set_diagnoses([shown_as("one", PLATEAU), shown_as("two", GOOD, "global minimum", "good")], 0, 40, 100)
    return panel


def test_the_selected_contenders_card_is_first_and_open_and_the_others_are_closed(panel, qtbot):
    one, two = panel.cards()
    assert one.is_open()
    assert not two.is_open()
    assert not two.sentence.isVisible()
    panel.set_diagnoses([shown_as("one", PLATEAU), shown_as("two", GOOD)], 1, 40, 100)
    qtbot.waitUntil(lambda: two.y() < one.y())
    assert two.is_open()
    assert not one.is_open()
    assert two.sentence.text() == "This is the global minimum."


def test_a_card_says_status_sentence_and_evidence_with_its_numbers(panel):
    card = panel.cards()[0]
    assert card.status.text() == "plateau"
    assert card.status.property("role") == "warning"
    assert card.sentence.text() == "The slope is only 0.0001234."
    (row,) = card.evidence.rows()
    assert (row.name, row.value) == ("Slope ‖∇f‖", "0.000123")


def test_remedies_are_offered_with_their_sentences_and_chosen_with_their_contender(panel, qtbot):
    said = []
    panel.remedy_chosen.connect(lambda remedy, label: said.append((remedy, label)))
    rate, many = panel.cards()[0].rows
    assert rate.text.text() == "Lower the rate to 0.0125."
    assert rate.button.text() != many.button.text()
    qtbot.mouseClick(many.button, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(rate.button, Qt.MouseButton.LeftButton)
    assert said == [(MANY, "one"), (RATE, "one")]


def test_a_closed_card_has_no_remedies_on_the_screen(panel):
    card = panel.cards()[0]
    card.set_open(False)
    assert not any(row.isVisible() for row in card.rows)
    card.set_open(True)
    assert all(row.isVisible() for row in card.rows)


def test_fewer_remedies_and_contenders_hide_what_is_left_over(panel):
    panel.set_diagnoses([shown_as("one", GOOD)], 0, 40, 100)
    assert not any(row.isVisible() for row in panel.cards()[0].rows)
    assert not panel.cards()[1].isVisible()


def test_without_a_diagnosis_yet_the_card_says_so(panel):
    panel.set_diagnoses([shown_as("one", None)], 0, 40, 100)
    assert panel.cards()[0].sentence.text() == "The diagnosis is being worked out."


def test_a_click_on_the_band_moves_the_cursor(panel, qtbot, heard):
    said = heard(panel.seek)
    band = panel.cards()[0].band
    qtbot.mouseClick(band, Qt.MouseButton.LeftButton, pos=band.rect().center())
    assert said == [pytest.approx(50, abs=1)]
    band.setFocus()
    qtbot.keyClick(band, Qt.Key.Key_Return)
    assert said[-1] == 60


def test_a_click_on_a_card_selects_its_contender(panel, qtbot, heard):
    said = heard(panel.contender_selected)
    card = panel.cards()[1]
    at = QPointF(40, 12)
    press = QMouseEvent(
        QMouseEvent.Type.MouseButtonPress,
        at,
        card.mapToGlobal(at),
        Qt.MouseButton.LeftButton,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    card.mousePressEvent(press)
    assert said == [1]


def test_stretches_are_the_runs_of_equal_codes():
    steps, codes = np.array([0, 1, 2, 4, 8]), np.array([0, 0, 1, 1, 5])
    assert stretches(steps, codes) == (Stretch(0, 2, 0), Stretch(2, 8, 1), Stretch(8, 8, 5))
    assert stretches(steps[:0], codes[:0]) == ()


@pytest.mark.parametrize("roles", [DARK, LIGHT])
def test_every_status_has_a_colour_and_no_trouble_looks_like_another(roles):
    troubles = ("local_minimum", "plateau", "saddle", "ravine", "oscillating", "diverging", "noise_ball")
    assert all(status_colour(status, roles).startswith("#") for status in STATUSES)
    assert len({status_colour(status, roles) for status in troubles}) == len(troubles)


def test_evidence_without_a_number_is_left_out():
    assert [row.name for row in evidence_rows(PLATEAU)] == ["Slope ‖∇f‖"]
    assert evidence_rows(None) == ()


def test_a_card_says_that_remedies_are_being_tried_until_there_are_some(panel):
    card = panel.cards()[0]
    untried = replace(PLATEAU, remedies=())
    panel.set_diagnoses([replace(shown_as("one", untried), is_trying=True)], 0, 40, 100)
    assert card.trying.isVisible()
    assert not any(row.isVisible() for row in card.rows)
    panel.set_diagnoses([shown_as("one", PLATEAU)], 0, 40, 100)
    assert not card.trying.isVisible()
    assert card.rows[0].isVisible()
    panel.set_diagnoses([shown_as("one", untried)], 0, 40, 100)
    assert not card.trying.isVisible()
