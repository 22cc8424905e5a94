"""The two pages of the derivative lab: numbers, canvas, sentence, equations and controls around one place."""

import math

import numpy as np
from PySide6.QtCore import QCoreApplication, QSignalBlocker, QSize, Qt
from PySide6.QtGui import QHideEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QCheckBox, QHBoxLayout, QLabel, QPushButton, QSlider, QVBoxLayout, QWidget

from app.core.arrays import Array
from app.core.calculus.directions import turned
from app.style.roles import DARK, Roles
from app.views.canvas import Canvas
from app.views.derivative_curve import CurveCanvas
from app.views.derivative_numbers import (
    SMALLEST_STEP,
    error_chart,
    gradient_at,
    tangent_at,
)
from app.views.derivative_parts import EquationStrip, NumberCells, NumberLine, RenderLatex
from app.views.derivative_plane import PlaneCanvas
from app.views.derivative_shrink import Shrinking
from app.views.derivative_words import direction_sentence, gradient_sentence, secant_sentence, slope_sentence
from app.views.numbers import number_text
from app.views.picture import Picture

FIRST_STEP = 1.0
FIRST_ANGLE = math.radians(30)
ENOUGH, EQUATION_SHARE = 480, 0.35
"""Of the height beyond what the charts need at least, the part that equations may take."""

NARROW = 600
"""Below this width the controls stand in two rows."""

POSITIONS = 1000


