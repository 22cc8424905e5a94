"""Whatever goes on in the background: its failure is read above the canvases and in the log, and it ends when told."""

import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import pytest

import app.background as module
from app.core.cancellation import Stop
from app.core.datasets import CsvFile, preview
from app.core.resources import resource
from app.core.scenario.declaration import Scenario
from app.core.scenario.interventions import with_value
from app.core.scenario.reading import from_plain, read_file
from app.gallery import first_run
from app.panels.problem.data_preview import FAULTS, READING, DataPreview
from app.panels.problem.formula_editor import DERIVATION
from app.session.background_inspection import INSPECTION
from app.session.background_stepper import STEP
from app.session.diagnoser import DIAGNOSIS
from app.session.remedy_trials import TRIALS
from app.session.status_bands import BANDS
from app.shell.basins_dialog import BASINS
from app.shell.data_loading import LOADING
from app.shell.equations import EQUATION
from app.shell.exports import EXPORT
from app.shell.main_window import TIMING, MainWindow
from app.shell.page_derivative import DERIVATIVES
from app.shell.page_gradients import STUDY
from app.shell.page_pipeline import PIPELINE
from app.shell.page_plane import PLANE
from app.shell.preloading import PRELOADING, preload


def training(samples: int = 20_000, hidden: tuple[int, ...] = (16, 16), **fields: Any) -> Scenario:
    """A model whose sums over all samples take a while."""
    return from_plain(
        {
            "format": "descent-lab/1",
            "problem": {
                "kind": "training",
                "dataset": {"kind": "two_moons", "samples": samples},
                "model": {"kind": "mlp", "hidden": list(hidden)},
                "loss": {"kind": "cross_entropy"},
                "batch": {"size": 32},
            },
            "contenders": [{"label": "Adam", "optimizer": {"kind": "adam"}}],
            "stop": {"max_steps": 100_000},
            **fields,
        }
    )


def formula() -> Scenario:
    landscape = {"kind": "formula", "expression": "x^2 + sin(3*x)"}
    contenders = [{"label": "Adam", "optimizer": {"kind": "adam"}}]
    problem = {"kind": "surface", "landscape": landscape}
    return from_plain({"format": "descent-lab/1", "problem": problem, "contenders": contenders})


def table(folder: Path) -> Path:
    """One of three megabytes."""
    path = folder / "big.csv"
    numbers = np.random.default_rng(3).normal(size=(80_000, 2)).tolist()
    path.write_text("x,y\n" + "\n".join(f"{x},{y}" for x, y in numbers), "utf-8")
    return path


def some_steps(window: MainWindow, folder: Path) -> None:
    del folder
    window.laboratory.simulator.advance(2)
    window.laboratory.player.seek(2)


def explained(window: MainWindow, folder: Path) -> None:
    window.tabs.setCurrentWidget(window.tabs.diagnosis)
    some_steps(window, folder)


def inspected(window: MainWindow, folder: Path) -> None:
    window.tabs.setCurrentWidget(window.tabs.step)
    some_steps(window, folder)


def compared(window: MainWindow, folder: Path) -> None:
    window.tabs.setCurrentWidget(window.tabs.table)
    some_steps(window, folder)


def paged(name: str) -> Callable[[MainWindow, Path], None]:
    def open_page(window: MainWindow, folder: Path) -> None:
        some_steps(window, folder)
        window.pages.show_page(name)

    return open_page


def studied(window: MainWindow, folder: Path) -> None:
    paged("gradients")(window, folder)
    window.pages.page("gradients").request.click()


def exported(kind: str) -> Callable[[MainWindow, Path], None]:
    def export(window: MainWindow, folder: Path) -> None:
        document = window.laboratory.document
        window.files.exports.start(kind, folder / f"run.{kind}", document.scenario, document.folder)

    return export


def taken_table(window: MainWindow, folder: Path) -> None:
    path = table(folder)
    window.files.use_table(CsvFile(path=str(path), features=("x",), target="y"), has_numbers=True)


