"""The derivative lab as a person uses it."""

import dataclasses
import math

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QLabel

from app.core.landscapes import LANDSCAPES, Formula
from app.core.parameters import kind_of
from app.core.simulation.timeline import Timeline
from app.screen.pictures.picture import Picture, picture
from app.style.roles import DARK, LIGHT
from app.views.derivative.lab import DerivativeLab
from app.views.derivative.parts import SENTENCE_HEIGHT
from app.views.derivative.shrink import DOWN, PAUSE, UP
from tests.views.map.test_landscape_map import turn_wheel
from tests.views.runs import COLOURS, LINE, MARKERS, PLANE, curve_picture, map_picture, track_of

BUILT_IN = [entry for entry in LANDSCAPES if entry is not Formula]


@pytest.fixture
def lab(qtbot):
    made = DerivativeLab()
    qtbot.addWidget(made)
    made.resize(690, 760)
    with qtbot.waitExposed(made):
        made.show()
    return made


def still_picture(landscape, theta) -> Picture:
    """One contender that rests at θ."""
    timeline = Timeline(("one",), (track_of(np.array([theta, theta], float)),))
    return picture(landscape, timeline, 1, colours=COLOURS[:1], markers=MARKERS[:1])


def cell(page, name: str) -> str:
    return dict(page.cells.values)[name]


def drag(qtbot, canvas, start: QPoint, end: QPoint) -> None:
    qtbot.mousePress(canvas.viewport(), Qt.MouseButton.LeftButton, pos=start)
    qtbot.mouseMove(canvas.viewport(), end)
    qtbot.mouseRelease(canvas.viewport(), Qt.MouseButton.LeftButton, pos=end)


# -- every landscape -----------------------------------------------------------------------------


@pytest.mark.parametrize("entry", BUILT_IN, ids=kind_of)
def test_every_landscape_is_drawn_in_both_themes(lab, qapp, entry):
    landscape = entry()
    for roles in (DARK, LIGHT):
        lab.set_roles(roles)
        for theta in (landscape.start, [high + 1 for _, high in landscape.bounds]):
            lab.draw(still_picture(landscape, theta))
            qapp.processEvents()
    page = lab.curve if landscape.dimension == 1 else lab.plane
    assert lab.currentWidget() is page
    assert page.sentence.text()


def test_a_problem_of_many_parameters_gets_a_sentence(lab):
    empty = Picture(None, (), (), None, (), 0, 0, Timeline((), ()), curve_picture().options)
    lab.draw(empty)
    assert lab.currentWidget() is lab.sentence


# -- one dimension -------------------------------------------------------------------------------


def test_the_point_follows_the_selected_ball_until_it_is_dragged(lab, qtbot):
    for cursor in (3, 20):
        shown = curve_picture(cursor)
        lab.draw(shown)
        assert lab.curve.place == shown.chosen.theta[0]
    canvas = lab.curve.canvas
    drag(qtbot, canvas, canvas.position_of(-0.5).toPoint(), canvas.position_of(-1.2).toPoint())
    assert lab.curve.place == pytest.approx(-1.2, abs=0.02)
    assert not lab.curve.follow.isChecked()
    lab.draw(curve_picture(30))
    assert lab.curve.place == pytest.approx(-1.2, abs=0.02)
    lab.curve.follow.setChecked(True)
    assert lab.curve.place == curve_picture(30).chosen.theta[0]


def test_the_numbers_are_those_of_the_landscape(lab):
    lab.draw(still_picture(Formula(expression="x^2"), [1.5]))
    lab.curve.choose_h(0.5)
    page = lab.curve
    numbers = [cell(page, name) for name in ("x", "f(x)", "f′(x)", "f″(x)", "h", "Δf/h", "Error")]
    assert numbers == ["1.500", "2.250", "3.000", "2.000", "0.500", "3.500", "0.500"]
    assert "positive" in page.sentence.text()


def test_the_second_point_can_be_dragged(lab, qtbot):
    lab.draw(still_picture(LINE, [0.2]))
    page, canvas = lab.curve, lab.curve.canvas
    drag(qtbot, canvas, canvas.position_of(1.2).toPoint(), canvas.position_of(0.5).toPoint())
    assert page.place == 0.2
    assert page.step == pytest.approx(0.3, abs=0.02)


