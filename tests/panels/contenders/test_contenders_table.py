"""The table of the contenders."""

import math

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtTest import QTest

from app.panels.contenders.table import ContendersTable
from app.panels.contenders.table_model import QUANTITIES, Row, counted, measured

DATA = {"accuracy": 0.905, "epochs": 2.5, "samples": 160, "bytes": 144, "seconds": 0.0123}
EVERY_BASIS = ("step", "samples", "gradient_evaluations", "time")


def row(label="Adam", loss=0.5, **changes):
    numbers = {"step": 150, "gradient_norm": 1 / 3, "step_length": 0.1, "learning_rate": 0.05}
    rest = {"gradient_evaluations": 1_500, "status": "global minimum", "role": "good"}
    return Row(label=label, marker="o", colour="#56b4e9", loss=loss, **(numbers | rest | changes))


THREE = [row("Adam", 0.5), row("Lion", -0.62), row("Lost", math.nan)]


@pytest.fixture
def table(shown):
    made = shown(ContendersTable())
    made.set_rows(THREE, 0)
    return made


def cell(table, contender, name, role=Qt.ItemDataRole.DisplayRole):
    model = table.view.model()
    names = [one.name for one in model.quantities()]
    return model.index(names.index(name), contender).data(role)


def names(table):
    return [one.name for one in table.view.model().quantities()]


def centre(table, contender, quantity) -> QPoint:
    return table.view.visualRect(table.view.model().index(quantity, contender)).center()


def test_each_contender_has_its_column_and_each_quantity_its_row(table):
    model = table.view.model()
    heads = [model.headerData(at, Qt.Orientation.Horizontal, Qt.ItemDataRole.DisplayRole) for at in range(3)]
    assert heads == ["Adam", "Lion", "Lost"]
    titles = [model.headerData(at, Qt.Orientation.Vertical, Qt.ItemDataRole.DisplayRole) for at in range(3)]
    assert titles == ["Status", "Loss", "Gradient norm"]
    assert [cell(table, at, "loss") for at in range(3)] == ["0.5000", "−0.6200", "–"]
    assert cell(table, 0, "gradient_evaluations") == "1,500"
    assert table.rows() == THREE


def test_the_best_finite_loss_stands_out(table):
    fonts = [cell(table, at, "loss", Qt.ItemDataRole.FontRole) for at in range(3)]
    assert [font is not None and font.bold() for font in fonts] == [False, True, False]


def test_alone_nobody_is_best(table):
    table.set_rows(THREE[:1], 0)
    assert cell(table, 0, "loss", Qt.ItemDataRole.FontRole) is None


def test_what_a_run_does_not_have_takes_no_row(table):
    assert not set(DATA) & set(names(table))
    table.set_rows([one._replace(**DATA) for one in THREE], 0)
    assert names(table) == [one.name for one in QUANTITIES]
    assert cell(table, 0, "accuracy") == "90.5 %"
    assert cell(table, 0, "seconds") == "12.3 ms"
    assert cell(table, 0, "epochs") == "2.5"
    assert cell(table, 0, "bytes") == "144 B"


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (1.292257, "1.2923"),
        (-0.848641, "−0.8486"),
        (0.01, "0.0100"),
        (9.99996, "10.000"),
        (-99.9996, "−100.00"),
        (1234.56, "1234.6"),
        (9999.9, "10,000"),
        (123_456.7, "123,457"),
        (999_999.7, "1.00e6"),
        (0.00412, "4.12e−3"),
        (-9.999e-10, "−1.00e−9"),
        (5.84e-28, "5.8e−28"),
        (0.0, "0"),
        (-math.inf, "−∞"),
    ],
)
def test_a_measured_number_is_short_and_keeps_its_digits(value, text):
    assert measured(value) == text


def test_counts_are_whole_until_they_are_long():
    assert [counted(value) for value in (0, 999_999, 1_234_567)] == ["0", "999,999", "1.235e6"]


def test_full_numbers_and_what_they_mean_are_told_at_the_pointer(table):
    told = cell(table, 0, "gradient_norm", Qt.ItemDataRole.ToolTipRole)
    assert repr(1 / 3) in told
    assert "The length of the gradient" in told


