"""The parts of the shell that can be told apart from the window."""

from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import QSettings

from app.core.initializers import Point, XavierUniform
from app.core.landscapes import LANDSCAPES, Formula
from app.core.optimizers import OPTIMIZERS
from app.core.parameters import kind_of
from app.core.problems.declaration import Surface
from app.core.scenario.reading import from_plain
from app.core.schedules import SCHEDULES
from app.core.simulation.timeline import STATUSES
from app.gallery import first_run, gallery
from app.session.background import Task
from app.session.settings import Settings
from app.shell.equations import equation_pixmap
from app.shell.exports import Exports
from app.shell.gallery_dialog import GalleryDialog
from app.shell.guide import GuideDialog, page
from app.shell.help import shortcut_rows
from app.shell.notes_view import local_notes
from app.shell.statuses import status_words
from app.shell.transitions import with_problem
from app.shell.view_options import load_options, save_options
from app.style.roles import DARK


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat))


@pytest.mark.parametrize("status", STATUSES)
def test_every_status_has_words_and_a_colour_of_the_theme(status: str, qapp) -> None:
    text, role = status_words(status)
    assert text
    assert hasattr(DARK, role)


def test_view_options_are_remembered(settings: Settings) -> None:
    import dataclasses

    options = dataclasses.replace(
        load_options(settings), show_arrows=True, colour_map="magma", charts=("loss",), log_charts=frozenset({"loss"})
    )
    save_options(settings, options)
    assert load_options(settings) == options


def test_recent_files_come_newest_first_and_only_while_they_are_there(settings: Settings, tmp_path: Path) -> None:
    first, second = tmp_path / "a.json", tmp_path / "b.json"
    first.touch(), second.touch()
    settings.remember(first), settings.remember(second)
    assert settings.recent() == (second, first)
    second.unlink()
    assert settings.recent() == (first,)


def test_damaged_settings_count_as_absent(settings: Settings) -> None:
    settings.set("speed", "fast")
    assert settings.number("speed", 60.0) == 60.0


def test_another_landscape_brings_its_own_start() -> None:
    scenario = first_run()
    one = next(entry for entry in LANDSCAPES if entry.dimension == 1)()
    assert with_problem(scenario, Surface(landscape=one)).start == Point(theta=one.start)


def test_a_parameter_of_the_landscape_keeps_the_start() -> None:
    scenario = first_run()
    noisy = msgspec.structs.replace(scenario.problem, gradient_noise=1.0)
    assert with_problem(scenario, noisy).start == scenario.start


def test_a_model_does_not_start_at_a_point_of_the_landscape() -> None:
    training = from_plain(
        {
            "format": "descent-lab/1",
            "problem": {
                "kind": "training",
                "dataset": {"kind": "line"},
                "model": {"kind": "linear"},
                "loss": {"kind": "mse"},
            },
            "contenders": [{"optimizer": {"kind": "adam"}}],
        }
    ).problem
    assert isinstance(with_problem(first_run(), training).start, XavierUniform)


@pytest.mark.parametrize("entry", [*OPTIMIZERS, *SCHEDULES, *LANDSCAPES], ids=kind_of)
def test_every_entry_has_a_page_in_the_guide(entry, qtbot) -> None:
    context = "Optimizer" if entry in OPTIMIZERS else "Schedule" if entry in SCHEDULES else "Landscape"
    sheet = page(context, entry)
    qtbot.addWidget(sheet)
    equations = [f"{one.symbol} = {one.latex}" for one in getattr(entry, "equations", ())] or [entry.latex]
    for latex in equations:
        pixmap = equation_pixmap(latex, "#000000")
        assert pixmap is not None, latex
        assert pixmap.width() > 8


def test_the_guide_opens_at_the_entry_asked_for(qtbot) -> None:
    dialog = GuideDialog(OPTIMIZERS[3])
    qtbot.addWidget(dialog)
    assert dialog.list.currentItem().text().strip() == OPTIMIZERS[3].title