def test_a_press_on_the_chart_of_errors_chooses_the_step(lab, qtbot):
    lab.draw(still_picture(LINE, [0.2]))
    canvas = lab.curve.canvas
    qtbot.mouseClick(canvas.viewport(), Qt.MouseButton.LeftButton, pos=canvas.position_of_step(1e-6).toPoint())
    assert math.log10(lab.curve.step) == pytest.approx(-6, abs=0.06)
    assert lab.curve.place == 0.2


def test_the_step_is_typed_and_slid(lab, qtbot):
    lab.draw(still_picture(LINE, [0.2]))
    page = lab.curve
    page.h_field.selectAll()
    qtbot.keyClicks(page.h_field, "1e-5")
    qtbot.keyClick(page.h_field, Qt.Key.Key_Return)
    assert page.step == 1e-5
    page.h_slider.setValue(500)
    assert page.step == 1e-8
    assert page.h_field.text() == "1e-08"


@pytest.mark.parametrize("text", ["0", "-1", "abc", "nan", "inf", ""])
def test_what_is_no_step_is_put_back(lab, qtbot, text):
    lab.draw(still_picture(LINE, [0.2]))
    page = lab.curve
    page.choose_h(0.01)
    page.h_field.selectAll()
    qtbot.keyClick(page.h_field, Qt.Key.Key_Delete)
    qtbot.keyClicks(page.h_field, text)
    qtbot.keyClick(page.h_field, Qt.Key.Key_Return)
    assert (page.step, page.h_field.text()) == (0.01, "0.01")


def test_typing_a_place_leaves_the_ball(lab, qtbot):
    lab.draw(curve_picture(5))
    field = lab.curve.x_field
    field.selectAll()
    qtbot.keyClicks(field, "0.25")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert lab.curve.place == 0.25
    assert not lab.curve.follow.isChecked()


def test_h_shrinks_on_its_own_and_comes_back(lab):
    lab.draw(still_picture(LINE, [0.2]))
    page = lab.curve
    page.choose_h(0.1)
    page.shrink_button.click()
    assert page.shrinking.is_running
    steps = []
    for _ in range(DOWN + PAUSE + UP):
        page.shrinking.step()
        steps.append(page.step)
    assert min(steps) == pytest.approx(1e-12)
    assert page.step == pytest.approx(0.1)
    assert not page.shrinking.is_running


def test_hiding_the_lab_stops_the_movement(lab):
    lab.draw(still_picture(LINE, [0.2]))
    lab.curve.shrink_button.click()
    lab.hide()
    assert not lab.curve.shrinking.is_running


def test_with_reduced_motion_h_jumps_by_tens(lab):
    lab.set_reduced_motion(True)
    lab.draw(still_picture(LINE, [0.2]))
    lab.curve.choose_h(0.1)
    lab.curve.shrink_button.click()
    assert lab.curve.step == pytest.approx(0.01)
    assert not lab.curve.shrinking.is_running
    assert "10" in lab.curve.shrink_button.text()


def test_the_wheel_zooms_both_curves_and_a_double_click_shows_all(lab, qtbot):
    lab.draw(still_picture(LINE, [0.2]))
    canvas = lab.curve.canvas
    whole = canvas._top.viewRange()[0]
    turn_wheel(canvas, canvas.position_of(0.2), 5)
    low, high = canvas._top.viewRange()[0]
    assert high - low == pytest.approx(0.8**5 * (whole[1] - whole[0]))
    assert low < 0.2 < high
    assert canvas._middle.viewRange()[0] == canvas._top.viewRange()[0]
    qtbot.mouseDClick(canvas.viewport(), Qt.MouseButton.LeftButton, pos=canvas.position_of(0.2).toPoint())
    assert canvas._top.viewRange()[0] == pytest.approx(whole)