def looked_at_table(window: MainWindow, folder: Path) -> None:
    path = table(folder)
    dialog = DataPreview(str(path), folder, preview(path), window.background, None, window)
    dialog.show()


def looked_at_words(window: MainWindow, folder: Path) -> None:
    """A column of numbers that ends in a word."""
    path = table(folder)
    path.write_text(path.read_text("utf-8").replace("x,y\n", "x,y,z\n").replace("\n", ",1\n") + ",2\n0,0,abc", "utf-8")
    path.write_text(path.read_text("utf-8").replace("x,y,z,1\n", "x,y,z\nabc,1,2\n"), "utf-8")
    dialog = DataPreview(str(path), folder, preview(path), window.background, None, window)
    dialog.show()


def stepped(window: MainWindow, folder: Path) -> None:
    del folder
    window.laboratory.player.step_by(1)


def pre_trained(window: MainWindow, folder: Path) -> None:
    del folder
    wanted = training(5000, start={"kind": "pretrained", "steps": 100_000})
    window.files.when_read(wanted, lambda: pytest.fail("taken on"))


def looks_for_basins(window: MainWindow, folder: Path) -> None:
    del folder
    window.run_actions.show_basins()


def loads_parts(window: MainWindow, folder: Path) -> None:
    del folder
    preload(window.background)


def typed_formula(window: MainWindow, folder: Path) -> None:
    del folder
    window.laboratory.replace(formula(), "formula")


class Kind(NamedTuple):
    """A kind of background work: its name, what breaks in it, in which run and how it begins."""

    name: str
    broken: str
    scenario: Callable[[], Scenario]
    begin: Callable[[MainWindow, Path], None]


def trapped() -> Scenario:
    return read_file(resource("scenarios/21_noise_frees_it.json"))


def tried(window: MainWindow, folder: Path) -> None:
    del folder
    window.tabs.setCurrentWidget(window.tabs.diagnosis)
    window.laboratory.simulator.advance(60)
    window.laboratory.player.seek(60)


def dear() -> Scenario:
    """Steps and gradients over very many samples."""
    return with_value(training(60_000), "problem.batch.size", 50_000)


KINDS = {
    "diagnosis": Kind(DIAGNOSIS, "app.session.diagnoser.diagnose", first_run, some_steps),
    "diagnosis of a model": Kind(DIAGNOSIS, "app.session.diagnoser.diagnose", training, some_steps),
    "bands": Kind(BANDS, "app.session.status_bands.status_codes", training, explained),
    "trials": Kind(TRIALS, "app.session.remedy_trials.rehearsed", trapped, tried),
    "equation": Kind(EQUATION, "app.shell.equations.equation_svg", first_run, inspected),
    "step": Kind(INSPECTION, "app.session.background_inspection.inspect_step", dear, inspected),
    "plane": Kind(PLANE, "app.shell.page_plane.trace_plane", training, some_steps),
    "derivatives": Kind(DERIVATIVES, "app.shell.page_derivative.derivative_equations", formula, paged("derivative")),
    "pipeline": Kind(PIPELINE, "app.shell.page_pipeline.pipeline_of", dear, paged("pipeline")),
    "study": Kind(STUDY, "app.shell.page_gradients.gradient_study", training, studied),
    "export": Kind(EXPORT, "app.shell.exports.run_to_files", training, exported("csv")),
    "animation": Kind(EXPORT, "app.exporters.animation.write_gif", first_run, exported("gif")),
    "data": Kind(LOADING, "app.shell.data_loading.Simulator", first_run, taken_table),
    "pre-training": Kind(LOADING, "app.shell.data_loading.Simulator", first_run, pre_trained),
    "table": Kind(READING, "app.panels.problem.data_preview.reading_of", first_run, looked_at_table),
    "faults": Kind(FAULTS, "app.panels.problem.data_preview.faults_of", first_run, looked_at_words),
    "stepping": Kind(STEP, "app.core.simulation.updates.PendingUpdates.made", dear, stepped),
    "timing": Kind(TIMING, "app.core.analysis.cost.Timing.seconds", dear, compared),
    "basins": Kind(BASINS, "app.shell.basins_dialog.basins", first_run, looks_for_basins),
    "formula": Kind(DERIVATION, "app.panels.problem.formula_editor._derivatives", first_run, typed_formula),
    "preloading": Kind(PRELOADING, "app.shell.equations.equation_svg", first_run, loads_parts),
}


