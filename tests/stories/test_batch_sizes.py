"""Somebody watches one line being fitted by full-batch, mini-batch and online descent, side by side."""

from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from app.core.scenario.reading import from_plain, read, write
from app.core.simulation.simulator import Simulator
from app.screen.pictures.x_axes import HORIZONTALS
from tests.core.simulation.simulated_runs import assert_same_run

BATCHES = ("full", 10, 1)


@pytest.fixture
def table(tmp_path: Path) -> Path:
    """Somebody's own table of 100 cars."""
    rng = np.random.default_rng(0)
    weight = rng.uniform(0.5, 3.0, 100)
    lines = ["weight,name,mpg", *(f"{x:.3f},car,{4.0 - 1.2 * x + rng.normal(0, 0.1):.3f}" for x in weight)]
    path = tmp_path / "cars.csv"
    path.write_text("\n".join(lines))
    return path


@pytest.fixture
def window(open_window, table: Path):
    plain = {
        "format": "descent-lab/1",
        "title": "Cars",
        "problem": {
            "kind": "training",
            "dataset": {"kind": "csv", "path": str(table), "features": ["weight"], "target": "mpg"},
            "model": {"kind": "linear"},
            "loss": {"kind": "mse"},
        },
        "start": {"kind": "zeros"},
        "contenders": [{"label": "GD", "optimizer": {"kind": "gradient_descent", "lr": 0.05}}],
        "stop": {"max_steps": 2000},
    }
    return open_window(from_plain(plain))


def click(widget) -> None:
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)


def test_one_press_races_full_batch_mini_batch_and_online(window, qtbot) -> None:
    panel = window.editors.contenders
    window.editors.ensureWidgetVisible(panel.compare)
    click(panel.compare)
    contenders = window.laboratory.document.scenario.contenders
    assert tuple(one.batch.size for one in contenders) == BATCHES
    window.laboratory.player.step_by(300)
    tracks = window.laboratory.simulator.timeline.tracks
    assert [int(track.column("samples")[-1]) for track in tracks] == [30_000, 3_000, 300]
    for track in tracks:
        assert track.column("theta")[-1] == pytest.approx([-1.2, 4.0], abs=0.5)
    window.pages.show_page("fit")
    qtbot.waitUntil(window.pages.page("fit").isVisible, timeout=3000)
    window.menus.actions["undo"].trigger()
    assert [one.label for one in window.laboratory.document.scenario.contenders] == ["GD"]