class LabPage(QWidget):
    """What both pages share: the layout, and a place that follows the selected ball until it is dragged."""

    def __init__(self, canvas: Canvas, name: str, render_latex: RenderLatex | None) -> None:
        super().__init__()
        self.roles: Roles = DARK
        self.cells = NumberCells(name)
        self.equations = EquationStrip(render_latex)
        self.sentence = QLabel()
        self.sentence.setWordWrap(True)
        self.sentence.setContentsMargins(4, 0, 4, 0)
        self.follow = QCheckBox(QCoreApplication.translate("Derivative", "Follow the ball"))
        self.follow.setChecked(True)
        self.follow.toggled.connect(self._followed)
        self._first_row, self._second_row = QHBoxLayout(), QHBoxLayout()
        self._rows = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        for row in (self._first_row, self._second_row):
            row.setSpacing(8)
            self._rows.addLayout(row)
        self._rows.setSpacing(8)
        column = QVBoxLayout(self)
        column.setSizeConstraint(QVBoxLayout.SizeConstraint.SetNoConstraint)
        column.setContentsMargins(8, 4, 8, 6)
        column.setSpacing(4)
        column.addWidget(self.cells)
        column.addWidget(canvas, 1)
        column.addWidget(self.sentence)
        column.addWidget(self.equations)
        column.addLayout(self._rows)
        self._picture: Picture | None = None

    def draw(self, picture: Picture) -> None:
        """Show a picture; the place moves with the selected ball where it follows."""
        raise NotImplementedError

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """One row of controls, or two where they would not fit."""
        narrow = self.width() < NARROW
        wanted = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        if self._rows.direction() != wanted:
            self._rows.setDirection(wanted)
        self.equations.set_room(max(0, round(EQUATION_SHARE * (self.height() - ENOUGH))))
        super().resizeEvent(event)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Room for two rows of controls; one row would ask for more and never give way."""
        return QSize(330, 320)

    def _followed(self, follows: bool) -> None:
        if follows and self._picture is not None:
            self.draw(self._picture)

    def _say(self, *sentences: str) -> None:
        text = " ".join(sentence for sentence in sentences if sentence)
        if self.sentence.text() != text:
            self.sentence.setText(text)

    def _labelled(self, row: QHBoxLayout, text: str, field: QWidget) -> None:
        label = QLabel(text)
        label.setProperty("role", "symbol")
        label.setBuddy(field)
        row.addWidget(label)
        row.addWidget(field)


class CurvePage(LabPage):
    """A function of one variable: tangent, secant, f′ and the secant's error."""

    def __init__(self, render_latex: RenderLatex | None) -> None:
        self.canvas = CurveCanvas()
        super().__init__(self.canvas, QCoreApplication.translate("Derivative", "Slope in numbers"), render_latex)
        self.place, self.step = 0.0, FIRST_STEP
        self.reduced_motion = False
        self.x_field = NumberLine(QCoreApplication.translate("Derivative", "Place of the point, x"))
        self.h_field = NumberLine(
            QCoreApplication.translate("Derivative", "Step of the secant, h"), low=SMALLEST_STEP, high=1e6
        )
        self.h_slider = QSlider(Qt.Orientation.Horizontal)
        self.h_slider.setRange(0, POSITIONS)
        self.h_slider.setMinimumWidth(70)
        self.h_slider.setAccessibleName(self.h_field.accessibleName())
        self.shrink_button = QPushButton()
        self.shrinking = Shrinking(self)
        self._labelled(self._first_row, "x", self.x_field)
        self._first_row.addWidget(self.follow)
        self._first_row.addStretch(1)
        self._labelled(self._second_row, "h", self.h_field)
        self._second_row.addWidget(self.h_slider, 1)
        self._second_row.addWidget(self.shrink_button)
        self._rows.setStretch(1, 1)
        self._connect()
        self._show_button()

    def _connect(self) -> None:
        self.canvas.x_chosen.connect(self.choose_x)
        self.x_field.entered.connect(self.choose_x)
        for source in (self.canvas.h_chosen, self.h_field.entered):
            source.connect(self.choose_h)
        self.h_slider.valueChanged.connect(lambda position: self.choose_h(step_at(position)))
        self.shrink_button.clicked.connect(self.shrink)
        self.shrinking.moved.connect(self._move_step)
        self.shrinking.ended.connect(self._show_button)

    def draw(self, picture: Picture) -> None:
        old, self._picture = self._picture, picture
        surface = picture.surface
        if surface is None or picture.dimension != 1:
            return
        if old is None or old.surface != surface:
            self.canvas.set_surface(surface)
            if old is not None:
                self._follow_again()
        if self.follow.isChecked():
            self.place = float(picture.chosen.theta[0])
        self._show()

    def choose_x(self, x: float) -> None:
        """Put the point at x; it no longer follows the ball."""
        self.follow.setChecked(False)
        self.place = x
        self._show()

    def choose_h(self, h: float) -> None:
        """Put the secant's second point at x + h."""
        self.shrinking.stop()
        self._move_step(h)

    def shrink(self) -> None:
        """Let h shrink and come back; with reduced motion, divide it by ten."""
        if self.shrinking.is_running:
            self.shrinking.stop()
        elif self.reduced_motion:
            self._move_step(self.step / 10 if self.step > 10 * SMALLEST_STEP else FIRST_STEP)
        else:
            self.shrinking.start(max(self.step, 0.01))
        self._show_button()

    def set_reduced_motion(self, reduced: bool) -> None:
        """Whether things jump instead of moving."""
        self.reduced_motion = reduced
        self.shrinking.stop()
        self._show_button()

    def set_roles(self, roles: Roles) -> None:
        """Wear a theme."""
        self.roles = roles
        self.canvas.set_roles(roles)
        self.cells.set_roles(roles)
        self.equations.render_again()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802
        """Nothing moves where nobody sees it."""
        self.shrinking.stop()
        super().hideEvent(event)

    def _follow_again(self) -> None:
        with QSignalBlocker(self.follow):
            self.follow.setChecked(True)

    def _move_step(self, h: float) -> None:
        self.step = h
        self._show()

    def _show(self) -> None:
        picture = self._picture
        if picture is None or picture.surface is None or picture.dimension != 1:
            return
        tangent = tangent_at(picture.surface, self.place, self.step)
        chosen = picture.chosen
        self.canvas.draw_tangent(tangent, error_chart(picture.surface, tangent), chosen.colour, chosen.marker)
        self.cells.set_values(
            (
                ("x", number_text(tangent.x)),
                ("f(x)", number_text(tangent.value)),
                ("f′(x)", number_text(tangent.slope)),
                ("f″(x)", number_text(tangent.curvature)),
                ("h", number_text(tangent.h)),
                ("Δf/h", number_text(tangent.secant)),
                (QCoreApplication.translate("Derivative", "Error"), number_text(tangent.error)),
            )
        )
        self._say(slope_sentence(tangent, self.canvas.steepest), secant_sentence(tangent))
        self.x_field.show_value(self.place)
        self.h_field.show_value(self.step)
        with QSignalBlocker(self.h_slider):
            self.h_slider.setValue(position_of(self.step))

    def _show_button(self) -> None:
        if self.shrinking.is_running:
            text = QCoreApplication.translate("Derivative", "Stop")
        elif self.reduced_motion:
            text = QCoreApplication.translate("Derivative", "Divide h by 10")
        else:
            text = QCoreApplication.translate("Derivative", "Shrink h")
        self.shrink_button.setText(text)


