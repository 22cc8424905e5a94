"""The panel about one step."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPixmap

from app.core.inspection import StepHistory, inspect_at
from app.core.optimizers import OPTIMIZERS
from app.core.parameters import kind_of
from app.panels.step.equation_pictures import EquationPictures, piece_latex
from app.panels.step.inks import inks
from app.panels.step.panel import InsideStepPanel
from app.panels.texts import short, summands, wrapped
from tests.core.inspection.inspected_runs import run


def drawn(latex: str) -> QPixmap:
    pixmap = QPixmap(8 * len(latex), 24)
    pixmap.fill(Qt.GlobalColor.white)
    return pixmap


@pytest.fixture
def panel(shown) -> InsideStepPanel:
    panel = InsideStepPanel(drawn)
    panel.set_contenders(["one", "other"], ["o", "s"], ["#56b4e9", "#e69f00"], 0)
    return shown(panel)


def show(panel: InsideStepPanel, kind: str = "adam", step: int = 5, problem: str = "surface") -> object:
    simulator = run(problem, {"kind": kind, "lr": 0.01}, steps=20)
    inspection = inspect_at(simulator, "one", step)
    panel.set_inspection(inspection)
    panel.set_series(StepHistory().series(simulator, "one", step))
    return inspection


@pytest.mark.parametrize("kind", [kind_of(entry) for entry in OPTIMIZERS])
@pytest.mark.parametrize("problem", ["surface", "training"])
def test_every_optimizer_has_a_line_for_each_equation_with_its_values(panel, kind: str, problem: str):
    inspection = show(panel, kind, 3, problem)
    panel.lines.draw_all()
    lines = panel.lines.lines()
    assert [line.equation for line in lines] == list(type(inspection.optimizer).equations)
    for line, quantity in zip(lines, inspection.quantities, strict=True):
        assert line.has_picture()
        assert short(float(quantity.value.reshape(-1)[0])) in line.accessibleDescription()
    panel.grab()


def test_before_the_first_step_there_is_a_sentence_instead(panel):
    panel.set_inspection(None)
    assert panel.nothing.isVisible()
    assert not panel.lines.isVisible()
    assert panel.vectors() == ()


def test_the_header_names_the_step_and_asks_for_its_neighbours(panel, heard):
    asked, chosen = heard(panel.step_requested), heard(panel.contender_selected)
    show(panel, step=5)
    assert panel.header.title.text() == "Step 5 → 6"
    panel.header.back.click()
    panel.header.forward.click()
    panel.header.contenders.activated.emit(1)
    assert asked == [-1, 1]
    assert chosen == [1]


def test_lines_are_kept_while_the_optimizer_stays_the_same(panel):
    show(panel, step=5)
    before = panel.lines.lines()
    show(panel, step=6)
    assert all(one is other for one, other in zip(before, panel.lines.lines(), strict=True))
    show(panel, "lion")
    assert not set(before) & set(panel.lines.lines())


def test_the_lines_are_walked_with_keys_buttons_and_clicks(panel, qtbot):
    show(panel)
    panel.lines.setFocus()
    qtbot.keyClick(panel.lines, Qt.Key.Key_Down)
    assert panel.lines.current() == 1
    qtbot.waitUntil(lambda: panel.lines.forward.height() > 0)  # the lines just made are laid out
    qtbot.mouseClick(panel.lines.forward, Qt.MouseButton.LeftButton)
    assert panel.lines.current() == 2
    qtbot.keyClick(panel.lines, Qt.Key.Key_Up)
    assert panel.lines.current() == 1
    qtbot.mouseClick(panel.lines.lines()[4], Qt.MouseButton.LeftButton)
    assert panel.lines.current() == 4
    assert panel.lines.place.text() == "Equation 5 of 9"


def test_played_lines_go_on_by_themselves_and_stop_at_the_step(panel, qtbot):
    show(panel, "gradient_descent")
    panel.lines._playing.setInterval(10)
    panel.lines.play.click()
    assert panel.lines.is_playing()
    qtbot.waitUntil(lambda: not panel.lines.is_playing())
    assert panel.lines.current() == 2


def test_playing_ends_where_it_is_not_seen(panel):
    show(panel)
    panel.lines.set_playing(True)
    panel.hide()
    assert not panel.lines.is_playing()


def test_vectors_are_those_ticked_and_the_current_one(panel, heard):
    said = heard(panel.vectors_changed)
    show(panel)
    assert panel.vectors() == ("g", "delta")
    panel.lines.lines()[2].tick.setChecked(True)
    assert panel.vectors() == ("g", "m", "delta")
    panel.lines.set_current(6)
    assert panel.vectors() == ("m", "v_hat", "delta")
    assert said[-1] == panel.vectors()


def test_ticks_stay_from_step_to_step_and_with_another_optimizer(panel):
    show(panel)
    panel.lines.lines()[2].tick.setChecked(True)
    show(panel, step=7)
    assert "m" in panel.vectors()
    show(panel, "lion")
    assert "m" in panel.vectors()


def test_a_scalar_has_no_tick(panel):
    show(panel, "nadam")
    assert [line.tick.isVisibleTo(line) for line in panel.lines.lines()] == [
        line.equation.role != "scalar" for line in panel.lines.lines()
    ]


def test_open_lines_put_the_numbers_in_and_closed_ones_are_lower(panel):
    show(panel)
    closed = panel.lines.lines()[3].height()
    panel.lines.unfold.setChecked(True)
    assert panel.lines.lines()[3].height() > closed
    panel.lines.unfold.setChecked(False)
    assert panel.lines.lines()[3].height() == closed


def test_the_facts_are_those_of_the_inspection(panel):
    inspection = show(panel)
    values = [row.value for row in panel.facts.rows()]
    assert values[0] == short(inspection.lr)
    assert values[1:3] == [short(rate) for rate in inspection.effective_rate]
    assert values[4] == short(inspection.step_length)
    assert values[5].startswith(short(inspection.cosine))


def test_the_chart_shows_the_chosen_quantity(panel, heard):
    changed = heard(panel.quantity_changed)
    show(panel)
    assert panel.quantity.currentData() == "m_hat"
    place = panel.quantity.findData("v")
    panel.quantity.setCurrentIndex(place)
    panel.quantity.activated.emit(place)
    assert changed == ["v"]
    show(panel, step=8)
    assert panel.quantity.currentData() == "v"
    show(panel, "gradient_descent")
    assert panel.quantity.currentData() in ("g", "decayed", "delta")
    panel.grab()


def test_every_drawable_quantity_has_a_colour_of_its_own():
    for entry in OPTIMIZERS:
        found = inks(entry, "#56b4e9")
        assert list(found) == [one.name for one in entry.equations if one.role != "scalar"]
        assert len(set(found.values())) == len(found)


def test_a_wide_equation_is_broken_before_its_remark_and_then_after_the_sign(qapp):
    adam = next(entry for entry in OPTIMIZERS if kind_of(entry) == "adam")
    largest = next(one for one in adam.equations if one.name == "v_max")
    pictures = EquationPictures(drawn)
    assert len(pictures.fitted(largest, 10_000)) == 1
    two = max(8 * len(latex) for latex in piece_latex(largest, 2))
    assert len(pictures.fitted(largest, two)) == 2
    assert len(pictures.fitted(largest, two - 1)) == 3
    assert EquationPictures(lambda _: None).fitted(largest, 100) == ()


def test_numbers_are_short_and_have_a_true_minus():
    assert [short(value) for value in (0.5, -1234.56, 1e-9, -0.0, float("nan"), float("-inf"))] == [
        "0.5",
        "−1235",
        "1e−9",
        "0",
        "–",
        "−∞",
    ]


def test_formulas_break_at_their_summands():
    assert summands("0.9·(−1 + 2) + (1 − 0.9)·3 − 4") == ["0.9·(−1 + 2)", "+ (1 − 0.9)·3", "− 4"]
    assert wrapped(["aaaa", "bb", "cc"], 5, len) == ["aaaa", "bb cc"]
    assert wrapped(["aaa bbb"], 5, len) == ["aaa", "bbb"]


def test_an_equation_that_is_being_typeset_stands_as_text_until_it_is_told(shown, qtbot) -> None:
    typeset: set[str] = set()
    asked: list[str] = []

    def is_typeset(latex: str) -> bool:
        asked.append(latex)
        return latex in typeset

    panel = shown(InsideStepPanel(drawn, is_typeset=is_typeset))
    panel.set_contenders(["one"], ["o"], ["#56b4e9"], 0)
    show(panel)
    qtbot.waitUntil(lambda: bool(asked))
    qtbot.wait(20)
    assert not any(line.has_picture() for line in panel.lines.lines())
    while not all(line.has_picture() for line in panel.lines.lines()):
        typeset.add(asked[-1])
        panel.go_on_drawing()
        qtbot.wait(5)


def test_while_a_step_is_worked_out_a_sentence_stands_in_place_of_another_one(panel) -> None:
    show(panel)
    panel.set_waiting(7)
    assert panel.nothing.isVisible()
    assert "worked out" in panel.nothing.text()
    assert panel.header.title.text() == "Step 7 → 8"
    assert not panel.lines.isVisible()
    show(panel)
    assert panel.lines.isVisible()
    assert not panel.nothing.isVisible()
