"""A person opens a table of their own, chooses columns, and goes."""

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog

from app.core.datasets import CsvFile, preview
from app.panels.problem.data_preview import DataPreview
from app.panels.problem.data_reading import faults_of, reading_of

CARS = "name;weight;power;mpg\n" + "".join(f"car {k};{3500 - 17 * k};{130 + k};{18 + k / 10}\n" for k in range(60))


@pytest.fixture
def opened(qtbot, tmp_path):
    """Opens a text as cars.csv and waits until the file is read."""

    def open_text(text: str, value: CsvFile | None = None) -> DataPreview:
        (tmp_path / "cars.csv").write_text(text, encoding="utf-8")
        dialog = DataPreview("cars.csv", tmp_path, preview(tmp_path / "cars.csv"), value)
        qtbot.addWidget(dialog)
        with qtbot.waitExposed(dialog):
            dialog.show()
        return dialog

    from PySide6.QtCore import QThreadPool

    yield open_text
    QThreadPool.globalInstance().waitForDone()


def settled(qtbot, dialog: DataPreview, words: str) -> None:
    qtbot.waitUntil(lambda: words in dialog.counts.text())


def test_the_first_rows_and_the_format_are_shown(qtbot, opened):
    dialog = opened(CARS)
    assert dialog.table.rowCount() == 20
    assert dialog.table.item(3, 1).text() == "3449"
    assert dialog.delimiter.delimiter() == ";"
    assert "semicolon" in dialog.delimiter.currentText()
    assert "3 of 4 columns hold numbers" in dialog.format.text()
    settled(qtbot, dialog, "Samples: 60.")


def test_all_numbers_but_the_last_column_are_offered_as_features(qtbot, opened):
    dialog = opened(CARS)
    assert dialog.value() == CsvFile(path="cars.csv", features=("weight", "power"), target="mpg")
    assert dialog.table.horizontalHeaderItem(1).text() == "✓ weight"
    assert dialog.table.horizontalHeaderItem(3).text() == "→ mpg"
    settled(qtbot, dialog, "Features: 2. Target: mpg. Samples: 60.")
    assert dialog.accept_button.isEnabled()


def test_two_columns_are_chosen_and_used(qtbot, opened, tmp_path):
    dialog = opened(CARS)
    item = dialog.columns.list.item(2)
    item.setCheckState(Qt.CheckState.Unchecked)
    settled(qtbot, dialog, "Features: 1. Target: mpg. Samples: 60.")
    qtbot.waitUntil(dialog.accept_button.isEnabled)
    QTest.mouseClick(dialog.accept_button, Qt.MouseButton.LeftButton)
    assert dialog.result() == QDialog.DialogCode.Accepted
    data = dialog.value().load(tmp_path, np.random.default_rng(0))
    assert (data.feature_names, data.target_name, data.count) == (("weight",), "mpg", 60)


def test_without_a_feature_nothing_can_be_used(opened):
    dialog = opened(CARS)
    for row in (1, 2):
        dialog.columns.list.item(row).setCheckState(Qt.CheckState.Unchecked)
    assert dialog.value() is None
    assert not dialog.accept_button.isEnabled()
    assert "at least one feature" in dialog.counts.text()


def test_a_text_target_counts_its_classes(qtbot, opened):
    dialog = opened("x,kind\n" + "1.5,red\n2.5,blue\n3.5,red\n" * 4)
    settled(qtbot, dialog, "Different values of the target: 2.")


def test_a_fault_far_down_the_file_is_named_by_row_and_column(qtbot, opened):
    dialog = opened("x,y\n" + "1,2\n" * 300 + "1,2\noops,3\n")
    settled(qtbot, dialog, "Row 303 of cars.csv")
    assert 'column "x"' in dialog.counts.text()
    assert not dialog.accept_button.isEnabled()


def test_a_column_of_numbers_with_one_bad_cell_is_explained(qtbot, opened):
    dialog = opened(CARS + "last;heavy;12;3\n")
    qtbot.waitUntil(lambda: bool(dialog.faults.text()))
    assert dialog.faults.text() == 'Row 62 of cars.csv, column "weight": "heavy" is not a number.'
    assert not dialog.faults.isHidden()