def test_the_batch_surface_is_that_of_the_chosen_contender_and_stays_for_the_full_batch(window) -> None:
    click(window.editors.contenders.compare)
    window.laboratory.player.step_by(5)
    for index, samples in enumerate((100, 10, 1)):
        card = window.editors.contenders.cards()[index]
        window.editors.ensureWidgetVisible(card)
        QTest.mouseClick(card, Qt.MouseButton.LeftButton, pos=QPoint(4, card.height() // 2))
        assert window.seen.scene.picture.selected == index
        view = window.pages.landscape.batch
        assert view is not None
        assert view.isVisible()
        assert f" {samples} of 100 samples" in view.heading.text()


def test_a_batch_size_dragged_on_a_card_while_it_runs_replays(window) -> None:
    click(window.editors.contenders.compare)
    window.laboratory.player.step_by(40)
    theta = np.array(window.laboratory.simulator.timeline.tracks[1].column("theta")[40])
    field = window.editors.contenders.cards()[1].batch_size.control.field
    window.editors.ensureWidgetVisible(field)
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, "25")
    QTest.keyClick(field, Qt.Key.Key_Return)
    document = window.laboratory.document
    assert [(one.step, one.contender, one.set, one.value) for one in document.scenario.interventions] == [
        (40, "Mini-batch, m = 10", "batch.size", 25)
    ]
    window.laboratory.player.step_by(60)
    simulator = window.laboratory.simulator
    assert np.array_equal(simulator.timeline.tracks[1].column("theta")[40], theta)
    assert np.diff(simulator.timeline.tracks[1].column("samples"))[38:44].tolist() == [10, 10, 25, 25, 25, 25]
    again = Simulator(read(write(document.scenario)), document.folder)
    again.advance(100)
    assert_same_run(simulator, again)


def test_a_batch_larger_than_the_data_is_told_and_nothing_is_lost(window) -> None:
    click(window.editors.contenders.compare)
    before = window.laboratory.document.scenario
    card = window.editors.contenders.cards()[1]
    card.batch_size.value_changed.emit(101)
    assert window.laboratory.document.scenario is before
    assert "100" in window.notice.text()
    assert card.batch_size.value() == 10


def test_batches_of_its_own_are_chosen_on_the_card(window) -> None:
    card = window.editors.contenders.cards()[0]
    card.more.set_open(True)
    own = card.more.content().batch
    assert own.isVisibleTo(card)
    own.box.setChecked(True)
    assert window.laboratory.document.scenario.contenders[0].batch is not None
    assert card.batch_words.text() == "All samples in every step."
    own.editor.full.setChecked(False)
    own.editor.size_editor.value_changed.emit(4)
    assert window.laboratory.document.scenario.contenders[0].batch.size == 4
    assert card.batch_size.isVisibleTo(card)
    own.box.setChecked(False)
    assert window.laboratory.document.scenario.contenders[0].batch is None
    assert not card.batch_size.isVisibleTo(card)


def test_on_a_landscape_there_are_no_batches(window) -> None:
    click(window.editors.contenders.compare)
    window.editors.problem.switch.value_changed.emit("surface")
    assert all(one.batch is None for one in window.laboratory.document.scenario.contenders)
    assert not window.editors.contenders.compare.isVisibleTo(window)


@pytest.mark.parametrize("name", HORIZONTALS)
def test_the_charts_run_against_every_cost(window, name: str) -> None:
    click(window.editors.contenders.compare)
    window.laboratory.player.step_by(50)
    window.view.set_options(horizontal=name)
    shown = window.seen.scene.picture
    assert shown.options.horizontal == name
    for places, track in zip(shown.x, shown.timeline.tracks, strict=True):
        assert len(places) == len(track)
        assert (np.diff(places) >= 0).all()
    full, _, online = (float(places[-1]) for places in shown.x)
    if name in ("samples", "epochs", "memory"):
        assert full > 5 * online
    window.tabs.charts.seek.emit(20)
    assert window.laboratory.cursor == 20


def test_the_name_below_the_charts_opens_the_choice_of_axes(window, qtbot) -> None:
    menu = window.menus.submenus["horizontal"]
    label = window.tabs.charts.charts[2].bottom.label
    place = window.tabs.charts.mapFromScene(label.sceneBoundingRect().center())
    assert window.tabs.charts.is_on_axis_name(place.toPointF())
    QTest.mouseClick(window.tabs.charts.viewport(), Qt.MouseButton.LeftButton, pos=place)
    qtbot.waitUntil(menu.isVisible, timeout=2000)
    chosen = next(action for action in menu.actions() if action.text() == "epochs")
    assert chosen.isEnabled()
    chosen.trigger()
    menu.close()
    assert window.view.now.options.horizontal == "epochs"
    assert "epochs" in window.tabs.charts.charts[2].bottom.labelText


def test_on_a_landscape_the_charts_fall_back_to_steps_and_the_choice_is_kept(window) -> None:
    window.view.set_options(horizontal="epochs")
    window.editors.problem.switch.value_changed.emit("surface")
    assert window.seen.scene.picture.options.horizontal == "step"
    actions = {action.text(): action.isEnabled() for action in window.menus.submenus["horizontal"].actions()}
    assert actions["steps"]
    assert actions["compute time, ms"]
    assert not actions["epochs"]
    assert window.view.now.options.horizontal == "epochs"


def test_the_table_compares_at_equal_cost(window) -> None:
    click(window.editors.contenders.compare)
    window.laboratory.player.step_by(100)
    window.tabs.setCurrentWidget(window.tabs.table)
    for _ in range(6):  # each look times one gradient more
        window.refresh()
    table = window.tabs.contenders
    found = {}
    for basis in ("step", "samples", "gradient_evaluations", "time"):
        click(table.basis.button(basis))
        found[basis] = table.rows()
    assert [row.step for row in found["step"]] == [100, 100, 100]
    assert [row.samples for row in found["samples"]] == [100, 100, 100]
    assert [row.step for row in found["samples"]] == [1, 10, 100]
    assert [row.gradient_evaluations for row in found["gradient_evaluations"]] == [100, 100, 100]
    quickest = max(found["time"], key=lambda row: row.step)
    assert quickest.step == 100
    assert all(row.seconds <= quickest.seconds for row in found["time"])
    assert found["step"][0].bytes > found["step"][1].bytes > found["step"][2].bytes
