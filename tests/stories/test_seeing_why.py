"""Somebody asks why a ball does not move, what a step is made of, and what a slope is."""

import numpy as np
import pytest

from app.core.resources import resource
from app.core.scenario.reading import from_plain, read_file


@pytest.fixture
def on_the_plateau(open_window):
    scenario = from_plain(
        {
            "format": "descent-lab/1",
            "title": "On the plateau",
            "problem": {"kind": "surface", "landscape": {"kind": "plateau"}},
            "start": {"kind": "point", "theta": [-4.5, 4.5]},
            "contenders": [{"label": "GD", "optimizer": {"kind": "gradient_descent", "lr": 0.05}}],
            "stop": {"max_steps": 5000},
        }
    )
    return open_window(scenario)


def found_in(window):
    return window.diagnoser.found(window.laboratory.simulator.key)


def test_a_student_reads_why_nothing_moves_presses_the_remedy_and_sees_it_move(on_the_plateau, qtbot) -> None:
    window = on_the_plateau
    window.tabs.setCurrentWidget(window.tabs.diagnosis)
    window.laboratory.player.step_by(120)
    qtbot.waitUntil(lambda: "GD" in found_in(window) and found_in(window)["GD"].status == "plateau", timeout=5000)
    (card,) = window.tabs.diagnosis.cards()[:1]
    assert card.status.text() == "plateau"
    found = found_in(window)["GD"]
    assert any(one.name == "gradient_norm" or "∇f" in one.symbol for one in found.evidence)
    remedy = next(one for one in found.remedies if one.kind == "learning_rate")

    track = window.laboratory.simulator.timeline.track("GD")
    before = float(np.linalg.norm(track.column("theta")[-1] - track.column("theta")[-21]))
    window.tabs.diagnosis.remedy_chosen.emit(remedy, "GD")
    qtbot.waitUntil(lambda: window.laboratory.cursor >= 145, timeout=5000)
    window.laboratory.player.pause()
    track = window.laboratory.simulator.timeline.track("GD")
    after = float(np.linalg.norm(track.column("theta")[141] - track.column("theta")[121]))
    assert after > 3 * before
    assert window.laboratory.document.undo_text is not None


def test_the_inside_of_an_adam_step_shows_the_simulator_s_numbers(window, qtbot) -> None:
    labels = window.laboratory.simulator.timeline.labels
    adam = next(index for index, label in enumerate(labels) if label == "Adam")
    window.laboratory.player.step_by(40)
    window.select(adam)
    window.tabs.setCurrentWidget(window.tabs.step)
    inspection = window.tabs.step_tab.history.inspection(window.laboratory.simulator, "Adam", 20)
    window.laboratory.player.seek(20)
    track = window.laboratory.simulator.timeline.track("Adam")
    assert np.array_equal(inspection.before, track.column("theta")[20])
    assert np.array_equal(inspection.before + inspection.delta, track.column("theta")[21])
    assert window.tabs.step.lines.isVisible()


def test_the_inside_of_a_step_is_never_behind_once_the_run_rests(window, qtbot) -> None:
    player, panel = window.laboratory.player, window.tabs.step
    window.tabs.setCurrentWidget(panel)

    def says(step: int) -> bool:
        return panel.header.title.text() == f"Step {step:,} → {step + 1:,}"

    player.set_speed(2000.0)
    player.play()
    qtbot.waitUntil(lambda: window.laboratory.cursor > 30, timeout=5000)
    player.pause()
    qtbot.waitUntil(lambda: says(min(player.cursor, window.laboratory.simulator.step - 1)), timeout=500)
    for step in (20, 19, 18, 5, 6, 7):
        player.seek(step)
        qtbot.waitUntil(lambda step=step: says(step), timeout=500)
    player.step_by(1)
    qtbot.waitUntil(lambda: says(8), timeout=500)


def test_the_derivative_lab_follows_the_ball_of_a_curve(open_window, qtbot) -> None:
    from app.gallery import gallery

    shown = next(one for one in gallery() if one.scenario().problem.landscape.dimension == 1)
    window = open_window(shown.scenario())
    window.pages.show_page("derivative")
    window.laboratory.player.step_by(5)
    lab = window.pages.page("derivative")
    assert lab.currentWidget() is lab.curve


def test_a_kept_run_is_compared_with_the_next_one(window) -> None:
    window.laboratory.player.step_by(100)
    window.run_actions.keep_run()
    field = window.editors.contenders.cards()[0].rows()["lr"]
    contender = window.laboratory.document.scenario.contenders[0]
    field.control.value_changed.emit(contender.optimizer.lr * 2)
    assert window.tabs.compare.rows[0].isVisible()
    assert window.pages.landscape.map.ghost_layer.lines
    window.pages.show_page("space")
    assert window.pages.page("space")._ghosts  # a page made later shows what was kept before
    window.tabs.setCurrentWidget(window.tabs.table)
    table, compare = window.tabs.table.sizes()
    assert compare > 0.4 * (table + compare)  # the differences have room


def test_three_dimensions_say_a_sentence_where_opengl_is_missing(window, qtbot) -> None:
    window.pages.show_page("space")
    window.laboratory.player.step_by(3)
    page = window.pages.page("space")
    qtbot.waitUntil(lambda: page.scene is not None or bool(page.sentence.text()), timeout=10_000)


def at_work(open_window, qtbot, name: str, label: str, step: int):
    """A shipped scenario in the window at a step, and the contender's diagnosis as the window works it out."""
    window = open_window(read_file(resource(f"scenarios/{name}.json")))
    window.tabs.setCurrentWidget(window.tabs.diagnosis)
    window.laboratory.player.step_by(step)
    qtbot.waitUntil(lambda: label in found_in(window) and bool(found_in(window)[label].remedies))
    return window, found_in(window)[label]


def test_pressing_momentum_on_a_plateau_makes_it_move(open_window, qtbot) -> None:
    window, found = at_work(open_window, qtbot, "06_plateau", "Gradient descent", 300)
    assert found.status == "plateau"
    remedy = next(one for one in found.remedies if one.kind == "momentum")
    window.tabs.diagnosis.remedy_chosen.emit(remedy, "Gradient descent")
    window.laboratory.player.pause()
    simulator = window.laboratory.simulator
    simulator.advance(100)
    frame = simulator.timeline.track("Gradient descent").frame(simulator.step)
    assert frame.loss < found.value("loss") - 1


def test_a_contender_that_fell_off_the_cliff_lives_again_at_the_rate_that_is_offered(open_window, qtbot) -> None:
    label = "Gradient descent 0.8"
    window, found = at_work(open_window, qtbot, "09_cliff", label, 40)
    assert found.status == "diverged"
    window.tabs.diagnosis.remedy_chosen.emit(found.remedies[0], label)
    window.laboratory.player.pause()
    simulator = window.laboratory.simulator
    simulator.advance(200)
    track = simulator.timeline.track(label)
    assert track.ended != "diverged"
    assert track.frame(track.last_step).loss < 1


def test_newtons_method_at_rest_on_a_saddle_begins_again_and_leaves(open_window, qtbot) -> None:
    window, found = at_work(open_window, qtbot, "07_saddle", "Newton", 60)
    assert found.status == "saddle"
    remedy = next(one for one in found.remedies if one.kind == "newton")
    window.tabs.diagnosis.remedy_chosen.emit(remedy, "Newton")
    window.laboratory.player.pause()
    simulator = window.laboratory.simulator
    simulator.advance(200)
    track = simulator.timeline.track("Newton")
    assert track.frame(track.last_step).loss < 0.1