def test_a_data_set_already_declared_is_shown_as_it_is(opened):
    value = CsvFile(path="cars.csv", features=("power",), target="weight", standardize=True, delimiter=";")
    dialog = opened(CARS, value)
    assert dialog.value() == value
    assert dialog.standardize.isChecked()


def test_a_column_that_cannot_be_standardized_is_named(qtbot, opened):
    dialog = opened("x,y\n" + "1,2\n1,3\n" * 5)
    settled(qtbot, dialog, "Samples: 10.")
    dialog.standardize.setChecked(True)
    settled(qtbot, dialog, 'Column "x" of cars.csv has the same value in every row')


def test_a_closed_dialog_wants_no_answer(qtbot, opened):
    dialog = opened(CARS)
    dialog.reject()
    assert dialog.result() == QDialog.DialogCode.Rejected


def test_readings_count_samples_and_labels(tmp_path):
    (tmp_path / "t.csv").write_text("x,y,label\n1,0.5,b\n2,1.5,a\n3,2.5,b\n")
    assert reading_of(CsvFile(path="t.csv", features=("x",), target="label"), tmp_path) == (3, 2, "")
    assert reading_of(CsvFile(path="t.csv", features=("x",), target="y"), tmp_path) == (3, None, "")
    assert reading_of(CsvFile(path="no.csv", features=("x",), target="y"), tmp_path).fault


def test_a_column_of_words_is_no_fault(tmp_path):
    (tmp_path / "t.csv").write_text("x,label\n1,b\n2,a\n")
    assert faults_of("t.csv", tmp_path, preview(tmp_path / "t.csv")) == ()


BARS = "a;b|y\n" + "".join(f"{k};{k + 1}|{2 * k}\n" for k in range(30))
"""Parted by bars as well as by semicolons: looking cannot tell."""


def test_another_delimiter_parts_the_columns_anew_and_is_part_of_the_choice(qtbot, opened):
    dialog = opened("a;b c;y\n" + "".join(f"{k};{k + 1} 7;{2 * k}\n" for k in range(30)))
    assert dialog.columns.columns() == ("a", "b c", "y")
    dialog.delimiter.setCurrentIndex(dialog.delimiter.findData(" "))
    dialog.delimiter.activated.emit(dialog.delimiter.currentIndex())
    assert dialog.columns.columns() == ("a;b", "c;y")
    assert dialog.table.columnCount() == 2
    dialog.delimiter.setCurrentIndex(dialog.delimiter.findData(";"))
    dialog.delimiter.activated.emit(dialog.delimiter.currentIndex())
    assert dialog.value() == CsvFile(path="cars.csv", features=("a",), target="y", delimiter=";")
    settled(qtbot, dialog, "Samples: 30.")


def test_any_sign_can_be_typed_as_the_delimiter(qtbot, opened):
    dialog = opened("a~y\n" + "".join(f"{k}~{2 * k}\n" for k in range(30)))
    line = dialog.delimiter.lineEdit()
    line.selectAll()
    QTest.keyClicks(line, "~")
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert dialog.value() == CsvFile(path="cars.csv", features=("a",), target="y", delimiter="~")
    settled(qtbot, dialog, "Samples: 30.")
    for wrong in ("~~", '"', ""):
        line.setText(wrong)
        line.editingFinished.emit()
        assert dialog.delimiter.delimiter() == "~"
        assert line.text() == "~"


def test_a_table_declared_with_a_delimiter_is_shown_with_it(qtbot, opened):
    value = CsvFile(path="cars.csv", features=("a;b",), target="y", delimiter="|")
    dialog = opened(BARS, value)
    assert dialog.columns.columns() == ("a;b", "y")
    assert dialog.delimiter.delimiter() == "|"
    assert dialog.value() == value


def test_a_table_without_names_is_noticed(qtbot, opened):
    dialog = opened("".join(f"{k},{2 * k}\n" for k in range(30)))
    qtbot.waitUntil(lambda: dialog.faults.isVisible())
    assert "first row should name the columns" in dialog.faults.text()
    dialog = opened(CARS)
    settled(qtbot, dialog, "Samples: 60.")
    assert not dialog.faults.isVisible()