@pytest.mark.parametrize("width", [270, 390, 560])
@pytest.mark.parametrize("count", [1, 2, 3, 4])
def test_up_to_four_contenders_need_no_scrolling_sideways(table, qtbot, width, count):
    table.set_rows([row(f"Contender number {at}", -at, **DATA) for at in range(count)], 0)
    table.window().resize(width, 600)
    qtbot.waitUntil(lambda: table.width() == width)
    assert table.minimumSizeHint().width() <= 270
    assert table.view.horizontalScrollBar().maximum() == 0
    assert not table.view.horizontalScrollBar().isVisible()
    assert table.view.columnWidth(0) >= table.view.fontMetrics().horizontalAdvance("−0.0000")
    table.grab()


def test_names_stand_above_the_numbers_only_where_there_is_no_room_beside_them(table, qtbot):
    for width, is_stacked in ((400, False), (200, True), (400, False)):
        table.window().setMinimumWidth(0)
        table.window().resize(width, 600)
        table.view.resize(width, 400)
        assert table.view.is_stacked() is is_stacked
        assert table.view.verticalHeader().isHidden() is is_stacked


def test_many_contenders_scroll(table):
    table.set_rows([row(f"Contender {at}", at) for at in range(8)], 0)
    assert table.view.horizontalScrollBar().maximum() > 0
    table.grab()


def test_all_is_copied_in_full_precision_a_line_a_contender(table):
    table.view.setCurrentIndex(table.view.model().index(2, 1))
    QTest.keySequence(table.view, QKeySequence(QKeySequence.StandardKey.Copy))
    lines = [line.split("\t") for line in QGuiApplication.clipboard().text().split("\n")]
    assert [line[0] for line in lines] == ["Contender", "Adam", "Lion", "Lost"]
    assert lines[0][1:4] == ["Status", "Loss", "Gradient norm"]
    assert lines[1][1:4] == ["global minimum", "0.5", repr(1 / 3)]


def test_what_only_some_have_is_copied_as_an_empty_cell(table):
    table.set_rows([row("A", **DATA), row("B")], 0)
    lines = [line.split("\t") for line in table.as_text().split("\n")]
    assert lines[1][lines[0].index("Samples")] == "160"
    assert lines[2][lines[0].index("Samples")] == ""
    assert cell(table, 1, "samples") == "–"


def test_new_numbers_change_neither_the_layout_nor_the_place(table, heard):
    table.view.setCurrentIndex(table.view.model().index(2, 1))
    table.view.setColumnWidth(0, 77)
    resets = heard(table.view.model().modelReset)
    table.set_rows([row("Adam", 0.25), row("Lion", -0.7), row("Lost", math.inf)], 0)
    assert resets == []
    assert table.view.columnWidth(0) == 77
    assert table.view.currentIndex().column() == 1
    assert cell(table, 0, "loss") == "0.2500"


def test_a_contender_is_selected_by_its_numbers_its_head_or_the_return_key(table, heard):
    chosen = heard(table.contender_selected)
    QTest.mouseClick(table.view.viewport(), Qt.MouseButton.LeftButton, pos=centre(table, 2, 1))
    header = table.view.horizontalHeader()
    place = QPoint(header.sectionViewportPosition(0) + 5, 10)
    QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=place)
    table.view.setCurrentIndex(table.view.model().index(1, 0))
    QTest.keyClick(table.view, Qt.Key.Key_Right)
    QTest.keyClick(table.view, Qt.Key.Key_Return)
    assert chosen == [2, 0, 1]


def test_the_selected_contender_is_marked(table):
    before = table.view.grab().toImage()
    table.set_rows(THREE, 2)
    assert table.view.selected() == 2
    assert table.view.grab().toImage() != before


def test_another_basis_is_asked_for_and_explained(table, heard):
    table.show_basis("step", EVERY_BASIS)
    said, before = heard(table.basis_changed), table.help.text()
    QTest.mouseClick(table.basis.button("samples"), Qt.MouseButton.LeftButton)
    assert said == ["samples"]
    table.show_basis("samples", EVERY_BASIS)
    assert table.help.text() != before


def test_a_basis_that_a_run_does_not_have_is_not_offered(table):
    table.show_basis("step", ("step", "gradient_evaluations", "time"))
    assert not table.basis.button("samples").isVisible()
    table.show_basis("samples", EVERY_BASIS)
    assert table.basis.button("samples").isVisible()
    assert table.basis.value() == "samples"


def test_everything_has_an_accessible_name(table):
    assert table.view.accessibleName()
    assert table.basis.accessibleName()