def test_the_gallery_shows_every_scenario_and_finds_by_a_word(qtbot) -> None:
    dialog = GalleryDialog(gallery())
    qtbot.addWidget(dialog)
    from PySide6.QtCore import Qt

    shown = [dialog.list.item(index).data(Qt.ItemDataRole.UserRole) for index in range(dialog.list.count())]
    assert [one for one in shown if one is not None] == list(gallery())
    dialog.search.setText(gallery()[5].title)
    dialog.accept()
    assert dialog.chosen == gallery()[5]


def test_every_shortcut_is_explained(qapp) -> None:
    assert all(keys and words for keys, words in shortcut_rows())


def test_shipped_notes_are_shown_in_korean_until_they_are_edited() -> None:
    scenario = first_run()
    _, korean = local_notes(scenario, "ko")
    assert korean != scenario.notes
    edited = msgspec.structs.replace(scenario, notes="Mine.")
    assert local_notes(edited, "ko")[1] == "Mine."


def test_an_export_is_written_on_a_thread_and_told(qtbot, tmp_path: Path) -> None:
    from PySide6.QtWidgets import QWidget

    parent = QWidget()
    qtbot.addWidget(parent)
    exports = Exports(parent)
    with qtbot.waitSignal(exports.told, timeout=20_000) as told:
        exports.start("csv", tmp_path / "run.csv", first_run(), tmp_path)
    assert "run.csv" in told.args[0]
    rows = (tmp_path / "run.csv").read_text().splitlines()
    assert rows[0].startswith("contender,step,theta_0")
    assert not exports.is_busy


def test_a_cancelled_export_changes_no_file(qtbot, tmp_path: Path) -> None:
    from PySide6.QtWidgets import QWidget

    parent = QWidget()
    qtbot.addWidget(parent)
    scenario = first_run()
    long = msgspec.structs.replace(scenario, stop=msgspec.structs.replace(scenario.stop, max_steps=10_000_000))
    kept = tmp_path / "run.csv"
    kept.write_text("kept")
    exports = Exports(parent)
    exports.start("csv", kept, long, tmp_path)
    with qtbot.waitSignal(exports.told, timeout=20_000):
        exports._task.cancel()
    assert kept.read_text() == "kept"
    assert list(tmp_path.iterdir()) == [kept]


def test_a_task_tells_its_result_its_failure_or_its_end(qtbot) -> None:
    good = Task(lambda progress: 42)
    with qtbot.waitSignal(good.finished) as told:
        good.start()
    assert told.args == [42]
    bad = Task(lambda progress: 1 / 0)
    with qtbot.waitSignal(bad.failed) as told:
        bad.start()
    assert isinstance(told.args[0], ZeroDivisionError)

    def endless(progress) -> None:
        while True:
            progress(0.5)

    task = Task(endless)
    task.start()
    with qtbot.waitSignal(task.cancelled):
        task.cancel()


def test_a_formula_is_a_landscape_of_the_file_like_any_other() -> None:
    assert Formula in LANDSCAPES


def test_progress_is_told_no_more_often_than_it_can_be_seen(qtbot) -> None:
    told: list[float] = []

    def busy(progress) -> int:
        for share in range(20_000):
            progress(share / 20_000)
        return 7

    task = Task(busy)
    task.progressed.connect(told.append)
    with qtbot.waitSignal(task.finished) as ended:
        task.start()
    assert ended.args == [7]
    assert 1 <= len(told) < 200
    assert told[0] == 0.0


def test_equations_are_typeset_on_a_thread_and_drawn_when_they_are_there(qtbot, monkeypatch) -> None:
    import threading

    from app.shell import equations

    threads, plain = [], equations.equation_svg

    def noted(*arguments):
        threads.append(threading.get_ident())
        return plain(*arguments)

    monkeypatch.setattr(equations, "equation_svg", noted)
    beside = equations.EquationsBeside()
    with qtbot.waitSignal(beside.typeset):
        assert not beside.is_typeset(r"x_{41}^2")
    assert beside.is_typeset(r"x_{41}^2")
    beside.stop()
    assert threads
    assert threading.get_ident() not in threads
