"""Start, stop, transport, table, and the width of the left column."""

import math

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication

from app.core.initializers import Normal, Point
from app.core.landscapes import LANDSCAPES
from app.core.optimizers import OPTIMIZERS
from app.core.parameters import by_kind
from app.core.problems.declaration import Surface
from app.core.scenario.declaration import MAX_STEPS, Contender, Stop
from app.panels.contenders.panel import ContendersPanel
from app.panels.problem.panel import ProblemPanel
from app.panels.problem.start_panel import StartPanel
from app.panels.problem.stop_panel import StopPanel
from app.panels.transport_bar import SPEED_POSITIONS, TransportBar, speed_at, speed_position


def retype(qtbot, field, text):
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, text)
    qtbot.keyClick(field, Qt.Key.Key_Return)


def test_a_start_is_typed_as_a_list_and_untouched_numbers_keep_their_digits(shown, heard, qtbot):
    panel = shown(StartPanel())
    panel.set_problem((0.0, 0.0), is_model=False)
    panel.set_value(Point(theta=(1 / 3, 1.9)))
    said, editor = heard(panel.value_changed), panel._picker.form()
    retype(qtbot, editor.field, "0.333333, -2")
    assert said == [Point(theta=(1 / 3, -2.0))]


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("1", "It needs 2 numbers."),
        ("1, 2, 3", "It needs 2 numbers."),
        ("1, x", "Type numbers with commas between them."),
    ],
)
def test_a_start_of_another_dimension_is_refused(shown, heard, qtbot, text, sentence):
    panel = shown(StartPanel())
    panel.set_problem((0.0, 0.0), is_model=False)
    panel.set_value(Point(theta=(1.0, 2.0)))
    said, editor = heard(panel.value_changed), panel._picker.form()
    retype(qtbot, editor.field, text)
    assert said == []
    assert editor.hint.text() == sentence
    assert panel.value() == Point(theta=(1.0, 2.0))


def test_a_point_chosen_anew_begins_where_the_problem_suggests(qtbot, heard):
    panel = StartPanel()
    qtbot.addWidget(panel)
    panel.set_problem((-2.4, 1.9), is_model=False)
    panel.set_value(Normal())
    said = heard(panel.value_changed)
    panel._picker.combo.show_kind("point")
    panel._picker.combo.activated.emit(0)
    assert said == [Point(theta=(-2.4, 1.9))]


def test_only_a_model_is_offered_its_own_starts(qtbot):
    panel = StartPanel()
    qtbot.addWidget(panel)
    assert panel._picker.combo.findData("xavier_uniform") == -1
    panel.set_problem((0.0,) * 5, is_model=True)
    assert panel._picker.combo.findData("xavier_uniform") >= 0


@pytest.mark.parametrize(
    ("stop", "summary"),
    [
        (Stop(max_steps=500, gradient_norm=1e-6), "500 steps  ·  ‖∇f‖ < 1e-6"),
        (Stop(max_steps=1_000_000), "1,000,000 steps"),
        (Stop(loss_change=1e-9, target_loss=0.5), "1,000 steps  ·  |Δf| < 1e-9  ·  f ≤ 0.5"),
        (Stop(step_length=0.0), "1,000 steps"),
    ],
)
def test_the_stop_conditions_are_summed_up_in_one_line(qtbot, stop, summary):
    panel = StopPanel()
    qtbot.addWidget(panel)
    panel.set_value(stop)
    assert panel.summary.text() == summary


@pytest.fixture
def transport(shown):
    bar = shown(TransportBar())
    bar.window().resize(1000, 60)
    QApplication.processEvents()
    return bar


def test_every_button_of_the_transport_says_what_it_wants(transport, heard, qtbot):
    transport.set_state(False, 5, 10, 60)
    said = {name: heard(getattr(transport, name)) for name in ("reset", "step_requested", "play_toggled")}
    for button in (transport.to_start, transport.back, transport.play, transport.forward):
        button.click()
    assert said == {"reset": [None], "step_requested": [-1, 1], "play_toggled": [None]}
    transport.scrub.setFocus()
    qtbot.keyClick(transport.scrub, Qt.Key.Key_Right)
    assert said["step_requested"] == [-1, 1, 1]


def test_showing_a_state_says_nothing(transport, heard):
    said = [heard(signal) for signal in (transport.seek, transport.speed_changed, transport.play_toggled)]
    transport.set_state(True, 150, 260, 100)
    assert said == [[], [], []]
    assert transport.step.text() == "step 150 / 260"
    assert transport.play.text() == "Pause"
    assert transport.speed_label.text() == "100 steps/s"


def test_a_step_that_is_being_worked_out_is_said_in_place_of_the_position(transport):
    transport.set_state(False, 5, 5, 60)
    transport.set_busy(True)
    assert transport.step.text() == "computing step 6…"
    transport.set_state(False, 6, 6, 60)
    assert transport.step.text() == "computing step 7…"
    transport.set_busy(False)
    assert transport.step.text() == "step 6 / 6"


@pytest.mark.parametrize("last", [0, 1, 260, 10_000, 10_001, MAX_STEPS])
def test_the_scrubber_ends_where_the_run_is(transport, heard, last):
    transport.set_state(False, last, last, 60)
    assert transport.scrub.value() == transport.scrub.maximum() == min(last, 10_000)
    said = heard(transport.seek)
    transport.scrub.setValue(transport.scrub.maximum() // 2)
    if last > 1:
        assert said[-1] == pytest.approx(last / 2, abs=1)
    transport.scrub.setValue(transport.scrub.maximum())
    assert last == 0 or said[-1] == last


def test_dragging_the_scrubber_seeks(transport, heard, qtbot):
    transport.set_state(True, 0, 100, 60)
    said = heard(transport.seek)
    qtbot.mouseClick(transport.scrub, Qt.MouseButton.LeftButton, pos=QPoint(transport.scrub.width() - 2, 2))
    assert said[-1] == 100


@pytest.mark.parametrize("speed", [0.5, 1, 30, 60, 1000, 10_000, math.inf])
def test_a_speed_comes_back_from_its_position(speed):
    assert speed_at(speed_position(speed)) == pytest.approx(speed, rel=0.03)


def test_the_fastest_speed_is_as_fast_as_possible(transport, heard):
    said = heard(transport.speed_changed)
    transport.speed.setValue(SPEED_POSITIONS)
    assert said == [math.inf]
    assert transport.speed_label.text() == "as fast as possible"


def make_problem():
    panel = ProblemPanel(lambda latex: None)
    panel.set_value(Surface(landscape=by_kind(LANDSCAPES)["two_wells"]()))
    return panel


def make_contenders():
    panel = ContendersPanel()
    panel.set_value(tuple(Contender(label=entry.title, optimizer=entry()) for entry in OPTIMIZERS))
    panel.set_statuses(["global minimum"] * len(OPTIMIZERS), ["good"] * len(OPTIMIZERS))
    for card in panel.cards():
        card.more.set_open(True)
    return panel


@pytest.mark.parametrize("make", [make_problem, make_contenders, StartPanel, StopPanel])
def test_a_panel_fits_the_left_column(shown, make):
    panel = shown(make())
    assert panel.minimumSizeHint().width() <= 290 - 26