def test_from_near_the_curve_is_its_tangent(lab):
    lab.draw(still_picture(LINE, [0.2]))
    canvas = lab.curve.canvas
    canvas.show_range((0.2 - 1e-4, 0.2 + 1e-4))
    curve = canvas.curve_layer._curve
    x, value = 0.2, float(LINE.value(np.array([0.2])))
    straight = value + float(LINE.gradient(np.array([0.2]))[0]) * (curve[:, 0] - x)
    assert np.abs(curve[:, 1] - straight).max() < 1e-3 * np.ptp(curve[:, 1])


def test_drawing_the_same_picture_again_paints_nothing(lab, refreshed):
    for shown in (curve_picture, map_picture):
        lab.draw(shown(20))
        refreshed()
        lab.draw(shown(20))
        assert refreshed() == []


def test_moving_the_cursor_leaves_the_curves_as_they_are(lab, refreshed):
    lab.draw(curve_picture(2))
    lab.draw(curve_picture(3))
    refreshed()
    lab.draw(curve_picture(2))
    assert "LineLayer" not in refreshed()


# -- two dimensions ------------------------------------------------------------------------------


def test_the_gradient_follows_the_ball_and_is_that_of_the_landscape(lab):
    shown = map_picture(7)
    lab.draw(shown)
    page = lab.plane
    assert page.theta.tolist() == shown.chosen.theta.tolist()
    slope = float(PLANE.gradient(shown.chosen.theta)[0])
    assert float(cell(page, "∂f/∂x").replace("−", "-")) == pytest.approx(slope, rel=1e-3)


def test_the_point_of_the_map_can_be_dragged(lab, qtbot):
    lab.draw(map_picture(7))
    canvas = lab.plane.canvas
    target = np.array([1.0, -3.0])
    drag(qtbot, canvas, canvas.position_of(np.array([-1.0, -1.0])).toPoint(), canvas.position_of(target).toPoint())
    assert lab.plane.theta == pytest.approx(target, abs=0.05)
    assert not lab.plane.follow.isChecked()


def test_the_direction_can_be_turned_by_its_tip(lab, qtbot):
    lab.draw(still_picture(PLANE, [0.5, 0.5]))
    page, canvas = lab.plane, lab.plane.canvas
    above = canvas.position_of(np.array([0.5, 3.0])).toPoint()
    drag(qtbot, canvas, canvas.tip_position().toPoint(), above)
    assert math.degrees(page.angle) == pytest.approx(90, abs=2)
    assert page.theta.tolist() == [0.5, 0.5]
    assert float(cell(page, "Dᵤf = ∇f·u").replace("−", "-")) == pytest.approx(
        float(PLANE.gradient(page.theta) @ np.array([math.cos(page.angle), math.sin(page.angle)])), abs=1e-3
    )


def test_u_turns_to_the_gradient_and_is_steepest_there(lab):
    lab.draw(still_picture(PLANE, [0.5, 0.5]))
    page = lab.plane
    page.uphill_button.click()
    assert cell(page, "Dᵤf = ∇f·u") == cell(page, "‖∇f‖")
    assert "Along u the loss grows" in page.sentence.text()
    page.choose_angle(page.angle + math.pi)
    assert cell(page, "Dᵤf = ∇f·u") == "−" + cell(page, "‖∇f‖")
    page.choose_angle(page.angle + math.pi / 2)
    assert "runs along the level line" in page.sentence.text()


def test_the_angle_is_typed_and_slid(lab, qtbot):
    lab.draw(still_picture(PLANE, [0.5, 0.5]))
    page = lab.plane
    page.angle_slider.setValue(-45)
    assert math.degrees(page.angle) == pytest.approx(-45)
    page.angle_field.selectAll()
    qtbot.keyClicks(page.angle_field, "270")
    qtbot.keyClick(page.angle_field, Qt.Key.Key_Return)
    assert math.degrees(page.angle) == pytest.approx(-90)


def test_a_coordinate_can_be_typed(lab, qtbot):
    lab.draw(still_picture(PLANE, [0.5, 0.5]))
    field = lab.plane.fields[1]
    field.selectAll()
    qtbot.keyClicks(field, "-2")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert lab.plane.theta.tolist() == [0.5, -2.0]


