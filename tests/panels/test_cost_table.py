"""The table of costs."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.panels.cost_table import COLUMNS, CostRow, CostTable

ROWS = [
    CostRow("SGD", "o", "#56b4e9", 20, 0.25, None, 2.5, 160, 20, 144, None),
    CostRow("SAM", "s", "#e69f00", 20, 0.125, None, 5.0, 320, 40, 144, None),
]


def cell(table: CostTable, row: int, name: str, role=Qt.ItemDataRole.DisplayRole):
    model = table.table.model()
    return model.data(model.index(row, COLUMNS.index(name)), role)


def test_each_contender_has_its_row(shown):
    table = shown(CostTable())
    table.set_rows(ROWS)
    assert [cell(table, row, "samples") for row in (0, 1)] == ["160", "320"]
    assert cell(table, 0, "epochs") == "2.5"
    assert cell(table, 0, "bytes") == "144 B"
    assert table.rows() == ROWS


def test_columns_without_numbers_are_hidden(shown):
    table = shown(CostTable())
    table.set_rows(ROWS)
    assert table.table.isColumnHidden(COLUMNS.index("accuracy"))
    table.set_rows([row._replace(accuracy=0.905, seconds=0.0123) for row in ROWS])
    assert not table.table.isColumnHidden(COLUMNS.index("accuracy"))
    assert cell(table, 0, "accuracy") == "90.5 %"
    assert cell(table, 0, "seconds") == "12.3 ms"


def test_the_lowest_loss_is_bold(shown):
    table = shown(CostTable())
    table.set_rows(ROWS)
    assert cell(table, 0, "loss", Qt.ItemDataRole.FontRole) is None
    assert cell(table, 1, "loss", Qt.ItemDataRole.FontRole).bold()


def test_another_basis_is_asked_for_and_explained(shown, heard):
    table = shown(CostTable())
    said, before = heard(table.basis_changed), table.help.text()
    QTest.mouseClick(table.basis.button("samples"), Qt.MouseButton.LeftButton)
    assert said == ["samples"]
    assert table.help.text() != before


def test_the_rows_are_copied_in_full_precision(shown):
    table = shown(CostTable())
    table.set_rows(ROWS)
    lines = table.as_text().splitlines()
    assert lines[0].split("\t")[0] == "Contender"
    assert lines[2].split("\t")[:4] == ["SAM", "0.125", "None", "5.0"]


def test_numbers_change_without_a_reset(shown, heard):
    table = shown(CostTable())
    table.set_rows(ROWS)
    resets = heard(table.table.model().modelReset)
    table.set_rows([row._replace(samples=row.samples + 8) for row in ROWS])
    assert not resets
    assert cell(table, 0, "samples") == "168"