@pytest.fixture(autouse=True)
def _small_budgets(monkeypatch) -> None:
    """So that runs which are quickly made go to the background."""
    monkeypatch.setattr("app.core.analysis.frame_budget.FRAME_BUDGET", 0.002)
    monkeypatch.setattr("app.session.background_stepper.STEP_BUDGET", 0.002)
    monkeypatch.setattr("app.screen.costs.TIMING_BUDGET", 0.0004)


@pytest.mark.parametrize("kind", KINDS.values(), ids=KINDS)
def test_a_failure_is_read_above_the_canvases_and_in_the_log(
    kind: Kind, open_window, qtbot, tmp_path, monkeypatch, caplog
) -> None:
    def broken(*given: object, **named: object) -> None:
        raise RuntimeError("broken on purpose")

    monkeypatch.setattr(kind.broken, broken)
    window = open_window(kind.scenario())
    kind.begin(window, tmp_path)
    notice = f"In the background, {kind.name} failed: broken on purpose"
    qtbot.waitUntil(lambda: window.notice.text() == notice, timeout=20_000)
    assert f"In the background, {kind.name} failed." in caplog.messages
    assert {failure.name for failure in open_window.failures} == {kind.name}
    window.close()
    open_window.failures.clear()
    assert "raise RuntimeError" in caplog.text


ENDS = {name: kind for name, kind in KINDS.items() if name not in ("diagnosis", "formula", "preloading", "equation")}
"""Without the work made on the window's thread, and what goes through other people's code in one go."""


def begun(kind: Kind, window: MainWindow, folder: Path, qtbot) -> threading.Thread:
    """Begin, and give the thread some time; the thread at work."""
    kind.begin(window, folder)
    qtbot.waitUntil(lambda: window.background.is_busy(kind.name), timeout=20_000)
    time.sleep(0.03)
    return window.background._going[kind.name].thread


@pytest.mark.parametrize("kind", ENDS.values(), ids=ENDS)
def test_what_is_cancelled_ends_within_a_fifth_of_a_second(kind: Kind, open_window, qtbot, tmp_path) -> None:
    window = open_window(kind.scenario())
    thread = begun(kind, window, tmp_path, qtbot)
    window.background.cancel(kind.name)
    thread.join(0.2)
    assert not thread.is_alive()
    assert not window.background.is_busy(kind.name)


OFTEN = ("diagnosis of a model", "trials", "pipeline", "animation", "data", "formula", "preloading")
"""Closed upon by default; the others take the same way and are closed upon with the heavy tests."""


@pytest.mark.parametrize(
    "kind",
    [pytest.param(kind, id=name, marks=() if name in OFTEN else pytest.mark.heavy) for name, kind in KINDS.items()],
)
def test_the_window_closes_at_once_while_something_goes_on(kind: Kind, open_window, qtbot, tmp_path, caplog) -> None:
    window = open_window(kind.scenario())
    kind.begin(window, tmp_path)
    qtbot.wait(30)
    begin = time.perf_counter()
    window.close()
    assert time.perf_counter() - begin < module.CLOSING + 0.3
    assert not window.background.is_busy()
    if kind in ENDS.values():
        assert not caplog.messages


def test_an_edit_drops_what_is_made_for_the_run_before(open_window, qtbot) -> None:
    window = open_window(training())
    background, told, go = window.background, [], threading.Event()

    def work(stop: Stop) -> int:
        go.wait(5)
        return 1

    laboratory = window.laboratory
    background.ask("of the run", work, told.append, owner=laboratory.simulator.key)
    background.ask("of nobody", work, lambda result: told.append("of nobody"))
    assert laboratory.edit(lambda scenario: with_value(scenario, "seed", 5), "seed")
    assert not background.is_busy("of the run")
    go.set()
    qtbot.waitUntil(lambda: told == ["of nobody"])
