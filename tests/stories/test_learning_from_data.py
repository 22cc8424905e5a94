"""Somebody brings their own table and watches a line being fitted."""

from pathlib import Path

import numpy as np
import pytest

from app.core.problems.training_problem import TrainingProblem
from app.core.scenario.reading import from_plain
from app.gallery import gallery

PLAIN = {
    "format": "descent-lab/1",
    "title": "My table",
    "seed": 4,
    "start": {"kind": "zeros"},
    "contenders": [{"label": "GD", "optimizer": {"kind": "gradient_descent", "lr": 0.05}}],
    "stop": {"max_steps": 2000},
}


@pytest.fixture
def table(tmp_path: Path) -> Path:
    rng = np.random.default_rng(0)
    weight = rng.uniform(0.5, 3.0, 60)
    lines = ["weight;name;mpg"]
    lines += [f"{x:.3f};car {i};{4.0 - 1.2 * x + rng.normal(0, 0.1):.3f}" for i, x in enumerate(weight)]
    path = tmp_path / "cars.csv"
    path.write_text("\n".join(lines), encoding="utf-8-sig")
    return path


def fitted(batch: dict, table: Path) -> dict:
    problem = {
        "kind": "training",
        "dataset": {"kind": "csv", "path": str(table), "features": ["weight"], "target": "mpg"},
        "model": {"kind": "linear"},
        "loss": {"kind": "mse"},
        "batch": batch,
    }
    return {**PLAIN, "problem": problem}


@pytest.mark.parametrize("size", ["full", 8, 1])
def test_a_line_is_fitted_to_two_columns_of_one_s_own_table(open_window, table: Path, size) -> None:
    window = open_window(from_plain(fitted({"size": size}, table)))
    problem = window.laboratory.simulator.problem
    assert isinstance(problem, TrainingProblem)
    window.laboratory.player.step_by(600)
    w, b = window.laboratory.simulator.timeline.tracks[0].column("theta")[-1]
    assert w == pytest.approx(-1.2, abs=0.25)
    assert b == pytest.approx(4.0, abs=0.5)
    assert window.stage.landscape.map.isVisible()
    has_batches = size != "full"
    batch = window.stage.landscape.batch
    assert (batch is not None and batch.isVisible()) == has_batches


def test_a_table_is_chosen_in_the_window_and_its_columns_in_a_dialog(window, table: Path, qtbot) -> None:
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication

    from app.panels.problem.data_preview import DataPreview

    def use_it() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, DataPreview)
        qtbot.waitUntil(dialog.accept_button.isEnabled, timeout=10_000)
        dialog.accept_button.click()

    window.editors.problem.switch.value_changed.emit("training")
    assert isinstance(window.laboratory.simulator.problem, TrainingProblem)
    QTimer.singleShot(0, window, use_it)
    window.files.take_data(table)
    dataset = window.laboratory.document.scenario.problem.dataset
    assert (dataset.features, dataset.target) == (("weight",), "mpg")
    window.laboratory.player.step_by(20)
    assert window.laboratory.cursor == 20


def test_a_table_with_a_hole_is_named_by_row_and_column(window, table: Path) -> None:
    lines = table.read_text(encoding="utf-8-sig").splitlines()
    lines[7] = ";car;3.0"
    table.write_text("\n".join(lines), encoding="utf-8")
    before = window.laboratory.document.scenario
    wanted = from_plain(fitted({}, table))
    assert not window.laboratory.document.apply(lambda _: wanted, "data")
    assert window.laboratory.document.scenario is before
    said = window.notice.text()
    assert "cars.csv" in said
    assert "8" in said
    assert "weight" in said


def test_the_batch_size_changes_while_it_runs_and_keeps_theta(open_window, table: Path) -> None:
    import msgspec

    window = open_window(from_plain(fitted({"size": 4}, table)))
    laboratory = window.laboratory
    laboratory.player.step_by(50)
    theta = np.array(laboratory.simulator.timeline.tracks[0].column("theta")[50])

    def larger(scenario):
        batch = msgspec.structs.replace(scenario.problem.batch, size=30)
        return msgspec.structs.replace(scenario, problem=msgspec.structs.replace(scenario.problem, batch=batch))

    laboratory.edit(larger, "batch")
    laboratory.player.step_by(10)
    track = laboratory.simulator.timeline.tracks[0]
    assert np.array_equal(track.column("theta")[50], theta)
    assert np.diff(track.column("samples"))[49:].tolist() == [4, *([30] * 10)]
    assert [one.set for one in laboratory.document.scenario.interventions] == ["problem.batch.size"]


def test_every_page_of_a_training_draws(open_window, table: Path, qtbot) -> None:
    window = open_window(from_plain(fitted({"size": 4}, table)))
    for name in ("landscape", "fit", "pipeline", "gradients", "derivative"):
        window.stage.show_page(name)
        window.laboratory.player.step_by(3)
        qtbot.waitUntil(lambda name=name: window.stage.page(name).isVisible(), timeout=5000)


def test_standardised_data_show_theta_in_both_units(open_window, table: Path) -> None:
    plain = fitted({}, table)
    plain["problem"]["dataset"]["standardize"] = True
    window = open_window(from_plain(plain))
    window.laboratory.player.step_by(400)
    problem = window.laboratory.simulator.problem
    theta = window.laboratory.simulator.timeline.tracks[0].column("theta")[-1]
    raw = problem.in_raw_units(theta)
    assert f"w = {theta[0]:.4g}" in window.readout.text()
    assert f"w = {raw[0]:.4g}, b = {raw[1]:.4g}" in window.readout.text()


