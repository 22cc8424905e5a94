"""What of a data set and of an earlier training can be chosen in the left column."""

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.core.datasets.shipped import Diabetes, Digits, Iris
from app.core.initializers import Pretrained, Zeros
from app.panels.problem.pretrained_editor import PretrainedEditor
from app.panels.problem.shipped_editor import ShippedEditor
from app.panels.problem.start_panel import StartPanel


def opened(shown, entry, value=None):
    editor = shown(ShippedEditor(entry))
    if value is not None:
        editor.set_value(value)
    editor.more.set_open(True)
    return editor


def tick(editor, label: str, is_on: bool) -> None:
    item = next(one for one in editor.classes._items() if one.text() == label)
    item.setCheckState(Qt.CheckState.Checked if is_on else Qt.CheckState.Unchecked)


def test_two_of_three_species_are_kept(shown, heard):
    editor = opened(shown, Iris)
    said = heard(editor.value_changed)
    tick(editor, "setosa", False)
    assert said == [Iris(classes=("versicolor", "virginica"))]
    tick(editor, "setosa", True)
    assert said[-1] == Iris()


def test_one_class_alone_is_not_taken(shown, heard):
    editor = opened(shown, Iris)
    said = heard(editor.value_changed)
    tick(editor, "setosa", False)
    tick(editor, "virginica", False)
    assert said == [Iris(classes=("versicolor", "virginica"))]
    assert editor.classes.fault.isVisible()
    tick(editor, "setosa", True)
    assert said[-1] == Iris(classes=("setosa", "versicolor"))
    assert not editor.classes.fault.isVisible()


def test_labels_that_are_numbers_are_classes_too(shown, heard):
    editor = opened(shown, Digits, Digits(classes=("3", "8")))
    assert [item.text() for item in editor.classes._items()] == [str(digit) for digit in range(10)]
    assert editor.classes.classes() == ("3", "8")
    said = heard(editor.value_changed)
    tick(editor, "5", True)
    assert said == [Digits(classes=("3", "5", "8"))]


def test_a_target_of_many_numbers_or_of_two_classes_offers_no_choice_of_classes(shown):
    editor = opened(shown, Diabetes)
    assert not editor.classes.isVisible()
    editor.set_value(Diabetes(target="sex"))
    assert not editor.classes.isVisible()


def test_another_target_forgets_the_classes(shown, heard):
    editor = opened(shown, Iris, Iris(classes=("setosa", "virginica")))
    said = heard(editor.value_changed)
    columns = editor.columns
    columns.target.setCurrentIndex(0)
    columns.target.activated.emit(0)
    assert said[-1].target == columns.columns()[0]
    assert said[-1].classes is None


@pytest.mark.parametrize("entry", [Iris, Digits, Diabetes])
def test_the_labels_offered_are_those_that_loading_takes(entry, tmp_path):
    labels = entry.labels(entry.usual_target)
    for label in labels[1:]:
        entry(classes=(labels[0], label)).load(tmp_path, None)


def test_a_saved_run_is_asked_for_and_taken(shown, heard, qtbot):
    editor = shown(PretrainedEditor())
    said, asked = heard(editor.value_changed), heard(editor.choose_run)
    assert editor.form.isVisible()
    QTest.mouseClick(editor.switch.button("run"), Qt.MouseButton.LeftButton)
    assert editor.button.isVisible()
    assert not editor.form.isVisible()
    assert said == []
    QTest.mouseClick(editor.button, Qt.MouseButton.LeftButton)
    assert len(asked) == 1
    editor.set_run("runs/moons.json")
    assert said == [Pretrained(path="runs/moons.json")]
    assert editor.path.text() == "moons.json"


def test_going_back_and_forth_keeps_run_and_numbers(shown, heard):
    editor = shown(PretrainedEditor())
    value = Pretrained(steps=7, share=0.25, path="a.json")
    editor.set_value(value)
    said = heard(editor.value_changed)
    QTest.mouseClick(editor.switch.button("samples"), Qt.MouseButton.LeftButton)
    QTest.mouseClick(editor.switch.button("run"), Qt.MouseButton.LeftButton)
    assert said == [msgspec.structs.replace(value, path=None), value]


def test_the_start_panel_hands_the_question_on_and_the_answer_back(shown, heard):
    panel = shown(StartPanel())
    panel.set_problem((0.0,) * 5, is_model=True)
    panel.set_value(Zeros())
    panel.set_value(Pretrained())
    asked, said = heard(panel.choose_run), heard(panel.value_changed)
    panel._pretrained.choose_run.emit()
    panel.set_run("b.json")
    assert len(asked) == 1
    assert said == [Pretrained(path="b.json")]
