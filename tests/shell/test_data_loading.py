"""Large tables are read in the background before an edit takes them on."""

import threading
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtWidgets import QWidget

from app.core.datasets import CsvFile
from app.core.scenario.reading import from_plain
from app.shell import data_loading
from app.shell.data_loading import DataLoading


@pytest.fixture
def loading(qtbot, background, monkeypatch):
    monkeypatch.setattr(data_loading, "LARGE_FILE", 1_000)
    window, said = QWidget(), []
    qtbot.addWidget(window)
    loading = DataLoading(window, background, said.append)
    loading.said = said
    return loading


def scenario(folder: Path, name: str = "big.csv", rows: int = 2000, **fields):
    path = folder / name
    if not path.exists():
        numbers = np.random.default_rng(len(name)).normal(size=(rows, 2))
        path.write_text("x,y\n" + "\n".join(f"{x},{y}" for x, y in numbers.tolist()), "utf-8")
    dataset = {"kind": "csv", "path": name, "features": ["x"], "target": "y", **fields}
    problem = {"kind": "training", "dataset": dataset, "model": {"kind": "linear"}, "loss": {"kind": "mse"}}
    return from_plain({"format": "descent-lab/1", "problem": problem, "contenders": [{"optimizer": {"kind": "adam"}}]})


def test_a_large_table_is_read_on_another_thread_and_only_once(loading, qtbot, tmp_path, monkeypatch) -> None:
    threads, plain = [], CsvFile.load

    def noted(self, *rest):
        threads.append(threading.get_ident())
        return plain(self, *rest)

    monkeypatch.setattr(CsvFile, "load", noted)
    done: list[str] = []
    loading.prepare(scenario(tmp_path), tmp_path, lambda: done.append("first"))
    assert done == []
    qtbot.waitUntil(lambda: done == ["first"])
    loading.prepare(scenario(tmp_path), tmp_path, lambda: done.append("again"))
    assert done == ["first", "again"]
    loading.prepare(scenario(tmp_path, standardize=True), tmp_path, lambda: done.append("scaled"))
    qtbot.waitUntil(lambda: done[-1] == "scaled")
    assert len(threads) == 1
    assert threading.get_ident() not in threads


def test_of_two_wishes_only_the_later_is_fulfilled(loading, qtbot, tmp_path) -> None:
    done: list[str] = []
    one, other = scenario(tmp_path, "one.csv"), scenario(tmp_path, "other.csv")
    loading.prepare(one, tmp_path, lambda: done.append("one"))
    loading.prepare(other, tmp_path, lambda: done.append("other"))
    qtbot.waitUntil(lambda: bool(done))
    qtbot.wait(50)
    assert done == ["other"]
    assert loading._dialog is None
    assert loading.said == []


def test_a_fault_far_down_is_said_and_nothing_is_taken_on(loading, qtbot, tmp_path) -> None:
    wanted = scenario(tmp_path)
    path = tmp_path / "big.csv"
    path.write_text(path.read_text("utf-8") + "\nabc,1", "utf-8")
    loading.prepare(wanted, tmp_path, lambda: pytest.fail("taken on"))
    qtbot.waitUntil(lambda: bool(loading.said))
    assert "row 2002" in loading.said[0]
    assert '"x"' in loading.said[0]


def test_pre_training_goes_in_the_background_and_is_remembered(loading, qtbot, tmp_path, monkeypatch) -> None:
    from app.core.initializers import Pretrained
    from app.core.simulation.simulator import Simulator

    threads, plain = [], Pretrained.draw

    def noted(self, *rest):
        threads.append(threading.get_ident())
        return plain(self, *rest)

    monkeypatch.setattr(Pretrained, "draw", noted)
    problem = {"kind": "training", "dataset": {"kind": "line"}, "model": {"kind": "linear"}, "loss": {"kind": "mse"}}
    plain_text = {"format": "descent-lab/1", "problem": problem, "contenders": [{"optimizer": {"kind": "adam"}}]}
    wanted = from_plain({**plain_text, "start": {"kind": "pretrained", "steps": 13}})
    done: list[str] = []
    loading.prepare(wanted, tmp_path, lambda: done.append("trained"))
    qtbot.waitUntil(lambda: done == ["trained"])
    start = Simulator(wanted, tmp_path).start
    loading.prepare(wanted, tmp_path, lambda: done.append("known"))
    assert done[-1] == "known"
    assert threads == [threads[0]]
    assert threads[0] != threading.get_ident()
    other = from_plain({**plain_text, "seed": 1, "start": {"kind": "pretrained", "steps": 13}})
    assert not np.array_equal(Simulator(other, tmp_path).start, start)


def test_pre_training_can_be_cancelled(loading, qtbot, tmp_path) -> None:
    problem = {
        "kind": "training",
        "dataset": {"kind": "two_moons", "samples": 5000},
        "model": {"kind": "mlp", "hidden": [16, 16]},
        "loss": {"kind": "cross_entropy"},
    }
    start = {"kind": "pretrained", "steps": 100_000}
    plain = {"format": "descent-lab/1", "problem": problem, "start": start}
    wanted = from_plain({**plain, "contenders": [{"optimizer": {"kind": "adam"}}]})
    loading.prepare(wanted, tmp_path, lambda: pytest.fail("taken on"))
    qtbot.waitUntil(lambda: loading._dialog is not None and loading._dialog.isVisible())
    loading._dialog.canceled.emit()
    loading.stop()
    assert loading._dialog is None
    assert loading.said == ["It was cancelled; nothing has changed."]


def test_the_run_of_a_large_table_is_made_on_a_thread_and_taken_on(qtbot, background, tmp_path, monkeypatch) -> None:
    from app.core.simulation.simulator import Simulator
    from app.gallery import first_run
    from app.session.laboratory import Laboratory

    monkeypatch.setattr(data_loading, "LARGE_FILE", 1_000)
    monkeypatch.chdir(tmp_path)
    laboratory, window = Laboratory(first_run()), QWidget()
    qtbot.addWidget(window)
    made, plain = [], Simulator.__init__

    def noted(self, *rest):
        made.append((self, threading.get_ident()))
        plain(self, *rest)

    monkeypatch.setattr(Simulator, "__init__", noted)
    loading = DataLoading(window, background, pytest.fail, laboratory.offer)
    wanted = scenario(tmp_path)
    loading.prepare(wanted, laboratory.document.folder, lambda: laboratory.edit(lambda _: wanted, "data"))
    qtbot.waitUntil(lambda: laboratory.document.scenario == wanted)
    loading.stop()
    ((run, thread),) = made
    assert thread != threading.get_ident()
    assert laboratory.simulator is run
    monkeypatch.undo()
    other = Simulator(wanted, tmp_path)
    for one in (run, other):
        one.advance(5)
    ours, others = (one.timeline.tracks[0].column("loss") for one in (run, other))
    assert np.array_equal(ours, others)


def test_an_offered_run_of_another_scenario_is_not_taken_on(qapp) -> None:
    from app.core.scenario.interventions import with_value
    from app.core.simulation.simulator import Simulator
    from app.gallery import first_run, gallery
    from app.session.laboratory import Laboratory

    laboratory = Laboratory(first_run())
    other = Simulator(next(one.scenario() for one in gallery()))
    laboratory.offer(other)
    assert laboratory.edit(lambda scenario: with_value(scenario, "seed", 99), "seed")
    assert laboratory.simulator is not other
