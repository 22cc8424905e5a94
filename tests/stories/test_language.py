"""The language changes at once, and nothing else does."""

import gc
import json
import threading
import weakref
from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from app.core.scenario.reading import write
from app.gallery import gallery
from app.panels.problem.formula_editor import FormulaEditor
from app.shell.main_window import MainWindow
from app.shell.translation import install_translation


@pytest.fixture(autouse=True)
def _english_again(qapp: QApplication):
    yield
    install_translation(qapp, "en")


def choose_language(window: MainWindow, words: str) -> None:
    """Choose a language in the menu, and let the window take it in."""
    menu = window.menus.submenus["language"]
    next(action for action in menu.actions() if action.text() == words).trigger()
    settle()


def settle() -> None:
    for _ in range(5):
        QApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def shown_words(window: MainWindow) -> set[str]:
    """What menus, tabs, headings and labels say."""
    menus = {action.text() for action in window.menuBar().actions()}
    tabs = {tabs.tabText(at) for tabs in (window.tabs, window.stage) for at in range(tabs.count())}
    return menus | tabs | {label.text() for label in window.findChildren(QLabel) if label.isVisible()}


def state(window: MainWindow) -> tuple[object, ...]:
    laboratory = window.laboratory
    return (
        laboratory.simulator,
        laboratory.cursor,
        laboratory.simulator.step,
        laboratory.document.scenario,
        laboratory.document.is_modified,
        laboratory.player.speed,
        window.selected,
        window.options,
        window.tabs.currentIndex(),
        window.stage.currentIndex(),
        window.splitter.sizes(),
        window.size(),
    )


def living(parent: QWidget) -> dict[str, int]:
    """How many objects of each type a window has."""
    counts: dict[str, int] = {}
    for child in parent.findChildren(QObject):
        name = child.metaObject().className()
        counts[name] = counts.get(name, 0) + 1
    return counts


def test_the_words_change_at_once_and_the_run_stays(window: MainWindow, qtbot: QtBot) -> None:
    laboratory = window.laboratory
    laboratory.simulator.advance(200)
    laboratory.player.seek(120)
    window.editors.seed.draw_again()  # something to undo
    laboratory.simulator.advance(200)
    laboratory.player.seek(120)
    window.select(1)
    window.tabs.setCurrentWidget(window.insight.diagnosis)
    window.stage.show_page("derivative")
    settle()
    before = state(window)
    choose_language(window, "한국어")

    assert {"파일(&F)", "왜?", "지형", "시작점"} <= shown_words(window)
    assert state(window) == before
    assert window.menus.actions["undo"].text() == "실행 취소(&U): 시드 변경"
    laboratory.document.undo()
    laboratory.document.redo()

    choose_language(window, "English")
    assert {"&File", "Why?", "Landscape", "START"} <= shown_words(window)
    assert window.menus.actions["undo"].text() == "&Undo: change of the seed"


def test_a_playing_run_goes_on_playing(window: MainWindow, qtbot: QtBot) -> None:
    player = window.laboratory.player
    player.play()
    qtbot.waitUntil(lambda: player.cursor > 3)
    for words in ("한국어", "English"):
        cursor = player.cursor
        choose_language(window, words)
        assert player.is_playing
        qtbot.waitUntil(lambda cursor=cursor: player.cursor > cursor)
    player.pause()


def test_statuses_and_kept_runs_are_in_the_new_language(window: MainWindow, qtbot: QtBot) -> None:
    window.laboratory.simulator.advance(50)
    window.laboratory.player.seek(50)
    window.run_actions.keep_run()
    choose_language(window, "한국어")
    assert [row.title() for row in window.insight.compare.rows] == ["실행 1, 50스텝"]
    assert window.tabs.currentWidget() is window.insight.table
    qtbot.waitUntil(lambda: bool(window.diagnoser.found))
    window.draw()
    assert all(ord(row.status[0]) >= 0xAC00 for row in window.insight.contenders.rows())


def test_nothing_of_the_other_language_is_left_behind(window: MainWindow, qtbot: QtBot) -> None:
    choose_language(window, "한국어")
    choose_language(window, "English")
    before, all_widgets, threads = living(window), len(QApplication.allWidgets()), threading.active_count()
    kept = [weakref.ref(part) for part in (window.editors, window.stage, window.tabs, window.insight, window.menus)]
    for words in ("한국어", "English"):
        choose_language(window, words)
    gc.collect()
    settle()
    assert [one() for one in kept] == [None] * len(kept)
    assert living(window) == before
    assert len(QApplication.allWidgets()) == all_widgets
    assert threading.active_count() == threads


def test_what_was_opened_ticked_zoomed_and_scrolled_stays_so(window: MainWindow) -> None:
    window.laboratory.player.step_by(30)
    window.tabs.setCurrentWidget(window.insight.step)
    window.insight.step.lines.lines()[0].tick.setChecked(True)
    window.stage.landscape.map.show_rectangle(((-3.0, 0.0), (0.0, 3.0)))
    window.editors.contenders.cards()[1].more.set_open(True)
    settle()
    window.editors.verticalScrollBar().setValue(250)
    for words in ("한국어", "English"):
        choose_language(window, words)
        assert window.insight.step.lines.lines()[0].tick.isChecked()
        assert window.insight.step.vectors() == ("g", "delta")
        assert window.stage.landscape.map.shown_rectangle() == ((-3.0, 0.0), (0.0, 3.0))
        assert window.editors.contenders.cards()[1].more.is_open()
        assert window.editors.verticalScrollBar().value() == 250