def test_slow_steps_light_the_pipeline_stage_by_stage(open_window, table: Path, qtbot) -> None:
    window = open_window(from_plain(fitted({"size": 4}, table)))
    window.stage.show_page("pipeline")
    window.laboratory.player.step_by(1)
    page = window.stage.page("pipeline")
    qtbot.wait(600)
    window.laboratory.player.step_by(1)
    assert page._stage == 1
    qtbot.waitUntil(lambda: page._stage == 3, timeout=3000)
    window.laboratory.player.step_by(1)
    qtbot.waitUntil(lambda: page._stage == 0 and not page._pace.isActive(), timeout=3000)


def test_another_model_or_start_gets_a_plane_of_its_own(open_window, qtbot) -> None:
    import msgspec

    from app.core.initializers import Zeros
    from app.core.models.mlp import Mlp

    problem = {
        "kind": "training",
        "dataset": {"kind": "two_moons", "samples": 40},
        "model": {"kind": "mlp", "hidden": [6, 6]},
        "loss": {"kind": "cross_entropy"},
        "batch": {"size": 8},
    }
    window = open_window(from_plain({**PLAIN, "start": {"kind": "xavier_normal"}, "problem": problem}))
    laboratory = window.laboratory
    window.stage.show_page("landscape")

    def plane():
        page = window.stage.landscape.plane
        return None if page is None else page.plane

    qtbot.waitUntil(lambda: plane() is not None, timeout=10_000)
    first = plane()
    laboratory.player.step_by(10)

    def narrower(scenario):
        return msgspec.structs.replace(
            scenario, problem=msgspec.structs.replace(scenario.problem, model=Mlp(hidden=(3,)))
        )

    laboratory.edit(narrower, "model")
    qtbot.waitUntil(lambda: plane() is not None and plane() is not first, timeout=10_000)
    second = plane()
    assert len(second.origin) == laboratory.simulator.problem.dimension == 13
    laboratory.player.step_by(10)
    laboratory.edit(
        lambda scenario: msgspec.structs.replace(
            scenario,
            problem=msgspec.structs.replace(
                scenario.problem, batch=msgspec.structs.replace(scenario.problem.batch, size=4)
            ),
        ),
        "batch",
    )
    laboratory.player.step_by(3)
    assert plane() is second
    laboratory.edit(lambda scenario: msgspec.structs.replace(scenario, start=Zeros()), "start")
    qtbot.waitUntil(lambda: plane() is not None and plane() is not second, timeout=10_000)
    track = laboratory.simulator.timeline.tracks[0]
    assert np.array_equal(plane().origin, track.frame(plane().step).theta)


def test_a_plane_of_another_network_on_the_same_data_is_forgotten(open_window, qtbot) -> None:
    shown = {one.name: one.scenario() for one in gallery()}
    window = open_window(shown["28a_narrow_model"])
    qtbot.waitUntil(lambda: window.stage.landscape.plane is not None)
    qtbot.waitUntil(lambda: window.stage.landscape.plane.plane is not None, timeout=20_000)
    assert window.laboratory.document.replace(shown["28b_wide_model"], "wide")
    window.laboratory.player.step_by(3)
    qtbot.waitUntil(lambda: window.stage.landscape.plane.plane is not None, timeout=20_000)
    assert len(window.stage.landscape.plane.plane.origin) == window.laboratory.simulator.start.size


def test_theta_is_taken_from_a_saved_run_chosen_in_the_window(open_window, qtbot, tmp_path, monkeypatch) -> None:
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QFileDialog

    from app.core.simulation.simulator import Simulator
    from app.exporters.run_json import write_json

    def moons(noise: float, hidden: list[int]) -> dict:
        problem = {
            "kind": "training",
            "dataset": {"kind": "two_moons", "samples": 60, "noise": noise},
            "model": {"kind": "mlp", "hidden": hidden},
            "loss": {"kind": "cross_entropy"},
        }
        return {**PLAIN, "start": {"kind": "xavier_normal"}, "problem": problem}

    runs = {}
    for name, hidden in (("fitting.json", [4]), ("too_large.json", [9])):
        earlier = from_plain(moons(0.3, hidden))
        simulator = Simulator(earlier)
        simulator.advance(50)
        write_json(earlier, simulator.timeline, tmp_path / name)
        runs[name] = np.array(simulator.timeline.tracks[0].column("theta")[-1])

    window = open_window(from_plain(moons(0.1, [4])))
    laboratory, panel = window.laboratory, window.editors.start
    picker = panel._picker
    picker.combo.show_kind("pretrained")
    picker.combo.activated.emit(picker.combo.currentIndex())
    qtbot.waitUntil(lambda: laboratory.document.scenario.start.__class__.__name__ == "Pretrained")
    editor = panel._pretrained
    QTest.mouseClick(editor.switch.button("run"), Qt.MouseButton.LeftButton)

    def choose(name: str) -> None:
        monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(tmp_path / name), ""))
        QTest.mouseClick(editor.button, Qt.MouseButton.LeftButton)

    choose("fitting.json")
    qtbot.waitUntil(lambda: np.array_equal(laboratory.simulator.start, runs["fitting.json"]))
    assert editor.path.text() == "fitting.json"
    choose("too_large.json")
    qtbot.waitUntil(lambda: "too_large.json" in window.notice.text())
    assert np.array_equal(laboratory.simulator.start, runs["fitting.json"])
    assert editor.path.text() == "fitting.json"
