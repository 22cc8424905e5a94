"""The problem: landscapes, formulas, data."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPixmap

from app.core.datasets import DATASETS, CsvFile
from app.core.landscapes import LANDSCAPES, Formula
from app.core.losses import LOSSES
from app.core.models import MODELS
from app.core.parameters import by_kind
from app.core.problems.declaration import Surface, Training
from app.panels.problem.panel import ProblemPanel

LANDSCAPE = by_kind(LANDSCAPES)
DATA, MODEL, LOSS = by_kind(DATASETS), by_kind(MODELS), by_kind(LOSSES)
MOONS = Training(dataset=DATA["two_moons"](), model=MODEL["mlp"](), loss=LOSS["cross_entropy"]())


@pytest.fixture
def panel(shown):
    made = shown(ProblemPanel(lambda latex: QPixmap(120, 30)))
    made.set_value(Surface(landscape=LANDSCAPE["two_wells"]()))
    return made


def pick(picker, kind):
    picker.combo.show_kind(kind)
    picker.combo.activated.emit(picker.combo.currentIndex())


def retype(qtbot, field, text):
    field.setFocus()
    field.selectAll()
    qtbot.keyClick(field, Qt.Key.Key_Delete)
    qtbot.keyClicks(field, text)
    qtbot.keyClick(field, Qt.Key.Key_Return)


def test_the_switch_shows_the_other_half_and_remembers_both(panel, heard, qtbot):
    said, wells = heard(panel.value_changed), panel.value()
    qtbot.mouseClick(panel.switch.button("training"), Qt.MouseButton.LeftButton)
    assert isinstance(said[-1], Training)
    assert panel.training.isVisible()
    assert not panel.surface.isVisible()
    training = said[-1]
    qtbot.mouseClick(panel.switch.button("surface"), Qt.MouseButton.LeftButton)
    assert said[-1] == wells
    qtbot.mouseClick(panel.switch.button("training"), Qt.MouseButton.LeftButton)
    assert said[-1] == training


def test_a_landscape_is_found_by_typing_a_part_of_its_name(panel, heard, qtbot):
    said, combo = heard(panel.value_changed), panel.surface.landscape.combo
    combo.showPopup()
    popup = combo._popup
    qtbot.keyClicks(popup.search, "himm")
    qtbot.keyClick(popup.search, Qt.Key.Key_Return)
    assert said == [Surface(landscape=LANDSCAPE["himmelblau"]())]


def test_the_list_groups_landscapes_by_dimension_and_ends_with_the_formula(panel):
    groups = [choice.group for choice in panel.surface.landscape.combo._choices]
    assert list(dict.fromkeys(groups)) == ["One parameter", "Two parameters", "Your own formula"]


def test_a_formula_is_taken_over_as_soon_as_it_is_one(panel, heard, qtbot):
    pick(panel.surface.landscape, "formula")
    said, editor = heard(panel.value_changed), panel.surface.landscape.form()
    editor.field.setFocus()
    editor.field.selectAll()
    qtbot.keyClicks(editor.field, "x^2 + y^")
    qtbot.waitUntil(lambda: not editor._pause.isActive())
    assert said == []
    assert editor.fault.isVisible()
    assert editor.fault.text().endswith(".")
    qtbot.keyClicks(editor.field, "2")
    qtbot.waitUntil(lambda: said != [])
    assert said == [Surface(landscape=Formula(expression="x^2 + y^2"))]
    assert not editor.fault.isVisible()


@pytest.mark.parametrize("text", ["", "x +", "import os", "q^2", "log(-1 - x^2)", "x.real", "9**9**9"])
def test_a_bad_formula_keeps_the_last_good_one(panel, heard, qtbot, text):
    pick(panel.surface.landscape, "formula")
    said, editor = heard(panel.value_changed), panel.surface.landscape.form()
    before = panel.value()
    retype(qtbot, editor.field, text)
    assert said == []
    assert panel.value() == before
    assert editor.fault.isVisible()


def test_bounds_are_typed_in_order(panel, heard, qtbot):
    pick(panel.surface.landscape, "formula")
    said, editor = heard(panel.value_changed), panel.surface.landscape.form()
    retype(qtbot, editor.bounds[0], "3, -3")
    assert said == []
    assert editor.fault.isVisible()
    retype(qtbot, editor.bounds[0], "-3, 3.5")
    assert said[-1].landscape.bounds == ((-3.0, 3.5),)


def test_a_formula_shows_its_derivatives_when_they_are_ready(panel, qtbot):
    pick(panel.surface.landscape, "formula")
    editor = panel.surface.landscape.form()
    retype(qtbot, editor.field, "x^2 + x*y")
    qtbot.waitUntil(lambda: all(label.isVisible() for label in editor.derivatives), timeout=60_000)
    assert r"\partial x" in editor.derivatives[0].accessibleName()


def test_an_example_fills_the_field(panel, heard, qtbot):
    pick(panel.surface.landscape, "formula")
    said, editor = heard(panel.value_changed), panel.surface.landscape.form()
    editor.examples.click()
    qtbot.keyClicks(editor._examples.search, "10*y")
    qtbot.keyClick(editor._examples.search, Qt.Key.Key_Return)
    assert said[-1] == Surface(landscape=Formula(expression="x^2 + 10*y^2"))


def test_a_csv_file_counts_once_it_is_chosen(panel, heard):
    panel.set_value(MOONS)
    said, asked = heard(panel.value_changed), heard(panel.choose_file)
    pick(panel.training.dataset, "csv")
    assert said == []
    assert panel.value() == MOONS
    panel.training.dataset.form().button.click()
    assert len(asked) == 1
    panel.set_file("/data/cars.csv", ["name", "weight", "hp", "mpg"], [False, True, True, True])
    assert said[-1].dataset == CsvFile(path="/data/cars.csv", features=("weight", "hp"), target="mpg")


def test_columns_are_chosen_by_their_check_boxes(panel, heard):
    cars = CsvFile(path="a.csv", features=("hp",), target="mpg")
    panel.set_value(Training(dataset=cars, model=MODEL["linear"](), loss=LOSS["mse"]()))
    panel.set_columns(["name", "weight", "hp", "mpg"], [False, True, True, True])
    said, columns = heard(panel.value_changed), panel.training.dataset.form().columns
    assert columns.features() == ("hp",)
    assert not columns.list.item(0).flags() & Qt.ItemFlag.ItemIsEnabled
    columns.list.item(1).setCheckState(Qt.CheckState.Checked)
    assert said[-1].dataset.features == ("weight", "hp")
    for row in (1, 2):
        columns.list.item(row).setCheckState(Qt.CheckState.Unchecked)
    assert said[-1].dataset.features == ("hp",)
    assert panel.training.dataset.form().fault.isVisible()


@pytest.mark.parametrize(
    ("kind", "loss", "model"),
    [
        ("two_moons", "cross_entropy", "logistic"),
        ("iris", "cross_entropy", "logistic"),
        ("sine", "mse", "linear"),
    ],
)
def test_another_data_set_brings_a_loss_and_a_model_that_suit_it(panel, kind, loss, model):
    panel.set_value(Training(dataset=DATA["line"](), model=MODEL["linear"](), loss=LOSS["mse"]()))
    pick(panel.training.dataset, kind)
    assert panel.value() == Training(dataset=DATA[kind](), model=MODEL[model](), loss=LOSS[loss]())


def test_layers_are_typed_as_a_list(panel, heard, qtbot):
    panel.set_value(MOONS)
    said, editor = heard(panel.value_changed), panel.training.model.form()
    retype(qtbot, editor.hidden, "16, 16")
    assert said[-1].model.hidden == (16, 16)
    retype(qtbot, editor.hidden, "0")
    assert editor.fault.isVisible()
    assert panel.value().model.hidden == (16, 16)


def test_all_samples_in_every_step_and_back(panel, heard, qtbot):
    panel.set_value(MOONS)
    said, editor = heard(panel.value_changed), panel.training.batch
    assert editor.full.isChecked()
    editor.full.click()
    assert said[-1].batch.size == 32
    editor.full.click()
    assert said[-1].batch.size == "full"
    assert not editor.size_editor.isVisible()