class PlanePage(LabPage):
    """A function of two variables: partial slopes, gradient, level line and directional slope."""

    def __init__(self, render_latex: RenderLatex | None) -> None:
        self.canvas = PlaneCanvas()
        super().__init__(self.canvas, QCoreApplication.translate("Derivative", "Gradient in numbers"), render_latex)
        self.theta: Array = np.zeros(2)
        self.angle = FIRST_ANGLE
        self.fields = (
            NumberLine(QCoreApplication.translate("Derivative", "Place of the point, x")),
            NumberLine(QCoreApplication.translate("Derivative", "Place of the point, y")),
        )
        self.angle_field = NumberLine(QCoreApplication.translate("Derivative", "Angle of u in degrees"), -360.0, 360.0)
        self.angle_slider = QSlider(Qt.Orientation.Horizontal)
        self.angle_slider.setRange(-180, 180)
        self.angle_slider.setMinimumWidth(70)
        self.angle_slider.setAccessibleName(self.angle_field.accessibleName())
        self.uphill_button = QPushButton(QCoreApplication.translate("Derivative", "Turn u to ∇f"))
        for axis, (name, field) in enumerate(zip(("x", "y"), self.fields, strict=True)):
            self._labelled(self._first_row, name, field)
            field.entered.connect(lambda value, axis=axis: self._choose_coordinate(axis, value))
        self._first_row.addWidget(self.follow)
        self._first_row.addStretch(1)
        self._labelled(self._second_row, "u °", self.angle_field)
        self._second_row.addWidget(self.angle_slider, 1)
        self._second_row.addWidget(self.uphill_button)
        self._rows.setStretch(1, 1)
        self.canvas.theta_chosen.connect(self.choose_theta)
        self.canvas.angle_chosen.connect(self.choose_angle)
        self.angle_field.entered.connect(lambda degrees: self.choose_angle(math.radians(degrees)))
        self.angle_slider.valueChanged.connect(lambda degrees: self.choose_angle(math.radians(degrees)))
        self.uphill_button.clicked.connect(self.turn_uphill)
        self._shown_look: tuple[object, ...] = ()

    def draw(self, picture: Picture) -> None:
        old, self._picture = self._picture, picture
        surface = picture.surface
        if surface is None or picture.dimension != 2:
            return
        if old is None or old.surface != surface or old.options.colour_map != picture.options.colour_map:
            if old is not None and old.surface != surface:
                with QSignalBlocker(self.follow):
                    self.follow.setChecked(True)
            self.canvas.set_surface(surface, picture.options.colour_map)
        if self.follow.isChecked():
            self.theta = picture.chosen.theta
        self._show()

    def choose_theta(self, theta: Array) -> None:
        """Put the point at θ; it no longer follows the ball."""
        self.follow.setChecked(False)
        self.theta = theta
        self._show()

    def choose_angle(self, angle: float) -> None:
        """Turn u to an angle in radians."""
        self.angle = turned(angle)
        self._show()

    def turn_uphill(self) -> None:
        """Turn u to where the loss grows fastest."""
        picture = self._picture
        if picture is not None and picture.surface is not None:
            self.choose_angle(gradient_at(picture.surface, self.theta, self.angle).steepest)

    def set_roles(self, roles: Roles) -> None:
        """Wear a theme."""
        self.roles = roles
        self.canvas.set_roles(roles)
        self.cells.set_roles(roles)
        self.equations.render_again()

    def _choose_coordinate(self, axis: int, value: float) -> None:
        theta = self.theta.copy()
        theta[axis] = value
        self.choose_theta(theta)

    def _show(self) -> None:
        picture = self._picture
        if picture is None or picture.surface is None or picture.dimension != 2:
            return
        gradient = gradient_at(picture.surface, self.theta, self.angle)
        self.canvas.draw_gradient(gradient, picture)
        x, y = picture.axes[:2]
        self.cells.set_values(
            (
                (x, number_text(float(gradient.theta[0]))),
                (y, number_text(float(gradient.theta[1]))),
                ("f", number_text(gradient.value)),
                (f"∂f/∂{x}", number_text(float(gradient.gradient[0]))),
                (f"∂f/∂{y}", number_text(float(gradient.gradient[1]))),
                ("‖∇f‖", number_text(gradient.norm)),
                ("D_u f = ∇f·u", number_text(gradient.along)),
            )
        )
        self._say(gradient_sentence(gradient), direction_sentence(gradient))
        for field, value in zip(self.fields, gradient.theta.tolist(), strict=True):
            field.show_value(value)
        degrees = math.degrees(self.angle)
        self.angle_field.show_value(degrees)
        with QSignalBlocker(self.angle_slider):
            self.angle_slider.setValue(round(degrees))


def step_at(position: int) -> float:
    """The step h at a position of its slider: 1e-16 … 1."""
    return float(f"{10.0 ** (-16 + 16 * position / POSITIONS):.3g}")


def position_of(h: float) -> int:
    """The slider position nearest to a step."""
    return round((math.log10(h) + 16) / 16 * POSITIONS)