def test_the_point_of_the_derivative_lab_stays_where_it_was_put(open_window) -> None:
    slope = next(shown for shown in gallery() if shown.name == "02_slope_of_a_bowl")
    window = open_window(slope.scenario())
    window.stage.show_page("derivative")
    window.stage.made["derivative"].curve.choose_x(1.25)
    window.stage.made["derivative"].curve.choose_h(0.5)
    for words in ("한국어", "English"):
        choose_language(window, words)
        curve = window.stage.made["derivative"].curve
        assert (curve.place, curve.step, curve.follow.isChecked()) == (1.25, 0.5, False)
        assert curve.isVisible()


def test_unsaved_changes_are_neither_asked_about_nor_lost(window: MainWindow, monkeypatch) -> None:
    monkeypatch.setattr(window.files, "may_discard", lambda: pytest.fail("asked"))
    window.editors.seed.draw_again()
    choose_language(window, "한국어")
    assert window.laboratory.document.is_modified
    assert window.isWindowModified()
    monkeypatch.undo()


def test_a_plane_that_is_being_worked_out_is_ended(open_window, qtbot: QtBot) -> None:
    spirals = next(shown for shown in gallery() if shown.name == "29_spirals")
    window = open_window(spirals.scenario())
    qtbot.waitUntil(lambda: window.stage.landscape.plane is not None)
    choose_language(window, "한국어")
    running = [one for one in window.findChildren(QTimer) if one.isActive()]
    assert all(one.parent() is not None for one in running)
    qtbot.waitUntil(lambda: window.stage.landscape.plane.plane is not None, timeout=20_000)
    choose_language(window, "English")


def test_faults_of_formulas_and_data_are_in_the_language_of_the_screen(open_window, tmp_path: Path) -> None:
    own = next(shown for shown in gallery() if shown.name == "18_your_own_formula")
    window = open_window(own.scenario())
    choose_language(window, "한국어")
    editor = window.findChild(FormulaEditor)
    editor.field.setText("x + (y")
    editor.field.editingFinished.emit()
    assert editor.fault.text() == "5번째 자리에서 연 괄호를 닫지 않았습니다."

    (tmp_path / "empty.csv").write_text("")
    window.files.take_data(tmp_path / "empty.csv")
    assert window.notice.text() == "empty.csv: 비어 있는 파일입니다"
    choose_language(window, "English")
    window.files.take_data(tmp_path / "empty.csv")
    assert window.notice.text() == "empty.csv is empty"


def broken(window: MainWindow, path: Path, **optimizer: object) -> Path:
    """The window's scenario in a file, its first optimizer changed for the worse."""
    plain = json.loads(write(window.laboratory.document.scenario))
    plain["contenders"][0]["optimizer"] |= optimizer
    path.write_text(json.dumps(plain))
    return path


def test_faults_of_a_scenario_file_are_in_the_language_of_the_screen(window: MainWindow, tmp_path: Path) -> None:
    path = broken(window, tmp_path / "broken.json", lr=-1, speeed=2)
    before = window.laboratory.document.scenario
    choose_language(window, "한국어")
    assert not window.files.open_path(path)
    assert window.notice.text().splitlines() == [
        "broken.json: contenders[0].optimizer.speeed: 알 수 없는 필드입니다",
        "broken.json: contenders[0].optimizer.lr: 0보다 커야 하는데 -1입니다",
    ]
    assert not window.files.open_path(tmp_path / "none.json")
    assert window.notice.text() == f"none.json: {tmp_path / 'none.json'}: 파일이나 폴더가 없습니다"
    assert window.laboratory.document.scenario is before
    choose_language(window, "English")
    assert not window.files.open_path(path)
    assert window.notice.text().splitlines() == [
        "broken.json: contenders[0].optimizer.speeed: unknown field",
        "broken.json: contenders[0].optimizer.lr: must be > 0, got -1",
    ]


def test_why_an_edit_was_refused_is_in_the_language_of_the_screen(window: MainWindow) -> None:
    document = window.laboratory.document
    for words, sentence in (
        ("한국어", "seed: 0 이상이어야 하는데 -1입니다"),
        ("English", "seed: must be >= 0, got -1"),
    ):
        choose_language(window, words)
        assert not document.apply(lambda scenario: msgspec.structs.replace(scenario, seed=-1), "seed")
        assert window.notice.text() == sentence


def test_a_scenario_that_cannot_be_bound_is_refused_in_the_language_of_the_screen(open_window, tmp_path: Path) -> None:
    shown = next(one for one in gallery() if one.name == "29_spirals")
    window = open_window(shown.scenario())
    plain = json.loads(write(shown.scenario()))
    plain["problem"]["batch"] = {"size": 100_000}
    path = tmp_path / "large.json"
    path.write_text(json.dumps(plain))
    choose_language(window, "한국어")
    window.files.open_path(path)
    samples = len(window.laboratory.simulator.problem.training_ids)
    assert window.notice.text() == f"problem.batch.size: 샘플의 수인 {samples} 이하여야 하는데 100000입니다"
    assert window.laboratory.document.path is None


def test_why_a_file_was_not_written_is_in_the_language_of_the_screen(
    window: MainWindow, tmp_path: Path, monkeypatch, qtbot: QtBot
) -> None:
    taken = tmp_path / "taken.json"
    taken.mkdir()
    monkeypatch.setattr("app.shell.files.QFileDialog.getSaveFileName", lambda *_: (str(taken), ""))
    choose_language(window, "한국어")
    window.files.save_as()
    assert window.notice.text() == "taken.json 파일을 저장할 수 없습니다: 폴더입니다."
    window.laboratory.document.apply(
        lambda old: msgspec.structs.replace(old, stop=msgspec.structs.replace(old.stop, max_steps=5)), "stop"
    )
    window.files.export("csv")
    qtbot.waitUntil(lambda: not window.files.exports.is_busy)
    assert window.notice.text() == "taken.json 파일을 쓸 수 없습니다: 폴더입니다."