def test_another_landscape_is_followed_again(lab):
    lab.draw(still_picture(PLANE, [0.5, 0.5]))
    lab.plane.choose_theta(np.array([1.0, 1.0]))
    lab.draw(still_picture(Formula(expression="x^2 + 3*y^2"), [2.0, 1.0]))
    assert lab.plane.follow.isChecked()
    assert lab.plane.theta.tolist() == [2.0, 1.0]


# -- room and equations --------------------------------------------------------------------------


@pytest.mark.parametrize("size", [(690, 760), (440, 560), None], ids=str)
def test_nothing_overlaps_or_is_cut_at_any_size(lab, qapp, size):
    hint = lab.minimumSizeHint()
    size = size or (hint.width(), hint.height())
    assert hint.width() <= 440
    lab.resize(*size)
    for shown in (curve_picture(5), map_picture(5)):
        lab.draw(shown)
        qapp.processEvents()
        page = lab.currentWidget()
        assert (lab.width(), lab.height()) == size
        parts = [page.cells, page.canvas, page.sentence, page.follow]
        parts += [page.shrink_button] if page is lab.curve else [page.uphill_button]
        for index, part in enumerate(parts):
            assert page.rect().contains(part.geometry()), part
            assert part.width() >= part.minimumSizeHint().width() or part is page.canvas
            assert not any(part.geometry().intersects(other.geometry()) for other in parts[:index])
        assert page.sentence.height() >= page.sentence.heightForWidth(page.sentence.width())


def test_equations_are_asked_for_once_and_shown(qtbot):
    rendered = []

    def render(latex):
        rendered.append(latex)
        return QPixmap(200, 30)

    lab = DerivativeLab(render)
    qtbot.addWidget(lab)
    lab.resize(690, 760)
    lab.show()
    asked = []
    lab.equations_wanted.connect(asked.append)
    lab.draw(curve_picture(5))
    lab.draw(curve_picture(6))
    assert asked == [LINE]
    lab.show_equations(LINE, (r"\frac{d f}{d x} = 2 x",))
    assert rendered == [r"\frac{d f}{d x} = 2 x"]
    assert lab.curve.equations.isVisible()
    lab.draw(map_picture(5))
    lab.show_equations(LINE, ("late",))
    assert "late" not in rendered
    assert not lab.plane.equations.isVisible()
    assert asked == [LINE, PLANE]


def test_in_place_of_an_equation_too_wide_to_read_stands_a_sentence(qtbot):
    lab = DerivativeLab(lambda latex: QPixmap(3000, 30))
    qtbot.addWidget(lab)
    lab.resize(690, 760)
    lab.show()
    lab.draw(curve_picture(5))
    lab.show_equations(LINE, ("wide",))
    strip = lab.curve.equations
    assert strip.isVisible()
    assert strip.height() == SENTENCE_HEIGHT
    inks = {strip.grab().toImage().pixelColor(x, y).rgb() for x in range(200) for y in range(SENTENCE_HEIGHT)}
    assert len(inks) > 2, "words are painted, not a picture too small to read"
    lab.show_equations(LINE, ())
    assert not strip.isVisible()


# -- data ------------------------------------------------------------------------------------------


def test_the_fields_are_called_as_the_axes_are(lab):
    """On data the coordinates are w and b, not x and y."""
    lab.draw(dataclasses.replace(map_picture(3), axes=("w", "b")))
    page = lab.plane
    labels = [label.text() for label in page.findChildren(QLabel) if label.buddy() in page.fields]
    assert labels == ["w", "b"]
    assert [field.accessibleName() for field in page.fields] == ["Place of the point, w", "Place of the point, b"]
    assert {"w", "b", "∂f/∂w", "∂f/∂b"} <= set(dict(page.cells.values))
    lab.draw(dataclasses.replace(curve_picture(3), axes=("w",)))
    page = lab.curve
    assert [label.text() for label in page.findChildren(QLabel) if label.buddy() is page.x_field] == ["w"]
    assert page.x_field.accessibleName() == "Place of the point, w"
    assert {"w", "f(w)", "f′(w)"} <= set(dict(page.cells.values))
